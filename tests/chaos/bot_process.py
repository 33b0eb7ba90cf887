"""A real `briefcast` in a process of its own: run, killed without warning, or stopped gracefully."""

import asyncio
import os
import signal
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import BinaryIO

from bot.roles import Role

_BRIEFCAST = Path(sys.executable).with_name("briefcast")
_STOP_SECONDS = 30.0


class BotProcess:
    """One life of the bot after another, in `folder`; all of them log into one file there, `name`.log."""

    def __init__(
        self, folder: Path, settings: Mapping[str, str], *, name: str = "bot", role: Role = Role.ALL
    ) -> None:
        self._folder = folder
        self.role = role
        self._environment = {
            **{name: value for name, value in os.environ.items() if not name.startswith("BRIEFCAST_")},
            **{f"BRIEFCAST_{name}": value for name, value in settings.items()},
        }
        self._running: asyncio.subprocess.Process | None = None
        self.log = folder / f"{name}.log"

    async def call(self, *arguments: str) -> None:
        """Run a command of the shell to its end; it has to succeed."""
        with self.log.open("ab") as log:
            process = await self._spawn(log, *arguments)
            assert await process.wait() == 0, self.last_words()

    async def start(self) -> None:
        """Begin `briefcast run`."""
        with self.log.open("ab") as log:
            self._running = await self._spawn(log, "run", "--role", self.role)

    async def kill(self) -> None:
        """End it at once, as a power cut would."""
        process = self._process()
        process.send_signal(signal.SIGKILL)
        assert await process.wait() == -signal.SIGKILL, f"it had ended by itself: {self.last_words()}"
        self._running = None

    async def stop(self) -> int:
        """End it gracefully and return its exit code; killed when that takes too long."""
        process = self._process()
        process.terminate()
        try:
            return await asyncio.wait_for(process.wait(), _STOP_SECONDS)
        finally:
            await self.vanish()

    async def vanish(self) -> None:
        """Leave nothing running, whatever happened."""
        process, self._running = self._running, None
        if process is not None and process.returncode is None:
            process.kill()
            await process.wait()

    @property
    def alive(self) -> bool:
        """Whether it runs."""
        return self._running is not None and self._running.returncode is None

    def last_words(self) -> str:
        """The end of its log."""
        return self.log.read_text(encoding="utf-8", errors="replace")[-3000:]

    def complaints(self) -> list[str]:
        """The lines of its log that tell of a bug."""
        lines = self.log.read_text(encoding="utf-8", errors="replace").splitlines()
        return [line for line in lines if " bug" in line or "Traceback" in line or "Error:" in line]

    def _process(self) -> asyncio.subprocess.Process:
        assert self._running is not None, "the bot is not running"
        return self._running

    async def _spawn(self, log: BinaryIO, *arguments: str) -> asyncio.subprocess.Process:
        return await asyncio.create_subprocess_exec(
            str(_BRIEFCAST), *arguments, cwd=self._folder, env=self._environment, stdout=log, stderr=log
        )
