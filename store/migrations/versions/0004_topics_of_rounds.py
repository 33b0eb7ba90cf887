"""A round knows the topic it was asked for, so that another like it can follow."""

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"


def upgrade() -> None:
    op.add_column("rounds", sa.Column("topic", sa.String))
