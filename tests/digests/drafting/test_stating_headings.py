"""What a heading names, and what is shown above a fact."""

import pytest

from digests.drafting.drafting import draft
from digests.drafting.stating import ready
from tests.digests.drafting.factories import intake, manuscript
from tests.digests.drafting.stated import HEADED, facts, told


def test_it_is_named_under_a_heading_that_is_a_name() -> None:
    text = HEADED + "It is a naval drill of India. It was first held in 1993."
    assert told(text)[-2:] == [
        "Exercise Varuna is a naval drill of India.",
        "Exercise Varuna was first held in 1993.",
    ]


@pytest.mark.parametrize(
    ("last", "named"),
    [
        ("The reserve is situated in Goa.", "Tarn Tiger Reserve is situated in Goa."),
        ("The reserve of Goa is old.", None),
        ("The park is situated in Goa.", None),
    ],
)
def test_the_reserve_is_the_one_in_the_heading(last: str, named: str | None) -> None:
    text = f"Goa saw tigers.\n# Tarn Tiger Reserve\nOman sent ships in 2019. {last}"
    assert told(text)[-1:] == [named] if named else all("Tarn" not in fact.text for fact in facts(text)[2:])


@pytest.mark.parametrize("heading", ["Who are its members?", "Its members", "These members"])
def test_a_heading_that_points_to_another_is_not_shown(heading: str) -> None:
    text = f"Tarn has boats.\n# {heading}\n45 countries are members of the Tarn Council."
    assert facts(text, "The Tarn Council")[-1].section == "The Tarn Council"


def test_a_subject_that_points_to_another_is_no_heading() -> None:
    text = "Oman met.\n# Goa wins a prize\nThe Jal Ministry was formed in 2019. Its Minister is Asha Rao."
    assert facts(text, "Goa wins a prize")[-1].section == "Goa wins a prize"


@pytest.mark.parametrize("under", ["# Tarn Sea\nThe Tarn Sea is wide. ", "The Tarn Sea is wide.\n"])
def test_no_name_is_put_into_a_longer_one(under: str) -> None:
    """Found in a brief: the United Nations Convention on the Law of HIGH SEA."""
    pact = "The Reef Pact on the Law of the Sea (RPLS) superseded four 1958 treaties."
    last = facts(f"{under}{pact}", "High seas")[-1]
    assert last.text == pact
    assert not any("Tarn" in (finding.edit or "") for finding in last.findings)


def test_it_is_not_named_under_a_heading_of_common_words() -> None:
    assert told("# Key Features\nIt was first held in India in 1993.") == []


def test_the_section_is_shown_by_its_name() -> None:
    text = "The Varuna drill began.\n# About Exercise Varuna\nIt is a naval exercise of India and France."
    assert facts(text)[-1].section == "Exercise Varuna"


def test_a_heading_above_another_subject_is_not_shown() -> None:
    text = "# Kuti Valley\nIt is cold.\n## Sigur Plateau\nSigur Plateau lies in Tamil Nadu."
    assert facts(text)[-1].section == "Sigur Plateau"


def test_a_heading_that_says_little_is_shown_under_the_one_above() -> None:
    text = "# Libya\n## Historical background\nLibya was a monarchy until 1969."
    assert facts(text)[-1].section == "Libya > Historical background"


def test_a_bare_about_leaves_the_name_to_the_heading_above() -> None:
    text = "# Sigur Plateau\n## About\nSigur Plateau lies in Tamil Nadu. It borders the Eastern Ghats."
    assert told(text)[-1] == "Sigur Plateau borders the Eastern Ghats."


def test_a_name_the_fact_does_not_speak_of_is_not_shown_above_it() -> None:
    text = "The Tarn drill began.\n# Exercise Tarn\n- Kohima is the capital of Nagaland."
    assert facts(text, "Day in brief")[-1].section == "Day in brief"


def test_a_heading_that_says_nothing_gives_way_to_the_title() -> None:
    assert facts("# Key Points:\n- ISRO was set up in 1969.", "Space news")[0].section == "Space news"


