"""What can go wrong with a delivery, named by what the caller must do next.

JobsError
├── TryLater       wait, then try the same call again: nothing was done
├── AskAgain       the answer never came: the call may or may not have been done
├── ReaderGone     stop writing to this chat until it comes back
├── ReaderMoved    write to the new chat id instead
├── DropItem       never send this content again, to anyone
└── StopEverything no call can succeed until an operator acts
"""


class JobsError(Exception):
    """The root of what a delivery can meet."""


class TryLater(JobsError):
    """Nothing was done; try again after `seconds`. `everywhere`: it concerns all chats, not only this one."""

    def __init__(self, seconds: float, *, reason: str, everywhere: bool = False) -> None:
        super().__init__(f"{reason}: try again in {seconds:g} s")
        self.seconds = seconds
        self.reason = reason
        self.everywhere = everywhere


class AskAgain(JobsError):
    """The request went out and no answer came; it may have been carried out."""


class ReaderGone(JobsError):
    """The chat cannot be written to any more (blocked, kicked, deleted, no rights); `reason` says which."""

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason


class ReaderMoved(JobsError):
    """The group became a supergroup; `chat_id` is its new id."""

    def __init__(self, chat_id: int) -> None:
        super().__init__(f"the chat moved to {chat_id}")
        self.chat_id = chat_id


class DropItem(JobsError):
    """Telegram refuses this content; `reason` is its description."""

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason


class StopEverything(JobsError):
    """No call can succeed until an operator acts (a revoked token); the message names the remedy."""
