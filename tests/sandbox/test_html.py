"""HTML becomes text and entities, and broken HTML gets Telegram's words with the byte offset."""

import pytest

from sandbox.markup import MarkupError
from sandbox.markup_html import read_html
from sandbox.records import Entity


def entities(source: str) -> list[tuple[str, int, int]]:
    return [(one.type, one.offset, one.length) for one in read_html(source).entities]


@pytest.mark.parametrize(
    ("source", "text", "found"),
    [
        ("plain", "plain", []),
        ("<b>a</b><strong>b</strong>", "ab", [("bold", 0, 1), ("bold", 1, 1)]),
        ("<i>a</i><em>b</em>", "ab", [("italic", 0, 1), ("italic", 1, 1)]),
        ("<u>a</u><ins>b</ins>", "ab", [("underline", 0, 1), ("underline", 1, 1)]),
        ("<s>a</s><strike>b</strike><del>c</del>", "abc", [("strikethrough", at, 1) for at in range(3)]),
        ("<tg-spoiler>a</tg-spoiler>", "a", [("spoiler", 0, 1)]),
        ('<span class="tg-spoiler">a</span>', "a", [("spoiler", 0, 1)]),
        ("<code>a</code> <pre>b</pre>", "a b", [("code", 0, 1), ("pre", 2, 1)]),
        ("<blockquote>a</blockquote>", "a", [("blockquote", 0, 1)]),
        ("<blockquote expandable>a</blockquote>", "a", [("expandable_blockquote", 0, 1)]),
        ("<b>one <i>two</i></b>", "one two", [("bold", 0, 7), ("italic", 4, 3)]),
        ("<i><b>same</b></i>", "same", [("bold", 0, 4), ("italic", 0, 4)]),
        ("<B>a</>", "a", [("bold", 0, 1)]),
        ("<b></b>x", "x", []),
        ("&lt;b&gt; &amp; &quot;&#8364;&#x41;", '<b> & "€A', []),
        ("&nbsp; &copy;", "&nbsp; &copy;", []),
    ],
)
def test_a_tag_becomes_its_entity(source: str, text: str, found: list[tuple[str, int, int]]) -> None:
    assert read_html(source).text == text
    assert sorted(entities(source)) == sorted(found)


@pytest.mark.parametrize(
    ("source", "found"),
    [
        ("🏟 <b>🏟</b>", ("bold", 3, 2)),
        ("é<b>é</b>", ("bold", 1, 1)),
        ("&#128512;<b>x</b>", ("bold", 2, 1)),
    ],
)
def test_offsets_count_utf16_code_units(source: str, found: tuple[str, int, int]) -> None:
    assert entities(source) == [found]


def test_a_link_keeps_its_address() -> None:
    (link,) = read_html('<a href="https://Example.ORG?a=1&amp;b=2">here</a>').entities
    assert link == Entity("text_link", 0, 4, url="https://example.org/?a=1&b=2")


def test_a_link_without_address_takes_its_text() -> None:
    (link,) = read_html("<a>example.org/x</a>").entities
    assert link.url == "http://example.org/x"


@pytest.mark.parametrize("address", ["nowhere", "http://localhost/x", "javascript:alert(1)"])
def test_what_is_no_address_leaves_plain_text(address: str) -> None:
    assert read_html(f'<a href="{address}">here</a>').entities == ()


def test_a_user_link_becomes_a_mention() -> None:
    (mention,) = read_html('<a href="tg://user?id=700">Asha</a>').entities
    assert (mention.type, mention.user_id) == ("text_mention", 700)


@pytest.mark.parametrize(
    "source",
    [
        '<pre><code class="language-python">x</code></pre>',
        '<code class="language-python"><pre>x</pre></code>',
    ],
)
def test_a_block_of_code_with_a_language_is_one_entity(source: str) -> None:
    assert read_html(source).entities == (Entity("pre", 0, 1, language="python"),)


@pytest.mark.parametrize(
    ("source", "error"),
    [
        ("🏟 🏟&lt;<abac aba>1", 'Unsupported start tag "abac" at byte offset 13'),
        ("a <b", "Unclosed start tag at byte offset 2"),
        ("<b><i>x</b>", 'Unmatched end tag at byte offset 7, expected "</i>", found "</b>"'),
        ("<b>x", 'Can\'t find end tag corresponding to start tag "b"'),
        ("x</b>", "Unexpected end tag at byte offset 1"),
        ("<b>x</b", "Unclosed end tag at byte offset 4"),
        (
            "<a href>x</a>",
            'Expected equal sign in declaration of an attribute of the tag "a" at byte offset 0',
        ),
        ('<a ="x">x</a>', 'Empty attribute name in the tag "a" at byte offset 0'),
        ("<a href=a:b>x</a>", "Unexpected end of name token at byte offset 8"),
        ('<a href="x', "Unclosed start tag at byte offset 0"),
        ("<span>x</span>", 'Tag "span" must have class "tg-spoiler" at byte offset 0'),
        ('<tg-emoji emoji-id="x">👍</tg-emoji>', "Invalid custom emoji identifier specified"),
        ("1 < 2", 'Unsupported start tag "" at byte offset 2'),
        ("1 <2", "Unclosed start tag at byte offset 2"),
    ],
)
def test_broken_html_is_named_as_telegram_names_it(source: str, error: str) -> None:
    with pytest.raises(MarkupError) as raised:
        read_html(source)
    assert str(raised.value) == error