def test_a_heading_about_the_festival_means_the_one_that_the_title_names() -> None:
    text = "Goa holds a fair.\n# About the Festival\n- It is a fair of the tribes of Goa."
    assert told(text, "The Hornbill Festival")[-1] == "The Hornbill Festival is a fair of the tribes of Goa."


def test_a_heading_about_the_festival_means_none_where_two_are_named() -> None:
    text = (
        "The Sangai Festival is held in Manipur. The Hornbill Festival is held in Nagaland.\n"
        "# About the Festival\n- It is a fair of the tribes of Goa."
    )
    assert not any("fair of the tribes" in fact for fact in told(text, "Fairs of the hills"))


def test_the_sort_of_a_scheme_is_not_its_name() -> None:
    """Found in a brief: "The Central Sector Scheme was launched ..." of a scheme of that sort."""
    text = "# About the scheme\n- Launched on: 10 September 2020\n- Type: Central Sector Scheme"
    assert not any(fact.startswith("The Central") for fact in told(text, "Reef Yojana"))


def test_the_sort_of_a_site_is_no_name() -> None:
    """Found in a brief: "Biosphere Reserve was declared in 1989." under that heading."""
    text = "# Biosphere Reserve\n- Declared in 1989\n- Area: 10,500 sq km"
    assert not any(fact.startswith(("Biosphere", "The Biosphere")) for fact in told(text, "Reefs of Goa"))


@pytest.mark.parametrize(
    "other",
    [
        "The Tarn National Park is known as the capital of the crane.",
        "INS Sumedha reached the Goa Crane's reef.",
    ],
)
def test_a_size_or_year_after_another_thing_is_not_the_titles(other: str) -> None:
    """Found in briefs: the year of a park was told of the leopard it is known for."""
    text = f"The Goa Crane lives in Goa.\n- {other}\n- Established: 1981\n- Area: 4,400 sq km"
    assert not any("1981" in fact or "4,400" in fact for fact in told(text, "Goa Crane"))


def test_a_headline_is_no_name() -> None:
    text = "Goa builds boats.\n- World's first twin-hull ferry."
    assert not any("Revive" in fact.text for fact in facts(text, "Goa Ferry Plan to Revive Goa Rivers"))


def test_a_line_without_a_verb_is_not_told_of_the_title() -> None:
    assert not any("is a" in fact.text for fact in facts("Kingdom of Khand\nIt fell in 1672.", "Asha Rao"))


def test_exam_lines_are_no_headings_to_show() -> None:
    [fact] = ready(facts("# Paper 1 – History\n# Why You Should Know?\nGoa was set up in 1987.", "Goa"))
    assert fact.section == "Goa"


def test_a_heading_of_two_names_is_no_name() -> None:
    text = "Goa has the Tarn Tribe.\n# Tarn Language- Reef Tribe\n- Belongs to the Reef tongues of Goa."
    assert not any("belongs" in fact for fact in told(text))


def test_nothing_after_another_name_is_told_of_the_title() -> None:
    text = (
        "The Tarn Summit met in Oman in 2021.\n# About the Reef Council\nThe Reef Council"
        " met in Goa in 2020.\n"
        "# Establishment\n- Location: Bangkok, Thailand"
    )
    assert not any("Location of" in fact.text for fact in facts(text, "Tarn Summit"))


@pytest.mark.parametrize(
    "text",
    [
        "Biosphere Reserve became a part of the World Reef Network in 2016.",
        "Oman is the third country in the Reef Region to do so.",
    ],
)
def test_a_park_or_a_deed_without_its_name_is_doubted(text: str) -> None:
    [fact] = facts(text)
    assert "F3" in {finding.check for finding in fact.findings}


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        ("# Reef Scheme\nThe Reef Scheme is old.\n- Ministry of Nets & Farmers' Welfare", "is a ministry"),
        ("# Reef Finance Commission Report 2021-26\nIt is old.\nChairman: N K Singh", "Report 2021-26 is"),
        ("# Reef Act\nThat Act was passed after the Tarn case of 1992.", "The That"),
        ("'Sea Cow' is also the name of the Dugong of Oman.", "is the name"),
    ],
)
def test_what_is_told_of_another_thing_is_not_told_of_the_heading(text: str, wrong: str) -> None:
    assert not any(wrong in fact.text for fact in facts(text))


