"""One process that does all, or several that share the work on one PostgreSQL."""

from collections.abc import AsyncIterator, Iterator
from contextlib import AsyncExitStack
from pathlib import Path

import pytest

from bot.__main__ import main
from bot.roles import Role
from bot.settings import Settings, read_settings
from bot.wiring import serving
from bot.wiring.errands import read_status
from bot.wiring.serving import assembled
from jobs.shares import LEASE_SECONDS
from sandbox.server import Sandbox
from tests.store.fleet import RealClock, until
from tests.store.servers import postgres_server, schema_of_our_own

SHARED = [Role.BOT, Role.SCHEDULER, Role.SENDER]


@pytest.fixture
async def telegram() -> AsyncIterator[Sandbox]:
    async with Sandbox(clock=lambda: RealClock().now().timestamp()) as running:
        yield running


@pytest.fixture(scope="module")
def server() -> Iterator[str]:
    with postgres_server() as url:
        yield url


@pytest.fixture
def postgres(server: str) -> Iterator[str]:
    """Tables of each test's own: signs of life of one are none of another."""
    with schema_of_our_own(server) as url:
        yield url


def settings(url: str, telegram: Sandbox) -> Settings:
    return read_settings(_env_file=None, database_url=url, token=telegram.token, bot_api_url=telegram.url)


@pytest.mark.parametrize("role", SHARED)
def test_a_part_of_the_work_on_sqlite_is_refused_with_the_remedy(
    role: Role, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr("bot.cli.run.set_up_logs", lambda _: None)
    monkeypatch.setenv("BRIEFCAST_TOKEN", "1:secret")
    monkeypatch.setenv("BRIEFCAST_DATABASE_URL", f"sqlite:///{tmp_path / 'own.db'}")

    assert main(["run", "--role", role]) == 1

    [line] = [line for line in capsys.readouterr().err.splitlines() if line.startswith("briefcast: ")]
    assert f"the role {role} needs PostgreSQL" in line
    assert "run without --role, or move to PostgreSQL first (`briefcast migrate --from" in line


def test_an_unknown_role_is_a_wrong_call_and_the_roles_are_named(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        main(["run", "--role", "janitor"])
    assert ended.value.code == 2
    told = capsys.readouterr().err
    assert [role for role in Role if role not in told] == []


@pytest.mark.slow
async def test_a_scheduler_needs_no_token_and_shows_that_it_lives(postgres: str) -> None:
    alone = read_settings(_env_file=None, database_url=postgres)

    async with serving(alone, role=Role.SCHEDULER):
        await until(10, lambda: _is_alive(alone, Role.SCHEDULER))

    assert (await read_status(alone, Role.SENDER)).silent_seconds is None


async def _is_alive(given: Settings, role: Role) -> bool:
    status = await read_status(given, role)
    return status.silent_seconds is not None


@pytest.mark.slow
async def test_bot_schedulers_and_senders_share_the_work(postgres: str, telegram: Sandbox) -> None:
    given, roles = settings(postgres, telegram), [Role.BOT, *[Role.SCHEDULER] * 2, *[Role.SENDER] * 2]
    async with AsyncExitStack() as running:
        for role in roles:
            await running.enter_async_context(serving(given, role=role))
        reader = telegram.world.person("Reader")
        chat = telegram.world.private(reader)

        asked = telegram.world.say(reader, chat, "/subscribe 08:00")
        answer = await telegram.world.next_from_bot(chat, after=asked.id, timeout=20)
        fact = await telegram.world.next_from_bot(chat, after=answer.id, timeout=20)

    assert "Subscribed." in answer.text
    assert any(button.text == "Explain" for row in fact.buttons for button in row)


@pytest.mark.slow
async def test_one_process_on_postgresql_does_all_and_waits_for_its_part(
    postgres: str, telegram: Sandbox
) -> None:
    clock = RealClock()
    async with assembled(settings(postgres, telegram), clock) as (service, _, _):
        began = clock.monotonic()
        await service.start()
        reader = telegram.world.person("Reader")
        chat = telegram.world.private(reader)
        asked = telegram.world.say(reader, chat, "/help")
        await telegram.world.next_from_bot(chat, after=asked.id, timeout=20)

    assert clock.monotonic() - began > LEASE_SECONDS
