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


async def test_an_update_that_meets_a_bug_is_told_in_one_line_and_not_asked_for_again(
    caplog: pytest.LogCaptureFixture,
) -> None:
    browser = client(Served(fails=1))
    update = {"update_id": 17, "message": "private words"}
    assert (await browser.post("/hook", json=update, headers=SECRET)).status_code == 200
    (line,) = told(caplog)
    assert "17" in line
    assert "RuntimeError" in line
    assert not any(words in line for words in ("private words", "lost"))


NO_UPDATES = (
    *(b"", b"not json", b"[]", b"{}", b'{"update_id": "1"}', b'{"update_id": true}', b"\xff"),
    b"[" * 100_000,
    json.dumps({"update_id": 1, "text": "x" * 1_100_000}).encode(),
)


@pytest.mark.parametrize("body", NO_UPDATES, ids=lambda body: body[:20].decode("latin-1"))
async def test_what_can_never_be_served_is_told_in_one_line_and_not_asked_for_again(
    body: bytes, caplog: pytest.LogCaptureFixture
) -> None:
    served = Served()
    assert (await client(served).post("/hook", content=body, headers=SECRET)).status_code == 200
    assert served.updates == []
    (line,) = told(caplog)
    assert line.endswith("passed over")


def told(caplog: pytest.LogCaptureFixture) -> list[str]:
    """Whole lines of our own, traces included."""
    ours = [record for record in caplog.records if record.name.startswith("briefcast")]
    assert not any(record.exc_info for record in ours)
    return [record.getMessage() for record in ours]


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
