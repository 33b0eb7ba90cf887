"""Somebody who looks for a helpline finds it, whatever else the look-up would say."""

import pytest

from bot.handlers.facts import asks_for_help
from bot.rendering.facts import helplines_page
from digests.library import BUNDLED, load_library


@pytest.mark.parametrize(
    "words", ["helpline", "child help line number", "Helplines?", "call 1098", "childline", "1930"]
)
def test_words_that_look_for_help_are_understood(words: str) -> None:
    assert asks_for_help(words)


@pytest.mark.parametrize("words", ["interpol", "21098 sites", "help", "in 19301"])
def test_other_words_are_not(words: str) -> None:
    assert not asks_for_help(words)


def test_the_page_names_every_bundled_helpline() -> None:
    page = helplines_page(load_library(BUNDLED).digests)
    assert page is not None
    assert all(number in page.text for number in ("1098", "1930", "cybercrime.gov.in"))


def test_without_helplines_there_is_no_page() -> None:
    assert helplines_page([]) is None
