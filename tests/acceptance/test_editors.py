"""Digest files change under a running bot, and editors hear what is wrong with them."""

import logging
import shutil
from collections.abc import AsyncIterator
from pathlib import Path

import pytest
import pytest_asyncio

from tests.acceptance.stage import Stage

FIRST_PERSON = 700_000_001
"""The id that the stage's first person gets."""


@pytest.fixture
def folder(tmp_path: Path, two_digests: Path) -> Path:
    """A folder of digests that a test may change."""
    return Path(shutil.copytree(two_digests, tmp_path / "digests"))


@pytest_asyncio.fixture(loop_scope="session")
async def newsroom(tmp_path: Path, folder: Path) -> AsyncIterator[Stage]:
    """A bot whose only editor is the first person on stage."""
    async with Stage(tmp_path / "briefcast.db", digests=folder, editors=[FIRST_PERSON]) as stage:
        yield stage


def replace(path: Path, old: str, new: str) -> None:
    """Change a file as an editor does, so that its size differs."""
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new), encoding="utf-8")


async def test_a_changed_digest_is_in_use_at_once(newsroom: Stage, folder: Path) -> None:
    asha = newsroom.talk()
    await asha.says("/facts hq of interpol")
    replace(folder / "interpol-icse.yaml", "has its headquarters in Lyon", "had its headquarters in Lyon")
    replace(folder / "interpol-icse.yaml", "Where does INTERPOL have", "Where did INTERPOL have")
    await newsroom.reread_digests()
    assert "INTERPOL had its headquarters in Lyon" in (await asha.says("/facts hq of interpol")).text


@pytest.mark.slow
async def test_a_new_digest_is_posted_without_a_restart(
    newsroom: Stage, folder: Path, two_digests: Path
) -> None:
    (folder / "chandrayaan-3.yaml").unlink()
    await newsroom.reread_digests()
    asha = newsroom.talk()
    await asha.subscribes()
    assert "INTERPOL" in asha.facts[-1].text
    shutil.copy(two_digests / "chandrayaan-3.yaml", folder)
    await newsroom.reread_digests()
    await newsroom.skip_to_next_post()
    await newsroom.settled()
    assert "Chandrayaan-3" in asha.facts[-1].text


async def test_a_broken_change_is_told_to_the_editor_and_the_old_digests_stay(
    newsroom: Stage, folder: Path, caplog: pytest.LogCaptureFixture
) -> None:
    editor, asha = newsroom.talk("Editor"), newsroom.talk("Asha")
    await editor.says("/start")
    replace(folder / "interpol-icse.yaml", "topics: [security", "topcis: [security")
    await newsroom.reread_digests()
    told = await editor.hears()
    assert "interpol-icse.yaml:5" in told.text
    assert "stay in use" in told.text
    assert "Lyon" in (await asha.says("/facts hq of interpol")).text
    assert {each.levelno for each in caplog.records} == {logging.ERROR}
    caplog.clear()


async def test_an_item_that_telegram_refuses_is_told_to_the_editor_once(newsroom: Stage) -> None:
    editor, asha = newsroom.talk("Editor"), newsroom.talk("Asha")
    await editor.says("/start")
    await asha.subscribes("12:00")
    newsroom.telegram.faults.add(
        "error",
        method="sendMessage",
        chat_id=asha.chat.id,
        count=1,
        status=400,
        description="Bad Request: can't parse entities",
    )
    await newsroom.skip_to_next_post()
    await newsroom.settled()
    assert "Telegram refuses chandrayaan-3/" in (await editor.hears()).text
    assert len(editor.of_bot) == 2


async def test_a_fact_that_left_the_digests_is_not_asked_any_more(newsroom: Stage, folder: Path) -> None:
    asha = newsroom.talk()
    old = await asha.says("/facts hq of interpol")
    (folder / "interpol-icse.yaml").unlink()
    await newsroom.reread_digests()
    for button in ("Explain", "Quiz me", "Next"):
        assert (await asha.presses(button, old)).text
    assert "No published fact answers" in (await asha.says("/facts hq of interpol")).text


async def test_a_round_skips_a_question_whose_fact_is_gone(newsroom: Stage, folder: Path) -> None:
    asha = newsroom.talk()
    first = await asha.says("/quiz 3 space")
    (folder / "chandrayaan-3.yaml").unlink()
    await newsroom.reread_digests()
    asha.answers(first)
    assert "Your score: 1 of 3" in (await asha.hears()).text
