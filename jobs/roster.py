"""Subscribers as CSV: chat_id,type,zone,times,topics,facts,quizzes; times and topics separated by spaces.

An import is all or nothing: every line that cannot be used is named at once, and then nothing is kept.
"""

import csv
import re
from collections.abc import AsyncIterator, Callable, Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from io import StringIO
from typing import Any, Final

from jobs.errors import BrokenRoster, NotUnderstood, Problem
from jobs.model import ChatKind, Subscriber
from jobs.ports import Subscribers
from jobs.repeating import shown
from jobs.subscriptions import Chat, granted, newcomer
from jobs.wishes import Wishes, read_amount, read_times
from jobs.zones import read_zone

COLUMNS: Final = ("chat_id", "type", "zone", "times", "topics", "facts", "quizzes")
_KINDS: Final[Mapping[str, ChatKind]] = {
    **{kind.value: kind for kind in ChatKind},
    "supergroup": ChatKind.GROUP,
}
_NEEDED: Final[Mapping[str, str]] = {
    "chat_id": "Write a number such as 123456789",
    "type": "Write private, group or channel",
    "times": "Write one or more, like 08:00 18:30",
}
"""What to write into cells that have no default."""
_ALL_TOPICS: Final = "all"
"""What people write for an empty cell."""
_LARGEST_ID: Final = 2**63 - 1


@dataclass(frozen=True, slots=True, kw_only=True)
class RosterLine:
    """One chat of a file and where it stands."""

    number: int
    chat: Chat
    wishes: Wishes


class Roster:
    """Imports and exports subscriptions; `topics` are those that exist."""

    def __init__(self, subscribers: Subscribers, topics: Collection[str], *, default_zone: str) -> None:
        self._subscribers = subscribers
        self._topics = topics
        self._default_zone = default_zone

    async def import_file(self, text: str, name: str, now: datetime) -> int:
        """Subscribe every chat of a file and return how many; raises BrokenRoster with every problem.

        A chat that is known keeps the settings the file does not name.
        """
        lines, problems = read_roster(text, name, self._topics)
        known = await self._subscribers.get_many([line.chat.chat_id for line in lines])
        imported: list[Subscriber] = []
        for line in lines:
            base = known.get(line.chat.chat_id) or newcomer(line.chat, self._default_zone)
            woken = replace(base, kind=line.chat.kind, active=True, inactive_reason=None, next=None)
            try:
                imported.append(granted(woken, line.wishes, now))
            except NotUnderstood as error:
                problems.append(_problem(name, line.number, error.what, error.reason, error.remedy))
        if problems:
            raise BrokenRoster(sorted(problems, key=lambda problem: problem.line))
        await self._subscribers.save_many(imported)
        return len(imported)

    async def export_lines(self) -> AsyncIterator[str]:
        """Return the file line by line, the header first; chats that left are not in it."""
        yield _csv_line(COLUMNS)
        async for subscriber in self._subscribers.everyone():
            if subscriber.active:
                yield _csv_line(_row_of(subscriber))


def read_roster(text: str, name: str, topics: Collection[str]) -> tuple[list[RosterLine], list[Problem]]:
    """Read a file's lines, and the problems of those that cannot be used."""
    reader = csv.reader(StringIO(text.removeprefix("\ufeff")), strict=True)
    try:
        rows = [(reader.line_num, [cell.strip() for cell in cells]) for cells in reader]
    except csv.Error as error:
        return [], [
            _problem(name, reader.line_num, "The line", f"is no CSV ({error})", "Save the file as CSV again")
        ]
    header = rows[0][1] if rows else []
    if header != list(COLUMNS):
        return [], [
            _problem(name, 1, "The header", "is not ours", f"Make the first line {','.join(COLUMNS)}")
        ]
    lines: list[RosterLine] = []
    problems: list[Problem] = []
    for number, cells in rows[1:]:
        if any(cells):
            line, errors = _read_line(number, cells, topics)
            lines += [line] if line else []
            problems += [_problem(name, number, error.what, error.reason, error.remedy) for error in errors]
    return lines, problems + list(_repeated(lines, name))


