"""A broadcast outlives whatever is done to it: nothing lost, nothing twice but what was in doubt."""

import asyncio
import os
from pathlib import Path

import pytest

from tests.chaos.postgres import own_postgres
from tests.chaos.storm import SCALED_OUT, Storm

pytestmark = pytest.mark.slow
CHATS = int(os.environ.get("BRIEFCAST_CHAOS_CHATS", "2000"))
KILLS = int(os.environ.get("BRIEFCAST_CHAOS_KILLS", "8"))
LIMIT_SECONDS = 900.0
CRASHES = (0.2, 0.5, 0.8)
"""Of the broadcast, when PostgreSQL is struck down."""
OUTAGE_SECONDS = 5.0


async def test_a_bot_killed_again_and_again_still_gives_every_chat_every_part(tmp_path: Path) -> None:
    storm = Storm(CHATS, 1, tmp_path, f"sqlite:///{tmp_path / 'bot.db'}", LIMIT_SECONDS)

    report = await storm.broadcast(KILLS)

    print(*report.lines(), sep="\n")  # noqa: T201 (the counts are the result)
    assert report.broken == [], report.complaints[:10]
    assert sum(report.in_flight), "nothing was in flight at any kill"
    assert all(report.struck.values()), f"some trouble never came: {report.struck}"
    assert report.moved


async def test_of_two_senders_one_is_killed_and_the_other_gives_every_chat_every_part(tmp_path: Path) -> None:
    with own_postgres() as postgres:
        storm = Storm(CHATS // 2, 3, tmp_path, postgres.url, LIMIT_SECONDS, SCALED_OUT)

        report = await storm.broadcast(max(1, KILLS // 4))

    print(*report.lines(), sep="\n")  # noqa: T201 (the counts are the result)
    assert report.broken == [], report.complaints[:10]


async def test_a_database_that_crashes_again_and_again_is_waited_for_and_nothing_is_lost(
    tmp_path: Path,
) -> None:
    with own_postgres() as postgres:
        storm = Storm(CHATS // 2, 2, tmp_path, postgres.url, LIMIT_SECONDS)

        async def strike_down(under_way: Storm) -> None:
            for share in CRASHES:
                await under_way.until_posted(share)
                await asyncio.to_thread(postgres.crash)
                await asyncio.sleep(OUTAGE_SECONDS)
                await asyncio.to_thread(postgres.start)

        report = await storm.broadcast(0, strike_down)

    print(*report.lines(), sep="\n")  # noqa: T201 (the counts are the result)
    assert report.broken == [], report.complaints[:10]
