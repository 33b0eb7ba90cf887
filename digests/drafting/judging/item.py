"""One item as a judge sees it: a fact's key, the question it makes, and the brief it comes from."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final

from digests.drafting.distracting.surroundings import content
from digests.drafting.gazetteer_names import Gazetteer
from digests.drafting.model import DraftFact, Finding
from digests.model import Fact, Key, KeyKind
from digests.quiz import blank_stem, explanation_of, ordered_options

OF_TIME: Final = frozenset({KeyKind.YEAR, KeyKind.DATE})
"""Kinds of answers that say when."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Item:
    """A question with what is needed to judge it. `options` stand as shown, `right` is the key's span."""

    fact: DraftFact
    key: Key
    stem: str
    options: tuple[str, ...]
    explanation: str
    brief: str
    day: date
    sensitive: bool
    claims: tuple[str, ...]
    names: Gazetteer

    @property
    def right(self) -> str:
        """Return the right option."""
        return self.key.span

    @property
    def wrong(self) -> tuple[str, ...]:
        """Return the wrong options."""
        return self.key.distractors

    @property
    def asked(self) -> frozenset[str]:
        """Return the words of the stem that mean something."""
        return content(self.stem.removeprefix("Fill in the blank: "))


def stems_of(fact: DraftFact | Fact, key: Key) -> Sequence[str]:
    """Return every stem the quiz would make of a key."""
    blank = blank_stem(fact.text, key.span) if key.blank else None
    return tuple(stem for stem in (key.ask, blank) if stem is not None)


def item_of(
    fact: DraftFact,
    key: Key,
    stem: str,
    *,
    brief: str,
    day: date,
    sensitive: bool,
    claims: tuple[str, ...],
    names: Gazetteer,
) -> Item:
    """Compile one item as it would be posted."""
    posted = Fact(
        id="fact", section="-", text=fact.text, as_of=fact.as_of, source_quote=fact.source_quote, keys=(key,)
    )
    return Item(
        fact=fact,
        key=key,
        stem=stem,
        options=ordered_options(key)[0],
        explanation=explanation_of(posted, key),
        brief=brief,
        day=day,
        sensitive=sensitive,
        claims=claims,
        names=names,
    )


def finding(check: str, reason: str, remedy: str, *, edit: str | None = None, fatal: bool = False) -> Finding:
    """Say what fails."""
    return Finding(check=check, reason=reason, remedy=remedy, edit=edit, fatal=fatal)
