"""Use cases of a subscription: subscribe, change, pause, resume, leave, come back.

Every change recomputes the chat's next slot; a change that leaves the schedule alone leaves the slot alone
too, so that a post already due is not skipped.
"""

from dataclasses import dataclass, fields, replace
from datetime import date, datetime, time
from typing import Any, Final

from jobs.errors import NotSubscribed, NotUnderstood
from jobs.model import ChatKind, Schedule, Slot, Subscriber
from jobs.ports import Subscribers
from jobs.timetable import next_slot
from jobs.wishes import MAX_PARTS, NO_PAUSE, NO_QUIET, Wishes

UNSUBSCRIBED: Final = "unsubscribed"
"""The reason kept for a chat that left by its own will; coming back takes a /subscribe."""
DEFAULT_TIMES: Final = (time(8),)


@dataclass(frozen=True, slots=True, kw_only=True)
class Chat:
    """The chat a wish comes from."""

    chat_id: int
    kind: ChatKind = ChatKind.PRIVATE


@dataclass(frozen=True, slots=True, kw_only=True)
class Subscribed:
    """A subscription after a change. `changed` names the settings that are different now, e.g. {"times"}."""

    subscriber: Subscriber
    is_new: bool
    changed: frozenset[str]

    @property
    def next(self) -> Slot | None:
        """The next appointment; None when the chat is paused for good, inactive, or wants no times."""
        return self.subscriber.next


class Subscriptions:
    """What a chat can do about its posts; `default_zone` is for chats that name none."""

    def __init__(self, subscribers: Subscribers, *, default_zone: str = "Asia/Kolkata") -> None:
        self._subscribers = subscribers
        self._default_zone = default_zone

    async def find(self, chat_id: int) -> Subscriber | None:
        """Return the chat's subscription, active or not."""
        return await self._subscribers.get(chat_id)

    async def reader(self, chat: Chat) -> Subscriber:
        """Return the chat's subscription, or what it would be for a chat that has none."""
        return await self._subscribers.get(chat.chat_id) or newcomer(chat, self._default_zone)

    async def reader_of(self, chat_id: int) -> Subscriber:
        """Return `reader` for a chat of which only the id is known: Telegram gives people positive ids."""
        kind = ChatKind.PRIVATE if chat_id > 0 else ChatKind.GROUP
        return await self.reader(Chat(chat_id=chat_id, kind=kind))

    async def subscribe(self, chat: Chat, wishes: Wishes, now: datetime) -> Subscribed:
        """Start the posts, or start them again with the wishes kept; raises NotUnderstood."""
        before = await self._subscribers.get(chat.chat_id)
        base = before or newcomer(chat, self._default_zone)
        woken = replace(_woken(base), kind=chat.kind)
        if not (wishes.times or woken.schedule.times):
            wishes = replace(wishes, times=DEFAULT_TIMES)
        return await self._save(before, granted(woken, wishes, now))

    async def change(self, chat_id: int, wishes: Wishes, now: datetime) -> Subscribed:
        """Change some settings; raises NotSubscribed, NotUnderstood."""
        before = await self._known(chat_id)
        return await self._save(before, granted(before, wishes, now))

    async def pause(self, chat_id: int, until: date, now: datetime) -> Subscribed:
        """Send nothing before a local date; raises NotSubscribed."""
        return await self.change(chat_id, Wishes(paused_until=until), now)

    async def resume(self, chat_id: int, now: datetime) -> Subscribed:
        """End a pause; raises NotSubscribed."""
        return await self.change(chat_id, Wishes(paused_until=NO_PAUSE), now)

    async def unsubscribe(self, chat_id: int) -> bool:
        """Stop the posts and keep the wishes; False when there was nothing to stop."""
        known = await self._subscribers.get(chat_id)
        if known is None or not known.active:
            return False
        await self._subscribers.deactivate(chat_id, UNSUBSCRIBED)
        return True

    async def lost(self, chat_id: int, reason: str) -> None:
        """The chat blocked or removed us: stop posting, reversibly."""
        known = await self._subscribers.get(chat_id)
        if known is not None and known.active:
            await self._subscribers.deactivate(chat_id, reason)

    async def reactivate(self, chat_id: int, now: datetime) -> Subscribed | None:
        """The chat took us back: post again. None when it is unknown, active, or had unsubscribed itself."""
        before = await self._subscribers.get(chat_id)
        if before is None or before.active or before.inactive_reason == UNSUBSCRIBED:
            return None
        return await self._save(before, granted(_woken(before), Wishes(), now))

    async def _known(self, chat_id: int) -> Subscriber:
        subscriber = await self._subscribers.get(chat_id)
        if subscriber is None or not subscriber.active:
            raise NotSubscribed
        return subscriber

    async def _save(self, before: Subscriber | None, after: Subscriber) -> Subscribed:
        if after != before:
            await self._subscribers.save(after)
        is_new = before is None or not before.active
        changed = _differences(before, after) if before else frozenset[str]()
        return Subscribed(subscriber=after, is_new=is_new, changed=changed)


