import re
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from digests.drafting.drafting import draft
from digests.drafting.labelling import labelled_text
from digests.drafting.model import DraftFact, Tier, tier_of
from digests.drafting.outline import outline
from digests.drafting.reading.reading import read
from digests.drafting.stating import ready, state
from tests.digests.drafting.factories import intake, manuscript

HEADED = "The Varuna drill began.\n# About Exercise Varuna\n"


def facts(text: str, title: str = "Daily brief") -> tuple[DraftFact, ...]:
    brief, told = manuscript(text), intake(title)
    stated = state(outline(brief, title), brief, told)
    return tuple(fact for fact in stated if fact.part_of is None)


def told(text: str, title: str = "Daily brief") -> list[str]:
    """What is stated with nothing said against it."""
    return [fact.text for fact in ready(facts(text, title))]


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


def test_it_is_named_under_a_heading_that_is_a_name() -> None:
    text = HEADED + "It is a naval drill of India. It was first held in 1993."
    assert told(text)[-2:] == [
        "Exercise Varuna is a naval drill of India.",
        "Exercise Varuna was first held in 1993.",
    ]


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


def test_it_is_not_named_under_a_heading_of_common_words() -> None:
    assert told("# Key Features\nIt was first held in India in 1993.") == []


def test_a_labelled_value_takes_the_name_of_its_heading() -> None:
    text = "The Varuna drill began.\n# Exercise Varuna\n- Type: Bilateral naval exercise\n- Started in: 1993"
    assert told(text) == [
        "Exercise Varuna is a bilateral naval exercise.",
        "Exercise Varuna was started in 1993.",
    ]


def test_a_remark_is_no_label() -> None:
    assert told("The Varuna drill began.\n# Exercise Varuna\n- Significance: Good ties") == []


def test_a_value_is_told_with_the_label_that_it_says_nothing_without() -> None:
    """Found in a review: "Third stage: cryogenic" was told as "Cryogenic." and thrown away."""
    [fact] = facts("The Reef Radar saw Goa.\n# Reef Radar\n- Third stage: cryogenic motor")[1:]
    assert fact.text == "Third stage: Cryogenic motor."
    assert fact.quote == "Third stage: cryogenic motor"
    [finding] = fact.findings
    assert (finding.check, finding.edit) == ("F3", "Third stage of the Reef Radar: Cryogenic motor.")


@pytest.mark.parametrize(
    "row", ["Part of: Coral movement", "Answer: (b) only", "ARH: Cheap homes", "Organisation: Control Areas"]
)
def test_a_label_that_names_no_property_is_not_suggested_as_one(row: str) -> None:
    """Found by readers: "Answer of Lingayats: (b)." and "Part of of Lingayats: Sharana movement."."""
    found = facts(f"The Reef Radar saw Goa.\n# Reef Radar\n- {row}")[1:]
    assert not any(" of the Reef Radar:" in (each.edit or "") for fact in found for each in fact.findings)


def test_what_stands_under_a_part_of_a_body_is_told_of_the_part() -> None:
    """Found in a review: the alliance was headed by the head of its secretariat."""
    value = "Headed by the Director General, who is chosen for four years"
    text = f"# Reef Alliance\nThe Reef Alliance met in Goa.\n- Secretariat: {value}"
    assert facts(text)[-1].text.startswith("The secretariat of the Reef Alliance is headed by")


def test_a_motto_is_no_advice() -> None:
    [fact] = facts('The Reef Union met.\n# Reef Union\n- Motto: "Let us save the reef"')[1:]
    assert not any(finding.fatal for finding in fact.findings)


def test_a_gloss_becomes_a_sentence() -> None:
    assert told("- Chilika Lake: A brackish lagoon in Odisha") == [
        "Chilika Lake is a brackish lagoon in Odisha."
    ]


def test_a_short_form_brings_its_long_form() -> None:
    text = "The National Health Authority (NHA) met in Goa in 2021. The NHA was set up in Delhi in 2019."
    assert told(text)[-1] == "The National Health Authority (NHA) was set up in Delhi in 2019."


def test_a_long_form_that_is_told_already_is_not_told_twice() -> None:
    text = (
        "The Reef Growth Corridor (RGC) began.\nThe Reef Growth Corridor or RGC is a pact of Oman and Iran."
    )
    assert told(text)[-1] == "The Reef Growth Corridor (RGC) is a pact of Oman and Iran."


def test_two_claims_become_two_facts() -> None:
    assert told("Lake Miro was named in 1981 and is fed by the Tarn River.") == [
        "Lake Miro was named in 1981.",
        "Lake Miro is fed by the Tarn River.",
    ]


def test_a_loose_end_is_cut_off() -> None:
    assert told("Wular Lake lies in Jammu and Kashmir, making it a wetland of note.") == [
        "Wular Lake lies in Jammu and Kashmir."
    ]


def test_nothing_is_cut_where_the_end_limits_the_claim() -> None:
    found = facts("India will sign the Rome pact in 2023, which depends on talks unless Iran objects.")[0]
    assert "unless" in found.text


def test_a_list_joins_the_sentence_that_leads_it_in() -> None:
    text = "The new Ramsar sites of Odisha are:\n- Tampara Lake\n- Hirakud Reservoir\n- Ansupa Lake"
    assert facts(text)[0].text.startswith(
        "The new Ramsar sites of Odisha are Tampara Lake, Hirakud Reservoir and Ansupa Lake"
    )


def test_an_article_that_the_brief_itself_uses_is_put_back() -> None:
    text = "The Reserve Bank of India met. Reserve Bank of India was set up in Kolkata in 1935."
    assert told(text)[-1] == "The Reserve Bank of India was set up in Kolkata in 1935."


def test_lakh_crore_and_units_survive() -> None:
    assert told("Odisha spent Rs. 1,64,935 crore on 24 lakh houses in 2021.") == [
        "Odisha spent Rs. 1,64,935 crore on 24 lakh houses in 2021."
    ]


