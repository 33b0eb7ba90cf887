"""What drafting hands from step to step: a brief read, its passages, and what was drafted from them.

Offsets count characters of `Manuscript.text`, which is kept beside the digest as its brief, so that every
drafted thing can be shown in the words it came from.
"""

from collections.abc import Sequence
from datetime import date
from enum import StrEnum
from typing import Annotated, Final

from pydantic import Field

from digests.model import Helpline, Key, KeyKind, Listing, Record, Source, Term, Topic
from digests.model import Line as Headline


class Intake(Record):
    """What an editor says of a brief; none of it is guessed."""

    title: Headline
    date: date
    source: Source
    topics: Annotated[tuple[Topic, ...], Field(min_length=1, max_length=6)]
    language: Annotated[str, Field(pattern=r"^[a-z]{2}$")] = "en"
    sensitive: bool = False
    helplines: tuple[Helpline, ...] = ()


class LineKind(StrEnum):
    """What a line of a brief is."""

    HEADING = "heading"
    BULLET = "bullet"
    TEXT = "text"
    ROW = "row"


class Line(Record):
    """One line of a brief, cleaned; `level` is the depth of a heading or a bullet, counted from 1.

    A heading may stand alone or be guessed from the layout. A row is cells joined by " | ".
    """

    kind: LineKind
    level: Annotated[int, Field(ge=1)]
    text: str
    start: int
    end: int


class Manuscript(Record):
    """A brief as read: clean Unicode text and its lines, each `text[line.start:line.end] == line.text`."""

    text: str
    lines: tuple[Line, ...]


class Passage(Record):
    """A sentence, or a labelled value, with the headings it stands under (outermost first).

    `label` is "Headquarters" in "Headquarters: Geneva"; `text` is then "Geneva". `first` is true for the
    first sentence of its section, which pronouns may point to. `lead` is the sentence or the bullet that a
    list stands under ("The three sites are:"). `kind` is the kind of its line. `opens` is where the label
    begins that stands right before it.
    """

    text: str
    start: int
    end: int
    headings: tuple[str, ...]
    label: str | None = None
    first: bool = False
    lead: str | None = None
    kind: LineKind = LineKind.TEXT
    opens: int | None = None


class Finding(Record):
    """A check of the rubric (docs/drafting.md) that something drafted fails, and what would mend it.

    `fatal`: nothing could be mended in ten seconds, so the thing is binned and only counted.
    `edit` is the whole text as it should read, where a program can say so.
    """

    check: Annotated[str, Field(pattern=r"^[FIXS][1-9][0-9]?$")]
    reason: str
    remedy: str
    edit: str | None = None
    fatal: bool = False


class Tier(StrEnum):
    """How far something drafted can be trusted."""

    READY = "ready"
    LOOK = "needs a look"
    BINNED = "binned"


GLANCE: Final = "Read it against the brief; keep it if it is right."
"""What an editor does with a fact in which nothing wrong was found, but whose form is not the plainest."""


def tier_of(findings: tuple[Finding, ...]) -> Tier:
    """Return ready when no check fails, binned when a failure cannot be mended."""
    if any(finding.fatal for finding in findings):
        return Tier.BINNED
    return Tier.LOOK if findings else Tier.READY


def asks_for_a_glance(findings: Sequence[Finding]) -> bool:
    """Tell whether nothing is found but a form that is not the plainest."""
    return bool(findings) and all(finding.remedy == GLANCE for finding in findings)


class DraftKey(Record):
    """A key for a fact, and what the checks say of it."""

    key: Key
    findings: tuple[Finding, ...] = ()


class DraftFact(Record):
    """A fact stated from one stretch of the brief: `quote == manuscript.text[start:end]`.

    `moves`: the claim may change (a rank, a count, an office-holder), so it needs its day or year in words.
    `until` is the last day it may be told, or None where it does not run out. `lists` are those its text
    gives in full. `part_of` names the fact that says this and more. `expands`: it was made to say what a
    short form stands for.
    """

    id: str
    section: str
    text: str
    start: int
    end: int
    quote: str
    as_of: date
    moves: bool
    until: date | None = None
    keys: tuple[DraftKey, ...] = ()
    findings: tuple[Finding, ...] = ()
    lists: tuple[Listing, ...] = ()
    part_of: str | None = None
    expands: bool = False

    @property
    def is_asked(self) -> bool:
        """Whether a question was made of what it says, and not only of a full form in it."""
        return self.expands or any(key.key.kind is not KeyKind.FULL_FORM for key in self.keys)

    @property
    def source_quote(self) -> str:
        """The quote as one line, as a digest keeps it: a list and its lead stand on several."""
        return " ".join(self.quote.split())


class DraftTerm(Record):
    """A term the brief explains, with the stretch that does."""

    term: Term
    start: int
    end: int
    findings: tuple[Finding, ...] = ()


class Draft(Record):
    """Everything drafted from one brief, binned things included, in the order of the brief."""

    intake: Intake
    manuscript: Manuscript
    facts: tuple[DraftFact, ...]
    terms: tuple[DraftTerm, ...]
