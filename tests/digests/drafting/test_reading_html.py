"""Taking the brief out of a web page."""

import pytest

from digests.drafting.reading.html import marked_text

_PROSE = "The mission was launched from Sriharikota on 14 July 2023, and it landed on 23 August."


def made_of(body: str) -> list[str]:
    """The lines of a page with this body."""
    return [
        line
        for line in marked_text(f"<html><head><title>x</title></head><body>{body}</body></html>").split("\n")
        if line
    ]


def test_headings_lists_and_tables_are_marked() -> None:
    page = (
        "<h2>Mission</h2><ul><li>One<ol><li>Two</li></ol></li><li>Three</li></ul>"
        "<table><tr><th>Name</th><th>Year</th></tr><tr><td>Vikram</td><td>2023</td></tr></table>"
    )
    assert made_of(page) == ["## Mission", "- One", "  - Two", "- Three", "| Name | Year", "| Vikram | 2023"]


def test_a_paragraph_all_in_bold_is_a_heading() -> None:
    assert made_of("<p><strong>Why in News?</strong></p><p><b>Aim:</b> to land.</p>") == [
        "#### Why in News?",
        "Aim: to land.",
    ]


def test_a_sentence_all_in_bold_is_no_heading() -> None:
    assert made_of(f"<p><b>{_PROSE}</b></p>") == [_PROSE]


def test_words_divided_by_markup_stay_together() -> None:
    assert made_of("<p>Chandra<b>yaan</b>-3 <a href='/x'>landed</a>.</p>") == ["Chandrayaan-3 landed."]


def test_a_definition_list_gives_labelled_values() -> None:
    assert made_of("<dl><dt>GI</dt><dd>Geographical indication</dd></dl>") == ["GI: Geographical indication"]


def test_the_number_of_a_footnote_is_left_out_and_a_power_is_kept() -> None:
    assert made_of("<p>It has 195 members<sup><a href='#n'>[1]</a></sup> in 10<sup>3</sup>.</p>") == [
        "It has 195 members in 10³."
    ]


@pytest.mark.parametrize(
    "around",
    [
        "<script>alert(1)</script>",
        "<style>p {color: red}</style>",
        "<nav><a href='/'>Home</a> Latest</nav>",
        "<div class='sidebar widget'>Popular posts of this week</div>",
        "<div class='post-share'>Share this</div>",
        "<div id='comments'>Nice one</div>",
        "<aside>Buy our notes</aside>",
        "<footer>All rights reserved</footer>",
        "<form>Your name <input><button>Send</button></form>",
        "<div style='display: none'>hidden words</div>",
        "<div hidden>hidden words</div>",
        "<ul><li><a href='/a'>One</a></li><li><a href='/b'>Next</a></li><li><a href='/c'>Last</a></li></ul>",
        "<!-- a remark -->",
        "<svg><text>drawn</text></svg>",
        "<iframe src='x'>framed</iframe>",
    ],
)
def test_what_is_around_the_brief_is_left_out(around: str) -> None:
    assert made_of(f"{around}<div><p>{_PROSE}</p>{around}<p>{_PROSE}</p></div>{around}") == [_PROSE, _PROSE]


def test_words_after_what_is_left_out_stay() -> None:
    assert made_of(f"<p>{_PROSE} <script>x()</script>It sent results.</p>") == [f"{_PROSE} It sent results."]


def test_the_brief_is_found_where_nearly_all_the_prose_is() -> None:
    brief = f"<article><h1>Mission</h1>{f'<p>{_PROSE}</p>' * 5}</article>"
    assert made_of(f"<div><p>Log in to go on</p></div><div>{brief}</div>") == ["# Mission", *[_PROSE] * 5]


def test_a_page_that_calls_its_body_a_sidebar_is_read_all_the_same() -> None:
    assert made_of(f"<div class='has-sidebar sidebar'><p>{_PROSE}</p></div>") == [_PROSE]


def test_a_table_that_only_lays_out_the_page_is_no_table() -> None:
    page = (
        f"<table><tr><td>Menu</td><td><h2>Mission</h2><p>{_PROSE}</p><ul><li>One</li></ul></td></tr></table>"
    )
    assert made_of(page) == ["## Mission", _PROSE, "- One"]


def test_two_lists_without_a_heading_between_are_set_wide_apart() -> None:
    assert "- One\n\n\n- Two" in marked_text("<body><ul><li>One</li></ul><ul><li>Two</li></ul></body>")
