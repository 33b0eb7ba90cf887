"""The first tables: subscribers, the ledger, polls with their votes and answers, rounds, memories."""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None

# Spelt out rather than imported: what this step made must not change when the program does.
INSTANT = sa.BigInteger().with_variant(sa.DateTime(timezone=True), "postgresql")
ROW_ID = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    create_subscribers()
    create_deliveries()
    create_rounds()
    create_polls()
    create_early_votes()
    create_answers()
    create_memories()
    create_refusals()
    create_heartbeats()


def create_subscribers() -> None:
    op.create_table(
        "subscribers",
        sa.Column("chat_id", ROW_ID, primary_key=True, autoincrement=False),
        sa.Column("kind", sa.String, nullable=False),
        sa.Column("zone", sa.String, nullable=False),
        sa.Column("times", sa.String, nullable=False),
        sa.Column("days", sa.SmallInteger, nullable=False),
        sa.Column("quiet_start", sa.String),
        sa.Column("quiet_end", sa.String),
        sa.Column("paused_until", sa.Date),
        sa.Column("topics", sa.String, nullable=False),
        sa.Column("facts", sa.SmallInteger, nullable=False),
        sa.Column("quizzes", sa.SmallInteger, nullable=False),
        sa.Column("sensitive", sa.Boolean, nullable=False),
        sa.Column("language", sa.String, nullable=False),
        sa.Column("active", sa.Boolean, nullable=False),
        sa.Column("inactive_reason", sa.String),
        sa.Column("next_at", INSTANT),
        sa.Column("next_day", sa.Date),
        sa.Column("next_wall", sa.String),
        sa.PrimaryKeyConstraint("chat_id", name="pk_subscribers"),
        sa.CheckConstraint(
            "facts >= 0 AND quizzes >= 0 AND facts + quizzes <= 12",
            name=op.f("ck_subscribers_parts_can_be_planned"),
        ),
    )
    partial_index(
        "ix_subscribers_due", "subscribers", ["next_at"], sqlite="active IS 1", postgresql="active IS true"
    )


def create_deliveries() -> None:
    op.create_table(
        "deliveries",
        sa.Column("chat_id", sa.BigInteger, autoincrement=False),
        sa.Column("slot", sa.String),
        sa.Column("part", sa.SmallInteger, autoincrement=False),
        sa.Column("kind", sa.String, nullable=False),
        sa.Column("state", sa.String, nullable=False),
        sa.Column("due_at", INSTANT, nullable=False),
        sa.Column("expires_at", INSTANT, nullable=False),
        sa.Column("late", sa.Boolean, nullable=False),
        sa.Column("attempts", sa.Integer, nullable=False),
        sa.Column("doubted", sa.Boolean, nullable=False),
        sa.Column("resent", sa.Boolean, nullable=False),
        sa.Column("item", sa.String),
        sa.Column("message_id", sa.BigInteger),
        sa.Column("reason", sa.String),
        sa.Column("settled_at", INSTANT),
        sa.PrimaryKeyConstraint("chat_id", "slot", "part", name="pk_deliveries"),
        sqlite_with_rowid=False,
    )
    unfinished = "state IN ('planned', 'unknown')"
    partial_index(
        "ix_deliveries_due",
        "deliveries",
        ["due_at", "chat_id", "slot", "part"],
        sqlite=unfinished,
        postgresql=unfinished,
    )
    in_flight = "state = 'sending'"
    partial_index(
        "ix_deliveries_in_flight", "deliveries", ["chat_id"], sqlite=in_flight, postgresql=in_flight
    )


