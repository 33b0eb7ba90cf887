"""`/digest [latest or date or id]` and its paging buttons."""

from datetime import date

from bot.handlers.asked import Asked, Pressed
from bot.handlers.reading_room import ReadingRoom
from bot.handlers.replies import Replies
from bot.rendering.page import Page
from bot.rendering.speech import STALE_BUTTON
from bot.rendering.terms import digest_pages, shelf_page
from digests.model import Digest
from jobs.repeating import shown

_SHELF = 8
_LATEST = frozenset({"latest", "newest", "new", "today"})


class Digests:
    """Serves a whole digest, one page a message, turned in place."""

    def __init__(self, room: ReadingRoom, replies: Replies) -> None:
        self._room = room
        self._replies = replies

    async def on_command(self, asked: Asked) -> None:
        """Answer `/digest`: bare lists the digests; a word names one."""
        await self._replies.say(asked.place, self._answer(asked.words.strip()))

    def _answer(self, words: str) -> Page:
        digests = self._room.library.digests
        if not words:
            return shelf_page(digests[:_SHELF], "Which digest? The newest first.")
        chosen = _choose(words.lower(), digests)
        if chosen is None:
            return shelf_page(digests[:_SHELF], f"There is no digest “{shown(words)}”. These are the newest:")
        return self._page(chosen, 1)

    async def on_page(self, pressed: Pressed) -> str | None:
        """Turn to the page the button names: in place when pressed under a digest, else as a new message."""
        digest = self._room.library.digest(pressed.word(0))
        number = pressed.word(1) or "1"
        if digest is None or not number.isdecimal():
            return STALE_BUTTON
        page = self._page(digest, int(number))
        if pressed.word(2):
            await self._replies.change(pressed.place, pressed.message_id, page)
        else:
            await self._replies.say(pressed.place, page)
        return None

    def _page(self, digest: Digest, number: int) -> Page:
        library, today = self._room.library, self._room.today()
        entries = (library.fact(digest.id, fact.id) for fact in digest.facts)
        pages = digest_pages(digest, tuple(e.fact for e in entries if e and library.is_current(e, today)))
        return pages[min(max(number, 1), len(pages)) - 1]


def _choose(words: str, digests: tuple[Digest, ...]) -> Digest | None:
    """By "latest", by id, by date (the newest on or before it), or by words of the title."""
    if words in _LATEST:
        return digests[0] if digests else None
    by_id = next((digest for digest in digests if digest.id == words), None)
    if by_id:
        return by_id
    day = _as_date(words)
    if day:
        return next((digest for digest in digests if digest.date <= day), None)
    return next((digest for digest in digests if words in digest.title.lower()), None)


def _as_date(words: str) -> date | None:
    try:
        return date.fromisoformat(words)
    except ValueError:
        return None
