"""Rules on evidence: what a fact says stands in the words it rests on, and these stand in the brief."""

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from pathlib import Path
from typing import Final

from digests.errors import Problem
from digests.likeness import bare, missing_part, quote_parts
from digests.loading import MAX_BYTES, Loaded
from digests.model import Digest, Fact
from digests.numerals import numerals_in
from digests.weekdays import days_named

_PRONOUNS: Final = re.compile(r"(?:It|Its|They|Their|This|These|Those|He|She|His|Her)\b")


def facts_name_their_subject(file: Loaded) -> Iterator[Problem]:
    """A fact is read alone, so a pronoun at its start points at nothing."""
    for n, fact in enumerate(file.digest.facts):
        found = _PRONOUNS.match(fact.text)
        if found is not None:
            yield file.problem(
                ("facts", n, "text"),
                f"the fact starts with '{found[0]}', which names nothing when read alone",
                "Start with what the fact is about",
            )


def dates_do_not_run_ahead(file: Loaded) -> Iterator[Problem]:
    """Nothing in a digest can be later than the news it tells."""
    news = file.digest.date
    remedy = "Correct it, or give the digest the later date"
    for n, fact in enumerate(file.digest.facts):
        if fact.as_of > news:
            reason = f"{fact.as_of} is later than the digest's own date, {news}"
            yield file.problem(("facts", n, "as_of"), reason, remedy)
    for n, source in enumerate(file.digest.sources):
        if source.date > news:
            reason = f"{source.date} is later than the digest's own date, {news}"
            yield file.problem(("sources", n, "date"), reason, remedy)


def numbers_stand_in_the_quote(file: Loaded) -> Iterator[Problem]:
    """A figure that its quote does not give was mistyped or made up.

    Allowed besides: the day and the year of `as_of` (and the year before, for "last year"), the days that
    the quote names by their weekday, and numbers that belong to a name: those in the digest's title, the
    section's heading and the terms.
    """
    for n, fact in enumerate(file.digest.facts):
        backed = _backed(file.digest, fact)
        for numeral in numerals_in(_without_names(fact.text, file.digest)):
            if numeral.value not in backed and not (numeral.in_words and numeral.value == 1):
                yield file.problem(
                    ("facts", n, "text"),
                    f"the number '{numeral.written}' is not in the fact's source_quote",
                    "Correct the number, or quote the words that give it",
                )


def _backed(digest: Digest, fact: Fact) -> set[Decimal]:
    texts = (fact.source_quote, digest.title, fact.section)
    numbers = {numeral.value for text in texts for numeral in numerals_in(text)}
    days = (fact.as_of, *days_named(fact.source_quote, fact.as_of))
    parts = (part for day in days for part in (day.day, day.year))
    return numbers | {Decimal(part) for part in (*parts, fact.as_of.year - 1)}


def _without_names(text: str, digest: Digest) -> str:
    """Leave out the terms that have digits in them: "G20" and "Chandrayaan-3" count nothing."""
    names = (name for term in digest.terms for name in (term.term, term.stands_for, *term.aliases) if name)
    for name in sorted(names, key=len, reverse=True):
        if any(character.isdigit() for character in name):
            text = text.replace(name, " ")
    return text


def quotes_stand_in_the_brief(file: Loaded, brief: str) -> Iterator[Problem]:
    """A source quote is the brief's own words; left-out words are marked by an ellipsis."""
    text = bare(brief)
    for n, fact in enumerate(file.digest.facts):
        steps = ("facts", n, "source_quote")
        if not quote_parts(fact.source_quote):
            yield file.problem(steps, "the quote has no words", "Copy the words from the brief")
            continue
        missing = missing_part(fact.source_quote, text)
        if missing is not None:
            shown = missing if len(missing) <= 60 else f"{missing[:60]}…"
            yield file.problem(
                steps,
                f"“{shown}” is not found in the brief {file.digest.brief}",
                "Copy the words from the brief, and mark left-out words by …",
            )


def find_brief(file: Loaded, folders: Sequence[Path]) -> Path | None:
    """Find the brief in the `briefs` folder beside the digest, else in the folders given."""
    name = file.digest.brief
    if name is None:
        return None
    candidates = (folder / name for folder in (file.path.parent / "briefs", *folders))
    return next((candidate for candidate in candidates if candidate.is_file()), None)


def read_brief(file: Loaded, folders: Sequence[Path]) -> str | None:
    """Read the brief; None where none is named, found or readable."""
    try:
        brief = find_brief(file, folders)
        return _read(brief) if brief else None
    except OSError:
        return None


def _read(brief: Path) -> str:
    with brief.open("rb") as opened:
        return opened.read(MAX_BYTES).decode("utf-8-sig", errors="replace")
