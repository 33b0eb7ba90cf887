"""The tables. What a column means is said at the record it is read into, in `jobs.model`."""

from sqlalchemy import (
    JSON,
    BigInteger,
    Boolean,
    CheckConstraint,
    Column,
    ColumnElement,
    Date,
    ForeignKey,
    FromClause,
    Index,
    Integer,
    MetaData,
    SmallInteger,
    String,
    Table,
    and_,
    false,
    literal_column,
    or_,
)

from digests.exams.presets import Exam
from jobs.model import ChatKind, PartKind, State
from store.columns import PLACES, SLUGS, WALL, WALLS, Instant, Weekdays, chosen_from

MAX_PARTS = 12
"""Parts of a post at most, facts and quizzes together; planning numbers them from 1."""

metadata = MetaData(
    naming_convention={
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "ck": "ck_%(table_name)s_%(constraint_name)s",
        "fk": "fk_%(table_name)s_%(column_0_N_name)s_%(referred_table_name)s",
        "pk": "pk_%(table_name)s",
    }
)


_ROW_ID = BigInteger().with_variant(Integer, "sqlite")
"""A 64-bit key; SQLite stores a table by its key only when the type is spelt INTEGER."""


def unfinished(row: FromClause) -> ColumnElement[bool]:
    """Return the condition of a ledger row that was neither settled for good nor given to a sender.

    Written with literals, because a database uses a partial index only where the query repeats its condition.
    """
    return row.c.state.in_([literal_column(f"'{state}'") for state in (State.PLANNED, State.UNKNOWN)])


def waiting(row: FromClause) -> ColumnElement[bool]:
    """Return the condition of a ledger row that may still be sent: unfinished, and not in doubt for good."""
    return and_(unfinished(row), or_(row.c.state == State.PLANNED, row.c.resent.is_(false())))


def in_flight(row: FromClause) -> ColumnElement[bool]:
    """Return the condition of a ledger row whose call is being made, with literals as in `unfinished`."""
    return row.c.state == literal_column(f"'{State.SENDING}'")


cohorts = Table(
    "cohorts",
    metadata,
    Column("id", _ROW_ID, primary_key=True),
    Column("zone", String, nullable=False),
    Column("times", WALLS, nullable=False),
    Column("days", Weekdays, nullable=False),
    Column("quiet_start", WALL),
    Column("quiet_end", WALL),
    Column("paused_until", Date),
    Column("next_at", Instant, index=True),
    Column("next_day", Date),
    Column("next_wall", WALL),
    Column("joined", Integer, nullable=False, doc="how often a chat has joined it since it was made"),
    sqlite_autoincrement=True,
)

subscribers = Table(
    "subscribers",
    metadata,
    Column("chat_id", _ROW_ID, primary_key=True, autoincrement=False),
    Column("kind", chosen_from(ChatKind), nullable=False),
    Column("cohort_id", ForeignKey("cohorts.id"), nullable=False),
    Column("topics", SLUGS, nullable=False),
    Column("facts", SmallInteger, nullable=False),
    Column("quizzes", SmallInteger, nullable=False),
    Column("sensitive", Boolean, nullable=False),
    Column("language", String, nullable=False),
    Column("exam", chosen_from(Exam), nullable=False, server_default=Exam.NONE),
    Column("active", Boolean, nullable=False),
    Column("inactive_reason", String),
    CheckConstraint(
        f"facts >= 0 AND quizzes >= 0 AND facts + quizzes <= {MAX_PARTS}", name="parts_can_be_planned"
    ),
)
Index("ix_subscribers_cohort", subscribers.c.cohort_id, subscribers.c.chat_id)

