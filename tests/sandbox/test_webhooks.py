"""Updates go to a webhook in order, with the secret, and again until they are taken."""

import asyncio
from collections.abc import AsyncIterator
from typing import Any

import pytest
from aiohttp import web

from sandbox.server import Sandbox
from tests.sandbox.calls import Caller, Refused, attend, talk


class Receiver:
    """A bot's web server: notes what it gets, and answers with the statuses it was given, then 200."""

    def __init__(self) -> None:
        self.got: asyncio.Queue[tuple[str | None, dict[str, Any]]] = asyncio.Queue()
        self.statuses: list[int] = []
        self.url = ""

    async def take(self, request: web.Request) -> web.Response:
        secret = request.headers.get("X-Telegram-Bot-Api-Secret-Token")
        await self.got.put((secret, await request.json()))
        return web.Response(status=self.statuses.pop(0) if self.statuses else 200)


@pytest.fixture
async def receiver() -> AsyncIterator[Receiver]:
    receiver = Receiver()
    app = web.Application()
    app.router.add_post("/hook", receiver.take)
    runner = web.AppRunner(app)
    await runner.setup()
    site = web.TCPSite(runner, "127.0.0.1", 0)
    await site.start()
    receiver.url = f"http://127.0.0.1:{runner.addresses[0][1]}/hook"
    yield receiver
    await runner.cleanup()


async def test_an_update_is_delivered_with_the_secret(
    bot: Caller, sandbox: Sandbox, receiver: Receiver
) -> None:
    person, chat = talk(sandbox)
    await bot("setWebhook", url=receiver.url, secret_token="s3cret_")
    sandbox.world.say(person, chat, "hello")
    secret, update = await receiver.got.get()
    assert (secret, update["message"]["text"]) == ("s3cret_", "hello")


async def test_a_failed_delivery_is_repeated_in_order(
    bot: Caller, sandbox: Sandbox, receiver: Receiver
) -> None:
    person, chat = talk(sandbox)
    receiver.statuses = [500, 503]
    sandbox.webhooks.retry_seconds = 0.001
    sandbox.world.say(person, chat, "one")
    sandbox.world.say(person, chat, "two")
    await bot("setWebhook", url=receiver.url)
    got = [(await receiver.got.get())[1]["message"]["text"] for _ in range(4)]
    assert got == ["one", "one", "one", "two"]
    info = await bot("getWebhookInfo")
    assert info["last_error_message"] == "Wrong response from the webhook: 503 Service Unavailable"


async def test_polling_is_refused_while_a_webhook_is_set(bot: Caller, receiver: Receiver) -> None:
    await bot("setWebhook", url=receiver.url)
    with pytest.raises(Refused, match="Conflict: can't use getUpdates method while webhook is active"):
        await bot("getUpdates")
    await bot("deleteWebhook")
    assert await bot("getUpdates") == []


async def test_a_webhook_ends_a_long_poll(bot: Caller, receiver: Receiver, sandbox: Sandbox) -> None:
    attended = attend(sandbox)
    waiting = asyncio.create_task(bot("getUpdates", timeout=30))
    await attended.wait()
    await bot("setWebhook", url=receiver.url)
    with pytest.raises(Refused, match="Conflict: terminated by setWebhook request"):
        await waiting


async def test_the_info_tells_what_was_set(bot: Caller, receiver: Receiver) -> None:
    await bot("setWebhook", url=receiver.url, max_connections=5, allowed_updates=["message"])
    info = await bot("getWebhookInfo")
    assert (info["url"], info["max_connections"]) == (receiver.url, 5)
    assert (info["allowed_updates"], info["pending_update_count"]) == (["message"], 0)


async def test_without_a_webhook_the_info_has_no_url(bot: Caller) -> None:
    assert (await bot("getWebhookInfo"))["url"] == ""


async def test_waiting_updates_can_be_dropped(bot: Caller, sandbox: Sandbox) -> None:
    person, chat = talk(sandbox)
    sandbox.world.say(person, chat, "old")
    await bot("deleteWebhook", drop_pending_updates=True)
    assert await bot("getUpdates") == []


@pytest.mark.parametrize(
    ("given", "reason"),
    [
        ({"url": "http://example.org/"}, "bad webhook: An HTTPS URL must be provided for webhook"),
        ({"url": "https://example.org:81/"}, "bad webhook: Webhook can be set up only on ports"),
        ({"url": "https://example.org/", "secret_token": "no spaces"},
         "secret token contains unallowed characters"),
    ],
)  # fmt: skip
async def test_an_impossible_webhook_is_refused(given: dict[str, str], reason: str, bot: Caller) -> None:
    with pytest.raises(Refused, match=reason):
        await bot("setWebhook", **given)
