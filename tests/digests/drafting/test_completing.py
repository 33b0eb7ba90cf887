"""Bullets and labels without a subject become sentences about what their heading names, or nothing."""

import pytest

from digests.drafting.completing import completed, lacks_subject
from digests.drafting.judging.judge import judge
from digests.drafting.label_sentences import label_sentence
from digests.drafting.labelling import labelled_text
from digests.drafting.model import Tier, tier_of
from tests.digests.drafting.factories import keyed
from tests.digests.drafting.stated import facts, told

COUNCIL = "The Coastal Reef Council"


@pytest.mark.parametrize(
    ("bullet", "sentence"),
    [
        ("Composed of 21 member states.", "The Coastal Reef Council is composed of 21 member states."),
        ("Established in 1987.", "The Coastal Reef Council was established in 1987."),
        ("Established By The Oslo Declaration.",
         "The Coastal Reef Council was established by the Oslo Declaration."),
        ("Headquartered at Oslo, Norway.", "The Coastal Reef Council is headquartered at Oslo, Norway."),
        ("Responsible for the Reef Fund.", "The Coastal Reef Council is responsible for the Reef Fund."),
        ("Defines the use of the Reef Fund.", "The Coastal Reef Council defines the use of the Reef Fund."),
        ("Entered into force on 3 May 1961.", "The Coastal Reef Council entered into force on 3 May 1961."),
        ("Formally became a treaty body.", "The Coastal Reef Council formally became a treaty body."),
        ("Observed on 3 May each year.", "The Coastal Reef Council is observed on 3 May each year."),
        ("Held once in two years.", "The Coastal Reef Council is held once in two years."),
        ("Given by the Reef Trust.", "The Coastal Reef Council is given by the Reef Trust."),
        ("Held in Oslo in 2021.", "The Coastal Reef Council was held in Oslo in 2021."),
        ("A body of 21 states.", "The Coastal Reef Council is a body of 21 states."),
        ("Statutory body under the Reef Act.",
         "The Coastal Reef Council is a statutory body under the Reef Act."),
        ("Independent agency of the Union.",
         "The Coastal Reef Council is an independent agency of the Union."),
        ("Largest reef organisation in Asia.",
         "The Coastal Reef Council is the largest reef organisation in Asia."),
    ],
)  # fmt: skip
def test_a_bullet_without_a_subject_speaks_of_its_heading(bullet: str, sentence: str) -> None:
    assert completed(bullet, COUNCIL) == sentence


@pytest.mark.parametrize(
    "bullet",
    [
        "Based on the report, the ministry started a survey.",
        "Reefs protect the coast from waves.",
        "First loan of up to Rs 15,000, repayable in a year.",
        "The ministry launched a survey of reefs.",
        "Loss of reefs.",
        "Objectives.",
        "Launches of rockets rose in 2019.",
        "Crafts and Folk Arts (2015)",
        "A 14-year-old schoolgirl’s solar-run cart listed among finalists",
    ],
)
def test_a_bullet_with_a_subject_or_none_to_find_is_left_alone(bullet: str) -> None:
    assert completed(bullet, COUNCIL) is None


def test_a_place_is_not_called_the_first_thing_of_its_own() -> None:
    """Found in a brief: "India's first lichen park" stood under "North India", the park's region."""
    assert completed("India's first lichen park", "North India") is None
    assert completed("India's first lichen park", "Munsiyari") == "Munsiyari is India's first lichen park"


@pytest.mark.parametrize(
    ("bullet", "sentence"),
    [
        ("Established in 1987.", "Reef Reserves were established in 1987."),
        ("Located in two bays.", "Reef Reserves are located in two bays."),
        ("Protects 40 kinds of coral.", "Reef Reserves protect 40 kinds of coral."),
        ("A kind of park.", None),
    ],
)
def test_a_name_in_the_plural_takes_its_own_verb(bullet: str, sentence: str | None) -> None:
    assert completed(bullet, "Reef Reserves") == sentence


