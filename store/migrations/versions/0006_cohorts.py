"""What chats of one schedule and slot have in common is kept once, so that a million move on by one row."""

import sqlalchemy as sa
from alembic import op

revision = "0006"
down_revision = "0005"

INSTANT = sa.BigInteger().with_variant(sa.DateTime(timezone=True), "postgresql")
ROW_ID = sa.BigInteger().with_variant(sa.Integer(), "sqlite")

SHARED = "zone, times, days, quiet_start, quiet_end, paused_until, next_at, next_day, next_wall"
OWN = "chat_id, kind, topics, facts, quizzes, sensitive, language, exam, active, inactive_reason"


def upgrade() -> None:
    op.execute("CREATE TABLE subscribers_before AS SELECT * FROM subscribers")
    op.execute(
        "UPDATE subscribers_before SET next_at = NULL, next_day = NULL, next_wall = NULL WHERE NOT active"
    )
    op.drop_table("subscribers")
    create_cohorts()
    create_subscribers()
    op.execute(f"INSERT INTO cohorts ({SHARED}, joined) SELECT DISTINCT {SHARED}, 0 FROM subscribers_before")  # noqa: S608 (names of our own)
    same = " AND ".join(f"c.{name} IS NOT DISTINCT FROM b.{name}" for name in SHARED.split(", "))
    own = ", ".join(f"b.{name}" for name in OWN.split(", "))
    op.execute(
        f"INSERT INTO subscribers ({OWN}, cohort_id)"  # noqa: S608 (names of our own)
        f" SELECT {own}, c.id FROM subscribers_before b JOIN cohorts c ON {same}"
    )
    op.drop_table("subscribers_before")


def create_cohorts() -> None:
    op.create_table(
        "cohorts",
        sa.Column("id", ROW_ID),
        sa.Column("zone", sa.String, nullable=False),
        sa.Column("times", sa.String, nullable=False),
        sa.Column("days", sa.SmallInteger, nullable=False),
        sa.Column("quiet_start", sa.String),
        sa.Column("quiet_end", sa.String),
        sa.Column("paused_until", sa.Date),
        sa.Column("next_at", INSTANT),
        sa.Column("next_day", sa.Date),
        sa.Column("next_wall", sa.String),
        sa.Column("joined", sa.Integer, nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_cohorts"),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_cohorts_next_at", "cohorts", ["next_at"])


def create_subscribers() -> None:
    op.create_table(
        "subscribers",
        sa.Column("chat_id", ROW_ID, autoincrement=False),
        sa.Column("kind", sa.String, nullable=False),
        sa.Column("cohort_id", ROW_ID, nullable=False),
        sa.Column("topics", sa.String, nullable=False),
        sa.Column("facts", sa.SmallInteger, nullable=False),
        sa.Column("quizzes", sa.SmallInteger, nullable=False),
        sa.Column("sensitive", sa.Boolean, nullable=False),
        sa.Column("language", sa.String, nullable=False),
        sa.Column("exam", sa.String, nullable=False, server_default="none"),
        sa.Column("active", sa.Boolean, nullable=False),
        sa.Column("inactive_reason", sa.String),
        sa.PrimaryKeyConstraint("chat_id", name="pk_subscribers"),
        sa.ForeignKeyConstraint(["cohort_id"], ["cohorts.id"], name="fk_subscribers_cohort_id_cohorts"),
        sa.CheckConstraint(
            "facts >= 0 AND quizzes >= 0 AND facts + quizzes <= 12",
            name=op.f("ck_subscribers_parts_can_be_planned"),
        ),
    )
    op.create_index("ix_subscribers_cohort", "subscribers", ["cohort_id", "chat_id"])
