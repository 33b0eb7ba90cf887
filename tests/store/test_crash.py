"""A process killed between *sending* and *sent* loses nothing, and only what was in flight is sent again."""

import signal
import subprocess
import sys

import pytest

from jobs.model import State
from store.store import Store
from tests.store.samples import begun, chat, due_keys, key, planned, sent, states

BEGIN_AND_DIE = """
import asyncio, os, signal, sys
from jobs.model import PartKey, Start
from store.store import open_store

async def main(url, slot):
    store = open_store(url)
    key = PartKey(chat_id=2, slot=slot, part=1)
    await store.ledger.begin([Start(key=key, item="sky/blue/1", attempts=0)])
    os.kill(os.getpid(), signal.SIGKILL)

asyncio.run(main(*sys.argv[1:]))
"""


def killed_while_sending(url: str) -> int:
    command = [sys.executable, "-c", BEGIN_AND_DIE, url, key().slot]
    return subprocess.run(command, check=False).returncode  # noqa: S603 (our own script)


@pytest.mark.slow
async def test_a_kill_leaves_exactly_the_calls_in_flight_in_doubt(
    database_store: Store, database_url: str
) -> None:
    await planned(database_store, *(chat(n, quizzes=0) for n in (1, 2, 3)))
    await begun(database_store, key(1))
    await database_store.ledger.settle([sent(key(1))])

    assert killed_while_sending(database_url) == -signal.SIGKILL

    assert await states(database_store) == {State.SENT: 1, State.SENDING: 1, State.PLANNED: 1}
    assert await database_store.ledger.recover() == 1
    assert await due_keys(database_store) == [key(2), key(3)]
    assert await begun(database_store, key(2), key(3)) == {key(2), key(3)}
    await database_store.ledger.settle([sent(key(3))])
    await database_store.ledger.recover()
    assert await due_keys(database_store) == [key(2)]
    assert await states(database_store) == {State.SENT: 2, State.UNKNOWN: 1}