def test_exam_lines_are_binned() -> None:
    found = facts("Q. Which lake is in Odisha?\nSource: The Paper\nRead more at https://example.org")
    assert {tier_of(fact.findings) for fact in found} <= {Tier.BINNED, Tier.LOOK}


def test_the_same_text_is_stated_once() -> None:
    assert len(facts("ISRO was set up in 1969.\nISRO was set up in 1969.")) == 1


def test_the_section_is_shown_by_its_name() -> None:
    text = "The Varuna drill began.\n# About Exercise Varuna\nIt is a naval exercise of India and France."
    assert facts(text)[-1].section == "Exercise Varuna"


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


def test_a_heading_above_another_subject_is_not_shown() -> None:
    text = "# Kuti Valley\nIt is cold.\n## Sigur Plateau\nSigur Plateau lies in Tamil Nadu."
    assert facts(text)[-1].section == "Sigur Plateau"


def test_a_heading_that_says_little_is_shown_under_the_one_above() -> None:
    text = "# Libya\n## Historical background\nLibya was a monarchy until 1969."
    assert facts(text)[-1].section == "Libya > Historical background"


def test_a_bare_about_leaves_the_name_to_the_heading_above() -> None:
    text = "# Sigur Plateau\n## About\nSigur Plateau lies in Tamil Nadu. It borders the Eastern Ghats."
    assert told(text)[-1] == "Sigur Plateau borders the Eastern Ghats."


def test_an_opening_that_only_points_back_is_dropped() -> None:
    assert told("For example, in 2019 Odisha built six ports.") == ["In 2019 Odisha built six ports."]


def test_an_article_is_put_before_an_office() -> None:
    assert told("First winner of the Booker Prize was P. H. Newby.") == [
        "The first winner of the Booker Prize was P. H. Newby."
    ]


def test_two_values_for_one_label_need_a_look() -> None:
    text = "The Varuna drill began.\n# Exercise Varuna\n- Type: Naval one\n- Type: Air one"
    assert {tier_of(fact.findings) for fact in facts(text) if fact.text.startswith("Type")} == {Tier.LOOK}


def test_a_line_without_end_states_nothing() -> None:
    assert facts("India, which was, an x, with y, " * 100) == ()


def test_a_name_the_fact_does_not_speak_of_is_not_shown_above_it() -> None:
    text = "The Tarn drill began.\n# Exercise Tarn\n- Kohima is the capital of Nagaland."
    assert facts(text, "Day in brief")[-1].section == "Day in brief"


def test_a_heading_that_says_nothing_gives_way_to_the_title() -> None:
    assert facts("# Key Points:\n- ISRO was set up in 1969.", "Space news")[0].section == "Space news"


def test_a_heading_that_is_a_short_form_is_spelled_out() -> None:
    text = "The Reef Health Index (RHI) came out.\n# About RHI\nIt was first made in 2006."
    assert told(text)[-1] == "The Reef Health Index (RHI) was first made in 2006."
    assert facts(text)[-1].section == "Reef Health Index (RHI)"


def test_every_label_under_a_name_is_told() -> None:
    text = "Nagaland Statehood Day was marked in Goa.\n# Nagaland\n- Capital: Kohima\n- State Animal: Mithun"
    assert told(text)[-2:] == ["The capital of Nagaland is Kohima.", "State animal of Nagaland: Mithun."]


def test_a_sign_before_a_line_is_not_told() -> None:
    assert told("> ISRO was set up in 1969.") == ["ISRO was set up in 1969."]


def test_what_somebody_did_is_not_told_as_done_to_him() -> None:
    assert "Asha Rao is handed" not in " ".join(
        told("Asha Rao is Governor of Goa and handed over the cup to India.")
    )
    assert told("Lake Miro was named in 1981 and replaced the Tarn Reserve.")[-1] == (
        "Lake Miro replaced the Tarn Reserve."
    )


def test_the_second_half_keeps_the_helping_verb() -> None:
    found = [fact.text for fact in facts("The Coir Board has been merged with Goa and shifted to Kochi.")]
    assert not any("Board shifted" in text for text in found)


def test_a_short_form_does_not_double_the_last_word_of_its_long_form() -> None:
    text = (
        "The Reef Area Development Scheme (RADS) is a scheme of India.\n"
        "# RADS Scheme\nIt was introduced in 1993."
    )
    assert told(text)[-1] == "The Reef Area Development Scheme (RADS) was introduced in 1993."


def test_a_span_of_days_with_its_year_needs_no_other_day() -> None:
    text = "India will host the 46th session of the Reef Council in Goa from July 21 to 31, 2022."
    assert told(text) == [text]
    assert told(text.replace(" to ", "-")) == [text]


def test_a_list_is_never_told_by_its_first_thing_alone() -> None:
    text = "The Reef Council consists of a Chairperson, a Vice-Chairperson and 3 Members who are elected."
    assert "The Reef Council consists of a Chairperson." not in [fact.text for fact in facts(text)]


def test_what_something_named_does_is_worth_telling() -> None:
    text = "The Reef Council allocates financial assistance upon requests from States Parties."
    assert told(text) == [text]


def test_a_heading_about_the_festival_means_the_one_that_the_title_names() -> None:
    text = "Goa holds a fair.\n# About the Festival\n- It is a fair of the tribes of Goa."
    assert told(text, "The Hornbill Festival")[-1] == "The Hornbill Festival is a fair of the tribes of Goa."


def test_a_heading_about_the_festival_means_none_where_two_are_named() -> None:
    text = (
        "The Sangai Festival is held in Manipur. The Hornbill Festival is held in Nagaland.\n"
        "# About the Festival\n- It is a fair of the tribes of Goa."
    )
    assert not any("fair of the tribes" in fact for fact in told(text, "Fairs of the hills"))


