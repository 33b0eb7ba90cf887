"""Subscribing, changing, pausing, leaving and coming back."""

from dataclasses import replace
from datetime import date, time

import pytest

from jobs.errors import NotSubscribed, NotUnderstood
from jobs.model import ChatKind, QuietHours, Subscriber
from jobs.subscriptions import Chat, Subscriptions
from jobs.wishes import NO_QUIET, Wishes
from store.store import Store, in_memory_store
from tests.factories import utc

NOW = utc("2026-03-02 12:00")
ALICE = Chat(chat_id=7)
EIGHT_AND_SIX = Wishes(times=(time(8), time(18)), zone="UTC")


@pytest.fixture
def store() -> Store:
    return in_memory_store()


@pytest.fixture
def subscriptions(store: Store) -> Subscriptions:
    return Subscriptions(store.subscribers, default_zone="Asia/Kolkata")


def next_name(subscriber: Subscriber) -> str | None:
    return subscriber.next.name if subscriber.next else None


async def test_a_new_subscriber_is_told_when_the_next_post_comes(subscriptions: Subscriptions) -> None:
    done = await subscriptions.subscribe(ALICE, EIGHT_AND_SIX, NOW)
    assert done.is_new
    assert done.next is not None
    assert done.next.name == "2026-03-02T18:00"


async def test_without_wishes_a_chat_gets_a_post_at_eight_in_the_default_zone(
    subscriptions: Subscriptions,
) -> None:
    done = await subscriptions.subscribe(ALICE, Wishes(), NOW)
    assert done.subscriber.schedule.zone == "Asia/Kolkata"
    assert next_name(done.subscriber) == "2026-03-03T08:00"


@pytest.mark.parametrize(
    ("kind", "sensitive"), [(ChatKind.PRIVATE, True), (ChatKind.GROUP, False), (ChatKind.CHANNEL, False)]
)
async def test_sensitive_digests_are_on_in_private_chats_only(
    subscriptions: Subscriptions, kind: ChatKind, sensitive: bool
) -> None:
    done = await subscriptions.subscribe(Chat(chat_id=1, kind=kind), EIGHT_AND_SIX, NOW)
    assert done.subscriber.sensitive is sensitive


async def test_subscribing_again_keeps_what_is_not_named(subscriptions: Subscriptions) -> None:
    await subscriptions.subscribe(ALICE, replace(EIGHT_AND_SIX, facts=3), NOW)
    done = await subscriptions.subscribe(ALICE, Wishes(times=(time(9),)), NOW)
    assert not done.is_new
    assert done.changed == {"times"}
    assert done.subscriber.facts == 3


async def test_a_change_of_times_moves_the_next_slot(subscriptions: Subscriptions) -> None:
    await subscriptions.subscribe(ALICE, EIGHT_AND_SIX, NOW)
    done = await subscriptions.change(7, Wishes(times=(time(13),)), NOW)
    assert next_name(done.subscriber) == "2026-03-02T13:00"


async def test_a_change_of_topics_does_not_skip_a_post_already_due(subscriptions: Subscriptions) -> None:
    await subscriptions.subscribe(ALICE, EIGHT_AND_SIX, NOW)
    done = await subscriptions.change(7, Wishes(topics=frozenset({"space"})), utc("2026-03-02 18:00"))
    assert next_name(done.subscriber) == "2026-03-02T18:00"
    assert done.changed == {"topics"}


async def test_changes_are_kept(subscriptions: Subscriptions, store: Store) -> None:
    await subscriptions.subscribe(ALICE, EIGHT_AND_SIX, NOW)
    done = await subscriptions.change(7, Wishes(quizzes=4, sensitive=False, language="hi"), NOW)
    assert await store.subscribers.get(7) == done.subscriber
    assert (done.subscriber.quizzes, done.subscriber.sensitive, done.subscriber.language) == (4, False, "hi")


async def test_a_chat_that_never_subscribed_cannot_change_anything(subscriptions: Subscriptions) -> None:
    with pytest.raises(NotSubscribed, match="Send /subscribe 08:00 first"):
        await subscriptions.change(7, Wishes(facts=2), NOW)


async def test_quiet_hours_over_a_time_are_refused_with_a_way_out(subscriptions: Subscriptions) -> None:
    await subscriptions.subscribe(ALICE, EIGHT_AND_SIX, NOW)
    with pytest.raises(NotUnderstood) as refusal:
        await subscriptions.change(7, Wishes(quiet=QuietHours(start=time(17), end=time(7))), NOW)
    assert str(refusal.value) == (
        "Your post at 18:00 lies in these quiet hours, 17:00-07:00. "
        "Choose other quiet hours, or move the posts first, like /settings times 09:00."
    )


