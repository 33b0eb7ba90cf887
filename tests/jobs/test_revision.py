"""What learners remember and when they are asked again."""

from datetime import datetime, timedelta

import pytest

from jobs.model import Memory
from jobs.revision import progress, remembered
from tests.factories import a_digest, a_library, an_item
from tests.fakes import MONDAY_EIGHT


def answered(known: Memory | None, *, right: bool = True, at: datetime = MONDAY_EIGHT) -> Memory:
    return remembered(known, user_id=5, item=an_item(), right=right, at=at)


def known_for(times: int) -> Memory:
    """Answer right so many times, each time when it is due."""
    memory = answered(None)
    for _ in range(times - 1):
        memory = answered(memory, at=memory.due_on)
    return memory


@pytest.mark.parametrize(("times", "days"), [(1, 1), (2, 3), (3, 7), (4, 14), (5, 30), (6, 60), (9, 60)])
def test_the_more_often_a_fact_was_known_the_later_it_comes_again(times: int, days: int) -> None:
    memory = known_for(times)
    assert memory.due_on - memory.last_at == timedelta(days=days)


def test_a_wrong_answer_starts_again_from_the_first_day() -> None:
    memory = known_for(4)
    lapsed = answered(memory, right=False, at=memory.due_on)
    assert (lapsed.box, lapsed.due_on - memory.due_on) == (0, timedelta(days=1))
    assert (lapsed.right, lapsed.wrong) == (4, 1)


def test_knowing_it_before_it_is_due_counts_but_proves_nothing() -> None:
    memory = known_for(2)
    early = answered(memory, at=memory.last_at + timedelta(hours=1))
    assert (early.right, early.box, early.due_on) == (3, memory.box, memory.due_on)


def test_not_knowing_it_before_it_is_due_still_starts_again() -> None:
    memory = known_for(3)
    assert answered(memory, right=False, at=memory.last_at).box == 0


def test_progress_sums_answers_by_topic_and_says_what_is_due() -> None:
    library = a_library(a_digest(topics=("places", "europe")))
    memories = [
        Memory(
            user_id=5,
            digest="houses",
            fact="f1",
            right=3,
            wrong=1,
            box=1,
            due_on=MONDAY_EIGHT,
            last_at=MONDAY_EIGHT,
        ),
        Memory(
            user_id=5,
            digest="gone",
            fact="f1",
            right=0,
            wrong=1,
            box=0,
            due_on=MONDAY_EIGHT + timedelta(days=1),
            last_at=MONDAY_EIGHT,
        ),
    ]
    found = progress(memories, library, MONDAY_EIGHT)
    assert (found.answered, found.right, found.due) == (5, 3, 1)
    assert found.by_topic == {"places": (3, 4), "europe": (3, 4)}
    assert found.next_due == MONDAY_EIGHT + timedelta(days=1)


def test_progress_of_a_newcomer_is_empty() -> None:
    found = progress([], a_library(), MONDAY_EIGHT)
    assert (found.answered, found.due, found.next_due, found.by_topic) == (0, 0, None, {})
