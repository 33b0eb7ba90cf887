"""What an operator may set: environment variables or `.env`, read once, all problems told at once."""

import os
import re
from collections.abc import Iterator, Mapping
from difflib import get_close_matches
from ipaddress import ip_address
from pathlib import Path
from typing import Annotated, Any, Final, Literal
from urllib.parse import SplitResult, urlsplit
from zoneinfo import available_timezones

from pydantic import Field, SecretStr, ValidationError, ValidationInfo, field_validator
from pydantic_settings import BaseSettings, NoDecode, SettingsConfigDict

from bot.dotenv import DotEnv, look_at
from digests.library import BUNDLED

TELEGRAM = "https://api.telegram.org"
FREE_RATE: Final = 30
"""Messages a second that Telegram sends for nothing (its Bot FAQ, on messaging all subscribers)."""
_ENV_FILE: Final = ".env"
_PREFIX: Final = "BRIEFCAST_"
_ALIKE: Final = 0.9
"""How alike BRIEFCAST_TOKN and BRIEFCAST_TOKEN are at least."""
_NOT_SETTINGS: Final = re.compile(rf"{_PREFIX}(?:TEST_|CHAOS_|SERVICE_|PORT(?:_|$))")
"""What the tests read, and what Kubernetes sets beside a service called briefcast."""
_TOKEN_FORM: Final = re.compile(r"[0-9]+:[A-Za-z0-9_-]+")
_SECRET_FORM: Final = re.compile(r"[A-Za-z0-9_-]{1,256}")
"""What Telegram takes (Bot API, setWebhook, secret_token)."""
_SQLITE: Final = frozenset({"sqlite", "sqlite+aiosqlite"})
_POSTGRESQL: Final = frozenset({"postgres", "postgresql", "postgresql+psycopg"})
_DATABASES: Final = "Write sqlite:///path/to/file.db or postgresql://user@host/database"
_WANTED: Final[Mapping[str, str]] = {
    "rate": "it is not a number above 0 and up to 1,000. Write one like 28",
    "paid_broadcast": "it is neither true nor false. Write one of the two",
    "log": "it is neither text nor json. Write one of the two",
    "editors": "these are not user ids. Write numbers separated by commas, like 12345678, 23456789",
}
"""What to say where pydantic would speak of its own types."""


class SettingsError(Exception):
    """The settings are wrong; the message lists every problem with its remedy, one a line."""

    def __init__(self, problems: tuple[str, ...]) -> None:
        self.problems = problems
        super().__init__("\n".join(problems))


