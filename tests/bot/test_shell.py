"""What a shell sees: exit codes and one line, never a trace, whatever becomes of the output and the keys."""

import os
import socket
import subprocess
import sys
from collections.abc import Sequence
from importlib.machinery import ModuleSpec
from pathlib import Path
from types import ModuleType

import pytest

from bot.__main__ import main

pytestmark = pytest.mark.slow
"""Every test starts the whole program."""

ROOT = Path(__file__).parents[2]
PROGRAM = [sys.executable, "-m", "bot"]


@pytest.fixture
def subscribed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    """A database of the test's own, with more subscribers than one buffer holds."""
    monkeypatch.setenv("BRIEFCAST_DATABASE_URL", f"sqlite:///{tmp_path / 'own.db'}")
    header = "chat_id,type,zone,times,topics,facts,quizzes"
    rows = [f"{number},private,Asia/Kolkata,08:00,,1,1" for number in range(1, 501)]
    (tmp_path / "many.csv").write_text("\n".join([header, *rows]), encoding="utf-8")
    assert main(["subscribers", "import", str(tmp_path / "many.csv")]) == 0
    capsys.readouterr()


def called(arguments: Sequence[str], output: int) -> tuple[int, str]:
    """Run a call in a process of its own; give its exit code and what it complained of."""
    done = subprocess.run(  # noqa: S603 (our own program)
        [*PROGRAM, *arguments], cwd=ROOT, stdout=output, stderr=subprocess.PIPE, text=True, check=False
    )
    return done.returncode, done.stderr


@pytest.mark.usefixtures("subscribed")
@pytest.mark.parametrize(
    "call", [["schema"], ["check"], ["preview", "interpol-icse"], ["subscribers", "export", "-"]]
)
def test_a_reader_that_has_enough_is_no_trouble(call: list[str]) -> None:
    reading, writing = os.pipe()
    os.close(reading)
    try:
        assert called(call, writing) == (1, "")
    finally:
        os.close(writing)


@pytest.mark.usefixtures("subscribed")
@pytest.mark.skipif(not Path("/dev/full").exists(), reason="only Linux has a device that is always full")
@pytest.mark.parametrize("call", ["schema", "check", "subscribers export -"])
def test_output_that_cannot_be_written_is_one_line(call: str) -> None:
    full = os.open("/dev/full", os.O_WRONLY)
    try:
        code, complaint = called(call.split(), full)
    finally:
        os.close(full)
    assert code == 1
    assert complaint == "briefcast: No space left on device\n"


def test_a_closed_output_is_no_trouble() -> None:
    done = subprocess.run(  # noqa: S603 (our own program)
        ["/bin/sh", "-c", f"{sys.executable} -m bot check >&-"], cwd=ROOT, capture_output=True, check=False
    )
    assert (done.returncode, done.stderr) == (0, b"")


class PressedKeys:
    """An import during which somebody presses Ctrl-C."""

    def find_spec(
        self, name: str, path: object = None, target: ModuleType | None = None
    ) -> ModuleSpec | None:
        if name == "bot.cli.line":
            raise KeyboardInterrupt
        return None


def test_ctrl_c_while_the_program_is_being_read_ends_it_quietly(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.delitem(sys.modules, "bot.cli.line", raising=False)
    monkeypatch.setattr(sys, "meta_path", [PressedKeys(), *sys.meta_path])
    assert main(["check"]) == 130
    assert capsys.readouterr().err == ""


def test_the_version_is_told(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        main(["--version"])
    assert ended.value.code == 0
    assert capsys.readouterr().out.startswith("briefcast 0.")


@pytest.mark.parametrize("port", ["99999", "-1", "http", "٨٠"])
def test_a_port_that_cannot_be_is_a_wrong_call(port: str, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        main(["demo", f"--port={port}"])
    assert ended.value.code == 2
    assert "Write a number from 0 to 65535" in capsys.readouterr().err


def test_a_taken_port_is_one_line_with_the_remedy(capsys: pytest.CaptureFixture[str]) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        assert main(["demo", "--port", str(port)]) == 1
    wanted = f"briefcast: port {port} cannot be used (address already in use): try briefcast demo --port 0\n"
    assert capsys.readouterr().err == wanted


def test_several_wrong_settings_are_a_list(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("BRIEFCAST_RATE", "-1")
    monkeypatch.setenv("BRIEFCAST_LOG", "xml")
    assert main(["status"]) == 1
    heading, *lines = capsys.readouterr().err.splitlines()
    assert heading == "briefcast: 2 settings are wrong:"
    assert [line.split(":")[0] for line in lines] == ["BRIEFCAST_RATE", "BRIEFCAST_LOG"]


@pytest.mark.parametrize("command", ["check", "draft", "preview", "review", "schema"])
def test_an_editors_command_does_not_wait_for_what_only_the_bot_needs(command: str) -> None:
    reading = f"import sys; from bot.cli.line import parser; parser(['{command}']); print(*sys.modules)"
    read = subprocess.run([sys.executable, "-c", reading], cwd=ROOT, capture_output=True, check=True)  # noqa: S603
    assert not {b"telegram", b"sqlalchemy", b"apscheduler", b"uvicorn"} & set(read.stdout.split())
