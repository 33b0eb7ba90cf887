"""A post never goes out in quiet hours that overtook it, whichever way it got there."""

from datetime import timedelta

from jobs.errors import TryLater
from jobs.model import Subscriber
from jobs.welcome import Welcome
from tests.factories import a_chat, a_schedule, a_slot, utc
from tests.fakes import FakeClock
from tests.jobs.stage import Stage

BEFORE = utc("2026-03-02 21:59")
FLOOD = TryLater(90, reason="flood control")


def a_chat_about_to_sleep(chat_id: int = 1) -> Subscriber:
    schedule = a_schedule("21:59", quiet="22:00-07:00")
    return a_chat(chat_id, schedule=schedule, next=a_slot(BEFORE), quizzes=0)


async def looks_at(stage: Stage, *instants: str) -> list[str]:
    """Let the delivery look at the ledger at these times; return when messages went out."""
    day = stage.clock.now().date()
    for instant in instants:
        tomorrow = timedelta(days=instant < "12:00")
        wait = utc(f"{day + tomorrow} {instant}") - stage.clock.now()
        stage.clock.pass_by(wait.total_seconds())
        await stage.deliver(8)
    return [f"{sent.at:%H:%M}" for sent in stage.messenger.sent]


async def test_a_second_attempt_that_falls_due_in_quiet_hours_waits_for_their_end() -> None:
    stage = Stage(clock=FakeClock(BEFORE))
    stage.messenger.trouble[1] = [FLOOD]
    await stage.plan(a_chat_about_to_sleep())
    assert await looks_at(stage, "21:59:10", "22:05", "07:00") == ["07:00"]


async def test_a_post_whose_turn_comes_in_quiet_hours_waits_for_their_end() -> None:
    stage = Stage(clock=FakeClock(BEFORE), rate=1 / 3)
    await stage.plan(a_chat_about_to_sleep(1), a_chat_about_to_sleep(2))
    assert await looks_at(stage, "21:59:58", "22:05", "07:00") == ["21:59", "07:00"]


async def test_a_welcome_asked_for_in_quiet_hours_comes_then_and_on_a_second_attempt_too() -> None:
    stage = Stage(clock=FakeClock(utc("2026-03-02 23:30")))
    stage.messenger.trouble[1] = [FLOOD]
    chat = a_chat_about_to_sleep()
    await stage.store.subscribers.save(chat)
    await Welcome(stage.store.ledger, stage.clock, stage.delivery.wake).post(chat)
    assert await looks_at(stage, "23:30:10", "23:32") == ["23:32"]
