"""Who the acceptance tests talk to, and the promise that no talk leaves an error in the log.

All tests share one event loop, so that talks with strangers (`asha`, `town`) can share one running bot: every
test brings people and chats of its own. A test that moves the clock, breaks the connection or restarts the
bot takes a `stage` of its own.
"""

import logging
import shutil
from collections.abc import AsyncIterator, Iterator
from pathlib import Path

import pytest
import pytest_asyncio

from digests.library import BUNDLED
from tests.acceptance.stage import Stage
from tests.acceptance.talk import Talk
from tests.acceptance.town import Town
from tests.databases import migrated

_HERE = Path(__file__).parent
_STAND_INS_SERVER = "uvicorn.error"
"""It logs the connections that a test breaks on purpose."""


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    for item in items:
        if item.path.is_relative_to(_HERE):
            item.add_marker(pytest.mark.asyncio(loop_scope="session"), append=False)


@pytest.fixture(autouse=True)
def _no_error_is_logged(caplog: pytest.LogCaptureFixture) -> Iterator[None]:
    yield
    met = [f"{each.name}: {each.getMessage()}" for each in caplog.get_records("call") if _is_error(each)]
    assert not met


def _is_error(record: logging.LogRecord) -> bool:
    return record.levelno >= logging.ERROR and record.name != _STAND_INS_SERVER


@pytest_asyncio.fixture(scope="session", loop_scope="session")
async def mornings(tmp_path_factory: pytest.TempPathFactory) -> AsyncIterator[Town]:
    """What opens a town, and another where its morning is over."""
    async with Town(tmp_path_factory.mktemp("town")) as town:
        yield town


@pytest_asyncio.fixture(loop_scope="session")
async def town(mornings: Town) -> Stage:
    """A running bot shared by people who do not know each other."""
    return await mornings.in_the_morning()


@pytest.fixture
def asha(town: Stage) -> Talk:
    """A newcomer in her private chat in town."""
    return town.talk("Asha")


@pytest.fixture(scope="session")
def two_digests(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with two of the bundled digests: a bot reads it in a third of the time."""
    folder = tmp_path_factory.mktemp("digests")
    shutil.copytree(BUNDLED / "briefs", folder / "briefs")
    for name in ("interpol-icse", "chandrayaan-3"):
        shutil.copy(BUNDLED / f"{name}.yaml", folder)
    return folder


@pytest_asyncio.fixture(scope="session", loop_scope="session")
async def empty_database(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A database with its tables, to be copied."""
    path = tmp_path_factory.mktemp("database") / "briefcast.db"
    await migrated(f"sqlite:///{path}")
    return path


@pytest_asyncio.fixture(loop_scope="session")
async def stage(tmp_path: Path, two_digests: Path, empty_database: Path) -> AsyncIterator[Stage]:
    """A bot, a Telegram and a clock for one test alone."""
    shutil.copyfile(empty_database, tmp_path / "briefcast.db")
    async with Stage(tmp_path / "briefcast.db", digests=two_digests) as started:
        yield started
