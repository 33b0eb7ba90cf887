"""Conducts a flight: lives that follow each other, people who come and go, and the landing."""

import asyncio
import random
from collections.abc import Awaitable, Callable, Sequence
from typing import Final

from jobs.flight.life import Life, Shore, Works
from jobs.flight.model import DAY, FlightPlan, Span
from jobs.flight.promises import Breach
from jobs.flight.weather import Crash, Departure, Move, Weather
from jobs.model import Subscriber

_COOL_DOWN: Final = 0.9 * DAY
"""After the last slot, for what quiet hours and long waits have put off."""
_LAST_CRASH: Final = DAY / 4
"""Before the end; the last life comes down whole."""
_STEPS_TAKE: Final = 3600.0
"""Seconds at most; where nothing happens, the program is killed at rest."""
_CUT_ROUNDS: Final = 1000

News = Callable[[Life], Awaitable[object]]
Progress = Callable[[float], None]
"""Called with the share of the flight that is done, 0 to 1."""


class Flight:
    """One flight over a shore."""

    def __init__(self, plan: FlightPlan, weather: Weather, shore: Shore, works: Works) -> None:
        self.lives = 0
        self._plan = plan
        self._weather = weather
        self._shore = shore
        self._works = works
        self._life: Life | None = None
        self._news: list[News] = []

    async def fly(self, passengers: Sequence[Subscriber], progress: Progress) -> None:
        """Fly from the start to the landing."""
        await self._shore.subscribers.save_many(passengers)
        ground = [
            asyncio.create_task(self._people_come_and_go()),
            asyncio.create_task(self._tell(progress)),
        ]
        for crash in self._weather.crashes:
            if self._leaves_time(crash):
                await self._live_until(crash, ground)
        await self._land(*await self._come_up())
        for task in ground:
            task.cancel()

    def _leaves_time(self, crash: Crash) -> bool:
        """Tell whether the crash is still to come and the program up again well before the end."""
        last = self._plan.seconds - _LAST_CRASH - crash.down
        return self._shore.clock.monotonic() < crash.at < last

    async def _live_until(self, crash: Crash, ground: Sequence[asyncio.Task[None]]) -> None:
        """Live one life and be down for a while."""
        clock = self._shore.clock
        life, running = await self._come_up()
        await asyncio.wait({running}, timeout=crash.at - clock.monotonic())
        life.line.end_in(crash.steps)
        over = asyncio.create_task(life.line.over.wait())
        await asyncio.wait({running, over}, timeout=_STEPS_TAKE, return_when=asyncio.FIRST_COMPLETED)
        over.cancel()
        self._look_for_bugs(running)
        life.line.end()
        self._life = None
        await _cut(ground)
        down_from = clock.monotonic()
        await clock.sleep(crash.down)
        self._shore.recorder.down.append(Span(down_from, clock.monotonic()))

    async def _come_up(self) -> tuple[Life, asyncio.Task[None]]:
        self.lives += 1
        self._shore.telegram.forget_what_was_told()
        chance = random.Random(f"{self._plan.seed}/life/{self.lives}")  # noqa: S311 (it jitters)
        life = self._life = Life(self._shore, self._works, self._plan.rate, chance)
        running = asyncio.create_task(life.run(self._plan.seconds))
        news, self._news = self._news, []
        for each in news:
            await self._hear(each)
        return life, running

    async def _land(self, life: Life, running: asyncio.Task[None]) -> None:
        rest = self._plan.seconds + _COOL_DOWN - self._shore.clock.monotonic()
        await asyncio.wait({running}, timeout=max(0.0, rest))
        life.land()
        await asyncio.wait({running})
        self._look_for_bugs(running)
        await self._shore.ledger.expire(self._shore.clock.now())

    def _look_for_bugs(self, running: asyncio.Task[None]) -> None:
        error = running.exception() if running.done() and not running.cancelled() else None
        if error is not None:
            self._shore.recorder.breaches.note(Breach.BUG, f"{type(error).__name__}: {error}")

    async def _people_come_and_go(self) -> None:
        events: list[tuple[float, int, Departure | Move]] = []
        everything: list[Departure | Move] = [*self._weather.departures, *self._weather.moves]
        for number, event in enumerate(everything):
            events.append((event.at, number, event))
            if isinstance(event, Departure) and event.back is not None:
                events.append((event.back, number, event))
        for at, _, event in sorted(events, key=lambda found: found[:2]):
            await self._shore.clock.sleep(at - self._shore.clock.monotonic())
            await self._happen(event, at)

    async def _happen(self, event: Departure | Move, at: float) -> None:
        match event:
            case Move():
                await self._move(event)
            case Departure() if at == event.at:
                await self._leave(event)
            case Departure():
                await self._come_back(event)

    async def _move(self, move: Move) -> None:
        self._shore.recorder.home[move.new] = move.old
        self._shore.telegram.moved[move.old] = move.new
        if move.told:
            await self._hear(lambda life: life.moved(move.old, move.new))

    async def _leave(self, departure: Departure) -> None:
        self._shore.telegram.leave(departure.chat_id)
        self._shore.recorder.gone[departure.chat_id] = Span(departure.at)
        if departure.told:
            await self._hear(lambda life: life.lost(departure.chat_id))

    async def _come_back(self, departure: Departure) -> None:
        self._shore.telegram.come_back(departure.chat_id)

        async def back(life: Life) -> None:
            await life.back(departure.chat_id)
            away = Span(departure.at, self._shore.clock.monotonic())
            self._shore.recorder.gone[departure.chat_id] = away

        await self._hear(back)

    async def _hear(self, news: News) -> None:
        """Tell the program now, or once it is up again: Telegram keeps updates."""
        life = self._life
        if life is None or life.line.over.is_set():
            self._news.append(news)
            return
        try:
            await news(life)
        except asyncio.CancelledError:
            if not life.line.over.is_set():
                raise
            self._news.append(news)

    async def _tell(self, progress: Progress) -> None:
        while True:
            progress(min(1.0, self._shore.clock.monotonic() / self._plan.seconds))
            await self._shore.clock.sleep(DAY / 24)


async def _cut(ground: Sequence[asyncio.Task[None]]) -> None:
    """End every task of a life that is over."""
    kept = {asyncio.current_task(), *ground}
    for _ in range(_CUT_ROUNDS):
        tasks = asyncio.all_tasks() - kept
        if not tasks:
            return
        for task in tasks:
            task.cancel()
        await asyncio.sleep(0)
    raise AssertionError("a task of the killed program does not end")
