"""A whole digest, page by page."""

from collections.abc import Sequence

import pytest

from digests.library import BUNDLED, load_library
from digests.model import Fact
from tests.acceptance.talk import Talk, labels


async def test_digest_lists_what_there_is_newest_first(asha: Talk) -> None:
    page = await asha.says("/digest")
    assert labels(page)[0].startswith("Global Innovation Index 2025")
    assert labels(page)[-1].startswith("India joins INTERPOL's ICSE")


async def test_a_listed_digest_opens_in_a_message_of_its_own(asha: Talk) -> None:
    shelf = await asha.says("/digest")
    await asha.presses(labels(shelf)[0])
    assert asha.last is not shelf
    assert "page 1 of" in asha.last.text


async def test_the_latest_digest_is_the_newest(asha: Talk) -> None:
    assert "Global Innovation Index 2025" in (await asha.says("/digest latest")).text


async def test_a_digest_is_found_by_id_by_date_and_by_words_of_its_title(asha: Talk) -> None:
    for words in (
        "ramsar-convention",
        "2025-06-05",
        "5 June 2025",
        "of june 2025",
        "05/06/2025",
        "ramsar",
        "Ramsaar Convention",
        "environment",
    ):
        assert "Ramsar Convention: two more sites in India" in (await asha.says(f"/digest {words}")).text


@pytest.mark.parametrize(
    ("words", "told", "offered"),
    [
        ("2099-01-01", "no digest of 1 January 2099. These are the newest", ["Global Innovation", "New Dev"]),
        ("20 june 2025", "no digest of 20 June 2025. These come after and before", ["New Dev", "Ramsar"]),
        ("1999", "no digest of 1999. This is the oldest", ["India joins INTERPOL"]),
        ("last week", "no digest of 23 February 2026 to 1 March 2026", ["Global Innovation"]),
        ("last year", "Digests for “last year”", ["Global Innovation", "New Dev", "Ramsar"]),
        ("2", "no digest “2”", ["Global Innovation"]),
        ("all", "Which digest?", ["Global Innovation", "New Dev"]),
        ("2025", "Digests for “2025”", ["Global Innovation", "New Dev", "Ramsar"]),
        ("economy", "Digests for “economy”", ["Global Innovation", "New Dev"]),
        ("atlantis", "no digest “atlantis”. These are the newest", ["Global Innovation"]),
    ],
)
async def test_of_several_or_no_digest_a_choice_is_offered_and_said_so(
    asha: Talk, words: str, told: str, offered: list[str]
) -> None:
    page = await asha.says(f"/digest {words}")
    assert told in page.text
    shown = labels(page)[: len(offered)]
    assert all(label.startswith(title) for title, label in zip(offered, shown, strict=True))


async def test_pages_turn_in_place_there_and_back(asha: Talk) -> None:
    page = await asha.says("/digest interpol-icse")
    first = page.text
    await asha.presses("More ›", page)
    assert "page 2 of" in page.text
    await asha.presses("‹ Back", page)
    assert page.text == first
    assert len(asha.of_bot) == 1


async def test_paging_shows_every_fact_once_and_ends_with_the_sources(asha: Talk) -> None:
    page = await asha.says("/digest interpol-icse")
    bullets = page.text.count("• ")
    while "More ›" in labels(page):
        await asha.presses("More ›", page)
        bullets += page.text.count("• ")
    assert bullets == len(_facts_of("interpol-icse"))
    assert "Sources" in page.text


def _facts_of(digest_id: str) -> Sequence[Fact]:
    digest = load_library(BUNDLED).digest(digest_id)
    assert digest
    return digest.facts


async def test_every_page_of_a_sensitive_digest_shows_the_helplines(asha: Talk) -> None:
    page = await asha.says("/digest interpol-icse")
    await asha.presses("More ›", page)
    assert "1098" in page.text
    assert "1930" in page.text


async def test_the_terms_under_a_digest_are_explained(asha: Talk) -> None:
    await asha.presses("OCSAE", await asha.says("/digest interpol-icse"))
    assert "Online Child Sexual Abuse and Exploitation" in asha.last.text


async def test_a_page_that_is_already_shown_is_left_as_it_is(asha: Talk) -> None:
    page = await asha.says("/digest interpol-icse")
    before = page.text
    back = page.keyboard
    await asha.presses("More ›", page)
    page.keyboard = back
    await asha.presses("More ›", page)
    assert "page 2 of" in page.text
    assert before != page.text
