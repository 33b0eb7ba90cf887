import os
from datetime import date
from pathlib import Path

import pytest

from digests.errors import BrokenDigests
from digests.library import BUNDLED, Library, Shelf, load_library
from digests.model import Digest, Fact, ItemRef
from tests.digests.samples import NAME, SOUND, digest, shelf, spoilt

TODAY = date(2026, 1, 1)


def fact(name: str, as_of: date = date(2022, 7, 18), until: date | None = None, **rest: object) -> Fact:
    sound = digest().facts[1].model_dump() | {"id": name, "as_of": as_of, "until": until} | rest
    return Fact.model_validate(sound)


def about(name: str, *facts: Fact, day: date = date(2022, 7, 18), **rest: object) -> Digest:
    return digest().model_copy(update={"id": name, "date": day, "facts": facts, **rest})


def current(*digests: Digest, on: date = TODAY) -> list[str]:
    return [str(entry.item) for entry in Library(digests).current(on)]


def test_digests_stand_newest_first() -> None:
    library = Library([about("b"), about("new", day=date(2023, 1, 1)), about("a")])
    assert [each.id for each in library.digests] == ["new", "a", "b"]


def test_facts_stand_newest_first_then_by_digest_then_as_written() -> None:
    older, newer = date(2020, 1, 1), date(2021, 1, 1)
    late = about("late", fact("x", older), fact("y", newer), day=date(2023, 1, 1))
    early = about("early", fact("x", older), fact("z", newer), fact("y", newer))
    assert current(early, late) == ["late/y/1", "early/z/1", "early/y/1", "late/x/1", "early/x/1"]


def test_a_fact_is_told_on_its_last_day_and_not_after() -> None:
    last = date(2025, 6, 30)
    one = about("one", fact("x", until=last))
    assert current(one, on=last) == ["one/x/1"]
    assert current(one, on=date(2025, 7, 1)) == []


def test_a_superseded_fact_is_not_told() -> None:
    one = about("one", fact("x"), fact("y", supersedes=("x",)))
    two = about("two", fact("x"), fact("z", supersedes=("one/y",)))
    assert current(one, two) == ["two/x/1", "two/z/1"]


def test_the_days_are_told_apart_when_asked_in_turn() -> None:
    library = Library([about("one", fact("x", until=TODAY))])
    tomorrow = date(2026, 1, 2)
    assert [len(library.current(day)) for day in (TODAY, tomorrow, TODAY)] == [1, 0, 1]


def test_what_is_not_current_can_still_be_looked_up() -> None:
    library = Library([about("one", fact("x", until=date(2022, 7, 19)))])
    entry = library.fact("one", "x")
    assert entry is not None
    assert not library.is_current(entry, TODAY)
    assert library.entries == (entry,)


def test_a_posted_item_leads_to_the_newest_version_of_its_fact() -> None:
    library = Library([about("one", fact("x", version=2))])
    entry = library.entry(ItemRef(digest="one", fact="x", version=1))
    assert entry is not None
    assert str(entry.item) == "one/x/2"


def test_entries_are_equal_when_they_are_posted_under_one_name() -> None:
    first, corrected = (Library([about("one", fact("x", version=n))]).entries[0] for n in (1, 2))
    assert first == Library([about("one", fact("x", section="Moved"))]).entries[0]
    assert first != corrected


def test_what_is_not_there_is_none() -> None:
    library = Library([])
    gone = ItemRef(digest="one", fact="x")
    assert (library.digest("one"), library.fact("one", "x"), library.entry(gone)) == (None, None, None)
    assert (library.questions_on(gone), library.current(TODAY), library.terms) == ((), (), ())


def test_topics_are_counted_by_facts_the_fullest_first() -> None:
    library = Library(
        [
            about("one", fact("x"), fact("y"), topics=("space", "science")),
            about("two", fact("x"), topics=("science", "art")),
        ]
    )
    assert list(library.topics().items()) == [("science", 3), ("space", 2), ("art", 1)]


def test_terms_come_with_their_digest() -> None:
    assert [(entry.digest.id, entry.term.term) for entry in Library([digest()]).terms] == [
        ("icse", "Interpol"),
        ("icse", "ICSE"),
    ]


def test_questions_are_about_current_facts_only() -> None:
    one = about("one", fact("x"), fact("y", until=date(2025, 1, 1)))
    assert [question.ref for question in Library([one]).questions(TODAY)] == ["one/x/1#b1"]


