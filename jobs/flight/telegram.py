"""A Telegram in the process: takes calls, keeps people as they are, and fails as the weather says."""

import asyncio
import math
import random
from collections import defaultdict, deque
from dataclasses import dataclass
from typing import Final

from jobs.errors import AskAgain, JobsError, ReaderGone, ReaderMoved, TryLater
from jobs.flight.model import Letter, Span
from jobs.flight.promises import Breach
from jobs.flight.recorder import Recorder
from jobs.flight.weather import LOST_FOR_LONG, Silence, Weather
from jobs.ports import Clock

BLOCKED: Final = "bot was blocked by the user"
_TRANSIT: Final = (0.04, 0.4)
"""Seconds a call takes, there and back."""
_TIMEOUT: Final = 10.0
"""Seconds after which an unanswered call is given up."""
_CARRIED_OUT: Final = 0.3
"""Of the unanswered calls."""
_WAITS: Final = (1, 2, 3, 5, 8, 20, 35, 120, 600)
"""Seconds one chat is told to wait."""


@dataclass(frozen=True, slots=True)
class _Answer:
    """What becomes of a call: whether the message reaches the chat, when we hear of it, and the error."""

    name: str
    reaches: bool
    seconds: float
    error: JobsError | None = None


class Telegram:
    """Every method is what happens at Telegram's side; `in_flight` calls have not been answered yet."""

    def __init__(self, weather: Weather, recorder: Recorder, clock: Clock, chance: random.Random) -> None:
        self._odds = weather.odds
        self._outages = deque(sorted(weather.outages, key=lambda outage: outage.span.start))
        self._floods = deque(sorted(weather.floods, key=lambda span: span.start))
        self._recorder = recorder
        self._clock = clock
        self._chance = chance
        self._flood_told = -math.inf
        self._told: dict[int, float] = {}
        self._known_gone: set[int] = set()
        self._long_wait_given = False
        self._blocked: set[int] = set()
        self.moved: dict[int, int] = {}
        self.held: defaultdict[int, list[Span]] = defaultdict(list)
        """When each chat was told to wait."""
        self.in_flight: dict[int, tuple[Letter, float, _Answer]] = {}

    async def take(self, letter: Letter) -> int:
        """Carry out a call; return the message id or raise what jobs' Messenger may raise."""
        now = self._clock.monotonic()
        self._recorder.call(letter, now)
        answer = self._decide(letter, now)
        number = self._recorder.calls
        self.in_flight[number] = (letter, now, answer)
        await self._clock.sleep(answer.seconds)
        if self.in_flight.pop(number, None) is None:
            raise asyncio.CancelledError
        return self._answered(letter, now, answer)

    def cut_off(self) -> None:
        """The caller was killed: what is under way arrives or does not, and nobody hears of it."""
        for letter, at, answer in self.in_flight.values():
            self._recorder.answers["cut off"] += 1
            if answer.reaches and self._chance.random() < 0.7:
                self._recorder.reached(letter, at)
        self.in_flight.clear()

    def forget_what_was_told(self) -> None:
        """The caller is a new one: it has heard of no wait, and of who left only what was written down."""
        self._flood_told = -math.inf
        self._told.clear()
        self._known_gone &= self._recorder.chats_given_up

    def leave(self, chat_id: int) -> None:
        """A person blocks the bot."""
        self._blocked.add(chat_id)

    def come_back(self, chat_id: int) -> None:
        """The person takes it back."""
        self._blocked.discard(chat_id)
        self._known_gone.discard(chat_id)

    def _answered(self, letter: Letter, at: float, answer: _Answer) -> int:
        if isinstance(answer.error, AskAgain) and letter.key is not None:
            self._recorder.unanswered[self._recorder.at_home(letter.key)] += 1
        self._recorder.answers[answer.name] += 1
        message_id = self._recorder.reached(letter, at) if answer.reaches else 0
        if answer.error is None:
            return message_id
        self._say(letter, answer.error)
        raise answer.error

    def _say(self, letter: Letter, error: JobsError) -> None:
        """Note what the caller knows from now on."""
        match error:
            case TryLater(seconds=seconds, everywhere=True):
                self._flood_told = self._clock.monotonic() + seconds
            case TryLater(seconds=seconds) if seconds > 0:
                self._told[letter.chat_id] = self._clock.monotonic() + seconds
            case ReaderGone():
                self._known_gone.add(letter.chat_id)

    def _decide(self, letter: Letter, now: float) -> _Answer:
        self._watch(letter, now)
        transit = self._chance.uniform(*_TRANSIT)
        outage = self._outage(now)
        if outage is not None:
            return self._silence(outage, transit)
        wait = self._wait(letter.chat_id, now)
        if wait is not None:
            return _Answer("too many requests", False, transit, wait)
        if letter.chat_id in self.moved:
            return _Answer("moved", False, transit, ReaderMoved(self.moved[letter.chat_id]))
        if letter.chat_id in self._blocked:
            return _Answer("blocked", False, transit, ReaderGone(BLOCKED))
        return self._by_chance(letter, now, transit)

    def _watch(self, letter: Letter, now: float) -> None:
        """Note a call that should not have been made."""
        if now < max(self._flood_told, self._told.get(letter.chat_id, -math.inf)) - 0.001:
            self._recorder.breach(Breach.FLOOD, letter, now)
        if letter.chat_id in self._known_gone:
            self._recorder.breach(Breach.GONE, letter, now)

    def _outage(self, now: float) -> Silence | None:
        while self._outages and self._outages[0].span.end <= now:
            self._outages.popleft()
        on = self._outages and self._outages[0].span.start <= now
        return self._outages[0].silence if on else None

    def _silence(self, silence: Silence, transit: float) -> _Answer:
        if silence is Silence.REFUSED:
            return _Answer("refused", False, transit, TryLater(0, reason="bad gateway"))
        reaches = self._chance.random() < _CARRIED_OUT
        return _Answer("unanswered", reaches, _TIMEOUT, AskAgain("no answer"))

    def _wait(self, chat_id: int, now: float) -> TryLater | None:
        """Return the wait that is on, for everything or for a chat."""
        while self._floods and self._floods[0].end <= now:
            self._floods.popleft()
        if self._floods and self._floods[0].start <= now:
            seconds = math.ceil(self._floods[0].end - now)
            return TryLater(seconds, reason="flood control", everywhere=True)
        held = self.held.get(chat_id)
        if held and held[-1].covers(now):
            return TryLater(math.ceil(held[-1].end - now), reason="flood control")
        return None

    def _by_chance(self, letter: Letter, now: float, transit: float) -> _Answer:
        odds, drawn = self._odds, self._chance.random()
        if drawn < odds.flood:
            seconds = self._long_wait()
            self.held[letter.chat_id].append(Span(now, now + seconds))
            return _Answer("too many requests", False, transit, TryLater(seconds, reason="flood control"))
        if drawn < odds.flood + odds.refused:
            return self._silence(Silence.REFUSED, transit)
        if drawn < odds.flood + odds.refused + odds.unanswered:
            return self._silence(Silence.UNANSWERED, transit)
        return _Answer("accepted", True, transit)

    def _long_wait(self) -> float:
        """Return how long a chat has to wait: once in a flight, for longer than a post is of use."""
        if not self._long_wait_given:
            self._long_wait_given = True
            return LOST_FOR_LONG
        return float(self._chance.choice(_WAITS))