@pytest.mark.parametrize(
    ("label", "value", "sentence"),
    [
        ("Established", "in 1987.", "The Coastal Reef Council was established in 1987."),
        ("Founded", "3 May 1961", "The Coastal Reef Council was founded on 3 May 1961."),
        ("Launched", "2015 by the Ministry of Earth Sciences",
         "The Coastal Reef Council was launched in 2015 by the Ministry of Earth Sciences."),
        ("Headquarters", "Located in Oslo, Norway.",
         "The Coastal Reef Council has its headquarters in Oslo, Norway."),
        ("Secretariat", "Bonn", "The Coastal Reef Council has its secretariat in Bonn."),
        ("Membership", "Comprises 21 member states and 2 associate members.",
         "The Coastal Reef Council has 21 member states and 2 associate members."),
        ("Members", "21", "The Coastal Reef Council has 21 members."),
        ("Members", "21 countries", "The Coastal Reef Council has 21 member countries."),
        ("Aim", "To restore dead reefs", "The aim of the Coastal Reef Council is to restore dead reefs."),
        ("Type", "Statutory body", "The Coastal Reef Council is a statutory body."),
        ("India’s rank", "150 out of 180 countries with a score of 41",
         "India ranked 150th out of 180 countries in the Coastal Reef Council."),
        ("Top rank", "Norway", "Norway topped the Coastal Reef Council."),
        ("Chairperson", "Holds the rank of a minister",
         "The Chairperson of the Coastal Reef Council holds the rank of a minister."),
    ],
)  # fmt: skip
def test_a_known_label_makes_a_sentence(label: str, value: str, sentence: str) -> None:
    assert label_sentence(label, value, "the Coastal Reef Council") == sentence


@pytest.mark.parametrize(
    ("label", "value", "sentence"),
    [
        ("CITES", "Appendix I", "The reef crane is listed in Appendix I of CITES."),
        ("Wildlife Protection Act, 1972", "Schedule I",
         "The reef crane is listed in Schedule I of the Wildlife (Protection) Act, 1972."),
        ("IUCN Red List", "Endangered", "The IUCN Red List status of the reef crane is Endangered."),
    ],
)  # fmt: skip
def test_the_lists_a_species_stands_in_are_told(label: str, value: str, sentence: str) -> None:
    assert label_sentence(label, value, "the reef crane") == sentence


def test_a_species_is_told_with_its_article_and_a_census_is_none() -> None:
    told = "The IUCN status of the Reef Porpoise is Endangered."
    assert label_sentence("IUCN status", "Endangered", "Reef Porpoise") == told
    assert label_sentence("IUCN status", "Endangered", "Grus maris") == told.replace(
        "the Reef Porpoise", "Grus maris"
    )
    assert (
        label_sentence("CITES", "Appendix I", "Reef Porpoise")
        == "The Reef Porpoise is listed in Appendix I of CITES."
    )
    assert label_sentence("IUCN status", "Endangered", "Reef Cranes") == told.replace("Porpoise", "Crane")
    assert label_sentence("IUCN status", "Endangered", "Population Census of Reef Cranes") is None
    assert label_sentence("CITES", "Appendix I", "Chilika Lake") is None
    assert label_sentence("IUCN status", "Vulnerable", "Chennai") is None


def test_what_lasts_is_told_in_the_present() -> None:
    assert labelled_text("Fed by", "Chari River", "Lake Chad") == "Lake Chad is fed by Chari River."
    assert labelled_text("Launched by", "ISRO", "Reefsat") == "Reefsat was launched by ISRO."
    assert labelled_text("Born in", "1630", "Ada Tarn") == "Ada Tarn was born in 1630."


def test_a_festival_is_not_said_to_lie_in_its_state() -> None:
    assert label_sentence("State", "Kerala", "Onam") is None
    assert label_sentence("State", "Kerala", "Tarn Park") == "Tarn Park is in Kerala."


@pytest.mark.parametrize(
    ("label", "value"),
    [
        ("Established", "long before the war"),
        ("Established", "1987; the seat moved in 1991"),
        ("Headquarters", "under construction"),
        ("Members", "many"),
        ("News", "in 1987"),
        ("Chairperson", "appointed by the states"),
        ("Location", "near the old sea wall"),
        ("Ministry", "two of them"),
        ("Area", "large"),
        ("Type", "of many kinds"),
        ("State bird", "Atlantis"),
        ("Overall rank", "5"),
        ("Ministry", "Earlier it was under Home Affairs"),
        ("Implementing agency", "States are to identify the beneficiaries."),
        ("Area", "5th largest"),
        ("Budget", "5 years"),
        ("Head", "New Delhi"),
        ("Capital", "Since 1960 Brasilia"),
    ],
)
def test_a_label_that_is_not_known_or_a_value_of_another_kind_makes_none(label: str, value: str) -> None:
    assert label_sentence(label, value, "the Coastal Reef Council") is None


