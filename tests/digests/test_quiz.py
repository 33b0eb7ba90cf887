import random
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from digests import limits
from digests.model import Digest, Fact, Key, KeyKind, Source
from digests.question import Question
from digests.quiz import arrange, blank_stem, questions_on, span_places
from tests.digests.samples import digest

DAY = date(2022, 7, 18)


def digest_with(text: str, *keys: Key) -> Digest:
    fact = Fact(id="f", section="S", text=text, as_of=DAY, source_quote="q", keys=keys)
    return Digest(
        id="one", title="T", date=DAY, topics=("t1",), sources=(Source(name="n", date=DAY),), facts=(fact,)
    )


def key(span: str, *distractors: str, kind: KeyKind = KeyKind.NAME, ask: str | None = None) -> Key:
    return Key(span=span, kind=kind, distractors=distractors, ask=ask)


def questions_of(digest: Digest) -> list[Question]:
    return [question for fact in digest.facts for question in questions_on(digest, fact)]


def question(options: int, *, fixed: bool, right: int = 0) -> Question:
    [made] = questions_of(digest_with("Alpha is here.", key("Alpha", "Beta", "Gamma")))
    texts = tuple(f"option {n}" for n in range(options))
    return made.model_copy(update={"options": texts, "correct": (right,), "fixed_order": fixed})


def test_every_key_and_every_hand_written_question_is_compiled_under_a_name_of_its_own() -> None:
    assert [question.ref for question in questions_of(digest())] == [
        "icse/members/1#k1",
        "icse/members/1#b1",
        "icse/members/1#b2",
        "icse/members/1#q-seat",
        "icse/access/1#b1",
    ]


def test_a_direct_question_asks_what_the_editor_wrote() -> None:
    asked = questions_of(digest())[0]
    assert asked.stem == "How many member countries does Interpol have?"
    assert (asked.options, asked.correct) == (("187", "190", "195", "203"), (2,))


def test_a_blank_question_hides_the_answer_in_the_fact_on_one_line() -> None:
    asked = questions_of(digest())[2]
    assert asked.stem == "Fill in the blank: Interpol has 195 member countries and is headquartered in _____."
    assert asked.options[asked.correct[0]] == "Lyon, France"


def test_a_hand_written_question_stands_as_written() -> None:
    asked = questions_of(digest())[3]
    assert (asked.options, asked.correct) == (("Lyon", "Vienna", "Geneva"), (0,))
    assert asked.explanation == "Interpol sits in Lyon, France."


@pytest.mark.parametrize(
    ("kind", "options", "ordered"),
    [
        (KeyKind.YEAR, ("2019", "2021", "2018"), ("2018", "2019", "2021")),
        (KeyKind.NUMBER, ("23,564", "970", "1,240"), ("970", "1,240", "23,564")),
        (KeyKind.NUMBER, ("24 lakh", "2 crore", "90,000"), ("90,000", "24 lakh", "2 crore")),
        (KeyKind.PERCENTAGE, ("80%", "7%", "60%"), ("7%", "60%", "80%")),
        (KeyKind.ORDINAL, ("68th", "71st", "9th"), ("9th", "68th", "71st")),
        (
            KeyKind.NAME,
            ("Schedule IV", "Schedule I", "Schedule II"),
            ("Schedule I", "Schedule II", "Schedule IV"),
        ),
        (
            KeyKind.DATE,
            ("18 July 2022", "19 June 2022", "1 August 2021"),
            ("1 August 2021", "19 June 2022", "18 July 2022"),
        ),
    ],
)
def test_options_with_a_natural_order_ascend_and_stay(
    kind: KeyKind, options: tuple[str, ...], ordered: tuple[str, ...]
) -> None:
    span, *others = options
    [asked] = questions_of(digest_with(f"It was {span} then.", key(span, *others, kind=kind)))
    assert (asked.options, asked.fixed_order) == (ordered, True)
    assert asked.options[asked.correct[0]] == span


def test_options_without_an_order_may_be_permuted() -> None:
    assert not questions_of(digest())[2].fixed_order
    [asked] = questions_of(
        digest_with("It was 2 to 3.", key("2 to 3", "3 to 4", "4 to 5", kind=KeyKind.NUMBER))
    )
    assert not asked.fixed_order


def test_the_explanation_carries_the_day_the_fact_held() -> None:
    assert questions_of(digest())[0].explanation.endswith("Lyon, France (as of 18 July 2022).")


@pytest.mark.parametrize(
    "text", ["Alpha began in 1945.", "Alpha of 2022, the first, is here.", "Alpha (1999)"]
)
def test_an_explanation_that_names_a_year_is_dated_already(text: str) -> None:
    [asked] = questions_of(digest_with(text, key("Alpha", "Beta", "Gamma")))
    assert asked.explanation == text


@pytest.mark.parametrize(
    "text",
    ["The first voyage was led by Alpha.", "The ship lifted off from Alpha.", "Goa became Alpha."],
)
def test_an_explanation_of_what_is_over_takes_no_day(text: str) -> None:
    """Found in a brief: "the first expedition was based in Ecuador (as of 15 March 2021)"."""
    [asked] = questions_of(digest_with(text, key("Alpha", "Beta", "Gamma")))
    assert asked.explanation == text


