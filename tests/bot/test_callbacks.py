"""What a button carries comes back as it was, and fits Telegram's 64 bytes."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.callbacks import Action, Press, decode, press

LONGEST = ("d" * 28, "f" * 20)
"""A digest id and a fact id at their limits (digests.model)."""


@given(st.sampled_from(Action), st.lists(st.text("abcxyz0189-/_", max_size=12), max_size=4))
def test_a_press_comes_back_as_it_was(action: Action, words: list[str]) -> None:
    given_press = Press(action, tuple(words))
    assert decode(given_press.encode()) == given_press


@pytest.mark.parametrize("action", Action)
def test_the_longest_ids_fit(action: Action) -> None:
    assert len(press(action, *LONGEST, 99).encode().encode()) <= 64


def test_what_would_not_fit_is_refused() -> None:
    with pytest.raises(ValueError, match="64 bytes"):
        press(Action.TOPIC, "t" * 70).encode()


@pytest.mark.parametrize("data", ["", "?", "unknown:1", "💥", ":::"])
def test_a_forged_button_is_no_press(data: str) -> None:
    assert decode(data) is None


def test_actions_are_never_shared() -> None:
    values = [action.value for action in Action]
    assert len(values) == len(set(values))
