"""When Telegram or the line fails: nothing is lost, at most the calls in flight come twice, others go on."""

import logging
from collections import Counter
from pathlib import Path

import pytest

from jobs.model import State
from sandbox.server import FloodLimits
from tests.acceptance.stage import Stage
from tests.acceptance.talk import Talk, labels, quiz, texts

pytestmark = pytest.mark.slow
"""Every test waits for Telegram out of order."""

CROWD = tuple(f"Reader {number}" for number in range(20))


async def subscribers(stage: Stage, *names: str) -> list[Talk]:
    """People whose first post is due at the same time."""
    talks = [stage.talk(name) for name in names]
    for talk in talks:
        talk.writes("/subscribe 12:00")
    await stage.world.wait_for(lambda: all(talk.facts for talk in talks))
    await stage.settled()
    return talks


async def test_a_flood_wait_of_one_chat_stops_no_other_and_no_reply(stage: Stage) -> None:
    asha, bela, chand = await subscribers(stage, "Asha", "Bela", "Chand")
    stage.telegram.faults.add("flood", chat_id=asha.chat.id, count=1, retry_after=8)
    await stage.skip_to_next_post()
    await bela.world.wait_for(lambda: len(bela.facts) == 2 and len(chand.facts) == 2)
    assert len(asha.facts) == 1
    assert "Lyon" in (await bela.says("/facts hq of interpol")).text
    await stage.settled()
    assert len(asha.facts) == 2


async def test_a_flood_wait_is_kept_to_by_replies_to_that_chat(town: Stage) -> None:
    asha = town.talk()
    town.telegram.faults.add("flood", method="sendMessage", chat_id=asha.chat.id, count=1, retry_after=4)
    asked = town.clock.monotonic()
    await asha.says("/facts")
    assert town.clock.monotonic() - asked >= 4


@pytest.mark.parametrize("status", [500, 502])
async def test_an_outage_of_telegram_delays_a_post_and_loses_nothing(stage: Stage, status: int) -> None:
    (asha,) = await subscribers(stage, "Asha")
    fault = stage.telegram.faults.add("error", method="sendMessage", count=2, status=status)
    await stage.skip_to_next_post()
    counts = await stage.settled()
    assert fault.struck == 2
    assert len(asha.facts) == 2
    assert counts.get(State.FAILED, 0) == 0


async def test_a_reply_outlasts_an_outage(town: Stage) -> None:
    asha = town.talk()
    town.telegram.faults.add("error", method="sendMessage", chat_id=asha.chat.id, count=2, status=502)
    assert "Lyon" in (await asha.says("/facts hq of interpol")).text


async def test_a_reply_whose_connection_breaks_is_given_all_the_same(town: Stage) -> None:
    asha = town.talk()
    town.telegram.faults.add("reset_before", method="sendMessage", chat_id=asha.chat.id, count=1)
    assert "Lyon" in (await asha.says("/facts hq of interpol")).text


async def test_an_outage_does_not_make_an_administrator_a_stranger(town: Stage) -> None:
    owner = town.talk()
    town.world.channel("Briefs", admins=[owner.person], username="briefs_outage")
    town.telegram.faults.add("error", method="getChat", count=1, status=502)
    town.telegram.faults.add("error", method="getChatMember", count=1, status=502)
    for _ in range(2):
        assert "try again" in (await owner.says("/subscribe @briefs_outage 12:00")).text
    assert "Subscribed: " in (await owner.says("/subscribe @briefs_outage 12:00")).text


async def test_a_connection_lost_before_the_call_was_carried_out_loses_no_post(stage: Stage) -> None:
    (asha,) = await subscribers(stage, "Asha")
    stage.telegram.faults.add("reset_before", method="sendMessage", count=1)
    await stage.skip_to_next_post()
    await stage.settled()
    assert len(asha.facts) == 2


async def test_an_answer_that_never_came_makes_one_duplicate_at_most_and_is_counted(stage: Stage) -> None:
    asha, bela = await subscribers(stage, "Asha", "Bela")
    stage.telegram.faults.add("reset_after", method="sendMessage", chat_id=asha.chat.id, count=1)
    await stage.skip_to_next_post()
    counts = await stage.settled()
    assert max(Counter(texts(asha.facts)).values()) == 2
    assert len(asha.facts) == 3
    assert len(bela.facts) == 2
    assert stage.tally.unknown == 1
    assert counts.get(State.FAILED, 0) == 0


async def test_a_quiz_whose_answer_never_came_is_the_same_quiz_again(stage: Stage) -> None:
    (asha,) = await subscribers(stage, "Asha")
    polls = len(asha.polls)
    stage.telegram.faults.add("reset_after", method="sendPoll", count=1)
    for _ in range(3):
        await stage.skip_to_next_post()
        await stage.settled()
        if len(asha.polls) >= polls + 2:
            break
    first, second = (quiz(each) for each in asha.polls[polls : polls + 2])
    assert first.question == second.question
    assert [each.text for each in first.options] == [each.text for each in second.options]


async def test_a_call_that_is_never_answered_is_given_up_after_the_second_time(stage: Stage) -> None:
    asha, bela = await subscribers(stage, "Asha", "Bela")
    stage.telegram.faults.add("reset_after", method="sendMessage", chat_id=asha.chat.id)
    await stage.skip_to_next_post()
    counts = await stage.settled()
    assert len(asha.facts) == 3
    assert counts[State.FAILED] == 1
    assert len(bela.facts) == 2


async def test_a_chat_that_blocked_the_bot_unheard_is_posted_to_no_more(stage: Stage) -> None:
    asha, bela = await subscribers(stage, "Asha", "Bela")
    stage.world.block(asha.person)
    stage.world.updates.clear()
    await stage.skip_to_next_post()
    await stage.settled()
    known = await stage.until_posted_to(asha.chat, active=False)
    assert "blocked" in (known.inactive_reason or "")
    assert len(bela.facts) == 2


