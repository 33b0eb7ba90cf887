"""A library as large as one likes, of made-up words that are as common as words are (Zipf's law)."""

from collections.abc import Iterator
from datetime import date, timedelta
from itertools import accumulate
from random import Random

from digests.library import BUNDLED, Library, load_library
from digests.model import Digest, Fact, Source, Term

WORDS = 80_000
FACTS_A_DIGEST = 10
_FIRST_DAY = date(2015, 1, 1)
_SYLLABLES = [consonant + vowel for consonant in "bcdfghjklmnprstvz" for vowel in "aeiou"]
_LETTERS = "abcdefghijklmnopqrstuvwxyz"


class Speech:
    """Says made-up things, always the same for a seed, with words of the bundled digests among them."""

    def __init__(self, bundled: Library, seed: int = 5) -> None:
        self._chance = Random(seed)
        common = sorted(
            {word for entry in bundled.entries for word in entry.fact.text.split() if word.isalpha()}
        )
        made_up = sorted({self._word() for _ in range(WORDS)})
        self._chance.shuffle(made_up)
        self._words = [*common, *made_up]
        self._heights = list(accumulate(1 / (rank + 3) for rank in range(len(self._words))))

    def say(self, length: int) -> str:
        """Say so many words."""
        return " ".join(self._chance.choices(self._words, cum_weights=self._heights, k=length))

    def query(self, text: str) -> str:
        """Ask for one to five words of a text, in any order, every other time with one of them misspelt."""
        said = [word.strip(".,").lower() for word in text.split()]
        asked = self._chance.sample(said, min(len(said), self._chance.randint(1, 5)))
        if self._chance.random() < 1 / 2:
            asked[0] = self._misspelt(asked[0])
        return " ".join((["how many"] if self._chance.random() < 1 / 3 else []) + asked)

    def _word(self) -> str:
        return "".join(self._chance.choices(_SYLLABLES, k=self._chance.randint(2, 4)))

    def _misspelt(self, word: str) -> str:
        place = self._chance.randrange(len(word))
        return word[:place] + self._chance.choice(_LETTERS) + word[place + self._chance.randrange(2) :]


def large_library(facts: int, speech: Speech, bundled: Library) -> Library:
    """Make a library of so many facts, the bundled ones among them."""
    made_up = (_digest(number, speech) for number in range((facts - len(bundled.entries)) // FACTS_A_DIGEST))
    return Library([*bundled.digests, *made_up])


def bundled_library() -> Library:
    """Read the digests that come with the bot."""
    return load_library(BUNDLED)


def _digest(number: int, speech: Speech) -> Digest:
    day = _FIRST_DAY + timedelta(days=number % 3650)
    facts = tuple(_facts(day, speech))
    term = Term(term=speech.say(2), explain=speech.say(25), facts=(facts[0].id,))
    return Digest(
        id=f"made-up-{number}",
        title=speech.say(5),
        date=day,
        topics=("made-up",),
        sources=(Source(name="Nobody", date=day),),
        facts=facts,
        terms=(term,),
    )


def _facts(day: date, speech: Speech) -> Iterator[Fact]:
    for number in range(FACTS_A_DIGEST):
        yield Fact(
            id=f"f{number}",
            section=speech.say(2),
            text=f"{speech.say(18)[:250]}, in {1950 + number}.",
            as_of=day,
            source_quote="nowhere",
            aliases=tuple(speech.say(3) for _ in range(3)),
        )
