"""A row of the ledger in memory."""

from dataclasses import dataclass
from datetime import datetime

from jobs.model import Delivery


@dataclass(slots=True, kw_only=True)
class LedgerRow:
    """A delivery, with what the ledger remembers of it besides."""

    delivery: Delivery
    doubted: bool = False
    settled_at: datetime | None = None
    sender: str | None = None