def test_a_speciality_is_no_name() -> None:
    """Found by readers: "The CRPF’s Speciality is the biggest armed forces"."""
    text = "# What is the RPF’s Speciality\nIt is the biggest reef force in Oman. The RPF sits in Goa."
    assert not any("Speciality is" in fact.text for fact in facts(text))


def test_the_rest_of_a_name_is_no_name_of_its_own() -> None:
    text = "The Trade in Nets Report was opened in 2001. The report is brought out by the Reef Board."
    assert not any("The Nets Report" in fact.text for fact in facts(text))


def test_a_heading_that_says_where_is_not_shown_over_what_lies_elsewhere() -> None:
    text = "# Temples at Tarnpur, West Bengal\n- The Reef Temple is the oldest temple of Goa."
    assert facts(text, "Temples of the coast")[0].section != "Temples at Tarnpur, West Bengal"


def test_it_at_the_head_of_a_section_is_not_the_title_after_a_sentence_on_another() -> None:
    text = "# In News\nOman stands at the 83rd place.\n# Background\nIt has added 35 reefs since 2006."
    assert facts(text, "Tarn Passport Index")[-1].text.startswith("It has")


def test_about_the_scheme_is_nothing_where_title_and_text_name_two() -> None:
    text = "# About the Scheme:\n- Coverage: 9 lakh people\nThe Garib Reef Scheme is old."
    assert "Garib" not in facts(text, "Pradhan Mantri Reef Yojana (PMRY)")[0].text


def test_the_facts_of_a_mission_are_not_its_name() -> None:
    text = "The Tarn Probe was sent up in 2018 with the mission to watch the Sun."
    assert "Mission Facts" not in facts(text, "Tarn Probe Mission Facts")[0].text


def test_new_species_are_no_name() -> None:
    text = "# Two New Species of Butterfly\nIt was seen in Goa in 1999."
    assert not any("Species of Butterfly was" in fact.text for fact in facts(text))


def test_a_star_before_a_heading_is_not_shown() -> None:
    text = "# *The Reef Convention\nThe Reef Convention was signed in Goa in 1971."
    assert "*" not in facts(text)[0].section


def test_no_name_is_put_before_a_word_that_says_which() -> None:
    text = (
        "Goa has cleared the Reef Bill, 2018. Benches will be set up in three towns as per the bill cleared."
    )
    assert "Reef Bill" not in facts(text)[-1].text


def test_the_number_of_a_section_is_no_count() -> None:
    text = "The Reef Court is a body established in 1941 under section 5A of the Reef Act, 1922."
    assert told(text) == [text]


def test_a_heading_that_ranks_is_no_name() -> None:
    text = "Goa has reserves.\n# Largest Reserves of India\nIt lies in the north of Goa."
    assert not any("Largest" in fact.text for fact in facts(text))


def test_a_syllabus_in_the_title_is_not_shown() -> None:
    [fact] = ready(facts("Goa was set up in 1987.", "{GS2 – Governance} GOA (Syllabus: GS Paper 2)"))
    assert fact.section == "GOA"


@pytest.mark.parametrize(
    ("heading", "shown"),
    [
        ("1.3 Reef Security Council", "Reef Security Council"),
        ("2. Reef Security Council", "Reef Security Council"),
        ("A. Reef Security Council", "Reef Security Council"),
        ("1 November –Reef Security Council", "1 November – Reef Security Council"),
        ("Correct option is", "News"),
        ("Know about Reef Security Council", "Reef Security Council"),
        ("1United States (US)82.2", "News"),
        ("Headquarters– Goa, India", "News"),
    ],
)
def test_a_heading_is_shown_without_its_number_and_the_page_s_words(heading: str, shown: str) -> None:
    text = f"# {heading}\n- In 1951 the Reef Security Council met in Goa for the first time."
    assert facts(text, "News")[-1].section == shown


