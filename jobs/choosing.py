"""Chooses what a chat gets next: facts it has not had, then questions on facts it has.

Pure: the same arguments give the same choices, and the order of a question's options is drawn from the row's
own name, so that a row sent again shows the same question in the same order.
"""

import random
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import Final

from digests.exams.presets import most_options
from digests.library import Entry
from digests.model import ItemRef
from digests.question import Question
from digests.quiz import arrange
from jobs.model import Delivery, History, PartKey, PartKind, State, Subscriber
from jobs.past import FRESH_AGAIN, last_asked, least_asked, within_reach
from jobs.selection import Selection, Taste

THIS_POST: Final = timedelta(hours=1)
"""A fact told within this time counts as told in the same post: older ones are asked first."""
FIRST_REVISION: Final = timedelta(days=1)
"""After being told; later revisions follow when as much time again has passed as the fact has been known."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Tell:
    """Send this fact."""

    key: PartKey
    entry: Entry

    @property
    def item(self) -> str:
        """What the ledger keeps."""
        return str(self.entry.item)


@dataclass(frozen=True, slots=True, kw_only=True)
class Ask:
    """Send this question with its options in this order."""

    key: PartKey
    question: Question
    order: tuple[int, ...]

    @property
    def item(self) -> str:
        """What the ledger keeps."""
        return self.question.ref


@dataclass(frozen=True, slots=True, kw_only=True)
class Nothing:
    """There is nothing to send for the row."""

    key: PartKey
    reason: str


Choice = Tell | Ask | Nothing


def choose(
    reader: Subscriber, parts: Sequence[Delivery], history: History, selection: Selection, now: datetime
) -> tuple[Choice, ...]:
    """Choose for all parts of a post, as if each were sent before the next is chosen."""
    choices: list[Choice] = []
    for part in parts:
        choice = choose_part(reader, part, history, selection, now)
        history = after(history, choice, now)
        choices.append(choice)
    return tuple(choices)


def choose_part(
    reader: Subscriber, part: Delivery, history: History, selection: Selection, now: datetime
) -> Choice:
    """Choose for one part; `history` holds what was told and asked before it, earlier parts included.

    A row that was begun before keeps its item, as long as that may still be sent.
    """
    again = _again(reader, part, history, selection)
    if again is not None:
        return again
    facts = selection.facts(Taste.of(reader))
    if part.kind is PartKind.FACT:
        entry = _next_fact(reader, facts, history, selection, now)
        if entry is not None:
            return Tell(key=part.key, entry=entry)
        return _ask_first(reader, part, _due_for_revision(facts, history, now), history, selection)
    worth_asking = _worth_asking if reader.facts else _without_telling
    candidates = worth_asking(facts, history, now)
    return _ask_first(reader, part, candidates, history, selection)


def after(history: History, choice: Choice, now: datetime) -> History:
    """Return the history once a choice has been sent."""
    if isinstance(choice, Tell):
        return replace(history, told={**history.told, choice.entry.item: now})
    if isinstance(choice, Ask):
        return replace(history, asked={**history.asked, choice.question.ref: now})
    return history


def _again(reader: Subscriber, part: Delivery, history: History, selection: Selection) -> Choice | None:
    """Repeat the row's own item; a row that surely was not sent drops one that the chat has had meanwhile."""
    if part.item is None:
        return None
    sent_maybe = part.state is State.UNKNOWN or part.resent
    entry = selection.fact(part.item)
    if entry is not None and (sent_maybe or entry.item not in history.told):
        return Tell(key=part.key, entry=entry)
    question = selection.question(part.item)
    if question is not None and (sent_maybe or part.item not in history.asked):
        return _ask(reader, part, question)
    return None


def _next_fact(
    reader: Subscriber, facts: Mapping[ItemRef, Entry], history: History, selection: Selection, now: datetime
) -> Entry | None:
    """Return the newest fact not told; where a quiz has nothing to ask, one of its digest that can be."""
    untold = (entry for item, entry in facts.items() if item not in history.told)
    newest = next(untold, None)
    if newest is None or not reader.quizzes:
        return newest
    if any(selection.questions(item) for item in _worth_asking(facts, history, now)):
        return newest
    beside = (entry for entry in (newest, *untold) if entry.digest.id == newest.digest.id)
    return next((entry for entry in beside if selection.questions(entry.item)), newest)


def _ask_first(
    reader: Subscriber,
    part: Delivery,
    candidates: Iterable[ItemRef],
    history: History,
    selection: Selection,
) -> Choice:
    """Ask on the first fact that has a question; one that rests on other facts waits until they are told."""
    for item in candidates:
        every = selection.questions(item)
        questions = within_reach(every, history) if reader.facts else every
        if questions:
            chosen = least_asked(questions, history, _chance(part, "question"), reader.exam)
            return _ask(reader, part, chosen)
    return Nothing(key=part.key, reason="nothing new" if part.kind is PartKind.FACT else "nothing to ask")


def _ask(reader: Subscriber, part: Delivery, question: Question) -> Ask:
    order = arrange(question, _chance(part, "order"), most_options(reader.exam))
    return Ask(key=part.key, question=question, order=order)


def _chance(part: Delivery, of: str) -> random.Random:
    key = part.key
    return random.Random(f"{key.chat_id}/{key.slot}/{key.part}/{of}")  # noqa: S311 (no secret hangs on it)


def _worth_asking(facts: Mapping[ItemRef, Entry], history: History, now: datetime) -> list[ItemRef]:
    """List the facts to ask: told earlier and never asked, then long rested, then told just now."""
    asked = last_asked(history)
    ranked: list[tuple[int, datetime, ItemRef]] = []
    for item, told in _told(facts, history):
        last = asked.get((item.digest, item.fact))
        if last is None:
            ranked.append((2 if now - told < THIS_POST else 0, told, item))
        elif now - last >= FRESH_AGAIN:
            ranked.append((1, last, item))
    return [item for _, _, item in sorted(ranked, key=lambda found: found[:2])]


def _without_telling(facts: Mapping[ItemRef, Entry], history: History, now: datetime) -> Iterator[ItemRef]:
    """List the facts to ask a chat that wants quizzes only: never asked, newest first, then long rested."""
    asked = last_asked(history)
    yield from (item for item in facts if (item.digest, item.fact) not in asked)
    rested = [
        (at, item) for item in facts if (at := asked.get((item.digest, item.fact), now)) <= now - FRESH_AGAIN
    ]
    yield from (item for _, item in sorted(rested, key=lambda found: found[0]))


def _due_for_revision(facts: Mapping[ItemRef, Entry], history: History, now: datetime) -> list[ItemRef]:
    """List the facts whose revision is due, the longest overdue first."""
    asked = last_asked(history)
    due = [
        (_revise_at(told, asked.get((item.digest, item.fact))), item) for item, told in _told(facts, history)
    ]
    return [item for at, item in sorted(due, key=lambda found: found[0]) if at <= now]


def _revise_at(told: datetime, last: datetime | None) -> datetime:
    if last is None:
        return told + FIRST_REVISION
    return last + max(FRESH_AGAIN, last - told)


def _told(facts: Mapping[ItemRef, Entry], history: History) -> list[tuple[ItemRef, datetime]]:
    return [(item, told) for item, told in history.told.items() if item in facts]
