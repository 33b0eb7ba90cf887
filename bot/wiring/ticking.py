"""What a process of each role does again and again, and what it delivers with."""

from collections.abc import Awaitable, Callable, Sequence

from bot.background import HEARTBEAT, Background, Delivering, Reloading
from bot.roles import Role, heartbeat_of
from bot.wiring.parts import Office, Parts
from jobs.batches import BatchDelivery, TakingOver
from jobs.clockwork import Clockwork
from jobs.limiter import Lane
from jobs.planning import Planner
from jobs.ports import Clock
from jobs.shares import BEAT_SECONDS, Share
from store.store import Store

_PLAN_SECONDS = 1.0
_RELOAD_SECONDS = 5.0
_TAKE_OVER_SECONDS = 3.0
_REFUSALS_SECONDS = 30.0
_EXPIRE_SECONDS = 60.0
_LIFE_SECONDS = 20.0
_LANES = {Role.ALL: tuple(Lane), Role.BOT: (Lane.REPLY,), Role.SENDER: (Lane.POST,)}


def background(parts: Parts, office: Office) -> Background:
    """Join what goes on in a process that talks to Telegram."""
    clockwork, store = Clockwork(parts.clock), parts.store
    reloading = Reloading(parts.shelf, office.room, office.editors)
    clockwork.every(_RELOAD_SECONDS, "digests", reloading.tick)
    _show_life(clockwork, store, parts.role)
    if parts.role is Role.ALL:
        _plan(clockwork, office.planner, store)
    if parts.sender is not None:
        share = Share(
            store.senders,
            office.gate,
            parts.clock,
            parts.sender,
            _LANES[parts.role],
            rate=parts.settings.messages_per_second,
        )
        clockwork.every(BEAT_SECONDS, "share", share.tick)
        clockwork.every(_REFUSALS_SECONDS, "refusals", lambda _: office.delivery.learn_refusals())
        if parts.role is Role.ALL:
            clockwork.every(_TAKE_OVER_SECONDS, "taking over", _taking_over(store).tick)
    return Background(clockwork, _first(parts, office), _delivering(parts, office))


def scheduling(clock: Clock, store: Store) -> Background:
    """Join what goes on in a scheduler."""
    clockwork = Clockwork(clock)
    _plan(clockwork, Planner(store.ledger), store)
    _show_life(clockwork, store, Role.SCHEDULER)
    clockwork.every(_TAKE_OVER_SECONDS, "taking over", _taking_over(store).tick)
    return Background(clockwork)


def _plan(clockwork: Clockwork, planner: Planner, store: Store) -> None:
    clockwork.every(_PLAN_SECONDS, "planning", planner.tick)
    clockwork.every(_EXPIRE_SECONDS, "expiry", store.ledger.expire)
    clockwork.every(_LIFE_SECONDS, "heartbeat", lambda now: store.heartbeats.beat(HEARTBEAT, now))


def _show_life(clockwork: Clockwork, store: Store, role: Role) -> None:
    name = heartbeat_of(role)
    if role is not Role.ALL:
        clockwork.every(_LIFE_SECONDS, "own heartbeat", lambda now: store.heartbeats.beat(name, now))


def _taking_over(store: Store) -> TakingOver:
    return TakingOver(store.ledger, store.senders, store.batches)


def _first(parts: Parts, office: Office) -> Sequence[Callable[[], Awaitable[object]]]:
    if parts.role is Role.SENDER:
        return (office.delivery.recover,)
    return (office.delivery.recover, office.rounds.pick_up)


def _delivering(parts: Parts, office: Office) -> Delivering | None:
    if parts.role is Role.BOT:
        return None
    if parts.role is Role.ALL:
        return office.delivery
    assert parts.store.batches is not None, "a sender's store is opened with its queue"
    return BatchDelivery(parts.store.batches, office.delivery, office.outbox, office.gate, parts.clock)
