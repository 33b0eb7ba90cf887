"""Sending, editing, deleting, copying, and answering presses, with every refusal in Telegram's words."""

from typing import Any

import pytest

from sandbox import limits
from sandbox.server import Sandbox
from tests.sandbox.calls import Caller, HandClock, Refused, buttons, talk


async def test_a_message_is_sent_and_read(bot: Caller, sandbox: Sandbox) -> None:
    person, chat = talk(sandbox)
    sent = await bot("sendMessage", chat_id=chat.id, text="<b>A fact</b>", parse_mode="HTML")
    (read,) = sandbox.world.messages(chat)
    assert (read.id, read.text, read.sender) == (sent["message_id"], "A fact", sandbox.world.bot)
    assert sent["chat"] == {"id": chat.id, "first_name": person.first_name, "type": "private"}


@pytest.mark.parametrize("method", ["sendmessage", "SENDMESSAGE", "sendMessage"])
async def test_a_method_may_be_written_in_any_case(method: str, bot: Caller, sandbox: Sandbox) -> None:
    _, chat = talk(sandbox)
    assert (await bot(method, chat_id=chat.id, text="x"))["text"] == "x"


async def test_a_channel_is_found_by_its_username(bot: Caller, sandbox: Sandbox) -> None:
    channel = sandbox.world.channel("Briefs", username="daily_briefs")
    sent = await bot("sendMessage", chat_id="@Daily_Briefs", text="x")
    assert (sent["chat"]["id"], sent["sender_chat"]["id"]) == (channel.id, channel.id)


async def test_a_message_for_a_topic_is_in_it(bot: Caller, sandbox: Sandbox) -> None:
    group = sandbox.world.group("Circle")
    topic = sandbox.world.topic(group)
    sent = await bot("sendMessage", chat_id=group.id, text="x", message_thread_id=topic)
    assert (sent["message_thread_id"], sent["is_topic_message"], sent["chat"]["is_forum"]) == (
        topic,
        True,
        True,
    )
    poll = {"question": "Which?", "options": ["one", "two"], "message_thread_id": topic}
    assert (await bot("sendPoll", chat_id=group.id, **poll))["message_thread_id"] == topic


async def test_a_message_for_a_topic_that_is_not_there_is_refused(bot: Caller, sandbox: Sandbox) -> None:
    group = sandbox.world.group("Circle")
    with pytest.raises(Refused, match="message thread not found"):
        await bot("sendMessage", chat_id=group.id, text="x", message_thread_id=3)
    assert sandbox.world.messages(group) == []


async def test_options_that_change_nothing_here_are_taken(bot: Caller, sandbox: Sandbox) -> None:
    _, chat = talk(sandbox)
    sent = await bot(
        "sendMessage", chat_id=chat.id, text="x", link_preview_options={"is_disabled": True},
        message_thread_id=3, disable_notification=True, protect_content=True, allow_paid_broadcast=True,
    )  # fmt: skip
    assert sent["has_protected_content"]


async def test_a_reply_carries_the_message_it_answers(bot: Caller, sandbox: Sandbox) -> None:
    person, chat = talk(sandbox)
    asked = sandbox.world.say(person, chat, "/facts")
    sent = await bot("sendMessage", chat_id=chat.id, text="x", reply_parameters={"message_id": asked.id})
    assert sent["reply_to_message"]["text"] == "/facts"


