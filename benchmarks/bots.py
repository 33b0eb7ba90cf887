"""The bot as `briefcast run` wires it, at a pace of our choice: Telegram's ceiling is not measured."""

from bot.settings import Settings

TOKEN = "1:sandbox"  # noqa: S105 (opens nothing but what runs on this machine)
WITHOUT_LIMIT = 20_000.0
"""Messages a second: more than anything here reaches."""


class Paced(Settings):
    """Settings with any pace, even one that Telegram would never allow."""

    pace: float

    @property
    def messages_per_second(self) -> float:
        """The pace."""
        return self.pace


def paced(url: str, database: str, pace: float = WITHOUT_LIMIT) -> Settings:
    """Return settings for a Bot API and a database of ours."""
    return Paced(_env_file=None, token=TOKEN, bot_api_url=url, database_url=database, pace=pace)
