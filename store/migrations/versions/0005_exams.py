"""A chat may name the exam it prepares for."""

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"


def upgrade() -> None:
    op.add_column("subscribers", sa.Column("exam", sa.String, nullable=False, server_default="none"))
