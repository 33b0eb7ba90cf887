"""A SQLite file belongs to one running bot; everybody else may still read and write it."""

import pytest

from jobs.errors import StopEverything
from store.errors import DatabaseInUse
from store.store import open_store
from tests.store.samples import chat


async def test_a_second_bot_on_a_file_is_refused_with_the_remedy(sqlite_url: str) -> None:
    first, second = open_store(sqlite_url), open_store(sqlite_url)
    first.claim()
    with pytest.raises(
        DatabaseInUse, match=r"briefcast\.db is in use by another running bot: stop"
    ) as refused:
        second.claim()
    assert isinstance(refused.value, StopEverything)
    await first.close()


async def test_a_file_is_free_again_once_its_bot_has_closed_it(sqlite_url: str) -> None:
    first, second = open_store(sqlite_url), open_store(sqlite_url)
    first.claim()
    await first.close()
    second.claim()
    await second.close()


async def test_who_makes_no_claim_may_use_the_file_of_a_running_bot(sqlite_url: str) -> None:
    bot, shell = open_store(sqlite_url), open_store(sqlite_url)
    bot.claim()
    await shell.subscribers.save(chat(1))
    assert await bot.subscribers.get(1) == chat(1)
    await shell.close()
    await bot.close()


async def test_several_bots_may_claim_postgresql(postgresql_url: str) -> None:
    stores = [open_store(postgresql_url) for _ in range(2)]
    for store in stores:
        store.claim()
        await store.close()
