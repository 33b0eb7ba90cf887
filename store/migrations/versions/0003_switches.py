"""An operator can switch posting off: a row for what is off."""

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"

INSTANT = sa.BigInteger().with_variant(sa.DateTime(timezone=True), "postgresql")


def upgrade() -> None:
    op.create_table(
        "switches",
        sa.Column("name", sa.String),
        sa.Column("off_since", INSTANT, nullable=False),
        sa.PrimaryKeyConstraint("name", name="pk_switches"),
    )
