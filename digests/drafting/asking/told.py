"""Questions from a label told as a sentence: "The nodal ministry of the plan is the Ministry of Power"."""

import re
from collections.abc import Iterator
from typing import Final

from digests.drafting.asking.frames import Asked, Sentence
from digests.drafting.asking.labels import labelled

_TOLD: Final = re.compile(
    r"The (?P<label>[A-Za-z][\w -]{3,40}?) of (?P<s>(?:the |[“‘\"']?[A-Z])[^:]{1,110}?) (?:is|are)"
    r" (?:the )?(?P<v>[A-Z][^:]{1,110})"
)


def told(sentence: Sentence) -> Iterator[Asked]:
    """Find the question that the value of a known label answers."""
    found = _TOLD.fullmatch(sentence.text)
    subject = sentence.subject(found["s"]) if found is not None else None
    if found is None or subject is None:
        return
    asked = labelled(sentence, found["label"], subject, found["v"])
    if asked is not None:
        yield asked
