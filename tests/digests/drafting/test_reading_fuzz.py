"""Whatever is brought, reading ends in a manuscript whose places are true, or in a reasoned refusal."""

from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from digests.drafting.errors import Unreadable
from digests.drafting.model import Manuscript
from digests.drafting.reading.reading import read
from tests.digests.drafting.documents import docx, paragraph, pdf_of, saved_page

_NAMES = st.sampled_from(
    ["brief.txt", "brief.md", "brief.html", "brief.docx", "brief.pdf", "brief.mhtml", "brief"]
)
_SEEDS = (
    docx(paragraph("About the mission", style="heading1"), paragraph("It flew in 2022.", bullet=0)),
    pdf_of([(50, 700, 20, "About the mission"), (50, 670, 11, "It was launched in 2022 from Sriharikota.")]),
    saved_page("<html><body><h1>Mission</h1><p>It was launched in 2022.</p></body></html>"),
    b"<html><body><h1>Mission</h1><ul><li>One<ul><li>Two</ul></ul><table><tr><td>a<td>b</table></body></html>",
    "# Mission\n\n- **One** [two](http://x)\n\n| a | b |\n|---|---|\n| 1 | 2 |\n".encode("utf-16"),
)
_SCRAPS = st.sampled_from(
    [
        *(
            "• ",
            "- ",
            "o ",
            "1. ",
            "(a) ",
            "## ",
            "| a | b",
            "\t",
            "  ",
            "\n",
            "\n\n",
            "---",
            "#",
            "🔹",
            "**",
        ),
        *("Key features:", "Why in News?", "Tags: x", "Source: PIB", "Consider the following:", "Ans: a"),
        *(
            "It rose to 2.7 million.",
            "2022.The",
            "â€™",
            "भारत में है।",
            "multi-",
            "nation",
            "(b) Both 1 and 2",
            "ИNDIA",
        ),
        *("\u202e", "\x00", "\uf0b7", "<p>", "&amp;", ". .", " ,", "%PDF-", "PK", "{\\rtf"),
    ]
)


def _read(data: bytes, name: str) -> Manuscript | None:
    try:
        return read(data, name)
    except Unreadable:
        return None


def _holds(manuscript: Manuscript) -> None:
    end = 0
    for line in manuscript.lines:
        assert end <= line.start < line.end <= len(manuscript.text)
        assert manuscript.text[line.start : line.end] == line.text
        assert line.text == line.text.strip()
        end = line.end
    assert read(manuscript.text.encode(), "again.txt") == manuscript


@given(data=st.binary(max_size=400), name=_NAMES)
def test_any_bytes_are_read_truly_or_refused(data: bytes, name: str) -> None:
    if manuscript := _read(data, name):
        _holds(manuscript)


@given(text=st.text(max_size=300))
@example("1. A\n\n2. B\n\n\n3. C")
def test_any_text_is_read_truly_or_refused(text: str) -> None:
    if manuscript := _read(text.encode("utf-8", "ignore"), "brief.txt"):
        _holds(manuscript)


@given(
    scraps=st.lists(st.one_of(_SCRAPS, st.text(max_size=12)), max_size=40),
    glue=st.sampled_from(["", " ", "\n"]),
)
def test_any_layout_of_marks_and_noise_is_read_truly_or_refused(scraps: list[str], glue: str) -> None:
    if manuscript := _read(glue.join(scraps).encode("utf-8", "ignore"), "brief.txt"):
        _holds(manuscript)


@settings(suppress_health_check=[HealthCheck.too_slow])
@given(data=st.data())
def test_a_damaged_document_is_read_truly_or_refused(data: st.DataObject) -> None:
    document = bytearray(data.draw(st.sampled_from(_SEEDS)))
    for _ in range(data.draw(st.integers(1, 6))):
        start = data.draw(st.integers(0, len(document)))
        document[start : start + data.draw(st.integers(0, 30))] = data.draw(st.binary(max_size=12))
    if manuscript := _read(bytes(document), data.draw(_NAMES)):
        _holds(manuscript)
