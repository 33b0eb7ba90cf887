"""Telegram's flood control: over all chats, per chat and per group, with the seconds to wait."""

from collections import deque
from collections.abc import Callable
from dataclasses import dataclass
from math import ceil

from sandbox import limits
from sandbox.errors import too_many_requests
from sandbox.records import Chat


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
        self._clock = clock
        self._sent: deque[float] = deque()
        self._next_in_chat: dict[int, float] = {}
        self._next_in_group: dict[int, float] = {}

    def spend(self, chat: Chat, *, paid: bool) -> None:
        """Count one message. Raises 429 with retry_after, and then counts nothing."""
        if self.limits is None:
            return
        now = self._clock()
        pace = 1 / self.limits.chat_per_second
        chat_slack = pace * (self.limits.chat_burst - 1)
        wait = max(
            self._overall_wait(now, self.limits.paid_per_second if paid else self.limits.overall_per_second),
            self._next_in_chat.get(chat.id, now) - chat_slack - now,
            0 if chat.is_private else self._group_wait(chat, now, self.limits.group_per_minute),
        )
        if wait > 1e-6:
            raise too_many_requests(max(1, ceil(wait - 1e-6)))
        self._sent.append(now)
        self._next_in_chat[chat.id] = max(now, self._next_in_chat.get(chat.id, now)) + pace
        if not chat.is_private:
            pace_in_group = 60 / self.limits.group_per_minute
            self._next_in_group[chat.id] = max(now, self._next_in_group.get(chat.id, now)) + pace_in_group

    def _overall_wait(self, now: float, per_second: int) -> float:
        while self._sent and self._sent[0] <= now - 1:
            self._sent.popleft()
        if len(self._sent) < per_second:
            return 0
        return self._sent[len(self._sent) - per_second] + 1 - now

    def _group_wait(self, chat: Chat, now: float, per_minute: int) -> float:
        slack = 60 / per_minute * (per_minute - 1)
        return self._next_in_group.get(chat.id, now) - slack - now