def create_rounds() -> None:
    op.create_table(
        "rounds",
        sa.Column("round_id", ROW_ID),
        sa.Column("chat_id", sa.BigInteger, nullable=False),
        sa.Column("user_id", sa.BigInteger, nullable=False),
        sa.Column("questions", sa.JSON, nullable=False),
        sa.Column("position", sa.Integer, nullable=False),
        sa.Column("started_at", INSTANT, nullable=False),
        sa.Column("open", sa.Boolean, nullable=False),
        sa.PrimaryKeyConstraint("round_id", name="pk_rounds"),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_rounds_chat_id_open", "rounds", ["chat_id", "open"])
    op.create_index("ix_rounds_user_id", "rounds", ["user_id"])


def create_polls() -> None:
    op.create_table(
        "polls",
        sa.Column("poll_id", sa.String),
        sa.Column("chat_id", sa.BigInteger, nullable=False),
        sa.Column("message_id", sa.BigInteger, nullable=False),
        sa.Column("question", sa.String, nullable=False),
        sa.Column("shown", sa.String, nullable=False),
        sa.Column("correct", sa.String, nullable=False),
        sa.Column("sent_at", INSTANT, nullable=False),
        sa.Column("round_id", ROW_ID),
        sa.PrimaryKeyConstraint("poll_id", name="pk_polls"),
        sa.ForeignKeyConstraint(
            ["round_id"], ["rounds.round_id"], name="fk_polls_round_id_rounds", ondelete="SET NULL"
        ),
    )
    op.create_index("ix_polls_chat_id_sent_at", "polls", ["chat_id", "sent_at"])
    op.create_index("ix_polls_round_id", "polls", ["round_id"])


def create_early_votes() -> None:
    op.create_table(
        "early_votes",
        sa.Column("poll_id", sa.String),
        sa.Column("user_id", sa.BigInteger, autoincrement=False),
        sa.Column("at", INSTANT, autoincrement=False),
        sa.Column("places", sa.String, nullable=False),
        sa.PrimaryKeyConstraint("poll_id", "user_id", "at", name="pk_early_votes"),
    )


def create_answers() -> None:
    op.create_table(
        "answers",
        sa.Column("poll_id", sa.String),
        sa.Column("user_id", sa.BigInteger, autoincrement=False),
        sa.Column("is_right", sa.Boolean, nullable=False),
        sa.Column("at", INSTANT, nullable=False),
        sa.PrimaryKeyConstraint("poll_id", "user_id", name="pk_answers"),
        sa.ForeignKeyConstraint(
            ["poll_id"], ["polls.poll_id"], name="fk_answers_poll_id_polls", ondelete="CASCADE"
        ),
    )
    op.create_index("ix_answers_user_id_at", "answers", ["user_id", "at"])


def create_memories() -> None:
    op.create_table(
        "memories",
        sa.Column("user_id", sa.BigInteger, autoincrement=False),
        sa.Column("digest", sa.String),
        sa.Column("fact", sa.String),
        sa.Column("times_right", sa.Integer, nullable=False),
        sa.Column("times_wrong", sa.Integer, nullable=False),
        sa.Column("box", sa.Integer, nullable=False),
        sa.Column("due_on", INSTANT, nullable=False),
        sa.Column("last_at", INSTANT, nullable=False),
        sa.PrimaryKeyConstraint("user_id", "digest", "fact", name="pk_memories"),
    )
    op.create_index("ix_memories_user_id_due_on", "memories", ["user_id", "due_on"])


def create_refusals() -> None:
    op.create_table(
        "refusals",
        sa.Column("item", sa.String),
        sa.Column("reason", sa.String, nullable=False),
        sa.Column("at", INSTANT, nullable=False),
        sa.PrimaryKeyConstraint("item", name="pk_refusals"),
    )


def create_heartbeats() -> None:
    op.create_table(
        "heartbeats",
        sa.Column("name", sa.String),
        sa.Column("at", INSTANT, nullable=False),
        sa.PrimaryKeyConstraint("name", name="pk_heartbeats"),
    )


def partial_index(name: str, table: str, columns: list[str], *, sqlite: str, postgresql: str) -> None:
    op.create_index(name, table, columns, sqlite_where=sa.text(sqlite), postgresql_where=sa.text(postgresql))
