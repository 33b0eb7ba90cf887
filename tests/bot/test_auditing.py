import shutil
from pathlib import Path

import pytest

from bot.__main__ import main
from bot.rendering.page import esc
from digests.check import check_folder
from digests.library import BUNDLED

pytestmark = pytest.mark.slow


def test_a_report_counts_and_leaves_the_exit_code_alone(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", "--report"]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert [line.partition(":")[0] for line in lines[1:]] == [
        "Facts",
        "Advice on facts",
        "Terms",
        "Keys",
        "Questions",
        "Advice on keys",
    ]


def test_a_report_page_shows_every_term_with_its_full_form(tmp_path: Path) -> None:
    """Found by an editor: what `/explain` would serve stood on no page."""
    page = tmp_path / "report.html"
    digest = check_folder(BUNDLED).digests[-1]
    main(["check", str(BUNDLED), "--report", str(page)])
    terms = page.read_text(encoding="utf-8").partition("<h2>Terms</h2>")[2]
    for term in digest.terms:
        assert esc(term.explain) in terms
        assert term.stands_for is None or f"{esc(term.term)} ({esc(term.stands_for)})" in terms


def test_a_report_page_shows_every_fact_and_every_key_with_the_right_answer_marked(tmp_path: Path) -> None:
    page = tmp_path / "report.html"
    shutil.copy(BUNDLED / "chandrayaan-3.yaml", tmp_path / "chandrayaan-3.yaml")
    main(["check", str(tmp_path), "--briefs", str(BUNDLED / "briefs"), "--report", str(page)])
    html = page.read_text(encoding="utf-8")
    questions, _, told = html.partition("<h2>Facts</h2>")
    assert questions.count("<article>") == questions.count("(right)") > 5
    told = told.partition("<h2>Terms</h2>")[0]
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
