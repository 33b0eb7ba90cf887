"""Both Markdown dialects become text and entities, and loose ends get Telegram's words."""

import pytest

from sandbox.markup import MarkupError
from sandbox.markup_markdown import read_markdown, read_markdown_v2
from sandbox.records import Entity

Found = list[tuple[str, int, int]]


@pytest.mark.parametrize(
    ("source", "text", "found"),
    [
        ("*bold* _italic_", "bold italic", [("bold", 0, 4), ("italic", 5, 6)]),
        ("__under__ ~strike~ ||spoil||", "under strike spoil",
         [("underline", 0, 5), ("strikethrough", 6, 6), ("spoiler", 13, 5)]),
        ("`code` ```pre```", "code pre", [("code", 0, 4), ("pre", 5, 3)]),
        ("🏟 _🏟 \\.x_", "🏟 🏟 .x", [("italic", 3, 5)]),
        ("_a __b___", "a b", [("italic", 0, 3), ("underline", 2, 1)]),
        ("**", "", []),
        ("`_* *_`", "_* *_", [("code", 0, 5)]),
        ("`\\``", "`", [("code", 0, 1)]),
        ("1\\.5 \\> \\#", "1.5 > #", []),
        ("➡ \\", "➡ \\", []),
        (">a", "a", [("blockquote", 0, 1)]),
        ("abc\n> d\n>e\nf", "abc\n d\ne\nf", [("blockquote", 4, 5)]),
        (">\n**>2", "\n2", [("blockquote", 0, 1), ("blockquote", 1, 1)]),
        (">*b\n>ld*\nx", "b\nld\nx", [("blockquote", 0, 5), ("bold", 0, 4)]),
        ("*a\n>b\nc*", "a\nb\nc", [("bold", 0, 5), ("blockquote", 2, 2)]),
        (">asd\n>q||e||w||\nz", "asd\nqew\nz", [("expandable_blockquote", 0, 8), ("spoiler", 5, 1)]),
        (">`b\n>c`\nd", "b\n>c\nd", [("blockquote", 0, 5), ("code", 0, 4)]),
    ],
)  # fmt: skip
def test_marks_become_entities(source: str, text: str, found: Found) -> None:
    styled = read_markdown_v2(source)
    assert styled.text == text
    assert [(one.type, one.offset, one.length) for one in styled.entities] == found


def test_a_language_after_the_fence_is_kept() -> None:
    assert read_markdown_v2("```python\nx```").entities == (Entity("pre", 0, 1, language="python"),)


def test_only_one_line_feed_after_the_fence_is_dropped() -> None:
    assert read_markdown_v2("```py\n\nx```").text == "\nx"


@pytest.mark.parametrize(
    ("source", "text", "url"),
    [
        ("[here](telegram.dog)", "here", "http://telegram.dog/"),
        ("[here](https://telegram.dog?\\))", "here", "https://telegram.dog/?)"),
        ("[telegram\\.org]", "telegram.org", "http://telegram.org/"),
    ],
)
def test_a_link_keeps_its_address(source: str, text: str, url: str) -> None:
    styled = read_markdown_v2(source)
    assert (styled.text, styled.entities[0].url) == (text, url)


def test_a_custom_emoji_keeps_its_identifier() -> None:
    (emoji,) = read_markdown_v2("![👍](tg://emoji?id=25)").entities
    assert (emoji.type, emoji.length, emoji.custom_emoji_id) == ("custom_emoji", 2, "25")


@pytest.mark.parametrize("character", "]()>#+-=|{}.!")
def test_a_reserved_character_must_be_escaped(character: str) -> None:
    with pytest.raises(MarkupError) as raised:
        read_markdown_v2(f"a{character}")
    assert (
        str(raised.value)
        == f"Character '{character}' is reserved and must be escaped with the preceding '\\'"
    )


@pytest.mark.parametrize(
    ("source", "error"),
    [
        ("🏟 🏟_abacaba", "Can't find end of Italic entity at byte offset 9"),
        ("🏟 🏟_abac * asd ", "Can't find end of Bold entity at byte offset 15"),
        ("🏟 🏟```", "Can't find end of Pre entity at byte offset 9"),
        ("🏟 🏟```a ", "Can't find end of PreCode entity at byte offset 9"),
        ("🏟 🏟_🏟 🏟__", "Can't find end of Underline entity at byte offset 19"),
        ("[telegram\\.org](asd", "Can't find end of a URL at byte offset 16"),
        ("🏟 🏟||test\\||", "Character '|' is reserved and must be escaped with the preceding '\\'"),
        ("🏟 🏟![👍]", "Custom emoji entity must contain a tg://emoji URL"),
        (">*b\n>ld \n>bo\nld*\nasd", "Can't find end of Bold entity at byte offset 1"),
        (">asd\n>q||ew\n||asdad", "Can't find end of Spoiler entity at byte offset 7"),
    ],
)
def test_a_loose_end_is_named_as_telegram_names_it(source: str, error: str) -> None:
    with pytest.raises(MarkupError) as raised:
        read_markdown_v2(source)
    assert str(raised.value) == error


@pytest.mark.parametrize(
    ("source", "text", "found"),
    [
        ("*a* _b_ `c` ```d```", "a b c d", [("bold", 0, 1), ("italic", 2, 1), ("code", 4, 1), ("pre", 6, 1)]),
        ("snake\\_case 1.5!", "snake_case 1.5!", []),
        ("[x](example.org)", "x", [("text_link", 0, 1)]),
    ],
)
def test_the_older_dialect_knows_four_marks(source: str, text: str, found: Found) -> None:
    styled = read_markdown(source)
    assert (styled.text, [(one.type, one.offset, one.length) for one in styled.entities]) == (text, found)


def test_the_older_dialect_names_a_loose_end() -> None:
    with pytest.raises(MarkupError, match="Can't find end of the entity starting at byte offset 8"):
        read_markdown("é snake_case")
