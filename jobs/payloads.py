"""Packs wishes into a deep link's payload and reads them back: t.me/bot?start=t0800-1830__f2__q1.

A payload has at most 64 characters of A-Z, a-z, 0-9, _ and -. Fields are a letter and a value, two
underscores between them: t times, d days (Monday 0), f facts, q quizzes, p topics, z zone.
"""

import re
from collections.abc import Callable, Mapping
from datetime import time
from typing import Any, Final

from digests.limits import DEEP_LINK
from jobs.errors import NotUnderstood
from jobs.timetable import zone_of
from jobs.wishes import MAX_TIMES, Wishes, read_amount

_FIELDS: Final = "__"
_TOPICS: Final = "--"
_SLUG = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
_REMEDY: Final = "Ask for a new link, or send /subscribe 08:00"


def encode_wishes(wishes: Wishes) -> str:
    """Return the payload; raises NotUnderstood when the wishes do not fit. Other wishes are left out."""
    fields = {
        "t": "-".join(f"{wall:%H%M}" for wall in wishes.times or ()),
        "d": "".join(str(day) for day in sorted(wishes.days or ())),
        "f": "" if wishes.facts is None else str(wishes.facts),
        "q": "" if wishes.quizzes is None else str(wishes.quizzes),
        "p": _TOPICS.join(sorted(wishes.topics or ())),
        "z": _zone_out(wishes.zone or ""),
    }
    payload = _FIELDS.join(letter + value for letter, value in fields.items() if value)
    if len(payload) > DEEP_LINK:
        raise NotUnderstood(
            "This subscription",
            f"takes {len(payload)} characters and a link has room for {DEEP_LINK}",
            "Leave out topics or times",
        )
    return payload


def decode_wishes(payload: str) -> Wishes:
    """Read a payload; raises NotUnderstood when it is not one of ours. Topics are not checked to exist."""
    try:
        return Wishes(**_fields_in(payload))
    except (ValueError, LookupError, NotUnderstood) as error:
        raise NotUnderstood("This link", "does not say what to subscribe to", _REMEDY) from error


def _fields_in(payload: str) -> dict[str, Any]:
    if len(payload) > DEEP_LINK or not re.fullmatch(r"[A-Za-z0-9_-]+", payload):
        raise ValueError(payload)
    found: dict[str, Any] = {}
    for field in payload.split(_FIELDS):
        name, read = _READERS[field[:1]]
        if name in found:
            raise ValueError(payload)
        found[name] = read(field[1:])
    return found


def _times_in(value: str) -> tuple[time, ...]:
    walls = value.split("-")
    if len(walls) > MAX_TIMES or not all(re.fullmatch(r"\d{4}", wall, re.ASCII) for wall in walls):
        raise ValueError(value)
    return tuple(sorted({time(int(wall[:2]), int(wall[2:])) for wall in walls}))


def _days_in(value: str) -> frozenset[int]:
    if not re.fullmatch(r"[0-6]{1,7}", value, re.ASCII):
        raise ValueError(value)
    return frozenset(map(int, value))


def _topics_in(value: str) -> frozenset[str]:
    topics = value.split(_TOPICS)
    if not all(map(_SLUG.fullmatch, topics)):
        raise ValueError(value)
    return frozenset(topics)


def _zone_out(name: str) -> str:
    return name.replace("/", "--").replace("GMT+", "GMTp")


def _zone_in(value: str) -> str:
    return zone_of(value.replace("--", "/").replace("GMTp", "GMT+")).key


_READERS: Final[Mapping[str, tuple[str, Callable[[str], object]]]] = {
    "t": ("times", _times_in),
    "d": ("days", _days_in),
    "f": ("facts", lambda value: read_amount(value, "facts")),
    "q": ("quizzes", lambda value: read_amount(value, "quizzes")),
    "p": ("topics", _topics_in),
    "z": ("zone", _zone_in),
}
