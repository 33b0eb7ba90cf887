"""The one table of commands: it feeds the router, Telegram's menu, /help and the README."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Command:
    """A command a person can type; `usage` may follow it, `summary` is its line in Telegram's menu."""

    name: str
    usage: str = ""
    summary: str
    example: str = ""
    changes_settings: bool = False
    """Only administrators may use it in groups and channels."""

    @property
    def call(self) -> str:
        """The command as one types it, e.g. "/facts [words]"."""
        return f"/{self.name} {self.usage}".rstrip()


COMMANDS = (
    Command(name="start", summary="Greet and subscribe in three taps"),
    Command(
        name="subscribe",
        usage="[HH:MM ...]",
        summary="Get facts and quizzes at these times",
        example="/subscribe 08:00 18:30 weekdays",
        changes_settings=True,
    ),
    Command(name="unsubscribe", summary="Stop all posts", changes_settings=True),
    Command(
        name="settings",
        usage="[what value]",
        summary="Times, zone, days, topics, pace, exam, quiet hours, pause",
        example="/settings zone Kolkata",
        changes_settings=True,
    ),
    Command(
        name="facts",
        usage="[words]",
        summary="The best facts for your words, or the newest",
        example="/facts interpol members",
    ),
    Command(
        name="quiz",
        usage="[topic or number]",
        summary="Quiz polls one after another, with a score",
        example="/quiz 5 security",
    ),
    Command(
        name="explain",
        usage="<term>",
        summary="What a term means and why it matters",
        example="/explain OCSAE",
    ),
    Command(
        name="digest",
        usage="[latest or date or id]",
        summary="A whole digest, page by page",
        example="/digest latest",
    ),
    Command(name="stats", summary="Your progress"),
    Command(name="review", summary="What is due for revision"),
    Command(name="help", summary="What you can ask for"),
    Command(name="privacy", summary="What is kept about you, and why"),
    Command(name="export", summary="Everything kept about you, as a file"),
    Command(name="forget", summary="Erase everything kept about you"),
)
BY_NAME = {command.name: command for command in COMMANDS}
