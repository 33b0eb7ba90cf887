"""A text taken apart for look-up: its words, the phrases among them, and what it asks for if it asks."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from digests.lookup_asking import asking
from digests.lookup_language import Wanted
from digests.lookup_phrases import NAME, Phrasebook, subject
from digests.model import Fact
from digests.words import stem, words


@dataclass(frozen=True, slots=True, kw_only=True)
class Text:
    """A text in words. `stems` are of its subject and stand at `places`; `tagged` says where tags stand."""

    words: tuple[str, ...]
    places: tuple[int, ...]
    stems: tuple[str, ...]
    tagged: Mapping[str, tuple[range, ...]]
    asked: frozenset[Wanted]

    @property
    def said(self) -> frozenset[str]:
        """All that the text can be found by."""
        return frozenset(self.stems).union(self.tagged)

    def spoken_at(self, needs: Iterable[str]) -> set[int]:
        """Return the places of the words that have any of these stems, or are part of what has these tags."""
        wanted = frozenset(needs)
        plain = {place for place, word in zip(self.places, self.stems, strict=True) if word in wanted}
        return plain | {place for need in wanted for span in self.tagged.get(need, ()) for place in span}

    def besides_names(self) -> list[str]:
        """Return the words that are in no name."""
        spans = [span for tag, found in self.tagged.items() if tag.startswith(NAME) for span in found]
        return [word for place, word in enumerate(self.words) if not any(place in span for span in spans)]


@dataclass(frozen=True, slots=True, kw_only=True)
class FactText:
    """A fact in words: what it says, the other words people use for it, the questions its keys answer."""

    fact: Fact
    text: Text
    aliases: tuple[Text, ...]
    asks: tuple[Text, ...]

    @property
    def questions(self) -> tuple[Text, ...]:
        """What people may ask to be told the fact."""
        return (*self.aliases, *self.asks)


def cut(text: str, phrasebook: Phrasebook) -> Text:
    """Take a text apart."""
    said = tuple(words(text))
    asked = asking(said)
    taken = {place for span in asked for place in span}
    places = tuple(place for place in subject(said) if place not in taken)
    stems = tuple(stem(said[place]) for place in places)
    tagged: dict[str, tuple[range, ...]] = {}
    for match in phrasebook.matches(stems):
        span = range(places[match.start], places[match.end - 1] + 1)
        for tag in match.tags:
            tagged[tag] = (*tagged.get(tag, ()), span)
    return Text(words=said, places=places, stems=stems, tagged=tagged, asked=frozenset(asked.values()))


def cut_fact(fact: Fact, phrasebook: Phrasebook) -> FactText:
    """Take a fact apart."""
    return FactText(
        fact=fact,
        text=cut(fact.text, phrasebook),
        aliases=tuple(cut(alias, phrasebook) for alias in fact.aliases),
        asks=tuple(cut(key.ask, phrasebook) for key in fact.keys if key.ask),
    )
