"""Puts facts and questions into chats: jobs' Messenger, over rendering and outgoing.

A post goes to very many chats, so what it says is rendered and written once.
"""

from collections.abc import Callable
from typing import Final, Generic, TypeVar

from bot.letters import Letter
from bot.outgoing import Outgoing, Place
from bot.rendering.facts import fact_page
from bot.rendering.links import fitted
from bot.rendering.quiz import GROUP_OPEN_SECONDS, progress_label, quiz_page, round_buttons
from digests.library import Entry
from digests.question import Question
from jobs.model import ChatKind, Round, SentPoll, Subscriber

_LETTERS_KEPT: Final = 2_000
"""Of facts and of questions each: about a kilobyte apiece. A day's broadcasts use far fewer."""

_Said = TypeVar("_Said")
_Written = TypeVar("_Written")


class Courier:
    """One Bot API call for each thing sent; raises only `jobs.errors`. `bot` tells the bot's own name."""

    def __init__(self, outgoing: Outgoing, bot: Callable[[], str]) -> None:
        self._outgoing = outgoing
        self._bot = bot
        self._facts: _Kept[Entry, Letter] = _Kept()
        self._questions: _Kept[Question, tuple[Letter, Letter]] = _Kept()

    async def send_fact(self, reader: Subscriber, entry: Entry, *, late: bool = False) -> int:
        """Post a fact; return the message id."""
        form = (late, reader.kind is ChatKind.CHANNEL)
        letter = self._facts.get(entry, form)
        if letter is None:
            page = fitted(fact_page(entry, late=late), reader.kind, self._bot())
            letter = self._outgoing.letter(page, broadcast=True)
            self._facts.keep(entry, form, letter)
        return await self._outgoing.post(_place(reader), letter)

    async def send_question(
        self,
        reader: Subscriber,
        question: Question,
        order: tuple[int, ...],
        *,
        late: bool = False,
        running: Round | None = None,
    ) -> SentPoll:
        """Post a quiz poll; a round's question says how far the round is, and closes by itself in a group."""
        if running is not None:
            return await self._ask_in_round(reader, question, order, running)
        ballots = self._questions.get(question, (order, late))
        if ballots is None:
            ballots = self._outgoing.ballots(quiz_page(question, order, late=late), broadcast=True)
            self._questions.keep(question, (order, late), ballots)
        return await self._outgoing.poll(_place(reader), *ballots)

    async def _ask_in_round(
        self, reader: Subscriber, question: Question, order: tuple[int, ...], running: Round
    ) -> SentPoll:
        timed = reader.kind is ChatKind.GROUP
        page = quiz_page(
            question,
            order,
            label=progress_label(running),
            open_seconds=GROUP_OPEN_SECONDS if timed else None,
            rows=round_buttons(running, alone=reader.kind is ChatKind.PRIVATE),
        )
        return await self._outgoing.ask(_place(reader), page)


class _Kept(Generic[_Said, _Written]):
    """What was written for something said, in each of its forms.

    Known by its identity: to compare a fact's texts would cost more than to write it, and a library that is
    read again brings new ones.
    """

    def __init__(self) -> None:
        self._kept: dict[tuple[int, object], tuple[_Said, _Written]] = {}

    def get(self, said: _Said, form: object) -> _Written | None:
        """Return what was written."""
        found = self._kept.get((id(said), form))
        return None if found is None else found[1]

    def keep(self, said: _Said, form: object, written: _Written) -> None:
        """Keep it, and `said` with it, so that nothing else gets its identity."""
        if len(self._kept) >= _LETTERS_KEPT:
            self._kept.clear()
        self._kept[id(said), form] = (said, written)


def _place(reader: Subscriber) -> Place:
    return Place(chat_id=reader.chat_id, kind=reader.kind)
