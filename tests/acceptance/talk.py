"""One person's talk with the bot: words, presses, votes, and what comes back."""

import asyncio
import json
from collections.abc import Awaitable, Callable, Sequence
from typing import Any

from sandbox import wire
from sandbox.records import Chat, Message, Person, Poll, Toast
from sandbox.world import World

_PATIENCE = 20.0
"""Seconds until what comes about by itself counts as missing: on a busy machine sixty votes take a while."""


class Talk:
    """One person in one chat with the bot; `settled` waits until the bot owes no post."""

    def __init__(
        self, world: World, settled: Callable[[], Awaitable[object]], person: Person, chat: Chat
    ) -> None:
        self.world = world
        self._settled = settled
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
        await self._settled()

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
        loop = asyncio.get_running_loop()
        until = loop.time() + _PATIENCE
        while loop.time() < until:
            answer = await self.says(command)
            if words in answer.text:
                return answer
        raise AssertionError(f"{command} never said {words!r}; last: {self.last.text[:200]!r}")

    async def asks_in_private_until(self, command: str, words: str) -> Message:
        """Ask likewise in the person's own chat with the bot."""
        alone = Talk(self.world, self._settled, self.person, self.world.private(self.person))
        return await alone.asks_until(command, words)

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

    async def follows(self, button: str, on: Message) -> Message:
        """Open what a button links to, the bot's private chat, press Start there and return the answer."""
        (link,) = (each.url for row in on.buttons for each in row if each.text == button)
        assert link is not None, f"{button!r} is no link"
        address, _, payload = link.partition("?start=")
        assert address == "https://t.me/briefcast_demo_bot"
        self._heard = self.world.follow(self.person, payload).id
        return await self.hears()

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
