"""The demo: a newcomer's first minute on the chat page, through the page's own requests."""

import asyncio
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import aiohttp
import pytest

from bot.clocks import WallClock
from bot.wiring import demonstrating

_SECONDS = 10


class Page:
    """What the chat page does with the private chat of the person who looks at it."""

    def __init__(self, http: aiohttp.ClientSession) -> None:
        self._http = http

    async def chat(self) -> Any:
        """The private chat with its messages."""
        async with self._http.get("/api/state") as answer:
            state = await answer.json()
        return next(chat for chat in state["chats"] if chat["type"] == "private")

    async def act(self, path: str, **body: object) -> Any:
        """Do something; the answer is what the page is told."""
        async with self._http.post(f"/api/{path}", json=body) as answer:
            assert answer.status == 200, await answer.text()
            return await answer.json()

    async def until(self, found: Callable[[Any], bool]) -> Any:
        """Look again until a message of the chat fits; return the newest that does."""
        async with asyncio.timeout(_SECONDS):
            while True:
                messages = (await self.chat())["messages"]
                fitting = [each for each in messages if not each["mine"] and found(each)]
                if fitting:
                    return fitting[-1]


def half_a_day_from_now() -> str:
    """The start payload's time, in the demo's own zone, that no run of this test can reach by waiting."""
    zone = ZoneInfo("Asia/Kolkata")
    return f"t{(WallClock().now() + timedelta(hours=12)).astimezone(zone):%H}00"


@pytest.mark.slow
async def test_a_newcomer_of_the_demo_is_quizzed_and_skips_to_the_next_post(tmp_path: Path) -> None:
    async with demonstrating(tmp_path) as url, aiohttp.ClientSession(url) as http:
        page = Page(http)
        private = (await page.chat())["id"]
        await page.act(f"chats/{private}/messages", text=f"/start {half_a_day_from_now()}__f0__q1")
        quiz = await page.until(lambda each: each["poll"])
        await page.act(f"chats/{private}/messages/{quiz['id']}/vote", places=[0])
        answered = await page.until(lambda each: each["id"] == quiz["id"])
        assert answered["poll"]["explanation_html"]
        assert "It is now" in (await page.act("controls/0"))["text"]
        following = await page.until(lambda each: each["poll"] and each["id"] > quiz["id"])
        assert following["poll"]["question"] != quiz["poll"]["question"]
        assert following["date"] > quiz["date"] + 60


@pytest.mark.slow
async def test_the_demos_channel_is_subscribed_by_its_name(tmp_path: Path) -> None:
    async with demonstrating(tmp_path) as url, aiohttp.ClientSession(url) as http:
        page = Page(http)
        await page.act(f"chats/{(await page.chat())['id']}/messages", text="/subscribe @daily_briefs 08:00")
        told = await page.until(lambda each: "08:00" in each["html"])
        assert "Subscribed" in told["html"]


async def test_the_demos_control_says_what_to_do_while_nobody_is_subscribed(tmp_path: Path) -> None:
    async with demonstrating(tmp_path) as url, aiohttp.ClientSession(url) as http:
        assert "Start" in (await Page(http).act("controls/0"))["text"]