@pytest.mark.parametrize(
    ("given", "reason"),
    [
        ({"text": "x", "chat_id": ""}, "chat_id is empty"),
        ({"text": "x", "chat_id": 5}, "chat not found"),
        ({"text": "x", "chat_id": "@nobody_here"}, "chat not found"),
        ({"text": ""}, "message text is empty"),
        ({"text": " \n "}, "text must be non-empty"),
        ({"text": "<b></b>", "parse_mode": "HTML"}, "text must be non-empty"),
        ({"text": "x" * 4097}, "message is too long"),
        ({"text": "<b>x", "parse_mode": "HTML"},
         'can\'t parse entities: Can\'t find end tag corresponding to start tag "b"'),
        ({"text": "x", "parse_mode": "BBCode"}, "unsupported parse_mode"),
        ({"text": "x", "reply_parameters": {"message_id": 99}}, "message to be replied not found"),
        ({"text": "x", "reply_markup": "{"}, "can't parse reply keyboard markup JSON object"),
        ({"text": "x", "reply_markup": [1]}, "object expected as reply markup"),
        ({"text": "x", "reply_markup": buttons("x" * 65)}, "BUTTON_DATA_INVALID"),
        ({"text": "x", "reply_markup": {"inline_keyboard": [[{"text": "a", "callback_data": ""}]]}},
         "BUTTON_DATA_INVALID"),
        ({"text": "x", "reply_markup": {"inline_keyboard": [[{"text": "a"}]]}},
         "can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard"),
        ({"text": "x", "reply_markup": {"inline_keyboard": [[{"callback_data": "a"}]]}},
         'can\'t parse inline keyboard button: Can\'t find field "text"'),
        ({"text": "x", "reply_markup": {"inline_keyboard": [[{"text": "a", "url": "nowhere"}]]}},
         "inline keyboard button URL 'nowhere' is invalid: Wrong HTTP URL"),
        ({"text": "x", "reply_markup": {"inline_keyboard": [[{"text": "a", "callback_data": "a"}] * 101]}},
         "reply markup is too long"),
    ],
)  # fmt: skip
async def test_an_impossible_message_is_refused(
    given: dict[str, Any], reason: str, bot: Caller, sandbox: Sandbox
) -> None:
    _, chat = talk(sandbox)
    with pytest.raises(Refused) as raised:
        await bot("sendMessage", **({"chat_id": chat.id} | given))
    assert (raised.value.code, str(raised.value)) == (400, f"Bad Request: {reason}")
    assert sandbox.world.messages(chat) == []


async def test_the_longest_text_counts_without_its_markup(bot: Caller, sandbox: Sandbox) -> None:
    _, chat = talk(sandbox)
    sent = await bot(
        "sendMessage", chat_id=chat.id, text=f"<b>{'&amp;' * limits.MESSAGE_TEXT}</b>", parse_mode="HTML"
    )
    assert len(sent["text"]) == limits.MESSAGE_TEXT


async def test_callback_data_of_64_bytes_passes(bot: Caller, sandbox: Sandbox) -> None:
    _, chat = talk(sandbox)
    sent = await bot("sendMessage", chat_id=chat.id, text="x", reply_markup=buttons("é" * 32))
    assert sent["reply_markup"]["inline_keyboard"][0][0]["callback_data"] == "é" * 32


async def test_a_missing_reply_may_be_forgiven(bot: Caller, sandbox: Sandbox) -> None:
    _, chat = talk(sandbox)
    reply = {"message_id": 99, "allow_sending_without_reply": True}
    assert "reply_to_message" not in await bot(
        "sendMessage", chat_id=chat.id, text="x", reply_parameters=reply
    )


async def test_an_edit_changes_text_and_drops_the_buttons(
    bot: Caller, sandbox: Sandbox, clock: HandClock
) -> None:
    _, chat = talk(sandbox)
    sent = await bot("sendMessage", chat_id=chat.id, text="old", reply_markup=buttons("Next"))
    clock.forward(5)
    edited = await bot("editMessageText", chat_id=chat.id, message_id=sent["message_id"], text="new")
    assert (edited["text"], edited["edit_date"] - edited["date"]) == ("new", 5)
    assert "reply_markup" not in edited


async def test_the_same_text_again_is_no_edit(bot: Caller, sandbox: Sandbox) -> None:
    _, chat = talk(sandbox)
    sent = await bot("sendMessage", chat_id=chat.id, text="same")
    with pytest.raises(
        Refused, match="message is not modified: specified new message content and reply markup"
    ):
        await bot("editMessageText", chat_id=chat.id, message_id=sent["message_id"], text="same")


