"""Says what a term explains after an editor's word on the fact it repeats: it follows, or needs a look."""

from collections.abc import Mapping
from typing import Final, Protocol

from digests.drafting.model import Draft, DraftTerm, Finding

_GONE: Final = Finding(
    check="X1", reason="the fact it repeats was thrown away", remedy="Write what it is in one sentence."
)


class Word(Protocol):
    """An editor's word on a fact: the new text, if any, and whether the fact stays."""

    @property
    def text(self) -> str | None:
        """The fact in the editor's words."""

    @property
    def keeps(self) -> bool:
        """Whether the fact stays."""


def following(term: DraftTerm, draft: Draft, words: Mapping[str, Word]) -> DraftTerm:
    """Return the term with the words its fact has now; one whose fact was thrown away needs a look."""
    repeated = next((fact for fact in draft.facts if fact.text == term.term.explain), None)
    word = words.get(repeated.id) if repeated is not None else None
    if word is None:
        return term
    if not word.keeps:
        return term.model_copy(update={"findings": (*term.findings, _GONE)})
    if word.text is None:
        return term
    told = term.term.model_copy(update={"explain": word.text})
    return term.model_copy(update={"term": told, "findings": ()})
