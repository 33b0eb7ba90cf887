"""Reads YAML text into plain values and remembers the line of each; never raises for bad text.

Refuses what makes YAML dangerous or surprising: anchors and aliases, tags, several documents, a name twice in
one mapping, great depth, and unquoted words that YAML readers disagree about (`no`, `1:30`, `007`).
Lists come out as tuples, `2022-07-18` as a date; anything else unquoted that looks like a time stays text.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Final

import yaml

from digests.errors import Problem
from digests.places import Places, Steps
from digests.yaml_wording import complaint_of

MAX_DEPTH: Final = 12
"""Levels of nesting; a digest needs six (digest, facts, fact, keys, key, distractors)."""

_Parser: type[yaml.SafeLoader] = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_RESOLVER: Final = yaml.SafeLoader("")
_UNPRINTABLE: Final = re.compile(
    "[^\t\n\r\x20-\x7e\xa0-\u2027\u202a-\ud7ff\ue000-\ufefe\uff00-\ufffd\U00010000-\U0010ffff]"
)
"""Control characters, invisible line separators and byte order marks inside the text."""
_INTEGER: Final = re.compile(r"[-+]?(0|[1-9][0-9]*)")
_FLOAT: Final = re.compile(r"[-+]?[0-9]+\.[0-9]+")
_DATE: Final = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
_MAX_DIGITS: Final = 18
"""Longer runs of digits are an account number or an accident, never a count; also bounds `int()`."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """What a file says: its value (None when unreadable), the lines, and what is wrong with the YAML."""

    value: object
    places: Places
    problems: tuple[Problem, ...]


def read_yaml(text: str, path: Path) -> Document:
    """Read one YAML document; `path` only names the file in the problems."""
    return _Reading(text, path).document()


class _Stop(Exception):
    """The text cannot be read past this line."""

    def __init__(self, line: int, reason: str, remedy: str) -> None:
        self.line, self.reason, self.remedy = line, reason, remedy
        super().__init__(reason)


class _Reading:
    """One pass over one text: the parser's events become values, lines and problems."""

    def __init__(self, text: str, path: Path) -> None:
        self._text = text
        self._path = path
        self._values: dict[Steps, int] = {}
        self._names: dict[Steps, int] = {}
        self._written: dict[Steps, str] = {}
        self._labels: dict[Steps, str] = {}
        self._problems: list[Problem] = []

    def document(self) -> Document:
        value: object = None
        try:
            self._refuse_unprintable()
            value = self._only_document(_events(self._text))
        except _Stop as stop:
            self._note(stop.line, (), stop.reason, stop.remedy)
        except yaml.YAMLError as error:
            line, reason, remedy = complaint_of(error, self._text)
            self._note(line, (), reason, remedy)
        places = Places(values=self._values, names=self._names, written=self._written, labels=self._labels)
        return Document(value=value, places=places, problems=tuple(self._problems))

    def _note(self, line: int, steps: Steps, reason: str, remedy: str) -> None:
        where = Places(labels=self._labels).where(steps)
        self._problems.append(Problem(path=self._path, line=line, where=where, reason=reason, remedy=remedy))

    def _refuse_unprintable(self) -> None:
        found = _UNPRINTABLE.search(self._text)
        if found is not None:
            line = self._text.count("\n", 0, found.start()) + 1
            character = f"U+{ord(found[0]):04X}"
            raise _Stop(line, f"an invisible character ({character}) stands here", "Delete it")

    def _only_document(self, events: Iterator[yaml.Event]) -> object:
        value: object = None
        documents = 0
        for event in events:
            if isinstance(event, yaml.DocumentStartEvent):
                documents += 1
                if documents > 1:
                    raise _Stop(_line(event), "a second document starts here", "Keep one digest per file")
                value = self._node(next(events), events, ())
        return value

    def _node(self, event: yaml.Event, events: Iterator[yaml.Event], steps: Steps) -> object:
        self._refuse_node(event, steps)
        self._values[steps] = _line(event)
        if isinstance(event, yaml.MappingStartEvent):
            return self._mapping(events, steps)
        if isinstance(event, yaml.SequenceStartEvent):
            return self._sequence(events, steps)
        assert isinstance(event, yaml.ScalarEvent)  # the grammar leaves nothing else
        return self._scalar(event, steps)

    def _refuse_node(self, event: yaml.Event, steps: Steps) -> None:
        line = _line(event)
        if isinstance(event, yaml.AliasEvent) or getattr(event, "anchor", None) is not None:
            raise _Stop(
                line,
                "text starts with & or *, which YAML reads as an anchor",
                "Put the text in double quotes",
            )
        if getattr(event, "tag", None) is not None:
            raise _Stop(
                line, "text starts with !, which YAML reads as a tag", "Drop the tag or quote the text"
            )
        if len(steps) >= MAX_DEPTH:
            raise _Stop(
                line, f"the nesting is deeper than {MAX_DEPTH} levels", "Digests are flatter: check brackets"
            )

    def _mapping(self, events: Iterator[yaml.Event], steps: Steps) -> dict[str, object]:
        mapping: dict[str, object] = {}
        for event in events:
            if isinstance(event, yaml.MappingEndEvent):
                break
            name = self._name(event, steps)
            below = (*steps, name)
            if name in mapping:
                self._twice(event, below)
                self._node(next(events), events, (*below, "again"))
                continue
            self._names[below] = _line(event)
            mapping[name] = self._node(next(events), events, below)
            if name in ("id", "term") and isinstance(mapping[name], str):
                self._labels[steps] = str(mapping[name])
        return mapping

    def _name(self, event: yaml.Event, steps: Steps) -> str:
        self._refuse_node(event, steps)
        if not isinstance(event, yaml.ScalarEvent):
            raise _Stop(
                _line(event), "a list or mapping stands where a name should", "Put the text in double quotes"
            )
        return event.value

    def _twice(self, event: yaml.Event, steps: Steps) -> None:
        reason = f"'{steps[-1]}' stands here twice (first on line {self._names[steps]})"
        self._note(_line(event), steps[:-1], reason, "Keep one of the two")

    def _sequence(self, events: Iterator[yaml.Event], steps: Steps) -> tuple[object, ...]:
        items: list[object] = []
        for event in events:
            if isinstance(event, yaml.SequenceEndEvent):
                break
            items.append(self._node(event, events, (*steps, len(items))))
        return tuple(items)

    def _scalar(self, event: yaml.ScalarEvent, steps: Steps) -> object:
        text = event.value
        if not event.implicit[0]:
            return text
        value = _plain(text)
        if isinstance(value, _Disputed):
            shown = text if len(text) <= _MAX_DIGITS else f"{text[:_MAX_DIGITS]}…"
            remedy = f'Put text in quotes ("{shown}"); write a truth as true or false, a number plainly'
            self._note(_line(event), steps, f"YAML readers disagree about an unquoted {shown}", remedy)
            return text
        if not isinstance(value, str):
            self._written[steps] = text
        return value


