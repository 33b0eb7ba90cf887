"""Making out headings, bullets, rows and sentences in pasted text."""

import pytest

from digests.drafting.errors import Unreadable
from digests.drafting.reading.language import language_of
from digests.drafting.reading.text import manuscript_of


def made_out(text: str) -> list[str]:
    """What was made out of a text: "H2 text", "B1 text", "T1 text", "R1 text"."""
    return [f"{line.kind.name[0]}{line.level} {line.text}" for line in manuscript_of(text).lines]


@pytest.mark.parametrize(
    "glyph", ["•", "▪", "➢", "➤", "\uf0b7", "\uf0d8", "◦", "–", "—", "*", "+", "Ø", "🔹", "→", "✓", "»"]
)
def test_a_bullet_is_known_in_every_shape(glyph: str) -> None:
    assert made_out(f"{glyph} It is small.\n{glyph} It is new.") == ["B1 It is small.", "B1 It is new."]


def test_a_small_v_before_a_sentence_is_a_bullet() -> None:
    """Found in a brief: Wingdings' arrow is a "v", and "V Indira Gandhi" became a name."""
    assert made_out("v Users pay.\nv Users get.") == ["B1 Users pay.", "B1 Users get."]
    assert made_out("f Reef Day is kept.\nf Tarn Day, too.") == ["B1 Reef Day is kept.", "B1 Tarn Day, too."]


@pytest.mark.parametrize("glyph", ["Ø", "ü", "§", "à", "O", "~", "Π", "o"])
def test_a_glyph_of_a_symbol_font_stands_right_before_its_sentence(glyph: str) -> None:
    assert made_out(f"{glyph}Users pay.\n{glyph}Users get.") == ["B1 Users pay.", "B1 Users get."]


def test_an_arrow_of_a_symbol_font_parts_a_label_from_its_value() -> None:
    assert made_out("Chairpersonà rank of a minister.") == ["T1 Chairperson: rank of a minister."]
    assert made_out("Goa à Delhi is far.") == ["T1 Goa – Delhi is far."]
    assert made_out("A meal à la carte.") == ["T1 A meal à la carte."]


@pytest.mark.parametrize("mark", ["I.", "Iv.", "V.", "i.", "iv.", "b."])
def test_a_roman_number_glued_to_its_sentence_is_a_bullet(mark: str) -> None:
    assert made_out(f"{mark}In 1995 it met.") == ["B1 In 1995 it met."]
    assert made_out("V.K. Rao met it.") == ["T1 V.K. Rao met it."]


def test_a_line_that_a_list_of_contents_announces_is_a_heading() -> None:
    text = "Contents of it:\n- About the Tarn Canal\nAbout the Tarn Canal\nIt is a canal in Goa. It is new."
    assert "H3 About the Tarn Canal" in made_out(text)
    assert "B1 About the Tarn Canal" not in made_out(text)


def test_a_bare_about_is_a_heading_behind_an_unfinished_line() -> None:
    text = "The day was kept by the ministry\nAbout\n- It is a body."
    assert "H3 About" in made_out(text)


@pytest.mark.parametrize("mark", ["1.", "(1)", "1)", "(i)", "ii.", "a)", "(b)", "a.", "१."])
def test_a_number_or_letter_before_a_sentence_is_a_bullet(mark: str) -> None:
    assert made_out(f"{mark} It is small.") == ["B1 It is small."]


@pytest.mark.parametrize(
    "text", ["-5 degrees were measured.", "2.5 million saw it.", "A. Kumar leads it.", "1979 was a year."]
)
def test_a_figure_or_an_initial_is_no_bullet(text: str) -> None:
    assert made_out(text) == [f"T1 {text}"]


def test_numbers_with_a_dash_are_bullets_where_they_count_on() -> None:
    """Found in a brief: "8-The Bank ..." became the name of a bank."""
    lines = [
        "1-The Tarn is a bird.",
        "2- Rs 10 is its price.",
        "",
        "3-Reef drills begin.",
        "4–MICR is a code.",
    ]
    assert made_out("\n".join(lines))[1:] == [
        "B1 Rs 10 is its price.",
        "B1 Reef drills begin.",
        "B1 MICR is a code.",
    ]
    assert made_out("2-Wheelers are sold.\n3-D maps are made.") == [
        "T1 2-Wheelers are sold.",
        "T1 3-D maps are made.",
    ]


