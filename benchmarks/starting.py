"""How long a start takes: the demo to its first answer, the bot to serving, and what importing it costs."""

import json
import subprocess
import sys
import tempfile
import time
import urllib.request
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from benchmarks.children import ROOT, local_telegram, started
from benchmarks.figures import Figure, at_most, noted, said

_DEMO_SECONDS, _RUN_SECONDS = 15.0, 2.0
"""Targets."""
_DEMOS, _RUNS, _IMPORTS = 3, 5, 3
_IMPORT_ALL = "import bot.cli.line"
_LOOK_AGAIN_SECONDS = 0.002
_PATIENCE_SECONDS = 30.0


def figures() -> Iterator[Figure]:
    """Measure, line by line."""
    demos = [_demo_to_answer() for _ in range(_DEMOS)]
    yield at_most("`briefcast demo`: process start to the first answered command", demos, _DEMO_SECONDS, " s")
    with local_telegram() as url:
        runs = [_Run.taken(url) for _ in range(_RUNS)]
    run = "`briefcast run`: process start to serving"
    yield at_most(f"{run}, a new database", [each.first for each in runs], _RUN_SECONDS, " s")
    yield at_most(f"{run}, the same database again", [each.again for each in runs], _RUN_SECONDS, " s")
    yield noted(
        "importing all of it, in a process that does nothing else", [each.imports for each in runs], " s"
    )
    yield said("dearest to import, as shares of all imports", _dearest_imports())


@dataclass(frozen=True, slots=True, kw_only=True)
class _Run:
    """Seconds to serving with a database to be made, with the one made before, and to import everything."""

    first: float
    again: float
    imports: float

    @classmethod
    def taken(cls, url: str) -> "_Run":
        with tempfile.TemporaryDirectory() as folder:
            first, again = _run_once(url, Path(folder)), _run_once(url, Path(folder))
        return cls(first=first, again=again, imports=_import_seconds())


def _demo_to_answer() -> float:
    began = time.perf_counter()
    with started(["-m", "bot", "demo", "--port", "0"], until="http://") as line:
        url = next(word for word in line.split() if word.startswith("http://")).rstrip("/")
        person = _post(f"{url}/control/person", {"first_name": "Asha"})["id"]
        chat = _post(f"{url}/control/private", {"person": person})["id"]
        _post(f"{url}/control/say", {"person": person, "chat": chat, "text": "/help"})
        while len(_get(f"{url}/control/chats/{chat}")) < 2:
            if time.perf_counter() - began > _PATIENCE_SECONDS:
                raise TimeoutError("the demo does not answer /help")
            time.sleep(_LOOK_AGAIN_SECONDS)
        return time.perf_counter() - began


def _run_once(url: str, folder: Path) -> float:
    environment = {
        "BRIEFCAST_TOKEN": "1:sandbox",
        "BRIEFCAST_BOT_API_URL": url,
        "BRIEFCAST_DATABASE_URL": f"sqlite:///{folder / 'briefcast.db'}",
    }
    began = time.perf_counter()
    with started(["-m", "bot", "run"], until="serving", errors=True, environment=environment, cwd=folder):
        return time.perf_counter() - began


def _import_seconds() -> float:
    timed = f"import time; began = time.perf_counter(); {_IMPORT_ALL}; print(time.perf_counter() - began)"
    done = subprocess.run([sys.executable, "-c", timed], cwd=ROOT, check=True, capture_output=True, text=True)
    return float(done.stdout)


def _dearest_imports() -> str:
    """Add up each package's own import time, its submodules included, and name the first five."""
    own: Counter[str] = Counter()
    for _ in range(_IMPORTS):
        own += _import_microseconds()
    return ", ".join(f"{name} {spent / own.total():.0%}" for name, spent in own.most_common(5))


def _import_microseconds() -> Counter[str]:
    command = [sys.executable, "-X", "importtime", "-c", _IMPORT_ALL]
    told = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True).stderr
    own: Counter[str] = Counter()
    for line in told.splitlines()[1:]:
        microseconds, _, name = line.removeprefix("import time:").split("|")
        own[name.strip().partition(".")[0]] += int(microseconds)
    return own


def _post(url: str, body: Mapping[str, Any]) -> Any:
    request = urllib.request.Request(url, json.dumps(body).encode(), {"content-type": "application/json"})  # noqa: S310 (our own address)
    with urllib.request.urlopen(request, timeout=_PATIENCE_SECONDS) as answer:  # noqa: S310
        return json.load(answer)


def _get(url: str) -> Any:
    with urllib.request.urlopen(url, timeout=_PATIENCE_SECONDS) as answer:  # noqa: S310 (our own address)
        return json.load(answer)
