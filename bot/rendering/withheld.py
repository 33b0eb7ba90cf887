"""What a group or channel is told of sensitive digests while they are off there."""

from bot.callbacks import Press
from bot.rendering.page import Button, Page, esc
from jobs.model import Subscriber


def withheld_page(what: str, reader: Subscriber, does: Press) -> Page:
    """Say why there is no answer, what changes that, and where to ask; `does` shows the answer in private."""
    return Page(
        text=f"I tell of {esc(what)} in private only: sensitive topics are off here. To {_switch(reader)}.",
        rows=((Button("Ask in private", does, in_private=True),),),
    )


def withheld_toast(reader: Subscriber) -> str:
    """The same, as a toast."""
    return f"Sensitive topics are off here. Ask me in private; to {_switch(reader)}."


def _switch(reader: Subscriber) -> str:
    """Only a chat that is subscribed has settings to change."""
    first = "" if reader.schedule.times else "/subscribe 08:00 and then "
    return f"switch them on, an administrator can send {first}/settings sensitive on"
