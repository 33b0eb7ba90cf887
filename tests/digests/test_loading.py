from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from digests.loading import MAX_BYTES, load_bytes, load_folder
from digests.model import Fact
from digests.model_wording import MAX_COMPLAINTS
from tests.digests.samples import NAME, SOUND, complaints, digest, shelf, spoilt

PATH = Path(NAME)


def problems(content: bytes) -> list[str]:
    return [str(problem) for problem in load_bytes(content, PATH).problems]


def test_a_sound_file_becomes_a_digest() -> None:
    read = digest()
    assert (read.id, len(read.facts), read.facts[0].keys[1].span) == (
        "icse",
        2,
        "Lyon, France",
    )


@pytest.mark.parametrize("path", ["content", "x.yaml"])
def test_a_path_that_leads_nowhere_is_a_problem(tmp_path: Path, path: str) -> None:
    [problem] = load_folder(tmp_path / path).problems
    assert str(problem).startswith(f"{tmp_path / path}: it cannot be read (No such file or directory). Give ")


def test_a_folder_without_digests_is_a_problem(tmp_path: Path) -> None:
    (tmp_path / "notes.txt").write_text("x")
    (tmp_path / ".hidden.yaml").write_text("x")
    (tmp_path / "folder.yaml").mkdir()
    [problem] = load_folder(tmp_path).problems
    remedy = "Put digest files, named <id>.yaml, into this folder"
    assert str(problem) == f"{tmp_path}: no digest is here. {remedy}"


@pytest.mark.parametrize("name", ["brief.txt", "brief.DOCX"])
def test_a_brief_is_told_from_a_digest(tmp_path: Path, name: str) -> None:
    """A newcomer checked the brief itself and was told of a colon."""
    (tmp_path / name).write_text("About the council: it met in Oslo.")
    [problem] = load_folder(tmp_path / name).problems
    assert str(problem).endswith(
        f"not a digest. Run `briefcast draft {tmp_path / name}` and check the digest that it writes"
    )


def test_a_file_that_nobody_may_read_is_a_problem(tmp_path: Path) -> None:
    (tmp_path / "x.yaml").symlink_to(tmp_path / "gone.yaml")
    [problem] = load_folder(tmp_path / "x.yaml").problems
    assert problem.reason == "it cannot be read (No such file or directory)"


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        pytest.param(
            b"id: a\ntitle: caf\xe9\n",
            "icse.yaml:2: byte 0xE9 is not UTF-8. Save the file as UTF-8 text",
            id="Latin-1",
        ),
        pytest.param(
            b"",
            "icse.yaml: the file says nothing. Start with `id:`, `title:` and `date:`, or delete it",
            id="empty",
        ),
        pytest.param(
            b"- a\n- b\n",
            "icse.yaml:1: the file is not a mapping of names to values. Start it with `id: some-name`",
            id="list",
        ),
        pytest.param(
            b"#" * (MAX_BYTES + 1),
            "icse.yaml: the file is larger than 1,000,000 bytes. Split it into several digests",
            id="huge",
        ),
    ],
)
def test_content_that_is_no_digest_at_all_is_a_problem(content: bytes, expected: str) -> None:
    assert problems(content) == [expected]


