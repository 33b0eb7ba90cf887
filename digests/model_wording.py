"""Says pydantic's complaints about a digest in an editor's words: the line, the reason and the remedy."""

from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path
from typing import Any, Final

from pydantic_core import ErrorDetails
from rapidfuzz import process

from digests.errors import Problem
from digests.model import Digest, Fact, HandQuestion, Helpline, Key, Record, Source, Term
from digests.places import Places, Steps

MAX_COMPLAINTS: Final = 200
"""Complaints told about one file; the rest mostly follow from the first."""

_RECORDS: Final[dict[tuple[str, ...], type[Record]]] = {
    (): Digest,
    ("sources",): Source,
    ("helplines",): Helpline,
    ("facts",): Fact,
    ("facts", "keys"): Key,
    ("terms",): Term,
    ("questions",): HandQuestion,
}
_EXAMPLES: Final = {
    "id": "id: interpol-icse",
    "title": 'title: "India joins the ICSE database"',
    "date": "date: 2022-07-18",
    "topics": "topics: [security]",
    "name": 'name: "Press Information Bureau"',
    "url": "url: https://example.org/page",
    "section": 'section: "In the news"',
    "as_of": "as_of: 2022-07-18",
    "until": "until: 2023-07-18",
    "source_quote": 'source_quote: "the words of the brief"',
    "kind": "kind: place",
    "distractors": 'distractors: ["Paris, France", "Vienna, Austria"]',
    "options": 'options: ["one", "two", "three"]',
    "answer": "answer: 1",
    "fixed_order": "fixed_order: true",
    "sensitive": "sensitive: true",
    "language": "language: en",
    "version": "version: 2",
    "source": "source: 1",
    "brief": "brief: interpol-icse.txt",
    "sources": "sources: and below it `- name: …`, and under that the date",
    "facts": "facts: and below it `- id: …`, and under that section, text, as_of and source_quote",
    "supersedes": "supersedes: [older-fact]",
}


def problems_of(errors: list[ErrorDetails], places: Places, path: Path) -> Iterator[Problem]:
    """Translate what pydantic found in one file."""
    errors = [error for error in errors if not _follows_from_its_items(error)]
    for error in errors[:MAX_COMPLAINTS]:
        steps = tuple(error["loc"])
        line, reason, remedy = _WORDS.get(error["type"], _other)(error, steps, places)
        yield Problem(path=path, line=line, where=places.where(steps), reason=reason, remedy=remedy)
    if len(errors) > MAX_COMPLAINTS:
        yield Problem(
            path=path,
            line=0,
            where="",
            reason=f"{len(errors) - MAX_COMPLAINTS} more complaints are left out",
            remedy="Correct these first",
        )


def _follows_from_its_items(error: ErrorDetails) -> bool:
    """Pydantic counts only the sound items of a list, so broken ones make it look too short."""
    return error["type"] == "too_short" and len(error["input"]) > _context(error)["actual_length"]


_Words = tuple[int, str, str]
"""Line, reason, remedy."""


def _missing(_error: ErrorDetails, steps: Steps, places: Places) -> _Words:
    name = str(steps[-1])
    return places.line(steps[:-1]), "it is missing", f"Add it, like this: {_example(name)}"


def _unknown(_error: ErrorDetails, steps: Steps, places: Places) -> _Words:
    record = _RECORDS.get(tuple(step for step in steps[:-1] if isinstance(step, str)), Digest)
    known = tuple(record.model_fields)
    nearest = process.extractOne(str(steps[-1]), known, score_cutoff=60)
    remedy = f"Did you mean '{nearest[0]}'? " if nearest else "Remove it. "
    return places.name_line(steps), "no such name is known here", f"{remedy}Known are: {', '.join(known)}"


def _not_text(error: ErrorDetails, steps: Steps, places: Places) -> _Words:
    given = error["input"]
    line = places.line(steps)
    if given is None:
        return line, "it is empty", "Write the text, or remove the name"
    if isinstance(given, dict | tuple):
        kind = "a mapping" if isinstance(given, dict) else "a list"
        return line, f"it is {kind}, but one line of text is wanted", "Put the whole text in double quotes"
    written = places.written.get(steps, str(given))
    return line, f"unquoted {written} is not text but {_kind(given)}", f'Put it in quotes: "{written}"'


def _kind(given: object) -> str:
    match given:
        case bool():
            return "a truth value"
        case date():
            return "a date"
    return "a number"


def _too_long(error: ErrorDetails, steps: Steps, places: Places) -> _Words:
    limit, given = _context(error)["max_length"], len(str(error["input"]).strip())
    reason = f"it is too long ({given} characters, at most {limit})"
    return places.line(steps), reason, f"Shorten it by {given - limit}"


def _too_short(error: ErrorDetails, steps: Steps, places: Places) -> _Words:
    least = _context(error)["min_length"]
    given = len(str(error["input"]).strip())
    reason = "it is empty" if given == 0 else f"it is too short (at least {least} characters)"
    return places.line(steps), reason, "Write it out" if given else "Write the text, or remove the name"


def _few(error: ErrorDetails, steps: Steps, places: Places) -> _Words:
    least, given = _context(error)["min_length"], _context(error)["actual_length"]
    return (
        places.line(steps),
        f"there are too few ({given}, at least {least})",
        f"Add {least - given} or more",
    )