def test_bullets_nest_by_how_far_they_are_set_in() -> None:
    assert made_out("• One is.\n    • Two is.\n        • Three is.\n• Four is.") == [
        "B1 One is.",
        "B2 Two is.",
        "B3 Three is.",
        "B1 Four is.",
    ]


def test_bullets_at_one_margin_nest_by_their_shape() -> None:
    assert made_out("• One is.\no Two is.\n▪ Three is.\no Four is.\n• Five is.") == [
        "B1 One is.",
        "B2 Two is.",
        "B3 Three is.",
        "B2 Four is.",
        "B1 Five is.",
    ]


def test_the_value_of_a_bullet_s_label_may_stand_on_the_next_line() -> None:
    assert made_out("  • Nature:\n    A naval exercise.\n  • Host: Egypt.") == [
        "B1 Nature: A naval exercise.",
        "B1 Host: Egypt.",
    ]


def test_a_further_paragraph_of_a_bullet_is_a_bullet() -> None:
    assert made_out("• One is.\n    More of it is.") == ["B1 One is.", "B1 More of it is."]


@pytest.mark.parametrize(
    ("heading", "level"),
    [
        ("Exercise Varuna", 2),
        ("About Exercise Varuna", 3),
        ("Key features:", 3),
        ("Why in News?", 3),
        ("WETLANDS OF INDIA", 1),
        ("India and the convention", 2),
        ("Important Facts About the Satellite-", 3),
        ("Additional Information: Reef Survey of India", 2),
    ],
)
def test_a_short_line_without_a_stop_above_longer_ones_is_a_heading(heading: str, level: int) -> None:
    told = "It began in 1993, and it is held every year.\n\n"
    assert made_out(f"{told}{heading}\n\n{told}")[1] == f"H{level} {heading.rstrip('-')}"


@pytest.mark.parametrize(
    "text",
    [
        "Type: Bilateral exercise",
        "It was launched in 1993.",
        "and it was launched in 1993",
        "The scheme was launched by the ministry in 1993 for farmers in nine states with dry land",
    ],
)
def test_a_label_with_its_value_or_a_sentence_is_no_heading(text: str) -> None:
    told = "It began in 1993, and it is held every year."
    assert made_out(f"{told}\n\n{text}\n\n{told}")[1] == f"T1 {text}"


def test_a_first_line_set_apart_is_the_title_even_with_a_colon() -> None:
    assert made_out("Ramsar: two more sites\n\nIndia named two sites.") == [
        "H1 Ramsar: two more sites",
        "T1 India named two sites.",
    ]


def test_numbered_topics_are_headings_and_lose_their_numbers() -> None:
    assert made_out(
        "1. Millet mission begins\n\nIt began.\n\n2. Space policy cleared\n\nIt was cleared."
    ) == [
        "H2 Millet mission begins",
        "T1 It began.",
        "H2 Space policy cleared",
        "T1 It was cleared.",
    ]


def test_a_run_of_short_lines_is_no_run_of_headings() -> None:
    cells = "Name\nState\nYear\nKhichan\nRajasthan"
    assert made_out(f"It has begun.\n\n{cells}\n\nIt has ended.")[1:-2] == [
        "T1 Name",
        "T1 State",
        "T1 Year",
        "T1 Khichan",
    ]


