"""A bare send loop to compare with: no ledger, no limiter, no choosing. It imports nothing but Python's own.

So it also runs in an environment that holds only the rival.
"""

import asyncio
import json
import sys
import time
from collections.abc import Awaitable, Callable

IN_FLIGHT = 100
"""Calls at once, as the bot's own delivery makes."""
TEXT = (
    "<b>INTERPOL</b>\n\nINTERPOL has 195 member countries, and each of them runs a National Central Bureau "
    "that links its police with the others.\n\n<i>As of July 2022 · interpol.int</i>"
)
LABELS = ("Explain", "Quiz me", "Next")
_FIRST_CHAT = 1_000_000
Send = Callable[[int], Awaitable[object]]


def address_and_count() -> tuple[str, int]:
    """Read the two arguments of a rival: the Bot API's address, and how many messages to send."""
    url, messages = sys.argv[1:]
    return url, int(messages)


async def hammer(send: Send, messages: int) -> None:
    """Send to so many chats, so many at once, and print as JSON what it took."""
    chats = iter(range(_FIRST_CHAT, _FIRST_CHAT + messages))

    async def work() -> None:
        for chat_id in chats:
            await send(chat_id)

    began, cpu = time.perf_counter(), time.process_time()
    await asyncio.gather(*(work() for _ in range(IN_FLIGHT)))
    seconds, cpu = time.perf_counter() - began, time.process_time() - cpu
    print(json.dumps({"sent": messages, "seconds": seconds, "cpu": cpu}))
