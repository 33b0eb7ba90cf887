"""The shell's commands: what they print, what they refuse, and with which exit code."""

import json
import os
import shutil
from pathlib import Path

import pytest

from bot.__main__ import main
from digests.library import BUNDLED
from jobs.errors import TryLater

HERE = Path.cwd()


@pytest.fixture(autouse=True)
def own_database(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    """Every test works in an empty folder with a database of its own."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("BRIEFCAST_DATABASE_URL", f"sqlite:///{tmp_path / 'own.db'}")
    monkeypatch.delenv("BRIEFCAST_TOKEN", raising=False)
    return tmp_path


ROSTER = """chat_id,type,zone,times,topics,facts,quizzes
7,private,Asia/Kolkata,08:00 18:30,polity,2,1
-1005,group,Europe/London,21:00,,1,0
"""


def written(folder: Path, name: str, text: str) -> Path:
    path = folder / name
    path.write_text(text, encoding="utf-8")
    return path


@pytest.mark.parametrize("call", [["check"], ["check", os.path.relpath(BUNDLED)]])
def test_the_bundled_digests_check_clean(
    call: list[str], capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(HERE)
    assert main(call) == 0
    (line,) = capsys.readouterr().out.splitlines()
    assert line.startswith("No problems in 6 digests")


def test_one_problem_in_one_digest_is_counted_in_the_singular(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    shutil.copy(BUNDLED / "chandrayaan-3.yaml", tmp_path / "other-name.yaml")
    assert main(["check", str(tmp_path)]) == 1
    assert capsys.readouterr().out.splitlines()[-1].startswith("1 problem in 1 digest, ")


def test_a_folder_of_briefs_that_is_not_there_is_named(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", "--briefs", "/nope"]) == 1
    assert "there is no folder /nope" in capsys.readouterr().err


def test_a_broken_digest_is_named_with_file_line_and_remedy(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = written(
        tmp_path, "ndb.yaml", (BUNDLED / "new-development-bank.yaml").read_text().replace("title:", "titel:")
    )
    assert main(["check", str(path)]) == 1
    first = capsys.readouterr().out.splitlines()[0]
    assert first.startswith(f"{path}:")
    assert "title" in first


def test_the_schema_is_json(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["schema"]) == 0
    assert json.loads(capsys.readouterr().out)["$schema"].endswith("2020-12/schema")


def test_a_preview_shows_facts_and_marks_right_answers(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["preview", "new-development-bank"]) == 0
    shown = capsys.readouterr().out
    assert "[Explain]" in shown
    assert "(x)" in shown


def test_a_preview_page_needs_nothing_from_outside(tmp_path: Path) -> None:
    assert main(["preview", "interpol-icse", "--html", "page.html"]) == 0
    page = (tmp_path / "page.html").read_text(encoding="utf-8")
    assert "1098" in page
    assert "<script" not in page
    assert "src=" not in page


def test_a_preview_of_what_the_bot_would_refuse_says_why(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    shutil.copy(BUNDLED / "chandrayaan-3.yaml", tmp_path / "other-name.yaml")
    assert main(["preview", "other-name.yaml"]) == 1
    seen = capsys.readouterr()
    assert seen.out == ""
    assert "does not match the file name" in seen.err


@pytest.mark.parametrize(
    ("call", "wanted"),
    [
        ("preview .", ". is a folder: name one digest file in it"),
        ("preview interpol-icse --html none/x.html", "cannot write none/x.html (no such file or directory)"),
        ("preview interpol-icse --html .", "cannot write . (is a directory)"),
        ("subscribers import .", "cannot read . (is a directory)"),
        ("subscribers import none.csv", "cannot read none.csv (no such file or directory)"),
    ],
)
def test_a_file_that_cannot_be_used_is_one_line_in_plain_words(
    call: str, wanted: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(call.split()) == 1
    (line,) = capsys.readouterr().err.splitlines()
    assert line.startswith(f"briefcast: {wanted}")


def test_an_export_that_fails_leaves_the_last_one_alone(tmp_path: Path) -> None:
    written(tmp_path, "out.csv", ROSTER)
    assert main(["subscribers", "export", "out.csv"]) == 1
    assert (tmp_path / "out.csv").read_text() == ROSTER


def test_a_preview_of_nothing_names_what_there_is(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["preview", "no-such-digest"]) == 1
    assert "interpol-icse" in capsys.readouterr().err


def test_running_without_a_token_is_one_line_with_the_remedy(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["run"]) == 1
    (line,) = capsys.readouterr().err.splitlines()
    assert "@BotFather" in line


def test_a_wrong_call_exits_with_2() -> None:
    with pytest.raises(SystemExit) as caught:
        main(["fly"])
    assert caught.value.code == 2


@pytest.mark.slow
def test_subscribers_come_back_out_as_they_went_in(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["subscribers", "import", str(written(tmp_path, "in.csv", ROSTER))]) == 0
    assert main(["subscribers", "export", "out.csv"]) == 0
    assert capsys.readouterr().out.splitlines() == [
        "Imported 2 subscribers",
        "Exported 2 subscribers to out.csv",
    ]
    assert sorted((tmp_path / "out.csv").read_text().splitlines()) == sorted(ROSTER.splitlines())


@pytest.mark.slow
def test_one_wrong_line_keeps_the_whole_file_out(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = written(
        tmp_path, "in.csv", ROSTER + "8,private,Asia/Kolkata,25:99,,1,1\n9,person,Mars,08:00,,1,1\n"
    )
    assert main(["subscribers", "import", str(path)]) == 1
    problems = capsys.readouterr().err
    assert f"{path}:4:" in problems
    assert f"{path}:5:" in problems
    assert main(["migrate"]) == 0
    assert main(["subscribers", "export", "-"]) == 0
    assert len(capsys.readouterr().out.splitlines()) == 2  # migrate's line and the header


def test_a_binary_file_is_no_roster(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "in.csv").write_bytes(b"\xff\xfe\x00\x01")
    assert main(["subscribers", "import", "in.csv"]) == 1
    assert "UTF-8" in capsys.readouterr().err


def test_status_counts_chats_and_posts(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    main(["subscribers", "import", str(written(tmp_path, "in.csv", ROSTER))])
    assert main(["status"]) == 0
    shown = capsys.readouterr().out
    assert "active" in shown
    assert "never run" in shown


@pytest.mark.parametrize(
    "call", ["status", "status --health", "status --watch", "posts pause", "subscribers export out.csv"]
)
def test_looking_at_a_database_that_is_not_there_says_so_and_makes_none(
    call: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(call.split()) == 1
    assert "there is no database at" in (complaint := capsys.readouterr().err)
    assert "briefcast migrate" in complaint
    assert list(tmp_path.iterdir()) == []


def test_tables_of_nobody_are_told_with_the_remedy(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "own.db").touch()
    assert main(["status"]) == 1
    assert "briefcast migrate" in capsys.readouterr().err


def test_a_locked_database_is_told_without_a_countdown(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def locked(_: object) -> None:
        raise TryLater(5, reason="the database is locked: stop the other program")

    monkeypatch.setattr("bot.cli.migrate.bring_up_to_date", locked)
    assert main(["migrate"]) == 1
    assert capsys.readouterr().err == "briefcast: the database is locked: stop the other program\n"


def test_a_bot_that_never_ran_is_not_healthy() -> None:
    assert main(["migrate"]) == 0
    assert main(["status", "--health"]) == 1


def test_a_database_from_a_newer_version_is_refused(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    import sqlite3

    main(["migrate"])
    with sqlite3.connect(tmp_path / "own.db") as database:
        database.execute("UPDATE alembic_version SET version_num = '9999'")
    database.close()
    assert main(["status"]) == 1
    assert "newer Briefcast" in capsys.readouterr().err


def test_a_folder_without_digests_stops_the_start(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("BRIEFCAST_TOKEN", "1:token")
    monkeypatch.setenv("BRIEFCAST_BOT_API_URL", "http://127.0.0.1:9")
    shutil.copy(BUNDLED / "chandrayaan-3.yaml", tmp_path / "other-name.yaml")
    monkeypatch.setenv("BRIEFCAST_DIGESTS", str(tmp_path))
    assert main(["run"]) == 1
    assert "other-name.yaml" in capsys.readouterr().err


def test_a_database_is_copied_and_every_table_counted(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    main(["subscribers", "import", str(written(tmp_path, "roster.csv", ROSTER))])
    capsys.readouterr()

    assert main(["migrate", "--from", "sqlite:///own.db", "--to", "sqlite:///other.db"]) == 0

    lines = [line.split() for line in capsys.readouterr().out.splitlines()]
    assert ["2", "subscribers"] in lines
    assert ["2", "cohorts"] in lines
    assert lines[-1][:3] == ["4", "rows", "copied"]


def test_a_copy_needs_both_databases(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        main(["migrate", "--from", "sqlite:///own.db"])
    assert ended.value.code == 2
    assert "name both databases, or neither" in capsys.readouterr().err
