"""Whatever a bot sends, the answer is Telegram's yes or no, never a failure of the server."""

import json
from typing import Any

import pytest

from sandbox.methods import METHODS
from sandbox.server import Sandbox
from tests.sandbox.calls import Caller, talk

NAMES = (
    "text",
    "question",
    "options",
    "type",
    "correct_option_ids",
    "correct_option_id",
    "explanation",
    "description",
    "open_period",
    "close_date",
    "message_id",
    "message_ids",
    "from_chat_id",
    "user_id",
    "reply_parameters",
    "reply_to_message_id",
    "reply_markup",
    "entities",
    "parse_mode",
    "caption",
    "caption_entities",
    "commands",
    "scope",
    "language_code",
    "menu_button",
    "reaction",
    "callback_query_id",
    "file_id",
    "document",
    "photo",
    "action",
    "offset",
    "limit",
    "allowed_updates",
    "name",
    "short_description",
    "url",
    "secret_token",
)
VALUES: tuple[Any, ...] = (
    *(None, True, 0, -1, 10**40, 1.5, "", "x", "\x00", "<b", "null", "[]", "{}", "[[]]", "[null]", "[{}]"),
    '{"inline_keyboard": 5}',
    '{"inline_keyboard": [[{"text": "\\ud83d", "callback_data": "x"}]]}',
    '["\\ud83d", "b"]',
    '{"inline_keyboard": [5]}',
    '{"inline_keyboard": [[5]]}',
    '{"message_id": "x"}',
    '[{"type": "bold", "offset": 0, "length": 1, "user": 7, "url": 7}]',
    '[{"type": 7}]',
    '[{"emoji": []}]',
    '{"type": [], "chat_id": {}}',
    '[{"text": 7}]',
    '[{"text": "a", "text_parse_mode": 7, "text_entities": 7}]',
)


@pytest.mark.parametrize("method", sorted(METHODS))
async def test_nonsense_is_answered(method: str, bot: Caller, sandbox: Sandbox) -> None:
    person, chat = talk(sandbox)
    sandbox.world.say(person, chat, "/start")
    for value in VALUES:
        body = dict.fromkeys(NAMES, value) | {"chat_id": chat.id, "message_id": value or 1}
        async with bot.http.post(bot.base + method, json=body) as response:
            assert (response.status < 500, "ok" in await response.json()) == (True, True), value


@pytest.mark.slow
@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("method", ["sendMessage", "sendPoll", "editMessageText", "setMyCommands"])
async def test_one_wrong_parameter_among_right_ones_is_answered(
    name: str, method: str, bot: Caller, sandbox: Sandbox
) -> None:
    _, chat = talk(sandbox)
    sent = await bot("sendMessage", chat_id=chat.id, text="x")
    right = {
        "chat_id": chat.id, "text": "y", "question": "?", "options": ["a", "b"], "type": "quiz",
        "correct_option_ids": [0], "message_id": sent["message_id"], "commands": [],
    }  # fmt: skip
    for value in VALUES:
        form = {
            key: json.dumps(one) if not isinstance(one, str) else one
            for key, one in (right | {name: value}).items()
        }
        async with bot.http.post(bot.base + method, data=form) as response:
            assert (response.status < 500, "ok" in await response.json()) == (True, True), value
