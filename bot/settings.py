"""What an operator may set: environment variables or `.env`, read once, all problems told at once."""

from ipaddress import ip_address
from pathlib import Path
from typing import Annotated, Literal, Self
from zoneinfo import available_timezones

from pydantic import Field, SecretStr, ValidationError, field_validator, model_validator
from pydantic_settings import BaseSettings, NoDecode, SettingsConfigDict

from digests.library import BUNDLED

TELEGRAM = "https://api.telegram.org"


class SettingsError(Exception):
    """The settings are wrong; the message lists every problem with its remedy, one a line."""


class Settings(BaseSettings):
    """The settings of design section 7. Secrets print as asterisks."""

    model_config = SettingsConfigDict(
        env_prefix="BRIEFCAST_", env_file=".env", env_file_encoding="utf-8", extra="ignore", frozen=True
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
            raise ValueError(f"{zone!r} is not an IANA time zone: write it like Asia/Kolkata")
        return zone

    @field_validator("bot_api_url", "webhook_url")
    @classmethod
    def _is_an_address(cls, url: str | None) -> str | None:
        if url is not None and not url.startswith(("https://", "http://")):
            raise ValueError("it must begin with https:// (or http:// on this machine)")
        return url.rstrip("/") if url else url

    @field_validator("listen")
    @classmethod
    def _has_a_port(cls, listen: str) -> str:
        host, _, port = listen.rpartition(":")
        if not host or not port.isdigit() or not 0 <= int(port) <= 65535:
            raise ValueError(f"{listen!r} is not host:port: write it like 127.0.0.1:8080")
        if host != "localhost":
            ip_address(host.strip("[]"))
        return listen

    @model_validator(mode="after")
    def _paid_rate_is_paid(self) -> Self:
        if self.rate > 30 and not self.paid_broadcast:
            raise ValueError("BRIEFCAST_RATE above 30 needs BRIEFCAST_PAID_BROADCAST=true")
        if self.webhook_url and self.webhook_secret is None:
            raise ValueError(
                "BRIEFCAST_WEBHOOK_URL needs BRIEFCAST_WEBHOOK_SECRET, so that only Telegram gets in"
            )
        return self

    @property
    def messages_per_second(self) -> float:
        """The global ceiling: `rate`, or Telegram's 1,000/s when broadcasts are paid and no rate is set."""
        if self.paid_broadcast and "rate" not in self.model_fields_set:
            return 1000.0
        return self.rate


def read_settings(**given: object) -> Settings:
    """Read the environment and `.env`; `given` overrides both. Raises SettingsError with every problem."""
    try:
        return Settings(**given)  # type: ignore[arg-type]
    except ValidationError as error:
        raise SettingsError("\n".join(map(_line, error.errors(include_input=False)))) from None


def _line(problem: object) -> str:
    """One problem as "NAME: reason", without the value: it may be a secret."""
    assert isinstance(problem, dict)
    name = "_".join(str(part) for part in problem["loc"]).upper()
    reason = str(problem["msg"]).removeprefix("Value error, ")
    return f"BRIEFCAST_{name}: {reason}" if name else reason
