"""A name that is no command leads to the one that was meant, and to nothing that erases by a guess."""

import pytest

from bot.rendering.meant import meant_command


@pytest.mark.parametrize(
    "name", ["foo", "for", "forecast", "form", "format", "unsub_all_of_it", "describe", "get"]
)
def test_no_guess_leads_to_what_erases_or_ends(name: str) -> None:
    assert meant_command(name) not in ("forget", "unsubscribe")


@pytest.mark.parametrize(
    ("name", "meant"),
    [
        ("forgt", "forget"),
        ("forgett", "forget"),
        ("unsubscrib", "unsubscribe"),
        ("unsubscibe", "unsubscribe"),
        ("delete", "forget"),
        ("stop", "unsubscribe"),
        ("fact", "facts"),
        ("quizz", "quiz"),
        ("subscrib", "subscribe"),
    ],
)
def test_a_slip_or_another_bots_word_leads_to_the_command(name: str, meant: str) -> None:
    assert meant_command(name) == meant
