"""Facts are told in the brief's own words, with their day, and doubted where they lean on others."""

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from digests.drafting.model import Tier, tier_of
from digests.drafting.outline import outline
from digests.drafting.stating import state
from tests.digests.drafting.factories import intake, manuscript
from tests.digests.drafting.stated import HEADED, facts, told


def test_a_fact_is_told_as_the_brief_tells_it() -> None:
    assert told("ISRO was set up on 15 August 1969.") == ["ISRO was set up on 15 August 1969."]


def test_a_quote_is_the_very_stretch_it_came_from() -> None:
    brief = manuscript("# Lake Miro\nISRO was set up in 1969. It grew. India has 75 Ramsar sites.")
    for fact in state(outline(brief, "News"), brief, intake()):
        assert brief.text[fact.start : fact.end] == fact.quote


def test_a_partner_of_a_body_may_not_stay_one() -> None:
    assert facts("Oman is a dialogue partner of the Reef Pact.")[0].moves


def test_what_moves_gets_the_day_of_the_brief() -> None:
    assert told("India has 75 Ramsar sites.") == ["India has 75 Ramsar sites (as of 15 September 2022)."]
    assert facts("India has 75 Ramsar sites.")[0].moves


def test_currently_gives_way_to_the_day() -> None:
    assert told("India currently has 75 Ramsar sites.") == [
        "India has 75 Ramsar sites (as of 15 September 2022)."
    ]


def test_the_past_is_not_dated_by_the_day_of_the_brief() -> None:
    found = facts("Rajasthan was the largest millet producing state in India.")[0]
    assert "as of" not in found.text
    assert tier_of(found.findings) is Tier.LOOK


def test_it_is_not_named_after_a_sentence_about_another_thing() -> None:
    text = HEADED + "INS Vikrant left Goa in 2022. It was built in 2010."
    assert "Exercise Varuna was built in 2010." not in [fact.text for fact in facts(text)]


@pytest.mark.parametrize(
    ("before", "named"),
    [
        ("The Varuna drill is old. Exercise Varuna is a naval drill.", True),
        ("Goa saw ships in 2019. Exercise Varuna is a naval drill. It is held by India.", True),
        ("Goa saw ships in 2019. Exercise Varuna opened the Reef Port.", False),
        ("Exercise Varuna is a naval drill. The Reef Port was opened in 2019.", False),
    ],
)
def test_it_is_what_the_sentence_right_before_is_about(before: str, *, named: bool) -> None:
    """Found in briefs: one other sentence early in a section left all that followed without its name."""
    last = told(f"Exercise Varuna began.\n# About Exercise Varuna\n{before} It was first held in 1993.")[-1]
    assert (last == "Exercise Varuna was first held in 1993.") is named


def test_what_stands_under_a_part_of_a_body_is_told_of_the_part() -> None:
    """Found in a review: the alliance was headed by the head of its secretariat."""
    value = "Headed by the Director General, who is chosen for four years"
    text = f"# Reef Alliance\nThe Reef Alliance met in Goa.\n- Secretariat: {value}"
    assert facts(text)[-1].text.startswith("The secretariat of the Reef Alliance is headed by")


def test_lakh_crore_and_units_survive() -> None:
    assert told("Odisha spent Rs. 1,64,935 crore on 24 lakh houses in 2021.") == [
        "Odisha spent Rs. 1,64,935 crore on 24 lakh houses in 2021."
    ]


def test_exam_lines_are_binned() -> None:
    found = facts("Q. Which lake is in Odisha?\nSource: The Paper\nRead more at https://example.org")
    assert {tier_of(fact.findings) for fact in found} <= {Tier.BINNED, Tier.LOOK}


def test_the_same_text_is_stated_once() -> None:
    assert len(facts("ISRO was set up in 1969.\nISRO was set up in 1969.")) == 1


def test_as_of_is_the_day_of_the_brief() -> None:
    assert facts("ISRO was set up in 1969.")[0].as_of == date(2022, 9, 15)


@settings(max_examples=60)
@given(
    st.text(
        alphabet=st.sampled_from("The It is was India 1969 RBI (ABC), and: - which ing.\n#|“”'"), max_size=160
    )
)
def test_any_text_gives_facts_that_can_be_found_in_it(text: str) -> None:
    brief = manuscript(text)
    for fact in state(outline(brief, "News"), brief, intake()):
        assert brief.text[fact.start : fact.end] == fact.quote


