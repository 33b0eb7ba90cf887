"""A request may come in four shapes; what is no request is turned away, and so is every other machine."""

import logging

import pytest

from sandbox.server import Sandbox
from tests.sandbox.calls import Caller, HandClock, Refused, answered, talk


async def test_all_four_shapes_of_a_request_mean_the_same(bot: Caller, sandbox: Sandbox) -> None:
    _, chat = talk(sandbox)
    url = bot.base + "sendMessage"
    given = {"chat_id": str(chat.id), "text": "é & 🙂", "protect_content": "true"}
    for options in (
        {"params": given},
        {"data": given},
        {"json": {"chat_id": chat.id, "text": "é & 🙂", "protect_content": True}},
    ):
        async with bot.http.post(url, **options) as response:
            sent = answered(response.status, await response.json())
            assert (sent["text"], sent["has_protected_content"]) == ("é & 🙂", True)
    async with bot.http.get(url, params=given) as response:
        assert answered(response.status, await response.json())["text"] == "é & 🙂"


@pytest.mark.parametrize(
    ("path", "code", "description"),
    [
        ("/bot1:sandbox/dance", 404, "Not Found"),
        ("/bot1:sandbox/", 404, "Not Found"),
        ("/bot1:sandbox", 404, "Not Found"),
        ("/botsandbox/getMe", 404, "Not Found"),
        ("/bot1:other/getMe", 401, "Unauthorized"),
    ],
)
async def test_a_wrong_path_or_token_is_turned_away(
    path: str, code: int, description: str, bot: Caller, sandbox: Sandbox
) -> None:
    async with bot.http.get(sandbox.url + path) as response:
        assert response.status == code
        assert await response.json() == {"ok": False, "error_code": code, "description": description}


@pytest.mark.parametrize(
    ("kind", "body"),
    [
        ("application/json", b"{"),
        ("application/json", b"[1]"),
        ("application/json", b'{"text": "\\ud83d"}'),
        ("application/json", b"\xff"),
        ("multipart/form-data", b"x"),
        ("application/x-www-form-urlencoded", b"text=\xff"),
    ],
)
async def test_an_unreadable_body_is_a_bad_request(kind: str, body: bytes, bot: Caller) -> None:
    async with bot.http.post(bot.base + "getMe", data=body, headers={"content-type": kind}) as response:
        with pytest.raises(Refused, match="Bad Request"):
            answered(response.status, await response.json())


@pytest.mark.parametrize(
    "headers",
    [{"host": "evil.example"}, {"host": "127.0.0.1.evil.example:80"}, {"origin": "http://evil.example"}],
)
@pytest.mark.parametrize("path", ["/", "/api/state", "/bot1:sandbox/getMe", "/control/faults"])
async def test_another_machine_is_turned_away(
    headers: dict[str, str], path: str, bot: Caller, sandbox: Sandbox
) -> None:
    async with bot.http.get(sandbox.url + path, headers=headers) as response:
        assert response.status == 403


@pytest.mark.parametrize("name", ["localhost", "127.0.0.1", "[::1]"])
async def test_this_machine_is_welcome_under_any_of_its_names(name: str, bot: Caller) -> None:
    async with bot.http.get(bot.base + "getMe", headers={"host": f"{name}:80"}) as response:
        assert response.status == 200


@pytest.mark.parametrize("host", ["0.0.0.0", "192.168.1.5"])  # noqa: S104 - refused, not used
def test_only_loopback_is_listened_on(host: str) -> None:
    with pytest.raises(ValueError, match="loopback"):
        Sandbox(clock=lambda: 0.0, host=host)


def test_a_token_needs_its_number() -> None:
    with pytest.raises(ValueError, match="1:sandbox"):
        Sandbox(clock=lambda: 0.0, token="secret")


async def test_a_token_is_never_logged(
    clock: HandClock, caplog: pytest.LogCaptureFixture, monkeypatch: pytest.MonkeyPatch
) -> None:
    caplog.set_level(logging.DEBUG)
    async with Sandbox(clock=clock, token="77:top-secret") as sandbox:
        monkeypatch.setattr(logging.getLogger("uvicorn.access"), "propagate", True)
        async with Caller(sandbox) as bot:
            await bot("getMe")
            with pytest.raises(Refused):
                await bot("sendMessage", chat_id=5, text="x")
    assert "top-secret" not in caplog.text
