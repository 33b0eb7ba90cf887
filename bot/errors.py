"""What the bot itself can meet, named by what the caller must do next."""

from jobs.errors import TryLater
from jobs.limiter import CHAT_INTERVAL


class CannotServe(Exception):
    """The bot cannot start, or serve any longer; the message says why and what an operator has to do."""


class TopicGone(TryLater):
    """Answer in the chat itself: the topic was closed or deleted meanwhile."""

    def __init__(self) -> None:
        super().__init__(CHAT_INTERVAL, reason="the topic was closed or deleted")
