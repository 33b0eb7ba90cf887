"""Adds to what a short form stands for what the brief tells of the thing: the form alone explains little."""

import re
from collections.abc import Sequence

from digests import limits
from digests.drafting.model import DraftFact, DraftKey
from digests.model import KeyKind


def with_more_told(facts: Sequence[DraftFact]) -> tuple[DraftFact, ...]:
    """Return the facts, their questions for full forms explained by "X stands for Y. It is ...".

    What follows is the first fact on Y with nothing against it that fits into an explanation.
    """
    return tuple(
        fact.model_copy(update={"keys": tuple(_explained(key, fact, facts) for key in fact.keys)})
        for fact in facts
    )


def _explained(draft: DraftKey, fact: DraftFact, facts: Sequence[DraftFact]) -> DraftKey:
    said = draft.key.explain or fact.text
    if draft.key.kind is not KeyKind.FULL_FORM or not said.endswith(f" stands for {draft.key.span}."):
        return draft
    more = _more(said, draft.key.span, facts) or draft.key.explain
    return draft.model_copy(update={"key": draft.key.model_copy(update={"explain": more})})


def _more(said: str, long: str, facts: Sequence[DraftFact]) -> str | None:
    opening = re.compile(rf"(?:The )?{re.escape(long)}(?: \([^()]+\))? (?=(?:is|was|has)\b)")
    sound = (fact.text for fact in facts if not fact.findings and (fact.keys or fact.part_of is None))
    opened = ((text, opening.match(text)) for text in sound)
    told = (f"{said} It {text[found.end() :]}" for text, found in opened if found is not None)
    return next((each for each in told if limits.length(each) <= limits.POLL_EXPLANATION), None)
