"""What an editor is asked for at a terminal."""

import argparse
from collections.abc import Iterator
from datetime import date

import pytest

from bot.cli.intake import complete, intake_of

TODAY = date(2024, 6, 1)


def asked(*answers: str) -> tuple[argparse.Namespace, list[str]]:
    """Answer in this order; return what came of it and the prompts."""
    lines: Iterator[str] = iter(answers)
    prompts: list[str] = []

    def ask(prompt: str) -> str:
        prompts.append(prompt)
        return next(lines)

    nothing = dict.fromkeys(("title", "date", "source", "topic", "url"))
    given = argparse.Namespace(**nothing, language="en", sensitive=False, helpline=[])
    return complete(given, ask, TODAY), prompts


def test_a_wrong_day_is_asked_for_again_and_nothing_else_is() -> None:
    given, prompts = asked("Reefs", "Kazi", "2024-03-14", "The paper", "economy, reefs")
    assert intake_of(given, TODAY).date.isoformat() == "2024-03-14"
    assert (given.title, given.topic) == ("Reefs", ["economy", "reefs"])
    assert [prompt for prompt in prompts if "Kazi" in prompt] == [
        "'Kazi' is not a day: write it like 2024-03-14: "
    ]


def test_what_is_left_empty_is_asked_for_again() -> None:
    given, prompts = asked("", "", "Reefs", "2024-03-14", "The paper", "economy")
    assert given.title == "Reefs"
    assert prompts[1] == prompts[2] == "It is needed. Title of the brief: "


def test_after_three_wrong_days_the_call_ends(capsys: pytest.CaptureFixture[str]) -> None:
    given, _ = asked("Reefs", "a", "b", "c", "The paper", "economy")
    with pytest.raises(SystemExit) as ended:
        intake_of(given, TODAY)
    assert ended.value.code == 2
    assert "'c' is not a day" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("day", "wrong"),
    [("2024-06-03", "has not come yet"), ("2042-03-14", "has not come yet"), ("1923-12-31", "is long past")],
)
def test_a_day_that_no_news_is_of_is_refused(
    day: str, wrong: str, capsys: pytest.CaptureFixture[str]
) -> None:
    given, prompts = asked("Reefs", day, day, day, "The paper", "economy")
    assert prompts[2] == f"{day} {wrong}: give the day of the news: "
    with pytest.raises(SystemExit) as ended:
        intake_of(given, TODAY)
    assert ended.value.code == 2
    assert f"{day} {wrong}: give the day of the news" in capsys.readouterr().err


def test_wrong_topics_are_asked_for_again() -> None:
    given, prompts = asked("Reefs", "2024-03-14", "The paper", "Economy Now", "economy, reefs")
    assert given.topic == ["economy", "reefs"]
    assert "'Economy Now' will not do: small letters" in prompts[-1]


@pytest.mark.parametrize(
    ("changes", "wrong"),
    [
        ({"title": "R" * 200}, "the title has 200 characters, at most 150: shorten it by 50"),
        ({"title": "  "}, "'  ' is not a title: one line with words in it"),
        ({"sensitive": True}, "a sensitive digest shows where help is"),
    ],
)
def test_what_no_digest_can_have_is_a_wrong_call(
    changes: dict[str, object], wrong: str, capsys: pytest.CaptureFixture[str]
) -> None:
    given, _ = asked("Reefs", "2024-03-14", "The paper", "economy")
    with pytest.raises(SystemExit) as ended:
        intake_of(argparse.Namespace(**vars(given) | changes), TODAY)
    assert ended.value.code == 2
    assert wrong in capsys.readouterr().err


def test_tomorrow_has_come_elsewhere() -> None:
    given, _ = asked("Reefs", "2024-06-02", "The paper", "economy")
    assert intake_of(given, TODAY).date == date(2024, 6, 2)
