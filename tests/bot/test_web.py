"""The webhook takes updates from whoever knows the secret, once each, and answers after they were served."""

import json
import logging
import socket
from typing import Any

import httpx
import pytest

from bot.web import SECRET_HEADER, Receiver

SECRET = {SECRET_HEADER: "s3cret"}


class Served:
    """Records what is served; fails once where told to."""

    def __init__(self, fails: int = 0) -> None:
        self.updates: list[dict[str, Any]] = []
        self._fails = fails

    async def serve(self, update: dict[str, Any]) -> None:
        if self._fails:
            self._fails -= 1
            raise RuntimeError("lost")
        self.updates.append(update)


def client(served: Served, *, ready: bool = True) -> httpx.AsyncClient:
    receiver = Receiver("127.0.0.1:0", "s3cret", served.serve, lambda: ready)
    transport = httpx.ASGITransport(receiver.application(), raise_app_exceptions=False)
    return httpx.AsyncClient(transport=transport, base_url="http://bot.example")


async def test_an_update_with_the_secret_is_served() -> None:
    served = Served()
    assert (await client(served).post("/hook", json={"update_id": 1}, headers=SECRET)).status_code == 200
    assert served.updates == [{"update_id": 1}]


@pytest.mark.parametrize("headers", [{}, {SECRET_HEADER: "guess"}, {SECRET_HEADER: ""}])
async def test_without_the_secret_nothing_is_served(headers: dict[str, str]) -> None:
    served = Served()
    assert (await client(served).post("/hook", json={"update_id": 1}, headers=headers)).status_code == 403
    assert served.updates == []


async def test_an_update_that_comes_twice_is_served_once() -> None:
    served = Served()
    browser = client(served)
    for _ in range(2):
        assert (await browser.post("/hook", json={"update_id": 1}, headers=SECRET)).status_code == 200
    assert len(served.updates) == 1


async def test_an_update_that_was_not_served_is_not_answered_with_200_and_is_taken_again() -> None:
    served = Served(fails=1)
    browser = client(served)
    assert (await browser.post("/hook", json={"update_id": 1}, headers=SECRET)).status_code == 500
    assert (await browser.post("/hook", json={"update_id": 1}, headers=SECRET)).status_code == 200
    assert len(served.updates) == 1


@pytest.mark.parametrize("body", [b"", b"not json", b"[]", b'{"update_id": "1"}', b"\xff"])
async def test_what_is_no_update_is_refused(body: bytes) -> None:
    assert (await client(Served()).post("/hook", content=body, headers=SECRET)).status_code == 400


async def test_a_huge_body_is_refused() -> None:
    body = json.dumps({"update_id": 1, "text": "x" * 1_100_000})
    assert (await client(Served()).post("/hook", content=body, headers=SECRET)).status_code == 413


@pytest.mark.parametrize(("ready", "status"), [(True, 200), (False, 503)])
async def test_readiness_is_told(ready: bool, status: int) -> None:
    assert (await client(Served(), ready=ready).get("/readyz")).status_code == status
    assert (await client(Served(), ready=ready).get("/healthz")).status_code == 200


async def test_what_listens_logs_neither_addresses_nor_the_secret(caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.DEBUG)
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    receiver = Receiver(f"127.0.0.1:{port}", "s3cret", Served().serve, lambda: True)
    await receiver.start()
    async with httpx.AsyncClient() as telegram:
        url = f"http://127.0.0.1:{port}/secret-path"
        assert (await telegram.post(url, json={"update_id": 1}, headers=SECRET)).status_code == 200
    await receiver.stop()
    ours = [record.getMessage() for record in caplog.records if record.name.startswith("uvicorn")]
    assert [line for line in ours if "s3cret" in line or "secret-path" in line] == []
