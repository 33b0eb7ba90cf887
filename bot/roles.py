"""What one process of the bot does: all of it, or one part where several processes share the work."""

import socket
from enum import StrEnum


class Role(StrEnum):
    """A process's part. Any number may take each, but only one bot may poll for updates."""

    ALL = "all"
    BOT = "bot"
    SCHEDULER = "scheduler"
    SENDER = "sender"


def heartbeat_of(role: Role) -> str:
    """Name the sign of life of a process of this role on this machine."""
    return f"{role} on {socket.gethostname()}"
