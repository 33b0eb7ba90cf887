"""Programs started beside the measuring one, so that nobody shares a processor with what is measured."""

import json
import os
import subprocess
import sys
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import IO, Any

ROOT = Path(__file__).parent.parent
_PATIENCE_SECONDS = 900.0


class ChildFailed(Exception):
    """A program we started ended badly; the message ends with what it said last."""


def results_of(arguments: Sequence[str], *, python: str = sys.executable) -> dict[str, Any]:
    """Run Python with the arguments and return the JSON object it prints last; raises ChildFailed."""
    done = subprocess.run(
        [python, *arguments],
        cwd=ROOT,
        capture_output=True,
        text=True,
        timeout=_PATIENCE_SECONDS,
        check=False,
    )
    if done.returncode:
        raise ChildFailed(f"{' '.join(arguments[:2])}: {_last_line(done.stderr)}")
    found: dict[str, Any] = json.loads(done.stdout.splitlines()[-1])
    return found


@contextmanager
def started(
    arguments: Sequence[str],
    *,
    until: str,
    errors: bool = False,
    environment: Mapping[str, str] | None = None,
    cwd: Path = ROOT,
) -> Iterator[str]:
    """Start Python with the arguments and give the line that holds `until`; ends it after the block.

    `errors`: the line is awaited on standard error instead of standard output. Raises ChildFailed.
    """
    wanted, other = ("stderr", "stdout") if errors else ("stdout", "stderr")
    pipes: dict[str, Any] = {wanted: subprocess.PIPE, other: subprocess.DEVNULL}
    child = subprocess.Popen(
        [sys.executable, *arguments],
        cwd=cwd,
        env={**os.environ, "PYTHONPATH": str(ROOT), **(environment or {})},
        stdin=subprocess.PIPE,
        text=True,
        **pipes,
    )
    try:
        stream = child.stderr if errors else child.stdout
        assert stream is not None
        yield _line_with(stream, until, arguments)
    finally:
        child.terminate()
        child.communicate(timeout=_PATIENCE_SECONDS)


@contextmanager
def stand_in(*, watch: bool = False) -> Iterator[str]:
    """Run the cheapest Bot API there is; give its address. `watch`: it notes when each call comes."""
    with started(["-m", "benchmarks.stand_in", *(["--watch"] if watch else [])], until="") as port:
        yield f"http://127.0.0.1:{port}"


@contextmanager
def local_telegram() -> Iterator[str]:
    """Run the sandbox; give its address."""
    with started(["-m", "sandbox", "--port", "0"], until="Chat page") as line:
        yield line.split()[-1].rstrip("/")


def _line_with(stream: IO[str], wanted: str, arguments: Sequence[str]) -> str:
    line = ""
    for line in stream:
        if wanted in line:
            return line.strip()
    raise ChildFailed(f"{' '.join(arguments)}: {line.strip() or 'it ended without a word'}")


def _last_line(text: str) -> str:
    return text.strip().rpartition("\n")[2]
