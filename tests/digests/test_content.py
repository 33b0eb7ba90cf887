"""The bundled digests keep their promises: sound, dated, fair to learners and decent to people."""

import re
from collections import Counter
from itertools import pairwise
from pathlib import Path
from statistics import median

import pytest

import digests
from digests.check import Report, check_folder
from digests.exams.compiling import every_question_of
from digests.model import Digest, Fact, Key, KeyKind
from digests.question import Question
from digests.quiz import questions_on

CONTENT = Path(digests.__file__).parent / "content"
BRIEFS = Path(__file__).parents[2].parent / "shared" / "briefs"
"""The given brief is not ours to publish, so it lies beside the repository, where there is one at all."""
ICSE = "interpol-icse"
OTHERS = (
    "chandrayaan-3",
    "finance-commission",
    "innovation-index-2025",
    "new-development-bank",
    "ramsar-convention",
)
ALL = (ICSE, *OTHERS)
NOTICE = f"{CONTENT / 'interpol-icse.yaml'}: quotes not compared: the brief interpol-icse.txt is not found"
"""How the notice begins; the checker may add what else could be the matter."""
NAMES_IN_THE_ICSE_BRIEF = (
    "ICSE database",
    "CSEM",
    "INTERPOL",
    "National Central Bureau",
    "Central Bureau of Investigation",
    "CBI",
    "OCSAE",
    "National Centre for Missing and Exploited Children",
    "NCMEC",
    "cyber wing of the Maharashtra Police",
)
FIGURES_IN_THE_ICSE_BRIEF = (
    "2.7 million",
    "23,564",
    "24 lakh",
    "2017 to 2020",
    "80%",
    "14 years",
    "60%",
    "65%",
    "68th",
    "2019",
    "2020",
    "195",
)
AGE_OR_GENDER = re.compile(
    r"\b(?:girls?|boys?|(?:fe)?males?|genders?|age[ds]?|infants?|toddlers?|prepubescent|\d+ years)\b",
    re.IGNORECASE,
)
COUNTS_OF_PEOPLE = re.compile(
    r"\bhow many\b.*\b(?:victims?|children|instances|cases|images)\b", re.IGNORECASE
)


@pytest.fixture(scope="module")
def report() -> Report:
    return check_folder(CONTENT, briefs=[BRIEFS])


@pytest.fixture(scope="module")
def bundled(report: Report) -> dict[str, Digest]:
    return {digest.id: digest for digest in report.digests}


@pytest.fixture(scope="module")
def icse(bundled: dict[str, Digest]) -> Digest:
    return bundled[ICSE]


def keyed(digest: Digest) -> list[tuple[Fact, Key]]:
    return [(fact, key) for fact in digest.facts for key in fact.keys]


def spoken(question: Question) -> str:
    return " ".join((question.stem, question.description or "", *question.options, question.explanation))


def places_of_ordered_answers(digest: Digest) -> Counter[int]:
    plain = (question for fact in digest.facts for question in questions_on(digest, fact))
    asked = {question.item.fact: question for question in plain if question.fixed_order}
    return Counter(question.correct[0] for question in asked.values())


# The folder as a whole


def test_the_bundled_folder_checks_clean(report: Report) -> None:
    assert [str(problem) for problem in report.problems] == []


def test_quotes_are_compared_wherever_their_brief_is_at_hand(report: Report) -> None:
    expected = [] if (BRIEFS / "interpol-icse.txt").is_file() else [NOTICE]
    assert [notice[: len(NOTICE)] for notice in report.notices] == expected


def test_without_the_given_brief_the_icse_quotes_alone_are_noticed() -> None:
    assert [notice[: len(NOTICE)] for notice in check_folder(CONTENT).notices] == [NOTICE]


def test_the_given_brief_is_not_copied_into_the_package() -> None:
    assert not (CONTENT / "briefs" / "interpol-icse.txt").exists()