def test_an_opening_that_only_points_back_is_dropped() -> None:
    assert told("For example, in 2019 Odisha built six ports.") == ["In 2019 Odisha built six ports."]


def test_a_line_without_end_states_nothing() -> None:
    assert facts("India, which was, an x, with y, " * 100) == ()


def test_a_sign_before_a_line_is_not_told() -> None:
    assert told("> ISRO was set up in 1969.") == ["ISRO was set up in 1969."]


def test_a_span_of_days_with_its_year_needs_no_other_day() -> None:
    text = "India will host the 46th session of the Reef Council in Goa from July 21 to 31, 2022."
    assert told(text) == [text]
    assert told(text.replace(" to ", "-")) == [text]


def test_what_something_named_does_is_worth_telling() -> None:
    text = "The Reef Council allocates financial assistance upon requests from States Parties."
    assert told(text) == [text]


def test_so_before_a_name_is_no_part_of_it() -> None:
    assert told("So National Reef Board (NRB) was formed in 1965.") == [
        "The National Reef Board (NRB) was formed in 1965."
    ]


def test_an_assembly_is_no_adverb() -> None:
    text = "The Reef Assembly is the highest body of Goa and meets once every two years."
    assert not any(fact.text.startswith("The meets") for fact in facts(text))


def test_a_country_and_a_body_are_no_one_thing() -> None:
    text = "# India and the Reef Council\n- It is a member of two pacts in Goa."
    assert not any("is a member" in fact for fact in told(text))


@pytest.mark.parametrize(
    ("plural", "single"),
    [("Securities Tarn Tribunal", "Security Tarn Tribunal"), ("United Reefs Pact", "United Reef Pact")],
)
def test_a_name_with_a_word_in_another_number_needs_a_look(plural: str, single: str) -> None:
    text = f"Rao asked the {plural} to act.\nThe {single} is a statutory body under the Reef Act, 1992."
    assert f"the brief spells {single!r} in two ways" in {each.reason for each in facts(text)[-1].findings}


def test_many_of_a_kind_are_no_other_spelling_of_one() -> None:
    text = "The Great Tarn Bird Park is old.\n64 Great Tarn Bird Parks were set up in 1984 in Goa."
    assert not any("two ways" in each.reason for each in facts(text)[-1].findings)


@pytest.mark.parametrize("subject", ["Board of Governors", "Board of Directors", "Governing Council"])
def test_a_house_of_a_body_may_be_any(subject: str) -> None:
    [fact] = facts(f"The {subject} meets in Goa each year.")
    assert "F3" in {finding.check for finding in fact.findings}


def test_no_year_is_put_between_two_days() -> None:
    """Found by readers: "between January 30, 2023 and February 11"."""
    [fact] = facts("Goa held the Reef Games between September 1 and October 11.")
    assert all(finding.edit is None for finding in fact.findings)
    [fact] = facts("Goa held the Reef Games on September 1 in Panaji.")
    assert {finding.edit for finding in fact.findings} == {
        "Goa held the Reef Games on September 1, 2022 in Panaji."
    }


def test_the_month_of_what_was_done_needs_its_year() -> None:
    assert told("In March, Goa signed the Reef Pact of Oman.") == []
    assert told("Asha Rao was named as the head of the Reef Council of Oman.") == []


@pytest.mark.parametrize("label", ["Headquarters: Oslo", "President: Asha Rao", "Formation: 18 July 1912"])
def test_a_day_has_no_seat_and_no_president(label: str) -> None:
    text = f"# World Reef Day\n- World Reef Day is observed on 7 May.\n- {label}"
    assert not any("of World Reef Day" in fact.text or "Day has" in fact.text for fact in facts(text)[1:])


def test_the_year_of_a_law_is_not_that_of_its_day() -> None:
    assert told("The Reef Rules, 2020 was notified on July 23.") == []


def test_a_comma_at_the_end_of_a_line_is_no_part_of_what_it_says() -> None:
    assert facts("- Governor of Tarn: Asha Rao,")[0].text.startswith("Governor of Tarn: Asha Rao (as of")