class Settings(BaseSettings):
    """The settings of design section 7. Secrets print as asterisks."""

    model_config = SettingsConfigDict(
        env_prefix=_PREFIX,
        env_file=_ENV_FILE,
        env_file_encoding="utf-8-sig",
        env_ignore_empty=True,
        extra="ignore",
        frozen=True,
        hide_input_in_errors=True,
    )

    token: SecretStr | None = Field(None, description="The bot's token from @BotFather")
    database_url: SecretStr = Field(
        SecretStr("sqlite:///data/briefcast.db"),
        description="Where to remember: sqlite:///file or postgresql://…",
    )
    digests: Path = Field(BUNDLED, description="Folder with digest files (default: the bundled ones)")
    bot_api_url: str = Field(TELEGRAM, description="Where the Bot API answers")
    timezone: str = Field("Asia/Kolkata", description="Zone of a new chat until it chooses one")
    rate: Annotated[float, Field(gt=0, le=1000)] = Field(28, description="Messages a second over all chats")
    paid_broadcast: bool = Field(False, description="Pay Telegram Stars for up to 1,000 messages a second")
    editors: Annotated[frozenset[int], NoDecode] = Field(
        frozenset(),
        description="User ids told about refused content, who may also pause posts, separated by commas",
    )
    webhook_url: str | None = Field(None, description="Public address for updates (default: long polling)")
    webhook_secret: SecretStr | None = Field(None, description="Secret Telegram sends along with each update")
    listen: str = Field("127.0.0.1:8080", description="Where the webhook receiver listens, host:port")
    log: Literal["text", "json"] = Field("text", description="How log lines look")
    assistant_url: str | None = Field(
        None,
        description="OpenAI-compatible address of a language model that may offer facts (default: none)",
    )
    assistant_key: SecretStr | None = Field(None, description="Key of that language model")
    assistant_model: str | None = Field(None, description="Name of that language model")

    @field_validator("token")
    @classmethod
    def _looks_like_a_token(cls, token: SecretStr | None) -> SecretStr | None:
        if token is not None and not _TOKEN_FORM.fullmatch(token.get_secret_value()):
            raise ValueError(
                "it does not look like a token (123456:letters). Copy it again from @BotFather"
                " (/mybots, API Token)"
            )
        return token

    @field_validator("database_url")
    @classmethod
    def _names_a_database(cls, url: SecretStr) -> SecretStr:
        parts = _split(url.get_secret_value(), _DATABASES)
        if parts.scheme not in _SQLITE | _POSTGRESQL:
            shown = f"it begins with {parts.scheme}://" if parts.scheme else "it is not an address"
            raise ValueError(f"{shown}. {_DATABASES}")
        if parts.scheme in _SQLITE and (parts.netloc or parts.path in {"", "/", "/:memory:"} or parts.query):
            raise ValueError("it names no file. Write sqlite:///path/to/file.db, with three slashes")
        if parts.scheme in _POSTGRESQL and not parts.path.strip("/"):
            raise ValueError("it names no database. Write postgresql://user@host/database")
        return url

    @field_validator("digests")
    @classmethod
    def _digests_are_there(cls, path: Path) -> Path:
        path = path.expanduser()
        if not path.exists():
            raise ValueError(f"there is no folder {path}. Name the one that holds your digests")
        return path

    @field_validator("editors", mode="before")
    @classmethod
    def _split_ids(cls, value: object) -> object:
        return (
            [part.strip() for part in value.split(",") if part.strip()] if isinstance(value, str) else value
        )

    @field_validator("timezone")
    @classmethod
    def _zone_exists(cls, zone: str) -> str:
        if zone not in available_timezones():
            raise ValueError(f"{zone[:40]!r} is not an IANA time zone. Write one like Asia/Kolkata")
        return zone

    @field_validator("bot_api_url", "webhook_url", "assistant_url")
    @classmethod
    def _is_an_address(cls, url: str | None) -> str | None:
        remedy = "Write one like https://bot.example.org (http:// on this machine)"
        if url is None:
            return None
        parts = _split(url, remedy)
        if parts.scheme not in {"https", "http"} or not parts.hostname or " " in url:
            raise ValueError(f"it is not a web address. {remedy}")
        return url.rstrip("/")

    @field_validator("bot_api_url")
    @classmethod
    def _has_no_method(cls, url: str) -> str:
        if re.search(r"/bot[^/]*$", url) or "?" in url:
            raise ValueError(f"the bot and its token do not belong into it. Write one like {TELEGRAM}")
        return url

    @field_validator("webhook_url")
    @classmethod
    def _telegram_may_send_to(cls, url: str | None, info: ValidationInfo) -> str | None:
        is_telegram = info.data.get("bot_api_url") == TELEGRAM
        if url is not None and is_telegram and not url.lower().startswith("https://"):
            raise ValueError("Telegram sends to https:// only. Write one like https://bot.example.org")
        return url

    @field_validator("paid_broadcast")
    @classmethod
    def _paid_rate_is_paid(cls, paid: bool, info: ValidationInfo) -> bool:
        rate = info.data.get("rate", 0.0)
        if rate > FREE_RATE and not paid:
            raise ValueError(
                f"it is off, but BRIEFCAST_RATE is {rate:g}. Set it to true,"
                f" or the rate to {FREE_RATE} or less"
            )
        return paid

    @field_validator("webhook_secret")
    @classmethod
    def _secret_suits_telegram(cls, secret: SecretStr | None, info: ValidationInfo) -> SecretStr | None:
        if secret is None and info.data.get("webhook_url"):
            raise ValueError(
                "BRIEFCAST_WEBHOOK_URL needs it, so that only Telegram gets in."
                " Write up to 256 letters and digits"
            )
        if secret is not None and not _SECRET_FORM.fullmatch(secret.get_secret_value()):
            raise ValueError("Telegram takes 1 to 256 letters, digits, _ and - only. Write another")
        return secret

    @field_validator("assistant_model")
    @classmethod
    def _model_is_named(cls, model: str | None, info: ValidationInfo) -> str | None:
        if model is None and info.data.get("assistant_url"):
            raise ValueError("BRIEFCAST_ASSISTANT_URL needs it. Write the name its makers give the model")
        return model

    @field_validator("listen")
    @classmethod
    def _has_a_port(cls, listen: str) -> str:
        host, _, port = listen.rpartition(":")
        is_port = port.isascii() and port.isdigit() and int(port[:6]) <= 65535
        if not is_port or not (host == "localhost" or _is_ip(host)):
            raise ValueError(
                f"{listen[:60]!r} is not an IP address and a port. Write them like 127.0.0.1:8080"
            )
        return listen

    @property
    def messages_per_second(self) -> float:
        """The global ceiling: `rate`, or Telegram's 1,000/s when broadcasts are paid and no rate is set."""
        if self.paid_broadcast and "rate" not in self.model_fields_set:
            return 1000.0
        return self.rate


