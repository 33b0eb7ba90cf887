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

SLUG = r"^[a-z0-9]+(?:-[a-z0-9]+)*$"
Slug = Annotated[str, StringConstraints(pattern=SLUG)]
DigestId = Annotated[Slug, StringConstraints(min_length=3, max_length=28)]
FactId = Annotated[Slug, StringConstraints(min_length=1, max_length=20)]
"""A digest id, a fact id and a button's action share Telegram's 64 bytes of callback data."""
Topic = Annotated[Slug, StringConstraints(min_length=2, max_length=24)]
Line = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, pattern=r"^[^\n]*$")]


class Record(BaseModel):
    """The settings every digest record shares: strict types, no unknown keys, no change after loading."""

    model_config = ConfigDict(strict=True, frozen=True, extra="forbid", use_attribute_docstrings=True)


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
    """Who published it."""
    url: Annotated[str, StringConstraints(pattern=r"^https?://\S+$")] | None = None
    """Where it can be read."""
    date: date
    """The day it was published."""


class Helpline(Record):
    """A public number to call, shown with every sensitive digest."""

    name: Line
    """Who answers."""
    contact: Line
    """The number or address."""
    note: Line | None = None
    """When it is open, or whom it serves."""


class Key(Record):
    """A span of the fact's text worth asking, with checked wrong answers.

    `ask` is the direct question the span answers; without it only the blank form is compiled. `blank` may
    rule the blank form out where the fact's other words would give the answer away.
    `explain` (<= 200 characters) is shown after the answer; without it the fact's own text is.
    """

    span: Line
    """The words of the fact's text that are the answer, letter by letter, once in it."""
    kind: Annotated[KeyKind, Field(strict=False)]
    """What sort of thing the answer is; the wrong answers are of the same sort."""
    distractors: Annotated[tuple[Line, ...], Field(min_length=2, max_length=5)]
    """Two to five wrong answers, written like the right one (100 characters each at most)."""
    ask: Line | None = None
    """The direct question that the span answers, on one line, without naming the answer."""
    explain: Line | None = None
    """What is shown after the answer (200 characters at most); without it the fact's own text is."""
    pair: Line | None = None
    """What the answer belongs to, in a few words ("Chilika"); three such keys of one kind make pairs."""
    blank: bool = True
    """False where only the direct question may be asked, not the text with the answer left out."""

    @model_validator(mode="after")
    def _it_can_be_asked(self) -> Self:
        if self.ask is None and not self.blank:
            raise ValueError("it has no `ask` and may not be asked as a blank: give an ask, or drop `blank`")
        return self


class Listing(Record):
    """A list the fact's text gives in full, and what does not belong to it."""

    of: Line
    """What the members are, to follow "one of": the founding members of the New Development Bank."""
    members: Annotated[tuple[Line, ...], Field(min_length=3)]
    """The members, letter by letter as in the text."""
    outsiders: Annotated[tuple[Line, ...], Field(min_length=1)]
    """Things of the same sort that surely do not belong."""


class Fact(Record):
    """One claim that stands alone, with the day it was true and the words it rests on.

    `version` is raised by the editor when the claim itself is corrected: the new version is told again.
    `until` is the last day it may be told. `supersedes` names older facts, as "fact" or "digest/fact".
    """

    id: FactId
    """Names the fact within its digest; never used again for another claim."""
    version: Annotated[int, Field(ge=1, le=99)] = 1
    """Raised when the claim itself is corrected."""
    section: Line
    """The heading it stands under."""
    text: Annotated[Line, StringConstraints(max_length=MAX_FACT_TEXT)]
    """One claim that names its subject and stands alone."""
    as_of: date
    """The day the claim was true."""
    until: date | None = None
    """The last day it may be told."""
    supersedes: tuple[Annotated[str, StringConstraints(pattern=r"^[a-z0-9-]+(/[a-z0-9-]+)?$")], ...] = ()
    """Older facts that this one replaces: fact-id, or digest-id/fact-id."""
    source: Annotated[int, Field(ge=1)] = 1
    """Which of the digest's sources, counted from 1."""
    source_quote: Line
    """The words of the brief the claim rests on; left-out words are marked by an ellipsis."""
    aliases: tuple[Line, ...] = ()
    """Other words people use for this fact when they search (synonyms, local names, short forms)."""
    keys: tuple[Key, ...] = ()
    """Spans of the text worth asking."""
    lists: tuple[Listing, ...] = ()
    """Lists in the text worth asking for an outsider."""
    drafted: bool = False
    """True until an editor has approved a drafted fact; no statements are made of it before."""

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
    """The name as people write it, mostly the short form."""
    stands_for: Line | None = None
    """The full form."""
    aliases: tuple[Line, ...] = ()
    """Other names that lead to it."""
    explain: Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=900)]
    """What it is, in a few sentences."""
    why_it_matters: Line | None = None
    """Why a learner should know it."""
    definition: Line | None = None
    """What it is, in a few words that do not name it; three such terms make questions on definitions."""
    facts: tuple[FactId, ...] = ()
    """Facts of the same digest that belong to the term, best first."""


