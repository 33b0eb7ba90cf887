"""Blocked, kicked, let in again, moved: the bot knows where it is."""

import pytest

from tests.acceptance.stage import Stage

pytestmark = pytest.mark.slow
"""Every test lets a whole bot come and go."""


async def test_a_blocked_bot_stops_posting_and_goes_on_when_unblocked(stage: Stage) -> None:
    asha = stage.talk()
    await asha.subscribes("08:00")
    await stage.settled()
    before = len(asha.of_bot)
    stage.world.block(asha.person)
    await stage.until_posted_to(asha.chat, active=False)
    stage.world.unblock(asha.person)
    await stage.until_posted_to(asha.chat)
    await stage.skip_to_next_post()
    await stage.settled()
    assert len(asha.of_bot) == before + 2


async def test_a_chat_that_unsubscribed_stays_unsubscribed_after_block_and_unblock(stage: Stage) -> None:
    asha = stage.talk()
    await asha.subscribes("08:00")
    await asha.says("/unsubscribe")
    stage.world.block(asha.person)
    stage.world.unblock(asha.person)
    assert "Not subscribed" in (await asha.says("/settings")).text


async def test_a_kicked_bot_keeps_the_groups_wishes_until_it_is_back(stage: Stage) -> None:
    admin = stage.in_chat(stage.world.group("Circle", admins=[asha := stage.world.person("Asha")]), asha)
    await admin.subscribes("21:15")
    stage.world.kick(admin.chat)
    await stage.until_posted_to(admin.chat, active=False)
    stage.world.add(admin.chat)
    await stage.until_posted_to(admin.chat)
    assert "Times: 21:15" in (await admin.says("/settings")).text


async def test_a_group_that_became_a_supergroup_keeps_its_subscription(stage: Stage) -> None:
    asha = stage.world.person("Asha")
    old = stage.world.group("Circle", admins=[asha], supergroup=False)
    await stage.in_chat(old, asha).subscribes("21:15")
    await stage.settled()
    new = stage.in_chat(stage.world.migrate(old), asha)
    await stage.until_posted_to(new.chat)
    assert "Times: 21:15" in (await new.says("/settings")).text
    await stage.skip_to_next_post()
    await stage.settled()
    assert len(new.facts) == 1  # the welcome came to the old chat


async def test_a_move_the_bot_slept_through_is_learned_when_posting(stage: Stage) -> None:
    asha = stage.world.person("Asha")
    old = stage.world.group("Circle", admins=[asha], supergroup=False)
    await stage.in_chat(old, asha).subscribes("21:15")
    await stage.settled()
    new = stage.in_chat(stage.world.migrate(old), asha)
    stage.world.updates.clear()
    await stage.skip_to_next_post()
    await stage.settled()
    assert len(new.facts) == 1  # the welcome came to the old chat
