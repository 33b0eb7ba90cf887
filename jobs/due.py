"""Reads who the ledger's rows are for: a chat's slot is a post, with the chat and what it was told."""

from collections.abc import Container, Sequence
from itertools import groupby

from jobs.line import Post
from jobs.model import Delivery, History
from jobs.posting import Outbox


async def posts_of(rows: Sequence[Delivery], outbox: Outbox, *, busy: Container[int]) -> list[Post]:
    """Return the first slot of each chat that is not `busy`, before reading or after. Raises TryLater."""
    slots: dict[int, Sequence[Delivery]] = {}
    for (chat_id, _), group in groupby(rows, key=lambda row: (row.key.chat_id, row.key.slot)):
        if chat_id not in busy:
            slots.setdefault(chat_id, list(group))
    if not slots:
        return []
    readers = await outbox.subscribers.get_many(slots)
    histories = await outbox.ledger.history(slots)
    return [
        Post.of(rows, readers.get(chat), histories.get(chat, History()))
        for chat, rows in slots.items()
        if chat not in busy
    ]
