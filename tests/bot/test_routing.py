"""Updates as Telegram sends them become plain values, or nothing when they are not for us."""

from typing import Any

import pytest
from telegram import Update

from bot.callbacks import Action, press
from bot.handlers.routing import Called, Membership, Moved, PollClosed, Spoken, Tapped, Voted, read
from jobs.model import ChatKind

PRIVATE = {"id": 7, "type": "private", "first_name": "Reader"}
GROUP = {"id": -1005, "type": "supergroup", "title": "Circle"}
CHANNEL = {"id": -1009, "type": "channel", "title": "Daily"}
READER = {"id": 7, "is_bot": False, "first_name": "Reader"}
RIGHTS = (
    *("can_be_edited", "is_anonymous", "can_manage_chat", "can_delete_messages", "can_manage_video_chats"),
    *("can_restrict_members", "can_promote_members", "can_change_info", "can_invite_users"),
    *("can_post_stories", "can_edit_stories", "can_delete_stories"),
)
BOT = {"id": 1, "is_bot": True, "first_name": "Briefcast", "username": "briefcast_bot"}


def event(**content: Any) -> object:
    update = Update.de_json({"update_id": 1, **content}, None)
    assert update is not None
    return read(update, "briefcast_bot")


def message(text: str, chat: dict[str, Any] = PRIVATE, **more: Any) -> dict[str, Any]:
    command = (
        [{"type": "bot_command", "offset": 0, "length": len(text.split(maxsplit=1)[0])}]
        if text.startswith("/")
        else []
    )
    sender = {} if chat is CHANNEL else {"from": READER}
    return {"message_id": 3, "date": 0, "chat": chat, "text": text, "entities": command, **sender, **more}


def test_a_command_keeps_its_words_and_its_speaker() -> None:
    called = event(message=message("/facts  interpol \n members"))
    assert isinstance(called, Called)
    assert (called.name, called.asked.words, called.asked.user_id) == ("facts", "interpol members", 7)


@pytest.mark.parametrize(("text", "served"), [("/help@briefcast_bot", True), ("/help@other_bot", False)])
def test_a_command_for_another_bot_is_left_alone(text: str, served: bool) -> None:
    assert isinstance(event(message=message(text, GROUP)), Called) is served


def test_commands_are_read_in_any_case() -> None:
    called = event(message=message("/Facts@Briefcast_Bot cbi", GROUP))
    assert isinstance(called, Called)
    assert (called.name, called.to_us) == ("facts", True)


def test_a_channels_command_has_no_person() -> None:
    called = event(channel_post=message("/subscribe 08:00", CHANNEL))
    assert isinstance(called, Called)
    assert (called.asked.user_id, called.asked.place.kind) == (None, ChatKind.CHANNEL)


def test_an_anonymous_administrator_speaks_as_the_group() -> None:
    called = event(message=message("/settings", GROUP, sender_chat=GROUP))
    assert isinstance(called, Called)
    assert called.asked.user_id is None


def test_a_linked_channel_does_not_speak_as_the_group() -> None:
    called = event(message=message("/settings", GROUP, sender_chat=CHANNEL))
    assert isinstance(called, Called)
    assert called.asked.user_id == 7


def test_an_edited_command_is_told_apart() -> None:
    called = event(edited_message=message("/facts cbi", edit_date=1))
    assert isinstance(called, Called)
    assert called.edited


def test_plain_words_count_in_private_only() -> None:
    assert isinstance(event(message=message("hello")), Spoken)
    assert event(message=message("hello", GROUP)) is None


def test_a_press_names_its_message_and_its_words() -> None:
    data = press(Action.TOPIC, "polity").encode()
    query = {"id": "q", "from": READER, "chat_instance": "c", "message": message("x"), "data": data}
    tapped = event(callback_query=query)
    assert isinstance(tapped, Tapped)
    assert tapped.pressed is not None
    assert (tapped.pressed.message_id, tapped.pressed.press.words) == (3, ("polity",))


@pytest.mark.parametrize("data", ["old-button", ""])
def test_a_stale_button_still_has_its_spinner_ended(data: str) -> None:
    query = {"id": "q", "from": READER, "chat_instance": "c", "message": message("x"), "data": data}
    assert event(callback_query=query) == Tapped(callback_id="q", pressed=None)


def test_a_vote_names_poll_person_and_places() -> None:
    vote = event(
        poll_answer={"poll_id": "p", "user": READER, "option_ids": [2], "option_persistent_ids": ["2"]}
    )
    assert vote == Voted(poll_id="p", user_id=7, places=(2,))


@pytest.mark.parametrize(("closed", "expected"), [(True, PollClosed(poll_id="p")), (False, None)])
def test_only_the_end_of_a_quiz_counts(closed: bool, expected: object) -> None:
    poll = {
        "id": "p",
        "question": "?",
        "options": [{"text": "a", "voter_count": 0, "persistent_id": "0"}],
        "total_voter_count": 0,
        "is_closed": closed,
        "is_anonymous": False,
        "type": "quiz",
        "allows_multiple_answers": False,
        "allows_revoting": False,
        "members_only": False,
    }
    assert event(poll=poll) == expected


def test_a_group_that_moves_names_both_ids() -> None:
    moved = {
        "message_id": 3,
        "date": 0,
        "chat": {**GROUP, "id": -5, "type": "group"},
        "migrate_to_chat_id": -1005,
    }
    assert event(message=moved) == Moved(old=-5, new=-1005)


@pytest.mark.parametrize(
    ("before", "after", "here", "new"),
    [
        ("left", "member", True, True),
        ("member", "administrator", True, False),
        ("member", "kicked", False, False),
    ],
)
def test_coming_and_going_is_noticed(before: str, after: str, here: bool, new: bool) -> None:
    rights = dict.fromkeys(RIGHTS, False)
    change = {
        "chat": GROUP,
        "from": READER,
        "date": 0,
        "old_chat_member": {"user": BOT, "status": before, "until_date": 0, **rights},
        "new_chat_member": {"user": BOT, "status": after, "until_date": 0, **rights},
    }
    found = event(my_chat_member=change)
    assert isinstance(found, Membership)
    assert (found.here, found.new) == (here, new)