def test_labels_under_the_short_form_of_another_are_doubted() -> None:
    text = "The Reef Telescope (RTE) stands in the Tarn Institute of Seas (TIS).\n\nStatic facts\n\n"
    labels = "Founded: 1954\nHeadquarters: Oslo, Norway"
    assert "1954" in " ".join(told(f"{text}{labels}", "Reef Telescope (RTE)"))
    assert "1954" in " ".join(told(f"{text}CEO: Asha Rao\n{labels}", "Reef Telescope (RTE)"))
    assert "1954" not in " ".join(told(f"{text}TIS: a club of Goa\n{labels}", "Reef Telescope (RTE)"))


def test_a_label_that_says_what_was_done_to_another_is_not_told_of_the_heading() -> None:
    assert labelled_text("Reef Board founded", "1942", "the Reef Institute") is None
    assert labelled_text("Motto", "Clean reefs", "the Reef Institute") is not None


def test_a_labelled_value_rests_on_its_label_too() -> None:
    text = "Goa has the Goa Crane.\n# Goa Crane\n- Wildlife (Protection) Act, 1972: Schedule I"
    fact = facts(text)[-1]
    assert fact.text.startswith(
        "The Goa Crane is listed in Schedule I of the Wildlife (Protection) Act, 1972"
    )
    assert fact.quote == "Wildlife (Protection) Act, 1972: Schedule I"


def test_a_label_that_stands_once_is_the_titles_whatever_else_is_told() -> None:
    text = "Tarn Labs found 40 nests of the Goa Crane in Goa in 2021.\n- IUCN status: Endangered"
    assert "The IUCN status of the Goa Crane is Endangered (as of 15 September 2022)." in told(
        text, "Goa Crane"
    )


@pytest.mark.parametrize(
    ("one", "two"),
    [
        ("Capital: Apia", "Capital: Suva"),
        ("HQ: Apia", "Headquarters: Suva"),
        ("Established in: 2010", "Founded: 2012"),
    ],
)
def test_two_values_of_one_label_are_both_doubted(one: str, two: str) -> None:
    found = facts(f"# About Samoa\n- {one}\n- {two}\n- Area: 2,842 sq km")
    doubted = [any(finding.check == "F4" for finding in fact.findings) for fact in found]
    assert doubted == [True, True, False]


def test_the_sort_of_a_scheme_is_not_its_name() -> None:
    """Found in a brief: "The Central Sector Scheme was launched ..." of a scheme of that sort."""
    text = "# About the scheme\n- Launched on: 10 September 2020\n- Type: Central Sector Scheme"
    assert not any(fact.startswith("The Central") for fact in told(text, "Reef Yojana"))


def test_the_sort_of_a_site_is_no_name() -> None:
    """Found in a brief: "Biosphere Reserve was declared in 1989." under that heading."""
    text = "# Biosphere Reserve\n- Declared in 1989\n- Area: 10,500 sq km"
    assert not any(fact.startswith(("Biosphere", "The Biosphere")) for fact in told(text, "Reefs of Goa"))


def test_so_before_a_name_is_no_part_of_it() -> None:
    assert told("So National Reef Board (NRB) was formed in 1965.") == [
        "The National Reef Board (NRB) was formed in 1965."
    ]


def test_an_assembly_is_no_adverb() -> None:
    text = "The Reef Assembly is the highest body of Goa and meets once every two years."
    assert not any(fact.text.startswith("The meets") for fact in facts(text))


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


def test_a_label_that_stands_twice_is_nobodys() -> None:
    text = (
        "A study by Tarn Labs counted 40 nests of a Goa Crane in Goa in 2021.\n- IUCN status: Endangered\n"
        "The Tarn Stork came to Goa in 2020.\n- IUCN status: Vulnerable"
    )
    assert not any("IUCN" in fact for fact in told(text, "Goa Crane"))


def test_a_clause_that_only_says_by_whom_is_shortened() -> None:
    text = "Goa has the Reef Grid.\n# Reef Grid\n- A system of pipes which was developed by the Coir Board."
    assert told(text)[-1:] == ["The Reef Grid is a system of pipes developed by the Coir Board."]


def test_a_headline_is_no_name() -> None:
    text = "Goa builds boats.\n- World's first twin-hull ferry."
    assert not any("Revive" in fact.text for fact in facts(text, "Goa Ferry Plan to Revive Goa Rivers"))


def test_a_country_and_a_body_are_no_one_thing() -> None:
    text = "# India and the Reef Council\n- It is a member of two pacts in Goa."
    assert not any("is a member" in fact for fact in told(text))


def test_a_line_without_a_verb_is_not_told_of_the_title() -> None:
    assert not any("is a" in fact.text for fact in facts("Kingdom of Khand\nIt fell in 1672.", "Asha Rao"))


def test_the_second_half_of_a_pair_of_things_is_not_cut_off() -> None:
    text = (
        "Relations of India and Oman grew in 2016 and several defence and security pacts were signed in Goa."
    )
    assert not any(fact.text.endswith("several defence.") for fact in facts(text))


def test_a_sentence_behind_a_semicolon_is_cut_off() -> None:
    text = "Goa gives the Reef Award.\n# Reef Award\nIt was founded in Goa in 1961; its prize went to Oman."
    assert told(text)[-1] == "The Reef Award was founded in Goa in 1961."


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


def test_a_labelled_sentence_about_another_thing_is_no_sentence_about_the_heading() -> None:
    text = (
        "Goa has the Tarn Park.\n# Tarn Park\n- Location: Tarn Reserve is a protected area of Goa.\n"
        "- It is made up of two parks of Goa."
    )
    assert not any("Tarn Park is made up" in fact for fact in told(text))


