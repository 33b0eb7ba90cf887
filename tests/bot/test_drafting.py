import json
from pathlib import Path

import pytest

from bot.__main__ import main
from digests.check import check_folder
from digests.drafting.desk import Desk
from digests.drafting.editing import Decision, Verdict

pytestmark = pytest.mark.slow

BRIEF = """\
Bank of the Delta

In News
- The Bank of the Delta opened a branch in Nairobi in March 2024.

About the Bank of the Delta
- The Bank of the Delta was established in 1998.
- Headquarters: Accra, Ghana
- It helps people.
"""
SAID = ("--title", "Bank of the Delta", "--date", "2024-03-14", "--source", "The paper", "--topic", "economy")


@pytest.fixture
def brief(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    path = tmp_path / "delta.txt"
    path.write_text(BRIEF, encoding="utf-8")
    return path


def test_a_brief_becomes_a_digest_that_passes_the_check_and_waits_for_an_editor(
    brief: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["draft", str(brief), *SAID]) == 0

    out = capsys.readouterr().out
    assert "are ready" in out
    assert "briefcast review bank-of-the-delta.yaml" in out
    report = check_folder(brief.parent / "bank-of-the-delta.yaml")
    assert (report.problems, report.notices) == ((), ())
    [digest] = report.digests
    assert all(fact.drafted for fact in digest.facts)
    assert any(key.span == "1998" for fact in digest.facts for key in fact.keys)
    assert not any("It helps people" in fact.text for fact in digest.facts)


def test_a_folder_gets_the_digest_by_its_title(brief: Path) -> None:
    folder = brief.parent / "drafts"
    folder.mkdir()
    assert main(["draft", str(brief), *SAID, "-o", str(folder)]) == 0
    assert (folder / "bank-of-the-delta.yaml").exists()


def test_the_brief_itself_is_never_written_over(brief: Path, capsys: pytest.CaptureFixture[str]) -> None:
    own = brief.parent / "briefs" / "bank-of-the-delta.txt"
    own.parent.mkdir()
    own.write_text(BRIEF, encoding="utf-8")
    assert main(["draft", str(own), *SAID, "--force"]) == 1
    assert "keep the brief elsewhere" in capsys.readouterr().err
    assert own.read_text(encoding="utf-8") == BRIEF


def test_it_is_said_how_much_of_a_review_would_be_lost(
    brief: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["draft", str(brief), *SAID]) == 0
    desk = Desk(brief.parent / "bank-of-the-delta.yaml")
    desk.save(desk.open().with_decision(Decision(thing="x", verdict=Verdict.BIN)))
    assert main(["draft", str(brief), *SAID]) == 1
    assert "with --force (and lose the review: 1 word said)" in capsys.readouterr().err
    main(["draft", str(brief), *SAID, "--force"])
    assert "Given up with the earlier draft: 1 word of its review" in capsys.readouterr().out


def test_what_cannot_be_read_is_named_with_its_file(brief: Path, capsys: pytest.CaptureFixture[str]) -> None:
    brief.write_bytes(b"")
    assert main(["draft", str(brief), *SAID]) == 1
    assert f"{brief}: This file is empty" in capsys.readouterr().err


def test_what_a_brief_cannot_say_is_named_all_at_once(
    brief: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit) as ended:
        main(["draft", str(brief), "--title", "Bank of the Delta"])

    assert ended.value.code == 2
    assert "give --date, --source, --topic" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("changed", "complaint"),
    [
        (("--date", "14 March"), "'14 March' is not a day: write it like 2024-03-14"),
        (("--topic", "Big Money!"), "'Big Money!' is not a topic: small letters, digits and hyphens, like"),
        (("--helpline", "1098"), "'1098' is not a helpline: write it like Childline=1098"),
        (("--language", "Hindi"), "'Hindi' is not a language: two small letters, like en"),
        (("-o", "Delta Bank.yaml"), "'Delta Bank' is no digest id"),
        (("-o", "delta.txt"), "delta.txt does not end in .yaml, as digests do: -o takes a file like"),
        (("-o", "new/"), "new does not end in .yaml, as digests do"),
        (("--url", "delta"), "'delta' is not an address: write it like https://example.org/brief"),
    ],
)
def test_a_wrong_word_in_the_call_is_named(
    brief: Path, changed: tuple[str, ...], complaint: str, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit) as ended:
        main(["draft", str(brief), *SAID, *changed])

    assert ended.value.code == 2
    assert complaint in capsys.readouterr().err
    assert sorted(path.name for path in brief.parent.iterdir()) == ["delta.txt"]