def _read_line(
    number: int, cells: list[str], topics: Collection[str]
) -> tuple[RosterLine | None, list[NotUnderstood]]:
    """Read one line, or find everything that is wrong with it."""
    if len(cells) != len(COLUMNS):
        wrong = NotUnderstood(
            "The line", f"has {len(cells)} cells", f"Give it {len(COLUMNS)}, like the header"
        )
        return None, [wrong]
    cell = dict(zip(COLUMNS, cells, strict=True))
    readers: dict[str, Callable[[str], Any]] = {
        "chat_id": _chat_id,
        "type": _kind,
        "zone": lambda text: read_zone(text).name if text else None,
        "times": read_times,
        "topics": lambda text: _topics(text, topics),
        "facts": lambda text: read_amount(text, "facts") if text else None,
        "quizzes": lambda text: read_amount(text, "quizzes") if text else None,
    }
    values: dict[str, Any] = {}
    errors: list[NotUnderstood] = []
    for column, read in readers.items():
        if column in _NEEDED and not cell[column]:
            errors.append(NotUnderstood(column, "is empty", _NEEDED[column]))
            continue
        try:
            values[column] = read(cell[column])
        except NotUnderstood as error:
            errors.append(NotUnderstood(f"{column}: {error.what}", error.reason, error.remedy))
    if errors:
        return None, errors
    chat = Chat(chat_id=values.pop("chat_id"), kind=values.pop("type"))
    if (chat.chat_id > 0) != (chat.kind is ChatKind.PRIVATE):
        sign = "Private chats have positive ids, groups and channels negative ones"
        return None, [NotUnderstood(f"chat_id: {chat.chat_id}", f"is no {chat.kind} chat's", sign)]
    return RosterLine(number=number, chat=chat, wishes=Wishes(**values)), []


def _chat_id(text: str) -> int:
    if not re.fullmatch(r"-?\d{1,19}", text, re.ASCII) or not 0 < abs(int(text)) <= _LARGEST_ID:
        raise NotUnderstood(shown(text), "is not a chat id", _NEEDED["chat_id"])
    return int(text)


def _kind(text: str) -> ChatKind:
    if text.lower() not in _KINDS:
        raise NotUnderstood(shown(text), "is not a type of chat", _NEEDED["type"])
    return _KINDS[text.lower()]


def _topics(text: str, known: Collection[str]) -> frozenset[str]:
    if text.lower() == _ALL_TOPICS:
        return frozenset()
    named = frozenset(text.lower().split())
    for topic in sorted(named.difference(known)):
        raise NotUnderstood(
            shown(topic), "is not a topic", f"Leave it empty for all; topics are {', '.join(sorted(known))}"
        )
    return named


def _repeated(lines: Iterable[RosterLine], name: str) -> Iterator[Problem]:
    first: dict[int, int] = {}
    for line in lines:
        earlier = first.setdefault(line.chat.chat_id, line.number)
        if earlier != line.number:
            what = f"chat_id: {line.chat.chat_id}"
            yield _problem(name, line.number, what, f"stands in line {earlier} too", "Keep one of them")


def _problem(name: str, number: int, what: str, reason: str, remedy: str) -> Problem:
    return Problem(file=name, line=number, reason=f"{what} {reason}", remedy=remedy)


def _row_of(subscriber: Subscriber) -> tuple[str, ...]:
    return (
        str(subscriber.chat_id),
        subscriber.kind.value,
        subscriber.schedule.zone,
        " ".join(f"{wall:%H:%M}" for wall in subscriber.schedule.times),
        " ".join(sorted(subscriber.topics)),
        str(subscriber.facts),
        str(subscriber.quizzes),
    )


def _csv_line(cells: Iterable[str]) -> str:
    line = StringIO()
    csv.writer(line, lineterminator="\n").writerow(cells)
    return line.getvalue()
