"""How far the posts are, look after look until nothing waits: a bar on a terminal, plain lines in a pipe."""

from collections.abc import AsyncGenerator, AsyncIterator, Mapping
from contextlib import aclosing
from dataclasses import dataclass
from datetime import timedelta

from rich.console import Console
from rich.progress import BarColumn, Progress, TextColumn

from jobs.model import State

_WAITING = (State.PLANNED, State.SENDING, State.UNKNOWN)
_LINE_SECONDS = 5.0
"""Between two lines in a pipe."""

Look = tuple[float, Mapping[State, int]]
"""Seconds since the watch began, and the number of parts in each state."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Advance:
    """What has changed since the watch began."""

    seconds: float
    sent: int
    failed: int
    ambiguous: int
    waiting: int

    @classmethod
    def between(cls, first: Mapping[State, int], look: Look) -> "Advance":
        """Compare a look with the first counts."""
        seconds, counts = look
        return cls(
            seconds=seconds,
            sent=counts[State.SENT] - first[State.SENT],
            failed=counts[State.FAILED] - first[State.FAILED],
            ambiguous=counts[State.UNKNOWN],
            waiting=sum(counts[state] for state in _WAITING),
        )

    @property
    def rate(self) -> float:
        """Parts sent a second."""
        return self.sent / self.seconds if self.seconds > 0 else 0.0

    def __str__(self) -> str:
        left = f"{timedelta(seconds=round(self.waiting / self.rate))}" if self.rate else "unknown"
        return (
            f"sent {self.sent:,}, failed {self.failed:,}, ambiguous {self.ambiguous:,}, "
            f"waiting {self.waiting:,}, {self.rate:.0f}/s, left {'0:00:00' if not self.waiting else left}"
        )


async def watch(looks: AsyncGenerator[Look, None], console: Console) -> None:
    """Show each look until nothing waits, then end the looking too, so that it closes what it opened."""
    async with aclosing(looks):
        await _watch(looks, console)


async def _watch(looks: AsyncIterator[Look], console: Console) -> None:
    first: Mapping[State, int] | None = None
    next_line = 0.0
    bar = Progress(
        BarColumn(), TextColumn("{task.description}"), console=console, disable=not console.is_terminal
    )
    with bar:
        task = bar.add_task("", total=None)
        async for look in looks:
            first = first or look[1]
            advance = Advance.between(first, look)
            done = advance.sent + advance.failed
            bar.update(task, completed=done, total=done + advance.waiting, description=str(advance))
            if not console.is_terminal and (look[0] >= next_line or not advance.waiting):
                console.print(str(advance), soft_wrap=True, highlight=False)
                next_line = look[0] + _LINE_SECONDS
            if not advance.waiting:
                return
