"""The language model's adapter, against a stub that speaks like OpenAI's API on loopback."""

import json
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager

import pytest
from aiohttp import web
from pydantic import SecretStr

from bot.assistant import Assistant, assistant_of, offered
from bot.settings import SettingsError, read_settings
from digests.drafting.model import Tier, tier_of
from digests.drafting.offering import Prompt, Unusable
from tests.digests.drafting.factories import intake, manuscript

_QUOTE = "INTERPOL has its headquarters in Lyon, France."
_BRIEF = manuscript(f"# INTERPOL\n\n{_QUOTE}")
_FACTS = json.dumps(
    {
        "facts": [
            {
                "section": "INTERPOL",
                "text": _QUOTE,
                "quote": _QUOTE,
                "moves": False,
                "answer": "Lyon",
                "kind": "place",
                "wrong": ["Geneva", "Vienna", "The Hague"],
            }
        ]
    }
)
_PROMPT = Prompt(task="Answer.", material="A brief.")


class Stub:
    """Serves answers in turn and remembers what it was asked."""

    def __init__(self, *answers: str | web.Response) -> None:
        self.answers = list(answers)
        self.asked: list[dict[str, object]] = []
        self.keys: list[str | None] = []

    async def complete(self, request: web.Request) -> web.Response:
        self.asked.append(await request.json())
        self.keys.append(request.headers.get("Authorization"))
        answer = self.answers.pop(0)
        if isinstance(answer, web.Response):
            return answer
        return web.json_response({"choices": [{"message": {"role": "assistant", "content": answer}}]})

    @asynccontextmanager
    async def serving(self) -> AsyncIterator[Assistant]:
        """Run the stub and give an assistant that asks it."""
        app = web.Application()
        app.router.add_post("/v1/chat/completions", self.complete)
        runner = web.AppRunner(app)
        await runner.setup()
        site = web.TCPSite(runner, "127.0.0.1", 0)
        await site.start()
        host, port = runner.addresses[0][:2]
        try:
            yield Assistant(url=f"http://{host}:{port}/v1", model="tiny", key=SecretStr("s3cret"), seconds=5)
        finally:
            await runner.cleanup()


async def test_a_model_is_sent_the_task_and_the_material_apart_with_its_key_and_no_tools() -> None:
    stub = Stub("{}")
    async with stub.serving() as assistant:
        assert await assistant.ask(_PROMPT) == "{}"
    (asked,) = stub.asked
    assert asked["model"] == "tiny"
    assert asked["messages"] == [
        {"role": "system", "content": "Answer."},
        {"role": "user", "content": "A brief."},
    ]
    assert "tools" not in asked
    assert stub.keys == ["Bearer s3cret"]


async def test_what_a_model_offers_and_solves_blind_needs_a_look() -> None:
    stub = Stub(_FACTS, '{"choices": [1]}')
    async with stub.serving() as assistant:
        (fact,) = await offered(assistant, _BRIEF, intake())
    assert tier_of(fact.findings) is Tier.LOOK
    assert [key.key.span for key in fact.keys] == ["Lyon"]
    assert "answer" not in json.dumps(stub.asked[1]["messages"]).split("_____")[1]


@pytest.mark.parametrize("second", ['{"choices": [0]}', "I refuse", web.Response(status=500)])
async def test_a_key_not_found_blind_is_dropped_and_the_fact_kept(second: str | web.Response) -> None:
    stub = Stub(_FACTS, second)
    async with stub.serving() as assistant:
        (fact,) = await offered(assistant, _BRIEF, intake())
    assert fact.keys == ()


_Refusing = Callable[[], web.Response]


@pytest.mark.parametrize(
    ("answer", "says"),
    [
        (lambda: web.Response(status=401, text="bad key s3cret"), "401"),
        (lambda: web.Response(status=302, headers={"Location": "http://127.0.0.1:9/"}), "302"),
        (lambda: web.Response(text="<html>"), "another form"),
        (lambda: web.json_response({"choices": []}), "no answer"),
        (lambda: web.json_response({"choices": [{"message": {"content": None}}]}), "than OpenAI's"),
        (lambda: web.Response(body=b" " * 1_100_000), "too much"),
    ],
)
async def test_a_model_that_fails_is_told_of_without_its_key(answer: _Refusing, says: str) -> None:
    async with Stub(answer()).serving() as assistant:
        with pytest.raises(Unusable, match=says) as caught:
            await assistant.ask(_PROMPT)
    assert "s3cret" not in str(caught.value)


async def test_a_model_that_is_away_is_told_of() -> None:
    async with Stub().serving() as assistant:
        pass
    with pytest.raises(Unusable, match="does not answer"):
        await assistant.ask(_PROMPT)


def test_without_settings_there_is_no_model() -> None:
    assert assistant_of(read_settings(_env_file=None)) is None


def test_the_settings_name_a_model() -> None:
    settings = read_settings(
        _env_file=None, assistant_url="http://127.0.0.1:8000/v1/", assistant_model="tiny"
    )
    assert assistant_of(settings) is not None


def test_an_address_without_a_model_is_refused() -> None:
    with pytest.raises(SettingsError, match="ASSISTANT_MODEL"):
        read_settings(_env_file=None, assistant_url="http://127.0.0.1:8000/v1")