def test_a_list_is_not_cut_where_its_first_is_said_to_be_something() -> None:
    """Found in a brief: a bank set up together by two was told of one."""
    text = "The Tarn Bank was set up in 2021 by Reef Services Ltd, a part of Goa Ltd, and Miro Private Ltd."
    assert not any(fact.text.endswith("Reef Services Ltd.") for fact in facts(text))


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


def test_what_was_built_with_help_needs_its_article() -> None:
    [fact] = facts("Reef campus built with the Government of India’s grant was opened in Nepal in 2019.")
    assert any("lacks an article" in finding.reason for finding in fact.findings)


def test_a_list_of_people_is_not_cut_to_its_first() -> None:
    text = "The Tarn Council has 150 trained pilots, engineers, cooks and other staff in Goa."
    assert not any(fact.text.endswith("pilots.") for fact in facts(text))


def test_a_name_that_opens_a_sentence_gets_its_article() -> None:
    assert told("Reef Aligned Movement (RAM) is a forum of Goa.") == [
        "The Reef Aligned Movement (RAM) is a forum of Goa."
    ]
    assert told("Convention on Reefs was signed in Goa in 1971.") == [
        "The Convention on Reefs was signed in Goa in 1971."
    ]


def test_a_numeral_behind_its_noun_gets_no_article() -> None:
    """Found in a draft: "The stage the II of Archery World Cup"."""
    [fact] = facts("The stage II of Archery World Cup 2018 started in Goa on 20 May 2018.")
    assert "stage II of" in fact.text


@pytest.mark.parametrize("opening", ["ERA's", "The ERA's"])
def test_a_short_form_keeps_its_possessive_and_gets_one_article_when_it_is_spelled_out(opening: str) -> None:
    text = f"The European Reef Agency (ERA) met in Goa in 2020. {opening} port was built in Kourou in 1964."
    assert told(text)[-1] == "The European Reef Agency's (ERA) port was built in Kourou in 1964."


def test_a_short_form_behind_the_article_that_opens_a_sentence_is_spelled_out_after_the_same_article() -> (
    None
):
    text = "A Northern Reef Centre (NRC) was opened in 1988. An NRC is run by divers of Oman and sits in Goa."
    openings = [fact.text.partition("(NRC) ")[0] for fact in facts(text)[1:]]
    assert openings == ["A Northern Reef Centre "] * 2


def test_a_short_form_inside_a_compound_is_not_spelled_out() -> None:
    text = "The Oslo Reef Forum (ORF) met in Goa in 2020. The Oman–ORF Pact came into force in 2025."
    assert facts(text)[1].text == "The Oman–ORF Pact came into force in 2025."


def test_a_short_form_behind_an_article_and_what_describes_it_gets_no_second_one() -> None:
    text = "The Airborne Reef System (ARS) flew in 2010. Goa plans to develop a long-range ARS of its own."
    assert "a long-range Airborne Reef System (ARS)" in facts(text)[1].text


def test_what_was_done_to_another_thing_is_not_told_of_the_subject() -> None:
    text = "The Reef Prize is given for the best novel written in English and published in Oman or Goa."
    assert not any("Prize is published" in fact.text for fact in facts(text))


def test_who_was_doing_one_thing_was_not_done_the_other() -> None:
    text = "Oman was having a seat of the Reef Union since 2005 and asked for full membership in 2014."
    assert not any("was asked" in fact.text for fact in facts(text))


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        (
            "The Reef Law draws on a clause of the Code of Oman, which gives all a right to reefs.",
            "Oman gives",
        ),
        (
            "Oman is third after Goa and the Tarns to have big dams and has a total of 53 such dams.",
            "after Goa.",
        ),
        (
            "The Reef Bureau (RB) brings out key reports, including Reefs in Oman and Nets of Oman.",
            "reports.",
        ),
        (
            "Vitorino, a lawyer and politician of Portugal, has been chosen head of the Reef Bureau.",
            "no is a",
        ),
    ],
)
def test_what_a_cut_would_falsify_or_empty_is_not_cut(text: str, wrong: str) -> None:
    assert not any(wrong in fact.text for fact in facts(text))


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
    ("label", "told"),
    [
        (
            "Established: In 1945 under the Reef Charter.",
            "The Reef Council was established in 1945 under the Reef Charter.",
        ),
        (
            "Set up: Under Section 45 of the Reef Act.",
            "The Reef Council was set up under Section 45 of the Reef Act.",
        ),
    ],
)
def test_how_a_body_was_set_up_is_told_of_it(label: str, told: str) -> None:
    assert told in [fact.text for fact in facts(f"# Reef Council\nThe Reef Council is old.\n{label}")]


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


def test_a_ministry_is_told_without_its_minister() -> None:
    stated = facts("# Reef Scheme\nThe Reef Scheme is old.\nMinistry: Petroleum & Gas (Minister- Ada Rao)")
    told = "The nodal ministry of the Reef Scheme is the Ministry of Petroleum & Gas."
    assert told in [fact.text for fact in stated]


def test_a_label_that_owns_or_leads_on_is_no_name() -> None:
    """Found by readers: "Sri Guru Nanak Dev’s period of Sri Guru Nanak Dev", "Built with is an ..."."""
    stated = facts("# Reef Council\nIt is old.\nIts period: 1469 - 1539\nBuilt with: Indigenous technology.")
    edits = [finding.edit for fact in stated for finding in fact.findings if finding.edit]
    assert not any(edit.startswith(("Its", "Built with is")) for edit in edits)


def test_a_speciality_is_no_name() -> None:
    """Found by readers: "The CRPF’s Speciality is the biggest armed forces"."""
    text = "# What is the RPF’s Speciality\nIt is the biggest reef force in Oman. The RPF sits in Goa."
    assert not any("Speciality is" in fact.text for fact in facts(text))