async def test_times_inside_quiet_hours_are_refused_with_a_way_out(subscriptions: Subscriptions) -> None:
    await subscriptions.subscribe(ALICE, EIGHT_AND_SIX, NOW)
    await subscriptions.change(7, Wishes(quiet=QuietHours(start=time(22), end=time(7))), NOW)
    with pytest.raises(NotUnderstood) as refusal:
        await subscriptions.change(7, Wishes(times=(time(6), time(23))), NOW)
    assert str(refusal.value) == (
        "06:00 and 23:00 lie in your quiet hours, 22:00-07:00. "
        "Choose a time from 07:00 on, or send /settings quiet off."
    )


async def test_a_refused_change_changes_nothing(subscriptions: Subscriptions, store: Store) -> None:
    before = await subscriptions.subscribe(ALICE, EIGHT_AND_SIX, NOW)
    with pytest.raises(NotUnderstood):
        await subscriptions.change(7, Wishes(quiet=QuietHours(start=time(17), end=time(7))), NOW)
    assert await store.subscribers.get(7) == before.subscriber


async def test_quiet_hours_can_be_taken_back(subscriptions: Subscriptions) -> None:
    await subscriptions.subscribe(
        ALICE, replace(EIGHT_AND_SIX, quiet=QuietHours(start=time(22), end=time(7))), NOW
    )
    done = await subscriptions.change(7, Wishes(quiet=NO_QUIET), NOW)
    assert done.subscriber.schedule.quiet is None


@pytest.mark.parametrize(
    ("facts", "quizzes", "said"),
    [(0, 0, "would make an empty post"), (10, 10, "are more than 12 in one post")],
)
async def test_a_post_of_nothing_or_of_too_much_is_refused(
    subscriptions: Subscriptions, facts: int, quizzes: int, said: str
) -> None:
    with pytest.raises(NotUnderstood, match=said):
        await subscriptions.subscribe(ALICE, Wishes(facts=facts, quizzes=quizzes), NOW)


async def test_a_paused_chat_is_next_due_when_the_pause_ends(subscriptions: Subscriptions) -> None:
    await subscriptions.subscribe(ALICE, EIGHT_AND_SIX, NOW)
    done = await subscriptions.pause(7, date(2026, 4, 1), NOW)
    assert next_name(done.subscriber) == "2026-04-01T08:00"


async def test_resuming_ends_the_pause_at_once(subscriptions: Subscriptions) -> None:
    await subscriptions.subscribe(ALICE, EIGHT_AND_SIX, NOW)
    await subscriptions.pause(7, date(2026, 4, 1), NOW)
    done = await subscriptions.resume(7, NOW)
    assert (next_name(done.subscriber), done.subscriber.schedule.paused_until) == ("2026-03-02T18:00", None)


async def test_a_chat_that_left_gets_nothing_and_keeps_its_wishes(
    subscriptions: Subscriptions, store: Store
) -> None:
    await subscriptions.subscribe(ALICE, EIGHT_AND_SIX, NOW)
    assert await subscriptions.unsubscribe(7)
    left = await store.subscribers.get(7)
    assert left is not None
    assert (left.active, left.schedule.times) == (False, (time(8), time(18)))


async def test_leaving_twice_is_told_apart(subscriptions: Subscriptions) -> None:
    await subscriptions.subscribe(ALICE, EIGHT_AND_SIX, NOW)
    assert [await subscriptions.unsubscribe(7), await subscriptions.unsubscribe(7)] == [True, False]


async def test_coming_back_starts_with_a_slot_of_the_future(subscriptions: Subscriptions) -> None:
    await subscriptions.subscribe(ALICE, EIGHT_AND_SIX, NOW)
    await subscriptions.unsubscribe(7)
    done = await subscriptions.subscribe(ALICE, Wishes(), utc("2026-05-01 12:00"))
    assert (done.is_new, next_name(done.subscriber)) == (True, "2026-05-01T18:00")


async def test_a_chat_that_unblocks_the_bot_gets_posts_again(subscriptions: Subscriptions) -> None:
    await subscriptions.subscribe(ALICE, EIGHT_AND_SIX, NOW)
    await subscriptions.lost(7, "blocked")
    done = await subscriptions.reactivate(7, utc("2026-05-01 12:00"))
    assert done is not None
    assert (done.subscriber.active, next_name(done.subscriber)) == (True, "2026-05-01T18:00")


async def test_a_chat_that_unsubscribed_is_not_brought_back_by_unblocking(
    subscriptions: Subscriptions,
) -> None:
    await subscriptions.subscribe(ALICE, EIGHT_AND_SIX, NOW)
    await subscriptions.unsubscribe(7)
    await subscriptions.lost(7, "blocked")
    assert await subscriptions.reactivate(7, NOW) is None


async def test_a_chat_without_a_subscription_can_still_be_asked_and_told(
    subscriptions: Subscriptions,
) -> None:
    reader = await subscriptions.reader_of(-100)
    assert (reader.chat_id, reader.kind, reader.sensitive) == (-100, ChatKind.GROUP, False)