def test_lines_broken_to_fit_a_page_are_joined() -> None:
    text = (
        "The scheme was launched in 2016 and it replaced the older insur-\n"
        "ance scheme of the Ministry. It is a multi-\n"
        "state scheme, run by the Department of Agriculture and by Farmers\n"
        "Welfare departments of the states.\n"
    )
    assert manuscript_of(text).text == (
        "The scheme was launched in 2016 and it replaced the older insurance scheme of the Ministry. "
        "It is a multi-state scheme, run by the Department of Agriculture and by Farmers Welfare "
        "departments of the states."
    )


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        (
            "So far, 83 nations have\nsigned this treaty of the sea, and 60 of them keep it.",
            "So far, 83 nations have signed this treaty of the sea, and 60 of them keep it.",
        ),
        (
            "The reef’s first legally\nbinding treaty came into effect on 17 January 2026.",
            "The reef’s first legally binding treaty came into effect on 17 January 2026.",
        ),
        (
            "The 90 projects of the board along\nThe Line of Control cost Rs 2 crore.",
            "The 90 projects of the board along The Line of Control cost Rs 2 crore.",
        ),
        (
            "The group was led by the\nPrime Minister of Oman.",
            "The group was led by the Prime Minister of Oman.",
        ),
    ],
)
def test_a_short_line_that_leads_on_is_joined_with_the_next(written: str, meant: str) -> None:
    assert made_out(written) == [f"T1 {meant}"]


def test_a_heading_is_not_joined_with_the_list_below_it() -> None:
    items = "to protect the reefs of the coast and their fish for good.\nto feed the towns of the coast well."
    assert made_out(f"Aims of the Reef Board\n{items}")[0] == "H1 Aims of the Reef Board"


def test_paragraphs_on_lines_of_their_own_are_not_joined() -> None:
    assert made_out("The mission is new.\nIt is small.") == ["T1 The mission is new.", "T1 It is small."]


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("It began in 2022.The scheme is new.", "It began in 2022. The scheme is new."),
        ("It is run by ISRO.The agency is old.", "It is run by ISRO. The agency is old."),
        ("Farmers of IndiaThe scheme grew.", "Farmers of India The scheme grew."),
        ("It covers morigaon,Golaghat and Darrang.", "It covers morigaon, Golaghat and Darrang."),
        ("The Indian Navy(IN) sailed .", "The Indian Navy (IN) sailed."),
        ("Justice(retired) Asha Rao met two person(s).", "Justice (retired) Asha Rao met two person(s)."),
        ("Reef Abhiyaan🍲 was begun ✔️ in Goa.", "Reef Abhiyaan was begun in Goa."),
        ("1Akash is a missile.", "Akash is a missile."),
        ("5G is quick, and 3D is deep.", "5G is quick, and 3D is deep."),
        ("1The main point is a reef.", "The main point is a reef."),
        ("It rests on Articles 15, 16,19, 29 and 30.", "It rests on Articles 15, 16, 19, 29 and 30."),
        ("It cost Rs 2,12,915 crore.", "It cost Rs 2,12,915 crore."),
        ("#Reef Board was set up in Goa.", "Reef Board was set up in Goa."),
        ("It diversifies crops. .", "It diversifies crops."),
        ("The FAO , of the UN , says so.", "The FAO, of the UN, says so."),
        ("Its **aim** is [growth](https://a.in/b).", "Its aim is growth."),
        ("Law &amp; order&nbsp;matter.", "Law & order matter."),
        ("यह कार्य करता है।इसका मुख्यालय दिल्ली है।", "यह कार्य करता है। इसका मुख्यालय दिल्ली है।"),
        ("N.Biren Singh and A.P.J.Abdul Kalam met.", "N. Biren Singh and A.P.J. Abdul Kalam met."),
        (
            "It spent money inEducation for theIndian reefs.",
            "It spent money in Education for the Indian reefs.",
        ),
        ("Goa flies to the Al- Reef base.", "Goa flies to the Al-Reef base."),
        ('It is called the "bad bank " of Goa.', 'It is called the "bad bank" of Goa.'),
        ("It is called the “reef bank ”, and “a” and “b”.", "It is called the “reef bank”, and “a” and “b”."),
        ('Said "yes" to the "reef" plan.', 'Said "yes" to the "reef" plan.'),
        ("Article 263of the Code names 21and 22.", "Article 263 of the Code names 21 and 22."),
        ("The board has 22members and 5.5lakh nets.", "The board has 22 members and 5.5 lakh nets."),
        ("The 6thInternational Reef Day came.", "The 6th International Reef Day came."),
    ],
)
def test_spaces_stand_where_they_belong(written: str, meant: str) -> None:
    assert manuscript_of(written).text == meant


