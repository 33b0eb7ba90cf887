"""Ctrl-C and `docker stop` become an event, so that a stop is always the graceful one."""

import asyncio
import signal


def stop_signal() -> asyncio.Event:
    """Return an event that SIGINT or SIGTERM sets; a second signal ends the program at once."""
    stop = asyncio.Event()
    loop = asyncio.get_running_loop()
    for each in (signal.SIGINT, signal.SIGTERM):
        loop.add_signal_handler(each, _set_once, stop, loop, each)
    return stop


def _set_once(stop: asyncio.Event, loop: asyncio.AbstractEventLoop, number: signal.Signals) -> None:
    stop.set()
    loop.remove_signal_handler(number)
