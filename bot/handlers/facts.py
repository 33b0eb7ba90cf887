"""`/facts` and the buttons Next and topic: facts on demand, never a guess."""

from bot.callbacks import Action, press
from bot.handlers.asked import Asked, Pressed
from bot.handlers.discretion import Discretion
from bot.handlers.reading_room import Reading, ReadingRoom
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

    def __init__(self, room: ReadingRoom, discretion: Discretion, replies: Replies) -> None:
        self._room = room
        self._discretion = discretion
        self._replies = replies

    async def on_command(self, asked: Asked) -> None:
        """Answer `/facts [words]`."""
        if not asked.words or " ".join(words(asked.words)) in _ANY:
            newest = await self._current(asked.place, named=False)
            await self._replies.say(asked.place, show.newest_page(newest[:_NEWEST]))
        else:
            await self._replies.say(asked.place, await self._answer(asked.place, asked.words))

    async def _answer(self, place: Place, said: str) -> Page:
        """The topic or the facts that are meant; else say so, with what comes nearest."""
        if page := helplines_for(said, self._room.library):
            return page
        reading, topic = await self._discretion.reading(place), _slug(said)
        if topic in self._room.library.topics():
            return await self._of_topic(place, reading, topic)
        return (
            self._found(reading, said)
            or await self._discretion.instead(place, reading, said)
            or nearby_page(said, reading.lookup.nearest(said), reading.library)
        )

    def _found(self, reading: Reading, said: str) -> Page | None:
        """The facts that answer; else the term that is meant."""
        lookup, today = reading.lookup, self._room.today()
        if found := lookup.facts(said, on=today):
            outdated = {each.entry.item for each in found if not each.current}
            return show.found_page([each.entry for each in found], f"Facts for {quoted(said)}", outdated)
        if term := lookup.explain(said, on=today):
            return term_page(term.digest, term.term, term.facts, term.alias)
        return None

    async def on_topic(self, pressed: Pressed) -> str | None:
        """Show the newest facts of the button's topic."""
        topic = pressed.word(0)
        if topic not in self._room.library.topics():
            return STALE_BUTTON
        reading = await self._discretion.reading(pressed.place)
        if topic not in reading.library.topics():
            return await self._discretion.toast(pressed.place)
        await self._replies.say(pressed.place, await self._of_topic(pressed.place, reading, topic))
        return None

    async def _of_topic(self, place: Place, reading: Reading, topic: str) -> Page:
        if topic not in reading.library.topics():
            name = show.topic_name(topic)
            return await self._discretion.withheld(place, quoted(name), press(Action.TOPIC, topic))
        current = reading.library.current(self._room.today())
        return show.newest_page([e for e in current if topic in e.digest.topics][:_NEWEST], topic)

    async def on_next(self, pressed: Pressed) -> str | None:
        """Show the fact after the button's, newest first, starting over at the end."""
        entries = self._room.library.current(self._room.today())
        here = next(
            (at for at, e in enumerate(entries) if (e.digest.id, e.fact.id) == pressed.press.words), None
        )
        if here is None:
            return STALE_BUTTON
        shown = frozenset(entry.item for entry in await self._current(pressed.place, named=False))
        after = (entry for entry in (*entries[here + 1 :], *entries[: here + 1]) if entry.item in shown)
        following = next(after, None)
        if following is None:
            return await self._discretion.toast(pressed.place)
        await self._replies.say(pressed.place, show.fact_page(following))
        return None

    async def _current(self, place: Place, *, named: bool) -> tuple[Entry, ...]:
        reading = await self._discretion.reading(place, named=named)
        return reading.library.current(self._room.today())


def _slug(said: str) -> str:
    return "-".join(words(said))
