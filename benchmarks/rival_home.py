"""Where aiogram lives while it is measured: a virtual environment of its own, never a dependency of ours."""

import subprocess
import sys
from pathlib import Path

from benchmarks.children import ROOT

_WANTED = "aiogram>=3.20,<4"
_FOLDER = ROOT / ".venv" / "aiogram"


class NoRival(Exception):
    """aiogram cannot be had here; the message says why."""


def python_with_aiogram() -> str:
    """Return the Python that can import aiogram, installing it at the first call; raises NoRival."""
    python = _FOLDER / ("Scripts" if sys.platform == "win32" else "bin") / "python"
    if _imports_aiogram(python):
        return str(python)
    for command in (
        [sys.executable, "-m", "venv", "--clear", str(_FOLDER)],
        [str(python), "-m", "pip", "install", "--quiet", "--disable-pip-version-check", _WANTED],
    ):
        done = subprocess.run(command, capture_output=True, check=False)
        if done.returncode:
            raise NoRival(f"{_WANTED} could not be installed into {_FOLDER.relative_to(ROOT)}")
    return str(python)


def _imports_aiogram(python: Path) -> bool:
    return (
        python.exists()
        and not subprocess.run(
            [str(python), "-c", "import aiogram"], capture_output=True, check=False
        ).returncode
    )
