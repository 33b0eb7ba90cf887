"""Puts batches into the queue in the very transaction that writes their rows: both are there, or neither.

What is called is Procrastinate's own SQL function, because its Python side would use a connection of its own.
"""

from typing import Any, Final

from sqlalchemy import (
    Integer,
    Null,
    Select,
    String,
    cast,
    func,
    literal,
    null,
    select,
)
from sqlalchemy.dialects.postgresql import JSONB, Insert, aggregate_order_by
from sqlalchemy.sql.selectable import FromClause
from sqlalchemy.types import UserDefinedType

from store.schema import deliveries

QUEUE: Final = "posts"
TASK: Final = "look_at"
BATCH_ROWS: Final = 100
"""Rows in a batch, about: a chat's post is never split."""


class _JobToDefer(UserDefinedType[Any]):
    """The record that `procrastinate_defer_jobs_v1` takes."""

    cache_ok = True

    def get_col_spec(self, **_: object) -> str:
        return "procrastinate_job_to_defer_v1"


def write_and_queue(rows: Insert) -> Select[Any]:
    """Return a statement that runs the insert, queues what it wrote, and gives the number of rows."""
    written = rows.returning(deliveries.c.chat_id, deliveries.c.slot).cte("written")
    return queue_rows(written)


def queue_rows(rows: FromClause) -> Select[Any]:
    """Return a statement that queues rows with a `chat_id` and a `slot`, and gives their number."""
    posts = (
        select(rows.c.chat_id, rows.c.slot, func.count().label("parts"))
        .group_by(rows.c.chat_id, rows.c.slot)
        .cte("posts")
    )
    running = func.sum(posts.c.parts).over(partition_by=posts.c.slot, order_by=posts.c.chat_id)
    numbered = select(posts, func.floor((running - 1) / BATCH_ROWS).label("number")).cte("numbered")
    chats = func.jsonb_agg(aggregate_order_by(numbered.c.chat_id, numbered.c.chat_id))
    arguments = func.jsonb_build_object("slot", numbered.c.slot, "chats", chats)
    batches = (
        select(arguments.label("arguments"), func.sum(numbered.c.parts).label("parts"))
        .group_by(numbered.c.slot, numbered.c.number)
        .order_by(numbered.c.slot, numbered.c.number)
        .cte("batches")
    )
    jobs = func.array_agg(_job(batches.c.arguments))
    return select(func.coalesce(func.sum(batches.c.parts), 0), func.procrastinate_defer_jobs_v1(jobs))


def _job(arguments: Any) -> Any:
    nothing: Null = null()
    fields = (
        cast(literal(QUEUE), String),
        cast(literal(TASK), String),
        cast(literal(0), Integer),
        nothing,
        nothing,
        cast(arguments, JSONB),
        nothing,
    )
    return cast(func.row(*fields), _JobToDefer())
