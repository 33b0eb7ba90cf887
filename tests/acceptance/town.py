"""A running bot that people share who do not know each other, for whom it is always morning."""

from contextlib import AsyncExitStack
from datetime import timedelta
from pathlib import Path
from typing import Final, Self

from tests.acceptance.clock import MORNING
from tests.acceptance.stage import Stage

_LATEST: Final = MORNING + timedelta(hours=1)
"""From when a newcomer would see another next post than one who came at once."""


class Town:
    """Stages, one after another: a quick clock runs through a day while a slow machine runs the tests."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._open = AsyncExitStack()
        self._stage: Stage | None = None
        self._opened = 0

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(self, *_error: object) -> None:
        await self._open.aclose()

    async def in_the_morning(self) -> Stage:
        """Return the stage there is, or a new one where its morning is over."""
        if self._stage is None or self._stage.clock.now() >= _LATEST:
            await self._open.aclose()
            self._opened += 1
            self._stage = await self._open.enter_async_context(
                Stage(self._folder / f"briefcast-{self._opened}.db")
            )
        return self._stage