def test_a_figure_of_another_year_is_not_given_the_day_of_the_brief() -> None:
    [fact] = facts("In 2017, Oman was first, and Goa is the producer of 57% of the tarn.")[-1:]
    assert "as of" not in fact.text


def test_what_is_listed_under_a_treaty_is_told_with_its_day() -> None:
    assert told("Goa has the Reef Crane.\n# Reef Crane\n- CITES: Appendix I")[-1].endswith(
        "Appendix I of CITES (as of 15 September 2022)."
    )


def test_a_common_word_inside_a_name_is_part_of_it() -> None:
    assert told("The Bank of the Delta was set up in 1998.") == ["The Bank of the Delta was set up in 1998."]


def test_an_office_without_its_country_may_be_any() -> None:
    [fact] = facts("The Tarn March was flagged off in 2021 by the Prime Minister.")
    assert "F3" in {finding.check for finding in fact.findings}


def test_a_common_word_written_large_names_nothing() -> None:
    [fact] = facts("The Celebration has been hosted by the Reef Council of Oman.")
    assert "it is not said what 'The Celebration' is" in {finding.reason for finding in fact.findings}


def test_the_present_holder_of_an_office_is_told_with_the_day() -> None:
    assert told("Present Secretary General of the Reef Council is Asha Rao.") == [
        "The Secretary General of the Reef Council is Asha Rao (as of 15 September 2022)."
    ]


def test_an_arrow_before_a_line_is_left_out() -> None:
    assert told("=> ISRO was set up in 1969.") == ["ISRO was set up in 1969."]


def test_another_name_stays_another() -> None:
    assert told("# Reef Fair\nThe Reef Fair is also called the Tarn Fair.") == [
        "The Reef Fair is also called the Tarn Fair."
    ]


def test_what_has_been_going_on_is_told_with_its_day() -> None:
    [fact] = facts("The post of Reef Chief has been lying vacant in Goa.")
    assert fact.text.endswith("(as of 15 September 2022).")


def test_what_is_done_names_nothing() -> None:
    text = (
        "Goa has reefs.\n# Addressing Reef Loss\n- A coordinated approach of states to keep the reefs of Goa."
    )
    assert not any("Addressing" in fact.text for fact in facts(text))


def test_british_and_american_spelling_are_no_two_spellings() -> None:
    text = "The Reef Organisation was set up in 1961. The seat of the Reef Organization is Oslo."
    assert told(text)[0] == "The Reef Organisation was set up in 1961."


def test_it_in_a_bullet_cannot_mean_many() -> None:
    text = (
        "# Reef Payment System\n- The Reef Payment System is a system of Oman.\n"
        "- Banks are its members.\n- It was set up in 1961."
    )
    assert "The Reef Payment System was set up in 1961." in told(text)


def test_a_question_that_has_lost_its_mark_is_no_fact() -> None:
    assert told("What is the Tarn Storm of Goa.\nHow does the Tarn Club of Goa work.") == []


def test_a_committee_is_named_once() -> None:
    title = "Reef Committee on Doubling Farmers Income"
    text = "# About\nThe committee on Doubling Farmers Income (DFI) was formed in April 2016."
    assert not any(fact.count("on Doubling") > 1 for fact in told(text, title))


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        (
            "The National Commission for Reefs Act is old.\nThe National Commission for reefs sits in Goa.",
            "the brief writes 'National Commission for Reefs' with capitals",
        ),
        (
            "The Court for Reef Sports met.\nThe Court for Reef Sport was set up in 1984 in Goa.",
            "the brief spells 'Court for Reef Sport' in two ways",
        ),
    ],
)
def test_a_body_written_in_two_ways_needs_a_look(text: str, reason: str) -> None:
    assert reason in {finding.reason for finding in facts(text)[-1].findings}


def test_a_rank_of_public_companies_is_told_with_its_day() -> None:
    assert facts("The Reef Copper Company is a miniratna company of Goa.")[0].moves


def test_a_summit_is_not_told_without_its_number() -> None:
    """Found in a brief: its third summit began on that day, and no other."""
    text = "The third India-Reef Forum Summit was held in Goa. The summit started on October 26, 2015."
    assert facts(text, "India-Reef Forum Summit")[-1].text == "The summit started on October 26, 2015."


