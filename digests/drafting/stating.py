"""States facts: passages told in the brief's own words, with their subject, their day and every finding."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import islice
from typing import Final

from digests.drafting.antecedents import Around
from digests.drafting.conflicts import without_conflicts
from digests.drafting.dating import can_take_day, dated, loose_times, with_day
from digests.drafting.discourse import Discourse, Prominent
from digests.drafting.grammar import read
from digests.drafting.gravity import grave_words
from digests.drafting.judging.claim import Claim
from digests.drafting.judging.facts import judge_fact
from digests.drafting.lists import joined_lists
from digests.drafting.model import DraftFact, Finding, Intake, Manuscript, Passage, tier_of
from digests.drafting.moving import moves
from digests.drafting.names import Names
from digests.drafting.people import person_of
from digests.drafting.repairing import with_owner, with_repair, without_repair
from digests.drafting.resolving import meant
from digests.drafting.short_forms import ShortForm, short_forms
from digests.drafting.shortening import parts_of
from digests.drafting.shown import section_of
from digests.drafting.telling import Statement, Telling, titled
from digests.drafting.topics import Topic, topics_of

_YEARS: Final = re.compile(r"\b20\d\d\b")
_MOST_PARTS: Final = 3
"""Of a fact, nothing found in any of them: one more would say as little as the shortest."""
_MOST_IN_A_BRIEF: Final = 400
_MOST_TEXT: Final = 100_000
_LONGEST: Final = 900
"""Characters; what is longer holds no sentence, and is nothing a fact of 280 could be made of."""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Brief:
    """The brief as a whole; `grave`: it is about what may hurt its readers."""

    manuscript: Manuscript
    intake: Intake
    names: Names
    forms: Sequence[ShortForm]
    grave: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class _Before:
    """What the sentence before was about, if it has a name, whether it stands in the same line, and what else
    the brief has in mind, the most prominent first."""

    subject: str | None
    beside: bool
    in_mind: tuple[Prominent, ...]


def state(passages: Sequence[Passage], manuscript: Manuscript, intake: Intake) -> tuple[DraftFact, ...]:
    """Return a fact for every passage that claims something, in order, each with its findings.

    The same text is stated once. A passage with two claims gives two facts, or its first, where that is safe.
    After a fact come parts of it that stand by themselves (`part_of`), for when the whole does not do.
    """
    names = Names(manuscript.text[:_MOST_TEXT])
    forms = [form for form in short_forms(manuscript.text) if form.short not in names.ambiguous]
    passages = [passage for passage in passages if len(passage.text) <= _LONGEST][:_MOST_IN_A_BRIEF]
    topics = topics_of(passages, names, intake.title, forms)
    grave = intake.sensitive or grave_words(intake.title, manuscript.text) is not None
    brief = _Brief(manuscript=manuscript, intake=intake, names=names, forms=forms, grave=grave)
    facts: dict[str, DraftFact] = {}
    parts: dict[str, list[DraftFact]] = {}
    lists = joined_lists(passages)
    before: str | None = None
    end = 0
    discourse = Discourse(names, intake.title)
    for passage, topic in zip(passages, topics, strict=True):
        before = None if passage.first else before
        beside = "\n" not in manuscript.text[end : passage.start]
        end = passage.end
        discourse.enter(passage)
        in_mind = discourse.in_mind()
        telling = Telling(passage=passage, topic=topic, lists=lists, forms=forms, names=names)
        for statement in telling.statements():
            known = _Before(subject=before, beside=beside, in_mind=in_mind)
            fact = _fact(statement, passage, topic, brief, known)
            if fact.text.lower() not in facts:
                facts[fact.text.lower()] = fact
                shorter = (_fact(part, passage, topic, brief, known) for part in parts_of(statement))
                parts[fact.text] = list(islice((part for part in shorter if not part.findings), _MOST_PARTS))
            before = _goes_on_about(fact, names, before)
        discourse.tell(passage.text, _meant(passage.text, in_mind, names.text))
    agreed = without_conflicts(list(facts.values()))
    return tuple(_numbered(agreed, parts, set(facts)))


def _numbered(
    facts: Iterable[DraftFact], parts: Mapping[str, Sequence[DraftFact]], told: set[str]
) -> Iterator[DraftFact]:
    """Number the facts, each followed by those of its parts that are told nowhere else."""
    for number, fact in enumerate(facts, start=1):
        whole = f"f{number}"
        yield fact.model_copy(update={"id": whole})
        for place, part in enumerate(parts[fact.text], start=1):
            if part.text.lower() not in told:
                yield part.model_copy(update={"id": f"{whole}p{place}", "part_of": whole})


def _fact(statement: Statement, passage: Passage, topic: Topic, brief: _Brief, before: _Before) -> DraftFact:
    intake, names = brief.intake, brief.names
    quote = brief.manuscript.text[statement.start : statement.end]

    def judged(text: str, given: str = "") -> tuple[Finding, ...]:
        return judge_fact(
            Claim(
                text=text,
                quote=quote,
                day=intake.date,
                names=names,
                labelled=statement.labelled,
                given=f"{statement.given} {given}",
                speaker=topic.speaker,
                grave=brief.grave,
                section=section_of(passage, intake.title, names, text, brief.forms),
            )
        )

    text = statement.text
    text = _with_its_day(text, quote, intake)
    said = f"{intake.title}. {brief.manuscript.text[: statement.end]}"
    around = Around(
        day=intake.date,
        before=before.subject,
        beside=before.beside,
        topic=titled(topic),
        said=said,
        title=intake.title,
        person=_person_above(passage, brief),
        in_mind=before.in_mind,
    )

    def edited(edit: str) -> tuple[Finding, ...]:
        return judged(edit, around.vouched(edit))

    findings = with_repair(text, judged(text), around, edited)
    if statement.doubt is not None:
        findings = (*without_repair(findings), with_owner(statement.doubt, text, around, edited))
    return DraftFact(
        id="f0",
        section=section_of(passage, intake.title, names, text, brief.forms),
        text=text,
        start=statement.start,
        end=statement.end,
        quote=quote,
        as_of=intake.date,
        moves=moves(text),
        findings=findings,
    )


def _meant(text: str, in_mind: Sequence[Prominent], said: str) -> str | None:
    """Return what an opening pronoun or "the mission" probably means: the brief goes on about that."""
    found = meant(text, in_mind, said)
    return found[0].name if found else None


def _person_above(passage: Passage, brief: _Brief) -> str | None:
    """Return whom the nearest heading that is somebody's name is about, or else the title."""
    above = (*reversed(passage.headings), brief.intake.title)
    people = (person_of(heading, brief.names.text) for heading in above)
    return next((person for person in people if person is not None), None)


