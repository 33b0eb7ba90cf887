"""The names that digests explain, with every form people write: in full, short, as initials, run together."""

from collections import defaultdict
from collections.abc import Container, Iterable, Iterator, Sequence
from typing import Final

from rapidfuzz.fuzz import ratio

from digests.library import TermEntry
from digests.lookup_phrases import NAME, content
from digests.model import Term
from digests.words import words

_FEWEST_INITIALS: Final = 3
_SPELLED_ALIKE: Final = 80
"""rapidfuzz ratio (0-100) from which two names are one, spelt in two ways."""
_SMALL: Final = frozenset({"of", "the", "and", "for", "in", "on", "to", "a", "an", "against", "by", "with"})


def forms(term: Term) -> Iterator[str]:
    """Yield the term in each form its digest gives, the term itself first."""
    yield term.term
    if term.stands_for:
        yield term.stands_for
    yield from term.aliases


def called_by(said: str, term: Term) -> str | None:
    """Return the alias that a text is, unless it is only another way to write the term or its full form."""
    own = [_letters(form) for form in (term.term, term.stands_for or "")]
    alias = next((alias for alias in term.aliases if _letters(alias) == _letters(said)), None)
    if alias is None or any(_is_spelling(_letters(alias), letters) for letters in own):
        return None
    return alias


def _letters(text: str) -> str:
    return run_together(words(text))


def _is_spelling(one: str, other: str) -> bool:
    return bool(other) and (one in other or other in one or ratio(one, other) >= _SPELLED_ALIKE)


def name_tag(number: int) -> str:
    """Return the tag of the term of that number."""
    return f"{NAME}{number}"


def tagged(tag: str) -> int:
    """Return the number of the term that has the tag."""
    return int(tag.removeprefix(NAME))


def expanded_tag(tag: str) -> str:
    """Return the tag of texts that hold the name in full, for those who ask what it stands for."""
    return f"in full {tag}"


def names(terms: Sequence[TermEntry]) -> list[tuple[tuple[str, ...], str]]:
    """Return every form of every term as a phrase, with the term's tags."""
    found: list[tuple[tuple[str, ...], str]] = []
    for number, entry in enumerate(terms):
        for form in forms(entry.term):
            stems = content(words(form))
            found.append((stems, name_tag(number)))
            if len(stems) > 1:
                found.append((stems, expanded_tag(name_tag(number))))
    return found


def run_together(said: Iterable[str]) -> str:
    """Return words as one, so that "child line" is "Childline" and "i c s e" is "ICSE"."""
    return "".join(said)


def initials(terms: Sequence[TermEntry], taken: Container[str]) -> list[tuple[tuple[str, ...], str]]:
    """Return the initials of names in full that are no word of their own, as phrases with the terms' tags."""
    return [
        ((letters,), name_tag(number))
        for number, entry in enumerate(terms)
        for form in forms(entry.term)
        for letters in sorted(_initials(form))
        if letters not in taken
    ]


class Names:
    """Finds terms by exactly what they are called, spaces and capitals aside."""

    def __init__(self, terms: Sequence[TermEntry]) -> None:
        self._by_form: defaultdict[str, list[int]] = defaultdict(list)
        for number, entry in enumerate(terms):
            for form in forms(entry.term):
                self._by_form[run_together(words(form))].append(number)

    def called(self, said: Sequence[str]) -> Sequence[int]:
        """Return the numbers of the terms that are called so, newest digest first."""
        return self._by_form.get(run_together(said), ())


def _initials(form: str) -> set[str]:
    said = words(form)
    spellings = {"".join(word[0] for word in said), "".join(word[0] for word in said if word not in _SMALL)}
    return {initials for initials in spellings if len(initials) >= _FEWEST_INITIALS}
