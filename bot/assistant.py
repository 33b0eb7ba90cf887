"""A language model behind an OpenAI-compatible address, off unless the settings name one.

It is given words and returns words: no tools, no files, no memory from call to call.
"""

from typing import Final

import aiohttp
from pydantic import BaseModel, SecretStr, ValidationError

from bot.settings import Settings
from digests.drafting.model import DraftFact, Intake, Manuscript
from digests.drafting.offering import (
    Asks,
    Prompt,
    Unusable,
    blind_prompt,
    choices_in,
    facts_of,
    offers_in,
    prompt_for,
    solved,
)

_SECONDS: Final = 60.0
_MOST_BYTES: Final = 1024 * 1024
_MOST_TOKENS: Final = 8_000


class _Message(BaseModel):
    content: str


class _Choice(BaseModel):
    message: _Message


class _Completion(BaseModel):
    choices: list[_Choice]


class Assistant:
    """Asks one model over HTTP; its key is in no error and goes to no other address."""

    def __init__(self, *, url: str, model: str, key: SecretStr | None, seconds: float = _SECONDS) -> None:
        self._url = f"{url}/chat/completions"
        self._model = model
        self._headers = {"Authorization": f"Bearer {key.get_secret_value()}"} if key else {}
        self._timeout = aiohttp.ClientTimeout(total=seconds)

    async def ask(self, prompt: Prompt) -> str:
        """Return the model's answer. Raises `Unusable` when it is away, refuses or says too much."""
        try:
            async with aiohttp.ClientSession(timeout=self._timeout, headers=self._headers) as session:
                return _content(await self._posted(session, prompt))
        except (aiohttp.ClientError, TimeoutError, OSError) as error:
            raise Unusable("the language model does not answer") from error

    async def _posted(self, session: aiohttp.ClientSession, prompt: Prompt) -> bytes:
        body = {
            "model": self._model,
            "temperature": 0,
            "max_tokens": _MOST_TOKENS,
            "response_format": {"type": "json_object"},
            "messages": [
                {"role": "system", "content": prompt.task},
                {"role": "user", "content": prompt.material},
            ],
        }
        # A redirect would take the key and the brief somewhere else.
        async with session.post(self._url, json=body, allow_redirects=False) as response:
            if response.status != 200:
                raise Unusable(f"the language model answered with HTTP status {response.status}")
            return await _bounded(response.content)


async def _bounded(stream: aiohttp.StreamReader) -> bytes:
    body = bytearray()
    async for part in stream.iter_any():
        body += part
        if len(body) > _MOST_BYTES:
            raise Unusable("the language model says too much")
    return bytes(body)


def _content(body: bytes) -> str:
    try:
        completion = _Completion.model_validate_json(body)
    except ValidationError as error:
        raise Unusable("the language model's answer has another form than OpenAI's") from error
    if not completion.choices:
        raise Unusable("the language model gave no answer")
    return completion.choices[0].message.content


def assistant_of(settings: Settings) -> Assistant | None:
    """Return the model the settings name, or None: then nothing leaves this machine."""
    if settings.assistant_url is None or settings.assistant_model is None:
        return None
    return Assistant(url=settings.assistant_url, model=settings.assistant_model, key=settings.assistant_key)


async def offered(assistant: Asks, manuscript: Manuscript, intake: Intake) -> tuple[DraftFact, ...]:
    """Return what a model offers for a brief: two calls at most, every fact in need of a look.

    Its keys are kept only where a second call, which was not shown the answers, finds them. Raises
    `Unusable` when the first call fails; when the second fails, the facts are left without keys.
    """
    facts = facts_of(offers_in(await assistant.ask(prompt_for(manuscript, intake))), manuscript, intake)
    prompt = blind_prompt(manuscript, facts)
    if prompt is None:
        return facts
    try:
        return solved(facts, choices_in(await assistant.ask(prompt)))
    except Unusable:
        return solved(facts, ())
