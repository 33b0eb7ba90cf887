"""Telegram's flood control: over all chats, per chat and per group, with the seconds to wait."""

from collections import deque
from collections.abc import Callable
from dataclasses import dataclass
from math import ceil

from sandbox import limits
from sandbox.errors import too_many_requests
from sandbox.records import Chat

_ROUNDING = 1e-6  # seconds; sums of floats are no exact decimals


@dataclass(frozen=True, slots=True, kw_only=True)
class FloodLimits:
    """The rates, Telegram's by default; `chat_burst` messages may come at once before the pace counts."""

    overall_per_second: int = limits.MESSAGES_PER_SECOND
    paid_per_second: int = limits.PAID_MESSAGES_PER_SECOND
    chat_per_second: float = limits.CHAT_MESSAGES_PER_SECOND
    chat_burst: int = limits.CHAT_BURST
    group_per_minute: int = limits.GROUP_MESSAGES_PER_MINUTE


class Flood:
    """Counts the bot's messages; `limits` may be changed at any time, None switches it off."""

    def __init__(self, limits_: FloodLimits | None, clock: Callable[[], float]) -> None:
        self.limits = limits_
        self.exceeded = 0
        """How often the bot asked for more than it may have."""
        self._clock = clock
        self._sent: deque[float] = deque()
        self._next_in_chat: dict[int, float] = {}
        self._sent_in_group: dict[int, deque[float]] = {}

    def spend(self, chat: Chat, *, paid: bool) -> None:
        """Count one message. Raises 429 with retry_after, and then counts nothing."""
        rates = self.limits
        if rates is None:
            return
        now = self._clock()
        pace = 1 / rates.chat_per_second
        due = self._next_in_chat.get(chat.id, now)
        wait = max(
            _window_wait(self._sent, now, 1.0, rates.paid_per_second if paid else rates.overall_per_second),
            due - pace * (rates.chat_burst - 1) - now,
            0 if chat.is_private else _window_wait(self._in(chat), now, 60.0, rates.group_per_minute),
        )
        if wait > _ROUNDING:
            self.exceeded += 1
            raise too_many_requests(max(1, ceil(wait - _ROUNDING)))
        self._sent.append(now)
        self._next_in_chat[chat.id] = max(now, due) + pace
        if not chat.is_private:
            self._in(chat).append(now)

    def _in(self, chat: Chat) -> deque[float]:
        return self._sent_in_group.setdefault(chat.id, deque())


def _window_wait(sent: deque[float], now: float, seconds: float, most: int) -> float:
    """How long until fewer than `most` of the times lie within the last `seconds`; forgets older ones."""
    while sent and sent[0] <= now - seconds:
        sent.popleft()
    return sent[len(sent) - most] + seconds - now if len(sent) >= most else 0.0