def test_a_headline_of_its_day_gives_way_to_the_subject() -> None:
    """Found in a brief: a festival of the year 2000 stood under "started recently"."""
    [fact] = facts("The Tarn Festival was launched in the year 2000.", "Tarn Fest started in Goa recently")
    assert fact.section == "Tarn Festival"


def test_a_question_is_no_heading_to_show() -> None:
    [fact] = facts("# How do they work?\n- There are five groups in the Tarn Forum of 2019.", "Tarn Forum")
    assert fact.section == "Tarn Forum"


def test_a_fact_is_shown_under_its_subject_where_the_page_says_something_else() -> None:
    text = "# Friday, May 27, 2022\n- The Tarn Prize was set up in 1961.\n- Oman has a seat in the Tarn Club."
    assert [fact.section for fact in facts(text, "Oman in the news")] == ["Tarn Prize", "Oman in the news"]


def test_the_project_of_the_title_is_not_the_one_that_paid_for_it() -> None:
    text = (
        "Oman paid for it under the Tarn Hybrid Technologies Project.\n"
        "# About the project\n- The project was built in 2021."
    )
    assert not any("The Hybrid" in fact for fact in told(text, "Oman opens its largest solar project"))


def test_a_heading_is_shown_without_its_number_and_a_sentence_told_without_its_however() -> None:
    text = "# 1)4% Fall in Reefs\nHowever, Oman opened the Reef Port in 1961."
    [fact] = facts(text, "Reef news")
    assert fact.section == "4% Fall in Reefs"
    text = "# Reef Forum (RF)\n## About the Reef Forum (RF)\nThe RF was opened in Goa in 1961."
    assert facts(text, "Reef news")[0].section == "Reef Forum (RF)"
    text = "# 3 - Fall in Reefs\nOman opened the Reef Port in 1961."
    assert facts(text, "Reef news")[0].section == "Fall in Reefs"
    assert fact.text == "Oman opened the Reef Port in 1961."


def test_who_did_something_is_no_heading_for_it() -> None:
    text = "Prime Minister Asha Rao opened the Reef Bridge in Goa in 2021."
    assert facts(text, "The bridge opens")[0].section == "The bridge opens"


def test_it_behind_a_name_with_a_colon_is_not_what_the_heading_names() -> None:
    """Found in a brief: a proclamation under the heading of a satyagraha."""
    told_of = (
        "Held in 1926, after the Miro Satyagraha.\n- Reef Entry Proclamation: It was issued by Goa in 1936."
    )
    text = f"# Tarn Satyagraha\n- {told_of}"
    assert not any("Satyagraha was issued" in fact for fact in told(text))


def test_a_page_of_one_day_is_no_name() -> None:
    text = "It has been played by reef players since 1966."
    assert told(text, "Reef Series 20 July 2023") == []


def test_the_scheme_has_its_whole_name() -> None:
    text = (
        "Goa has the Reef Scheme for Development of Coral Industry.\n# Aims\nThe scheme was opened in 2018."
    )
    title = "Reef Scheme for Development of Coral Industry"
    assert told(text, title)[-1] == "The Reef Scheme for Development of Coral Industry was opened in 2018."


def test_what_a_page_is_called_is_no_section() -> None:
    text = "The Tarn was set up in 1961."
    assert facts(text, "All About Reef River System and Treaty")[0].section == "Reef River System and Treaty"
    assert facts(text, "Fact Box: Reefs of Goa")[0].section == "Reefs of Goa"
    assert facts(text, "Weekly PIB Analysis, 20th to 30th June 2022")[0].section == "Tarn"
    assert facts(text, "Prelims 06-03-2024: Lakes of Goa")[0].section == "Lakes of Goa"


def test_the_battle_is_the_one_in_the_title_and_not_another_of_the_brief() -> None:
    """Found in a brief: another battle, at the head of a sentence, was taken for the only one."""
    text = "# About the battle\nIt was fought in June 1576.\n# After it\nThe Battle of Tarn came in 1582."
    assert told(text, "Battle of Reefghat")[0] == "The Battle of Reefghat was fought in June 1576."
    text = "# About the day\nIt was first kept in Goa in 1961."
    for title in ("Reef Day 2018", "Reef Day 2018 – 26th November"):
        assert "Reef Day 2018 was first kept in Goa in 1961." not in told(text, title)
    text = (
        "Asha Rao won.\n# Reef Prize 2021\nIt was started by Oman in 1961. Reef Prize 2021 went to Asha Rao."
    )
    assert "The Reef Prize 2021 was started by Oman in 1961." not in told(text)
    assert "Reef Prize 2021 was started by Oman in 1961." not in told(text)


