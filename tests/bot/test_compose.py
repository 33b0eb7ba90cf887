"""The services of compose.yaml are what the runbook says, and call the program as it wants to be called."""

from pathlib import Path
from typing import Any

import yaml

from bot.cli.line import parser
from bot.roles import Role

ROOT = Path(__file__).parents[2]


def services() -> dict[str, Any]:
    found: dict[str, Any] = yaml.safe_load((ROOT / "compose.yaml").read_text(encoding="utf-8"))["services"]
    return found


def scaled() -> dict[str, Any]:
    return {name: each for name, each in services().items() if "scale" in each.get("profiles", [])}


def test_the_scale_profile_has_a_bot_two_schedulers_two_senders_and_postgresql() -> None:
    copies = {name: each.get("deploy", {}).get("replicas", 1) for name, each in scaled().items()}

    assert copies == {"bot": 1, "scheduler": 2, "sender": 2, "postgres": 1}


def test_each_role_is_started_and_watched_by_a_call_that_the_program_knows() -> None:
    for role in (Role.BOT, Role.SCHEDULER, Role.SENDER):
        service = scaled()[role]
        assert parser().parse_args(service["command"]).role == role
        program, *watched = service["healthcheck"]["test"][1:]
        assert (program, parser().parse_args(watched).role) == ("briefcast", role)


def test_nothing_of_it_starts_by_itself() -> None:
    assert [name for name, each in services().items() if not each.get("profiles")] == ["briefcast"]


def test_the_runbook_names_every_role() -> None:
    text = (ROOT / "docs" / "scaling.md").read_text(encoding="utf-8")

    assert [role for role in Role if f"| `{role}`" not in text] == []
