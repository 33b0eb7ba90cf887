"""Polls and quizzes: their conditions, votes that are final, what stays secret, and their end."""

from typing import Any

import pytest

from sandbox import limits
from sandbox.errors import NotPossible
from sandbox.records import Message
from sandbox.server import Sandbox
from tests.sandbox.calls import Caller, HandClock, Refused, talk

QUIZ = {"question": "Where?", "options": ["Lyon", "Paris"], "type": "quiz", "correct_option_ids": [0]}
POLL = {"question": "Which?", "options": ["One", "Two", "Three"]}


async def asked(bot: Caller, sandbox: Sandbox, chat_id: int, **given: Any) -> Message:
    """Send a poll and return it as the world has it."""
    sent = await bot("sendPoll", chat_id=chat_id, **given)
    return sandbox.world.chats[chat_id].messages[sent["message_id"]]


async def test_a_quiz_comes_back_with_everything_it_was_sent_with(bot: Caller, sandbox: Sandbox) -> None:
    _, chat = talk(sandbox)
    sent = await bot(
        "sendPoll", chat_id=chat.id, **QUIZ, explanation="In <b>Lyon</b>", explanation_parse_mode="HTML",
        description="A long stem", is_anonymous=False,
    )  # fmt: skip
    poll = sent["poll"]
    assert poll["options"] == [
        {"persistent_id": "0", "text": "Lyon", "voter_count": 0},
        {"persistent_id": "1", "text": "Paris", "voter_count": 0},
    ]
    assert (poll["type"], poll["correct_option_ids"], poll["is_anonymous"]) == ("quiz", [0], False)
    assert (poll["explanation"], poll["description"]) == ("In Lyon", "A long stem")
    assert poll["explanation_entities"] == [{"offset": 3, "length": 4, "type": "bold"}]
    assert poll["allows_revoting"] is False


async def test_options_may_be_objects(bot: Caller, sandbox: Sandbox) -> None:
    _, chat = talk(sandbox)
    message = await asked(bot, sandbox, chat.id, question="?", options=[{"text": "a"}, {"text": "b"}])
    assert message.poll is not None
    assert [one.text for one in message.poll.options] == ["a", "b"]


async def test_the_old_single_right_option_still_works(bot: Caller, sandbox: Sandbox) -> None:
    _, chat = talk(sandbox)
    given = {"question": "?", "options": ["a", "b"], "type": "quiz", "correct_option_id": 1}
    assert (await bot("sendPoll", chat_id=chat.id, **given))["poll"]["correct_option_ids"] == [1]


@pytest.mark.parametrize(
    ("given", "reason"),
    [
        (POLL | {"question": ""}, "text must be non-empty"),
        (POLL | {"question": "x" * (limits.POLL_QUESTION + 1)}, "poll question length must not exceed 300"),
        (POLL | {"options": []}, "poll must have at least one answer option"),
        (POLL | {"options": [str(one) for one in range(13)]}, "poll can't have more than 12 options"),
        (POLL | {"options": ["a", " "]}, "text must be non-empty"),
        (POLL | {"options": ["x" * (limits.POLL_OPTION + 1)]}, "poll options length must not exceed 100"),
        (POLL | {"options": "[a"}, "can't parse options JSON object"),
        (POLL | {"options": {"a": 1}}, "expected an Array of InputPollOption as options"),
        (POLL | {"options": [1]}, "can't parse InputPollOption: Expected InputPollOption to be an Object"),
        (POLL | {"type": "survey"}, "unsupported poll type specified"),
        (POLL | {"description": "x" * (limits.POLL_DESCRIPTION + 1)}, "poll description is too long"),
        (POLL | {"open_period": 4}, "POLL_OPEN_PERIOD_INVALID"),
        (POLL | {"close_date": 1_800_000_001}, "POLL_CLOSE_DATE_INVALID"),
        (QUIZ | {"correct_option_ids": []}, "wrong correct option ID specified"),
        (QUIZ | {"correct_option_ids": [2]}, "wrong correct option ID specified"),
        (QUIZ | {"correct_option_ids": [1, 0], "allows_multiple_answers": True},
         "wrong correct option ID specified"),
        (QUIZ | {"correct_option_ids": [0, 1]}, "QUIZ_CORRECT_ANSWERS_TOO_MUCH"),
        (QUIZ | {"correct_option_ids": ["a"]}, "expected an Array of Integer as correct_option_ids"),
        (QUIZ | {"explanation": "x" * (limits.POLL_EXPLANATION + 1)}, "message is too long"),
        (QUIZ | {"explanation": "a\nb\nc\nd"}, "message is too long"),
    ],
)  # fmt: skip
async def test_an_impossible_poll_is_refused(
    given: dict[str, Any], reason: str, bot: Caller, sandbox: Sandbox
) -> None:
    _, chat = talk(sandbox)
    with pytest.raises(Refused) as raised:
        await bot("sendPoll", chat_id=chat.id, **given)
    assert str(raised.value) == f"Bad Request: {reason}"
    assert sandbox.world.messages(chat) == []