@pytest.mark.parametrize(
    ("given", "reason"),
    [
        ({"text": "x", "message_id": 99}, "message to edit not found"),
        ({"text": "x"}, "message identifier is not specified"),
        ({"text": "", "message_id": 1}, "message text is empty"),
        ({"text": "x" * 4097, "message_id": 1}, "MESSAGE_TOO_LONG"),
        ({"text": "x", "inline_message_id": "abc"}, "MESSAGE_ID_INVALID"),
        ({"text": "x", "message_id": 1}, "message can't be edited"),
        ({"text": "x", "message_id": 2}, "there is no text in the message to edit"),
        ({"text": "x", "message_id": 2, "reply_markup": {"force_reply": True}}, "inline keyboard expected"),
    ],
)
async def test_an_impossible_edit_is_refused(
    given: dict[str, Any], reason: str, bot: Caller, sandbox: Sandbox
) -> None:
    person, chat = talk(sandbox)
    sandbox.world.say(person, chat, "mine")
    await bot("sendPoll", chat_id=chat.id, question="?", options=["a", "b"])
    with pytest.raises(Refused, match=f"^Bad Request: {reason}"):
        await bot("editMessageText", chat_id=chat.id, **given)


async def test_buttons_alone_can_be_changed(bot: Caller, sandbox: Sandbox) -> None:
    _, chat = talk(sandbox)
    sent = await bot("sendMessage", chat_id=chat.id, text="x", reply_markup=buttons("One"))
    target = {"chat_id": chat.id, "message_id": sent["message_id"]}
    await bot("editMessageReplyMarkup", **target, reply_markup=buttons("Two"))
    assert [one.text for one in sandbox.world.messages(chat)[0].buttons[0]] == ["Two"]
    with pytest.raises(Refused, match="message is not modified"):
        await bot("editMessageReplyMarkup", **target, reply_markup=buttons("Two"))


async def test_a_deleted_message_is_gone(bot: Caller, sandbox: Sandbox) -> None:
    _, chat = talk(sandbox)
    sent = await bot("sendMessage", chat_id=chat.id, text="x")
    assert await bot("deleteMessage", chat_id=chat.id, message_id=sent["message_id"]) is True
    with pytest.raises(Refused, match="Bad Request: message to delete not found"):
        await bot("deleteMessage", chat_id=chat.id, message_id=sent["message_id"])


async def test_after_two_days_a_message_stays(bot: Caller, sandbox: Sandbox, clock: HandClock) -> None:
    _, chat = talk(sandbox)
    sent = await bot("sendMessage", chat_id=chat.id, text="x")
    clock.forward(limits.DELETE_WITHIN_SECONDS + 1)
    with pytest.raises(Refused, match="message can't be deleted"):
        await bot("deleteMessage", chat_id=chat.id, message_id=sent["message_id"])


async def test_an_ordinary_member_deletes_only_its_own_messages(bot: Caller, sandbox: Sandbox) -> None:
    person = sandbox.world.person("Reader")
    group = sandbox.world.group("Circle", [person])
    said = sandbox.world.say(person, group, "hello")
    with pytest.raises(Refused, match="message can't be deleted"):
        await bot("deleteMessage", chat_id=group.id, message_id=said.id)


async def test_many_are_deleted_at_once_and_missing_ones_skipped(bot: Caller, sandbox: Sandbox) -> None:
    _, chat = talk(sandbox)
    ids = [(await bot("sendMessage", chat_id=chat.id, text="x"))["message_id"] for _ in range(3)]
    assert await bot("deleteMessages", chat_id=chat.id, message_ids=[*ids[:2], 99, "odd"]) is True
    assert [one.id for one in sandbox.world.messages(chat)] == ids[2:]


@pytest.mark.parametrize(
    ("ids", "reason"),
    [
        ([], "message identifiers are not specified"),
        (list(range(1, 102)), "too many message identifiers specified"),
    ],
)
async def test_too_few_or_too_many_deletions_are_refused(
    ids: list[int], reason: str, bot: Caller, sandbox: Sandbox
) -> None:
    _, chat = talk(sandbox)
    with pytest.raises(Refused, match=reason):
        await bot("deleteMessages", chat_id=chat.id, message_ids=ids)


