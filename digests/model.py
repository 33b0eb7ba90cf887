"""What a digest is made of: strict, frozen records validated by pydantic.

Only shapes and single-record rules live here. What needs a second record (unique ids, quotes found in the
brief, two right options) is the job of `digests.check`; reading files is the job of `digests.loading`.
"""

import re
from datetime import date
from enum import StrEnum
from typing import Annotated, Self

from pydantic import BaseModel, ConfigDict, Field, StringConstraints, field_validator, model_validator

MAX_FACT_TEXT = 280
"""Characters of a fact, so that it reads in one glance and fits a blank-form poll question (300)."""

Slug = Annotated[str, StringConstraints(pattern=r"^[a-z0-9]+(?:-[a-z0-9]+)*$")]
DigestId = Annotated[Slug, StringConstraints(min_length=3, max_length=28)]
FactId = Annotated[Slug, StringConstraints(min_length=1, max_length=20)]
"""A digest id, a fact id and a button's action share Telegram's 64 bytes of callback data."""
Topic = Annotated[Slug, StringConstraints(min_length=2, max_length=24)]
Line = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, pattern=r"^[^\n]*$")]


class Record(BaseModel):
    """The settings every digest record shares: strict types, no unknown keys, no change after loading."""

    model_config = ConfigDict(strict=True, frozen=True, extra="forbid")


class KeyKind(StrEnum):
    """What sort of thing a key is; distractors must be of the same sort."""

    YEAR = "year"
    DATE = "date"
    PLACE = "place"
    STATE = "state"
    COUNTRY = "country"
    BODY = "body"
    PERSON = "person"
    NUMBER = "number"
    PERCENTAGE = "percentage"
    ORDINAL = "ordinal"
    FULL_FORM = "full form"
    NAME = "name"
    TERM = "term"


class Source(Record):
    """Where the facts come from: who published it, where, and when."""

    name: Line
    url: Annotated[str, StringConstraints(pattern=r"^https?://\S+$")] | None = None
    date: date


class Helpline(Record):
    """A public number to call, shown with every sensitive digest."""

    name: Line
    contact: Line
    note: Line | None = None


class Key(Record):
    """A span of the fact's text worth asking, with checked wrong answers.

    `ask` is the direct question the span answers; without it only the blank form is compiled.
    `explain` (<= 200 characters) is shown after the answer; without it the fact's own text is.
    """

    span: Line
    kind: Annotated[KeyKind, Field(strict=False)]
    distractors: Annotated[tuple[Line, ...], Field(min_length=2, max_length=5)]
    ask: Line | None = None
    explain: Line | None = None


class Fact(Record):
    """One claim that stands alone, with the day it was true and the words it rests on.

    `version` is raised by the editor when the claim itself is corrected: the new version is told again.
    `until` is the last day it may be told. `supersedes` names older facts, as "fact" or "digest/fact".
    """

    id: FactId
    version: Annotated[int, Field(ge=1, le=99)] = 1
    section: Line
    text: Annotated[Line, StringConstraints(max_length=MAX_FACT_TEXT)]
    as_of: date
    until: date | None = None
    supersedes: tuple[Annotated[str, StringConstraints(pattern=r"^[a-z0-9-]+(/[a-z0-9-]+)?$")], ...] = ()
    source: Annotated[int, Field(ge=1)] = 1
    """Which of the digest's sources, counted from 1."""
    source_quote: Line
    aliases: tuple[Line, ...] = ()
    """Other words people use for this fact when they search (synonyms, local names, short forms)."""
    keys: tuple[Key, ...] = ()

    @model_validator(mode="after")
    def _until_is_not_before_as_of(self) -> Self:
        if self.until is not None and self.until < self.as_of:
            raise ValueError(
                f"until ({self.until}) is before as_of ({self.as_of}): give a later date or drop it"
            )
        return self


class Term(Record):
    """A name worth explaining: what `/explain` serves."""

    term: Line
    stands_for: Line | None = None
    aliases: tuple[Line, ...] = ()
    explain: Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=900)]
    why_it_matters: Line | None = None
    facts: tuple[FactId, ...] = ()
    """Facts of the same digest that belong to the term, best first."""


class HandQuestion(Record):
    """A hand-written question, where a key is not enough. `answer` counts the options from 1."""

    id: FactId
    fact: FactId
    ask: Line
    options: Annotated[tuple[Line, ...], Field(min_length=3, max_length=5)]
    answer: Annotated[int, Field(ge=1)]
    explain: Line
    fixed_order: bool = False
    """True where the order carries meaning (numbers in order, "1 and 2 only")."""

    @model_validator(mode="after")
    def _answer_is_an_option(self) -> Self:
        if self.answer > len(self.options):
            raise ValueError(
                f"answer is {self.answer} but there are {len(self.options)} options: count from 1"
            )
        return self


class Digest(Record):
    """One brief turned into facts, terms and questions; the one source of every post."""

    id: DigestId
    title: Line
    date: date
    language: Annotated[str, StringConstraints(pattern=r"^[a-z]{2}$")] = "en"
    topics: Annotated[tuple[Topic, ...], Field(min_length=1, max_length=6)]
    sensitive: bool = False
    helplines: tuple[Helpline, ...] = ()
    sources: Annotated[tuple[Source, ...], Field(min_length=1)]
    brief: Annotated[str, StringConstraints(pattern=r"^[\w.-]+$")] | None = None
    """File name of the brief in the `briefs` folder beside the digest; quotes are compared with it."""
    facts: Annotated[tuple[Fact, ...], Field(min_length=1)]
    terms: tuple[Term, ...] = ()
    questions: tuple[HandQuestion, ...] = ()

    @field_validator("topics")
    @classmethod
    def _topics_are_distinct(cls, topics: tuple[str, ...]) -> tuple[str, ...]:
        if len(set(topics)) < len(topics):
            raise ValueError("a topic stands here twice: keep one")
        return topics


_ITEM = re.compile(r"^([a-z0-9-]+)/([a-z0-9-]+)/([0-9]+)$")


class ItemRef(Record):
    """The identity of anything posted: digest id / fact id / version; never a time stamp."""

    digest: str
    fact: str
    version: int = 1

    def __str__(self) -> str:
        return f"{self.digest}/{self.fact}/{self.version}"

    @classmethod
    def parse(cls, text: str) -> Self:
        """Read "digest/fact/version"; raise ValueError when it is not one."""
        found = _ITEM.match(text)
        if found is None:
            raise ValueError(f"not an item reference: {text!r}; expected digest/fact/version")
        return cls(digest=found[1], fact=found[2], version=int(found[3]))
