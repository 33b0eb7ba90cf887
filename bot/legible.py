"""Updates as they come in, before anything trusts them: what cannot be read is told once and passed over.

Told without its content: the line names the update's number and where reading it failed.
"""

import logging
from pathlib import Path
from traceback import extract_tb

from telegram import Bot, Update

from bot.transport import AiohttpRequest, NotTheBotApi

_LOG = logging.getLogger("briefcast.incoming")


def is_update(raw: object) -> bool:
    """Tell whether this can be an update at all: an object with a number."""
    return isinstance(raw, dict) and type(raw.get("update_id")) is int


def read_update(raw: dict[str, object], bot: Bot | None = None) -> Update | None:
    """Read an update; None, and told, where it cannot be read."""
    try:
        return Update.de_json(raw, bot)
    except Exception as error:  # noqa: BLE001 (the library checks nothing: any kind of error may come)
        pass_over(raw["update_id"], error)
        return None


def pass_over(number: object, error: Exception) -> None:
    """Tell of an update that can never be served."""
    last = extract_tb(error.__traceback__)[-1:]
    where = "".join(f" at {Path(frame.filename).name}:{frame.lineno}" for frame in last)
    _LOG.warning("update %s cannot be served and is passed over: %s%s", number, type(error).__name__, where)


class UpdatesRequest(AiohttpRequest):
    """The pool that asks for updates; what the library cannot read would end its polling or come for ever."""

    @staticmethod
    def parse_json_payload(payload: bytes) -> dict[str, object]:
        """Read an answer to getUpdates; raises NotTheBotApi for one that is no list of updates."""
        answer = AiohttpRequest.parse_json_payload(payload)
        if not answer["ok"]:
            return answer
        updates = answer["result"]
        if not (isinstance(updates, list) and all(map(is_update, updates))):
            raise NotTheBotApi("its getUpdates gives no list of updates")
        return {**answer, "result": [_legible(update) for update in updates]}


def _legible(raw: dict[str, object]) -> dict[str, object]:
    """Keep an update; one that cannot be read becomes an empty one, so that it is confirmed."""
    return {"update_id": raw["update_id"]} if read_update(raw) is None else raw
