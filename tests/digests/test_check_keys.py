from pathlib import Path

import pytest

from tests.digests.samples import complaints, spoilt


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        pytest.param(
            'span: "195"',
            'span: "200"',
            "icse.yaml:21: facts[0] 'members' keys[0] span: '200' is not in the fact's text. "
            "Copy the words from the text, letter by letter",
            id="span not in the text",
        ),
        pytest.param(
            'span: "195"',
            'span: "19"',
            "icse.yaml:21: facts[0] 'members' keys[0] span: '19' is only part of a longer word or number "
            "in the fact's text. Take the whole word or number",
            id="span inside a number",
        ),
        pytest.param(
            "text: India is the 68th",
            "text: The 68th member, India, is the 68th",
            "icse.yaml:35: facts[1] 'access' keys[0] span: '68th' stands 2 times in the fact's text. "
            "Choose a longer span, or reword the fact",
            id="span twice",
        ),
        pytest.param(
            '["187", "190"',
            '["195", "190"',
            "icse.yaml:23: facts[0] 'members' keys[0] distractors[0]: '195' reads the same as '195'. "
            "Write another wrong answer",
            id="distractor is the answer",
        ),
        pytest.param(
            '["187", "190"',
            '["187", "187"',
            "icse.yaml:23: facts[0] 'members' keys[0] distractors[1]: '187' reads the same as '187'. "
            "Write another wrong answer",
            id="distractor twice",
        ),
        pytest.param(
            "[Lyon, Vienna",
            "[Lyon, the  LYON",
            "icse.yaml:50: questions[0] 'seat' options[1]: 'the  LYON' reads the same as 'Lyon'. "
            "Write another wrong answer",
            id="option twice in other letters",
        ),
        pytest.param(
            '"Vienna, Austria"',
            '"Interpol"',
            "icse.yaml:27: facts[0] 'members' keys[1] distractors[0]: 'Interpol' stands in the fact's own "
            "text, so it is right too or plainly wrong. Write another wrong answer",
            id="distractor in the fact",
        ),
        pytest.param(
            '["187", "190"',
            '["187", "many"',
            "icse.yaml:23: facts[0] 'members' keys[0] distractors[1]: 'many' does not read as the kind "
            "'number'. Write a number, or choose another kind",
            id="no number",
        ),
        pytest.param(
            '["187", "190"',
            '["187", "about 190"',
            "icse.yaml:23: facts[0] 'members' keys[0] distractors[1]: 'about 190' is not written like the "
            "answer '195'. Use the same words, units and order around the number",
            id="number with other words",
        ),
        pytest.param(
            '"Vienna, Austria"',
            '"the Hague"',
            "icse.yaml:27: facts[0] 'members' keys[1] distractors[0]: 'the Hague' and the answer 'Lyon, "
            "France' do not both start with a capital. Write them alike",
            id="capitals",
        ),
        pytest.param(
            '"Vienna, Austria", "Geneva, Switzerland"',
            '"Vienna, where the Danube meets the hills", "Geneva, where the lake ends"',
            "icse.yaml:25: facts[0] 'members' keys[1] span: the answer is over 2.2 times shorter than "
            "every wrong answer, which gives it away. Write shorter wrong answers, or choose a longer span",
            id="answer much shorter",
        ),
        pytest.param(
            '"Vienna, Austria", "Geneva, Switzerland"',
            '"Bonn", "Rome"',
            "icse.yaml:25: facts[0] 'members' keys[1] span: the answer is over 2.2 times longer than "
            "every wrong answer, which gives it away. Write longer wrong answers, or choose a shorter span",
            id="answer much longer",
        ),
        pytest.param(
            "ask: How many member countries does Interpol have?",
            "ask: Does Interpol have 195 member countries?",
            "icse.yaml:24: facts[0] 'members' keys[0] ask: the question itself says '195', which gives "
            "the answer away. Ask without it",
            id="answer in the question",
        ),
    ],
)
def test_a_key_that_misleads_or_gives_itself_away_is_refused(
    tmp_path: Path, old: str, new: str, expected: str
) -> None:
    assert complaints(tmp_path, spoilt(old, new)) == [expected]


def with_key(
    text: str, key: str, quote: str = "Its full name is International Criminal Police Organisation"
) -> str:
    """Put a fact with one key before the others: its text stands on line 17, its key from line 21 on."""
    fact = f"""\
  - id: extra
    section: More
    text: {text}
    as_of: 2022-07-18
    source_quote: {quote}
    keys:
      - {key}
"""
    return spoilt("facts:\n", f"facts:\n{fact}")


def test_another_name_of_the_answer_is_no_wrong_answer(tmp_path: Path) -> None:
    key = "{span: Interpol, kind: body, distractors: [icpo, Europol]}"
    found = complaints(tmp_path, with_key("The body's short name is Interpol.", key))
    assert found[0] == (
        "icse.yaml:21: facts[0] 'extra' keys[0] distractors[0]: 'icpo' is another name of the answer "
        "'Interpol'. Write another wrong answer"
    )


def test_the_answer_of_the_same_question_elsewhere_is_no_wrong_answer(tmp_path: Path) -> None:
    ask = "How many member countries does Interpol have?"
    key = f'{{span: "68", kind: number, distractors: ["195", "70"], ask: {ask}}}'
    found = complaints(tmp_path, with_key("India is number 68.", key, "India is the 68th country"))
    assert found == [
        (
            "icse.yaml:21: facts[0] 'extra' keys[0] distractors[0]: '195' is the right answer to the same "
            "question in another key. Write another wrong answer"
        )
    ]


@pytest.mark.parametrize("name", ["Interpol", "ICPO", "icpo"])
def test_a_question_that_says_another_name_of_the_answer_is_refused(tmp_path: Path, name: str) -> None:
    span = "International Criminal Police Organisation"
    wrong = "[International Court of Public Order, International Council for Police Officers]"
    key = f"{{span: {span}, kind: body, distractors: {wrong}, ask: What is {name}?}}"
    found = complaints(tmp_path, with_key(f"The body of 1923 is the {span}.", key))
    assert any("ask: the question itself says" in line for line in found)


def test_a_full_form_is_asked_by_its_short_form(tmp_path: Path) -> None:
    span = "International Criminal Police Organisation"
    wrong = "[International Court of Public Order, International Council for Police Officers]"
    key = f"{{span: {span}, kind: full form, distractors: {wrong}, ask: What does ICPO stand for?}}"
    assert complaints(tmp_path, with_key(f"Interpol (ICPO) is the {span}.", key)) == []


def test_a_blank_beside_its_own_short_form_is_refused(tmp_path: Path) -> None:
    span = "International Criminal Police Organisation"
    wrong = "[International Court of Public Order, International Council for Police Officers]"
    key = f"{{span: {span}, kind: body, distractors: {wrong}}}"
    assert complaints(tmp_path, with_key(f"The {span} (ICPO) unites police forces.", key)) == [
        (
            "icse.yaml:21: facts[0] 'extra' keys[0] span: the rest of the fact says 'icpo', which gives the "
            "blank away. Ask for the kind 'full form', or reword the fact"
        )
    ]


def test_a_telling_rest_does_no_harm_where_no_blank_is_asked(tmp_path: Path) -> None:
    span = "International Criminal Police Organisation"
    wrong = "[International Court of Public Order, International Council for Police Officers]"
    ask = "Which body unites police forces?"
    key = f"{{span: {span}, kind: body, distractors: {wrong}, ask: {ask}, blank: false}}"
    assert complaints(tmp_path, with_key(f"The {span} (ICPO) unites police forces.", key)) == []