class _ServingSettings(Settings):
    """Settings of a process that talks to Telegram."""

    @field_validator("token")
    @classmethod
    def _is_there(cls, token: SecretStr | None) -> SecretStr:
        if token is None:
            raise ValueError("it is not set. Get a token from @BotFather and put BRIEFCAST_TOKEN=… into .env")
        return token


def read_settings(**given: Any) -> Settings:
    """Read the environment and `.env`; `given` overrides both. Raises SettingsError with every problem."""
    return _read(Settings, given)


def read_serving_settings() -> Settings:
    """Read the settings of a process that needs the token; raises SettingsError with every problem."""
    return _read(_ServingSettings, {})


def _read(kind: type[Settings], given: dict[str, Any]) -> Settings:
    file = given.pop("_env_file", _ENV_FILE)
    found = look_at(Path(file)) if file else DotEnv()
    problems = (*found.problems, *_misspelt(found.lines, f"{file}:"), *_misspelt(dict.fromkeys(os.environ)))
    try:
        settings = kind(_env_file=file if found.is_readable else None, **given)
    except ValidationError as error:
        problems += tuple(dict.fromkeys(_lines(error)))
    else:
        if not problems:
            return settings
    raise SettingsError(problems)


def _misspelt(lines: Mapping[str, int | None], where: str = "") -> Iterator[str]:
    """Name what looks like a setting but is none."""
    known = [f"{_PREFIX}{name.upper()}" for name in Settings.model_fields]
    for name, line in lines.items():
        given = name.upper()
        if given.startswith(_PREFIX) and given not in known and not _NOT_SETTINGS.match(given):
            meant = get_close_matches(given, known, 1, _ALIKE)
            remedy = f"Write {meant[0]}" if meant else "Leave it out; README.md lists those there are"
            yield f"{where}{f'{line}: ' if line else ''}{name}: there is no such setting. {remedy}"


def _lines(error: ValidationError) -> Iterator[str]:
    """Say each problem as "NAME: reason. Remedy", without a secret value."""
    for problem in error.errors(include_input=False):
        name = str(problem["loc"][0])
        own = problem["msg"].removeprefix("Value error, ")
        reason = own if problem["type"] == "value_error" else _WANTED.get(name, own)
        yield f"BRIEFCAST_{name.upper()}: {reason}"


def _split(url: str, remedy: str) -> SplitResult:
    """Take an address apart; raises ValueError without repeating it, because it may hold a password."""
    try:
        parts = urlsplit(url)
        _ = parts.port  # read to be checked
    except ValueError:
        raise ValueError(f"it is not an address. {remedy}") from None
    return parts


def _is_ip(host: str) -> bool:
    try:
        ip_address(host.strip("[]"))
    except ValueError:
        return False
    return True
