"""What an editor must say of a brief: from the call's arguments, asked for at a terminal where missing."""

import argparse
import re
import sys
from collections.abc import Callable
from datetime import date, timedelta
from typing import Final

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from digests import limits
from digests.check_polls import MAX_TITLE
from digests.drafting.model import Intake
from digests.model import SLUG, Helpline, Source

_NEEDED: Final = (
    ("title", "Title of the brief"),
    ("date", "Day of the news, like 2022-07-18"),
    ("source", "Who published it"),
    ("topic", "Topics, like security, international-bodies"),
)


_FORMS: Final = {
    "title": ("a title", "one line with words in it"),
    "topics": ("a topic", "small letters, digits and hyphens, like international-bodies; one to six"),
    "language": ("a language", "two small letters, like en"),
    "name": ("a source", "one line"),
    "url": ("an address", "write it like https://example.org/brief"),
}
"""What each field is called, and how it is written."""


_TRIES: Final = 3
"""How often a thing is asked for; then the call ends and says what is wrong."""


_OLDEST: Final = 100
"""Years: what is older than any reader is a slip, or history and no news."""


def add_intake(parser: argparse.ArgumentParser) -> None:
    """Add the arguments that describe a brief."""
    needed = parser.add_argument_group("required (asked for at a terminal)")
    needed.add_argument("--title", help="headline of the brief")
    needed.add_argument("--date", help="day of the news, like 2022-07-18")
    needed.add_argument("--source", metavar="NAME", help="who published it")
    needed.add_argument("--topic", action="append", metavar="TOPIC", help="like security; give up to six")
    parser.add_argument("--url", help="where it can be read")
    parser.add_argument("--language", default="en", metavar="XX", help="two letters (default: en)")
    parser.add_argument("--sensitive", action="store_true", help="a grave subject: helplines are shown")
    parser.add_argument(
        "--helpline", action="append", default=[], metavar="NAME=NUMBER", help="a public number to call"
    )


def complete(given: argparse.Namespace, ask: Callable[[str], str] | None, today: date) -> argparse.Namespace:
    """Ask for what is missing at a terminal; elsewhere name it all at once."""
    missing = [(name, prompt) for name, prompt in _NEEDED if not getattr(given, name)]
    if missing and ask is None:
        flags = ", ".join(f"--{name}" for name, _ in missing)
        raise SystemExit(wrong_call(f"a brief does not say these reliably, so give {flags}"))
    for name, prompt in missing:
        said = _said(ask, name, prompt, today) if ask else ""
        setattr(given, name, _topics(said) if name == "topic" else said)
    return given


def _said(ask: Callable[[str], str], name: str, prompt: str, today: date) -> str:
    """Ask until the answer is none that would end it all: what was said before is not to be said again."""
    said, words = "", prompt
    for _ in range(_TRIES):
        said = ask(f"{words}: ").strip()
        wrong = _wrong(name, said, today)
        if said and not wrong:
            break
        words = wrong if said and wrong else f"It is needed. {prompt}"
    return said


def _wrong(name: str, said: str, today: date) -> str | None:
    """Say what is wrong with an answer that can be given again."""
    if name == "date":
        return _wrong_day(said, today)
    if name == "topic" and not all(re.fullmatch(SLUG, topic) for topic in _topics(said)):
        return f"{said!r} will not do: {_FORMS['topics'][1]}"
    return None


def _topics(said: str) -> list[str]:
    """Part topics at their commas."""
    return [topic for each in said.split(",") if (topic := each.strip())]


def _wrong_day(said: str, today: date) -> str | None:
    """Say what is wrong with the day of the news, and how it is right; tomorrow has come in other zones."""
    try:
        day = date.fromisoformat(said)
    except ValueError:
        return f"{said!r} is not a day: write it like 2024-03-14"
    if day > today + timedelta(days=1):
        return f"{day} has not come yet: give the day of the news"
    return f"{day} is long past: give the day of the news" if day.year < today.year - _OLDEST else None


def wrong_call(message: str) -> int:
    """Say what is wrong with the call; returns its exit code."""
    print(f"briefcast draft: {message}", file=sys.stderr)
    return 2


def intake_of(given: argparse.Namespace, today: date) -> Intake:
    """Return what was said; ends the call with code 2 where it is not as a digest has it."""
    if wrong := _wrong_day(given.date, today):
        raise SystemExit(wrong_call(wrong))
    day = date.fromisoformat(given.date)
    if (long := limits.length(given.title)) > MAX_TITLE:
        raise SystemExit(
            wrong_call(
                f"the title has {long} characters, at most {MAX_TITLE}: shorten it by {long - MAX_TITLE}"
            )
        )
    if given.sensitive and not given.helpline:
        raise SystemExit(
            wrong_call("a sensitive digest shows where help is: give --helpline, like Childline=1098")
        )
    try:
        return Intake(
            title=given.title,
            date=day,
            source=Source(name=given.source, url=given.url, date=day),
            topics=tuple(topic for each in given.topic for topic in each.split(",") if topic),
            language=given.language,
            sensitive=given.sensitive or bool(given.helpline),
            helplines=tuple(map(_helpline, given.helpline)),
        )
    except ValidationError as error:
        raise SystemExit(wrong_call("; ".join(dict.fromkeys(map(_complaint, error.errors()))))) from error


def _complaint(error: ErrorDetails) -> str:
    field = str(error["loc"][0])
    said = error["input"] if isinstance(error["input"], str) else ", ".join(map(str, error["input"]))
    return f"{said!r} is not {_FORMS[field][0]}: {_FORMS[field][1]}"


def _helpline(said: str) -> Helpline:
    name, equals, contact = said.partition("=")
    if not (name.strip() and equals and contact.strip()):
        raise SystemExit(wrong_call(f"{said!r} is not a helpline: write it like Childline=1098"))
    return Helpline(name=name, contact=contact)
