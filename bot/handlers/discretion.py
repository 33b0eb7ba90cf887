"""What a chat may be shown: in company nothing of sensitive digests, until an administrator asks for them."""

from bot.callbacks import Action, Press, press
from bot.handlers.reading_room import Reading, ReadingRoom
from bot.outgoing import Place
from bot.rendering.page import Page
from bot.rendering.withheld import withheld_page, withheld_toast
from jobs.model import ChatKind, Subscriber
from jobs.repeating import quoted
from jobs.subscriptions import Chat, Subscriptions


class Discretion:
    """Chooses the library to answer from, and says so where it holds something back."""

    def __init__(self, room: ReadingRoom, readers: Subscriptions) -> None:
        self._room = room
        self._readers = readers

    async def reading(self, place: Place, *, named: bool = True) -> Reading:
        """Return what the chat may read; who asks alone for something by its name gets it in any case."""
        if named and place.kind is ChatKind.PRIVATE:
            return self._room.whole
        return self._room.whole if (await self._reader(place)).sensitive else self._room.mild

    async def hides(self, place: Place, digest_id: str) -> bool:
        """Tell whether a digest that there is may not be shown here."""
        return (await self.reading(place)).library.digest(digest_id) is None

    async def instead(self, place: Place, reading: Reading, words: str) -> Page | None:
        """Return the page for words that only a digest held back answers; None where none does."""
        does = None if reading is self._room.whole else self._answer(words)
        return await self.withheld(place, quoted(words), does) if does else None

    async def withheld(self, place: Place, what: str, does: Press) -> Page:
        """Return the page that says so; its button does in private what was asked for."""
        return withheld_page(what, await self._reader(place), does)

    async def toast(self, place: Place) -> str:
        """Say the same of a press."""
        return withheld_toast(await self._reader(place))

    def _answer(self, words: str) -> Press | None:
        """The press that shows what answers the words."""
        lookup, today = self._room.whole.lookup, self._room.today()
        if term := lookup.explain(words, on=today):
            return press(Action.TERM, term.digest.id, term.digest.terms.index(term.term))
        if facts := lookup.facts(words, on=today):
            return press(Action.EXPLAIN, facts[0].entry.digest.id, facts[0].entry.fact.id)
        return None

    async def _reader(self, place: Place) -> Subscriber:
        return await self._readers.reader(Chat(chat_id=place.chat_id, kind=place.kind))