@pytest.mark.slow
def test_an_earlier_draft_is_not_written_over_by_accident(
    brief: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    main(["draft", str(brief), *SAID])

    assert main(["draft", str(brief), *SAID]) == 1
    assert "bank-of-the-delta.yaml exists already" in capsys.readouterr().err
    assert main(["draft", str(brief), *SAID, "--force"]) == 0


def test_a_grave_brief_is_not_drafted_without_a_helpline(
    brief: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    brief.write_text(f"{BRIEF}\n- It fights child sexual abuse and human trafficking.\n", encoding="utf-8")

    assert main(["draft", str(brief), *SAID]) == 1
    assert "--helpline Childline=1098" in capsys.readouterr().err
    assert main(["draft", str(brief), *SAID, "--helpline", "Childline=1098"]) == 0
    [digest] = check_folder(brief.parent / "bank-of-the-delta.yaml").digests
    assert digest.sensitive
    assert [helpline.contact for helpline in digest.helplines] == ["1098"]


@pytest.mark.parametrize(
    ("data", "complaint"),
    [
        (b"", "This file is empty"),
        ("Миссия завершена. " * 40, "in a language I cannot draft from"),
        ("भारत ने एक उपग्रह का प्रक्षेपण किया है। यह मिशन सफल रहा है। " * 5, "Give --language hi"),
        (b"\x00\x01\x02\xff" * 200, "briefcast: "),
    ],
)
def test_what_cannot_be_read_is_refused_and_leaves_nothing(
    brief: Path, data: bytes | str, complaint: str, capsys: pytest.CaptureFixture[str]
) -> None:
    brief.write_bytes(data.encode() if isinstance(data, str) else data)

    assert main(["draft", str(brief), *SAID]) == 1
    assert complaint in capsys.readouterr().err
    assert sorted(path.name for path in brief.parent.iterdir()) == ["delta.txt"]


@pytest.mark.usefixtures("brief")
def test_a_missing_brief_is_named(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["draft", "nowhere.txt", *SAID]) == 1
    assert "cannot read nowhere.txt (no such file or directory)" in capsys.readouterr().err


def test_a_brief_of_nothing_to_tell_leaves_its_review_only(
    brief: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    brief.write_text("It helps people. They said so. This is why.\n", encoding="utf-8")

    assert main(["draft", str(brief), *SAID]) == 0
    assert "Nothing is ready, so no digest was written" in capsys.readouterr().out
    kept = json.loads((brief.parent / "bank-of-the-delta.review.json").read_text(encoding="utf-8"))
    assert kept["digest_id"] == "bank-of-the-delta"


def test_it_is_said_how_many_need_no_more_than_a_glance(
    brief: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    more = "- At a fair, the Bank of the Delta was given the Delta Prize in 2021.\n"
    brief.write_text(f"{BRIEF}{more}", encoding="utf-8")
    main(["draft", str(brief), *SAID])

    assert "3 need a look (2 of them a glance)" in capsys.readouterr().out


@pytest.mark.usefixtures("brief")
def test_a_review_without_a_draft_says_how_to_get_one(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["review", "delta.yaml"]) == 1
    assert "`briefcast draft -o delta.yaml` makes it" in capsys.readouterr().err


def test_a_review_needs_somebody_at_the_terminal(brief: Path, capsys: pytest.CaptureFixture[str]) -> None:
    main(["draft", str(brief), *SAID])

    assert main(["review", "bank-of-the-delta.yaml"]) == 1
    assert "nobody is at a terminal" in capsys.readouterr().err


@pytest.mark.usefixtures("brief")
def test_a_topic_of_no_other_digest_is_told_of(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["draft", "delta.txt", *SAID, "--topic", "banana"]) == 0
    assert "the topic 'banana'; theirs are " in capsys.readouterr().err


def test_a_topic_that_is_almost_a_known_one_is_told_of(
    brief: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    main(["draft", str(brief), *SAID[:-1], "economics"])

    assert "the topic 'economics'; did you mean 'economy'?" in capsys.readouterr().err


def test_a_review_of_the_brief_itself_is_told_what_to_name(
    brief: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["review", str(brief)]) == 1
    assert "delta.yaml" in capsys.readouterr().err


def test_a_preview_of_what_waits_for_review_says_so(brief: Path, capsys: pytest.CaptureFixture[str]) -> None:
    brief.write_text("It helps people. They said so. This is why.\n", encoding="utf-8")
    main(["draft", str(brief), *SAID])

    assert main(["preview", "bank-of-the-delta.yaml"]) == 1
    assert "`briefcast review bank-of-the-delta.yaml`" in capsys.readouterr().err


def test_a_review_does_not_write_over_what_was_changed_by_hand(
    brief: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["draft", str(brief), *SAID]) == 0
    digest = brief.parent / "bank-of-the-delta.yaml"
    mine = digest.read_text(encoding="utf-8").replace("Bank of the Delta", "The Delta’s Bank", 1)
    digest.write_text(mine, encoding="utf-8")

    assert main(["review", str(digest)]) == 1
    assert "was changed since the last word of a review" in capsys.readouterr().err
    assert digest.read_text(encoding="utf-8") == mine


def test_where_nothing_is_left_to_look_over_it_is_said_what_a_brief_is(
    brief: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    brief.write_text("Hello world.", encoding="utf-8")
    assert main(["draft", str(brief), *SAID]) == 1
    assert "There is nothing to look over: a brief is some sentences" in capsys.readouterr().out


def test_it_is_said_how_to_see_what_was_thrown_away(brief: Path, capsys: pytest.CaptureFixture[str]) -> None:
    brief.write_text(
        f"{BRIEF}- Aspirants should read our practice questions on the Bank of the Delta.\n", encoding="utf-8"
    )
    assert main(["draft", str(brief), *SAID]) == 0
    assert "1 thrown away (review --all shows it)" in capsys.readouterr().out