@pytest.mark.parametrize(
    "text",
    [
        "The U.S. and B.Tech. graduates met A.P.J. Abdul Kalam at 7.30 p.m.",
        "Rs. 1,20,000 crore was spent, and 12,34,567 people came.",
        "See cybercrime.gov.in or write to a.b@c.in.",
        "YouTube, DigiLocker, McMahon and NeuSAR are names.",
        "Article 19(1)(a) and programme(s) stay.",
        "It rose by 4.5% (3.2% in 2021)...",
        "NESTLÉ® and 25°C and “quotes” stay.",
        "She holds a B.Tech and an M.Phil of the U.S.",
    ],
)
def test_what_is_written_right_stays_as_it_is(text: str) -> None:
    assert manuscript_of(text).text == text


@pytest.mark.parametrize(
    "noise",
    [
        "Tags: Economy Schemes",
        "By admin: Nov. 16, 2022",
        "By Asha Rao|Updated : June 7th, 2017",
        "Published on 7 July 2022",
        "Share this article",
        "Also read: Ten more schemes",
        "Story continues below this ad",
        "Source: The Hindu",
        "Source- PIB",
        "स्रोत: द हिंदू",
        "GS Paper 2",
        "Syllabus: GS 3, Environment",
        "Join our Telegram channel",
        "Page 3 of 12",
        "You are on page 1 of 106",
        "12",
        "https://example.org/a",
        "© 2019 All rights reserved",
        "Image source: press office",
        "Table of Contents",
        "For the compilation click here",
        "यह भी पढ़ें: दस और योजनाएँ",
        "विज्ञापन",
    ],
)
def test_noise_of_the_page_is_left_out(noise: str) -> None:
    assert made_out(f"It began in 1993.\n\n{noise}\n\nIt goes on.") == [
        "T1 It began in 1993.",
        "T1 It goes on.",
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Source: Gangotri Glacier.",
        "Like the older scheme, it is run by the ministry.",
        "By 2030 it will cover nine states.",
        "Comments of nine states were heard.",
        "The paper was published on Monday by the ministry.",
        "Mains electricity reached the village.",
    ],
)
def test_a_sentence_that_only_starts_like_noise_stays(text: str) -> None:
    assert made_out(text) == [f"T1 {text}"]


def test_exam_questions_go_with_their_statements_which_may_be_false() -> None:
    asked = (
        "Prelims Practice Question\n\nQ. Consider the following statements:\n"
        "1. It began in 1066.\n2. It is in Rome.\n\n"
        "Which of the statements given above is/are correct?\n(a) 1 only\n(b) 2 only\n(c) Both 1 and 2\n"
        "(d) Neither 1 nor 2\nAnswer: (d)\n"
    )
    assert made_out(f"It began in 1993.\n\n{asked}\nIt goes on.") == [
        "T1 It began in 1993.",
        "T1 It goes on.",
    ]


def test_a_question_with_its_plain_answer_is_a_heading_and_its_text() -> None:
    """Found in a test: a brief of nine questions and answers was refused as holding nothing else."""
    asked = "Q. When was the Reef Bank formed ?\nAns. It was formed on 1 January 1995 in Oslo.\n"
    assert made_out(f"It is old.\n\n{asked}\nQ2. Where is its seat?\nAns: Oslo, Norway.") == [
        "T1 It is old.",
        "H2 When was the Reef Bank formed?",
        "T1 It was formed on 1 January 1995 in Oslo.",
        "H2 Where is its seat?",
        "T1 Oslo, Norway.",
    ]


@pytest.mark.parametrize("answer", ["Ans. (b)", "Ans: b", "Answer: 2. Oslo", "Ans. Both of them"])
def test_the_letter_of_an_option_is_no_plain_answer(answer: str) -> None:
    assert made_out(f"It is old.\n\nQ. Where is the Reef Bank?\n{answer}") == ["T1 It is old."]


def test_tabs_between_words_of_several_lines_make_rows() -> None:
    assert made_out("Name\tYear\nUjjwala\t2016") == ["R1 Name | Year", "R1 Ujjwala | 2016"]


def test_a_wide_gap_between_bullets_is_kept_for_a_heading_may_be_lost_there() -> None:
    assert (
        manuscript_of("• One is.\n• Two is.\n\n\n• Its name is Three.").text
        == "- One is.\n- Two is.\n\n\n- Its name is Three."
    )


