"""Telegram's command menu comes from the one table."""

from bot.commands import COMMANDS
from sandbox.menu import commands_for
from tests.acceptance.stage import Stage
from tests.acceptance.talk import Talk


async def test_the_menu_offers_every_command_of_the_table_with_its_summary(asha: Talk) -> None:
    menu = commands_for(asha.world.profile, asha.chat, asha.person)
    offered = [(each["command"], each["description"]) for each in menu]
    assert offered == [(command.name, command.summary) for command in COMMANDS]


async def test_every_command_of_the_menu_is_answered(town: Stage) -> None:
    for command in COMMANDS:
        answer = await town.talk().says(f"/{command.name}")
        assert answer.text or answer.poll or answer.document
