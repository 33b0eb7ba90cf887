"""The tables: plain dictionaries that the repositories share, because a chat's rows move and go together."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime

from jobs.limiter import Lane
from jobs.model import Answer, Memory, PartKey, PostedPoll, Round, State, Vote
from store.in_memory.past import Past
from store.in_memory.roll import Roll
from store.in_memory.rows import LedgerRow
from store.readiness import UNFINISHED


@dataclass(slots=True, kw_only=True)
class Tables:
    """Everything remembered."""

    subscribers: Roll = field(default_factory=Roll)
    parts: dict[int, dict[str, dict[int, LedgerRow]]] = field(default_factory=dict)
    """The ledger by chat, slot and number."""
    unfinished: dict[PartKey, LedgerRow] = field(default_factory=dict)
    """The planned and unknown rows of the ledger; the others only grow in number."""
    in_flight: dict[PartKey, LedgerRow] = field(default_factory=dict)
    """The rows that are being sent."""
    past: Past = field(default_factory=Past)
    polls: dict[str, PostedPoll] = field(default_factory=dict)
    polls_of: dict[int, dict[str, PostedPoll]] = field(default_factory=dict)
    """The same by chat."""
    early_votes: dict[str, dict[tuple[int, datetime], Vote]] = field(default_factory=dict)
    answers: dict[tuple[str, int], Answer] = field(default_factory=dict)
    rounds: dict[int, Round] = field(default_factory=dict)
    last_round: int = 0
    memories: dict[tuple[int, str, str], Memory] = field(default_factory=dict)
    refusals: dict[str, tuple[str, datetime]] = field(default_factory=dict)
    heartbeats: dict[str, datetime] = field(default_factory=dict)
    switches: dict[str, datetime] = field(default_factory=dict)
    senders: dict[tuple[str, Lane], datetime] = field(default_factory=dict)

    def add_part(self, row: LedgerRow) -> bool:
        """Keep a ledger row unless one with its key is there."""
        key = row.delivery.key
        rows = self.parts.setdefault(key.chat_id, {}).setdefault(key.slot, {})
        if key.part in rows:
            return False
        rows[key.part] = row
        self.note(row)
        return True

    def part(self, key: PartKey) -> LedgerRow | None:
        """Return a ledger row."""
        return self.parts_of(key.chat_id, key.slot).get(key.part)

    def parts_of(self, chat_id: int, slot: str) -> Mapping[int, LedgerRow]:
        """Return the rows of a chat's slot by number, in no order."""
        return self.parts.get(chat_id, {}).get(slot, {})

    def rows_of(self, chat_id: int) -> Iterator[LedgerRow]:
        """Give all ledger rows of a chat."""
        for rows in self.parts.get(chat_id, {}).values():
            yield from rows.values()

    def note(self, row: LedgerRow) -> None:
        """Keep what is known of unfinished rows, of those in flight and of the past true after a change."""
        key, state = row.delivery.key, row.delivery.state
        self.unfinished.pop(key, None)
        self.in_flight.pop(key, None)
        if state in UNFINISHED:
            self.unfinished[key] = row
        elif state is State.SENDING:
            self.in_flight[key] = row
        self.past.note(row)

    def change(self, row: LedgerRow, **changes: object) -> None:
        """Change columns of the row's delivery."""
        row.delivery = replace(row.delivery, **changes)  # type: ignore[arg-type]
        self.note(row)

    def senders_since(self, instant: datetime) -> set[str | None]:
        """Name the senders heard of later than that."""
        return {sender for (sender, _), at in self.senders.items() if at > instant}

    def take_parts(self, chat_id: int) -> list[LedgerRow]:
        """Take all ledger rows of a chat out."""
        rows = list(self.rows_of(chat_id))
        self.parts.pop(chat_id, None)
        self.past.forget(chat_id)
        for row in rows:
            self.unfinished.pop(row.delivery.key, None)
            self.in_flight.pop(row.delivery.key, None)
        return rows

    def keep_poll(self, poll: PostedPoll) -> None:
        """Keep a poll unless one with its id is there."""
        if self.polls.setdefault(poll.poll_id, poll) is poll:
            self.polls_of.setdefault(poll.chat_id, {})[poll.poll_id] = poll

    def drop_poll(self, poll_id: str) -> None:
        """Take a poll out."""
        poll = self.polls.pop(poll_id)
        del self.polls_of[poll.chat_id][poll_id]

    def change_poll(self, poll: PostedPoll) -> None:
        """Put the poll in place of the one with its id, for its answers too."""
        self.drop_poll(poll.poll_id)
        self.keep_poll(poll)
        for key in [key for key in self.answers if key[0] == poll.poll_id]:
            self.answers[key] = replace(self.answers[key], poll=poll)

    def drop_round(self, round_id: int) -> None:
        """Take a round out; its polls stay and belong to none."""
        del self.rounds[round_id]
        for poll in [poll for poll in self.polls.values() if poll.round_id == round_id]:
            self.change_poll(replace(poll, round_id=None))