def test_the_rest_of_a_name_is_no_name_of_its_own() -> None:
    text = "The Trade in Nets Report was opened in 2001. The report is brought out by the Reef Board."
    assert not any("The Nets Report" in fact.text for fact in facts(text))


@pytest.mark.parametrize("subject", ["Board of Governors", "Board of Directors", "Governing Council"])
def test_a_house_of_a_body_may_be_any(subject: str) -> None:
    [fact] = facts(f"The {subject} meets in Goa each year.")
    assert "F3" in {finding.check for finding in fact.findings}


@pytest.mark.parametrize("said", ["stated", "informed"])
def test_who_says_so_is_no_aside_of_a_land(said: str) -> None:
    text = f"The Reef Club held talks with Goa, Oman and Peru, a senior government official {said}."
    assert not any(fact.text.startswith("Peru is") for fact in facts(text))


def test_a_noun_after_and_is_no_second_verb() -> None:
    text = "The Reef Bureau plays a great role in enforcing laws and rules to control nets and rods in Goa."
    assert not any("Bureau rules" in fact.text for fact in facts(text))


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


def test_a_heading_that_says_where_is_not_shown_over_what_lies_elsewhere() -> None:
    text = "# Temples at Tarnpur, West Bengal\n- The Reef Temple is the oldest temple of Goa."
    assert facts(text, "Temples of the coast")[0].section != "Temples at Tarnpur, West Bengal"


@pytest.mark.parametrize(
    "text",
    [
        "A strait is a narrow, typically navigable channel of water that joins two larger bodies of water.",
        "A startup is a firm that brings new goods, disrupts markets, or creates markets that none had seen.",
    ],
)
def test_no_sentence_is_cut_inside_what_it_says_of_a_thing(text: str) -> None:
    kept = {fact.text for fact in facts(text)}
    assert not {"A strait is a narrow.", "A startup is a firm that brings new goods."} & kept


def test_what_a_thing_has_besides_is_not_told_as_all_it_has() -> None:
    assert told("In addition, the Reef Mission also consists of two parts.") == []


def test_a_line_of_a_table_of_years_is_no_fact() -> None:
    assert told("1991 Asha Rao finds the Reef Crane of Oman.") == []


@pytest.mark.parametrize("label", ["Headquarters: Oslo", "President: Asha Rao", "Formation: 18 July 1912"])
def test_a_day_has_no_seat_and_no_president(label: str) -> None:
    text = f"# World Reef Day\n- World Reef Day is observed on 7 May.\n- {label}"
    assert not any("of World Reef Day" in fact.text or "Day has" in fact.text for fact in facts(text)[1:])


def test_it_at_the_head_of_a_section_is_not_the_title_after_a_sentence_on_another() -> None:
    text = "# In News\nOman stands at the 83rd place.\n# Background\nIt has added 35 reefs since 2006."
    assert facts(text, "Tarn Passport Index")[-1].text.startswith("It has")


def test_about_the_scheme_is_nothing_where_title_and_text_name_two() -> None:
    text = "# About the Scheme:\n- Coverage: 9 lakh people\nThe Garib Reef Scheme is old."
    assert "Garib" not in facts(text, "Pradhan Mantri Reef Yojana (PMRY)")[0].text


def test_the_facts_of_a_mission_are_not_its_name() -> None:
    text = "The Tarn Probe was sent up in 2018 with the mission to watch the Sun."
    assert "Mission Facts" not in facts(text, "Tarn Probe Mission Facts")[0].text


def test_a_short_form_that_is_part_of_a_firms_name_is_not_spelled_out() -> None:
    text = "The Tarn Gas Authority (TGA) is old. TGA (India) Limited has laid a pipe in Goa in 1999."
    assert "Authority (TGA) (India)" not in facts(text)[-1].text


def test_the_year_of_a_law_is_not_that_of_its_day() -> None:
    assert told("The Reef Rules, 2020 was notified on July 23.") == []


def test_new_species_are_no_name() -> None:
    text = "# Two New Species of Butterfly\nIt was seen in Goa in 1999."
    assert not any("Species of Butterfly was" in fact.text for fact in facts(text))


def test_a_comma_at_the_end_of_a_line_is_no_part_of_what_it_says() -> None:
    assert facts("- Governor of Tarn: Asha Rao,")[0].text.startswith("Governor of Tarn: Asha Rao (as of")


def test_a_star_before_a_heading_is_not_shown() -> None:
    text = "# *The Reef Convention\nThe Reef Convention was signed in Goa in 1971."
    assert "*" not in facts(text)[0].section


def test_the_full_form_of_a_body_is_not_the_body() -> None:
    text = (
        "# What is the Full Form of TRB?\nThe Tarn Reef Bureau (TRB) is in Goa. It is a body of five divers."
    )
    assert not any("Full Form" in fact.text for fact in facts(text))


def test_the_noun_behind_a_short_form_is_part_of_its_name() -> None:
    text = "Goa keeps reefs under the Tarn and Reef (TAR) Programme. The TAR was launched in 1970 by Oman."
    assert facts(text)[-1].text == "The Tarn and Reef (TAR) Programme was launched in 1970 by Oman."


def test_no_name_is_put_before_a_word_that_says_which() -> None:
    text = (
        "Goa has cleared the Reef Bill, 2018. Benches will be set up in three towns as per the bill cleared."
    )
    assert "Reef Bill" not in facts(text)[-1].text


@pytest.mark.parametrize(
    ("text", "opening"),
    [
        (
            "The Krill Tribunal (KT) was set up in 1969. The second KT was set up in 2004.",
            "The second Krill ",
        ),
        ("It is old. Andhra Pradesh's Reef Council was set up in 1958.", "Andhra Pradesh's Reef Council "),
        ("It is old. United Reef Children’s Fund was set up in 1958.", "The United Reef Children’s Fund "),
    ],
)
def test_no_article_stands_after_an_ordinal_or_before_whose_it_is(text: str, opening: str) -> None:
    assert told(text)[-1].startswith(opening)