deliveries = Table(
    "deliveries",
    metadata,
    Column("chat_id", BigInteger, primary_key=True, autoincrement=False),
    Column("slot", String, primary_key=True),
    Column("part", SmallInteger, primary_key=True, autoincrement=False),
    Column("kind", chosen_from(PartKind), nullable=False),
    Column("state", chosen_from(State), nullable=False),
    Column("due_at", Instant, nullable=False),
    Column("expires_at", Instant, nullable=False),
    Column("late", Boolean, nullable=False),
    Column("attempts", Integer, nullable=False),
    Column(
        "doubted", Boolean, nullable=False, doc="the answer to a call never came, so the chat may have had it"
    ),
    Column("resent", Boolean, nullable=False),
    Column("item", String),
    Column("message_id", BigInteger),
    Column("reason", String),
    Column("settled_at", Instant, doc="when the last outcome was written"),
    Column("sender", String, doc="who makes the call while it is being made, where several processes send"),
    sqlite_with_rowid=False,
)
Index(
    "ix_deliveries_due",
    deliveries.c.due_at,
    deliveries.c.chat_id,
    deliveries.c.slot,
    deliveries.c.part,
    sqlite_where=unfinished(deliveries),
    postgresql_where=unfinished(deliveries),
)
Index(
    "ix_deliveries_in_flight",
    deliveries.c.chat_id,
    sqlite_where=in_flight(deliveries),
    postgresql_where=in_flight(deliveries),
)

rounds = Table(
    "rounds",
    metadata,
    Column("round_id", _ROW_ID, primary_key=True),
    Column("chat_id", BigInteger, nullable=False),
    Column("user_id", BigInteger, nullable=False, index=True),
    Column("questions", JSON, nullable=False),
    Column("position", Integer, nullable=False),
    Column("started_at", Instant, nullable=False),
    Column("open", Boolean, nullable=False),
    Column("topic", String),
    Index(None, "chat_id", "open"),
    sqlite_autoincrement=True,
)

polls = Table(
    "polls",
    metadata,
    Column("poll_id", String, primary_key=True),
    Column("chat_id", BigInteger, nullable=False),
    Column("message_id", BigInteger, nullable=False),
    Column("question", String, nullable=False),
    Column("shown", PLACES, nullable=False),
    Column("correct", PLACES, nullable=False),
    Column("sent_at", Instant, nullable=False),
    Column("round_id", ForeignKey("rounds.round_id", ondelete="SET NULL"), index=True),
    Index(None, "chat_id", "sent_at"),
)

early_votes = Table(
    "early_votes",
    metadata,
    Column("poll_id", String, primary_key=True),
    Column("user_id", BigInteger, primary_key=True, autoincrement=False),
    Column("at", Instant, primary_key=True),
    Column("places", PLACES, nullable=False),
)

answers = Table(
    "answers",
    metadata,
    Column("poll_id", ForeignKey("polls.poll_id", ondelete="CASCADE"), primary_key=True),
    Column("user_id", BigInteger, primary_key=True, autoincrement=False),
    Column("is_right", Boolean, nullable=False),
    Column("at", Instant, nullable=False),
    Index(None, "user_id", "at"),
)

memories = Table(
    "memories",
    metadata,
    Column("user_id", BigInteger, primary_key=True, autoincrement=False),
    Column("digest", String, primary_key=True),
    Column("fact", String, primary_key=True),
    Column("times_right", Integer, nullable=False),
    Column("times_wrong", Integer, nullable=False),
    Column("box", Integer, nullable=False),
    Column("due_on", Instant, nullable=False),
    Column("last_at", Instant, nullable=False),
    Index(None, "user_id", "due_on"),
)

refusals = Table(
    "refusals",
    metadata,
    Column("item", String, primary_key=True),
    Column("reason", String, nullable=False),
    Column("at", Instant, nullable=False),
)

heartbeats = Table(
    "heartbeats",
    metadata,
    Column("name", String, primary_key=True),
    Column("at", Instant, nullable=False),
)

switches = Table(
    "switches",
    metadata,
    Column("name", String, primary_key=True),
    Column("off_since", Instant, nullable=False),
)

senders = Table(
    "senders",
    metadata,
    Column("id", String, primary_key=True),
    Column("lane", SmallInteger, primary_key=True, autoincrement=False, doc="`jobs.limiter.Lane`"),
    Column("at", Instant, nullable=False),
)
