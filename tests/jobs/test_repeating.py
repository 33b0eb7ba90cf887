"""A person's words can be repeated back: short, in one line, and with nothing unseen in them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jobs.errors import NotUnderstood
from jobs.repeating import LONGEST, quoted, shown


@pytest.mark.parametrize(
    ("written", "repeated"),
    [
        ("8 in the evening", "8 in the evening"),
        ("  two \n lines\t", "two lines"),
        ("\u202eabc\u202c", "abc"),
        ("\u2066abc\u2069\u200f\u061c", "abc"),
        ("a\u200bb\u2060c\ufeff", "abc"),
        ("a\x00b\x1b[31mc", "ab[31mc"),
        ("👨‍👩‍👧 क्‍ष", "👨‍👩‍👧 क्‍ष"),
        ("\u202e\u200b\u200d", ""),
        ("", ""),
        ("z" * 3000, "z" * 59 + "…"),
        ("interpol, " * 50, "interpol, interpol, interpol, interpol, interpol…"),
    ],
)
def test_words_are_repeated_short_and_without_what_is_unseen(written: str, repeated: str) -> None:
    assert shown(written) == repeated


def test_words_are_quoted_and_what_cannot_be_seen_is_that() -> None:
    assert (quoted("mars"), quoted("\u202e")) == ("“mars”", "that")


@given(st.text(max_size=200))
def test_no_words_are_repeated_at_length_or_over_several_lines(written: str) -> None:
    assert len(shown(written)) <= LONGEST
    assert shown(written).isprintable() or any(joiner in written for joiner in "\u200c\u200d")


def test_what_is_not_understood_is_named_short_and_harmless_whoever_says_so() -> None:
    refusal = NotUnderstood("\u202e" + "<" * 4000, "is not a time", "Write it like 08:00")
    assert str(refusal) == f"{'<' * 59}… is not a time. Write it like 08:00."


def test_words_that_cannot_be_seen_are_named_all_the_same() -> None:
    assert str(NotUnderstood("\u202e", "is not a time", "Why not?")) == "That is not a time. Why not?"
