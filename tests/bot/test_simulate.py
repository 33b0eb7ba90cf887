"""The flight simulator flies the real delivery, keeps its promises, and flies the same way twice."""

import pytest

from bot.__main__ import main

SHORT = ["simulate", "--chats", "60", "--days", "2"]


def flown(capsys: pytest.CaptureFixture[str], *more: str) -> tuple[int, str]:
    code = main([*SHORT, *more])
    return code, capsys.readouterr().out


def test_a_flight_through_every_fault_keeps_every_promise(capsys: pytest.CaptureFixture[str]) -> None:
    code, told = flown(capsys, "--faults", "all")
    assert code == 0
    assert "never lost" in told
    assert "broken" not in told.lower()


def test_the_same_seed_flies_the_same_way(capsys: pytest.CaptureFixture[str]) -> None:
    assert flown(capsys, "--seed", "3") == flown(capsys, "--seed", "3")


def test_without_faults_nothing_is_doubled_or_given_up(capsys: pytest.CaptureFixture[str]) -> None:
    code, told = flown(capsys, "--faults", "none")
    assert code == 0
    duplicates = next(line for line in told.splitlines() if line.startswith("duplicates"))
    assert duplicates.split()[1] == "0"


@pytest.mark.parametrize("wrong", [["--chats", "none"], ["--faults", "dragons"], ["--days", "-1"]])
def test_a_wrong_call_exits_with_2(wrong: list[str]) -> None:
    with pytest.raises(SystemExit) as caught:
        main(["simulate", *wrong])
    assert caught.value.code == 2
