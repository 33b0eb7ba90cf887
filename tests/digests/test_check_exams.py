from pathlib import Path

import pytest

from tests.digests.samples import complaints, spoilt

KEYS = '        distractors: ["187", "190", "203"]\n'
QUOTE = "    source_quote: India is the 68th country to have access\n"
TERM = "    explain: A database of images that helps to find victims.\n"


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        (
            QUOTE,
            QUOTE + "    lists:\n      - {of: the x, members: [India, Interpol, Mars], outsiders: [Pluto]}\n",
            "lists[0] members[2]: 'Mars' is not in the fact's text. Copy it letter by letter",
        ),
        (
            QUOTE,
            QUOTE
            + "    lists:\n      - {of: the x, members: [India, Interpol, ICSE], outsiders: [database]}\n",
            "lists[0] outsiders[0]: 'database' stands in the fact's text. Name what is not on the list",
        ),
        (
            QUOTE,
            QUOTE
            + "    lists:\n      - {of: the x, members: [India, Interpol, India], outsiders: [Pluto]}\n",
            "lists[0] members[0]: 'India' stands here twice. Keep one",
        ),
        (
            KEYS,
            KEYS + "        pair: 195 of them\n",
            "keys[0] pair: the pair itself says '195'. Name only what the answer belongs to",
        ),
        (
            KEYS,
            KEYS + "        pair: Members of Interpol\n",
            "3 facts with a pair of the kind 'number' are needed. Give others a `pair:` too, or drop it",
        ),
        (
            TERM,
            TERM + "    definition: the database ICSE\n",
            "definition: the definition itself says 'ICSE'. Say what it is without its name",
        ),
        (
            TERM,
            TERM + "    definition: a database\n",
            "definition: 3 terms with a definition are needed. Define others too, or drop it",
        ),
        (
            "questions:\n",
            "links:\n  - {assertion: members, reason: nobody, explains: true}\nquestions:\n",
            "links[0] reason: there is no fact 'nobody' here. Name a fact of this digest",
        ),
        (
            "questions:\n",
            "links:\n  - {assertion: members, reason: members, explains: true}\nquestions:\n",
            "links[0] reason: a fact does not explain itself. Name another fact",
        ),
    ],
)
def test_what_only_exam_forms_use_is_checked_too(old: str, new: str, expected: str, tmp_path: Path) -> None:
    assert any(said.endswith(expected) for said in complaints(tmp_path, spoilt(old, new)))


def test_a_definition_that_names_its_siblings_leaves_too_few_to_choose_from(tmp_path: Path) -> None:
    named = TERM + "    definition: the pictures that Interpol keeps\n    facts: [members]\n"
    more = "".join(
        f"  - {{term: {name}, explain: A body., definition: {said}, facts: [members]}}\n"
        for name, said in (("Europol", "a body in The Hague"), ("Interpol", "a body in Lyon"))
    )
    text = spoilt(TERM, named).replace("  - term: Interpol\n", "  - term: ICPO-Interpol\n")
    said = complaints(tmp_path, text.replace("questions:\n", more + "questions:\n"))
    [line] = [line for line in said if "definition" in line]
    assert line.startswith(
        "icse.yaml:46: terms[1] 'ICSE' definition: it says 'Interpol', another defined term's"
    )
    assert line.endswith(
        "leaves 1 to choose from where 2 are needed. Say it without that name, or define others too"
    )
