"""`python -m sandbox` starts the stand-in alone, and Ctrl-C ends it at once, open streams or not."""

import asyncio
import signal
import sys

import aiohttp
import pytest

pytestmark = pytest.mark.slow


async def test_it_starts_answers_and_ends_on_ctrl_c() -> None:
    process = await asyncio.create_subprocess_exec(
        sys.executable, "-m", "sandbox", "--port", "0", stdout=asyncio.subprocess.PIPE
    )
    assert process.stdout is not None
    url = (await process.stdout.readline()).decode().split()[-1]
    async with aiohttp.ClientSession() as http, http.get(f"{url}api/events?after=0") as stream:
        assert (await stream.content.readline()).startswith(b"retry")
        process.send_signal(signal.SIGINT)
        await stream.content.read()
    assert await asyncio.wait_for(process.wait(), 3) == 0


async def test_a_taken_port_is_told_in_one_line() -> None:
    server = await asyncio.start_server(lambda _, __: None, "127.0.0.1", 0)
    port = server.sockets[0].getsockname()[1]
    process = await asyncio.create_subprocess_exec(
        sys.executable, "-m", "sandbox", "--port", str(port), stderr=asyncio.subprocess.PIPE
    )
    _, said = await process.communicate()
    server.close()
    assert process.returncode == 1
    assert said.startswith(b"The sandbox cannot start: ")
    assert said.count(b"\n") == 1