def test_a_figure_of_another_year_is_not_given_the_day_of_the_brief() -> None:
    [fact] = facts("In 2017, Oman was first, and Goa is the producer of 57% of the tarn.")[-1:]
    assert "as of" not in fact.text


def test_the_number_of_a_section_is_no_count() -> None:
    text = "The Reef Court is a body established in 1941 under section 5A of the Reef Act, 1922."
    assert told(text) == [text]


def test_what_is_listed_under_a_treaty_is_told_with_its_day() -> None:
    assert told("Goa has the Reef Crane.\n# Reef Crane\n- CITES: Appendix I")[-1].endswith(
        "Appendix I of CITES (as of 15 September 2022)."
    )


def test_a_heading_that_ranks_is_no_name() -> None:
    text = "Goa has reserves.\n# Largest Reserves of India\nIt lies in the north of Goa."
    assert not any("Largest" in fact.text for fact in facts(text))


def test_a_clause_that_says_which_is_not_cut_off() -> None:
    text = "The Reef Council is a body for preventing activities which have an effect on reefs."
    assert not any(fact.text.endswith("activities.") for fact in facts(text))


def test_a_name_that_the_brief_writes_bare_gets_no_article() -> None:
    text = "Oman kept the Reef Hour.\n# Reef Hour\n- Reef Hour is a movement of Oman. It was set up in 2007."
    assert told(text)[-1] == "Reef Hour was set up in 2007."


def test_a_common_word_inside_a_name_is_part_of_it() -> None:
    assert told("The Bank of the Delta was set up in 1998.") == ["The Bank of the Delta was set up in 1998."]


def test_an_office_without_its_country_may_be_any() -> None:
    [fact] = facts("The Tarn March was flagged off in 2021 by the Prime Minister.")
    assert "F3" in {finding.check for finding in fact.findings}


def test_a_common_word_written_large_names_nothing() -> None:
    [fact] = facts("The Celebration has been hosted by the Reef Council of Oman.")
    assert "it is not said what 'The Celebration' is" in {finding.reason for finding in fact.findings}


def test_what_came_into_force_is_not_told_as_done_to_it() -> None:
    text = "The Reef Treaty was signed in 1971 in Oslo and entered into force in 1975."
    assert told(text) == [
        "The Reef Treaty was signed in 1971 in Oslo.",
        "The Reef Treaty entered into force in 1975.",
    ]


def test_the_present_holder_of_an_office_is_told_with_the_day() -> None:
    assert told("Present Secretary General of the Reef Council is Asha Rao.") == [
        "The Secretary General of the Reef Council is Asha Rao (as of 15 September 2022)."
    ]


def test_an_arrow_before_a_line_is_left_out() -> None:
    assert told("=> ISRO was set up in 1969.") == ["ISRO was set up in 1969."]


def test_a_syllabus_in_the_title_is_not_shown() -> None:
    [fact] = ready(facts("Goa was set up in 1987.", "{GS2 – Governance} GOA (Syllabus: GS Paper 2)"))
    assert fact.section == "GOA"


def test_the_nodal_ministry_may_be_that_of_anything() -> None:
    [fact] = facts("The Ministry of Reef Affairs is the Nodal ministry.")
    assert "it is not said what 'the Nodal ministry' is" in {finding.reason for finding in fact.findings}


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


def test_half_of_a_name_is_no_label() -> None:
    assert told("Khandpur- Miro Tiger Reserve in Goa is the 51st reserve in India.") == [
        "Khandpur-Miro Tiger Reserve in Goa is the 51st reserve in India."
    ]


def test_british_and_american_spelling_are_no_two_spellings() -> None:
    text = "The Reef Organisation was set up in 1961. The seat of the Reef Organization is Oslo."
    assert told(text)[0] == "The Reef Organisation was set up in 1961."


def test_a_list_is_not_cut_in_its_middle() -> None:
    text = (
        "Tarn gases comprise landfills, oil and gas systems, farming, coal mining, and fires.\n"
        "The Tarn drugs ease pain, lessen swelling, and bring down a fever.\n"
        "The Tarn Club sent 26 ships, one boat and 21 aircraft, which met in Goa."
    )
    for fact in facts(text):
        assert not re.search(r"(?:oil and gas systems|swelling|one boat)\.$", fact.text)


def test_a_clause_that_says_which_is_not_taken_apart() -> None:
    [fact] = facts("A Tarn tag is a mark for goods that have one origin and possess its qualities.")
    assert fact.text.endswith("possess its qualities.")


def test_work_in_the_spread_of_a_language_is_no_second_claim() -> None:
    texts = [fact.text for fact in facts("Asha Rao was chosen for the care and spread of the Tarn tongue.")]
    assert texts == ["Asha Rao was chosen for the care and spread of the Tarn tongue."]


def test_a_sentence_glued_to_the_next_is_parted_from_it() -> None:
    draft = read(b"The Tarn tribe lives in Goa and Tripura.In Tripura, it is a small one.", "brief.txt")
    assert "Tripura. In Tripura" in draft.text


def test_a_heading_that_is_only_the_short_form_explains_nothing() -> None:
    text = "# CORL\n- India joined the CORL in 2021."
    assert any("spelled out" in finding.reason for finding in facts(text)[-1].findings)
    text = "# CORL\n- CORL is a sea exercise of the Indian Navy."
    assert not any("spelled out" in finding.reason for finding in facts(text)[-1].findings)


def test_a_short_form_that_the_heading_explains_is_no_riddle() -> None:
    text = "# Community of Reef Lands (CORL)\n- India joined the CORL in 2021."
    assert not any("spelled out" in finding.reason for finding in facts(text)[-1].findings)


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


