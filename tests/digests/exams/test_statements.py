import re
from collections import Counter
from collections.abc import Iterator
from itertools import permutations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from digests import limits
from digests.exams.claims import Claim
from digests.exams.compiling import every_question_of
from digests.exams.explaining import confirmations
from digests.exams.statements import statements_on
from digests.library import BUNDLED, load_library
from digests.model import Digest, Fact, Key, KeyKind
from digests.question import Question
from tests.digests.exams.shelf import CAPITALS, DAY, atlas, capital

NUMBERED = re.compile(r"^([123])\. (.+)$", re.MULTILINE)


def truths(question: Question, digest: Digest) -> list[bool]:
    """Judge the statements by the digest alone: word for word, less the day that may follow."""
    texts = {fact.text for fact in digest.facts}
    return [
        text in texts or re.sub(r" \(as of [^()]*\)(?=\.?$)", "", text) in texts
        for _, text in NUMBERED.findall(question.description or "")
    ]


def by_the_code(option: str, numbers: int) -> list[bool] | int:
    """Read an exam's code as an examinee does."""
    counts = {"None": 0, "Only one": 1, "Only two": 2, "All three": 3}
    if option in counts:
        return counts[option]
    if option.startswith("Neither"):
        return [False] * numbers
    return [str(n) in option for n in range(1, numbers + 1)]


def statement_questions(digest: Digest) -> Iterator[Question]:
    for fact in digest.facts:
        yield from statements_on(digest, fact)


@pytest.mark.parametrize("digest", load_library(BUNDLED).digests, ids=lambda digest: digest.id)
def test_the_key_of_every_bundled_statement_question_is_the_one_the_digest_proves(digest: Digest) -> None:
    for question in statement_questions(digest):
        held = truths(question, digest)
        wanted = sum(held) if question.stem.startswith("How many") else held
        codes = [by_the_code(option, len(held)) for option in question.options]
        fitting = [n for n, code in enumerate(codes) if code == wanted]
        assert list(question.correct) == fitting, question.ref


@pytest.mark.parametrize("digest", load_library(BUNDLED).digests, ids=lambda digest: digest.id)
def test_every_bundled_exam_question_fits_a_poll(digest: Digest) -> None:
    for question in every_question_of(digest):
        assert limits.length(question.stem) <= limits.POLL_QUESTION
        assert limits.length(question.explanation) <= limits.POLL_EXPLANATION
        assert limits.length(question.description or "") <= limits.POLL_DESCRIPTION
        assert all(limits.length(option) <= limits.POLL_OPTION for option in question.options)


@given(st.permutations(sorted(CAPITALS)))
def test_a_false_statement_is_wrong_in_one_detail_and_the_explanation_sets_it_right(order: list[str]) -> None:
    digest = atlas(*map(capital, order))
    for question in statement_questions(digest):
        for (number, text), held in zip(
            NUMBERED.findall(question.description or ""), truths(question, digest), strict=True
        ):
            country = next(name for name in CAPITALS if name in text)
            assert held is (CAPITALS[country] in text)
            said = f"Statement {number} is wrong: The capital of {country} is {CAPITALS[country]}."
            assert (said in question.explanation) is not held


def test_the_same_digest_asks_the_same_and_another_text_gets_another_name() -> None:
    asked = [question.ref for question in statement_questions(atlas())]
    reworded = capital("Kenya", text="Nairobi is Kenya's capital.")
    changed = atlas(*(capital(name) for name in CAPITALS if name != "Kenya"), reworded)

    assert asked == [question.ref for question in statement_questions(atlas())]
    assert len(set(asked)) == len(asked)
    assert asked != [question.ref for question in statement_questions(changed)]


def test_statements_say_their_day_once_where_they_share_it() -> None:
    question = next(statement_questions(atlas()))

    assert (question.description or "").startswith("As of 2 May 2024:\n1. The capital of ")


