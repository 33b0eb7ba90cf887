from pathlib import Path

import pytest

from digests.check import check_folder
from tests.digests.samples import NAME, SOUND, complaints, shelf, spoilt, told

OTHER = spoilt("id: icse", "id: b", SOUND).replace("Interpol has", "The Interpol has")
OTHER = OTHER.replace("text: India is", "text: Now India is").replace("id: b\n", "id: bbb\n")


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        pytest.param(
            "id: icse",
            "id: interpol",
            "icse.yaml:1: id: the id does not match the file name icse.yaml. "
            "Rename the file to interpol.yaml",
            id="file name",
        ),
        pytest.param(
            "id: access",
            "id: members",
            "icse.yaml:28: facts[1] 'members' id: 'members' names two facts (the first on line 15). "
            "Choose another, never one used before",
            id="fact id twice",
        ),
        pytest.param(
            "term: ICSE",
            "term: the INTERPOL",
            "icse.yaml:44: terms[1] 'the INTERPOL' term: 'interpol' names two terms (the first on "
            "line 39). Choose another, never one used before",
            id="term twice",
        ),
        pytest.param(
            "questions:\n",
            "questions:\n"
            "  - {id: seat, fact: members, ask: Who, options: [A, B, C], answer: 1, explain: A}\n",
            "icse.yaml:48: questions[1] 'seat' id: 'seat' names two questions (the first on line 47). "
            "Choose another, never one used before",
            id="question id twice",
        ),
        pytest.param(
            "term: ICSE\n",
            "term: ICSE\n    aliases: [Database, icpo]\n",
            "icse.yaml:45: terms[1] 'ICSE' aliases[1]: 'icpo' already leads to the term 'Interpol'. "
            "Keep it with one of the two",
            id="alias of two terms",
        ),
        pytest.param(
            "facts: [members]",
            "facts: [members, nobody]",
            "icse.yaml:43: terms[0] 'Interpol' facts[1]: no fact of this digest is called 'nobody'. "
            "Name one of its facts, or remove it",
            id="term of no fact",
        ),
        pytest.param(
            "fact: members",
            "fact: nobody",
            "icse.yaml:48: questions[0] 'seat' fact: no fact of this digest is called 'nobody'. "
            "Name one of its facts, or remove it",
            id="question of no fact",
        ),
        pytest.param(
            "until: 2030-12-31",
            "source: 2",
            "icse.yaml:32: facts[1] 'access' source: there is no source 2, the digest has 1. "
            "Count the sources from 1, or add the source",
            id="source out of range",
        ),
        pytest.param(
            "until: 2030-12-31",
            "supersedes: [gone]",
            "icse.yaml:32: facts[1] 'access' supersedes[0]: there is no fact 'gone'. "
            "Write fact-id for this digest, digest-id/fact-id for another, or remove it",
            id="superseded fact unknown",
        ),
        pytest.param(
            "until: 2030-12-31",
            "supersedes: [icse/access]",
            "icse.yaml:32: facts[1] 'access' supersedes[0]: the fact supersedes itself. Name the older fact",
            id="fact supersedes itself",
        ),
        pytest.param(
            "    as_of: 2022-07-18\n    until: 2030-12-31",
            "    as_of: 2022-07-17\n    supersedes: [members]",
            "icse.yaml:32: facts[1] 'access' supersedes[0]: 'members' is as of 2022-07-18, later than "
            "this fact. Swap the two",
            id="newer fact superseded",
        ),
    ],
)
def test_a_name_that_leads_to_two_things_or_to_nothing_is_refused(
    tmp_path: Path, old: str, new: str, expected: str
) -> None:
    assert complaints(tmp_path, spoilt(old, new)) == [expected]


def test_the_sound_sample_has_no_problem(tmp_path: Path) -> None:
    report = check_folder(shelf(tmp_path, SOUND))
    assert (told(report), report.notices) == ([], ())
    assert report.counts == {"digests": 1, "facts": 2, "keys": 3, "terms": 2, "questions": 1}


def test_two_digests_of_one_id_are_refused(tmp_path: Path) -> None:
    found = complaints(tmp_path, SOUND, OTHER.replace("id: bbb", "id: icse"))
    assert "icse.yaml:1: id: b.yaml has the id 'icse' too. Give this digest its own id" in found


def test_the_same_words_in_two_digests_are_refused(tmp_path: Path) -> None:
    (tmp_path / "bbb.yaml").write_text(OTHER.replace("Now India is", "India  is"))
    assert complaints(tmp_path, SOUND) == [
        (
            "icse.yaml:30: facts[1] 'access' text: the same words stand in bbb.yaml on line 30. "
            "Keep one of the two facts"
        )
    ]


def test_a_fact_of_another_digest_may_be_superseded(tmp_path: Path) -> None:
    (tmp_path / "bbb.yaml").write_text(OTHER)
    assert complaints(tmp_path, spoilt("until: 2030-12-31", "supersedes: [bbb/access]")) == []


def test_a_fact_in_a_broken_digest_is_not_called_missing(tmp_path: Path) -> None:
    (tmp_path / "bbb.yaml").write_text("id: [")
    [problem] = complaints(tmp_path, spoilt("until: 2030-12-31", "supersedes: [bbb/access]"))
    assert problem.startswith("bbb.yaml:1: ")


def test_a_file_checked_alone_may_supersede_facts_of_the_others(tmp_path: Path) -> None:
    folder = shelf(tmp_path, spoilt("until: 2030-12-31", "supersedes: [bbb/access]"))
    assert told(check_folder(folder / NAME)) == []
