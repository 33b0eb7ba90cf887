"""Queries as people type them, over the digests that come with the bot."""

import re
from collections.abc import Callable

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from digests.library import BUNDLED, load_library
from digests.lookup import Lookup
from digests.lookup_query import language_words
from digests.words import stem, words
from tests.digests.lookup_shelf import explained, found, queries

FACTS = list(queries("lookup_facts.tsv"))
TERMS = list(queries("lookup_terms.tsv"))
ANSWERED = [(query, answers) for query, answers in FACTS if answers[0] != "nothing"]
LIBRARY = load_library(BUNDLED)
PUBLISHED = {word for entry in LIBRARY.entries for word in words(entry.fact.text)}
OTHER_WORDS = {
    stem(word)
    for word in PUBLISHED.union(
        language_words(),
        *(words(" ".join(entry.fact.aliases)) for entry in LIBRARY.entries),
        *(words(f"{each.term.term} {each.term.stands_for} {each.term.aliases}") for each in LIBRARY.terms),
    )
}


@pytest.fixture(scope="module")
def lookup() -> Lookup:
    return Lookup(LIBRARY)


@pytest.mark.parametrize(("query", "answers"), FACTS, ids=[query for query, _ in FACTS])
def test_the_first_fact_answers_or_there_is_none(lookup: Lookup, query: str, answers: list[str]) -> None:
    assert (found(lookup, query) or ["nothing"])[0] in answers


@pytest.mark.parametrize(("query", "answers"), TERMS, ids=[query for query, _ in TERMS])
def test_the_term_meant_is_explained_or_none(lookup: Lookup, query: str, answers: list[str]) -> None:
    assert explained(lookup, query) in answers


@pytest.mark.parametrize("query", [query for query, _ in FACTS])
def test_no_answer_is_long_or_comes_twice(lookup: Lookup, query: str) -> None:
    texts = [one.entry.fact.text for one in lookup.facts(query, on=LIBRARY.digests[0].date)]
    assert len(texts) == len(set(texts)) <= 3
    assert all(len(text) <= 280 for text in texts)


def test_each_term_is_explained_by_its_own_button(lookup: Lookup) -> None:
    assert [explained(lookup, entry.term.term) for entry in LIBRARY.terms] == [
        entry.term.term for entry in LIBRARY.terms
    ]


def test_each_topic_brings_facts_of_it_by_its_own_button(lookup: Lookup) -> None:
    on = LIBRARY.digests[0].date
    for topic in LIBRARY.topics():
        facts = lookup.facts(topic, on=on)
        assert facts, topic
        assert {topic in one.entry.digest.topics for one in facts} == {True}


def test_what_answers_nothing_still_leads_somewhere(lookup: Lookup) -> None:
    assert lookup.nearest("interpol budget")[0] == "INTERPOL"
    assert set(lookup.nearest("weather in delhi")) <= set(LIBRARY.topics())
    assert set(lookup.nearest("elections in india")) <= set(LIBRARY.topics())


def leave_out(word: str, place: int, _: str) -> str:
    return word[:place] + word[place + 1 :]


def put_in(word: str, place: int, letter: str) -> str:
    return word[:place] + letter + word[place:]


def change(word: str, place: int, letter: str) -> str:
    return word[:place] + letter + word[place + 1 :]


def swap(word: str, place: int, _: str) -> str:
    return word[:place] + word[place : place + 2][::-1] + word[place + 2 :]


def key_words(query: str) -> list[str]:
    """Return the words of the subject that are long enough to be recognised and are spelt right."""
    return [
        word
        for word in re.findall("[a-z]{5,}", query.lower())
        if word in PUBLISHED and word not in language_words()
    ]


@given(
    asked=st.sampled_from([(query, answers) for query, answers in ANSWERED if key_words(query)]),
    slip=st.sampled_from([leave_out, put_in, change, swap]),
    letter=st.sampled_from("abcdefghijklmnopqrstuvwxyz"),
    data=st.data(),
)
def test_a_slip_of_the_pen_in_a_key_word_loses_no_answer(
    lookup: Lookup,
    asked: tuple[str, list[str]],
    slip: Callable[[str, int, str], str],
    letter: str,
    data: st.DataObject,
) -> None:
    query, answers = asked
    word = data.draw(st.sampled_from(key_words(query)))
    written = slip(word, data.draw(st.integers(0, len(word) - 1)), letter)
    # A slip that makes another word says something else.
    assume(stem(written) not in OTHER_WORDS)
    assert set(found(lookup, query.lower().replace(word, written, 1))) & set(answers)
