"""What is refused, and in whose words: the bot gets Telegram's, a person at the page gets plain ones."""

from typing import Any


class Refusal(Exception):
    """A request of the bot that Telegram would turn down.

    `code` is both the HTTP status and `error_code`; `description` is Telegram's own wording;
    `parameters` holds `retry_after` (seconds) or `migrate_to_chat_id` where Telegram gives one.
    """

    def __init__(self, code: int, description: str, parameters: dict[str, Any] | None = None) -> None:
        super().__init__(description)
        self.code = code
        self.description = description
        self.parameters = parameters


class NotPossible(Exception):
    """An act that Telegram's apps would not offer this person; the message says why."""


def bad_request(reason: str) -> Refusal:
    """400, "Bad Request: <reason>"."""
    return Refusal(400, f"Bad Request: {reason}")


def forbidden(reason: str) -> Refusal:
    """403, "Forbidden: <reason>"."""
    return Refusal(403, f"Forbidden: {reason}")


def conflict(reason: str) -> Refusal:
    """409, "Conflict: <reason>"."""
    return Refusal(409, f"Conflict: {reason}")


def too_many_requests(retry_after: int) -> Refusal:
    """429 with the whole seconds to wait."""
    return Refusal(429, f"Too Many Requests: retry after {retry_after}", {"retry_after": retry_after})


def migrated(new_chat_id: int) -> Refusal:
    """400 for a basic group that became a supergroup."""
    reason = "Bad Request: group chat was upgraded to a supergroup chat"
    return Refusal(400, reason, {"migrate_to_chat_id": new_chat_id})