def test_a_body_does_not_enter_into_force() -> None:
    """Found in a brief: a commission and the convention that set it up had one short form."""
    [fact] = facts("The Commission for Reefs (CR) entered into force in April 1982.")
    assert "a commission does not enter into force" in {finding.reason for finding in fact.findings}


@pytest.mark.slow
def test_a_brief_with_many_bodies_is_read_in_bounded_time() -> None:
    bodies = " ".join(f"Goa pays the Board for Reef{n} Care and the sea." for n in range(300))
    assert len(facts(f"{'A-' * 20_000}\n{bodies}")) == 300


def test_a_doubt_that_a_repair_would_leave_takes_the_repair_away() -> None:
    text = "The Tarn drill began.\n# Exercise Tarn\nThe Reef Club has 75 sailors.\n- Set up in Goa last year."
    last = facts(text, "Exercise Tarn")[-1]
    assert {finding.edit for finding in last.findings} == {None}


@pytest.mark.parametrize(
    ("text", "check"),
    [
        ("The last Tarn Festival was held in July 2015.", "F5"),
        ("The Reef Tribunal had four other members.", "F3"),
        ("Lake Tarn is an extraordinary lake of Oman.", "F9"),
    ],
)
def test_what_is_said_of_the_last_the_others_or_in_praise_needs_a_look(text: str, check: str) -> None:
    assert check in {finding.check for finding in facts(text)[0].findings}


def test_a_commission_that_holds_exams_is_no_line_for_the_exam() -> None:
    """Found by an editor: every fact on the Union Public Service Commission was thrown away."""
    text = "The Union Public Service Commission (UPSC) was set up in 1926. The UPSC Chairman met in Goa."
    assert not any(finding.fatal for fact in facts(text) for finding in fact.findings)
    assert facts("The reef is important for UPSC exam.")[0].findings[0].fatal


def test_what_something_is_called_quotes_nobody() -> None:
    text = (
        "# Tarn Treaty\nThe Tarn Treaty, formally called the Accord on Tarns, was signed in 2023.\n"
        "The Tarn Treaty is the largest of 40 pacts of Oman."
    )
    assert "F6" not in {finding.check for finding in facts(text, "Tarn Treaty")[-1].findings}


@pytest.mark.parametrize(
    ("heading", "said", "named"),
    [
        ("World Reef Day", "It is an agency of Oman.", False),
        ("World Reef Day", "It is Oman's agency for reefs.", False),
        ("World Reef Day", "It is a day of Oman.", True),
        ("Tarn Prize", "It is a novel about reefs.", False),
        ("Tarn Prize", "It is a prize for novels.", True),
        ("Reef Board", "It is an agency of Oman.", True),
    ],
)
def test_a_day_is_no_agency_and_a_prize_no_novel(heading: str, said: str, *, named: bool) -> None:
    """Found by readers: "World Population Day is the UN's agency for sexual and reproductive health"."""
    fact = facts(f"# {heading}\nThe {heading} is known in Oman.\n{said}")[-1]
    assert (heading in fact.text) is named
    assert not any(heading in (finding.edit or "") for finding in fact.findings) or named


def test_the_members_of_a_group_are_told_with_their_day() -> None:
    """Found by readers: who is in a club of lands may change."""
    text = "The Reef Association comprises Switzerland, Iceland, Norway and Liechtenstein"
    assert told(f"{text}.") == [f"{text} (as of 15 September 2022)."]


def test_the_act_of_many_banks_is_no_part_of_their_name() -> None:
    """Found by readers: "The Regional Rural Banks (RRBs) Act are regulated by the RBI"."""
    text = "The Rural Reef Banks (RRBs) Act was passed in 1976.\nRRBs are held by the Reef Trust."
    assert not any("Act are" in fact.text for fact in facts(text))


@pytest.mark.parametrize(
    ("text", "check"),
    [
        ("Unit I of the Plant was opened in Goa in 2013.", "F3"),
        ("The Reef Report 2023 was released on 21 December at Goa.", "F5"),
    ],
)
def test_a_part_of_nothing_and_the_year_of_a_report_tell_little(text: str, check: str) -> None:
    """Found by readers: Unit I of the Plant, and the day of a report whose name has another year."""
    assert check in {finding.check for fact in facts(text) for finding in fact.findings}
