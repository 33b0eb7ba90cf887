"""What can go wrong with drafting, named by what the caller must do next."""

from digests.errors import DigestsError


class DraftingError(DigestsError):
    """Everything drafting raises on purpose."""


class Unreadable(DraftingError):
    """Bring the brief in another form: `reason` says what is wrong with this one, `remedy` what to do."""

    def __init__(self, reason: str, remedy: str) -> None:
        super().__init__(f"{reason}. {remedy}")
        self.reason = reason
        self.remedy = remedy


class NothingReady(DraftingError):
    """Review the draft first: nothing in it can stand unread."""


class BrokenReview(DraftingError):
    """Draft the brief again: the kept review cannot be read."""
