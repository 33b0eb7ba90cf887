"""Requests reach the server, and failures tell whether the request had left, without naming the address."""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager

import pytest
from aiohttp import web
from telegram.error import Forbidden
from telegram.request import RequestData
from telegram.request._requestparameter import RequestParameter

from bot.transport import AiohttpRequest, NoAnswer, NotSent, NotTheBotApi

Answer = Callable[[web.Request], Awaitable[web.StreamResponse]]


@asynccontextmanager
async def server(answer: Answer) -> AsyncIterator[str]:
    """An HTTP server on loopback that answers every path."""
    app = web.Application()
    app.router.add_route("*", "/{path:.*}", answer)
    runner = web.AppRunner(app, shutdown_timeout=0.1)
    await runner.setup()
    site = web.TCPSite(runner, "127.0.0.1", 0)
    await site.start()
    try:
        yield f"http://127.0.0.1:{runner.addresses[0][1]}"
    finally:
        await runner.cleanup()


def fields(**values: object) -> RequestData:
    return RequestData([RequestParameter.from_input(name, value) for name, value in values.items()])


async def test_fields_arrive_and_the_answer_comes_back() -> None:
    async def answer(request: web.Request) -> web.Response:
        form = await request.post()
        return web.json_response({"ok": True, "result": form["text"]})

    async with server(answer) as url, AiohttpRequest() as request:
        answered: object = await request.post(f"{url}/bot1:t/sendMessage", fields(text="hello & goodbye"))
        assert answered == "hello & goodbye"


async def test_a_server_that_is_down_means_not_sent_and_the_token_stays_hidden() -> None:
    async def never(request: web.Request) -> web.Response:
        raise AssertionError(request.path)

    async with server(never) as url:
        gone = url
    async with AiohttpRequest(connect_timeout=1) as request:
        with pytest.raises(NotSent) as caught:
            await request.post(f"{gone}/bot1:secret/getMe")
    assert "secret" not in f"{caught.value!r}{caught.value.__cause__!r}"


async def test_a_connection_cut_before_the_answer_means_no_answer() -> None:
    async def cut(request: web.Request) -> web.Response:
        assert request.transport is not None
        request.transport.abort()
        return web.Response()

    async with server(cut) as url, AiohttpRequest() as request:
        with pytest.raises(NoAnswer) as caught:
            await request.post(f"{url}/bot1:secret/sendMessage", fields(text="hello"))
    assert "secret" not in f"{caught.value!r}{caught.value.__cause__!r}"


async def test_an_answer_that_takes_too_long_means_no_answer() -> None:
    released = asyncio.Event()

    async def wait(_: web.Request) -> web.Response:
        await released.wait()
        return web.Response()

    async with server(wait) as url, AiohttpRequest(read_timeout=0.05) as request:
        with pytest.raises(NoAnswer):
            await request.post(f"{url}/bot1:t/sendMessage", fields(text="hello"))
        released.set()


async def test_a_closed_pool_means_not_sent() -> None:
    with pytest.raises(NotSent):
        await AiohttpRequest().post("http://127.0.0.1:9/bot1:t/getMe")


@pytest.mark.parametrize(
    ("status", "kind", "body"),
    [
        (200, "text/html", "<html>Welcome to this network</html>"),
        (200, "text/plain", ""),
        (200, "application/json", '{"ok": tr'),
        (200, "application/json", '{"hello": 1}'),
        (200, "application/json", '{"ok": true}'),
        (200, "application/json", "[]"),
        (302, "text/html", "moved"),
        (403, "text/html", "<html>Forbidden</html>"),
        (404, "text/plain", "no such page"),
        (404, "application/json", '{"detail": "Not Found"}'),
        (502, "text/html", "<html>Bad Gateway</html>"),
    ],
)
async def test_an_answer_of_another_server_is_no_refusal_of_telegrams(
    status: int, kind: str, body: str, caplog: pytest.LogCaptureFixture
) -> None:
    async def answer(_: web.Request) -> web.Response:
        return web.Response(status=status, content_type=kind, text=body)

    async with server(answer) as url, AiohttpRequest() as request:
        with pytest.raises(NotTheBotApi):
            await request.post(f"{url}/bot1:t/sendMessage", fields(text="hello"))
    assert caplog.records == []


async def test_a_gateway_that_waited_in_vain_means_no_answer() -> None:
    async def answer(_: web.Request) -> web.Response:
        return web.Response(status=504, content_type="text/html", text="<html>Gateway Timeout</html>")

    async with server(answer) as url, AiohttpRequest() as request:
        with pytest.raises(NoAnswer):
            await request.post(f"{url}/bot1:t/sendMessage", fields(text="hello"))


async def test_a_redirect_is_not_followed_because_the_address_is_the_token() -> None:
    asked = []

    async def answer(request: web.Request) -> web.Response:
        asked.append(request.path)
        return web.Response(status=307, headers={"Location": "/elsewhere/bot1:t/getMe"})

    async with server(answer) as url, AiohttpRequest() as request:
        with pytest.raises(NotTheBotApi, match="HTTP 307, a redirect"):
            await request.post(f"{url}/bot1:t/getMe")
    assert asked == ["/bot1:t/getMe"]


async def test_a_refusal_of_telegrams_keeps_its_own_meaning() -> None:
    async def answer(_: web.Request) -> web.Response:
        refusal = {"ok": False, "error_code": 403, "description": "Forbidden: bot was blocked by the user"}
        return web.json_response(refusal, status=403)

    async with server(answer) as url, AiohttpRequest() as request:
        with pytest.raises(Forbidden, match="blocked"):
            await request.post(f"{url}/bot1:t/sendMessage", fields(text="hello"))