def test_a_question_is_found_by_its_name() -> None:
    library = Library([digest()])
    for question in library.questions(TODAY):
        assert library.question(question.ref) == question


@pytest.mark.parametrize(
    "ref", ["", "#", "icse", "icse/access/1", "icse/access/2#b1", "icse/access/1#k9", "a/b/c#d"]
)
def test_a_question_that_is_gone_is_none(ref: str) -> None:
    assert Library([digest()]).question(ref) is None


def test_a_question_on_an_older_version_is_gone() -> None:
    library = Library([about("one", fact("x", version=2))])
    assert library.question("one/x/1#b1") is None
    assert library.question("one/x/2#b1") is not None


def test_a_library_can_be_narrowed_to_a_language() -> None:
    library = Library([about("one", fact("x")), about("two", fact("x"), language="hi")])
    assert [each.id for each in library.in_language("hi").digests] == ["two"]


def test_two_digests_of_one_id_do_not_fit_together() -> None:
    with pytest.raises(ValueError, match="run the check"):
        Library([about("one"), about("one")])


def test_broken_digests_are_raised_with_every_problem(tmp_path: Path) -> None:
    with pytest.raises(BrokenDigests, match="no such name") as raised:
        load_library(shelf(tmp_path, spoilt("title:", "titel:")))
    assert [problem.line for problem in raised.value.problems] == [1, 2]


def test_the_bundled_digests_are_sound() -> None:
    assert load_library(BUNDLED).entries


def rewrite(folder: Path, text: str, tick: int) -> None:
    (folder / NAME).write_text(text)
    os.utime(folder / NAME, ns=(tick, tick))


def test_a_shelf_whose_files_stay_keeps_its_library(tmp_path: Path) -> None:
    held = Shelf(shelf(tmp_path, SOUND))
    before = held.library
    assert held.refresh() is None
    assert held.library is before


def test_a_changed_file_brings_a_new_library(tmp_path: Path) -> None:
    held = Shelf(shelf(tmp_path, SOUND))
    before = held.library
    rewrite(tmp_path, spoilt("title: India", "title: Bharat"), 1)
    refreshed = held.refresh()
    assert refreshed is not None
    assert refreshed.problems == ()
    assert held.library.digests[0].title == "Bharat joins the ICSE database"
    assert before.digests[0].title == "India joins the ICSE database"


def test_a_change_of_the_same_size_is_seen(tmp_path: Path) -> None:
    held = Shelf(shelf(tmp_path, SOUND))
    rewrite(tmp_path, spoilt("title: India", "title: INDIA"), 1)
    assert held.refresh() is not None


def test_a_broken_change_is_told_once_and_keeps_the_old_library(tmp_path: Path) -> None:
    held = Shelf(shelf(tmp_path, SOUND))
    before = held.library
    rewrite(tmp_path, "id: [", 1)
    refreshed = held.refresh()
    assert refreshed is not None
    assert len(refreshed.problems) == 1
    assert held.refresh() is None
    assert held.library is before


def test_a_mended_file_brings_a_new_library(tmp_path: Path) -> None:
    held = Shelf(shelf(tmp_path, SOUND))
    rewrite(tmp_path, "id: [", 1)
    held.refresh()
    rewrite(tmp_path, spoilt("title: India", "title: Bharat"), 2)
    refreshed = held.refresh()
    assert refreshed is not None
    assert refreshed.problems == ()
    assert held.library.digests[0].title.startswith("Bharat")


def test_a_new_file_and_a_changed_brief_are_seen(tmp_path: Path) -> None:
    held = Shelf(shelf(tmp_path, SOUND))
    other = SOUND.replace("id: icse", "id: bbb").replace("text: ", "text: Truly, ")
    (tmp_path / "bbb.yaml").write_text(other)
    held.refresh()
    assert len(held.library.digests) == 2
    (tmp_path / "briefs" / "icse.txt").write_text("nothing of the kind")
    refreshed = held.refresh()
    assert refreshed is not None
    assert len(refreshed.problems) == 4


def test_a_shelf_that_vanishes_keeps_its_library(tmp_path: Path) -> None:
    folder = shelf(tmp_path, SOUND)
    held = Shelf(folder)
    (folder / NAME).unlink()
    refreshed = held.refresh()
    assert refreshed is not None
    assert [problem.reason for problem in refreshed.problems] == ["no digest is here"]
    assert held.library.entries


def test_a_broken_shelf_does_not_open(tmp_path: Path) -> None:
    with pytest.raises(BrokenDigests):
        Shelf(shelf(tmp_path, "id: ["))