def test_a_section_of_fragments_is_told_about_its_heading() -> None:
    text = (
        "The Coastal Reef Council met in Oslo in 2022.\n# About the Coastal Reef Council\n"
        "- Composed of 21 member states.\n- Headquarters: Located in Oslo, Norway.\n- Established:in 1987."
    )
    assert told(text)[-3:] == [
        "The Coastal Reef Council is composed of 21 member states (as of 15 September 2022).",
        "The Coastal Reef Council has its headquarters in Oslo, Norway.",
        "The Coastal Reef Council was established in 1987.",
    ]


def test_any_month_with_its_year_is_a_time() -> None:
    assert (
        labelled_text("Notified", "June 1987", "the Reef Park") == "The Reef Park was notified in June 1987."
    )
    assert labelled_text("Notified", "Juneteenth 1987", "the Reef Park") is None


def test_a_fragment_after_a_sentence_about_another_thing_is_suggested_not_told() -> None:
    text = (
        "The Coastal Reef Council met in Oslo in 2022.\n# About the Coastal Reef Council\n"
        "- INS Vikrant left Goa in 2022.\n- Established in 1987."
    )
    fragment = facts(text)[-1]
    assert fragment.text == "The Coastal Reef Council was established in 1987."
    assert tier_of(fragment.findings) is Tier.LOOK


def test_a_heading_that_names_only_a_kind_of_thing_is_no_subject() -> None:
    text = "The reef crane was seen in Goa in 2022.\n# About the Species\n- Conservation status: Endangered"
    assert not any("Species" in fact for fact in told(text))


def test_under_a_heading_that_says_nothing_the_one_above_it_is_the_subject() -> None:
    text = (
        "The Coastal Reef Council met in Oslo in 2022.\n# Coastal Reef Council\n## Composition\n"
        "- It consists of 21 members."
    )
    assert told(text)[-1].startswith("The Coastal Reef Council consists of 21 members")


def test_a_title_with_a_latin_name_is_a_subject() -> None:
    assert told("# Key facts\n- CITES: Appendix I", "Reef Crane (Grus maris)") == [
        "The Reef Crane (Grus maris) is listed in Appendix I of CITES (as of 15 September 2022)."
    ]


def test_members_and_offices_are_those_of_the_heading() -> None:
    text = (
        "The Coastal Reef Council met in Oslo in 2022.\n# About the Coastal Reef Council\n"
        "- It was set up in 1987.\n- The members are not eligible for more than two terms."
    )
    assert told(text)[-1].startswith("The members of the Coastal Reef Council are not eligible")


def test_this_right_after_its_label_is_what_the_label_names() -> None:
    text = (
        "Ten products were named.\n- Reef Rogan Craft (Goa): This is a painted textile craft of India.\n"
        "- Coral Lac Bangles (Goa): These bangles are made of resin from Goa.\n"
        "- Lagoon Mask: These masks are made of clay from Goa."
    )
    assert told(text) == [
        "Reef Rogan Craft (Goa) is a painted textile craft of India.",
        "Coral Lac Bangles (Goa) are made of resin from Goa.",
    ]


def test_a_rank_under_the_name_of_an_index_is_told_and_asked() -> None:
    text = "The Reef Index 2022 was released.\n# Reef Index 2022\n- India’s rank- 150 out of 180 countries"
    assert told(text)[-1] == "India ranked 150th out of 180 countries in the Reef Index 2022."
    [fact] = [fact for fact in judge(keyed(*facts(text)), ()).facts if "150th" in fact.text]
    assert [(key.key.span, tier_of(key.findings)) for key in fact.keys] == [("150th", Tier.LOOK)]


def test_a_heading_that_comes_again_and_again_is_no_name() -> None:
    text = (
        "# Reef Pact\n## Short Mentio\n- A treaty of 1971.\n# Tarn Pact\n## Short Mentio\n- A treaty of 1975."
    )
    assert not any("Short Mentio" in fact for fact in told(text))


def test_the_anniversary_in_the_news_is_not_the_body() -> None:
    text = (
        "The Coastal Reef Council met in Oslo in 2022.\n# Coastal Reef Council\n## Context\n"
        "- It is the 40th anniversary of the pact."
    )
    assert not any(fact.startswith("The Coastal Reef Council is the 40th") for fact in told(text))


@pytest.mark.parametrize(
    "heading", ["Coastal Reef Council Overview", "Functions of the Coastal Reef Council"]
)
def test_a_heading_may_say_what_of_a_name_it_is_about(heading: str) -> None:
    text = f"The Coastal Reef Council met in Oslo in 2022.\n# {heading}\n- Headquartered in Oslo, Norway."
    assert told(text)[-1] == "The Coastal Reef Council is headquartered in Oslo, Norway."


