"""Values with a default for everything a test does not speak of."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from typing import Any

from digests.library import Library
from digests.model import Digest, Fact, ItemRef, Key, KeyKind, Source
from jobs.model import (
    ChatKind,
    Delivery,
    History,
    PartKey,
    PartKind,
    QuietHours,
    Schedule,
    Slot,
    State,
    Subscriber,
)
from tests.fakes import MONDAY_EIGHT

A_DAY = timedelta(days=1)


def utc(text: str) -> datetime:
    """Read "2026-03-02 08:00" as an instant."""
    return datetime.fromisoformat(text).replace(tzinfo=UTC)


def a_fact(number: int = 1, **changes: Any) -> Fact:
    """Make fact `f<number>`, with one key and so with two questions (k1 and b1)."""
    fact = Fact(
        id=f"f{number}",
        section="Numbers",
        text=f"The house number {number} stands in Lyon, France.",
        as_of=date(2026, 1, 1),
        source_quote="as found in the brief",
        keys=(
            Key(
                span="Lyon, France",
                kind=KeyKind.PLACE,
                distractors=("Vienna, Austria", "Geneva, Switzerland", "Rome, Italy"),
                ask=f"Where does the house number {number} stand?",
            ),
        ),
    )
    return fact.model_copy(update=changes)


def a_digest(digest_id: str = "houses", *, facts: int | Iterable[Fact] = 3, **changes: Any) -> Digest:
    """Make a digest of some facts (or of so many)."""
    digest = Digest(
        id=digest_id,
        title="Houses of the world",
        date=date(2026, 1, 1),
        topics=("places",),
        sources=(Source(name="The brief", date=date(2026, 1, 1)),),
        facts=tuple(a_fact(n) for n in range(1, facts + 1)) if isinstance(facts, int) else tuple(facts),
    )
    return digest.model_copy(update=changes)


def a_library(*digests: Digest, facts: int = 3) -> Library:
    """Make a library of these digests, or of one with so many facts."""
    return Library(digests or [a_digest(facts=facts)])


def an_item(number: int = 1, digest: str = "houses", version: int = 1) -> ItemRef:
    """Name fact `f<number>`."""
    return ItemRef(digest=digest, fact=f"f{number}", version=version)


def a_schedule(*times: str, zone: str = "UTC", quiet: str | None = None, **changes: Any) -> Schedule:
    """Make a schedule: a_schedule("08:00", "18:30", quiet="22:00-07:00")."""
    walls = tuple(time.fromisoformat(wall) for wall in times or ("08:00",))
    hours = None
    if quiet:
        start, _, end = quiet.partition("-")
        hours = QuietHours(start=time.fromisoformat(start), end=time.fromisoformat(end))
    plain = Schedule(zone=zone, times=walls, quiet=hours)
    return replace(plain, **changes)


def a_slot(at: datetime = MONDAY_EIGHT) -> Slot:
    """Make the slot of a chat in UTC."""
    return Slot(day=at.date(), wall=at.time(), at=at)


def a_chat(chat_id: int = 1, **changes: Any) -> Subscriber:
    """Make a subscriber in UTC whose daily post is due on Monday at eight."""
    plain = Subscriber(chat_id=chat_id, kind=ChatKind.PRIVATE, schedule=a_schedule(), next=a_slot())
    return replace(plain, **changes)


def a_part(part: int = 1, kind: PartKind = PartKind.FACT, **changes: Any) -> Delivery:
    """Make a planned row of chat 1."""
    plain = Delivery(
        key=PartKey(chat_id=1, slot=a_slot().name, part=part),
        kind=kind,
        state=State.PLANNED,
        due_at=MONDAY_EIGHT,
        expires_at=MONDAY_EIGHT + timedelta(hours=6),
    )
    return replace(plain, **changes)


def a_post(facts: int = 1, quizzes: int = 1) -> Sequence[Delivery]:
    """Make the rows of a whole post."""
    kinds = [PartKind.FACT] * facts + [PartKind.QUIZ] * quizzes
    return [a_part(number, kind) for number, kind in enumerate(kinds, start=1)]


def a_history(told: Iterable[int] = (), asked: Iterable[str] = (), *, days_ago: float = 30) -> History:
    """Make a history: facts told by number, questions asked by "1#k1", all so many days before Monday."""
    at = MONDAY_EIGHT - timedelta(days=days_ago)
    return History(
        told={an_item(number): at for number in told},
        asked={
            f"houses/f{number}/1#{variant}": at
            for number, _, variant in (ref.partition("#") for ref in asked)
        },
    )
