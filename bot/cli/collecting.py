"""What a program that serves for months tells Python's garbage collector."""

import gc


def spare_what_is_built() -> None:
    """Take everything that exists now out of the collector's sight, once the bot is built.

    It lives as long as the process does. Looking through it again and again stopped the event loop for 115 to
    190 ms each time (measured while sending 500 messages a second); afterwards 6 ms were the most.
    """
    gc.collect()
    gc.freeze()
