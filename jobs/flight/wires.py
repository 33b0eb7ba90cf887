"""What stands between one life of the program and the world that outlives it: a kill cuts every wire."""

import asyncio
from collections.abc import Awaitable, Callable, Mapping
from typing import Any

from digests.library import Entry
from digests.question import Question
from jobs.flight.model import Letter
from jobs.flight.recorder import Recorder
from jobs.flight.telegram import Telegram
from jobs.model import ChatKind, PartKey, Round, SentPoll, Start, Subscriber


class Lifeline:
    """Alive until its end. Every step of the program passes here, so it can be killed at any of them."""

    def __init__(self, recorder: Recorder, telegram: Telegram) -> None:
        self.over = asyncio.Event()
        self._recorder = recorder
        self._telegram = telegram
        self._steps_left = -1
        self._under_way: dict[PartKey, None] = {}

    def end_in(self, steps: int) -> None:
        """Be killed after so many more steps."""
        self._steps_left = steps

    def step(self) -> None:
        """Touch the world outside; raises CancelledError when that is over."""
        if self._steps_left >= 0:
            self._steps_left -= 1
            if self._steps_left < 0:
                self.end()
        if self.over.is_set():
            raise asyncio.CancelledError

    def end(self) -> None:
        """Be killed: calls whose outcome is not written down are in doubt from now on."""
        if not self.over.is_set():
            self.over.set()
            self._recorder.cut_off.update(self._recorder.at_home(key) for key in self._under_way)
            self._telegram.cut_off()

    def called(self, key: PartKey) -> None:
        """A call begins."""
        self._under_way[key] = None

    def written(self, key: PartKey) -> None:
        """A call's outcome is written down."""
        self._under_way.pop(key, None)


class Wire:
    """A port as one life sees it: each call is a step before and after, and `seen` hears what it was.

    `seen[method](result, *arguments)` is called for the methods named there, once they have done their work.
    """

    def __init__(self, port: object, life: Lifeline, seen: Mapping[str, Callable[..., None]]) -> None:
        self._port = port
        self._life = life
        self._seen = seen

    def __getattr__(self, name: str) -> Callable[..., Awaitable[Any]]:
        call, hear, step = getattr(self._port, name), self._seen.get(name), self._life.step

        async def through(*arguments: Any, **named: Any) -> Any:
            step()
            result = await call(*arguments, **named)
            if hear is not None:
                hear(result, *arguments)
            step()
            return result

        setattr(self, name, through)
        return through


class Line:
    """Satisfies `jobs.ports.Messenger`. `begun`: the row that each chat's next call is for."""

    def __init__(self, telegram: Telegram, life: Lifeline, begun: Mapping[int, Start]) -> None:
        self._telegram = telegram
        self._life = life
        self._begun = begun

    async def send_fact(self, reader: Subscriber, entry: Entry, *, late: bool = False) -> int:
        """Send a fact."""
        return await self._send(reader, str(entry.item), late)

    async def send_question(
        self,
        reader: Subscriber,
        question: Question,
        order: tuple[int, ...],  # noqa: ARG002 (the same to Telegram whatever the order)
        *,
        late: bool = False,
        running: Round | None = None,  # noqa: ARG002 (there are no rounds on board)
    ) -> SentPoll:
        """Send a question."""
        message_id = await self._send(reader, question.ref, late)
        return SentPoll(poll_id=str(message_id), message_id=message_id)

    async def _send(self, reader: Subscriber, item: str, late: bool) -> int:
        self._life.step()
        start = self._begun.get(reader.chat_id)
        key = start.key if start is not None and start.item == item else None
        if key is not None:
            self._life.called(key)
        letter = Letter(reader.chat_id, reader.kind is not ChatKind.PRIVATE, key, item, late)
        return await self._telegram.take(letter)