def _woken(subscriber: Subscriber) -> Subscriber:
    """Make the chat active; the slot of a chat that was away is of the past."""
    if subscriber.active:
        return subscriber
    return replace(subscriber, active=True, inactive_reason=None, next=None)


def newcomer(chat: Chat, zone: str) -> Subscriber:
    """Return what a chat gets before it says anything: no times yet; sensitive digests in private only."""
    return Subscriber(
        chat_id=chat.chat_id,
        kind=chat.kind,
        schedule=Schedule(zone=zone, times=()),
        sensitive=chat.kind is ChatKind.PRIVATE,
    )


def granted(subscriber: Subscriber, wishes: Wishes, now: datetime) -> Subscriber:
    """Return the subscriber with the wishes granted and its next slot; raises NotUnderstood."""
    schedule = _scheduled(subscriber.schedule, wishes)
    if schedule != subscriber.schedule:
        _refuse_quiet_times(subscriber.schedule, schedule)
    keeps_slot = schedule == subscriber.schedule and subscriber.next is not None
    after = replace(
        subscriber,
        **_given(wishes, "topics", "facts", "quizzes", "sensitive", "language", "exam"),
        schedule=schedule,
        next=subscriber.next if keeps_slot else next_slot(schedule, now),
    )
    _refuse_amount(after)
    return after


def _scheduled(schedule: Schedule, wishes: Wishes) -> Schedule:
    schedule = replace(schedule, **_given(wishes, "times", "days", "zone", "quiet", "paused_until"))
    return replace(
        schedule,
        times=tuple(sorted(set(schedule.times))),
        quiet=None if schedule.quiet == NO_QUIET else schedule.quiet,
        paused_until=None if schedule.paused_until == NO_PAUSE else schedule.paused_until,
    )


def _given(wishes: Wishes, *names: str) -> dict[str, Any]:
    return {name: getattr(wishes, name) for name in names if getattr(wishes, name) is not None}


def _refuse_amount(subscriber: Subscriber) -> None:
    asked = f"{subscriber.facts} facts and {subscriber.quizzes} quizzes"
    parts = subscriber.facts + subscriber.quizzes
    if not parts:
        raise NotUnderstood(asked, "would make an empty post", "Ask for at least one, or /unsubscribe")
    if parts > MAX_PARTS:
        raise NotUnderstood(asked, f"are more than {MAX_PARTS} in one post", "Ask for fewer, or more times")


def _refuse_quiet_times(before: Schedule, after: Schedule) -> None:
    """Name what the person has just chosen as the odd one: the quiet hours, or the times."""
    quiet = after.quiet
    inside = [wall for wall in after.times if quiet is not None and quiet.covers(wall)]
    if quiet is None or not inside:
        return
    span, lie = f"{quiet.start:%H:%M}-{quiet.end:%H:%M}", "lies" if len(inside) == 1 else "lie"
    walls = " and ".join(f"{wall:%H:%M}" for wall in inside)
    if before.quiet != quiet:
        raise NotUnderstood(
            f"Your {'post' if len(inside) == 1 else 'posts'} at {walls}",
            f"{lie} in these quiet hours, {span}",
            "Choose other quiet hours, or move the posts first, like /settings times 09:00",
        )
    raise NotUnderstood(
        walls,
        f"{lie} in your quiet hours, {span}",
        f"Choose a time from {quiet.end:%H:%M} on, or send /settings quiet off",
    )


def _differences(before: Subscriber, after: Subscriber) -> frozenset[str]:
    own = {f.name for f in fields(Subscriber) if getattr(before, f.name) != getattr(after, f.name)}
    times = {
        f.name
        for f in fields(Schedule)
        if getattr(before.schedule, f.name) != getattr(after.schedule, f.name)
    }
    return frozenset(own - {"schedule", "next", "inactive_reason"} | times)