@pytest.mark.parametrize(
    "given",
    [
        POLL | {"question": "x" * limits.POLL_QUESTION},
        POLL | {"options": ["x" * limits.POLL_OPTION] * limits.POLL_OPTIONS_MAX},
        POLL | {"options": ["x"] * limits.POLL_OPTIONS_MIN},
        QUIZ | {"explanation": "a\nb\n" + "x" * (limits.POLL_EXPLANATION - 4)},
        POLL | {"description": "x" * limits.POLL_DESCRIPTION},
        POLL | {"open_period": limits.POLL_OPEN_SECONDS_MAX},
    ],
)
async def test_a_poll_at_its_limit_passes(given: dict[str, Any], bot: Caller, sandbox: Sandbox) -> None:
    _, chat = talk(sandbox)
    assert "poll" in await bot("sendPoll", chat_id=chat.id, **given)


async def test_a_channel_takes_only_anonymous_polls(bot: Caller, sandbox: Sandbox) -> None:
    channel = sandbox.world.channel("Briefs")
    assert "poll" in await bot("sendPoll", chat_id=channel.id, **POLL)
    with pytest.raises(Refused, match="Bad Request: non-anonymous polls can't be sent to channel chats"):
        await bot("sendPoll", chat_id=channel.id, **POLL, is_anonymous=False)


async def test_an_answer_to_a_quiz_is_final(bot: Caller, sandbox: Sandbox) -> None:
    person, chat = talk(sandbox)
    message = await asked(bot, sandbox, chat.id, **QUIZ)
    sandbox.world.vote(person, message, 1)
    with pytest.raises(NotPossible, match="the answer is final"):
        sandbox.world.vote(person, message, 0)
    with pytest.raises(NotPossible, match="the answer is final"):
        sandbox.world.vote(person, message)


async def test_a_vote_in_a_poll_may_be_changed_and_taken_back(bot: Caller, sandbox: Sandbox) -> None:
    person, chat = talk(sandbox)
    message = await asked(bot, sandbox, chat.id, **POLL, is_anonymous=False)
    sandbox.world.vote(person, message, 0)
    sandbox.world.vote(person, message, 2)
    poll = sandbox.world.vote(person, message)
    assert ([one.votes for one in poll.options], poll.votes) == ([0, 0, 0], {})
    answers = [one["poll_answer"]["option_ids"] for one in await bot("getUpdates")]
    assert answers == [[0], [2], []]


@pytest.mark.parametrize(
    ("places", "reason"),
    [
        ((0, 1), "only one option"),
        ((3,), "numbered 0 to 2"),
        ((-1,), "numbered 0 to 2"),
        ((), "choose an option"),
    ],
)
async def test_an_impossible_vote_is_not_offered(
    places: tuple[int, ...], reason: str, bot: Caller, sandbox: Sandbox
) -> None:
    person, chat = talk(sandbox)
    message = await asked(bot, sandbox, chat.id, **POLL)
    with pytest.raises(NotPossible, match=reason):
        sandbox.world.vote(person, message, *places)


async def test_several_answers_may_be_allowed(bot: Caller, sandbox: Sandbox) -> None:
    person, chat = talk(sandbox)
    message = await asked(bot, sandbox, chat.id, **POLL, allows_multiple_answers=True)
    assert [one.votes for one in sandbox.world.vote(person, message, 0, 2).options] == [1, 0, 1]


