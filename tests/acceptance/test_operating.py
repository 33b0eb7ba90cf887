"""Editors hold posting back from their private chats; for everyone else there is no such command."""

from pathlib import Path

import pytest

from tests.acceptance.stage import Stage
from tests.acceptance.talk import Talk

EDITOR = 700_000_001
"""The first person of a world."""
COMMANDS = ("/pause_posts", "/resume_posts", "/cancel_posts")


@pytest.mark.slow
async def test_an_editor_pauses_posting_and_a_post_comes_after_it_is_resumed(tmp_path: Path) -> None:
    async with Stage(tmp_path / "briefcast.db", editors=str(EDITOR)) as stage:
        editor, reader = stage.talk("Editor"), stage.talk("Asha")
        assert "Posting is paused for everyone" in (await editor.says("/pause_posts")).text
        assert "paused already" in (await editor.says("/pause_posts")).text
        assert "Subscribed." in (await reader.says("/subscribe 08:00")).text
        assert not reader.facts
        assert "Posting goes on" in (await editor.says("/resume_posts")).text
        await reader.world.wait_for(lambda: bool(reader.facts))


@pytest.mark.slow
async def test_a_paused_post_stays_planned_for_as_long_as_the_pause(tmp_path: Path) -> None:
    async with Stage(tmp_path / "briefcast.db", editors=str(EDITOR)) as stage:
        editor, reader = stage.talk("Editor"), stage.talk("Asha")
        await reader.subscribes("08:00")
        await editor.says("/pause_posts")
        had = len(reader.of_bot)
        for _ in range(5):
            await stage.clock.sleep(1)

        await stage.skip_to_next_post()
        for _ in range(10):
            await stage.clock.sleep(1)

        assert len(reader.of_bot) == had
        await editor.says("/resume_posts")
        await stage.settled()
        assert len(reader.of_bot) == had + 2


async def test_an_editor_is_asked_before_posts_are_cancelled(tmp_path: Path) -> None:
    async with Stage(tmp_path / "briefcast.db", editors=str(EDITOR)) as stage:
        editor, reader = stage.talk("Editor"), stage.talk("Asha")
        await editor.says("/pause_posts")
        await reader.says("/subscribe 08:00")
        assert "/cancel_posts yes" in (await editor.says("/cancel_posts")).text
        assert "Cancelled 2 parts of posts" in (await editor.says("/cancel_posts yes")).text
        assert "Cancelled 0 parts of posts" in (await editor.says("/cancel_posts yes")).text


@pytest.mark.parametrize("command", COMMANDS)
async def test_nobody_else_knows_of_these_commands(asha: Talk, command: str) -> None:
    assert f"I do not know {command}" in (await asha.says(command)).text


async def test_an_editor_in_a_group_cannot_use_them(tmp_path: Path) -> None:
    async with Stage(tmp_path / "briefcast.db", editors=str(EDITOR)) as stage:
        editor = stage.talk("Editor")
        group = stage.world.group("Circle", admins=[editor.person])
        there = stage.in_chat(group, editor.person)
        answer = await there.says("/pause_posts@briefcast_demo_bot")
        assert "I do not know /pause_posts" in answer.text
