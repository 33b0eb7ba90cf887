"""Who comes to town late in a long run of tests finds the morning that everybody finds."""

from pathlib import Path

from tests.acceptance.clock import MORNING
from tests.acceptance.town import Town


async def test_a_town_whose_morning_is_over_gives_way_to_a_new_one(tmp_path: Path) -> None:
    """A slow run met an evening: "Next post: 20:00" where the test awaited 07:15."""
    async with Town(tmp_path) as town:
        first = await town.in_the_morning()
        assert await town.in_the_morning() is first
        first.clock.forward(hours=12)
        second = await town.in_the_morning()
        assert second.clock.now().hour == MORNING.hour
        assert "07:15" in (await second.talk().says("/subscribe 07:15, 20:00 London")).text