def test_a_byte_order_mark_and_windows_line_ends_are_welcome() -> None:
    assert not problems(b"\xef\xbb\xbf" + SOUND.replace("\n", "\r\n").encode())


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        pytest.param(
            "title: India joins the ICSE database\n",
            "",
            'icse.yaml:1: title: it is missing. Add it, like this: title: "India joins the ICSE database"',
            id="missing",
        ),
        pytest.param(
            "section: India",
            "sektion: x\n    section: India",
            "icse.yaml:29: facts[1] 'access' sektion: no such name is known here. Did you mean "
            f"'section'? Known are: {', '.join(Fact.model_fields)}",
            id="misspelt name",
        ),
        pytest.param(
            "section: India",
            "colour: x\n    section: India",
            "icse.yaml:29: facts[1] 'access' colour: no such name is known here. Remove it. Known "
            f"are: {', '.join(Fact.model_fields)}",
            id="unknown name",
        ),
        pytest.param(
            "text: India is",
            "text: India is " + "x" * 280,
            "icse.yaml:30: facts[1] 'access' text: it is too long (347 characters, at most 280). "
            "Shorten it by 67",
            id="too long",
        ),
        pytest.param(
            "[security,",
            "[s,",
            "icse.yaml:4: topics[0]: it is too short (at least 2 characters). Write it out",
            id="too short",
        ),
        pytest.param(
            "section: India",
            "section: '  '",
            "icse.yaml:29: facts[1] 'access' section: it is empty. Write the text, or remove the name",
            id="blank",
        ),
        pytest.param(
            "section: India",
            "section:",
            "icse.yaml:29: facts[1] 'access' section: it is empty. Write the text, or remove the name",
            id="empty",
        ),
        pytest.param(
            '"195"',
            "195",
            "icse.yaml:21: facts[0] 'members' keys[0] span: unquoted 195 is not text but a number. "
            'Put it in quotes: "195"',
            id="number for text",
        ),
        pytest.param(
            '"195"',
            "1.50",
            "icse.yaml:21: facts[0] 'members' keys[0] span: unquoted 1.50 is not text but a number. "
            'Put it in quotes: "1.50"',
            id="decimal number for text, as it was written",
        ),
        pytest.param(
            '"195"',
            "2022-07-18",
            "icse.yaml:21: facts[0] 'members' keys[0] span: unquoted 2022-07-18 is not text but a "
            'date. Put it in quotes: "2022-07-18"',
            id="date for text",
        ),
        pytest.param(
            "section: India",
            "section: True",
            "icse.yaml:29: facts[1] 'access' section: unquoted True is not text but a truth value. "
            'Put it in quotes: "True"',
            id="truth for text",
        ),
        pytest.param(
            "section: India",
            "section: [India]",
            "icse.yaml:29: facts[1] 'access' section: it is a list, but one line of text is wanted. "
            "Put the whole text in double quotes",
            id="list for text",
        ),
        pytest.param(
            "section: India",
            "section: |\n      one\n      two",
            "icse.yaml:29: facts[1] 'access' section: it runs over several lines. "
            "Keep it on one line (after `>-` without blank lines)",
            id="several lines",
        ),
        pytest.param(
            "sensitive: true",
            "sensitive: yes",
            "icse.yaml:5: sensitive: YAML readers disagree about an unquoted yes. "
            'Put text in quotes ("yes"); write a truth as true or false, a number plainly',
            id="yes",
        ),
        pytest.param(
            "sensitive: true",
            'sensitive: "true"',
            "icse.yaml:5: sensitive: 'true' is not a truth value. Write true or false, unquoted",
            id="text for truth",
        ),
        pytest.param(
            "date: 2022-07-18",
            "date: 2022-02-30",
            "icse.yaml:3: date: '2022-02-30' is not a date. "
            "Write a day that exists as YYYY-MM-DD, unquoted: 2022-07-18",
            id="no such day",
        ),
        pytest.param(
            "date: 2022-07-18",
            "date: '2022-07-18'",
            "icse.yaml:3: date: '2022-07-18' is in quotes, so it is text. "
            "Write a day that exists as YYYY-MM-DD, unquoted: 2022-07-18",
            id="quoted day",
        ),
        pytest.param(
            "date: 2022-07-18",
            "date:",
            "icse.yaml:3: date: it is empty. Write a day that exists as YYYY-MM-DD, unquoted: 2022-07-18",
            id="empty day",
        ),
        pytest.param(
            "answer: 1",
            "answer: one",
            "icse.yaml:51: questions[0] 'seat' answer: 'one' is not a whole number. "
            "Write a whole number, unquoted, like 1",
            id="text for number",
        ),
        pytest.param(
            "answer: 1",
            "answer: 0",
            "icse.yaml:51: questions[0] 'seat' answer: 0 is less than 1. Write 1 or more",
            id="number too small",
        ),
        pytest.param(
            "answer: 1",
            "answer: 4",
            "icse.yaml:51: questions[0] 'seat': answer is 4 but there are 3 options. Count from 1",
            id="answer beyond the options",
        ),
        pytest.param(
            "until: 2030-12-31",
            "version: 100",
            "icse.yaml:32: facts[1] 'access' version: 100 is more than 99. Write 99 or less",
            id="number too big",
        ),
        pytest.param(
            "until: 2030",
            "until: 2020",
            "icse.yaml:32: facts[1] 'access': until (2020-12-31) is before as_of (2022-07-18). "
            "Give a later date or drop it",
            id="until before as_of",
        ),
        pytest.param(
            "[54th, 71st]",
            "54th",
            "icse.yaml:37: facts[1] 'access' keys[0] distractors: a list is wanted here. "
            'Write a list, like this: distractors: ["Paris, France", "Vienna, Austria"]',
            id="text for list",
        ),
        pytest.param(
            "[54th, 71st]",
            "[54th]",
            "icse.yaml:37: facts[1] 'access' keys[0] distractors: "
            "there are too few (1, at least 2). Add 1 or more",
            id="too few",
        ),
        pytest.param(
            "[54th, 71st]",
            "[1st, 2nd, 3rd, 4th, 5th, 6th]",
            "icse.yaml:37: facts[1] 'access' keys[0] distractors: "
            "there are too many (6, at most 5). Remove 1",
            id="too many",
        ),
        pytest.param(
            "kind: place",
            "kind: plaice",
            "icse.yaml:26: facts[0] 'members' keys[1] kind: 'plaice' is not one of the kinds. "
            "Choose one of: 'year', 'date', 'place', 'state', 'country', 'body', 'person', 'number', "
            "'percentage', 'ordinal', 'full form', 'name' or 'term'",
            id="unknown kind",
        ),
        pytest.param(
            "questions:\n",
            "questions:\n  - x\n",
            "icse.yaml:47: questions[0]: a mapping of names to values is wanted here. "
            "Give it the names id, fact, ask, options, answer, explain",
            id="text for a record",
        ),
        pytest.param(
            "[security,",
            "[security, security,",
            "icse.yaml:4: topics: a topic stands here twice. Keep one",
            id="topic twice",
        ),
        pytest.param(
            "id: access",
            "id: The access",
            "icse.yaml:28: facts[1] 'The access' id: 'The access' is not an identifier. "
            "Use small letters, digits and single hyphens, like interpol-icse",
            id="identifier",
        ),
        pytest.param(
            "url: https",
            "url: ftp",
            "icse.yaml:11: sources[0] url: 'ftp://example.org/brief' is not a web address. "
            "Write it in full: https://example.org/page",
            id="web address",
        ),
        pytest.param(
            "brief: icse",
            "brief: ../inter",
            "icse.yaml:13: brief: '../inter.txt' is not a file name. "
            "Write the bare file name, like interpol-icse.txt",
            id="brief outside its folder",
        ),
        pytest.param(
            "sensitive: true",
            "language: English",
            "icse.yaml:5: language: 'English' is not a language code. Write two small letters, like en",
            id="language",
        ),
        pytest.param(
            "until: 2030-12-31",
            "supersedes: [a/b/c]",
            "icse.yaml:32: facts[1] 'access' supersedes[0]: 'a/b/c' names no fact. "
            "Write fact-id, or digest-id/fact-id",
            id="superseded name",
        ),
    ],
)
def test_a_record_of_the_wrong_shape_is_explained_with_its_line(old: str, new: str, expected: str) -> None:
    assert problems(spoilt(old, new).encode()) == [expected]


