"""What a brief's text is stated as, for the tests of stating."""

from typing import Final

from digests.drafting.model import DraftFact
from digests.drafting.outline import outline
from digests.drafting.stating import ready, state
from tests.digests.drafting.factories import intake, manuscript

HEADED: Final = "The Varuna drill began.\n# About Exercise Varuna\n"


def facts(text: str, title: str = "Daily brief") -> tuple[DraftFact, ...]:
    """Return the whole facts that a text gives, parts of them left out."""
    brief, told = manuscript(text), intake(title)
    stated = state(outline(brief, title), brief, told)
    return tuple(fact for fact in stated if fact.part_of is None)


def told(text: str, title: str = "Daily brief") -> list[str]:
    """Return what is stated with nothing said against it."""
    return [fact.text for fact in ready(facts(text, title))]
