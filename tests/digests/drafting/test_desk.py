from pathlib import Path

import pytest

from digests.check import check_folder
from digests.drafting.desk import Desk
from digests.drafting.editing import Decision, Review, Verdict
from digests.drafting.errors import BrokenReview
from digests.drafting.model import Manuscript
from tests.digests.drafting.test_editing import DOUBT, a_fact, a_review

BRIEF = "The bank has its seat in Accra."


def a_sound_review(*, ready: bool = True) -> Review:
    fact = a_fact("seat", *(() if ready else (DOUBT,)), quote=BRIEF, end=len(BRIEF))
    review = a_review(fact)
    draft = review.draft.model_copy(update={"manuscript": Manuscript(text=BRIEF, lines=())})
    return review.model_copy(update={"draft": draft})


def test_a_draft_is_saved_as_a_digest_the_check_passes_with_its_brief_beside_it(tmp_path: Path) -> None:
    desk = Desk(tmp_path / "a-bank.yaml")

    assert desk.save(a_sound_review()) == ()

    report = check_folder(tmp_path)
    assert (report.problems, report.notices) == ((), ())
    assert [fact.drafted for fact in report.digests[0].facts] == [True]
    assert (tmp_path / "briefs" / "a-bank.txt").read_text(encoding="utf-8") == BRIEF


def test_a_digest_says_how_to_go_on_only_while_something_waits(tmp_path: Path) -> None:
    desk = Desk(tmp_path / "a-bank.yaml")
    desk.save(a_sound_review())
    assert f"briefcast review {desk.digest}" in desk.digest.read_text(encoding="utf-8")

    desk.save(a_sound_review().with_decision(Decision(thing="seat", verdict=Verdict.KEEP)))
    assert "wait for an editor" not in desk.digest.read_text(encoding="utf-8")


def test_a_review_is_taken_up_where_it_was_left(tmp_path: Path) -> None:
    desk = Desk(tmp_path / "a-bank.yaml")
    review = a_sound_review().with_decision(Decision(thing="seat", verdict=Verdict.KEEP))
    desk.save(review)

    opened = desk.open()
    assert opened.model_copy(update={"written": ()}) == review
    assert desk.changed_meanwhile(opened) is None


def added_to(path: Path) -> None:
    path.write_text(path.read_text(encoding="utf-8") + "# mine\n", encoding="utf-8")


@pytest.mark.parametrize("file", ["digest", "brief", "review"])
def test_what_somebody_changed_meanwhile_is_seen(tmp_path: Path, file: str) -> None:
    desk = Desk(tmp_path / "a-bank.yaml")
    desk.save(a_sound_review())
    review = desk.open()
    path: Path = getattr(desk, file)
    added_to(path)
    assert desk.changed_meanwhile(review) == path


def test_a_digest_made_by_hand_where_nothing_was_ready_is_seen(tmp_path: Path) -> None:
    desk = Desk(tmp_path / "a-bank.yaml")
    desk.save(a_sound_review(ready=False))
    desk.digest.write_text("mine", encoding="utf-8")
    assert desk.changed_meanwhile(desk.open()) == desk.digest


def test_an_older_review_knows_a_change_by_what_it_would_write(tmp_path: Path) -> None:
    desk = Desk(tmp_path / "a-bank.yaml")
    desk.save(a_sound_review())
    old = desk.open().model_copy(update={"written": ()})
    desk.review.write_text(old.model_dump_json(), encoding="utf-8")
    assert desk.changed_meanwhile(desk.open()) is None
    added_to(desk.digest)
    assert desk.changed_meanwhile(desk.open()) == desk.digest


def test_what_is_no_change_is_not_taken_for_one(tmp_path: Path) -> None:
    desk = Desk(tmp_path / "a-bank.yaml")
    desk.save(a_sound_review())
    before = desk.digest.read_bytes()
    desk.save(a_sound_review().with_decision(Decision(thing="seat", verdict=Verdict.KEEP)))
    desk.digest.write_bytes(before.replace(b"\n", b"\r\n"))  # The last write failed; other line ends.
    assert desk.changed_meanwhile(desk.open()) is None
    desk.digest.unlink()
    assert desk.changed_meanwhile(desk.open()) is None


def test_where_nothing_is_ready_there_is_no_digest_but_the_review_is_kept(tmp_path: Path) -> None:
    desk = Desk(tmp_path / "a-bank.yaml")
    desk.save(a_sound_review())
    desk.save(a_sound_review(ready=False))

    assert not desk.digest.exists()
    assert desk.open().draft.facts[0].findings == (DOUBT,)


def test_the_problems_of_an_edited_digest_come_back(tmp_path: Path) -> None:
    desk = Desk(tmp_path / "a-bank.yaml")
    wrong = Decision(thing="seat", verdict=Verdict.KEEP, text="The bank has 99 seats.")

    problems = desk.save(a_sound_review().with_decision(wrong))

    assert [problem.reason for problem in problems] == ["the number '99' is not in the fact's source_quote"]


def test_a_file_that_cannot_be_written_leaves_no_half_behind(tmp_path: Path) -> None:
    desk = Desk(tmp_path / "a-bank.yaml")
    desk.digest.mkdir()

    with pytest.raises(OSError, match="a-bank"):
        desk.save(a_sound_review())

    assert [path for path in tmp_path.rglob("*") if "unfinished" in path.name] == []


@pytest.mark.parametrize("text", ["", "{}", "[", '{"digest_id": "a-bank"}'])
def test_a_review_that_is_none_says_how_to_get_one(tmp_path: Path, text: str) -> None:
    desk = Desk(tmp_path / "a-bank.yaml")
    desk.review.write_text(text, encoding="utf-8")

    with pytest.raises(BrokenReview, match="Draft the brief again"):
        desk.open()
