"""What will go wrong and when, drawn before the flight: each kind of fault from a chance of its own.

So a flight with fewer kinds meets the others at the same instants.
"""

import random
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import timedelta
from enum import StrEnum
from typing import Final

from jobs.flight.model import DAY, Fault, FlightPlan, Span
from jobs.model import ChatKind, Subscriber
from jobs.timetable import next_slot

_MINUTE: Final = 60.0
_HOUR: Final = 3600.0
_DAYS_FOR_A_LONG_FALL: Final = 5
LOST_FOR_LONG: Final = 43_000.0
"""Seconds Telegram has been seen to ask for: longer than a post is of use."""


class Silence(StrEnum):
    """How Telegram fails while it is out of order."""

    REFUSED = "refused"
    """Nothing was done, and we are told at once."""
    UNANSWERED = "unanswered"
    """No answer comes; the call may have been carried out."""


@dataclass(frozen=True, slots=True)
class Outage:
    """Telegram is out of order for a while."""

    span: Span
    silence: Silence


@dataclass(frozen=True, slots=True)
class Departure:
    """People block the bot. `told`: Telegram says so, else the next call finds out; `back`: None if never."""

    at: float
    chat_id: int
    told: bool
    back: float | None


@dataclass(frozen=True, slots=True)
class Move:
    """A group becomes a supergroup with another id."""

    at: float
    old: int
    new: int
    told: bool


@dataclass(frozen=True, slots=True)
class Crash:
    """The program is killed so many steps after an instant, and is down for so many seconds."""

    at: float
    steps: int
    down: float


@dataclass(frozen=True, slots=True)
class Odds:
    """By chance, in each call."""

    flood: float = 0.0
    refused: float = 0.0
    unanswered: float = 0.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Weather:
    """All that will go wrong."""

    outages: Sequence[Outage] = ()
    floods: Sequence[Span] = ()
    """When Telegram answers every call with "too many requests"."""
    departures: Sequence[Departure] = ()
    moves: Sequence[Move] = ()
    crashes: Sequence[Crash] = ()
    odds: Odds = Odds()


def draw_weather(plan: FlightPlan, chats: Sequence[Subscriber]) -> Weather:
    """Draw the faults of a plan."""
    dice = {fault: random.Random(f"{plan.seed}/{fault.value}") for fault in plan.faults}  # noqa: S311 (no secret hangs on it)
    floods, outages = dice.get(Fault.FLOODS), dice.get(Fault.OUTAGES)
    blocks, moves, crashes = dice.get(Fault.BLOCKS), dice.get(Fault.MIGRATIONS), dice.get(Fault.CRASHES)
    departures = _departures(plan, chats, blocks) if blocks else ()
    left = {each.chat_id for each in departures}
    staying = [chat for chat in chats if chat.chat_id not in left]
    return Weather(
        outages=_outages(plan, chats, outages) if outages else (),
        floods=_floods(plan, chats, floods) if floods else (),
        departures=departures,
        moves=_moves(plan, staying, moves) if moves else (),
        crashes=_crashes(plan, chats, crashes) if crashes else (),
        odds=Odds(
            flood=1 / 700 if floods else 0.0,
            refused=1 / 2000 if outages else 0.0,
            unanswered=1 / 3000 if outages else 0.0,
        ),
    )


def _moment(plan: FlightPlan, chats: Sequence[Subscriber], chance: random.Random) -> float:
    """Draw an instant: any, or as often one about the time at which somebody's post is due."""
    at = chance.uniform(0, plan.seconds)
    if chance.random() < 0.5:
        return at
    slot = next_slot(chance.choice(chats).schedule, plan.start + timedelta(seconds=at))
    return plan.since_start(slot.at) + chance.uniform(-10, 20) if slot is not None else at


def _outages(plan: FlightPlan, chats: Sequence[Subscriber], chance: random.Random) -> Sequence[Outage]:
    """One every four days, most of them minutes; the longest an hour, once a month."""
    lengths = [chance.choice((0.5, 2, 5, 10)) * _MINUTE for _ in range(1 + plan.days // 4)]
    lengths += [_HOUR] * (plan.days // 30)
    starts = [_moment(plan, chats, chance) for _ in lengths]
    return [
        Outage(Span(start, start + length), chance.choice(tuple(Silence)))
        for start, length in zip(starts, lengths, strict=True)
    ]


def _floods(plan: FlightPlan, chats: Sequence[Subscriber], chance: random.Random) -> Sequence[Span]:
    """One a day, seconds to minutes; one of an hour a month."""
    lengths = [float(chance.choice((5, 20, 60, 300))) for _ in range(plan.days)]
    lengths += [_HOUR] * (plan.days // 30)
    starts = [_moment(plan, chats, chance) for _ in lengths]
    return [Span(start, start + length) for start, length in zip(starts, lengths, strict=True)]


def _departures(plan: FlightPlan, chats: Sequence[Subscriber], chance: random.Random) -> Sequence[Departure]:
    """One chat in sixteen blocks the bot, every second of them comes back within days."""
    leaving = [chat for chat in chats if chance.random() < 1 / 16]
    return [_departure(chat.chat_id, plan, chance) for chat in leaving]


def _departure(chat_id: int, plan: FlightPlan, chance: random.Random) -> Departure:
    at = chance.uniform(0, plan.seconds)
    back = at + chance.expovariate(1 / (3 * DAY)) if chance.random() < 0.5 else None
    return Departure(at, chat_id, told=chance.random() < 0.5, back=back)


def _moves(plan: FlightPlan, chats: Sequence[Subscriber], chance: random.Random) -> Sequence[Move]:
    """One group in six is upgraded."""
    groups = [chat.chat_id for chat in chats if chat.kind is ChatKind.GROUP and chance.random() < 1 / 6]
    return [
        Move(chance.uniform(0, plan.seconds), old, old - 1_000_000_000_000, told=chance.random() < 0.5)
        for old in groups
    ]


def _crashes(plan: FlightPlan, chats: Sequence[Subscriber], chance: random.Random) -> Sequence[Crash]:
    """Two a day; the program stays down for minutes twice a week, for hours once, over a day once ever."""
    count = 2 * plan.days
    crashes = [
        Crash(
            _moment(plan, chats, chance), chance.randrange(max(20, plan.chats // 10)), _down(number, chance)
        )
        for number in range(count)
    ]
    if plan.days >= _DAYS_FOR_A_LONG_FALL:
        crashes[0] = replace(crashes[0], down=chance.uniform(25, 30) * _HOUR)
    return sorted(crashes, key=lambda crash: crash.at)


def _down(number: int, chance: random.Random) -> float:
    if number % 14 in {1, 8}:
        return chance.uniform(1, 20) * _MINUTE
    return chance.uniform(1, 7) * _HOUR if number % 14 == 4 else chance.uniform(2, 10)