async def test_an_anonymous_vote_tells_the_bot_only_the_count(bot: Caller, sandbox: Sandbox) -> None:
    person, chat = talk(sandbox)
    message = await asked(bot, sandbox, chat.id, **QUIZ)
    sandbox.world.vote(person, message, 0)
    (update,) = await bot("getUpdates")
    assert update["poll"]["total_voter_count"] == 1
    assert str(person.id) not in str(update)


async def test_a_public_vote_tells_the_bot_who_and_what(bot: Caller, sandbox: Sandbox) -> None:
    person, chat = talk(sandbox)
    message = await asked(bot, sandbox, chat.id, **QUIZ, is_anonymous=False)
    sandbox.world.vote(person, message, 0)
    (update,) = await bot("getUpdates")
    answer = update["poll_answer"]
    assert (answer["user"]["id"], answer["option_ids"], answer["option_persistent_ids"]) == (
        person.id,
        [0],
        ["0"],
    )


async def test_strangers_do_not_vote(bot: Caller, sandbox: Sandbox) -> None:
    group = sandbox.world.group("Circle")
    message = await asked(bot, sandbox, group.id, **POLL)
    with pytest.raises(NotPossible, match="not in this chat"):
        sandbox.world.vote(sandbox.world.person("Stranger"), message, 0)


async def test_a_stopped_poll_takes_no_votes(bot: Caller, sandbox: Sandbox) -> None:
    person, chat = talk(sandbox)
    message = await asked(bot, sandbox, chat.id, **POLL)
    assert (await bot("stopPoll", chat_id=chat.id, message_id=message.id))["is_closed"] is True
    with pytest.raises(NotPossible, match="the poll is closed"):
        sandbox.world.vote(person, message, 0)
    with pytest.raises(Refused, match="poll has already been closed"):
        await bot("stopPoll", chat_id=chat.id, message_id=message.id)
    (update,) = await bot("getUpdates")
    assert update["poll"]["is_closed"] is True


@pytest.mark.parametrize(
    ("message_id", "reason"), [(99, "message with poll to stop not found"), (1, "message is not a poll")]
)
async def test_only_a_poll_can_be_stopped(
    message_id: int, reason: str, bot: Caller, sandbox: Sandbox
) -> None:
    person, chat = talk(sandbox)
    sandbox.world.say(person, chat, "hello")
    with pytest.raises(Refused, match=reason):
        await bot("stopPoll", chat_id=chat.id, message_id=message_id)


@pytest.mark.parametrize("ending", [{"open_period": 60}, {"close_date": 1_800_000_060}])
async def test_a_poll_closes_when_its_time_is_over(
    ending: dict[str, int], bot: Caller, sandbox: Sandbox, clock: HandClock
) -> None:
    _, chat = talk(sandbox)
    message = await asked(bot, sandbox, chat.id, **POLL, **ending)
    assert message.poll is not None
    clock.forward(59)
    sandbox.world.close_due_polls()
    assert not message.poll.is_closed
    clock.forward(1)
    sandbox.world.close_due_polls()
    (update,) = await bot("getUpdates")
    assert (update["poll"]["id"], update["poll"]["is_closed"]) == (message.poll.id, True)


async def test_a_vote_after_the_time_comes_too_late(bot: Caller, sandbox: Sandbox, clock: HandClock) -> None:
    person, chat = talk(sandbox)
    message = await asked(bot, sandbox, chat.id, **POLL, open_period=60)
    clock.forward(60)
    with pytest.raises(NotPossible, match="the poll is closed"):
        sandbox.world.vote(person, message, 0)


async def test_a_forwarded_poll_shares_its_votes_and_a_copy_starts_anew(
    bot: Caller, sandbox: Sandbox
) -> None:
    person, chat = talk(sandbox)
    message = await asked(bot, sandbox, chat.id, **POLL)
    source = {"chat_id": chat.id, "from_chat_id": chat.id, "message_id": message.id}
    await bot("forwardMessage", **source)
    await bot("copyMessage", **source)
    first, forward, copy = sandbox.world.messages(chat)
    sandbox.world.vote(person, forward, 0)
    assert first.poll is not None
    assert copy.poll is not None
    assert ([one.votes for one in first.poll.options], [one.votes for one in copy.poll.options]) == (
        [1, 0, 0],
        [0, 0, 0],
    )
    with pytest.raises(Refused, match="poll can't be stopped"):
        await bot("stopPoll", chat_id=chat.id, message_id=forward.id)
