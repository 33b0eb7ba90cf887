"""A stage for whole chats: the local Telegram, the real bot on it, a quick clock, and people who talk."""

import asyncio
import json
import time
from collections.abc import Mapping, Sequence
from contextlib import AsyncExitStack
from datetime import UTC, datetime, timedelta
from pathlib import Path
from types import TracebackType
from typing import Any, Self

from bot.background import Reloading
from bot.settings import read_settings
from bot.wiring.serving import assembled
from jobs.delivery import Tally
from jobs.model import State, Subscriber
from sandbox import wire
from sandbox.records import Button, Chat, Message, Person, Poll, Toast
from sandbox.server import Sandbox
from sandbox.world import World

MORNING = datetime(2026, 3, 2, 4, 30, tzinfo=UTC)
"""A Monday, 10:00 in Kolkata."""
_PACE = 40
"""Seconds that pass for the bot in one of ours: pacing of one message a second costs a test 25 ms."""

_ASKED_AT_MOST = 40
_OWED = (State.PLANNED, State.SENDING, State.UNKNOWN)


class QuickClock:
    """The bot's clock and Telegram's: it starts at MORNING, runs forty times as fast, and can be moved on."""

    def __init__(self) -> None:
        self._began = time.perf_counter()
        self._ahead = timedelta()

    def now(self) -> datetime:
        """Return the present instant, aware UTC."""
        return MORNING + timedelta(seconds=self.monotonic()) + self._ahead

    def monotonic(self) -> float:
        """Return seconds that never run backwards."""
        return (time.perf_counter() - self._began) * _PACE

    async def sleep(self, seconds: float) -> None:
        """Let time pass, quickly."""
        await asyncio.sleep(max(0.0, seconds) / _PACE)

    def skip(self, to: datetime) -> None:
        """Make `to` the present, if it lies ahead."""
        self._ahead += max(timedelta(), to - self.now())

    def forward(self, **span: float) -> None:
        """Move on by so many days, hours, minutes or seconds."""
        self.skip(self.now() + timedelta(**span))


class Talk:
    """One person in one chat with the bot."""

    def __init__(self, stage: "Stage", person: Person, chat: Chat) -> None:
        self.stage = stage
        self.world = stage.world
        self.person = person
        self.chat = chat
        self._heard = 0

    async def says(self, text: str) -> Message:
        """Write, and return the bot's first message after it."""
        self._heard = self.writes(text).id
        return await self.hears()

    async def subscribes(self, words: str = "08:00") -> Message:
        """Subscribe anew (words may be a whole command); return the answer once the welcome is over."""
        answer = await self.says(words if words.startswith("/") else f"/subscribe {words}")
        assert "Subscribed." in answer.text
        await self.welcomed()
        return answer

    async def welcomed(self) -> None:
        """Wait until a new subscriber's first post is over."""
        await self.world.wait_for(lambda: bool(self.facts))
        await self.stage.settled()

    async def exports(self) -> dict[str, Any]:
        """Ask for /export, and return what is in the file."""
        sent = await self.says("/export")
        assert sent.document is not None
        kept: dict[str, Any] = json.loads(sent.document.content)
        return kept

    async def plays(self, command: str, *, right: int, of: int) -> Message:
        """Play a round of `of` questions in private, the first `right` rightly; return the score."""
        self._heard = self.writes(command).id
        for number in range(of):
            self.answers(await self.hears_poll(), right=number < right)
        score = await self.hears()
        assert "Your score" in score.text
        return score

    async def asks_until(self, command: str, words: str) -> Message:
        """Ask again until the answer has these words: for what comes about by itself, as a vote does."""
        for _ in range(_ASKED_AT_MOST):
            answer = await self.says(command)
            if words in answer.text:
                return answer
        raise AssertionError(f"{command} never said {words!r}; last: {self.last.text[:200]!r}")

    def writes(self, text: str) -> Message:
        """Write, without waiting for an answer."""
        return self.world.say(self.person, self.chat, text)

    def sends_a(self, kind: str) -> None:
        """Send something that is no text: a sticker, photo, voice or location."""
        file = {"file_id": "f", "file_unique_id": "u"}
        size = {"width": 64, "height": 64}
        things: dict[str, Any] = {
            "sticker": {**file, **size, "type": "regular", "is_animated": False, "is_video": False},
            "photo": [{**file, **size}],
            "voice": {**file, "duration": 3},
            "location": {"latitude": 45.8, "longitude": 4.8},
        }
        message = {"message_id": 1, "date": self.world.now(), kind: things[kind]}
        told = {**message, "chat": wire.chat(self.chat), "from": wire.person(self.person)}
        self.world.updates.put("message", told)

    async def hears(self) -> Message:
        """Return the bot's next message after the one returned last."""
        message = await self.world.next_from_bot(self.chat, after=self._heard)
        self._heard = message.id
        return message

    async def hears_poll(self) -> Message:
        """Return the next message that is a quiz."""
        message = await self.hears()
        while message.poll is None:
            message = await self.hears()
        return message

    async def presses(self, button: str, on: Message | None = None) -> Toast:
        """Press a button (of the newest message that has it) and return its toast: all is done by then."""
        message = on or self._newest_with(button)
        return await self.world.toast(self.world.press(self.person, message, button))

    def votes(self, message: Message, *places: int) -> None:
        """Vote in a poll."""
        self.world.vote(self.person, message, *places)

    def answers(self, message: Message, *, right: bool = True) -> None:
        """Vote for the right option, or for a wrong one."""
        poll = quiz(message)
        self.votes(message, *(poll.correct if right else [wrong_place(poll)]))

    @property
    def last(self) -> Message:
        """The newest message of the bot."""
        return self.of_bot[-1]

    @property
    def of_bot(self) -> list[Message]:
        """All messages of the bot, oldest first."""
        return [each for each in self.world.messages(self.chat) if each.by_bot and not each.service]

    @property
    def facts(self) -> list[Message]:
        """The facts posted here, oldest first."""
        return [each for each in self.of_bot if "Explain" in labels(each)]

    @property
    def polls(self) -> list[Message]:
        """The quizzes posted here, oldest first."""
        return [each for each in self.of_bot if each.poll]

    def _newest_with(self, button: str) -> Message:
        found = [each for each in self.of_bot if button in labels(each)]
        assert found, f"no message with the button {button!r}; the newest has {labels(self.last)}"
        return found[-1]


