"""What is suggested where no rule is certain: what is most in mind, whole names, whose a label is."""

import pytest

from tests.digests.drafting.stated import facts


@pytest.mark.parametrize(
    ("text", "edit"),
    [
        (
            "The Tarn Club met. The Reef Bank is near the Tarn Club. It has 40 ships of its own.",
            "The Reef Bank has 40 ships of its own (as of 15 September 2022).",
        ),
        (
            "The Reef Bank lends in Goa. In 1982, it was moved to Goa.",
            "In 1982, the Reef Bank was moved to Goa.",
        ),
        (
            "The Reef Bank lends in Goa. The Tarn Club left it in 1982.",
            "The Tarn Club left the Reef Bank in 1982.",
        ),
        (
            "Captain Asha Rao met Colonel Devi Sen. Captain Asha Rao lived in Goa. She was born in 1982.",
            "Captain Asha Rao was born in 1982.",
        ),
    ],
)
def test_what_is_most_in_mind_is_named_where_nothing_says_for_sure(text: str, edit: str) -> None:
    found = facts(text, "Notes of the day")[-1]
    assert {finding.edit for finding in found.findings} == {edit}


@pytest.mark.parametrize(
    "text",
    [
        "The Reef Committee met us. It will be built with 40 loans.",
        "Mission Tarn met us. The ministry lends to fishers.",
        "The Reef Assembly met us. It was held in Goa in 1980.",
        "Reef Refugee Day was kept by us. They have 40 boats.",
        "The treaty got 50 votes on Oct. 24. It set off a storm of 40 days.",
        "Reef Nagaport is old. It is impossible for 40 boats to meet.",
        "Reef Statehood Day was kept in Goa. It is home to hot springs.",
        "THE STATES SEEK REEFS IN GOA\n- Purpose: Keep boats from harm.",
        "The Reef Reserve has lakes.\n- Total: 40 lakes",
    ],
)
def test_no_name_is_put_where_no_such_thing_can_be_meant(text: str) -> None:
    """Each named the wrong thing in a brief: a day with springs, a headline, a sum of nothing."""
    assert {finding.edit for finding in facts(text, "Notes of the day")[-1].findings} == {None}


@pytest.mark.parametrize(
    ("text", "edit"),
    [
        (
            "The Tarn Bank met Oman. It is 40 km long if it is full.",
            "The Tarn Bank is 40 km long if it is full.",
        ),
        (
            "The Reef Prime Minister met Oman. She wrote to Oman in 2019.",
            "The Reef Prime Minister wrote to Oman in 2019.",
        ),
        (
            "The Bondas of Koraput met Oman. They live on 40 hilltops.",
            "The Bondas of Koraput live on 40 hilltops (as of 15 September 2022).",
        ),
    ],
)
def test_what_is_doubted_only_since_a_name_stands_there_is_suggested(text: str, edit: str) -> None:
    assert edit in {finding.edit for finding in facts(text, "Notes")[-1].findings}


def test_a_people_is_no_surname() -> None:
    text = "Rajput Bhils met. Oman saw the Bhils. Bhils met Oman in Goa in 1980."
    assert not [each for each in facts(text, "Notes")[-1].findings if "only part" in each.reason]


def test_whose_a_label_is_may_be_suggested() -> None:
    text = "The Reef Reserve has 40 lakes.\n- Core zone: 20 sq km\n- Organisation: Control Areas"
    core, organisation = facts(text, "Notes of the day")[-2:]
    assert "Core zone of the Reef Reserve: 20 sq km." in {finding.edit for finding in core.findings}
    assert {finding.edit for finding in organisation.findings} == {None}


def test_a_suggestion_may_leave_one_thing_that_all_may_know_and_no_scheme() -> None:
    text = "The Reef Bridge is long. It has lamps on the footpath."
    assert facts(text, "Notes")[-1].findings[0].edit == "The Reef Bridge has lamps on the footpath."
    text = "The Reef Bridge is long. It has lamps of the scheme."
    assert {finding.edit for finding in facts(text, "Notes")[-1].findings} == {None}


@pytest.mark.parametrize(
    ("text", "edit"),
    [
        ("Minister Asha Raokar met Oman. Raokar joined SBI in 1980.", "Asha Raokar joined SBI in 1980."),
        ("A. B. Raokar met Oman. SBI was led by Raokar in 1980.", "SBI was led by A. B. Raokar in 1980."),
        ("Asha Raokar met Devi Raokar. Raokar joined SBI in 1980.", None),
    ],
)
def test_a_surname_is_told_in_whole_where_the_brief_gives_one_name(text: str, edit: str | None) -> None:
    assert {finding.edit for finding in facts(text, "Notes")[-1].findings} == {edit}
