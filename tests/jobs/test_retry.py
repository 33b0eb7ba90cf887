"""What follows from each error."""

import random
from datetime import timedelta

import pytest

from jobs.errors import (
    AskAgain,
    DropItem,
    JobsError,
    NothingToAsk,
    ReaderGone,
    ReaderMoved,
    StopEverything,
    TryLater,
)
from jobs.model import CRASHED, Delivery, State
from jobs.retry import Aftermath, Deactivate, Hold, Migrate, Refuse, Stop, after, broken
from tests.factories import a_part
from tests.fakes import MONDAY_EIGHT


def aftermath(error: JobsError, row: Delivery | None = None, seed: int = 1) -> Aftermath:
    return after(error, row or a_part(), MONDAY_EIGHT, random.Random(seed))


def seconds_of(found: Aftermath) -> float:
    assert found.settlement.due_at is not None
    return (found.settlement.due_at - MONDAY_EIGHT).total_seconds()


def test_a_wait_that_telegram_names_is_kept_to_the_second_and_holds_the_chat() -> None:
    found = aftermath(TryLater(17, reason="too many requests"))
    assert (found.settlement.state, seconds_of(found)) == (State.PLANNED, 17)
    assert found.then == Hold(17, everywhere=False)


def test_a_wait_for_the_whole_bot_holds_everything() -> None:
    assert aftermath(TryLater(17, reason="flood", everywhere=True)).then == Hold(17, everywhere=True)


def test_without_a_named_wait_it_backs_off_and_holds_nobody() -> None:
    found = aftermath(TryLater(0, reason="bad gateway"))
    assert 1 <= seconds_of(found) <= 2
    assert found.then is None


def test_each_attempt_waits_longer_up_to_five_minutes() -> None:
    waits = [
        seconds_of(aftermath(TryLater(0, reason="bad gateway"), a_part(attempts=n))) for n in (0, 3, 6, 50)
    ]
    assert waits == sorted(waits)
    assert 150 <= waits[-1] <= 300


def test_waits_are_spread_so_that_retries_do_not_come_together() -> None:
    waits = {seconds_of(aftermath(TryLater(0, reason="bad gateway"), seed=seed)) for seed in range(20)}
    assert len(waits) == 20


def test_a_wait_beyond_the_posts_useful_life_gives_it_up() -> None:
    found = aftermath(TryLater(43_000, reason="too many requests"))
    assert (found.settlement.state, found.settlement.reason) == (State.EXPIRED, "too many requests")
    assert found.then == Hold(43_000, everywhere=False)


def test_a_call_without_an_answer_is_in_doubt_and_made_again_soon() -> None:
    found = aftermath(AskAgain("timeout"))
    assert (found.settlement.state, seconds_of(found), found.then) == (State.UNKNOWN, 5, None)


@pytest.mark.parametrize("row", [a_part(state=State.UNKNOWN), a_part(resent=True)])
def test_a_second_call_without_an_answer_is_not_made_a_third_time(row: Delivery) -> None:
    found = aftermath(AskAgain("timeout"), row)
    assert (found.settlement.state, found.settlement.reason) == (State.FAILED, "no answer twice")


def test_a_call_without_an_answer_after_a_crash_is_the_first_of_its_kind() -> None:
    found = aftermath(AskAgain("timeout"), a_part(state=State.UNKNOWN, reason=CRASHED))
    assert (found.settlement.state, found.settlement.reason) == (State.UNKNOWN, "no answer")


def test_a_chat_that_is_gone_is_deactivated_with_the_reason() -> None:
    found = aftermath(ReaderGone("bot was blocked by the user"))
    assert (found.settlement.state, found.then) == (State.FAILED, Deactivate("bot was blocked by the user"))


def test_a_chat_that_moved_is_migrated_and_its_row_sent_again() -> None:
    found = aftermath(ReaderMoved(-100))
    assert (found.settlement.state, found.settlement.due_at) == (State.PLANNED, MONDAY_EIGHT)
    assert found.then == Migrate(-100)


def test_content_that_is_refused_fails_and_is_refused_for_all() -> None:
    found = aftermath(DropItem("can't parse entities"))
    assert (found.settlement.state, found.then) == (State.FAILED, Refuse("can't parse entities"))


def test_a_revoked_token_stops_everything_and_keeps_the_row() -> None:
    error = StopEverything("the token was revoked: set BRIEFCAST_TOKEN")
    found = aftermath(error)
    assert (found.settlement.state, found.then) == (State.PLANNED, Stop(error))


def test_an_error_that_sending_cannot_meet_passes_through() -> None:
    with pytest.raises(NothingToAsk):
        aftermath(NothingToAsk("nothing"))


def test_a_bug_is_tried_once_more_and_then_failed_by_name() -> None:
    first = broken(a_part(), KeyError("x"), MONDAY_EIGHT)
    second = broken(a_part(state=State.UNKNOWN), KeyError("x"), MONDAY_EIGHT)
    assert (first.state, second.state) == (State.UNKNOWN, State.FAILED)
    assert second.reason == "internal error: KeyError twice"


def test_a_row_is_never_planned_past_its_end() -> None:
    row = a_part(expires_at=MONDAY_EIGHT + timedelta(seconds=10))
    found = aftermath(TryLater(10, reason="flood"), row)
    assert found.settlement.state is State.EXPIRED
