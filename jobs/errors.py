"""What can go wrong with deliveries and with people's wishes, named by what the caller must do next.

JobsError
├── TryLater       wait, then try the same call again: nothing was done
├── AskAgain       the answer never came: the call may or may not have been done
├── ReaderGone     stop writing to this chat until it comes back
├── ReaderMoved    write to the new chat id instead
├── DropItem       never send this content again, to anyone
├── StopEverything no call can succeed until an operator acts
├── NotUnderstood  show the person the word, the reason and the remedy
│   └── NotSubscribed  offer to subscribe first
├── NothingToAsk   say why there is no question
└── BrokenRoster   correct the lines it names; nothing was imported
"""

from collections.abc import Sequence
from dataclasses import dataclass

from jobs.repeating import shown

_ENDS = (".", "?", "!")
"""How a sentence may end already."""


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


class NotUnderstood(JobsError):
    """A person's words cannot be used: `what` they wrote, the `reason`, and a `remedy` with an example.

    As text, two sentences fit to be shown: "25:99 is not a time of day: hours go from 0 to 23. Write ...".
    `what` may be anything a person typed: it is kept as it can be repeated.
    """

    def __init__(self, what: str, reason: str, remedy: str) -> None:
        self.what = shown(what) or "That"
        super().__init__(f"{self.what} {reason}. {remedy}{'' if remedy.endswith(_ENDS) else '.'}")
        self.reason = reason
        self.remedy = remedy


class NotSubscribed(NotUnderstood):
    """The chat has no subscription to change."""

    def __init__(self) -> None:
        super().__init__("This chat", "is not subscribed yet", "Send /subscribe 08:00 first")


class NothingToAsk(JobsError):
    """No question can be asked; `reason` is fit to be shown."""

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason


@dataclass(frozen=True, slots=True, kw_only=True)
class Problem:
    """One line of a file that cannot be used. `line` counts from 1."""

    file: str
    line: int
    reason: str
    remedy: str

    def __str__(self) -> str:
        return f"{self.file}:{self.line}: {self.reason}. {self.remedy}"


class BrokenRoster(JobsError):
    """A subscribers' file has lines that cannot be used: `problems` lists all of them."""

    def __init__(self, problems: Sequence[Problem]) -> None:
        super().__init__("\n".join(map(str, problems)))
        self.problems = tuple(problems)