def test_six_digests_are_bundled(bundled: dict[str, Digest]) -> None:
    assert sorted(bundled) == sorted(ALL)


def test_topics_are_shared_so_that_choosing_one_gives_several_digests(bundled: dict[str, Digest]) -> None:
    uses = Counter(topic for digest in bundled.values() for topic in digest.topics)
    assert len(uses) >= 6
    assert sum(1 for count in uses.values() if count >= 2) >= 3


def test_digests_are_spread_over_several_years(bundled: dict[str, Digest]) -> None:
    dates = sorted(digest.date for digest in bundled.values())
    assert {day.year for day in dates} == {2022, 2023, 2024, 2025}
    assert all(older < newer for older, newer in pairwise(dates))


def test_some_facts_are_superseded_so_that_ageing_shows(bundled: dict[str, Digest]) -> None:
    newer = [fact for digest in bundled.values() for fact in digest.facts if fact.supersedes]
    assert len(newer) >= 2


def test_a_fact_expires_so_that_ageing_shows(bundled: dict[str, Digest]) -> None:
    ends = [fact.until for digest in bundled.values() for fact in digest.facts if fact.until]
    assert ends
    assert all(end.year <= 2025 for end in ends)


def test_one_or_two_questions_are_written_by_hand(report: Report) -> None:
    assert report.counts["questions"] in (1, 2)


# Each digest


@pytest.mark.parametrize("name", ALL)
def test_every_fact_names_its_source_its_day_and_its_evidence(name: str, bundled: dict[str, Digest]) -> None:
    digest = bundled[name]
    for fact in digest.facts:
        assert fact.source <= len(digest.sources)
        assert fact.as_of <= digest.date
        assert fact.source_quote


@pytest.mark.parametrize("name", ALL)
def test_every_digest_leads_to_public_pages(name: str, bundled: dict[str, Digest]) -> None:
    assert any(source.url for source in bundled[name].sources)


@pytest.mark.parametrize("name", OTHERS)
def test_every_source_of_the_other_digests_is_a_public_page(name: str, bundled: dict[str, Digest]) -> None:
    assert all(source.url for source in bundled[name].sources)


@pytest.mark.parametrize("name", OTHERS)
def test_every_other_digest_has_8_to_15_facts(name: str, bundled: dict[str, Digest]) -> None:
    assert 8 <= len(bundled[name].facts) <= 15


@pytest.mark.parametrize("name", OTHERS)
def test_every_other_digest_has_at_least_8_keyed_facts(name: str, bundled: dict[str, Digest]) -> None:
    assert sum(1 for fact in bundled[name].facts if fact.keys) >= 8


@pytest.mark.slow
@pytest.mark.parametrize("name", ALL)
def test_every_digest_explains_4_to_8_terms_that_lead_to_facts(name: str, bundled: dict[str, Digest]) -> None:
    terms = bundled[name].terms
    assert 4 <= len(terms) <= 8
    assert all(term.facts for term in terms)


@pytest.mark.parametrize("name", ALL)
def test_a_fact_is_asked_in_one_way_only(name: str, bundled: dict[str, Digest]) -> None:
    by_hand = [question.fact for question in bundled[name].questions]
    asked = Counter([*(fact.id for fact, _ in keyed(bundled[name])), *by_hand])
    assert {fact: count for fact, count in asked.items() if count > 1} == {}


@pytest.mark.parametrize("name", ALL)
def test_every_key_offers_four_options(name: str, bundled: dict[str, Digest]) -> None:
    assert {len(key.distractors) for _, key in keyed(bundled[name])} == {3}


@pytest.mark.parametrize("name", ALL)
def test_the_length_of_an_answer_gives_nothing_away(name: str, bundled: dict[str, Digest]) -> None:
    for _, key in keyed(bundled[name]):
        share = len(key.span) / median(len(option) for option in (key.span, *key.distractors))
        assert 0.6 <= share <= 1.6, key.span


