"""The tables: plain dictionaries that the repositories share, because a chat's rows move and go together."""

from dataclasses import dataclass, field, replace
from datetime import datetime

from jobs.limiter import Lane
from jobs.model import Answer, Delivery, Memory, PartKey, PostedPoll, Round, Subscriber, Vote
from store.readiness import UNFINISHED


@dataclass(slots=True, kw_only=True)
class LedgerRow:
    """A delivery, with what the ledger remembers of it besides."""

    delivery: Delivery
    doubted: bool = False
    settled_at: datetime | None = None
    sender: str | None = None


@dataclass(slots=True, kw_only=True)
class Tables:
    """Everything remembered."""

    subscribers: dict[int, Subscriber] = field(default_factory=dict)
    parts: dict[int, dict[PartKey, LedgerRow]] = field(default_factory=dict)
    """The ledger by chat."""
    unfinished: dict[PartKey, LedgerRow] = field(default_factory=dict)
    """The planned and unknown rows of the ledger; the others only grow in number."""
    polls: dict[str, PostedPoll] = field(default_factory=dict)
    early_votes: dict[str, dict[tuple[int, datetime], Vote]] = field(default_factory=dict)
    answers: dict[tuple[str, int], Answer] = field(default_factory=dict)
    rounds: dict[int, Round] = field(default_factory=dict)
    last_round: int = 0
    memories: dict[tuple[int, str, str], Memory] = field(default_factory=dict)
    refusals: dict[str, tuple[str, datetime]] = field(default_factory=dict)
    heartbeats: dict[str, datetime] = field(default_factory=dict)
    senders: dict[tuple[str, Lane], datetime] = field(default_factory=dict)

    def add_part(self, row: LedgerRow) -> bool:
        """Keep a ledger row unless one with its key is there."""
        rows = self.parts.setdefault(row.delivery.key.chat_id, {})
        if row.delivery.key in rows:
            return False
        rows[row.delivery.key] = row
        self.note(row)
        return True

    def part(self, key: PartKey) -> LedgerRow | None:
        """Return a ledger row."""
        return self.parts.get(key.chat_id, {}).get(key)

    def note(self, row: LedgerRow) -> None:
        """Keep the list of unfinished rows true after a change of the row."""
        if row.delivery.state in UNFINISHED:
            self.unfinished[row.delivery.key] = row
        else:
            self.unfinished.pop(row.delivery.key, None)

    def change(self, row: LedgerRow, **changes: object) -> None:
        """Change columns of the row's delivery."""
        row.delivery = replace(row.delivery, **changes)  # type: ignore[arg-type]
        self.note(row)

    def senders_since(self, instant: datetime) -> set[str | None]:
        """Name the senders heard of later than that."""
        return {sender for (sender, _), at in self.senders.items() if at > instant}

    def take_parts(self, chat_id: int) -> list[LedgerRow]:
        """Take all ledger rows of a chat out."""
        rows = self.parts.pop(chat_id, {})
        for key in rows:
            self.unfinished.pop(key, None)
        return list(rows.values())

    def change_poll(self, poll: PostedPoll) -> None:
        """Put the poll in place of the one with its id, for its answers too."""
        self.polls[poll.poll_id] = poll
        for key in [key for key in self.answers if key[0] == poll.poll_id]:
            self.answers[key] = replace(self.answers[key], poll=poll)

    def drop_round(self, round_id: int) -> None:
        """Take a round out; its polls stay and belong to none."""
        del self.rounds[round_id]
        for poll in [poll for poll in self.polls.values() if poll.round_id == round_id]:
            self.change_poll(replace(poll, round_id=None))
