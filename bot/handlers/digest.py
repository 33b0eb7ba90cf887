"""`/digest [latest or date or id]` and its paging buttons."""

from bot.callbacks import Action, press
from bot.handlers.asked import Asked, Pressed
from bot.handlers.choosing import choose
from bot.handlers.discretion import Discretion
from bot.handlers.reading_room import Reading, ReadingRoom
from bot.handlers.replies import Replies
from bot.handlers.seeking_help import helplines_for
from bot.outgoing import Place
from bot.rendering.page import Page
from bot.rendering.speech import STALE_BUTTON
from bot.rendering.terms import digest_pages, shelf_page
from digests.model import Digest
from jobs.repeating import quoted

_SHELF = 8


class Digests:
    """Serves a whole digest, one page a message, turned in place."""

    def __init__(self, room: ReadingRoom, discretion: Discretion, replies: Replies) -> None:
        self._room = room
        self._discretion = discretion
        self._replies = replies

    async def on_command(self, asked: Asked) -> None:
        """Answer `/digest`: bare lists the digests; a word names one."""
        words = asked.words.strip()
        if page := helplines_for(words, self._room.library):
            await self._replies.say(asked.place, page)
            return
        reading = await self._discretion.reading(asked.place, named=bool(words))
        await self._replies.say(asked.place, await self._answer(asked.place, reading, words))

    async def _answer(self, place: Place, reading: Reading, words: str) -> Page:
        digests, today = reading.library.digests, self._room.today()
        if not words:
            return shelf_page(digests[:_SHELF], "Which digest? The newest first.")
        found = choose(words, digests, today)
        if found.instead and (meant := self._held_back(reading, words)):
            return await self._discretion.withheld(place, quoted(words), press(Action.DIGEST, meant.id, 1))
        if len(found.digests) == 1 and found.instead is None:
            return self._page(found.digests[0], 1)
        return shelf_page(found.digests[:_SHELF], found.instead or f"Digests for {quoted(words)}:")

    def _held_back(self, reading: Reading, words: str) -> Digest | None:
        """The digest that is meant and may not be shown here."""
        meant = choose(words, self._room.library.digests, self._room.today())
        hidden = (digest for digest in meant.digests if reading.library.digest(digest.id) is None)
        return None if meant.instead else next(hidden, None)

    async def on_page(self, pressed: Pressed) -> str | None:
        """Turn to the page the button names: in place when pressed under a digest, else as a new message."""
        digest = self._room.library.digest(pressed.word(0))
        number = pressed.word(1) or "1"
        if digest is None or not number.isdecimal():
            return STALE_BUTTON
        if await self._discretion.hides(pressed.place, digest.id):
            return await self._discretion.toast(pressed.place)
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