@pytest.mark.parametrize("name", ALL)
def test_direct_questions_are_one_sentence_with_a_question_mark(
    name: str, bundled: dict[str, Digest]
) -> None:
    asks = [key.ask for _, key in keyed(bundled[name]) if key.ask]
    assert all(ask.endswith("?") and ask.count("?") == 1 for ask in asks)


@pytest.mark.parametrize("name", ALL)
def test_no_question_leans_on_words_that_go_stale(name: str, bundled: dict[str, Digest]) -> None:
    stale = re.compile(r"\b(?:current(?:ly)?|recent(?:ly)?|today|now|this year|last year)\b", re.IGNORECASE)
    assert [q.stem for q in every_question_of(bundled[name]) if stale.search(q.stem)] == []


@pytest.mark.parametrize("name", ALL)
def test_answers_among_ordered_options_do_not_keep_to_one_place(
    name: str, bundled: dict[str, Digest]
) -> None:
    places = places_of_ordered_answers(bundled[name])
    assert max(places.values()) <= max(2, places.total() / 2)


def test_over_all_digests_no_place_holds_more_than_two_fifths_of_ordered_answers(
    bundled: dict[str, Digest],
) -> None:
    places = sum((places_of_ordered_answers(digest) for digest in bundled.values()), Counter[int]())
    assert set(places) == {0, 1, 2, 3}
    assert max(places.values()) <= 0.4 * places.total()


@pytest.mark.parametrize("name", ALL)
def test_a_digest_asks_for_several_kinds_of_things(name: str, bundled: dict[str, Digest]) -> None:
    kinds = Counter(key.kind for _, key in keyed(bundled[name]))
    assert len(kinds) >= 4
    assert kinds[KeyKind.FULL_FORM] <= kinds.total() / 3


# The ICSE digest


def test_everything_the_icse_brief_names_is_a_term(icse: Digest) -> None:
    names = {name for term in icse.terms for name in (term.term, term.stands_for, *term.aliases)}
    assert [name for name in NAMES_IN_THE_ICSE_BRIEF if name not in names] == []


def test_every_figure_of_the_icse_brief_is_in_a_fact(icse: Digest) -> None:
    told = " ".join(fact.text for fact in icse.facts)
    assert [figure for figure in FIGURES_IN_THE_ICSE_BRIEF if figure not in told] == []


def test_icse_facts_are_of_july_2022(icse: Digest) -> None:
    assert {(fact.as_of.year, fact.as_of.month) for fact in icse.facts} == {(2022, 7)}


def test_at_least_ten_icse_facts_are_keyed(icse: Digest) -> None:
    assert sum(1 for fact in icse.facts if fact.keys) >= 10


def test_the_icse_digest_is_sensitive_and_shows_both_helplines(icse: Digest) -> None:
    assert icse.sensitive
    contacts = {helpline.contact for helpline in icse.helplines}
    assert {"1098", "1930", "https://cybercrime.gov.in"} <= contacts


def test_no_icse_question_touches_ages_or_genders(icse: Digest) -> None:
    assert [q.ref for q in every_question_of(icse) if AGE_OR_GENDER.search(spoken(q))] == []


def test_no_icse_question_counts_victims_or_cases(icse: Digest) -> None:
    assert [q.ref for q in every_question_of(icse) if COUNTS_OF_PEOPLE.search(q.stem)] == []


def test_icse_facts_about_victims_are_told_but_never_asked(icse: Digest) -> None:
    about_victims = [fact for fact in icse.facts if AGE_OR_GENDER.search(fact.text)]
    assert len(about_victims) == 4
    assert [fact.id for fact in about_victims if fact.keys] == []


def test_other_digests_are_not_sensitive(bundled: dict[str, Digest]) -> None:
    assert [name for name in OTHERS if bundled[name].sensitive] == []