@pytest.mark.parametrize(
    ("label", "value"),
    [
        ("CITES", "Appendix I"),
        ("Headquarters", "Oslo, Norway"),
        ("Established", "1961"),
        ("Discovered by", "Asha Rao"),
        ("State", "Kerala"),
        ("Area", "40 sq km"),
    ],
)
def test_a_label_of_many_keeps_its_form(label: str, value: str) -> None:
    assert label_sentence(label, value, "the Reef Cranes") is None


def test_a_line_that_stands_in_brackets_has_no_verb_to_begin_with() -> None:
    assert not lacks_subject("(Reef council of the tarn)")


@pytest.mark.parametrize(
    ("label", "value", "sentence"),
    [
        ("Type", "Central Sector Scheme", "The Reef Scheme is a Central Sector Scheme."),
        ("Ministry", "Ministry of Earth Sciences",
         "The nodal ministry of the Reef Scheme is the Ministry of Earth Sciences."),
        ("Nodal Agency", "Reef Survey of India (RSI)",
         "The nodal agency of the Reef Scheme is the Reef Survey of India (RSI)."),
        ("Implemented by", "Department of Fisheries",
         "The Reef Scheme is implemented by the Department of Fisheries."),
        ("Launched by", "Ministry of Earth Sciences",
         "The Reef Scheme was launched by the Ministry of Earth Sciences."),
        ("Published by", "UNDP", "The Reef Scheme is published by UNDP."),
        ("President", "Asha Rao", "The President of the Reef Scheme is Asha Rao."),
        ("CEO", "Dr. Asha K. Rao", "The CEO of the Reef Scheme is Dr. Asha K. Rao."),
        ("Chairman", "Prime Minister of India",
         "The Chairman of the Reef Scheme is the Prime Minister of India."),
        ("Location", "Tarn district, Manipur", "The Reef Scheme is in Tarn district, Manipur."),
        ("Area", "40 sq km", "The Reef Scheme has an area of 40 sq km."),
        ("Total outlay", "Rs 1,500 crore", "The Reef Scheme has an outlay of Rs 1,500 crore."),
        ("State animal", "Manipur", "The Reef Scheme is the state animal of Manipur."),
        ("Scientific name", "Grus maris", "The scientific name of the Reef Scheme is Grus maris."),
        ("Currency", "Reef rupee", "The currency of the Reef Scheme is the Reef rupee."),
    ],
)  # fmt: skip
def test_labels_of_holders_places_and_sizes_make_sentences(label: str, value: str, sentence: str) -> None:
    assert label_sentence(label, value, "the Reef Scheme") == sentence


def test_what_takes_place_somewhere_lies_nowhere() -> None:
    assert label_sentence("Location", "Oslo, Norway", "the Reef Summit") is None


def test_a_name_that_begins_small_stays_so() -> None:
    assert label_sentence("Type", "Central Sector Scheme", "e-REEF") == "e-REEF is a Central Sector Scheme."


@pytest.mark.parametrize(
    ("label", "value"),
    [
        ("Coverage", "Covers five sectors of Goa"),
        ("Population", "With a population of around"),
        ("Local name", "Called locally as Tarn"),
        ("Chief minister", "Asha Rao"),
    ],
)
def test_what_goes_on_like_a_sentence_or_belongs_to_a_land_is_no_value(label: str, value: str) -> None:
    assert labelled_text(label, value, "the Reef Park") is None


def test_a_stray_dash_before_a_value_is_dropped() -> None:
    assert labelled_text("Governor", "- Asha Rao", "Karnataka") == "Governor of Karnataka: Asha Rao."


def test_a_comma_behind_a_value_is_no_part_of_it() -> None:
    assert told("# Reef Council\n- Headquarters: Oslo, Norway,\n- The Reef Council met in Goa in 1999.")[
        0
    ] == ("The Reef Council has its headquarters in Oslo, Norway.")


def test_an_office_is_no_value_of_another() -> None:
    assert labelled_text("Prime Minister", "Chairperson", "the Reef Officers Act") is None


@pytest.mark.parametrize("label", ["Tenure", "Term", "Age limit"])
def test_the_term_of_its_members_is_not_told_of_a_body(label: str) -> None:
    assert labelled_text(label, "Three years or 70 years of age", "Reef Rights Commission") is None


def test_the_place_of_a_label_may_be_told_in_a_clause() -> None:
    assert label_sentence("Location", "Based in Kathmandu, Nepal", "the Reef Centre") == (
        "The Reef Centre is in Kathmandu, Nepal."
    )


def test_a_park_has_no_capital() -> None:
    assert label_sentence("Capital", "Thiruvananthapuram", "the Reef Park") is None