def test_text_without_words_is_refused() -> None:
    with pytest.raises(Unreadable, match="no words"):
        manuscript_of("12 34 | 56")


def test_a_file_that_holds_only_a_question_is_refused_for_that() -> None:
    """Found in a test: a file of 140 words was said to have none."""
    with pytest.raises(Unreadable, match="only exam questions"):
        manuscript_of("Match the following lists: Reefs and Towns\n\na. Tarn - Miro It was set up in 1978.")


def test_hindi_headings_and_bullets_are_made_out() -> None:
    assert made_out("मुख्य बिंदु\n- यह मिशन है।\n- यह नया है।\nन्यू स्पेस इंडिया लिमिटेड (NSIL)\nNSIL एक उद्यम है।") == [
        "H1 मुख्य बिंदु",
        "B1 यह मिशन है।",
        "B1 यह नया है।",
        "H2 न्यू स्पेस इंडिया लिमिटेड (NSIL)",
        "T1 NSIL एक उद्यम है।",
    ]


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("The mission was launched in 2023.", "en"),
        ("इसरो ने 2023 में मिशन लॉन्च किया। यह PSLV का मिशन है।", "hi"),
        ("भारतीय अंतराळ संशोधन संस्था उपग्रह सोडणार आहे आणि नियोजित आहे.", None),
        ("இந்திய விண்வெளி ஆராய்ச்சி", None),
        ("Миссия была запущена.", None),
    ],
)
def test_the_language_of_a_brief_is_known(text: str, language: str | None) -> None:
    assert language_of(manuscript_of(text)) == language


def test_numbered_lines_above_bullets_of_another_shape_are_topics() -> None:
    assert made_out("1. Sky platform\n- It is online.\n2. Olympic Day: 23 June\n   - It is observed.") == [
        "H2 Sky platform",
        "B1 It is online.",
        "H2 Olympic Day: 23 June",
        "B1 It is observed.",
    ]


def test_two_bodies_described_by_the_same_labels_are_two_sections() -> None:
    sco = "SCO\n\n• Founded: 2001\n• Head: Zhang Ming"
    brics = "BRICS: Brazil, Russia, India, China and South Africa.\n• Founded: 2006"
    assert made_out(f"{sco}\n\n{brics}")[3] == "H2 BRICS: Brazil, Russia, India, China and South Africa"


def test_a_count_that_starts_behind_its_label_is_cut_from_it() -> None:
    assert made_out("Main points :- (i) It is new.\n(ii) It is small.") == [
        "H1 Main points:",
        "B1 It is new.",
        "B1 It is small.",
    ]


def test_a_lead_in_under_a_heading_stands_inside_it() -> None:
    assert made_out("It is so.\n\nForces:\n\nThe ministry keeps seven:\n• One is.")[1:3] == [
        "H3 Forces:",
        "H4 The ministry keeps seven:",
    ]


def test_the_marks_of_footnotes_are_taken_out() -> None:
    assert manuscript_of("It has 195 members.[6] It is old [12].").text == "It has 195 members. It is old."


def test_the_caption_of_a_picture_is_left_out() -> None:
    assert made_out("It began.\n\nLeaders at the tenth summit PTI\n\nIt ended.") == [
        "T1 It began.",
        "T1 It ended.",
    ]


def test_a_long_list_of_short_lines_above_a_heading_is_no_row_of_headings() -> None:
    listed = "\n\n".join(f"Reef Institute of Tarn {number} ({10 * number})" for number in range(1, 13))
    text = f"Reef Rankings\n\nTwelve are named.\n\n{listed}\n\nAbout Reef Rankings\n  • They are yearly.\n"
    assert [line for line in made_out(text) if line.startswith("H")] == [
        "H1 Reef Rankings",
        "H3 About Reef Rankings",
    ]


def test_a_label_and_its_value_begin_a_line_of_their_own() -> None:
    text = (
        "• The crane was believed to be extinct in the year 1951 and was found again\n"
        "IUCN: Endangered\n"
        "CITES - Appendix I\n"
        "• The crane lives on the floating meadows of the lake in Manipur all the year."
    )
    assert "T1 IUCN: Endangered" in made_out(text)