class Stage:
    """The local Telegram and a bot with a database of its own, up inside `async with`."""

    def __init__(self, database: Path, **settings: object) -> None:
        self.settings = settings
        self.clock = QuickClock()
        self.telegram = Sandbox(clock=lambda: self.clock.now().timestamp())
        self.database = database
        self._running: AsyncExitStack | None = None

    async def __aenter__(self) -> Self:
        await self.telegram.start()
        await self.start_bot()
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        await self.stop_bot()
        await self.telegram.stop()

    @property
    def world(self) -> World:
        """The people and chats."""
        return self.telegram.world

    async def start_bot(self) -> None:
        """Start the bot on the stage's database."""
        settings = read_settings(
            _env_file=None,
            token=self.telegram.token,
            bot_api_url=self.telegram.url,
            database_url=f"sqlite:///{self.database}",
            **self.settings,
        )
        self._running = AsyncExitStack()
        service, self._parts, self._office = await self._running.enter_async_context(
            assembled(settings, self.clock, seed=1)
        )
        await service.start()

    async def stop_bot(self) -> None:
        """Stop the bot gracefully; its database stays."""
        if self._running is not None:
            await self._running.aclose()
            self._running = None

    async def restart_bot(self) -> None:
        """Stop the bot and start another on the same database."""
        await self.stop_bot()
        await self.start_bot()

    def forge_button(self, message: Message, data: str) -> None:
        """Put a button "Forged" under a message, with data the bot may never have sent."""
        message.keyboard = ((Button("Forged", data),),)

    async def skip_to_next_post(self) -> datetime:
        """Move the clock to the earliest slot of any chat and plan it; return the slot's instant."""
        due = await self._parts.store.subscribers.next_due()
        assert due is not None, "nobody is subscribed"
        self.clock.skip(due + timedelta(seconds=1))
        await self.plan()
        return due

    @property
    def tally(self) -> Tally:
        """What the bot has delivered since its start."""
        return self._office.delivery.tally

    async def reread_digests(self) -> None:
        """Let the bot look now whether digest files have changed, as it does every few seconds."""
        parts, office = self._parts, self._office
        await Reloading(parts.shelf, office.room, office.editors).tick(self.clock.now())

    async def plan(self) -> None:
        """Let the bot look now at who is due, as it does every second."""
        await self._office.planner.tick(self.clock.now())

    async def until_posted_to(self, chat: Chat, active: bool = True) -> Subscriber:
        """Wait until the chat is one that gets posts, or no longer one; return its subscription."""
        while True:
            known = await self._parts.store.subscribers.get(chat.id)
            if known is not None and known.active is active:
                return known
            await self.clock.sleep(1)

    async def settled(self) -> Mapping[State, int]:
        """Wait until the ledger owes nothing more; return how many rows are in each state."""
        while True:
            counts = await self._parts.store.ledger.counts()
            if not any(counts.get(state) for state in _OWED):
                return counts
            await self.clock.sleep(1)

    def talk(self, name: str = "Asha") -> Talk:
        """A new person in a private chat."""
        return self.in_private(self.world.person(name))

    def in_private(self, person: Person) -> Talk:
        """A person in their own chat with the bot."""
        return Talk(self, person, self.world.private(person))

    def in_chat(self, chat: Chat, person: Person) -> Talk:
        """A person who talks in a group or channel."""
        return Talk(self, person, chat)


def labels(message: Message) -> list[str]:
    """The labels of a message's buttons."""
    return [button.text for row in message.buttons for button in row]


def quiz(message: Message) -> Poll:
    """The message's quiz."""
    assert message.poll is not None, f"not a quiz: {message.text[:80]!r}"
    assert message.poll.type == "quiz"
    return message.poll


def wrong_place(poll: Poll) -> int:
    """The first option that is wrong."""
    return next(place for place in range(len(poll.options)) if place not in poll.correct)


def texts(messages: Sequence[Message]) -> list[str]:
    """What the messages say; a quiz says its question."""
    return [each.poll.question if each.poll else each.text for each in messages]