def test_the_day_that_a_heading_gives_is_no_part_of_the_name() -> None:
    day = "It was set up by Oman in 2007. Reef Democracy Day is old."
    text = f"Oman marks reefs.\n# Reef Democracy Day on 15th September\n{day}"
    assert told(text)[0] == "Reef Democracy Day was set up by Oman in 2007."


def test_under_a_title_that_asks_a_programme_is_shown_under_its_own_name() -> None:
    """Found in a brief: what a programme was created by stood under "In which city is ...?"."""
    text = "The United Reef Volunteers (URV) programme was created by Goa in December 1970."
    assert facts(text, "In which city do reef helpers sit?")[0].section == "United Reef Volunteers (URV)"


def test_a_headline_with_what_was_done_is_no_name() -> None:
    text = "# INS Tarn Commissioned into the Reef Navy\n- It is the first reef ship of Goa."
    assert not any("Commissioned into" in fact for fact in told(text))
    title = "King Cobra Split into Four Species"
    text = "A study named four cobras.\n\nConservation status\n\n- IUCN Red List: Vulnerable (as one species)"
    assert not any("Split into" in fact.text for fact in facts(text, title))


def test_a_headline_is_not_the_report_it_speaks_of() -> None:
    text = "The report was handed over in Goa in 2021."
    assert not any("Submits Report" in fact for fact in told(text, "Tarn Commission Submits Report"))


def test_a_heading_is_shown_without_its_full_stop() -> None:
    text = "# Reef drill begins in Goa.\nThe drill of Goa began on 4 May 2017 in Kochi."
    assert {fact.section for fact in facts(text)} == {"Reef drill begins in Goa"}


def test_a_caption_is_no_name() -> None:
    text = "# Political Map of Africa\nIt is a headland of Goa. The map shows the Political Map of Africa."
    assert "Political Map" not in facts(text)[0].text


def test_what_is_too_long_with_its_heading_needs_a_look() -> None:
    name = "The International Treaty on Reef Genetic Resources for Food and Agriculture of Many Lands"
    text = f"{name} was approved by the Thirty-First Session of the Conference of Reefs in Rome and in Goa"
    [fact] = facts(f"{text} on 3 November 2001 by Oman and by Iran.", name.removeprefix("The "))
    assert "F8" in {finding.check for finding in fact.findings}


def test_a_day_before_the_verb_is_no_part_of_what_a_fact_is_shown_under() -> None:
    text = "# Reef news of the day\nThe Tarnadi Reef Board on Friday cleared a dam in Goa."
    assert facts(text, "Reef news of Goa")[0].section == "Tarnadi Reef Board"


@pytest.mark.parametrize(
    "text",
    [
        "The Reserve Bank of Goa was old. The Reserve Bank of Goa’s main office was set up in 1937.",
        "The Ministry of Mine Safety met. The Ministry of Mines was set up in Goa in 1957.",
        "# Bank of Goa Opened a Port\nThe Bank of Goa opened a port in Kochi in 1999.",
    ],
)
def test_a_body_is_not_held_against_its_own_possessive_a_longer_name_or_a_headline(text: str) -> None:
    reasons = {finding.reason for finding in facts(text)[-1].findings}
    assert not any("brief writes" in reason or "in two ways" in reason for reason in reasons)


def test_small_pictures_in_a_title_come_into_no_fact() -> None:
    """Found by readers: "POSHAN Abhiyaan🍲 was started in 2018"."""
    brief = draft(manuscript("The Reef Plan was started in 2018."), intake("Reef Plan🍲"))
    assert [fact.section for fact in brief.facts] == ["Reef Plan"]
    assert brief.intake.title == "Reef Plan🍲"