def test_a_broken_item_does_not_make_its_list_look_short() -> None:
    [problem] = problems(spoilt("    url: https", "    url: ftp").encode())
    assert "sources[0] url" in problem


def test_every_problem_of_every_file_is_told_in_reading_order(tmp_path: Path) -> None:
    both = spoilt("answer: 1", "answer: 0", spoilt("title:", "titel:"))
    found = complaints(tmp_path, both, "id: b: c\n")
    assert [line.split(": ")[0] for line in found] == [
        "b.yaml:1",
        "icse.yaml:1",
        "icse.yaml:2",
        "icse.yaml:51",
    ]


def test_a_flood_of_complaints_about_one_file_is_cut() -> None:
    found = problems(spoilt("topics: [", "topics: [" + "'', " * 500).encode())
    assert len(found) == MAX_COMPLAINTS + 1
    assert "more complaints are left out. Correct these first" in found[0]


def test_a_broken_file_leaves_the_others_readable(tmp_path: Path) -> None:
    loading = load_folder(shelf(tmp_path, SOUND, "id: ["))
    assert [file.path.name for file in loading.files] == [NAME]
    assert len(loading.problems) == 1


@given(st.binary(max_size=300))
def test_loading_never_raises_and_junk_is_always_a_problem(content: bytes) -> None:
    assert load_bytes(content, PATH).problems


@given(st.data())
def test_loading_survives_any_cut_and_any_patch(data: st.DataObject) -> None:
    content = SOUND.encode()
    start = data.draw(st.integers(0, len(content)))
    end = data.draw(st.integers(start, len(content)))
    patch = data.draw(
        st.binary(max_size=12) | st.sampled_from([b": ", b"- ", b"\n", b"~", b"[", b"{}", b"2022"])
    )
    loading = load_bytes(content[:start] + patch + content[end:], PATH)
    assert bool(loading.files) != bool(loading.problems)
