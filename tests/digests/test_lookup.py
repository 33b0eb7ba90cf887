"""What look-up promises, shown on digests of a few facts."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from digests.lookup import Lookup
from digests.lookup_query import MOST_WORDS
from digests.model import Key, KeyKind
from tests.digests.lookup_shelf import (
    A_DAY,
    TODAY,
    a_digest,
    a_fact,
    a_lookup,
    a_reader,
    a_term,
    explained,
    found,
    lookup_in,
)

EARLIER, LATER = date(2024, 1, 1), date(2025, 12, 1)


def test_word_order_case_and_punctuation_do_not_matter() -> None:
    lookup = lookup_in("The Panchayat Fund has a corpus of Rs 500 crore.")
    assert found(lookup, "CORPUS, (fund) of the panchayat?!") == ["news/f1"]


def test_a_word_that_no_fact_says_leaves_the_query_unanswered() -> None:
    assert (
        found(lookup_in("The Panchayat Fund has a corpus of Rs 500 crore."), "panchayat fund chairman") == []
    )


def test_words_of_two_facts_are_no_answer_together() -> None:
    assert found(lookup_in("Kerala has a long coast.", "Punjab grows wheat."), "kerala wheat") == []


@pytest.mark.parametrize(
    ("query", "answers"),
    [
        ("panchayat fund lottery", False),
        ("panchayat fund roads lottery", False),
        ("panchayat fund pays village roads assam lottery", True),
        ("panchayat fund pays village roads assam lottery jackpot", False),
    ],
)
def test_only_a_long_question_may_hold_one_word_too_many(query: str, *, answers: bool) -> None:
    lookup = lookup_in("The Panchayat Fund pays for village roads in Assam.")
    assert bool(found(lookup, query)) is answers


def test_synonyms_find_what_uses_other_words() -> None:
    lookup = lookup_in("The World Water Council is headquartered in Marseille.")
    assert found(lookup, "hq of world water council") == ["news/f1"]
    assert found(lookup, "where is the head office of the world water council") == ["news/f1"]


@pytest.mark.parametrize("query", ["WWC seat", "world water council seat", "w.w.c. seat", "w w c seat"])
def test_a_term_is_found_by_its_initials_and_its_full_form(query: str) -> None:
    digest = a_digest(
        a_fact("The World Water Council has its seat in Marseille."), terms=(a_term("World Water Council"),)
    )
    assert found(a_lookup(digest), query) == ["news/fact"]


def test_aliases_of_a_fact_are_words_to_find_it_by() -> None:
    lookup = a_lookup(a_digest(a_fact("The lander came down on 23 August.", aliases=("touchdown day",))))
    assert found(lookup, "touchdown") == ["news/fact"]


def test_words_torn_apart_or_run_together_are_understood() -> None:
    lookup = lookup_in("Childline answers calls on cyber crime.")
    assert found(lookup, "child line") == ["news/f1"]
    assert found(lookup, "childline cybercrime") == ["news/f1"]


def test_four_letter_names_are_not_confused() -> None:
    assert found(lookup_in("ICSE is a database of images."), "cbse") == []
    assert found(lookup_in("The CBI joined."), "rbi joined") == []


def test_how_many_is_answered_by_a_number_only() -> None:
    lookup = lookup_in("Each member country hosts an office.", "The union has 195 member countries.")
    assert found(lookup, "how many member countries") == ["news/f2"]
    assert found(lookup_in("Each member country hosts an office."), "how many member countries") == []


def test_a_year_is_no_count() -> None:
    assert found(lookup_in("In 2020 the member countries met."), "how many member countries") == []


def test_the_number_has_to_count_what_was_asked() -> None:
    assert (
        found(lookup_in("The 12 judges of the union come from its states."), "how many states in union") == []
    )


@pytest.mark.slow
def test_an_alias_that_counts_for_another_name_does_not_count_here() -> None:
    rank = a_fact(
        "India was the 68th country in INTERPOL's ICSE database.", aliases=("how many countries in ICSE",)
    )
    lookup = a_lookup(a_digest(rank, terms=(a_term("INTERPOL"), a_term("ICSE"))))
    assert found(lookup, "how many countries in icse") == ["news/fact"]
    assert found(lookup, "how many countries in interpol") == []


@pytest.mark.parametrize(
    ("text", "answers"),
    [
        ("The CBI was set up in 1963.", True),
        ("The government set up the CBI in 1963.", True),
        ("The CBI, founded in 1963, is in Delhi.", True),
        ("In 2019 the CBI set up a special unit.", False),
        ("A special unit was set up by the CBI in 2019.", False),
    ],
)
def test_who_set_up_what_is_told_apart(text: str, *, answers: bool) -> None:
    lookup = a_lookup(a_digest(a_fact(text), terms=(a_term("CBI"),)))
    assert bool(found(lookup, "when was cbi founded")) is answers


def test_who_holds_an_office_is_answered_by_a_person_only() -> None:
    appoints = a_fact("The President of India appoints the auditor.", fact_id="appoints")
    names = a_fact(
        "The first President of India was Rajendra Prasad.",
        fact_id="names",
        keys=(Key(span="Rajendra Prasad", kind=KeyKind.PERSON, distractors=("A. One", "B. Two")),),
    )
    assert found(a_lookup(a_digest(appoints)), "who is the president of india") == []
    assert found(a_lookup(a_digest(appoints, names)), "who was the first president of india") == [
        "news/names"
    ]


def test_the_seat_of_another_is_no_answer() -> None:
    digest = a_digest(
        a_fact("WIPO, the United Nations agency for patents, has its seat in Geneva."),
        terms=(a_term("WIPO"),),
    )
    assert found(a_lookup(digest), "united nations headquarters") == []
    assert found(a_lookup(digest), "wipo headquarters") == ["news/fact"]


def test_an_alias_about_another_name_lends_no_words() -> None:
    joined = a_fact("The CBI joined ICSE in July.", aliases=("member of ICSE",))
    digest = a_digest(joined, terms=(a_term("CBI"), a_term("ICSE")))
    assert found(a_lookup(digest), "members of icse") == ["news/fact"]
    assert found(a_lookup(digest), "members of cbi") == []


def test_a_full_form_is_answered_where_the_name_stands_in_full() -> None:
    digest = a_digest(
        a_fact("NCMEC sends tips.", fact_id="short"),
        a_fact("The National Centre for Missing Children sends tips.", fact_id="full"),
        terms=(a_term("NCMEC", stands_for="National Centre for Missing Children"),),
    )
    assert found(a_lookup(digest), "full form of ncmec") == ["news/full"]


def test_among_equals_the_newest_comes_first() -> None:
    old = a_fact("The union has 10 members.", fact_id="old", as_of=EARLIER)
    new = a_fact("The union has 12 members.", fact_id="new", as_of=LATER)
    assert found(a_lookup(a_digest(old, new)), "members of the union") == ["news/new", "news/old"]


def test_a_better_answer_comes_before_a_newer_one() -> None:
    exact = a_fact("The union has 12 members.", fact_id="exact", as_of=EARLIER)
    aside = a_fact(
        "At its yearly meeting in Geneva, the capital of many talks, reporters saw members of the union.",
        fact_id="aside",
        as_of=LATER,
    )
    assert found(a_lookup(a_digest(exact, aside)), "union members")[0] == "news/exact"


def test_an_expired_fact_comes_after_one_that_holds() -> None:
    expired = a_fact("The union has 10 members.", fact_id="old", as_of=LATER, until=date(2025, 12, 31))
    holding = a_fact("The union has 12 members.", fact_id="new", as_of=EARLIER)
    lookup = a_lookup(a_digest(expired, holding))
    assert found(lookup, "union members", on=date(2025, 12, 31)) == ["news/old", "news/new"]
    assert found(lookup, "union members", on=TODAY) == ["news/new", "news/old"]


def test_what_superseded_a_fact_is_shown_before_it_in_whatever_words() -> None:
    old = a_fact("The union had 10 members.", fact_id="old", as_of=EARLIER)
    new = a_fact("Two states left, so 8 remain.", fact_id="new", as_of=LATER, supersedes=("old",))
    assert found(a_lookup(a_digest(old, new)), "union members") == ["news/new", "news/old"]


def test_facts_say_whether_they_still_hold() -> None:
    old = a_fact("The union had 10 members.", fact_id="old", as_of=EARLIER)
    new = a_fact("The union has 8 members.", fact_id="new", as_of=LATER, supersedes=("old",))
    shown = a_lookup(a_digest(old, new)).facts("union members", on=TODAY)
    assert [one.current for one in shown] == [True, False]


def test_a_year_in_the_query_may_ask_for_the_superseded_fact() -> None:
    old = a_fact("India ranked 39th in the index of 2024.", fact_id="old", as_of=EARLIER)
    new = a_fact("India ranked 38th in the index of 2025.", fact_id="new", as_of=LATER, supersedes=("old",))
    assert found(a_lookup(a_digest(old, new)), "rank of india in index 2024") == ["news/old"]


def test_the_same_text_in_two_digests_is_shown_once() -> None:
    older = a_digest(a_fact("The union has 12 members.", as_of=EARLIER), digest_id="older")
    newer = a_digest(a_fact("The union has 12 members.", as_of=LATER), digest_id="newer")
    assert found(a_lookup(older, newer), "union members") == ["newer/fact"]


def test_at_most_as_many_facts_as_asked_for_come_back() -> None:
    lookup = lookup_in(*(f"Member {number} of the union is here." for number in range(1, 9)))
    assert len(found(lookup, "union members")) == 3
    assert len(found(lookup, "union members", limit=5)) == 5


def test_the_language_asked_for_comes_before_others_which_are_better_than_nothing() -> None:
    english = a_digest(a_fact("The union has 12 members."), digest_id="english")
    french = a_digest(a_fact("Union: 12 members."), digest_id="french", language="fr")
    lookup = a_lookup(english, french)
    assert found(lookup, "union members", language="fr") == ["french/fact"]
    assert found(lookup, "union members", language="en") == ["english/fact"]
    assert len(found(lookup, "union members", language="hi")) == 2


def test_facts_in_hindi_are_found_by_inflected_words() -> None:
    lookup = lookup_in("इंटरपोल के 195 सदस्य देश हैं।")
    assert found(lookup, "इंटरपोल के सदस्यों की संख्या") == []
    assert found(lookup, "इंटरपोल में कितने सदस्य देशों") == ["news/f1"]


def test_a_name_alone_brings_its_facts_in_the_editors_order() -> None:
    facts = [a_fact(f"INTERPOL did thing {letter}.", fact_id=letter) for letter in "abcd"]
    lookup = a_lookup(a_digest(*facts, terms=(a_term("INTERPOL", facts=("c", "a")),)))
    assert found(lookup, "interpol")[:2] == ["news/c", "news/a"]


def test_a_term_is_explained_with_its_own_facts_in_their_order() -> None:
    facts = [a_fact(f"Thing {letter} happened.", fact_id=letter) for letter in "abc"]
    term = a_lookup(a_digest(*facts, terms=(a_term("INTERPOL", facts=("c", "a")),))).explain("interpool")
    assert term is not None
    assert [entry.fact.id for entry in term.facts] == ["c", "a"]


def test_a_term_leaves_out_facts_that_no_longer_hold_when_told_the_day() -> None:
    facts = (a_fact("It was so.", fact_id="old", until=A_DAY), a_fact("It is so.", fact_id="new"))
    term = a_lookup(a_digest(*facts, terms=(a_term("INTERPOL", facts=("old", "new")),))).explain(
        "interpol", on=TODAY
    )
    assert term is not None
    assert [entry.fact.id for entry in term.facts] == ["new"]


def test_the_newest_digest_explains_a_term_that_several_have() -> None:
    older = a_digest(a_fact("A."), digest_id="older", date=EARLIER, terms=(a_term("INTERPOL", "Old words."),))
    newer = a_digest(a_fact("B."), digest_id="newer", date=LATER, terms=(a_term("INTERPOL", "New words."),))
    term = a_lookup(older, newer).explain("interpol")
    assert term is not None
    assert term.digest.id == "newer"


def test_a_stop_word_may_be_a_name() -> None:
    who = a_term("WHO", stands_for="World Health Organisation")
    assert explained(a_lookup(a_digest(a_fact("A."), terms=(who,))), "WHO") == "WHO"


def test_a_term_may_be_described_as_long_as_its_forms_are_spoken_of() -> None:
    bureau = a_term("National Central Bureau", "The office that links a country's police.")
    lookup = a_lookup(a_digest(a_fact("A."), terms=(bureau,)))
    assert explained(lookup, "central bureau of police") == "National Central Bureau"
    assert explained(lookup, "police office of a country") == "nothing"


def test_nearest_names_terms_that_share_words_then_topics() -> None:
    digest = a_digest(
        a_fact("A."), terms=(a_term("Panchayat Fund"), a_term("Chilika Lake")), topics=("economy",)
    )
    assert a_lookup(digest).nearest("panchayt fund chairman") == ("Panchayat Fund", "economy")
    assert a_lookup(digest).nearest("panchayat fund, chilika lake", limit=1) == ("Panchayat Fund",)


def test_an_empty_library_finds_nothing_and_breaks_nowhere() -> None:
    lookup = a_lookup()
    assert (found(lookup, "interpol"), lookup.explain("interpol"), lookup.nearest("interpol")) == (
        [],
        None,
        (),
    )


@pytest.mark.parametrize(
    "query", ["", " ", "?", "of the", "how many", "full form", "7", "\x00", "🇮🇳", "\ud800"]
)
def test_what_asks_nothing_is_answered_by_nothing(query: str) -> None:
    assert found(lookup_in("The 7 members of the union met."), query) == []


@pytest.mark.parametrize(
    "query",
    [
        "<b>union</b> &amp; members",
        "union 🏢 members ✅",
        "union\x00\x07\tmembers\n",
        "\u202eunion members",
        "union members " + "?" * 5000,
    ],
)
def test_markup_emoji_and_control_characters_do_not_hide_the_words(query: str) -> None:
    assert found(lookup_in("The union has 12 members."), query) == ["news/f1"]


@pytest.fixture(scope="module")
def union() -> Lookup:
    return lookup_in("The union has 12 members.")


@given(query=st.text(max_size=5000))
def test_no_query_raises(union: Lookup, query: str) -> None:
    assert len(union.facts(query, on=TODAY)) <= 1
    assert union.explain(query) is None
    assert union.nearest(query) == ("general",)


@pytest.mark.parametrize("part", ["union ", "a", "<a", "&", "i.", "1,", "क्", "how many ", "zzzzzzzzz "])
def test_of_five_thousand_characters_no_more_than_a_question_is_read(part: str) -> None:
    assert len(a_reader("The union has 12 members.").read((part * 5000)[:5000]).words) <= MOST_WORDS
