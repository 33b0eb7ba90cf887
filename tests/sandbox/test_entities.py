"""A text is stored trimmed, with the commands, mentions, links and tags that Telegram finds in it."""

from typing import Any

import pytest

from sandbox.entities import finished, parsed
from sandbox.errors import Refusal
from sandbox.limits import ENTITIES
from sandbox.records import Entity, Styled


def found(text: str) -> list[tuple[str, str]]:
    styled = finished(Styled(text))
    units = styled.text.encode("utf-16-le")
    return [
        (one.type, units[2 * one.offset : 2 * (one.offset + one.length)].decode("utf-16-le"))
        for one in styled.entities
    ]


@pytest.mark.parametrize(
    ("text", "entities"),
    [
        ("/start", [("bot_command", "/start")]),
        ("/start payload", [("bot_command", "/start")]),
        ("/quiz@some_bot 5", [("bot_command", "/quiz@some_bot")]),
        ("try /help!", [("bot_command", "/help")]),
        ("and/or 1/2 a/b", []),
        ("http://example.org/path", [("url", "http://example.org/path")]),
        ("see example.org.", [("url", "example.org")]),
        ("(https://example.org/a?b=c#d)", [("url", "https://example.org/a?b=c#d")]),
        ("e.g. 3.14 end.Next", []),
        ("@some_name", [("mention", "@some_name")]),
        ("mail a.b@example.org", [("email", "a.b@example.org")]),
        ("#Interpol and #2022", [("hashtag", "#Interpol")]),
        ("$USD or $usd", [("cashtag", "$USD")]),
        ("🏟🏟 /facts", [("bot_command", "/facts")]),
    ],
)
def test_telegram_finds_what_can_be_tapped(text: str, entities: list[tuple[str, str]]) -> None:
    assert found(text) == entities


def test_nothing_is_found_inside_code() -> None:
    styled = finished(parsed("<code>/start</code>", "HTML"))
    assert [one.type for one in styled.entities] == ["code"]


def test_space_around_a_text_is_dropped_and_entities_move_along() -> None:
    styled = finished(parsed("\n  <b>bold </b> \n", "HTML"))
    assert styled == Styled("bold", (Entity("bold", 0, 4),))


def test_tabs_become_spaces_and_carriage_returns_vanish() -> None:
    assert finished(parsed("a\tb\r\nc\x00d", None)).text == "a b\nc d"


def test_an_entity_of_nothing_but_space_goes_with_it() -> None:
    assert finished(parsed("<b> </b>x", "HTML")) == Styled("x")


def test_at_most_a_hundred_entities_are_kept() -> None:
    assert len(finished(parsed("<b>x</b> " * (ENTITIES + 5), "HTML")).entities) == ENTITIES


def test_given_entities_are_taken_as_they_are() -> None:
    given = [{"type": "bold", "offset": 0, "length": 2}]
    assert parsed("🏟x", None, given) == Styled("🏟x", (Entity("bold", 0, 2),))


@pytest.mark.parametrize(
    ("given", "reason"),
    [
        ([{"type": "bold", "offset": 3, "length": 2}], "entity beginning at UTF-16 offset 3"),
        ([{"offset": 0, "length": 2}], "can't parse MessageEntity"),
        (["bold"], "can't parse MessageEntity"),
        ([{"type": "bold", "offset": "a", "length": 2}], "can't parse MessageEntity"),
    ],
)
def test_impossible_entities_are_refused(given: list[Any], reason: str) -> None:
    with pytest.raises(Refusal, match=reason):
        parsed("text", None, given)


def test_an_unknown_parse_mode_is_refused() -> None:
    with pytest.raises(Refusal, match="unsupported parse_mode"):
        parsed("text", "BBCode")


@pytest.mark.parametrize("mode", ["html", "HTML", "Html"])
def test_the_parse_mode_may_be_in_any_case(mode: str) -> None:
    assert parsed("<b>x</b>", mode).text == "x"
