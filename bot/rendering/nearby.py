"""The nearest terms and topics as buttons, when nothing answers."""

from collections.abc import Sequence

from bot.callbacks import Action, press
from bot.rendering.facts import topic_name
from bot.rendering.page import Button, Rows, clip, in_rows
from digests.library import Library


def nearest_rows(names: Sequence[str], library: Library) -> Rows:
    """Names the look-up suggests, as buttons: a topic shows its newest facts, a term its explanation."""
    return in_rows([button for name in names if (button := _button(name, library))], 2)


def _button(name: str, library: Library) -> Button | None:
    if name in library.topics():
        return Button(topic_name(name), press(Action.TOPIC, name))
    for digest in library.digests:
        for number, term in enumerate(digest.terms):
            if term.term == name:
                return Button(clip(name, 30), press(Action.TERM, digest.id, number))
    return None
