"""No test hangs: one that fails and then does not end is stopped, and it is told where it hung."""

import subprocess
import sys
from pathlib import Path

import pytest

STUCK = '''"""Fails, and does not end."""

import asyncio
from contextlib import suppress


async def never_ends() -> None:
    while True:
        with suppress(asyncio.CancelledError):
            await asyncio.sleep(3600)


async def test_stuck() -> None:
    left = asyncio.create_task(never_ends())
    await asyncio.sleep(0)
    assert left.done()
'''


@pytest.mark.slow
def test_a_test_that_fails_and_does_not_end_is_stopped(tmp_path: Path) -> None:
    stuck = tmp_path / "test_stuck.py"
    stuck.write_text(STUCK)
    without = ["-p", "no:randomly", "-p", "no:cacheprovider"]
    options = [*without, "-p", "tests.conftest", "-o", "faulthandler_timeout=2"]

    ended = subprocess.run(  # noqa: S603 (our own interpreter on our own file)
        [sys.executable, "-m", "pytest", "-c", "pyproject.toml", *options, str(stuck)],
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )

    assert ended.returncode == 1
    assert "Timeout (0:00:02)!" in ended.stderr
    assert "never_ends" in ended.stderr or "_cancel_all_tasks" in ended.stderr
