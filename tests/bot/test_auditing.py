import shutil
from pathlib import Path

import pytest

from bot.__main__ import main
from digests.library import BUNDLED

pytestmark = pytest.mark.slow


def test_a_report_counts_and_leaves_the_exit_code_alone(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", "--report"]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert [line.partition(":")[0] for line in lines[1:]] == [
        "Facts",
        "Advice on facts",
        "Keys",
        "Questions",
        "Advice on keys",
    ]


def test_a_report_page_shows_every_fact_and_every_key_with_the_right_answer_marked(tmp_path: Path) -> None:
    page = tmp_path / "report.html"
    shutil.copy(BUNDLED / "chandrayaan-3.yaml", tmp_path / "chandrayaan-3.yaml")
    main(["check", str(tmp_path), "--briefs", str(BUNDLED / "briefs"), "--report", str(page)])
    html = page.read_text(encoding="utf-8")
    questions, _, told = html.partition("<h2>Facts</h2>")
    assert questions.count("<article>") == questions.count("(right)") > 5
    assert told.count("<article>") == told.count("<blockquote>") > 10
    assert "http" not in html.partition("<main>")[0]


def test_a_report_is_not_written_over_a_digest(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    digest = tmp_path / "chandrayaan-3.yaml"
    shutil.copy(BUNDLED / digest.name, digest)
    before = digest.read_bytes()
    assert main(["check", "--report", str(digest)]) == 1
    assert "report.html" in capsys.readouterr().err
    assert digest.read_bytes() == before


def test_a_page_that_cannot_be_written_is_said(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", "--report", "/nope/report.html"]) == 1
    assert "cannot write /nope/report.html" in capsys.readouterr().err
