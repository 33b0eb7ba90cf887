from pathlib import Path

import pytest

from digests.check import check_folder
from tests.digests.samples import BRIEF, complaints, shelf, spoilt

ACCESS = "text: India is the 68th country with access to Interpol's ICSE database."
EXPLAIN = "explain: The world's largest organisation of police forces."


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("With Alfred's help India is the 68th country with access to the ICSE database.", "Alfred's"),
        ("Bengaluru is the seat of the 68th country with access to the ICSE database.", "Bengaluru"),
        ("India is the 68th country with access to the ICSE database in San Marino.", "San Marino"),
        ("The DRDO says India is the 68th country with access to the ICSE database.", "DRDO"),
    ],
)
def test_a_name_that_the_brief_does_not_bear_is_refused(tmp_path: Path, text: str, name: str) -> None:
    said = complaints(tmp_path, spoilt(ACCESS, f"text: {text}").replace("of 68th", "68th"))
    assert said == [
        (
            f"icse.yaml:30: facts[1] 'access' text: '{name}' stands neither in the brief icse.txt nor among"
            " the terms. Leave it out; another name of what the brief does name belongs among a term's"
            " `aliases:`"
        )
    ]


@pytest.mark.parametrize(
    "text",
    [
        "The Indian police is that of the 68th country with access to the ICSE database.",
        "In July 2022 India was the 68th country with access to the ICSE database.",
        "Police of the ICPO say that India is the 68th country with access to the ICSE database.",
        "Among members, India is the 68th country with access to the ICSE database of the ICPO.",
    ],
)
def test_a_name_in_another_form_or_by_its_alias_is_borne(tmp_path: Path, text: str) -> None:
    assert complaints(tmp_path, spoilt(ACCESS, f"text: {text}")) == []


def test_a_short_form_bears_its_long_name_and_the_reverse(tmp_path: Path) -> None:
    text = spoilt(
        ACCESS, "text: With the United States, India is the 68th country with access to the ICC data."
    )
    brief = (
        f"{BRIEF} It is based in the US. The International Chamber of Commerce and the International Criminal"
    )
    report = check_folder(shelf(tmp_path, text, brief=f"{brief} Court had no part."))
    assert report.problems == ()


def test_a_term_explained_from_elsewhere_gets_a_notice(tmp_path: Path) -> None:
    text = spoilt(EXPLAIN, "explain: The largest organisation of police forces, founded in Vienna in 1923.")
    report = check_folder(shelf(tmp_path, text))
    assert report.problems == ()
    [notice] = report.notices
    assert notice.endswith("icse.yaml:42: explain of 'Interpol' not found in the brief: 'Vienna', '1923'")
