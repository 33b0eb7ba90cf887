import pytest

from digests.drafting.outline import label_of, outline
from tests.digests.drafting.factories import manuscript

BRIEF = """
# Lake Miro
Lake Miro lies in Odisha. It covers 40 square kilometres.
## Key facts
- Type: Freshwater lake
- The three birds of the lake are:
  - Grey heron
  - Painted stork
"""


def test_every_passage_is_a_slice_of_the_text() -> None:
    brief = manuscript(BRIEF)
    for passage in outline(brief, "News"):
        assert brief.text[passage.start : passage.end] == passage.text


def test_a_sentence_stands_under_its_headings() -> None:
    found = outline(manuscript(BRIEF), "News")
    assert [passage.headings for passage in found][:3] == [
        ("Lake Miro",),
        ("Lake Miro",),
        ("Lake Miro", "Key facts"),
    ]


def test_only_the_first_sentence_of_a_section_is_first() -> None:
    assert [passage.first for passage in outline(manuscript(BRIEF), "News")][:3] == [True, False, True]


def test_a_heading_that_repeats_the_title_adds_nothing() -> None:
    assert outline(manuscript(BRIEF), "Lake Miro")[0].headings == ()


def test_a_labelled_value_is_parted_from_its_label() -> None:
    found = outline(manuscript(BRIEF), "News")[2]
    assert (found.label, found.text) == ("Type", "Freshwater lake")


def test_bullets_hang_from_the_sentence_that_leads_them_in() -> None:
    leads = [passage.lead for passage in outline(manuscript(BRIEF), "News")]
    assert leads[-2:] == ["The three birds of the lake are:"] * 2


def test_only_the_last_sentence_before_a_colon_leads_a_list_in() -> None:
    """Found in a brief: what stood before it in the same line was told with it, or not at all."""
    told = outline(
        manuscript("The Reef Bank is in Goa. It was set up by two lands:\n- Oman\n- Peru"), "Banks"
    )
    assert [(each.text, each.lead) for each in told[:3]] == [
        ("The Reef Bank is in Goa.", None),
        ("It was set up by two lands:", None),
        ("Oman", "It was set up by two lands:"),
    ]


def test_a_short_line_that_ends_in_a_colon_is_a_heading() -> None:
    found = outline(manuscript("Aim of the mission:\n- To map the Moon"), "News")
    assert found[0].headings == ("Aim of the mission",)


def test_more_about_another_thing_stands_under_that_thing() -> None:
    """Found in a brief: the year and the ministry of a survey were told of the fort above it."""
    brief = manuscript(
        "# About Reef Fort\n- It is old.\n# More Information: Reef Survey\n- Established in: 1861"
    )
    assert outline(brief, "News")[-1].headings[-1] == "Reef Survey"


def test_a_clock_time_and_a_web_address_are_no_labels() -> None:
    assert label_of("The launch was at 9:28 in the morning.") == (None, 0)
    assert label_of("https://example.org/page") == (None, 0)


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("New Delhi, 8 Oct (IANS) The Reef Board met.", "The Reef Board met."),
        ("KANNUR, KERALA (PTI): The Reef Board met.", "The Reef Board met."),
        ("DOHA, March 28 (Xinhua) -- The Reef Board met.", "The Reef Board met."),
        ("Goa, Feb. 5, 2024 -- The Reef Board met.", "The Reef Board met."),
        ("Reef Andhra (AP) Police met.", "Reef Andhra (AP) Police met."),
        ("Reef Day, 5 February – It is old.", "Reef Day, 5 February – It is old."),
        ("GOA, February 5 – The Reef Board met.", "The Reef Board met."),
    ],
)
def test_a_dateline_is_no_part_of_what_is_told(line: str, told: str) -> None:
    """Found in a brief: "New Delhi, 8 Oct (IANS) Chief of Air Staff" opened a suggested fact."""
    brief = manuscript(line)
    [passage] = outline(brief, "News")
    assert (passage.text, passage.label) == (told, None)
    assert brief.text[passage.start : passage.end] == told


def test_a_number_of_a_name_begins_no_value() -> None:
    """Found in a brief: "75 is to make our cities clean" was told of "The aim of SMILE"."""
    assert label_of("The aim of TARN- 75 is to mend nets.") == (None, 0)


def test_a_headline_before_its_story_is_a_label() -> None:
    text = "DRDO organizes a conference on human capital: The institute opened it in Delhi."
    assert label_of(text)[0] == "DRDO organizes a conference on human capital"


def test_a_row_of_two_cells_is_a_labelled_value() -> None:
    found = outline(manuscript("Capital | Hanoi"), "News")
    assert (found[0].label, found[0].text) == ("Capital", "Hanoi")


def test_a_cell_of_two_sentences_gives_two_passages() -> None:
    found = outline(manuscript("About FATF | It was set up in 1989. Headquartered in Paris."), "News")
    assert [each.text for each in found] == ["It was set up in 1989.", "Headquartered in Paris."]
    assert {each.label for each in found} == {"About FATF"}
