"""What will go wrong and when, drawn before the flight: each kind of fault from a chance of its own.

So a flight with fewer kinds meets the others at the same instants.
"""

import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from jobs.flight.model import DAY, Fault, FlightPlan, Span
from jobs.model import ChatKind, Subscriber

_MINUTE: Final = 60.0
_HOUR: Final = 3600.0
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
    """The program is killed so long after it came up and so many steps later, and is down for a while."""

    after: float
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
        outages=_outages(plan, outages) if outages else (),
        floods=_floods(plan, floods) if floods else (),
        departures=departures,
        moves=_moves(plan, staying, moves) if moves else (),
        crashes=tuple(_crashes(plan, crashes)) if crashes else (),
        odds=Odds(
            flood=1 / 700 if floods else 0.0,
            refused=1 / 2000 if outages else 0.0,
            unanswered=1 / 3000 if outages else 0.0,
        ),
    )


def _outages(plan: FlightPlan, chance: random.Random) -> Sequence[Outage]:
    """One every four days, most of them minutes; the longest an hour, once a month."""
    lengths = [chance.choice((0.5, 2, 5, 10)) * _MINUTE for _ in range(1 + plan.days // 4)]
    lengths += [_HOUR] * (plan.days // 30)
    silences = [chance.choice(tuple(Silence)) for _ in lengths]
    starts = [chance.uniform(0, plan.seconds - length) for length in lengths]
    return [
        Outage(Span(start, start + length), silence)
        for start, length, silence in zip(starts, lengths, silences, strict=True)
    ]


def _floods(plan: FlightPlan, chance: random.Random) -> Sequence[Span]:
    """One every two days, seconds to minutes; one of an hour a month."""
    lengths = [float(chance.choice((5, 20, 60, 300))) for _ in range(1 + plan.days // 2)]
    lengths += [_HOUR] * (plan.days // 30)
    starts = [chance.uniform(0, plan.seconds - length) for length in lengths]
    return sorted(
        (Span(start, start + length) for start, length in zip(starts, lengths, strict=True)),
        key=lambda span: span.start,
    )


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


def _crashes(plan: FlightPlan, chance: random.Random) -> Iterator[Crash]:
    """About one a day; once a week the program stays down for hours, once for more than a day."""
    count = max(2, plan.days)
    for number in range(count):
        down = chance.uniform(2, 10)
        if number % 8 == 3:
            down = chance.uniform(1, 20) * _MINUTE
        elif number % 8 == 7:
            down = chance.uniform(1, 7) * _HOUR
        if number == count // 2 and plan.days >= 5:
            down = chance.uniform(25, 30) * _HOUR
        yield Crash(chance.expovariate(1 / (0.9 * plan.seconds / count)), chance.randrange(2000), down)
