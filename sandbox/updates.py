"""The bot's incoming updates: numbered, kept a day, given again until they are confirmed."""

from collections.abc import Callable, Iterable
from typing import Any

from sandbox.bell import Bell
from sandbox.limits import UPDATES_KEPT_SECONDS

KINDS: frozenset[str] = frozenset(
    {
        "message", "edited_message", "channel_post", "edited_channel_post", "business_connection",
        "business_message", "edited_business_message", "deleted_business_messages", "message_reaction",
        "message_reaction_count", "inline_query", "chosen_inline_result", "callback_query", "shipping_query",
        "pre_checkout_query", "purchased_paid_media", "poll", "poll_answer", "my_chat_member", "chat_member",
        "chat_join_request", "chat_boost", "removed_chat_boost", "managed_bot",
    }
)  # fmt: skip
UNLESS_ASKED: frozenset[str] = KINDS - {"chat_member", "message_reaction", "message_reaction_count"}


class Updates:
    """The queue of one bot.

    `allowed` is remembered from the last getUpdates or setWebhook that named it; a kind outside it is
    never queued. `arrived` rings for every new update.
    """

    def __init__(self, clock: Callable[[], float], *, first_id: int = 100_000_001) -> None:
        self._clock = clock
        self._waiting: dict[int, tuple[float, dict[str, Any]]] = {}
        self._next_id = first_id
        self.allowed = UNLESS_ASKED
        self.named = False
        self.arrived = Bell()

    def __len__(self) -> int:
        return len(self._waiting)

    def allow(self, kinds: Iterable[str]) -> None:
        """Remember the kinds the bot asks for; an empty list leaves the choice to Telegram."""
        asked = frozenset(kinds) & KINDS
        self.named = bool(asked)
        self.allowed = asked or UNLESS_ASKED

    def put(self, kind: str, payload: dict[str, Any]) -> None:
        """Queue one update, when the bot wants its kind."""
        if kind not in self.allowed:
            return
        self._waiting[self._next_id] = (self._clock(), {"update_id": self._next_id, kind: payload})
        self._next_id += 1
        self.arrived.ring()

    def confirm(self, offset: int) -> None:
        """Forget what is below `offset`; a negative one forgets all but the last `-offset`."""
        if offset < 0:
            keep = list(self._waiting)[offset:]
            offset = keep[0] if keep else self._next_id
        for update_id in list(self._ripe(offset)):
            del self._waiting[update_id]

    def peek(self, limit: int) -> list[dict[str, Any]]:
        """The oldest unconfirmed updates, at most `limit`, none older than a day."""
        self._expire()
        found: list[dict[str, Any]] = []
        for _, update in self._waiting.values():
            if len(found) >= limit:
                break
            found.append(update)
        return found

    def clear(self) -> None:
        """Drop everything that waits (drop_pending_updates)."""
        self._waiting.clear()

    def _ripe(self, offset: int) -> Iterable[int]:
        for update_id in self._waiting:
            if update_id >= offset:
                return
            yield update_id

    def _expire(self) -> None:
        oldest_kept = self._clock() - UPDATES_KEPT_SECONDS
        while self._waiting:
            update_id, (at, _) = next(iter(self._waiting.items()))
            if at >= oldest_kept:
                return
            del self._waiting[update_id]