def _goes_on_about(fact: DraftFact, names: Names, before: str | None) -> str | None:
    """Return the subject of a fact, named if need be; after one that has none, nothing can be told."""
    edits = [finding.edit for finding in fact.findings if finding.edit]
    if not edits and re.match(r"(?:It|Its|They|Their)\b", fact.text):
        return before
    return _subject(edits[0] if edits else fact.text, names)


def _subject(text: str, names: Names) -> str | None:
    """Return what a sentence is about, if it has a name: what "It" in the next one probably means."""
    sentence = read(text)
    if not sentence.verbs or not names.names(sentence.subject, opens=sentence.opening == 0):
        return None
    return sentence.span(sentence.subject)


def _with_its_day(text: str, quote: str, intake: Intake) -> str:
    """Add the day where the claim may change and none is left out that the quote gives."""
    if set(_YEARS.findall(quote)) - set(_YEARS.findall(text)) - {str(intake.date.year)}:
        return text
    if not moves(text) or dated(text, intake.date) or not text.endswith(".") or not can_take_day(text):
        return text
    dated_text = with_day(text, intake.date)
    return text if loose_times(dated_text) else dated_text


def ready(facts: Sequence[DraftFact]) -> tuple[DraftFact, ...]:
    """Return the facts without a finding."""
    return tuple(fact for fact in facts if tier_of(fact.findings) == "ready")
