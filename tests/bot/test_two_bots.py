"""Two bots on one SQLite file: the second ends with one line, the first serves on."""

from pathlib import Path

import pytest

from bot.clocks import WallClock
from bot.settings import read_settings
from bot.wiring import serving
from sandbox.server import Sandbox
from store.errors import DatabaseInUse

pytestmark = pytest.mark.slow
"""Two whole bots each."""


async def test_a_second_bot_on_one_file_is_refused_and_the_first_serves_on(tmp_path: Path) -> None:
    clock = WallClock()
    async with Sandbox(clock=lambda: clock.now().timestamp()) as telegram:
        given = {"token": telegram.token, "bot_api_url": telegram.url}
        settings = read_settings(_env_file=None, database_url=f"sqlite:///{tmp_path / 'one.db'}", **given)
        async with serving(settings):
            with pytest.raises(DatabaseInUse, match="stop that one first"):
                async with serving(settings):
                    pass
            reader = telegram.world.person("Reader")
            asked = telegram.world.say(reader, telegram.world.private(reader), "/privacy")
            answer = await telegram.world.next_from_bot(
                telegram.world.private(reader), after=asked.id, timeout=5
            )
    assert "What is kept" in answer.text
