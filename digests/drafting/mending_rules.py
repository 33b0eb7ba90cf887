"""Rules of mending: what is wrong, and what is written for it, outside quotation marks."""

import re
from collections.abc import Callable, Sequence
from functools import partial

Written = str | Callable[[re.Match[str]], str]
Rules = Sequence[tuple[re.Pattern[str], Written]]


def rules(*wrong: tuple[str, Written]) -> Rules:
    """Return the rules with their patterns read."""
    return tuple((re.compile(pattern), written) for pattern, written in wrong)


def through(mends: Rules, text: str) -> str:
    """Return the text as the rules have it; what stands in double quotation marks is left."""
    told = text
    for wrong, written in mends:
        told = wrong.sub(partial(_outside_quotes, written=written), told)
    return told


def _outside_quotes(found: re.Match[str], *, written: Written) -> str:
    before = found.string[: found.start()]
    if before.count("“") > before.count("”") or before.count('"') % 2:
        return found[0]
    return found.expand(written) if isinstance(written, str) else written(found)