@pytest.mark.parametrize(
    "text",
    [
        "Tarn Day is observed on Alpha.",
        "The Tarn is situated in Alpha.",
        "The Tarn is a marine wildlife sanctuary situated in Alpha.",
        "The Tarn rises in Alpha.",
        "The dance has its origins in Alpha.",
    ],
)
def test_an_explanation_of_where_something_lies_or_began_takes_no_day(text: str) -> None:
    """Found by two readers: "the port is situated in Iran (as of 20 September 2025)"."""
    [asked] = questions_of(digest_with(text, key("Alpha", "Beta", "Gamma")))
    assert asked.explanation == text


@pytest.mark.parametrize("text", ["Alpha has 2,019 seats.", "Alpha has 20190.", "Alpha is 1.1999 m long."])
def test_other_numbers_are_no_year(text: str) -> None:
    [asked] = questions_of(digest_with(text, key("Alpha", "Beta", "Gamma")))
    assert asked.explanation == f"{text.removesuffix('.')} (as of 18 July 2022)."


def test_the_explanation_leaves_the_day_out_where_it_does_not_fit() -> None:
    text = "Alpha " + "x" * 190
    [asked] = questions_of(digest_with(text, key("Alpha", "Beta", "Gamma")))
    assert asked.explanation == text


def test_an_explanation_that_was_never_checked_is_cut_at_a_word() -> None:
    [asked] = questions_of(digest_with("Alpha " + "words " * 45, key("Alpha", "Beta", "Gamma")))
    assert asked.explanation.endswith("words…")
    assert limits.length(asked.explanation) <= limits.POLL_EXPLANATION


def test_a_blank_that_does_not_fit_is_left_out_beside_a_direct_question() -> None:
    text = "Alpha " + "🚀" * 150
    asked = questions_of(digest_with(text, key("Alpha", "Beta", "Gamma", ask="Which is first?")))
    assert [question.ref for question in asked] == ["one/f/1#k1"]


@pytest.mark.parametrize(
    ("text", "span", "times"),
    [
        ("In 2022 or 22.", "22", 1),
        ("About 2.7 million", "2", 0),
        ("About 2.7 million", "2.7 million", 1),
        ("Exactly 23,564", "564", 0),
        ("The CBI's CBI", "CBI", 2),
        ("It grew by 80%.", "80%", 1),
        ("(NCB) is it", "(NCB)", 1),
        ("Indian", "India", 0),
    ],
)
def test_a_span_is_found_only_as_whole_words(text: str, span: str, times: int) -> None:
    assert len(span_places(text, span)) == times
    assert (blank_stem(text, span) is not None) == (times == 1)


@given(st.integers(2, 12), st.randoms(use_true_random=False))
def test_an_order_is_a_permutation(options: int, rng: random.Random) -> None:
    assert sorted(arrange(question(options, fixed=False), rng)) == list(range(options))


@given(st.integers(2, 12), st.randoms(use_true_random=False))
def test_a_meaningful_order_is_kept(options: int, rng: random.Random) -> None:
    assert arrange(question(options, fixed=True), rng) == tuple(range(options))


@given(st.data(), st.integers(2, 12), st.booleans(), st.randoms(use_true_random=False))
def test_the_right_answer_survives_arranging(
    data: st.DataObject, options: int, fixed: bool, rng: random.Random
) -> None:
    asked = question(options, fixed=fixed, right=data.draw(st.integers(0, options - 1)))
    shown = asked.arranged(arrange(asked, rng))
    assert shown.options[shown.correct[0]] == asked.options[asked.correct[0]]
    assert sorted(shown.options) == sorted(asked.options)


@given(st.integers())
def test_a_seed_gives_the_same_order_again(seed: int) -> None:
    asked = question(5, fixed=False)
    assert arrange(asked, random.Random(seed)) == arrange(asked, random.Random(seed))


_words = st.text(alphabet="aB1 ,.%🚀()", min_size=1, max_size=120).map(str.strip).filter(bool)


@given(st.lists(_words, min_size=3, max_size=6, unique=True), _words, _words, st.sampled_from(KeyKind))
def test_whatever_is_compiled_has_its_answer_among_its_options(
    options: list[str], before: str, after: str, kind: KeyKind
) -> None:
    span, *others = options
    text = f"{before} {span} {after}"[:280].strip()
    for asked in questions_of(digest_with(text, key(span, *others, kind=kind, ask="Which?"))):
        assert asked.options[asked.correct[0]] == span
        assert sorted(asked.options) == sorted(options)
        assert limits.length(asked.stem) <= limits.POLL_QUESTION
        assert limits.length(asked.explanation) <= limits.POLL_EXPLANATION
        assert "\n" not in asked.stem


def test_a_key_may_rule_its_blank_out() -> None:
    only_direct = key("Alpha", "Beta", "Gamma", ask="Who is here?").model_copy(update={"blank": False})
    asked = questions_of(digest_with("Alpha is here.", only_direct))
    assert [question.stem for question in asked] == ["Who is here?"]


def test_a_key_that_can_be_asked_in_no_way_is_refused() -> None:
    with pytest.raises(ValueError, match="give an ask, or drop `blank`"):
        Key(span="Alpha", kind=KeyKind.NAME, distractors=("Beta", "Gamma"), blank=False)
