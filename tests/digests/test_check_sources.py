from pathlib import Path

import pytest

from digests.check import check_folder
from tests.digests.samples import NAME, SOUND, complaints, shelf, spoilt, told


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        pytest.param(
            "text: India is",
            "text: It is",
            "icse.yaml:30: facts[1] 'access' text: the fact starts with 'It', which names nothing when "
            "read alone. Start with what the fact is about",
            id="pronoun",
        ),
        pytest.param(
            "as_of: 2022-07-18",
            "as_of: 2022-07-19",
            "icse.yaml:18: facts[0] 'members' as_of: 2022-07-19 is later than the digest's own date, "
            "2022-07-18. Correct it, or give the digest the later date",
            id="as_of after the news",
        ),
        pytest.param(
            "    date: 2022-07-18",
            "    date: 2022-08-18",
            "icse.yaml:12: sources[0] date: 2022-08-18 is later than the digest's own date, 2022-07-18. "
            "Correct it, or give the digest the later date",
            id="source after the news",
        ),
        pytest.param(
            "with access to",
            "of 190 with access to",
            "icse.yaml:30: facts[1] 'access' text: the number '190' is not in the fact's source_quote. "
            "Correct the number, or quote the words that give it",
            id="number made up",
        ),
        pytest.param(
            "with access to",
            "with two ways to",
            "icse.yaml:30: facts[1] 'access' text: the number 'two' is not in the fact's source_quote. "
            "Correct the number, or quote the words that give it",
            id="number in words made up",
        ),
        pytest.param(
            "source_quote: organisation with",
            "source_quote: organization with",
            "icse.yaml:19: facts[0] 'members' source_quote: “organization with 195 member countries, and "
            "is headquartered…” is not found in the brief icse.txt. "
            "Copy the words from the brief, and mark left-out words by …",
            id="quote made up",
        ),
        pytest.param(
            "source_quote: organisation with 195",
            "source_quote: Lyon … with 195",
            "icse.yaml:19: facts[0] 'members' source_quote: “with 195 member countries, and is "
            "headquartered in Lyon, Fra…” is not found in the brief icse.txt. "
            "Copy the words from the brief, and mark left-out words by …",
            id="parts out of order",
        ),
    ],
)
def test_a_claim_that_its_evidence_does_not_bear_is_refused(
    tmp_path: Path, old: str, new: str, expected: str
) -> None:
    assert complaints(tmp_path, spoilt(old, new)) == [expected]


def test_a_quote_without_words_is_refused(tmp_path: Path) -> None:
    found = complaints(tmp_path, spoilt("India is the 68th country to have access", '"..."'))
    assert (
        "icse.yaml:33: facts[1] 'access' source_quote: the quote has no words. "
        "Copy the words from the brief" in found
    )


@pytest.mark.parametrize(
    "quote",
    [
        "ORGANISATION  with 195 member countries, and is headquartered in Lyon, France",
        "world's largest … with 195 member countries... in Lyon",
        '"organisation with 195 member countries […] headquartered"',
        "organisation with 195 member countries, and is headquartered in Lyon, France.",
    ],
)
def test_quotes_are_compared_as_a_reader_would(tmp_path: Path, quote: str) -> None:
    old = "organisation with 195 member countries, and is headquartered in Lyon, France\n"
    brief = "The\u00a0world’s largest organi\u00adsation with\n   195 member countries, and is headquartered"
    brief += " in Lyon, France. India is the 68th country to have access."
    report = check_folder(shelf(tmp_path, spoilt(old, f"{quote}\n"), brief=brief))
    assert (told(report), report.notices) == ([], ())


def test_a_brief_is_also_looked_for_in_the_folders_given(tmp_path: Path) -> None:
    digests, briefs = tmp_path / "digests", tmp_path / "elsewhere"
    digests.mkdir()
    briefs.mkdir()
    (briefs / "icse.txt").write_text("nothing of the kind")
    report = check_folder(shelf(digests, SOUND, brief=None), briefs=[tmp_path, briefs])
    assert [line.split(":")[1] for line in told(report)] == ["19", "33"]


def test_a_missing_brief_is_a_notice_and_no_problem(tmp_path: Path) -> None:
    report = check_folder(shelf(tmp_path, SOUND, brief=None))
    why = "the brief icse.txt is not found or cannot be read"
    assert (report.problems, report.notices) == ((), (f"{tmp_path / NAME}: quotes not compared: {why}",))


@pytest.mark.parametrize("name", ["..", "x" * 400])
def test_a_brief_with_an_impossible_name_is_a_notice(tmp_path: Path, name: str) -> None:
    text = spoilt("brief: icse.txt", f"brief: {name}")
    assert len(check_folder(shelf(tmp_path, text)).notices) == 1


def test_a_digest_that_names_no_brief_gets_a_notice(tmp_path: Path) -> None:
    report = check_folder(shelf(tmp_path, spoilt("brief: icse.txt\n", "")))
    assert report.notices == (f"{tmp_path / NAME}: quotes not compared: no brief is named",)


@pytest.mark.parametrize(
    ("text", "quote"),
    [
        pytest.param("India saw over 24 lakh cases.", "over 24 lakh instances", id="same words"),
        pytest.param("India saw over 2.4 million cases.", "over 24 lakh instances", id="another scale"),
        pytest.param("India saw 24,00,000 cases.", "2,400,000 instances", id="another grouping"),
        pytest.param("India has 3 organs.", "the three organs", id="words in the quote"),
        pytest.param("India has three organs.", "its 3 organs", id="words in the text"),
        pytest.param("India came 3rd.", "India was third", id="ordinal in the quote"),
        pytest.param("India joined in 2022.", "India joined this week", id="year of as_of"),
        pytest.param("India began in 2021.", "India began last year", id="the year before"),
        pytest.param("India began on 15 July 2022.", "India began on Friday", id="the weekday of the quote"),
        pytest.param("India began on 17 July 2022.", "India began yesterday", id="the day before"),
        pytest.param("One of the units is in India.", "a unit is in India", id="one as a pronoun"),
        pytest.param("India leads the G20.", "India leads the group", id="digits in a term's name"),
        pytest.param("India runs Article 324.", "India runs it", id="digits in the heading"),
    ],
)
def test_numbers_are_compared_by_what_they_are_worth(tmp_path: Path, text: str, quote: str) -> None:
    spoiled = spoilt("India is the 68th country with access to Interpol's ICSE database.", text)
    spoiled = spoilt("section: India", "section: India and Article 324", spoiled)
    spoiled = spoilt("term: ICSE", "term: G20", spoiled)
    spoiled = spoilt(
        "source_quote: India is the 68th country to have access", f"source_quote: {quote}", spoiled
    )
    start, end = spoiled.index("    keys:\n      - span: 68th"), spoiled.index("terms:")
    report = check_folder(shelf(tmp_path, spoiled[:start] + spoiled[end:], brief=None))
    assert told(report) == []
