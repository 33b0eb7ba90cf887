import pytest
from hypothesis import given
from hypothesis import strategies as st

from digests.lookup_index import Index, Lexicon, lowest

WORDS = st.sampled_from("abcde")


@given(st.lists(st.sets(WORDS), max_size=200), st.sets(WORDS, min_size=1), st.integers(0, 5))
def test_the_first_texts_that_hold_every_word_are_found(
    texts: list[set[str]], asked: set[str], limit: int
) -> None:
    holding = [number for number, text in enumerate(texts) if asked <= text]
    assert lowest(Index(texts).holding(asked), limit) == holding[:limit]


@given(st.lists(st.sets(WORDS), max_size=200), WORDS)
def test_the_texts_that_hold_a_word_are_counted(texts: list[set[str]], word: str) -> None:
    index = Index(texts)
    assert (index.count(word), index.size) == (sum(word in text for text in texts), len(texts))
    assert (word in index) is any(word in text for text in texts)


def test_rare_and_common_words_are_found_together() -> None:
    index = Index({"common"} | ({"rare"} if number == 777 else set()) for number in range(1000))
    assert lowest(index.holding(["common", "rare"]), 5) == [777]


@pytest.mark.parametrize(
    ("written", "near"),
    [
        ("headquater", {"headquarter": 1}),
        ("polcie", {"police": 1}),
        ("nterpol", {"interpol": 1}),
        ("interpo", {"interpol": 1}),
        ("intrpool", {"interpol": 2}),
        ("maharastra", {"maharashtra": 1}),
        ("comission", {"commission": 1}),
        ("exploitaton", {"exploitation": 1}),
        ("organastion", {"organisation": 2}),
        ("untis", {"units": 1}),
        ("uint", {"unit": 1}),
        ("unti", {"unit": 1}),
        ("unot", {}),
        ("cbo", {}),
        ("weather", {}),
        ("2018", {}),
    ],
)
def test_a_misspelt_word_is_near_what_was_meant(written: str, near: dict[str, int]) -> None:
    meant = "headquarter police interpol maharashtra commission exploitation organisation unit units cbi 2019"
    assert Lexicon(meant.split()).near(written) == near


def test_all_words_at_the_least_distance_are_near() -> None:
    assert Lexicon(["tracking", "cracking", "backing"]).near("racking") == {
        "backing": 1,
        "cracking": 1,
        "tracking": 1,
    }
