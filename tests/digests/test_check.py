from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from digests.check import FILE_RULES, SHELF_RULES, check_folder
from digests.check_sources import quotes_stand_in_the_brief
from digests.loading import load_bytes
from tests.digests.samples import BRIEF, NAME, SOUND, complaints, shelf, spoilt, told


def test_problems_of_shape_and_of_rules_are_told_together_in_reading_order(tmp_path: Path) -> None:
    spoiled = spoilt("[187", "[195", SOUND.replace('"187"', "187"))
    wrong = spoilt("has 195", "has 200", spoilt("id: access", "id: members"))
    found = complaints(tmp_path, wrong, spoiled)
    assert [line.split(": ")[0] for line in found] == [
        "b.yaml:23",
        "icse.yaml:17",
        "icse.yaml:21",
        "icse.yaml:28",
    ]


def test_a_single_file_can_be_checked(tmp_path: Path) -> None:
    folder = shelf(tmp_path, SOUND, "id: [")
    assert told(check_folder(folder / NAME)) == []


def test_a_broken_file_is_reported_and_the_others_are_counted(tmp_path: Path) -> None:
    report = check_folder(shelf(tmp_path, SOUND, "id: ["))
    assert (len(report.problems), report.counts["digests"], report.counts["facts"]) == (1, 1, 2)


_words = st.text(alphabet="ab1, .%🚀'-_[", min_size=1, max_size=30).map(repr) | st.sampled_from(
    ["Interpol", '"195"', "the 68th of 2022", "Lyon, France", "2.7 million", "July 2022", "twenty-one", "?"]
)


@given(st.data())
def test_the_rules_never_raise_on_a_readable_digest(data: st.DataObject) -> None:
    lines = SOUND.splitlines()
    for _ in range(data.draw(st.integers(1, 4))):
        at = data.draw(st.integers(0, len(lines) - 1))
        name, colon, _ = lines[at].partition(": ")
        lines[at] = f"{name}{colon}{data.draw(_words)}" if colon else lines[at]
    files = load_bytes("\n".join(lines).encode(), Path(NAME)).files
    for rule in SHELF_RULES:
        list(rule(files))
    for file in files:
        list(quotes_stand_in_the_brief(file, BRIEF))
        for file_rule in FILE_RULES:
            list(file_rule(file))
