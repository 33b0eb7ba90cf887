"""`briefcast draft BRIEF`: facts, terms and questions from a brief; what is in doubt waits for review."""

import argparse
import asyncio
import re
import sys
from collections.abc import Iterator, Sequence
from difflib import get_close_matches
from pathlib import Path
from typing import Final

from pydantic import ValidationError

from bot.assistant import assistant_of, offered
from bot.cli.failures import WorkFailed
from bot.cli.intake import add_intake, complete, intake_of, wrong_call
from bot.cli.parsers import Subparsers, add_command
from bot.cli.wording import counted, reason_of
from bot.clocks import WallClock
from bot.settings import read_settings
from digests.check import check_folder
from digests.drafting.desk import Desk
from digests.drafting.drafting import draft
from digests.drafting.editing import Review, things_of
from digests.drafting.errors import Unreadable
from digests.drafting.gravity import grave_words
from digests.drafting.judging.judge import ready_items
from digests.drafting.model import Draft, DraftFact, Intake, Manuscript, Tier
from digests.drafting.offering import Unusable
from digests.drafting.reading.reading import MAX_BYTES, read
from digests.drafting.stating import ready
from digests.library import BUNDLED
from digests.loading import SUFFIXES
from digests.model import Digest

_ID_LENGTH: Final = 28
"""Of a digest's id (`digests.model.DigestId`)."""
_ALIKE: Final = 0.7
"""How like two topics are, of 1, when one is likely a slip: "economics" for "economy"."""


def add(commands: Subparsers) -> None:
    """Add the command's arguments."""
    parser = add_command(commands, "draft", "draft a digest from a brief: text, Markdown, HTML, DOCX or PDF")
    parser.add_argument("brief", type=Path, help="the brief, or - for text from standard input")
    add_intake(parser)
    parser.add_argument(
        "-o",
        "--output",
        type=Path,
        metavar="FILE",
        help="the digest to write, or its folder (default: by title)",
    )
    parser.add_argument("--force", action="store_true", help="write over an earlier draft")
    parser.set_defaults(run=run)


def run(given: argparse.Namespace) -> int:
    """Read, draft, write, and say what came of it; 1 when there is nothing to look over."""
    today = WallClock().now().date()
    intake = intake_of(complete(given, input if _can_ask(given) else None, today), today)
    desk = Desk(_file(given.output, intake))
    _refuse_to_lose(desk, given)
    manuscript = _read(given.brief)
    _refuse_gravity_without_help(manuscript, intake)
    library = check_folder(BUNDLED).digests
    for note in _notes_on_topics(intake, library):
        print(note, file=sys.stderr)
    lost = desk.words_said()
    review = _review(desk, draft(manuscript, intake, library, _offers(manuscript, intake)))
    try:
        problems = desk.save(review)
    except OSError as error:
        raise WorkFailed(f"cannot write {error.filename} ({reason_of(error)}). Name another by -o") from error
    given_up = [f"Given up with the earlier draft: {counted(lost, 'word')} of its review"] if lost else []
    print("\n".join([*_told(review.draft, desk), *given_up, *map(str, problems)]))
    return 1 if problems or not _is_worth_a_look(review.draft) else 0


def _refuse_to_lose(desk: Desk, given: argparse.Namespace) -> None:
    """Refuse to write over an earlier draft unasked, and over the brief itself even then."""
    if desk.brief.exists() and given.brief != Path("-") and desk.brief.samefile(given.brief):
        raise WorkFailed(
            f"{given.brief} is where the clean text of this brief would be written: "
            "keep the brief elsewhere, or name the digest otherwise with -o"
        )
    taken = desk.taken()
    if taken and not given.force:
        said = desk.words_said()
        lost = f" (and lose the review: {counted(said, 'word')} said)" if said else ""
        raise WorkFailed(
            f"{taken} exists already: name another file with -o, or write over it with --force{lost}"
        )


def _read(path: Path) -> Manuscript:
    """Read a brief; what is wrong with it is said of its file."""
    content = _bytes_of(path)
    try:
        return read(content, path.name)
    except Unreadable as error:
        where = "standard input" if path == Path("-") else str(path)
        raise WorkFailed(f"{where}: {error}") from error


