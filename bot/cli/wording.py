"""Words that several commands say."""

import os


def counted(number: int, noun: str) -> str:
    """Say "1 fact", "1,200 facts"."""
    return f"{number:,} {noun}{'' if number == 1 else 's'}"


def reason_of(error: OSError) -> str:
    """Say in the machine's own few words what a file or a port refused, without Python's."""
    return os.strerror(error.errno).lower() if error.errno else "unknown reason"