class HandQuestion(Record):
    """A hand-written question, where a key is not enough. `answer` counts the options from 1."""

    id: FactId
    """Names the question within its digest."""
    fact: FactId
    """The fact of this digest it asks about."""
    ask: Line
    """The question, on one line."""
    options: Annotated[tuple[Line, ...], Field(min_length=3, max_length=5)]
    """Three to five options."""
    answer: Annotated[int, Field(ge=1)]
    """Which option is right, counted from 1."""
    explain: Line
    """What is shown after the answer (200 characters at most)."""
    fixed_order: bool = False
    """True where the order carries meaning (numbers in order, "1 and 2 only")."""

    @model_validator(mode="after")
    def _answer_is_an_option(self) -> Self:
        if self.answer > len(self.options):
            raise ValueError(
                f"answer is {self.answer} but there are {len(self.options)} options: count from 1"
            )
        return self


class Link(Record):
    """Two facts for an assertion and a reason; whether the one explains the other an editor alone can say."""

    assertion: FactId
    """The fact that is asserted."""
    reason: FactId
    """The fact that is given as its reason."""
    explains: bool
    """True when the source itself says that the reason explains the assertion."""


class Digest(Record):
    """One brief turned into facts, terms and questions; the one source of every post."""

    id: DigestId
    """Names the digest and its file; never used again."""
    title: Line
    """The headline."""
    date: date
    """The day of the news."""
    language: Annotated[str, StringConstraints(pattern=r"^[a-z]{2}$")] = "en"
    """Two letters, like en."""
    topics: Annotated[tuple[Topic, ...], Field(min_length=1, max_length=6)]
    """What it is about: small words with hyphens, like international-bodies."""
    sensitive: bool = False
    """True where the subject may hurt: such digests show helplines and can be switched off."""
    helplines: tuple[Helpline, ...] = ()
    """Public numbers to call, shown with every post of a sensitive digest."""
    sources: Annotated[tuple[Source, ...], Field(min_length=1)]
    """Where the facts come from."""
    brief: Annotated[str, StringConstraints(pattern=r"^[\w.-]+$")] | None = None
    """File name of the brief in the `briefs` folder beside the digest; quotes are compared with it."""
    facts: Annotated[tuple[Fact, ...], Field(min_length=1)]
    """The claims, in the order they are told."""
    terms: tuple[Term, ...] = ()
    """The names worth explaining."""
    questions: tuple[HandQuestion, ...] = ()
    """Hand-written questions, where a key is not enough."""
    links: tuple[Link, ...] = ()
    """Facts for questions of assertion and reason."""

    @field_validator("topics")
    @classmethod
    def _topics_are_distinct(cls, topics: tuple[str, ...]) -> tuple[str, ...]:
        if len(set(topics)) < len(topics):
            raise ValueError("a topic stands here twice: keep one")
        return topics


_ITEM = re.compile(r"([a-z0-9-]+)/([a-z0-9-]+)/([0-9]+)")


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
        found = _ITEM.fullmatch(text)
        if found is None:
            raise ValueError(f"not an item reference: {text!r}; expected digest/fact/version")
        return cls(digest=found[1], fact=found[2], version=int(found[3]))