def test_initials_are_no_list_numbers() -> None:
    assert facts("# C. V. Raman\n- In 1951 C. V. Raman met Oman's king.", "News")[-1].section == "C. V. Raman"


def test_a_question_is_no_heading_to_show() -> None:
    [fact] = facts("# How do they work?\n- There are five groups in the Tarn Forum of 2019.", "Tarn Forum")
    assert fact.section == "Tarn Forum"


def test_a_fact_is_shown_under_its_subject_where_the_page_says_something_else() -> None:
    text = "# Friday, May 27, 2022\n- The Tarn Prize was set up in 1961.\n- Oman has a seat in the Tarn Club."
    assert [fact.section for fact in facts(text, "Oman in the news")] == ["Tarn Prize", "Oman in the news"]


def test_it_below_a_bullet_with_a_label_is_not_the_thing_of_the_title() -> None:
    """Found in a brief: a prize became a member of a science council."""
    text = (
        "# Key Points\n- The Reef Prize for Young Divers has been given every year since 2005.\n"
        "- It was first set up by Oman and the International Tarn Union (ITU).\n"
        "- ITU: It is a global body of divers in Goa.\n  - It is a member of the Coral Council."
    )
    [last] = [each for each in facts(text, "Reef Prize for Young Divers 2020") if "member" in each.text]
    assert last.text.startswith("It is a member of the Coral Council")


def test_it_in_a_bullet_cannot_mean_many() -> None:
    text = (
        "# Reef Payment System\n- The Reef Payment System is a system of Oman.\n"
        "- Banks are its members.\n- It was set up in 1961."
    )
    assert "The Reef Payment System was set up in 1961." in told(text)


def test_the_project_of_the_title_is_not_the_one_that_paid_for_it() -> None:
    text = (
        "Oman paid for it under the Tarn Hybrid Technologies Project.\n"
        "# About the project\n- The project was built in 2021."
    )
    assert not any("The Hybrid" in fact for fact in told(text, "Oman opens its largest solar project"))


def test_a_question_that_has_lost_its_mark_is_no_fact() -> None:
    assert told("What is the Tarn Storm of Goa.\nHow does the Tarn Club of Goa work.") == []


def test_a_short_form_that_becomes_a_name_gets_its_article() -> None:
    text = "India leads the Tarn Arrangement (TA).\nTA came into being in 1996."
    assert told(text)[-1] == "The Tarn Arrangement (TA) came into being in 1996."


def test_a_heading_is_shown_without_its_number_and_a_sentence_told_without_its_however() -> None:
    text = "# 1)4% Fall in Reefs\nHowever, Oman opened the Reef Port in 1961."
    [fact] = facts(text, "Reef news")
    assert fact.section == "4% Fall in Reefs"
    text = "# Reef Forum (RF)\n## About the Reef Forum (RF)\nThe RF was opened in Goa in 1961."
    assert facts(text, "Reef news")[0].section == "Reef Forum (RF)"
    text = "# 3 - Fall in Reefs\nOman opened the Reef Port in 1961."
    assert facts(text, "Reef news")[0].section == "Fall in Reefs"
    assert fact.text == "Oman opened the Reef Port in 1961."


def test_what_is_contested_is_not_cut_off() -> None:
    """Found in a brief: a language's family was told without the doubt about it."""
    text = "The Tarn language falls in the Reef-Miro family of tongues; however, its origin is contested."
    assert not any(fact.endswith("tongues.") for fact in told(text))


@pytest.mark.parametrize("verb", ["declared a national project", "named the core of a plan"])
def test_what_was_done_to_a_thing_is_not_said_to_be_done_by_it(verb: str) -> None:
    """Found by a newcomer: a rail link that was declared a project was told to have declared one."""
    text = f"The Tarn Rail Link was sanctioned in 1994 and {verb} in 2002."
    assert "The Tarn Rail Link was sanctioned in 1994." in told(text)
    assert not any(f"Link {verb.split(maxsplit=1)[0]}" in fact for fact in told(text))


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


def test_a_committee_is_named_once() -> None:
    title = "Reef Committee on Doubling Farmers Income"
    text = "# About\nThe committee on Doubling Farmers Income (DFI) was formed in April 2016."
    assert not any(fact.count("on Doubling") > 1 for fact in told(text, title))


def test_a_ministry_keeps_its_whole_name() -> None:
    text = "The Reef Office is an office of the Ministry of Reefs and Industry with its seat at Goa, is old."
    assert not any("Ministry of Reefs." in fact for fact in told(text))


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


def test_what_a_short_form_stands_for_needs_no_article() -> None:
    [fact] = facts("NAMASTE stands for National Action for Mechanised Sanitation Ecosystem.")
    assert not any("article" in finding.reason for finding in fact.findings)


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


def test_a_heading_is_shown_without_its_full_stop() -> None:
    text = "# Reef drill begins in Goa.\nThe drill of Goa began on 4 May 2017 in Kochi."
    assert {fact.section for fact in facts(text)} == {"Reef drill begins in Goa"}


def test_a_rank_of_public_companies_is_told_with_its_day() -> None:
    assert facts("The Reef Copper Company is a miniratna company of Goa.")[0].moves


def test_a_summit_is_not_told_without_its_number() -> None:
    """Found in a brief: its third summit began on that day, and no other."""
    text = "The third India-Reef Forum Summit was held in Goa. The summit started on October 26, 2015."
    assert facts(text, "India-Reef Forum Summit")[-1].text == "The summit started on October 26, 2015."


def test_a_short_form_of_two_things_needs_a_look() -> None:
    """Found in a brief: a force and a fund were both the NDRF."""
    text = "The Tarn Reef Force (TRF) met in Goa. The Tarn Reef Fund (TRF) is big.\nThe TRF is a body of Goa."
    reasons = {finding.reason for finding in facts(text)[-1].findings}
    assert "'TRF' stands for two things here" in reasons


