"""Reading reply_markup: inline keyboards are kept, the other kinds are only checked."""

from typing import Any

from sandbox.errors import bad_request
from sandbox.limits import CALLBACK_DATA_BYTES, KEYBOARD_BUTTONS
from sandbox.links import checked_link
from sandbox.parameters import Parameters
from sandbox.records import Button

Keyboard = tuple[tuple[Button, ...], ...]
_OTHER_KINDS = ("keyboard", "remove_keyboard", "force_reply")
_OTHER_ACTIONS = ("web_app", "login_url", "switch_inline_query", "switch_inline_query_current_chat",
                  "switch_inline_query_chosen_chat", "copy_text", "callback_game", "pay")  # fmt: skip


def read_keyboard(given: Parameters, *, inline_only: bool = False) -> Keyboard:
    """The inline keyboard of a request, empty when there is none. Raises a Refusal in Telegram's words."""
    markup = given.parsed("reply_markup", "reply keyboard markup JSON object")
    if markup is None or markup == {}:
        return ()
    if not isinstance(markup, dict):
        raise bad_request("object expected as reply markup")
    rows = markup.get("inline_keyboard")
    if rows is None:
        if inline_only:
            raise bad_request("inline keyboard expected")
        if not any(kind in markup for kind in _OTHER_KINDS):
            raise bad_request("can't parse reply markup: unknown kind")
        return ()
    return _inline(rows)


def _inline(rows: Any) -> Keyboard:
    if not isinstance(rows, list):
        raise bad_request('field "inline_keyboard" must be of type Array')
    read: list[tuple[Button, ...]] = []
    for row in rows:
        if not isinstance(row, list):
            raise bad_request("can't parse inline keyboard button: Expected an Array of InlineKeyboardButton")
        if row:
            read.append(tuple(_button(button) for button in row))
    if sum(len(row) for row in read) > KEYBOARD_BUTTONS:
        raise bad_request("reply markup is too long")
    return tuple(read)


def _button(given: Any) -> Button:
    if not isinstance(given, dict):
        raise bad_request("can't parse inline keyboard button: InlineKeyboardButton must be an Object")
    text = given.get("text")
    if not isinstance(text, str):
        raise bad_request("can't parse inline keyboard button: Can't find field \"text\"")
    if not text.strip():
        raise bad_request("BUTTON_TEXT_INVALID")
    if "url" in given:
        return Button(text, url=_url(str(given["url"])))
    if "callback_data" in given:
        return Button(text, data=_data(str(given["callback_data"])))
    action = next((one for one in _OTHER_ACTIONS if one in given), None)
    if action is None:
        raise bad_request(
            "can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard"
        )
    return Button(text, other=(action, given[action]))


def _data(data: str) -> str:
    if not 1 <= len(data.encode()) <= CALLBACK_DATA_BYTES:
        raise bad_request("BUTTON_DATA_INVALID")
    return data


def _url(url: str) -> str:
    checked = checked_link(url)
    if checked is None:
        raise bad_request(f"inline keyboard button URL '{url}' is invalid: Wrong HTTP URL")
    return checked
