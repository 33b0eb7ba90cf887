"""A serving bot runs on uvloop, and on asyncio's own loop where there is none."""

import asyncio
import sys

import pytest

from bot.cli.looping import run_fast


async def home_of_the_loop() -> str:
    return type(asyncio.get_running_loop()).__module__.partition(".")[0]


@pytest.mark.skipif(sys.platform == "win32", reason="uvloop does not run on Windows")
def test_the_loop_is_uvloops() -> None:
    assert run_fast(home_of_the_loop()) == "uvloop"


def test_without_uvloop_the_loop_is_asyncios_own(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "uvloop", None)
    assert run_fast(home_of_the_loop()) == "asyncio"
