import pytest

from digests.lookup_language import Wanted
from tests.digests.lookup_shelf import a_reader, a_term

FACTS = (
    "INTERPOL has 195 member countries.",
    "Childline helps in cyber crime cases.",
    "Maharashtra Police acted.",
)
TERMS = (a_term("INTERPOL"), a_term("World Water Council", aliases=("Chandrayan 3",)))


@pytest.mark.parametrize(
    ("query", "things"),
    [
        ("how many countries are in interpol?", ["countries", "interpol"]),
        ("tell me please about the maharastra polcie", ["maharashtra", "police"]),
        ("which country is interpol in", ["interpol"]),
        ("world water council countries", ["world water council", "countries"]),
        ("wwc countries", ["wwc", "countries"]),
        ("inter pol", ["interpol"]),
        ("membercountries", ["member", "countries"]),
        ("child line", ["childline"]),
        ("full form of interpol", ["interpol"]),
        ("latest countries", ["countries"]),
        ("interpol interpol INTERPOL", ["interpol"]),
        ("interpol budget", ["interpol", "budget"]),
        ("the of and", []),
    ],
)
def test_the_things_an_answer_has_to_speak_of_are_read(query: str, things: list[str]) -> None:
    assert [thing.said for thing in a_reader(*FACTS, terms=TERMS).read(query).things] == things


@pytest.mark.parametrize(
    ("query", "wanted"),
    [
        ("how many countries", {Wanted.NUMBER}),
        ("when was it", {Wanted.TIME}),
        ("interpol full form", {Wanted.FULL_FORM}),
        ("ocsae stands for", {Wanted.FULL_FORM}),
        ("where and when", {Wanted.PLACE, Wanted.TIME}),
        ("which year", {Wanted.TIME}),
        ("wehre is interpol", {Wanted.PLACE}),
        ("interpol countries", set()),
    ],
)
def test_the_sort_of_answer_wanted_is_read(query: str, wanted: set[Wanted]) -> None:
    assert a_reader(*FACTS, terms=TERMS).read(query).wanted == wanted


def test_names_are_told_from_other_words() -> None:
    things = a_reader(*FACTS, terms=TERMS).read("interpol countries").things
    assert [thing.is_name for thing in things] == [True, False]


def test_the_very_word_is_worth_more_than_a_near_one_or_a_synonym() -> None:
    read = a_reader(*FACTS).read
    best = [
        max(way.worth for way in read(word).things[0].ways) for word in ("police", "polcie", "maharastra")
    ]
    assert best == [1.0, 0.9, 0.9]
    assert [way.worth for way in read("countries").things[0].ways] == [1.0, 0.92]


def test_a_misspelling_that_a_name_has_also_means_what_facts_say() -> None:
    reader = a_reader("Chandrayaan landed.", terms=TERMS)
    assert {way.needs for way in reader.read("chandrayan").things[0].ways} == {
        ("chandrayan",),
        ("chandrayaan",),
    }


def test_a_word_of_everyday_questions_is_no_misspelling() -> None:
    (thing,) = a_reader("A feather fell.").read("weather").things
    assert {way.needs for way in thing.ways} == {("weather",)}
