"""Calls made for a person who waits: in the replies' lane, and again for as long as somebody would wait."""

from collections.abc import Awaitable, Callable
from typing import Final, TypeVar

from jobs.errors import AskAgain, TryLater
from jobs.model import ChatKind
from jobs.pacing import Gate, Lane
from jobs.ports import Clock

_WORTH_WAITING_SECONDS: Final = 20.0
"""A person still waits for an answer this long; beyond it the call is given up."""
_PAUSE_SECONDS: Final = 0.5
"""Before the second attempt where Telegram asked for no wait (an outage); doubled each time."""

_T = TypeVar("_T")


async def outlast(
    gate: Gate, clock: Clock, chat_id: int, kind: ChatKind, call: Callable[[], Awaitable[_T]]
) -> _T:
    """Wait for the chat's turn and make the call; again after TryLater, and once where no answer came.

    Raises what the call raises last, and TryLater for a hold that lasts longer than a person waits.
    """
    deadline, pause, in_doubt = clock.monotonic() + _WORTH_WAITING_SECONDS, _PAUSE_SECONDS, False
    while True:
        try:
            patience = max(0.0, deadline - clock.monotonic())
            await gate.pass_through(chat_id, kind, Lane.REPLY, patience=patience)
            return await call()
        except AskAgain:
            if in_doubt:
                raise
            in_doubt = True
        except TryLater as error:
            gate.heed(chat_id, error)
            wait, pause = max(error.seconds, pause), 2 * pause
            if clock.monotonic() + wait > deadline:
                raise
            await clock.sleep(wait)
