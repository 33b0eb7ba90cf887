"""The data of look-up hangs together: nothing is listed where it would have no effect."""

import re

from digests.lookup_language import ASKING, IDLE, NEW, OFFICES, ORDINARY_WORDS, STOP_WORDS
from digests.lookup_phrases import synonym_tag, synonyms
from digests.lookup_synonyms import BIRTH, SEAT, SYNONYMS
from digests.words import words


def test_every_synonym_has_a_word_that_carries_a_subject() -> None:
    assert [tag for stems, tag in synonyms() if not stems] == []


def test_the_groups_that_traps_rest_on_are_there() -> None:
    tags = {tag for _, tag in synonyms()}
    assert {synonym_tag(SEAT), synonym_tag(BIRTH)} <= tags


def test_every_group_of_synonyms_has_a_tag_of_its_own() -> None:
    groups = re.findall(r"^\S.*", SYNONYMS, re.MULTILINE)
    assert len({tag for _, tag in synonyms()}) == len(groups)


def test_no_phrase_asks_for_two_sorts_of_answer() -> None:
    phrases = [tuple(words(phrase)) for line in ASKING.values() for phrase in line.split(",")]
    assert sorted(phrases) == sorted(set(phrases))


def test_words_that_prefer_or_name_an_office_are_no_stop_words() -> None:
    assert not {*NEW.split(), *OFFICES.split(), *ORDINARY_WORDS.split()} & {*STOP_WORDS.split()}


def test_idle_phrases_are_pairs() -> None:
    assert {len(phrase.split()) for phrase in IDLE.split(",")} == {2}
