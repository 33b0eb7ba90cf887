"""Facts that say what a short form stands for, for the briefs whose sentences only put it in brackets."""

import re
from collections.abc import Iterator, Sequence
from typing import Final

from digests.drafting.asking.forms import is_worth_expanding
from digests.drafting.model import DraftFact, Manuscript, Tier, tier_of
from digests.drafting.short_forms import ShortForm, in_two_senses, short_forms

_SMALL_WORDS: Final = re.compile(r"(?<= )(?:And|Of|For|The|On|In|To|By)(?= )")
_FEWEST_USES: Final = 2
"""Of a short form in its brief, its explanation among them: one that is never used again is nobody's term."""
_FEWEST_LETTERS: Final = 4
"""Of a short form: three stand for too many things, or for what all know."""


def with_long_forms(facts: Sequence[DraftFact], manuscript: Manuscript) -> tuple[DraftFact, ...]:
    """Add, after the first fact that rests on it, what each short form worth asking stands for."""
    held: dict[str, list[ShortForm]] = {}
    twofold = in_two_senses(manuscript.text)
    for form in (form for form in short_forms(manuscript.text) if form.short not in twofold):
        holder = next((fact for fact in facts if _holds(fact, form)), None)
        if holder is not None and _is_worth_telling(form, manuscript.text):
            held.setdefault(holder.id, []).append(form)
    told = ((fact, *_told_after(fact, held.get(fact.id, ()), manuscript)) for fact in facts)
    return tuple(each for group in told for each in group)


def _told_after(fact: DraftFact, forms: Sequence[ShortForm], manuscript: Manuscript) -> Iterator[DraftFact]:
    for number, form in enumerate(forms, start=1):
        yield _fact(form, fact, f"{fact.id}s{number if number > 1 else ''}", manuscript)


def _holds(fact: DraftFact, form: ShortForm) -> bool:
    whole = fact.part_of is None and tier_of(fact.findings) is not Tier.BINNED
    return whole and fact.start <= form.start and form.end <= fact.end


def _is_worth_telling(form: ShortForm, text: str) -> bool:
    uses = len(re.findall(rf"(?<!\w){re.escape(form.short)}(?!\w)", text))
    letters = sum(letter.isupper() for letter in form.short)
    is_used = uses >= _FEWEST_USES and not form.short.endswith("s")
    if _is_written_in_two_ways(form.long, text):
        return False
    return is_used and letters >= _FEWEST_LETTERS and is_worth_expanding(form.short, form.long)


def _is_written_in_two_ways(long: str, text: str) -> bool:
    """Tell whether a brief writes "Airport" and "Airports Authority", or leaves an "and" out once."""
    weighty = [re.escape(_ENDING.sub("", word)) for word in long.split() if word.lower() not in _SMALL]
    ending = "(?:ies|y|s)?"
    between = rf"{ending}(?:[ -](?:and|&|of|for|the|on))*(?: \([^()]{{3,40}}\))? "
    any_way = re.compile(between.join(weighty) + rf"{ending}(?!\w)")
    return len({found[0] for found in any_way.finditer(text)}) > 1


_ENDING: Final = re.compile(r"(?:ies|y|s)$")
_SMALL: Final = frozenset(["and", "&", "of", "for", "the", "on", "in", "to", "by"])


def _fact(form: ShortForm, holder: DraftFact, name: str, manuscript: Manuscript) -> DraftFact:
    long = _SMALL_WORDS.sub(lambda word: word[0].lower(), form.long)
    return DraftFact(
        id=name,
        section=long,
        text=f"{form.short} stands for {long}.",
        start=form.start,
        end=form.end,
        quote=manuscript.text[form.start : form.end],
        as_of=holder.as_of,
        moves=False,
        expands=True,
    )


def without_idle(facts: Sequence[DraftFact]) -> tuple[DraftFact, ...]:
    """Leave out those of these facts that no question is asked of."""
    return tuple(fact for fact in facts if fact.keys or not fact.expands)
