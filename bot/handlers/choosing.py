"""Which digests are meant: "latest", an id, a date, a topic, words of a title. Offers others openly."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final

from rapidfuzz.fuzz import partial_ratio

from bot.rendering.times import day
from digests.dates import Period, is_no_day, read_period
from digests.model import Digest
from digests.words import words
from jobs.repeating import quoted

_LATEST: Final = frozenset({"latest", "newest", "new", "last", "recent", "now"})
_EVERY: Final = frozenset({"all", "list", "any", "digest", "digests", "which", "what"})
_OLDEST: Final = frozenset({"oldest", "first"})
_FILLERS: Final = frozenset(
    {"the", "digest", "digests", "brief", "of", "for", "from", "on", "about", "in", "dated", "please"}
)
_WEEK: Final = 7
_ALIKE: Final = 85
"""rapidfuzz partial ratio (0-100) from which a title is taken as meant by misspelt words."""
_FEWEST_IN_A_TITLE: Final = 3
"""Letters from which words may be a part of a title: "2" is none of "2025"."""
_FEWEST_LETTERS: Final = 5
"""Letters from which words can be misspelt and still mean one title."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Choice:
    """The digests that are meant; or others offered instead, with the sentence that says so."""

    digests: tuple[Digest, ...]
    instead: str | None = None


def choose(said: str, digests: tuple[Digest, ...], today: date) -> Choice:
    """Return what the words mean among digests ordered newest first."""
    whole = " ".join(said.lower().split())
    asked = " ".join(word for word in whole.split() if word not in _FILLERS) or whole
    if asked in _EVERY:
        return Choice(digests=digests, instead="Which digest? The newest first.")
    if asked in _LATEST or asked in _OLDEST:
        return Choice(digests=digests[:1] if asked in _LATEST else digests[-1:])
    if by_id := tuple(digest for digest in digests if digest.id == whole):
        return Choice(digests=by_id)
    if period := read_period(asked, today, ahead=False):
        return _of(period, digests)
    return _about(asked, said, digests)


def _of(period: Period, digests: tuple[Digest, ...]) -> Choice:
    inside = tuple(digest for digest in digests if period.first <= digest.date <= period.last)
    if inside:
        return Choice(digests=inside)
    after = [digest for digest in digests if digest.date > period.last][-1:]
    before = [digest for digest in digests if digest.date < period.first][:1]
    sentence = f"There is no digest of {_spelled(period)}. "
    if after and before:
        return Choice(digests=(*after, *before), instead=f"{sentence}These come after and before it:")
    if before:
        return Choice(digests=digests, instead=f"{sentence}These are the newest:")
    return Choice(digests=tuple(after), instead=f"{sentence}This is the oldest I have:")


def _spelled(period: Period) -> str:
    if period.first == period.last:
        return day(period.first)
    if (period.last - period.first).days < _WEEK:
        return f"{day(period.first)} to {day(period.last)}"
    one_month = period.first.month == period.last.month
    return f"{period.first:%B} {period.first.year}" if one_month else str(period.first.year)


def _about(asked: str, said: str, digests: tuple[Digest, ...]) -> Choice:
    by_topic = tuple(digest for digest in digests if asked.replace(" ", "-") in digest.topics)
    wanted = set(words(asked))
    by_title = tuple(digest for digest in digests if wanted and wanted <= set(words(digest.title)))
    is_part = len(asked) >= _FEWEST_IN_A_TITLE
    within = tuple(digest for digest in digests if is_part and asked in digest.title.lower())
    found = by_topic or by_title or within or _alike(asked, digests)
    return Choice(digests=found) if found else Choice(digests=digests, instead=_none(said))


def _alike(asked: str, digests: Sequence[Digest]) -> tuple[Digest, ...]:
    if len(asked) < _FEWEST_LETTERS:
        return ()
    likeness = [(partial_ratio(asked, digest.title.lower()), digest) for digest in digests]
    best = max((score for score, _ in likeness), default=0)
    return tuple(digest for score, digest in likeness if score == best) if best >= _ALIKE else ()


def _none(said: str) -> str:
    if is_no_day(said):
        return f"There is no day {quoted(said)} in the calendar. These are the newest:"
    return f"There is no digest {quoted(said)}. These are the newest:"
