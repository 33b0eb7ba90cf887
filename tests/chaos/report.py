"""The counts of a storm, and which promises it broke."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from jobs.model import State

OWED = (State.PLANNED, State.SENDING, State.UNKNOWN)
"""The states of rows that are not settled."""


@dataclass(slots=True, kw_only=True)
class Report:
    """The counts of a storm, printed as one line each."""

    chats: int
    live: int = 0
    seconds: float = 0.0
    in_flight: list[int] = field(default_factory=list)
    """Rows found *sending* after each kill."""
    states: Mapping[State, int] = field(default_factory=dict)
    struck: Mapping[str, int] = field(default_factory=dict)
    answers_lost: int = 0
    moved: int = 0
    """Groups that became supergroups on the way."""
    violations: int = 0
    """Calls beyond a ceiling of Telegram's."""
    missing: int = 0
    copies: int = 0
    unexplained: int = 0
    """Copies in chats whose calls were never in doubt, or not so often."""
    out_of_order: int = 0
    messages: int = 0
    exit_codes: list[int] = field(default_factory=list)
    complaints: list[str] = field(default_factory=list)

    @property
    def duplicates_allowed(self) -> int:
        """The calls in flight at each kill, and those whose answer Telegram never sent."""
        return sum(self.in_flight) + self.answers_lost

    @property
    def broken(self) -> list[str]:
        """The promises that were not kept."""
        kept = {
            "every live chat has every part": not self.missing,
            "parts come in order": not self.out_of_order,
            "copies come only from calls in doubt": not self.unexplained,
            "no ceiling is exceeded": not self.violations,
            "nothing is left in doubt": not any(self.states.get(state) for state in OWED),
            "it stops gracefully": not any(self.exit_codes),
            "it met no bug": not self.complaints,
        }
        return [promise for promise, is_kept in kept.items() if not is_kept]

    def lines(self) -> Iterator[str]:
        """The report for people."""
        yield f"chats {self.chats:,} (live {self.live:,}), messages {self.messages:,} in {self.seconds:.0f} s"
        yield f"kills {len(self.in_flight)}; in flight at each: {', '.join(map(str, self.in_flight))}"
        yield f"trouble: {', '.join(f'{kind} {count:,}' for kind, count in self.struck.items())}"
        yield f"ledger: {', '.join(f'{state} {count:,}' for state, count in self.states.items() if count)}"
        yield f"groups moved {self.moved}; calls past a ceiling {self.violations}"
        yield f"missing {self.missing}, out of order {self.out_of_order}"
        yield f"duplicates {self.copies} of {self.duplicates_allowed} allowed, unexplained {self.unexplained}"
        yield f"exit codes {', '.join(map(str, self.exit_codes))}; bugs in the log: {len(self.complaints)}"
