from pathlib import Path

import pytest

from tests.digests.samples import complaints, spoilt

LONG_FACT = (
    "Interpol, " + "the body of the police forces of the world, " * 5 + "has 195 member countries in all."
)


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        pytest.param(
            '["187", "190", "203"]\n',
            '["187", "190", "203"]\n        explain: ' + "x" * 201 + "\n",
            "icse.yaml:24: facts[0] 'members' keys[0] explain: it is too long for an explanation "
            "(201 characters, at most 200). Shorten it by 1",
            id="explanation",
        ),
        pytest.param(
            '["187", "190", "203"]\n',
            '["187", "190", "203"]\n        explain: ' + "🚀" * 101 + "\n",
            "icse.yaml:24: facts[0] 'members' keys[0] explain: it is too long for an explanation "
            "(202 characters, at most 200). Shorten it by 2",
            id="explanation counted as Telegram counts",
        ),
        pytest.param(
            "ask: How many",
            "ask: " + "How many " * 32,
            "icse.yaml:24: facts[0] 'members' keys[0] ask: it is too long for a poll's question "
            "(325 characters, at most 300). Shorten it by 25",
            id="direct question",
        ),
        pytest.param(
            "ask: Which city",
            "ask: " + "Which city " * 27,
            "icse.yaml:49: questions[0] 'seat' ask: it is too long for a poll's question "
            "(345 characters, at most 300). Shorten it by 45",
            id="hand-written question",
        ),
        pytest.param(
            "explain: Interpol sits",
            "explain: Interpol sits " + "and sits " * 20,
            "icse.yaml:52: questions[0] 'seat' explain: it is too long for an explanation "
            "(211 characters, at most 200). Shorten it by 11",
            id="hand-written explanation",
        ),
        pytest.param(
            "Vienna, Geneva]",
            f"Vienna, {'G' * 101}]",
            "icse.yaml:50: questions[0] 'seat' options[2]: it is too long for an option "
            "(101 characters, at most 100). Shorten it by 1",
            id="hand-written option",
        ),
        pytest.param(
            "title: India",
            "title: " + "India " * 26,
            "icse.yaml:2: title: it is too long for a message (180 characters, at most 150). "
            "Shorten it by 30",
            id="title",
        ),
        pytest.param(
            "term: ICSE",
            f"term: ICSE\n    why_it_matters: {'x' * 601}",
            "icse.yaml:45: terms[1] 'ICSE' why_it_matters: it is too long for a message "
            "(601 characters, at most 600). Shorten it by 1",
            id="importance of a term",
        ),
    ],
)
def test_what_does_not_fit_telegram_is_refused(tmp_path: Path, old: str, new: str, expected: str) -> None:
    assert complaints(tmp_path, spoilt(old, new)) == [expected]


def test_long_options_are_refused(tmp_path: Path) -> None:
    found = complaints(tmp_path, spoilt('["Vienna, Austria"', f'["Vienna{"a" * 100}"'))
    assert found == [
        (
            "icse.yaml:27: facts[0] 'members' keys[1] distractors[0]: it is too long for an option "
            "(106 characters, at most 100). Shorten it by 6"
        )
    ]


def test_a_long_fact_does_not_explain_an_answer(tmp_path: Path) -> None:
    text = spoilt("Interpol has 195 member countries and is headquartered in Lyon, France.", LONG_FACT)
    start, end = text.index("      - span: Lyon"), text.index("  - id: access")
    assert complaints(tmp_path, text[:start] + text[end:]) == [
        (
            "icse.yaml:21: facts[0] 'members' keys[0]: the fact's text (262 characters) is too long to "
            "explain the answer. Give the key an `explain:` of 200 characters at most"
        )
    ]


def test_a_blank_form_that_does_not_fit_is_refused_where_there_is_no_direct_one(tmp_path: Path) -> None:
    fact = "Interpol has 195 members " + "🚀" * 128
    text = spoilt("Interpol has 195 member countries and is headquartered in Lyon, France.", fact)
    text = spoilt("ask: How many member countries does Interpol have?", "explain: It has 195.", text)
    start, end = text.index("      - span: Lyon"), text.index("  - id: access")
    assert complaints(tmp_path, text[:start] + text[end:]) == [
        (
            "icse.yaml:21: facts[0] 'members' keys[0]: the blank form has 302 characters, "
            "300 fit a poll's question. Shorten the fact, or give the key an `ask:`"
        )
    ]