class _Disputed:
    """An unquoted word that YAML 1.1 and 1.2 readers take for different things."""


def _plain(text: str) -> object:
    """Tell what an unquoted word is: nothing, a truth value, a number, a date or text."""
    tag = str(_RESOLVER.resolve(yaml.ScalarNode, text, (True, False)))  # type: ignore[no-untyped-call]
    match tag.rpartition(":")[2]:
        case "null":
            return None
        case "timestamp":
            return _date(text)
        case "bool" | "int" | "float":
            return _simple(text)
    return text


def _simple(text: str) -> object:
    if text.lower() in ("true", "false"):
        return text.lower() == "true"
    if len(text) > _MAX_DIGITS:
        return _Disputed()
    if _INTEGER.fullmatch(text):
        return int(text)
    if _FLOAT.fullmatch(text):
        return float(text)
    return _Disputed()


def _date(text: str) -> date | str:
    """Read YYYY-MM-DD; a day that does not exist, or a time of day, stays text for the model to refuse."""
    if not _DATE.fullmatch(text):
        return text
    try:
        return date.fromisoformat(text)
    except ValueError:
        return text


def _events(text: str) -> Iterator[yaml.Event]:
    return iter(yaml.parse(text, Loader=_Parser))


def _line(event: yaml.Event) -> int:
    return event.start_mark.line + 1 if event.start_mark else 0
