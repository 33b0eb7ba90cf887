"""Puts facts and questions into chats: jobs' Messenger, over rendering and outgoing."""

from bot.outgoing import Outgoing, Place
from bot.rendering.facts import fact_page
from bot.rendering.quiz import GROUP_OPEN_SECONDS, progress_label, quiz_page, round_buttons
from digests.library import Entry
from digests.question import Question
from jobs.model import ChatKind, Round, SentPoll, Subscriber


class Courier:
    """One Bot API call for each thing sent; raises only `jobs.errors`."""

    def __init__(self, outgoing: Outgoing) -> None:
        self._outgoing = outgoing

    async def send_fact(self, reader: Subscriber, entry: Entry, *, late: bool = False) -> int:
        """Post a fact; return the message id."""
        return await self._outgoing.say(_place(reader), fact_page(entry, late=late), broadcast=True)

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
        timed = running is not None and reader.kind is ChatKind.GROUP
        page = quiz_page(
            question,
            order,
            label=progress_label(running) if running else "",
            late=late,
            open_seconds=GROUP_OPEN_SECONDS if timed else None,
            rows=round_buttons(running, alone=reader.kind is ChatKind.PRIVATE) if running else (),
        )
        return await self._outgoing.ask(_place(reader), page, broadcast=running is None)


def _place(reader: Subscriber) -> Place:
    return Place(chat_id=reader.chat_id, kind=reader.kind)
