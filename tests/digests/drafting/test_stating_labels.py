"""Labelled values of a brief are told of what their heading names, or not at all."""

import pytest

from digests.drafting.labelling import labelled_text
from digests.drafting.model import Tier, tier_of
from tests.digests.drafting.stated import facts, told


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


def test_a_motto_is_no_advice() -> None:
    [fact] = facts('The Reef Union met.\n# Reef Union\n- Motto: "Let us save the reef"')[1:]
    assert not any(finding.fatal for finding in fact.findings)


def test_a_gloss_becomes_a_sentence() -> None:
    assert told("- Chilika Lake: A brackish lagoon in Odisha") == [
        "Chilika Lake is a brackish lagoon in Odisha."
    ]


def test_two_values_for_one_label_need_a_look() -> None:
    text = "The Varuna drill began.\n# Exercise Varuna\n- Type: Naval one\n- Type: Air one"
    assert {tier_of(fact.findings) for fact in facts(text) if fact.text.startswith("Type")} == {Tier.LOOK}


def test_every_label_under_a_name_is_told() -> None:
    text = "Nagaland Statehood Day was marked in Goa.\n# Nagaland\n- Capital: Kohima\n- State Animal: Mithun"
    assert told(text)[-2:] == ["The capital of Nagaland is Kohima.", "State animal of Nagaland: Mithun."]


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


def test_a_label_that_stands_twice_is_nobodys() -> None:
    text = (
        "A study by Tarn Labs counted 40 nests of a Goa Crane in Goa in 2021.\n- IUCN status: Endangered\n"
        "The Tarn Stork came to Goa in 2020.\n- IUCN status: Vulnerable"
    )
    assert not any("IUCN" in fact for fact in told(text, "Goa Crane"))


def test_a_labelled_sentence_about_another_thing_is_no_sentence_about_the_heading() -> None:
    text = (
        "Goa has the Tarn Park.\n# Tarn Park\n- Location: Tarn Reserve is a protected area of Goa.\n"
        "- It is made up of two parks of Goa."
    )
    assert not any("Tarn Park is made up" in fact for fact in told(text))


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


def test_a_ministry_is_told_without_its_minister() -> None:
    stated = facts("# Reef Scheme\nThe Reef Scheme is old.\nMinistry: Petroleum & Gas (Minister- Ada Rao)")
    told = "The nodal ministry of the Reef Scheme is the Ministry of Petroleum & Gas."
    assert told in [fact.text for fact in stated]


def test_a_label_that_owns_or_leads_on_is_no_name() -> None:
    """Found by readers: "Sri Guru Nanak Dev’s period of Sri Guru Nanak Dev", "Built with is an ..."."""
    stated = facts("# Reef Council\nIt is old.\nIts period: 1469 - 1539\nBuilt with: Indigenous technology.")
    edits = [finding.edit for fact in stated for finding in fact.findings if finding.edit]
    assert not any(edit.startswith(("Its", "Built with is")) for edit in edits)


def test_a_line_of_a_table_of_years_is_no_fact() -> None:
    assert told("1991 Asha Rao finds the Reef Crane of Oman.") == []


def test_the_nodal_ministry_may_be_that_of_anything() -> None:
    [fact] = facts("The Ministry of Reef Affairs is the Nodal ministry.")
    assert "it is not said what 'the Nodal ministry' is" in {finding.reason for finding in fact.findings}


def test_half_of_a_name_is_no_label() -> None:
    assert told("Khandpur- Miro Tiger Reserve in Goa is the 51st reserve in India.") == [
        "Khandpur-Miro Tiger Reserve in Goa is the 51st reserve in India."
    ]


def test_it_below_a_bullet_with_a_label_is_not_the_thing_of_the_title() -> None:
    """Found in a brief: a prize became a member of a science council."""
    text = (
        "# Key Points\n- The Reef Prize for Young Divers has been given every year since 2005.\n"
        "- It was first set up by Oman and the International Tarn Union (ITU).\n"
        "- ITU: It is a global body of divers in Goa.\n  - It is a member of the Coral Council."
    )
    [last] = [each for each in facts(text, "Reef Prize for Young Divers 2020") if "member" in each.text]
    assert last.text.startswith("It is a member of the Coral Council")


def test_a_ministry_keeps_its_whole_name() -> None:
    text = "The Reef Office is an office of the Ministry of Reefs and Industry with its seat at Goa, is old."
    assert not any("Ministry of Reefs." in fact for fact in told(text))


def test_a_label_with_what_is_done_is_no_ministry() -> None:
    text = "# Reef Archives\nThe Reef Archives are old.\n- Ministry: Works under the Ministry of Culture."
    assert not any(fact.text.startswith("The nodal ministry") for fact in facts(text, "Reef Archives"))


def test_a_title_of_few_words_names_what_the_labels_below_are_of() -> None:
    """Found in a brief: it told of a drug in labels alone, and named it nowhere but in its title."""
    assert [fact.text for fact in facts("- Class: Antivirals", "Tarnesivir")] == [
        "Class of Tarnesivir: Antivirals."
    ]
    assert [fact.text for fact in facts("- Class: Antivirals", "Reef Matters")] != [
        "Class of Reef Matters: Antivirals."
    ]


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
