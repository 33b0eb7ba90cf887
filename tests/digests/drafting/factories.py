"""Builds manuscripts and drafted things for tests of drafting."""

import re
from datetime import date

from digests.drafting.asking.keys import keys_for
from digests.drafting.model import Draft, DraftFact, DraftTerm, Intake, Line, LineKind, Manuscript
from digests.model import Source, Term


def manuscript(text: str) -> Manuscript:
    """Read a marked-up text: "# heading", "- bullet" (two spaces deeper a level), "a | b" rows, sentences."""
    plain: list[str] = []
    lines: list[Line] = []
    start = 0
    for written in text.strip("\n").splitlines():
        kind, level, body = _read_line(written)
        if body:
            lines.append(Line(kind=kind, level=level, text=body, start=start, end=start + len(body)))
        plain.append(body)
        start += len(body) + 1
    return Manuscript(text="\n".join(plain), lines=tuple(lines))


def _read_line(written: str) -> tuple[LineKind, int, str]:
    heading = re.match(r"(#+) ", written)
    if heading:
        return LineKind.HEADING, len(heading[1]), written[heading.end() :].strip()
    bullet = re.match(r"( *)- ", written)
    if bullet:
        return LineKind.BULLET, 1 + len(bullet[1]) // 2, written[bullet.end() :].strip()
    return (LineKind.ROW if " | " in written else LineKind.TEXT), 1, written.strip()


def intake(title: str = "Daily brief", day: date = date(2022, 9, 15)) -> Intake:
    """What an editor says of a brief; a test overrides what it is about."""
    return Intake(
        title=title,
        date=day,
        source=Source(name="Press office", date=day),
        topics=("national",),
        sensitive=False,
    )


def stated(text: str, **given: object) -> DraftFact:
    """A fact drafted from words that say just that; a test overrides what it is about."""
    day = date(2022, 9, 15)
    told: dict[str, object] = {
        "id": "fact",
        "section": "Topic",
        "text": text,
        "start": 0,
        "end": len(text),
        "quote": text,
        "as_of": day,
        "moves": False,
    }
    return DraftFact.model_validate(told | given)


def drafted_term(short: str, long: str) -> DraftTerm:
    """An abbreviation that the brief spells out."""
    term = Term(term=short, stands_for=long, explain=f"{long} ({short}).")
    return DraftTerm(term=term, start=0, end=len(long))


def keyed(*facts: DraftFact, terms: tuple[DraftTerm, ...] = (), brief: str = "") -> Draft:
    """Choose keys for facts of a brief that says just these facts, and what else is given."""
    read = manuscript("\n".join([*(fact.text for fact in facts), brief]))
    asked = keys_for(facts, terms, read, intake(), ())
    return Draft(intake=intake(), manuscript=read, facts=asked, terms=terms)