def _file(output: Path | None, intake: Intake) -> Path:
    """Return the digest's file: as asked for, or named by the title, in the folder asked for."""
    by_title = f"{_slug(intake.title)}.yaml"
    if output is None or output.is_dir():
        return (output or Path()) / by_title
    if output.suffix.lower() not in SUFFIXES:
        reason = f"{output} does not end in {SUFFIXES[0]}, as digests do"
        raise SystemExit(wrong_call(f"{reason}: -o takes a file like {by_title}, or a folder that is there"))
    return output


def _can_ask(given: argparse.Namespace) -> bool:
    return sys.stdin.isatty() and given.brief != Path("-")


def _bytes_of(path: Path) -> bytes:
    if path == Path("-"):
        return sys.stdin.buffer.read(MAX_BYTES + 1)
    try:
        with path.open("rb") as file:
            return file.read(MAX_BYTES + 1)
    except OSError as error:
        raise WorkFailed(f"cannot read {path} ({reason_of(error)}). Name a file with a brief") from error


def _refuse_gravity_without_help(manuscript: Manuscript, intake: Intake) -> None:
    words = grave_words(intake.title, manuscript.text)
    if words is not None and not intake.helplines:
        raise WorkFailed(
            f"this brief is about a grave subject ({words.lower()}), and readers may need help: give "
            "--sensitive and a public number, like --helpline Childline=1098"
        )


def _offers(manuscript: Manuscript, intake: Intake) -> Sequence[DraftFact]:
    """Ask the language model where the settings name one; without its answer the rules draft alone."""
    assistant = assistant_of(read_settings())
    if assistant is None:
        return ()
    try:
        return asyncio.run(offered(assistant, manuscript, intake))
    except Unusable as error:
        print(f"note: {error}; drafted without it", file=sys.stderr)
        return ()


def _notes_on_topics(intake: Intake, library: Sequence[Digest]) -> Iterator[str]:
    """Say which topic is new, and almost which one that readers choose already it may be."""
    known = sorted({topic for digest in library for topic in digest.topics})
    for topic in intake.topics:
        near = get_close_matches(topic, known, n=1, cutoff=_ALIKE)
        if topic not in known:
            meant = f"did you mean {near[0]!r}?" if near else f"theirs are {', '.join(known)}"
            yield f"note: no bundled digest has the topic {topic!r}; {meant}"


def _slug(title: str) -> str:
    """Make an id of as many whole words as fit."""
    words = re.findall(r"[a-z0-9]+", title.lower())
    while len("-".join(words)) > _ID_LENGTH and len(words) > 1:
        words.pop()
    return "-".join(words)[:_ID_LENGTH] or "draft"


def _review(desk: Desk, drafted: Draft) -> Review:
    try:
        return Review(digest_id=desk.digest.stem, draft=drafted)
    except ValidationError as error:
        reason = f"{desk.digest.stem!r} is no digest id (3 to {_ID_LENGTH} small letters, digits, hyphens)"
        raise SystemExit(wrong_call(f"{reason}: give the file another name with -o")) from error


def _told(drafted: Draft, desk: Desk) -> list[str]:
    """Say how much is ready, what waits and what was thrown away."""
    things = tuple(things_of(drafted))
    tiers = [thing.tier for thing in things]
    terms = sum(thing.tier is Tier.READY for thing in things if thing.term)
    glances = sum(thing.needs_a_glance for thing in things)
    sure = (
        f"{counted(len(ready(drafted.facts)), 'fact')}, {counted(len(ready_items(drafted)), 'question')} and "
        f"{counted(terms, 'term')} are ready"
    )
    waiting, binned = tiers.count(Tier.LOOK), tiers.count(Tier.BINNED)
    of_those = f" ({glances} of them a glance)" if glances else ""
    written = f"Wrote {desk.digest}" if desk.digest.exists() else "Nothing is ready, so no digest was written"
    shown = f" (review --all shows {'it' if binned == 1 else 'them'})" if binned else ""
    doubted = f"{waiting} {'needs' if waiting == 1 else 'need'} a look{of_those}"
    return [
        f"{sure}; {doubted}, {binned} thrown away{shown}.",
        f"{written}. {_how_to_go_on(drafted, desk)}",
    ]


def _is_worth_a_look(drafted: Draft) -> bool:
    return any(thing.tier in (Tier.READY, Tier.LOOK) for thing in things_of(drafted))


def _how_to_go_on(drafted: Draft, desk: Desk) -> str:
    if _is_worth_a_look(drafted):
        return f"Look it over: briefcast review {desk.digest}"
    return "There is nothing to look over: a brief is some sentences about something that they name"
