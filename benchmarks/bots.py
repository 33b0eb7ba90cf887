"""The bot as `briefcast run` wires it, its pace lifted: Telegram's ceiling is not what is measured."""

from bot.settings import Settings

TOKEN = "1:sandbox"  # noqa: S105 (opens nothing but what runs on this machine)
_WITHOUT_LIMIT = 20_000.0
"""Messages a second: more than anything here reaches."""


class Unlimited(Settings):
    """Settings with a pace that Telegram would never allow."""

    @property
    def messages_per_second(self) -> float:
        """The pace."""
        return _WITHOUT_LIMIT


def unlimited(url: str, database: str) -> Settings:
    """Return settings for a Bot API and a database of ours."""
    return Unlimited(_env_file=None, token=TOKEN, bot_api_url=url, database_url=database)
