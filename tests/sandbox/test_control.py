"""An operator without Python can do everything over HTTP."""

from typing import Any

import pytest

from sandbox.server import Sandbox
from tests.sandbox.calls import Caller, Refused, buttons


async def operate(bot: Caller, act: str, expected: int = 200, **body: Any) -> Any:
    """Ask for one act; the answer must have the expected status."""
    async with bot.http.post(f"{bot.sandbox.url}/control/{act}", json=body) as response:
        assert response.status == expected
        return await response.json()


async def test_a_whole_talk_can_be_driven(bot: Caller) -> None:
    person = await operate(bot, "person", first_name="Reader")
    chat = await operate(bot, "private", person=person["id"])
    said = await operate(bot, "say", person=person["id"], chat=chat["id"], text="/start")
    await operate(bot, "edit", person=person["id"], chat=chat["id"], message=said["message_id"], text="/help")
    sent = await bot("sendMessage", chat_id=chat["id"], text="Hello", reply_markup=buttons("Next"))
    target = {"person": person["id"], "chat": chat["id"], "message": sent["message_id"]}
    assert await operate(bot, "press", **target, button="Next")
    poll = await bot("sendPoll", chat_id=chat["id"], question="?", options=["a", "b"])
    voted = await operate(bot, "vote", **{**target, "message": poll["message_id"]}, places=[1])
    assert [one["voter_count"] for one in voted["options"]] == [0, 1]
    async with bot.http.get(f"{bot.sandbox.url}/control/chats/{chat['id']}") as response:
        assert [one.get("text") for one in await response.json()] == ["/help", "Hello", None]


async def test_groups_and_channels_can_be_made_and_changed(bot: Caller) -> None:
    owner = await operate(bot, "person", first_name="Owner")
    group = await operate(bot, "group", title="Circle", admins=[owner["id"]], supergroup=False)
    new = await operate(bot, "migrate", chat=group["id"])
    assert new["type"] == "supergroup"
    channel = await operate(bot, "channel", title="Briefs", admins=[owner["id"]], username="briefs")
    await operate(bot, "demote", chat=channel["id"])
    with pytest.raises(Refused, match="need administrator rights"):
        await bot("sendMessage", chat_id="@briefs", text="x")
    for act in ("promote", "mute", "kick", "add"):
        await operate(bot, act, chat=new["id"])


async def test_blocking_and_deleting_can_be_asked_for(bot: Caller) -> None:
    person = await operate(bot, "person", first_name="Reader")
    await operate(bot, "private", person=person["id"])
    for act, reason in (("block", "blocked"), ("unblock", ""), ("delete_account", "deactivated")):
        assert await operate(bot, act, person=person["id"]) == {"done": True}
        if reason:
            with pytest.raises(Refused, match=reason):
                await bot("sendMessage", chat_id=person["id"], text="x")


async def test_faults_and_floods_can_be_set_and_lifted(bot: Caller, sandbox: Sandbox) -> None:
    await operate(bot, "fault", kind="error", status=500, description="Internal Server Error", count=1)
    with pytest.raises(Refused, match="Internal Server Error"):
        await bot("getMe")
    async with bot.http.get(f"{sandbox.url}/control/faults") as response:
        assert (await response.json())[0]["struck"] == 1
    await operate(bot, "clear_faults")
    assert (await operate(bot, "flood", chat_burst=1))["limits"]["chat_burst"] == 1
    assert await operate(bot, "flood", on=False) == {"limits": None}


@pytest.mark.parametrize(
    ("act", "body", "status", "reason"),
    [
        ("dance", {}, 404, "no act of that name; there are: add, block"),
        ("say", {"person": 5, "chat": 5, "text": "x"}, 400, "there is no person 5"),
        ("say", {}, 400, "does not fit this act"),
        ("fault", {"kind": "earthquake"}, 400, "no fault 'earthquake'"),
        ("fault", {"kind": "error", "colour": 1}, 400, "does not fit this act"),
        ("migrate", {"chat": 5}, 400, "there is no chat 5"),
    ],
)
async def test_a_wrong_request_is_told_what_is_wrong(
    act: str, body: dict[str, Any], status: int, reason: str, bot: Caller
) -> None:
    assert reason in (await operate(bot, act, status, **body))["error"]
