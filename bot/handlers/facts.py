"""`/facts` and the buttons Next and topic: facts on demand, never a guess."""

from bot.handlers.asked import Asked, Pressed
from bot.handlers.reading_room import ReadingRoom
from bot.handlers.replies import Replies
from bot.handlers.seeking_help import helplines_for
from bot.outgoing import Place
from bot.rendering import facts as show
from bot.rendering.nearby import nearby_page
from bot.rendering.page import Page
from bot.rendering.speech import STALE_BUTTON
from bot.rendering.terms import term_page
from digests.library import Entry
from digests.words import words
from jobs.repeating import quoted

_NEWEST = 3
_ANY = frozenset({"latest", "newest", "new", "news", "recent", "today", "current affairs", "random", "any"})
"""What asks for facts of no kind in particular."""


class Facts:
    """Answers words with the best facts, and no words with the newest."""

    def __init__(self, room: ReadingRoom, replies: Replies) -> None:
        self._room = room
        self._replies = replies

    async def on_command(self, asked: Asked) -> None:
        """Answer `/facts [words]`."""
        if not asked.words or " ".join(words(asked.words)) in _ANY:
            await self._replies.say(asked.place, show.newest_page(self._current()[:_NEWEST]))
        elif (topic := _slug(asked.words)) in self._room.library.topics():
            await self._of_topic(asked.place, topic)
        else:
            await self._search(asked.place, asked.words)

    async def _search(self, place: Place, said: str) -> None:
        await self._replies.say(place, self._found(said))

    def _found(self, said: str) -> Page:
        """The facts that answer; else the term that is meant; else say so, with what comes nearest."""
        lookup, library, today = self._room.lookup, self._room.library, self._room.today()
        if page := helplines_for(said, library):
            return page
        if found := lookup.facts(said, on=today):
            outdated = {each.entry.item for each in found if not each.current}
            return show.found_page([each.entry for each in found], f"Facts for {quoted(said)}", outdated)
        if term := lookup.explain(said, on=today):
            return term_page(term.digest, term.term, term.facts, term.alias)
        return nearby_page(said, lookup.nearest(said), library)

    async def on_topic(self, pressed: Pressed) -> str | None:
        """Show the newest facts of the button's topic."""
        if pressed.word(0) not in self._room.library.topics():
            return STALE_BUTTON
        await self._of_topic(pressed.place, pressed.word(0))
        return None

    async def _of_topic(self, place: Place, topic: str) -> None:
        entries = [entry for entry in self._current() if topic in entry.digest.topics]
        await self._replies.say(place, show.newest_page(entries[:_NEWEST], topic))

    async def on_next(self, pressed: Pressed) -> str | None:
        """Show the fact after the button's, newest first, starting over at the end."""
        entries = self._current()
        here = next(
            (at for at, e in enumerate(entries) if (e.digest.id, e.fact.id) == pressed.press.words), None
        )
        if here is None:
            return STALE_BUTTON
        await self._replies.say(pressed.place, show.fact_page(entries[(here + 1) % len(entries)]))
        return None

    def _current(self) -> tuple[Entry, ...]:
        return self._room.library.current(self._room.today())


def _slug(said: str) -> str:
    return "-".join(words(said))
