"""`/explain <term>` and the Explain buttons: what a term means, with its facts, source and date."""

from bot.handlers.asked import Asked, Pressed
from bot.handlers.discretion import Discretion
from bot.handlers.reading_room import Reading, ReadingRoom
from bot.handlers.replies import Replies
from bot.handlers.seeking_help import helplines_for
from bot.outgoing import Place
from bot.rendering import facts as show
from bot.rendering.nearby import nearby_page
from bot.rendering.page import Page
from bot.rendering.speech import EXPLAIN_WHAT, STALE_BUTTON, usage
from bot.rendering.terms import term_page
from digests.library import Entry
from digests.model import Digest, Term
from jobs.repeating import quoted


class Explain:
    """Explains terms; falls back to the facts that answer, and never invents."""

    def __init__(self, room: ReadingRoom, discretion: Discretion, replies: Replies) -> None:
        self._room = room
        self._discretion = discretion
        self._replies = replies

    async def on_command(self, asked: Asked) -> None:
        """Answer `/explain <term>`."""
        page = await self._answer(asked.place, asked.words) if asked.words else usage(EXPLAIN_WHAT)
        await self._replies.say(asked.place, page)

    async def _answer(self, place: Place, words: str) -> Page:
        if page := helplines_for(words, self._room.library):
            return page
        reading = await self._discretion.reading(place)
        return (
            self._explained(reading, words)
            or await self._discretion.instead(place, reading, words)
            or nearby_page(words, reading.lookup.nearest(words), reading.library)
        )

    def _explained(self, reading: Reading, words: str) -> Page | None:
        lookup, today = reading.lookup, self._room.today()
        if found := lookup.explain(words, on=today):
            return term_page(found.digest, found.term, found.facts, found.alias)
        if facts := lookup.facts(words, on=today):
            return show.found_page(
                [each.entry for each in facts],
                f"No term called {quoted(words)}. These facts mention it:",
                {each.entry.item for each in facts if not each.current},
            )
        return None

    async def on_term(self, pressed: Pressed) -> str | None:
        """Explain the term whose digest and number the button carries."""
        digest = self._room.library.digest(pressed.word(0))
        number = pressed.word(1)
        if digest is None or not number.isdecimal() or int(number) >= len(digest.terms):
            return STALE_BUTTON
        if await self._discretion.hides(pressed.place, digest.id):
            return await self._discretion.toast(pressed.place)
        await self._replies.say(pressed.place, self._term(digest, digest.terms[int(number)]))
        return None

    async def on_fact(self, pressed: Pressed) -> str | None:
        """Explain what a fact is about: its digest's term that lists it, or the one it names first."""
        entry = self._room.library.fact(pressed.word(0), pressed.word(1))
        if entry is None:
            return STALE_BUTTON
        if await self._discretion.hides(pressed.place, entry.digest.id):
            return await self._discretion.toast(pressed.place)
        await self._say_about(pressed.place, entry)
        return None

    async def _say_about(self, place: Place, entry: Entry) -> None:
        term = _term_of(entry)
        page = self._term(entry.digest, term) if term else show.found_page([entry], "This fact's source")
        await self._replies.say(place, page)

    def _term(self, digest: Digest, term: Term) -> Page:
        library, today = self._room.library, self._room.today()
        entries = (library.fact(digest.id, fact) for fact in term.facts)
        return term_page(digest, term, tuple(e for e in entries if e and library.is_current(e, today)))


def _term_of(entry: Entry) -> Term | None:
    """The term that lists the fact; otherwise the one whose name stands first in its text."""
    terms = entry.digest.terms
    listed = next((term for term in terms if entry.fact.id in term.facts), None)
    if listed:
        return listed
    text = entry.fact.text.lower()
    named = [(text.find(term.term.lower()), term) for term in terms if term.term.lower() in text]
    return min(named, key=lambda pair: pair[0])[1] if named else None