def test_a_list_with_a_year_in_it_dates_only_the_lines_that_name_none() -> None:
    told = capital("Kenya", text="Nairobi has been the capital of Kenya since 1 June 1963.")
    digest = atlas(*(capital(name) for name in CAPITALS if name != "Kenya"), told)
    lists = [question.description or "" for question in statement_questions(digest)]
    lines = [line for text in lists if "1963" in text for line in text.split("\n")]
    assert lines
    assert all(line.count("As of") == 0 for line in lines)
    assert all(("1963" in line) != line.endswith(" (as of 2 May 2024).") for line in lines)


def test_what_needs_no_day_is_told_without_one() -> None:
    """Found by readers: a full form "as of" a day."""
    lasting = capital("Kenya", text="Nairobi lies in the south of Kenya.")
    digest = atlas(*(capital(name) for name in CAPITALS if name != "Kenya"), lasting)
    lists = [question.description or "" for question in statement_questions(digest)]
    lines = [line for text in lists if "south" in text for line in text.split("\n")]
    assert any("south" in line for line in lines)
    assert all(("south" in line) != line.endswith(" (as of 2 May 2024).") for line in lines)


def test_a_statement_that_gives_the_initials_of_another_s_answer_stands_not_beside_it() -> None:
    """Found by readers: "WIPO, which publishes the index" told who publishes it."""
    key = Key(
        span="World Idea Office", kind=KeyKind.BODY, distractors=("World Reef Office", "World Tarn Office")
    )
    one = capital("Peru", text="The Tarn Index is kept by the World Idea Office.", keys=(key,))
    two = capital("Cuba", text="WIO has had its seat in Havana.")
    assert told_in(atlas(one, two)) == []
    assert told_in(atlas(one, capital("Cuba", text="It has had its seat in Havana."))) != []


def test_nothing_is_stated_from_a_fact_no_editor_has_approved() -> None:
    drafted = [capital(name, drafted=True) for name in CAPITALS]

    assert list(statement_questions(atlas(*drafted))) == []
    assert list(statement_questions(atlas(capital("Peru"), *drafted[1:]))) == []


def test_statements_that_tell_each_other_are_not_put_together() -> None:
    telling = capital("Chile", text="Lima lies north of Santiago.")

    assert list(statement_questions(atlas(capital("Peru"), telling))) == []


def test_a_statement_names_the_other_facts_it_rests_on() -> None:
    for question in statement_questions(atlas()):
        named = {str(question.item), *map(str, question.rests_on)}
        assert len(named) == len(NUMBERED.findall(question.description or ""))


@pytest.mark.parametrize(
    ("text", "span", "wrong", "kind"),
    [
        ("Lofty is an island.", "island", "lagoon", KeyKind.TERM),
        ("Gouda lies in the Netherlands.", "Netherlands", "Canada", KeyKind.COUNTRY),
    ],
)
def test_a_wrong_detail_never_stands_after_the_wrong_article(
    text: str, span: str, wrong: str, kind: KeyKind
) -> None:
    lame = capital("Kenya", text=text, keys=(Key(span=span, kind=kind, distractors=(wrong, wrong + "s")),))

    asked = list(statement_questions(atlas(*map(capital, CAPITALS), lame)))

    assert asked
    assert not any(text[:5] in (question.description or "") for question in asked)


def where_all_hold(digest: Digest) -> list[Question]:
    return [each for each in statement_questions(digest) if all(truths(each, digest))]


def test_where_every_statement_holds_the_explanation_says_what_holds() -> None:
    """Found by readers: "Both statements are correct" only repeats the option."""
    asked = [each for n in range(8) for each in where_all_hold(atlas(id=f"atlas-{n}"))]
    assert asked
    for question in asked:
        told = [text.removesuffix(".") for _, text in NUMBERED.findall(question.description or "")]
        assert all(text.partition(" (as of")[0] in question.explanation for text in told)


def test_no_answer_is_right_much_oftener_than_the_others() -> None:
    """Found by counting: seven in ten of the questions "how many" had one answer."""
    rights = Counter(
        question.options[question.correct[0]]
        for digest in load_library(BUNDLED).digests
        for question in statement_questions(digest)
        if question.stem.startswith(("How many", "Which of these statements is"))
    )
    assert len(rights) == len({"1", "2", "both", "neither", "one", "two", "all", "none"})
    assert max(rights.values()) < 0.4 * sum(rights.values()) / 2