async def test_a_chat_that_blocked_the_bot_unheard_is_welcome_back(stage: Stage) -> None:
    asha, bela = await subscribers(stage, "Asha", "Bela")
    stage.world.block(asha.person)
    stage.world.updates.clear()
    await stage.skip_to_next_post()
    await stage.until_posted_to(asha.chat, active=False)
    stage.world.unblock(asha.person)
    await stage.until_posted_to(asha.chat)
    await stage.skip_to_next_post()
    await stage.settled()
    assert len(asha.facts) == 2
    assert len(bela.facts) == 3


async def test_a_deleted_account_is_posted_to_no_more(stage: Stage) -> None:
    asha, bela = await subscribers(stage, "Asha", "Bela")
    stage.world.delete_account(asha.person)
    await stage.skip_to_next_post()
    await stage.until_posted_to(asha.chat, active=False)
    await stage.settled()
    assert len(bela.facts) == 2


async def test_a_channel_that_put_the_bot_out_is_posted_to_no_more(stage: Stage) -> None:
    owner = stage.talk()
    chat = stage.world.channel("Briefs", admins=[owner.person], username="briefs")
    await owner.says("/subscribe @briefs 12:00")
    await stage.in_chat(chat, owner.person).welcomed()
    stage.world.kick(chat)
    stage.world.updates.clear()
    await stage.skip_to_next_post()
    await stage.until_posted_to(chat, active=False)


async def test_a_fact_that_telegram_refuses_is_sent_to_nobody_else(
    stage: Stage, caplog: pytest.LogCaptureFixture
) -> None:
    asha, bela = await subscribers(stage, "Asha", "Bela")
    stage.telegram.faults.add(
        "error", method="sendMessage", count=1, status=400, description="Bad Request: can't parse entities"
    )
    await stage.skip_to_next_post()
    counts = await stage.settled()
    assert counts[State.FAILED] == 1
    assert len(asha.facts) + len(bela.facts) == 3
    assert any("refused" in each.getMessage() for each in caplog.records if each.levelno == logging.WARNING)
    await stage.skip_to_next_post()
    await stage.settled()
    assert len(asha.facts) + len(bela.facts) == 5


async def test_an_early_vote_is_counted(stage: Stage) -> None:
    (asha,) = await subscribers(stage, "Asha")
    polls = len(asha.polls)
    stage.telegram.faults.add("slow_after", method="sendPoll", seconds=0.2)
    while len(asha.polls) == polls:
        await stage.skip_to_next_post()
        await stage.world.wait_for(lambda: len(asha.polls) > polls)
    asha.answers(asha.polls[-1])
    await stage.settled()
    await asha.asks_until("/stats", "1 of 1 answers right")


async def test_an_early_vote_moves_a_round_on(town: Stage) -> None:
    asha = town.talk()
    town.telegram.faults.add("slow_after", method="sendPoll", chat_id=asha.chat.id, seconds=0.1, count=1)
    asha.answers(await asha.says("/quiz 2"))
    asha.answers(await asha.hears_poll())
    assert "Your score: 2 of 2" in (await asha.hears()).text


async def test_a_round_outlasts_a_lost_connection(town: Stage) -> None:
    asha = town.talk()
    first = await asha.says("/quiz 2")
    town.telegram.faults.add("reset_before", method="sendPoll", chat_id=asha.chat.id, count=1)
    asha.answers(first)
    await town.world.wait_for(lambda: len(asha.polls) == 2, timeout=1)
    assert quiz(asha.polls[1]).question.startswith("[2/2]")


async def test_the_bot_keeps_to_telegrams_limits_by_itself(tmp_path: Path, two_digests: Path) -> None:
    async with Stage(tmp_path / "briefcast.db", in_step=True, digests=two_digests) as stage:
        stage.telegram.flood.limits = FloodLimits()
        talks = await subscribers(stage, *CROWD)
        for talk in talks[:3]:
            await talk.says("/settings pace 3 2")
        await stage.skip_to_next_post()
        await stage.settled()
        assert all(len(talk.facts) >= 2 for talk in talks)
        assert stage.tally.postponed == 0


async def test_a_command_is_answered_while_a_broadcast_is_under_way(stage: Stage) -> None:
    talks = await subscribers(stage, *CROWD)
    await stage.skip_to_next_post()
    await stage.world.wait_for(lambda: any(len(talk.facts) == 2 for talk in talks))
    assert "Lyon" in (await stage.talk().says("/facts hq of interpol")).text
    waiting = [talk for talk in talks if len(talk.facts) < 2]
    await stage.settled()
    assert waiting
    assert all(len(talk.facts) == 2 for talk in talks)


async def test_stopping_in_the_middle_of_a_broadcast_loses_and_repeats_nothing(stage: Stage) -> None:
    talks = await subscribers(stage, *CROWD)
    await stage.skip_to_next_post()
    await stage.world.wait_for(lambda: any(len(talk.facts) == 2 for talk in talks))
    await stage.restart_bot()
    counts = await stage.settled()
    assert {len(talk.facts) for talk in talks} == {2}
    assert counts.get(State.FAILED, 0) == 0
    assert stage.tally.unknown == 0


async def test_updates_that_come_while_telegram_stutters_are_all_served(town: Stage) -> None:
    asha = town.talk()
    town.telegram.faults.add("reset_after", method="answerCallbackQuery", count=1)
    page = await asha.says("/digest interpol-icse")
    town.world.press(asha.person, page, "More ›")
    await town.world.wait_for(lambda: "‹ Back" in labels(page))
    assert "Lyon" in (await asha.says("/facts hq of interpol")).text
