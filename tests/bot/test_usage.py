"""What `-h` tells: every command says what it is for, and `draft` what it cannot do without."""

import pytest

from bot.cli.line import COMMANDS, parser

ACTIONS = ["posts pause", "posts resume", "posts cancel", "subscribers import", "subscribers export"]


def usage(call: str, capsys: pytest.CaptureFixture[str]) -> str:
    with pytest.raises(SystemExit) as ended:
        parser().parse_args([*call.split(), "-h"])
    assert ended.value.code == 0
    return capsys.readouterr().out


@pytest.mark.parametrize("call", [*COMMANDS, *ACTIONS])
def test_every_command_says_in_a_sentence_what_it_is_for(
    call: str, capsys: pytest.CaptureFixture[str]
) -> None:
    sentence = usage(call, capsys).split("\n\n")[1]
    assert sentence[0].isupper()
    assert sentence.endswith(".")


def test_what_a_draft_needs_stands_apart_from_its_options(capsys: pytest.CaptureFixture[str]) -> None:
    _, needed = usage("draft", capsys).split("required (asked for at a terminal):")
    assert [line.split()[0] for line in needed.splitlines() if line] == [
        "--title",
        "--date",
        "--source",
        "--topic",
    ]
