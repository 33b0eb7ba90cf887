"""What is offered when nothing answers: the terms that come near, or else the topics there are."""

from collections.abc import Sequence
from re import compile as pattern
from typing import Final

from bot.callbacks import Action, press
from bot.rendering.facts import nothing_page, topic_name
from bot.rendering.page import Button, Page, Rows, clip, in_rows, lines, paragraphs
from digests.library import Library

_HINDI: Final = pattern("[\u0900-\u097f]")
_ONLY_ENGLISH: Final = lines(
    "I understand only English yet: please write it in English letters.",
    "अभी मैं केवल अंग्रेज़ी समझता हूँ: कृपया अंग्रेज़ी में लिखिए।",
)


def nearby_page(words: str, nearest: Sequence[str], library: Library) -> Page:
    """Say that nothing answers; offer the terms that come nearest, or else every topic."""
    if _HINDI.search(words) and "hi" not in {digest.language for digest in library.digests}:
        return Page(
            text=paragraphs(_ONLY_ENGLISH, "Topics I have facts on:"),
            rows=_rows(list(library.topics()), library),
        )
    topics = library.topics()
    near = [name for name in nearest if name not in topics]
    return nothing_page(words, _rows(near or list(topics), library), near=bool(near))


def _rows(names: Sequence[str], library: Library) -> Rows:
    """Names as buttons: a topic shows its newest facts, a term its explanation."""
    return in_rows([button for name in names if (button := _button(name, library))], 2)


def _button(name: str, library: Library) -> Button | None:
    if name in library.topics():
        return Button(topic_name(name), press(Action.TOPIC, name))
    for digest in library.digests:
        for number, term in enumerate(digest.terms):
            if term.term == name:
                return Button(clip(name, 30), press(Action.TERM, digest.id, number))
    return None