def test_without_room_to_say_what_holds_a_statement_is_made_wrong() -> None:
    """Found by readers: an explanation of bare values does not stand alone."""
    long = ", a city that is known far beyond its own country for its many old and well kept libraries"
    facts = [capital(name, text=f"The capital of {name} is {CAPITALS[name]}{long}.") for name in CAPITALS]
    digests = [atlas(*order) for order in permutations(facts)]
    assert all(list(statement_questions(digest)) for digest in digests)
    assert not any(where_all_hold(digest) for digest in digests)


def test_days_and_short_forms_give_way_to_what_holds() -> None:
    texts = (
        f"The Reef Council (RC) has its seat in {city}, where all its oldest divers live" for city in "AB"
    )
    facts = [capital("Peru", text=f"{text} (as of 2 May 2024).") for text in texts]
    claims = [Claim(fact=fact, text=fact.text, false="", right="", wrong="") for fact in facts]
    assert confirmations(claims, "Statement") == (
        "Both statements are correct. The Reef Council has its seat in A, where all its oldest divers live."
        " The Reef Council has its seat in B, where all its oldest divers live."
    )


def founded(name: str, text: str, year: str, *wrong: str) -> Fact:
    key = Key(span=year, kind=KeyKind.YEAR, distractors=wrong)
    return Fact(id=name, section="Reef", text=text, as_of=DAY, source_quote="as told", keys=(key,))


def told_in(digest: Digest) -> list[str]:
    return [line for each in statement_questions(digest) for line in (each.description or "").splitlines()]


def test_no_statement_of_one_thing_rules_out_another() -> None:
    """Found by readers: a programme began in 1968 that was set up in 1963."""
    set_up = founded("set-up", "The Tarn Code was set up in 1963.", "1963", "1961", "1968", "1969")
    begun = founded("begun", "The Tarn Code has been at work since 1967.", "1967", "1965", "1962", "1970")
    lines = told_in(atlas(set_up, begun))
    assert lines
    assert not any(year in line for year in ("1968", "1969", "1962") for line in lines)


def test_things_that_share_no_name_may_have_any_years() -> None:
    one = founded("one", "The Tarn Code was set up in 1963.", "1963", "1968", "1969")
    two = founded("two", "Lake Miro was named in 1967.", "1967", "1961", "1962")
    assert told_in(atlas(one, two))


@pytest.mark.parametrize(
    ("text", "span", "wrong", "kind"),
    [
        ("The Tarn List is kept by the Reef Forum (RF).", "Reef Forum", "Coral Bank", KeyKind.BODY),
        ("Tarn Fort stands in Puri district of Odisha.", "Odisha", "Bihar", KeyKind.STATE),
        ("The Tarn Club meets in Lyon, France.", "France", "Spain", KeyKind.COUNTRY),
        ("The Tarn List is kept by the Reef Bank.", "Reef Bank", "Oxfam", KeyKind.BODY),
        ("Tarn Day is kept on 2 May.", "2 May", "3 May", KeyKind.DATE),
        ("The Tarn Prize has been given since 2005.", "2005", "2008", KeyKind.YEAR),
        ("Tarn Day follows the talks of June 1972, and began on 15 December 1972.",
         "15 December 1972", "15 May 1972", KeyKind.DATE),
    ],
)  # fmt: skip
def test_nothing_beside_a_wrong_detail_gives_it_away(text: str, span: str, wrong: str, kind: KeyKind) -> None:
    """Found by readers: "the Human Rights Watch (WEF)", Kancheepuram District of Andhra Pradesh, a day that
    its "as of" confirms."""
    lame = capital("Kenya", text=text, keys=(Key(span=span, kind=kind, distractors=(wrong, f"{wrong}s")),))
    asked = list(statement_questions(atlas(*map(capital, CAPITALS), lame)))
    assert asked
    assert not any(text[:9] in (question.description or "") for question in asked)
