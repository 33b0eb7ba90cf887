"""Telegram's limits, in one table with their source; the checker and the renderer share it.

Source: Bot API 10.0, https://core.telegram.org/bots/api (sendMessage, sendPoll, InputPollOption,
InlineKeyboardButton) and https://core.telegram.org/bots/features#deep-linking. Lengths are counted after
entities are parsed, in UTF-16 code units as Telegram counts them.
"""

from typing import Final

MESSAGE: Final = 4096
"""sendMessage `text`."""
POLL_QUESTION: Final = 300
"""sendPoll `question`."""
POLL_OPTION: Final = 100
"""InputPollOption `text`."""
POLL_OPTIONS_MIN: Final = 2
POLL_OPTIONS_MAX: Final = 12
"""sendPoll `options` (12 since Bot API 9.x; 10 before)."""
POLL_EXPLANATION: Final = 200
"""sendPoll `explanation`."""
POLL_EXPLANATION_LINE_FEEDS: Final = 2
"""sendPoll `explanation`: "at most 2 line feeds after entities parsing"."""
POLL_DESCRIPTION: Final = 1024
"""sendPoll `description`."""
CALLBACK_DATA_BYTES: Final = 64
"""InlineKeyboardButton `callback_data`, UTF-8 bytes."""
DEEP_LINK: Final = 64
"""`start` parameter: A-Z, a-z, 0-9, _ and -."""


def length(text: str) -> int:
    """Count a text as Telegram does: UTF-16 code units, so most emoji count two."""
    return len(text.encode("utf-16-le")) // 2