async def test_a_forward_names_where_it_came_from(bot: Caller, sandbox: Sandbox) -> None:
    person, chat = talk(sandbox)
    said = sandbox.world.say(person, chat, "a source")
    sent = await bot("forwardMessage", chat_id=chat.id, from_chat_id=chat.id, message_id=said.id)
    assert (sent["text"], sent["forward_origin"]["sender_user"]["id"]) == ("a source", person.id)


async def test_a_copy_does_not_and_answers_only_its_number(bot: Caller, sandbox: Sandbox) -> None:
    person, chat = talk(sandbox)
    said = sandbox.world.say(person, chat, "a source")
    copied = await bot("copyMessage", chat_id=chat.id, from_chat_id=chat.id, message_id=said.id)
    assert copied == {"message_id": said.id + 1}
    assert sandbox.world.messages(chat)[-1].origin is None


async def test_a_protected_message_is_neither_forwarded_nor_copied(bot: Caller, sandbox: Sandbox) -> None:
    _, chat = talk(sandbox)
    sent = await bot("sendMessage", chat_id=chat.id, text="x", protect_content=True)
    source = {"chat_id": chat.id, "from_chat_id": chat.id, "message_id": sent["message_id"]}
    with pytest.raises(Refused, match="message can't be forwarded"):
        await bot("forwardMessage", **source)
    with pytest.raises(Refused, match="message can't be copied"):
        await bot("copyMessage", **source)


async def test_typing_is_shown_and_nonsense_refused(bot: Caller, sandbox: Sandbox) -> None:
    _, chat = talk(sandbox)
    assert await bot("sendChatAction", chat_id=chat.id, action="typing") is True
    assert sandbox.world.events.after(0)[-1].type == "typing"
    with pytest.raises(Refused, match="wrong parameter action in request"):
        await bot("sendChatAction", chat_id=chat.id, action="dancing")


async def test_a_press_is_answered_once(bot: Caller, sandbox: Sandbox) -> None:
    person, chat = talk(sandbox)
    await bot("sendMessage", chat_id=chat.id, text="x", reply_markup=buttons("Next"))
    pressed = sandbox.world.press(person, await sandbox.world.next_from_bot(chat), "Next")
    await bot("answerCallbackQuery", callback_query_id=pressed, text="Coming", show_alert=True)
    toast = sandbox.world.answer_to(pressed)
    assert toast is not None
    assert (toast.text, toast.alert) == ("Coming", True)
    with pytest.raises(Refused, match="query is too old and response timeout expired or query ID is invalid"):
        await bot("answerCallbackQuery", callback_query_id=pressed)


async def test_a_late_answer_to_a_press_is_refused(bot: Caller, sandbox: Sandbox, clock: HandClock) -> None:
    person, chat = talk(sandbox)
    await bot("sendMessage", chat_id=chat.id, text="x", reply_markup=buttons("Next"))
    pressed = sandbox.world.press(person, await sandbox.world.next_from_bot(chat), "next")
    clock.forward(limits.CALLBACK_SECONDS + 1)
    with pytest.raises(Refused, match="query is too old"):
        await bot("answerCallbackQuery", callback_query_id=pressed)


async def test_a_toast_has_a_length(bot: Caller, sandbox: Sandbox) -> None:
    person, chat = talk(sandbox)
    await bot("sendMessage", chat_id=chat.id, text="x", reply_markup=buttons("Next"))
    pressed = sandbox.world.press(person, await sandbox.world.next_from_bot(chat), "Next")
    with pytest.raises(Refused, match="MESSAGE_TOO_LONG"):
        await bot("answerCallbackQuery", callback_query_id=pressed, text="x" * 201)
    assert sandbox.world.answer_to(pressed) is None


async def test_the_transcript_can_be_bounded(clock: HandClock) -> None:
    async with Sandbox(clock=clock, keep_messages=2) as small, Caller(small) as bot:
        _, chat = talk(small)
        for text in "abc":
            await bot("sendMessage", chat_id=chat.id, text=text)
        assert [one.text for one in small.world.messages(chat)] == ["b", "c"]
