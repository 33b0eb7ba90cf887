"""The operator's shell: pausing, resuming, cancelling and watching all posting."""

import asyncio
import io
from collections.abc import AsyncGenerator
from pathlib import Path

import pytest
from rich.console import Console

from bot.__main__ import main
from bot.cli.watching import Look, watch
from jobs.model import State


@pytest.fixture(autouse=True)
def own_database(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("BRIEFCAST_DATABASE_URL", f"sqlite:///{tmp_path / 'own.db'}")
    assert main(["migrate"]) == 0


def said(capsys: pytest.CaptureFixture[str], *arguments: str, code: int = 0) -> str:
    capsys.readouterr()
    assert main(arguments) == code
    return capsys.readouterr().out


def test_pausing_is_kept_and_the_status_says_so(capsys: pytest.CaptureFixture[str]) -> None:
    assert "Posting is paused" in said(capsys, "posts", "pause")
    assert "paused already" in said(capsys, "posts", "pause")
    assert "Posting has been paused for" in said(capsys, "status")


def test_resuming_undoes_a_pause(capsys: pytest.CaptureFixture[str]) -> None:
    said(capsys, "posts", "pause")
    assert "Posting goes on" in said(capsys, "posts", "resume")
    assert "was not paused" in said(capsys, "posts", "resume")
    assert "paused" not in said(capsys, "status")


def test_cancelling_asks_for_a_yes(capsys: pytest.CaptureFixture[str]) -> None:
    assert "--yes does it" in said(capsys, "posts", "cancel", code=2)
    assert "Cancelled 0 parts" in said(capsys, "posts", "cancel", "--yes")


def test_watching_ends_when_nothing_waits(capsys: pytest.CaptureFixture[str]) -> None:
    assert said(capsys, "status", "--watch").splitlines() == [
        "sent 0, failed 0, ambiguous 0, waiting 0, 0/s, left 0:00:00"
    ]


def counts(sent: int, waiting: int, failed: int = 0, unknown: int = 0) -> dict[State, int]:
    some = {State.SENT: sent, State.PLANNED: waiting, State.FAILED: failed, State.UNKNOWN: unknown}
    return {**dict.fromkeys(State, 0), **some}


async def a_broadcast() -> AsyncGenerator[Look, None]:
    yield 0.0, counts(1000, 300)
    yield 1.0, counts(1100, 200)
    yield 5.0, counts(1200, 98, failed=1, unknown=1)
    yield 9.0, counts(1299, 0, failed=1)
    raise AssertionError("it should have ended")


def watched(*, terminal: bool) -> str:
    shown = io.StringIO()
    asyncio.run(watch(a_broadcast(), Console(file=shown, force_terminal=terminal, width=120)))
    return shown.getvalue()


def test_in_a_pipe_the_advance_is_plain_lines_now_and_then_and_at_the_end() -> None:
    assert watched(terminal=False).splitlines() == [
        "sent 0, failed 0, ambiguous 0, waiting 300, 0/s, left unknown",
        "sent 200, failed 1, ambiguous 1, waiting 99, 40/s, left 0:00:02",
        "sent 299, failed 1, ambiguous 0, waiting 0, 33/s, left 0:00:00",
    ]


def test_on_a_terminal_the_advance_is_one_bar() -> None:
    shown = watched(terminal=True)
    assert "━" in shown
    assert "waiting 0" in shown