def _many(error: ErrorDetails, steps: Steps, places: Places) -> _Words:
    most, given = _context(error)["max_length"], len(error["input"])
    return places.line(steps), f"there are too many ({given}, at most {most})", f"Remove {given - most}"


def _not_a_list(error: ErrorDetails, steps: Steps, places: Places) -> _Words:
    reason = "it is empty" if error["input"] is None else "a list is wanted here"
    name = next((str(step) for step in reversed(steps) if isinstance(step, str)), "")
    return places.line(steps), reason, f"Write a list, like this: {_example(name, _dashes(name))}"


def _not_a_mapping(_error: ErrorDetails, steps: Steps, places: Places) -> _Words:
    record = _RECORDS.get(tuple(step for step in steps if isinstance(step, str)), Digest)
    names = ", ".join(name for name, known in record.model_fields.items() if known.is_required())
    return places.line(steps), "a mapping of names to values is wanted here", f"Give it the names {names}"


def _not_a_date(error: ErrorDetails, steps: Steps, places: Places) -> _Words:
    given = error["input"]
    reason = f"{_shown(error)} is not a date"
    if given is None:
        reason = "it is empty"
    elif isinstance(given, str) and _is_day(given):
        reason = f"{_shown(error)} is in quotes, so it is text"
    return places.line(steps), reason, "Write a day that exists as YYYY-MM-DD, unquoted: 2022-07-18"


def _is_day(text: str) -> bool:
    try:
        return bool(date.fromisoformat(text))
    except ValueError:
        return False


def _not_a_truth(error: ErrorDetails, steps: Steps, places: Places) -> _Words:
    return places.line(steps), f"{_shown(error)} is not a truth value", "Write true or false, unquoted"


def _not_a_number(error: ErrorDetails, steps: Steps, places: Places) -> _Words:
    reason = f"{_shown(error)} is not a whole number"
    return places.line(steps), reason, "Write a whole number, unquoted, like 1"


def _too_small(error: ErrorDetails, steps: Steps, places: Places) -> _Words:
    least = _context(error)["ge"]
    return places.line(steps), f"{error['input']} is less than {least}", f"Write {least} or more"


def _too_big(error: ErrorDetails, steps: Steps, places: Places) -> _Words:
    most = _context(error)["le"]
    return places.line(steps), f"{error['input']} is more than {most}", f"Write {most} or less"


def _not_in_enum(error: ErrorDetails, steps: Steps, places: Places) -> _Words:
    known = str(_context(error)["expected"])
    return places.line(steps), f"{_shown(error)} is not one of the kinds", f"Choose one of: {known}"


def _wrong_form(error: ErrorDetails, steps: Steps, places: Places) -> _Words:
    line, pattern = places.line(steps), str(_context(error)["pattern"])
    if pattern == r"^[^\n]*$":
        return line, "it runs over several lines", "Keep it on one line (after `>-` without blank lines)"
    if "://" in pattern:
        return line, f"{_shown(error)} is not a web address", "Write it in full: https://example.org/page"
    if pattern == "^[a-z]{2}$":
        return line, f"{_shown(error)} is not a language code", "Write two small letters, like en"
    if pattern.startswith(r"^[\w"):
        return line, f"{_shown(error)} is not a file name", "Write the bare file name, like interpol-icse.txt"
    if "/" in pattern:
        return line, f"{_shown(error)} names no fact", "Write fact-id, or digest-id/fact-id"
    return (
        line,
        f"{_shown(error)} is not an identifier",
        "Use small letters, digits and single hyphens, like interpol-icse",
    )


def _own_rule(error: ErrorDetails, steps: Steps, places: Places) -> _Words:
    """The model words its own rules as "name … reason: remedy"."""
    reason, _, remedy = str(_context(error)["error"]).partition(": ")
    named = reason.partition(" ")[0]
    return places.line((*steps, named)), reason, remedy[:1].upper() + remedy[1:]


def _other(error: ErrorDetails, steps: Steps, places: Places) -> _Words:
    return places.line(steps), error["msg"], "See the JSON Schema for what is wanted here"


def _context(error: ErrorDetails) -> dict[str, Any]:
    return error.get("ctx", {})


def _shown(error: ErrorDetails, most: int = 40) -> str:
    given = error["input"]
    if isinstance(given, dict | tuple):
        return "a mapping" if isinstance(given, dict) else "a list"
    text = str(given)
    return f"'{text}'" if len(text) <= most else f"'{text[:most]}…'"


def _example(name: str, otherwise: str | None = None) -> str:
    return _EXAMPLES.get(name, otherwise or f'{name}: "…"')


def _dashes(name: str) -> str:
    return f"{name}: and below it one line per item, each starting with `- `"


_WORDS: Final[dict[str, Callable[[ErrorDetails, Steps, Places], _Words]]] = {
    "missing": _missing,
    "extra_forbidden": _unknown,
    "string_type": _not_text,
    "string_too_long": _too_long,
    "string_too_short": _too_short,
    "string_pattern_mismatch": _wrong_form,
    "too_short": _few,
    "too_long": _many,
    "tuple_type": _not_a_list,
    "model_type": _not_a_mapping,
    "date_type": _not_a_date,
    "bool_type": _not_a_truth,
    "int_type": _not_a_number,
    "greater_than_equal": _too_small,
    "less_than_equal": _too_big,
    "enum": _not_in_enum,
    "value_error": _own_rule,
}
