"""Reads digest files: bytes to text to YAML to strict records, with every problem of every file at once."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from pydantic import ValidationError

from digests.errors import Problem, sorted_problems
from digests.model import Digest
from digests.model_wording import problems_of
from digests.places import Places, Steps
from digests.yaml_reading import read_yaml

MAX_BYTES: Final = 1_000_000
"""A digest of 30 facts is about 30,000 bytes; more than this is another kind of file."""
SUFFIXES: Final = (".yaml", ".yml")
_OF_BRIEFS: Final = (".txt", ".md", ".html", ".htm", ".docx", ".pdf")


@dataclass(frozen=True, slots=True, kw_only=True)
class Loaded:
    """A digest that was read, with the file it came from and the lines of its values."""

    path: Path
    digest: Digest
    places: Places

    def problem(self, steps: Steps, reason: str, remedy: str) -> Problem:
        """Report what is wrong with the value at `steps`, with its line."""
        line, where = self.places.line(steps), self.places.where(steps)
        return Problem(path=self.path, line=line, where=where, reason=reason, remedy=remedy)


@dataclass(frozen=True, slots=True, kw_only=True)
class Loading:
    """What reading some files came to; a file with any problem is not among `files`."""

    files: tuple[Loaded, ...]
    problems: tuple[Problem, ...]


def load_folder(path: Path) -> Loading:
    """Read every digest of a folder, or the one file that `path` names; never raises for bad content."""
    try:
        paths = _listed(path)
    except OSError as error:
        return _failed(_unreadable(path, error, "Give a digest file, or the folder that holds the digests"))
    if path.suffix.lower() in _OF_BRIEFS and path.is_file():
        remedy = f"Run `briefcast draft {path}` and check the digest that it writes"
        return _failed(_whole(path, "this looks like a brief, not a digest", remedy))
    if not paths:
        remedy = "Put digest files, named <id>.yaml, into this folder"
        return _failed(_whole(path, "no digest is here", remedy))
    return _joined([load_file(each) for each in paths])


def digest_files(path: Path) -> tuple[Path, ...]:
    """List the digest files at `path`, sorted by name; none when it cannot be read."""
    try:
        return _listed(path)
    except OSError:
        return ()


def _listed(path: Path) -> tuple[Path, ...]:
    """Hidden files and subfolders are left out; raise OSError when the path leads nowhere."""
    if path.is_file():
        return (path,)
    return tuple(sorted(each for each in path.iterdir() if _is_digest_file(each)))


def load_file(path: Path) -> Loading:
    """Read one digest file."""
    try:
        with path.open("rb") as file:
            content = file.read(MAX_BYTES + 1)
    except OSError as error:
        return _failed(_unreadable(path, error, "Check that the file is there and readable"))
    return load_bytes(content, path)


def load_bytes(content: bytes, path: Path) -> Loading:
    """Read a digest from the content of its file; `path` only names the file."""
    if len(content) > MAX_BYTES:
        reason = f"the file is larger than {MAX_BYTES:,} bytes"
        return _failed(_whole(path, reason, "Split it into several digests"))
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        return _failed(_not_utf8(content, error, path))
    return _load_text(text, path)


def _load_text(text: str, path: Path) -> Loading:
    document = read_yaml(text, path)
    if document.value is None:
        empty = _whole(path, "the file says nothing", "Start with `id:`, `title:` and `date:`, or delete it")
        return _failed(*(document.problems or (empty,)))
    if not isinstance(document.value, dict):
        reason = "the file is not a mapping of names to values"
        top = Problem(path=path, line=1, where="", reason=reason, remedy="Start it with `id: some-name`")
        return _failed(*document.problems, top)
    try:
        digest = Digest.model_validate(document.value)
    except ValidationError as error:
        told = {(problem.line, problem.where) for problem in document.problems}
        complaints = problems_of(error.errors(), document.places, path)
        news = (each for each in complaints if (each.line, each.where) not in told)
        return _failed(*document.problems, *news)
    if document.problems:
        return _failed(*document.problems)
    return Loading(files=(Loaded(path=path, digest=digest, places=document.places),), problems=())


def _is_digest_file(path: Path) -> bool:
    return path.suffix.lower() in SUFFIXES and not path.name.startswith(".") and path.is_file()


def _joined(loadings: Sequence[Loading]) -> Loading:
    return Loading(
        files=tuple(file for loading in loadings for file in loading.files),
        problems=sorted_problems(problem for loading in loadings for problem in loading.problems),
    )


def _failed(*problems: Problem) -> Loading:
    return Loading(files=(), problems=sorted_problems(problems))


def _whole(path: Path, reason: str, remedy: str) -> Problem:
    return Problem(path=path, line=0, where="", reason=reason, remedy=remedy)


def _unreadable(path: Path, error: OSError, remedy: str) -> Problem:
    return _whole(path, f"it cannot be read ({error.strerror or type(error).__name__})", remedy)


def _not_utf8(content: bytes, error: UnicodeDecodeError, path: Path) -> Problem:
    line = content.count(b"\n", 0, error.start) + 1
    reason = f"byte 0x{content[error.start]:02X} is not UTF-8"
    return Problem(path=path, line=line, where="", reason=reason, remedy="Save the file as UTF-8 text")
