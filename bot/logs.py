"""How log lines look: one event a line, as text or JSON; never a token or message text."""

import json
import logging
import sys
from typing import Literal

from telegram.error import TelegramError

_PLAIN = frozenset(vars(logging.makeLogRecord({}))) | {"message", "asctime", "taskName"}
"""Attributes every record has; what is left was given as `extra`."""
_CHATTY = (
    "httpx",
    "httpcore",
    "apscheduler",
    "alembic",
    "telegram",
    "aiohttp",
    "uvicorn",
    "procrastinate",
)
"""Loggers whose INFO lines repeat addresses (and so the token) or say nothing an operator needs."""


class _Text(logging.Formatter):
    def format(self, record: logging.LogRecord) -> str:
        fields = " ".join(f"{name}={value}" for name, value in _extra(record).items())
        return f"{super().format(record)} {fields}".rstrip()


class _Json(logging.Formatter):
    def format(self, record: logging.LogRecord) -> str:
        line = {
            "at": self.formatTime(record, "%Y-%m-%dT%H:%M:%S%z"),
            "level": record.levelname.lower(),
            "from": record.name,
            "event": record.getMessage(),
            **_extra(record),
        }
        if record.exc_info:
            line["trace"] = self.formatException(record.exc_info)
        return json.dumps(line, ensure_ascii=False, default=str)


def set_up_logs(form: Literal["text", "json"], level: int = logging.INFO) -> None:
    """Send log lines to standard error in the given form."""
    handler = logging.StreamHandler(sys.stderr)
    handler.setFormatter(
        _Json() if form == "json" else _Text("%(asctime)s %(levelname)s %(name)s: %(message)s")
    )
    handler.addFilter(_without_expected_trace)
    logging.basicConfig(level=level, handlers=[handler], force=True)
    for name in _CHATTY:
        logging.getLogger(name).setLevel(logging.WARNING)


def _without_expected_trace(record: logging.LogRecord) -> bool:
    """What Telegram refuses, or a network loses, is no bug: the line says it, the trace would bury it."""
    if record.exc_info and isinstance(record.exc_info[1], TelegramError):
        record.exc_info = None
    return True


def _extra(record: logging.LogRecord) -> dict[str, object]:
    return {name: value for name, value in vars(record).items() if name not in _PLAIN}