def test_a_caption_is_no_name() -> None:
    text = "# Political Map of Africa\nIt is a headland of Goa. The map shows the Political Map of Africa."
    assert "Political Map" not in facts(text)[0].text


def test_a_label_with_what_is_done_is_no_ministry() -> None:
    text = "# Reef Archives\nThe Reef Archives are old.\n- Ministry: Works under the Ministry of Culture."
    assert not any(fact.text.startswith("The nodal ministry") for fact in facts(text, "Reef Archives"))


def test_what_is_too_long_with_its_heading_needs_a_look() -> None:
    name = "The International Treaty on Reef Genetic Resources for Food and Agriculture of Many Lands"
    text = f"{name} was approved by the Thirty-First Session of the Conference of Reefs in Rome and in Goa"
    [fact] = facts(f"{text} on 3 November 2001 by Oman and by Iran.", name.removeprefix("The "))
    assert "F8" in {finding.check for finding in fact.findings}


def test_a_day_before_the_verb_is_no_part_of_what_a_fact_is_shown_under() -> None:
    text = "# Reef news of the day\nThe Tarnadi Reef Board on Friday cleared a dam in Goa."
    assert facts(text, "Reef news of Goa")[0].section == "Tarnadi Reef Board"


@pytest.mark.parametrize(
    ("text", "whole"),
    [
        ("RGS started in 2013.", "The Reef Gun System (RGS) started in 2013."),
        ("The making of RGS started in 2013.", "The making of the Reef Gun System (RGS) started in 2013."),
        ("Goa’s RGS is old.", "Goa’s Reef Gun System (RGS) is old."),
    ],
)
def test_a_long_form_gets_its_article_before_a_verb(text: str, whole: str) -> None:
    """Found in a brief: "started" was taken for a noun that the short form describes."""
    assert facts(f"The Reef Gun System (RGS) is big.\n{text}")[-1].text == whole


def test_a_body_does_not_enter_into_force() -> None:
    """Found in a brief: a commission and the convention that set it up had one short form."""
    [fact] = facts("The Commission for Reefs (CR) entered into force in April 1982.")
    assert "a commission does not enter into force" in {finding.reason for finding in fact.findings}


def test_a_mountain_range_gets_its_article() -> None:
    assert facts("The Tarn Glacier lies in Zanskar Range, Ladakh.")[0].text == (
        "The Tarn Glacier lies in the Zanskar Range, Ladakh."
    )


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


def test_the_place_of_a_second_claim_is_not_cut_inside_a_word() -> None:
    text = "The Reef Board met in Goa, which hosted a congress of boardkeepers-in-waiting in 2019."
    reasons = [finding.reason for finding in facts(text)[0].findings if finding.check == "F2"]
    assert all(word.strip("'…") in text for reason in reasons for word in reason.split(" at ")[-1].split())


def test_a_title_of_few_words_names_what_the_labels_below_are_of() -> None:
    """Found in a brief: it told of a drug in labels alone, and named it nowhere but in its title."""
    assert [fact.text for fact in facts("- Class: Antivirals", "Tarnesivir")] == [
        "Class of Tarnesivir: Antivirals."
    ]
    assert [fact.text for fact in facts("- Class: Antivirals", "Reef Matters")] != [
        "Class of Reef Matters: Antivirals."
    ]


def test_small_pictures_in_a_title_come_into_no_fact() -> None:
    """Found by readers: "POSHAN Abhiyaan🍲 was started in 2018"."""
    brief = draft(manuscript("The Reef Plan was started in 2018."), intake("Reef Plan🍲"))
    assert [fact.section for fact in brief.facts] == ["Reef Plan"]
    assert brief.intake.title == "Reef Plan🍲"


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


def test_what_is_told_beside_a_name_is_not_told_of_the_name() -> None:
    """Found by readers: "The scientific name of the Indian Bustard is seen in the Indian subcontinent"."""
    told = facts(
        "The scientific name of the Reef Bustard is Ardeotis nigriceps and is seen in the reefs of Goa."
    )
    assert not any("name of the Reef Bustard is seen" in fact.text for fact in told)


def test_the_members_of_a_group_are_told_with_their_day() -> None:
    """Found by readers: who is in a club of lands may change."""
    text = "The Reef Association comprises Switzerland, Iceland, Norway and Liechtenstein"
    assert told(f"{text}.") == [f"{text} (as of 15 September 2022)."]


def test_the_act_of_many_banks_is_no_part_of_their_name() -> None:
    """Found by readers: "The Regional Rural Banks (RRBs) Act are regulated by the RBI"."""
    text = "The Rural Reef Banks (RRBs) Act was passed in 1976.\nRRBs are held by the Reef Trust."
    assert not any("Act are" in fact.text for fact in facts(text))


def test_no_sentence_is_cut_between_two_lands() -> None:
    """Found by readers: "Mitra Shakti 2019 is the India."."""
    text = "Reef Shakti 2019, the India – Sri Lanka joint training exercise, is the seventh edition."
    assert "Reef Shakti 2019 is the India – Sri Lanka joint training exercise." in told(text)
    text = "Oman reached Goa for the 1st edition of India - UAE Joint Reef Exercise ‘Tarn’ in 2019."
    assert told(text) == [text]


def test_a_label_does_not_say_again_whose_it_is() -> None:
    """Found by readers: "GCC headquarters of the Gulf Cooperation Council (GCC)"."""
    text = (
        "# Gulf Reef Council (GRC)\n- GRC Headquarters: Riyadh, Saudi Arabia\n"
        "- Dialogue Partners include: China, France and Japan"
    )
    assert told(text) == [
        "Headquarters of the Gulf Reef Council (GRC): Riyadh, Saudi Arabia.",
        "Dialogue partners of the Gulf Reef Council (GRC): China, France and Japan.",
    ]


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
