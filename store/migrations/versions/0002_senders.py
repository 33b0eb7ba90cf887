"""Several processes may send: each shows signs of life, and a row in flight names its sender."""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"

INSTANT = sa.BigInteger().with_variant(sa.DateTime(timezone=True), "postgresql")


def upgrade() -> None:
    op.add_column("deliveries", sa.Column("sender", sa.String))
    op.create_table(
        "senders",
        sa.Column("id", sa.String),
        sa.Column("lane", sa.SmallInteger, autoincrement=False),
        sa.Column("at", INSTANT, nullable=False),
        sa.PrimaryKeyConstraint("id", "lane", name="pk_senders"),
    )
