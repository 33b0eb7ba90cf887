"""What can go wrong with digests, named by what the caller must do next."""

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True, kw_only=True)
class Problem:
    """One thing an editor has to put right: the place, the reason and the remedy.

    `line` counts from 1; 0 means the file or folder as a whole. `where` is the place in the record's own
    terms ("facts[2] 'members' keys[0]", counted from 0) and is empty when the line says it all.
    """

    path: Path
    line: int
    where: str
    reason: str
    remedy: str

    def __str__(self) -> str:
        place = f"{self.path}:{self.line}" if self.line else str(self.path)
        where = f"{self.where}: " if self.where else ""
        return f"{place}: {where}{self.reason}. {self.remedy}"


def sorted_problems(problems: Iterable[Problem]) -> tuple[Problem, ...]:
    """Put problems in reading order: by file, then by line."""
    return tuple(sorted(problems, key=lambda problem: (str(problem.path), problem.line)))


class DigestsError(Exception):
    """Everything this package raises on purpose."""


class BrokenDigests(DigestsError):
    """Correct the files: `problems` lists everything found wrong, in reading order."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        self.problems = sorted_problems(problems)
        super().__init__("\n".join(str(problem) for problem in self.problems))
