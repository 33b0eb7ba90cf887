from datetime import date

import pytest

from digests.drafting.kinds import names_of_kind, only_names
from digests.drafting.suggesting import Around, suggested
from tests.digests.drafting.test_stating import facts, told


def around(*, before: str | None = None, topic: str | None = None, said: str = "") -> Around:
    return Around(day=date(2022, 12, 10), before=before, topic=topic, said=said)


def test_it_is_what_the_heading_names_or_else_the_sentence_before() -> None:
    text = "It was a port of Odisha."
    assert suggested(text, around(before="The Reef Board", topic="Orchha")) == "Orchha was a port of Odisha."
    assert suggested(text, around(before="Orchha")) == "Orchha was a port of Odisha."


def test_nobody_is_taken_for_a_thing_nor_a_thing_for_somebody() -> None:
    assert suggested("It opened.", around(before="President Asha Rao")) == "It opened."
    assert suggested("He was born in Goa.", around(before="Orchha")) == "He was born in Goa."


@pytest.mark.parametrize(
    ("text", "edit"),
    [
        ("The port opened in Goa on Friday.", "The port opened in Goa on 9 December 2022."),
        ("Asha Rao won the cup last year.", "Asha Rao won the cup in 2021."),
        ("The Cabinet recently approved a dam.", "In December 2022, the Cabinet approved a dam."),
    ],
)
def test_loose_times_become_days(text: str, edit: str) -> None:
    assert suggested(text, around()) == edit


def test_nobody_is_named_for_he_and_she() -> None:
    text = "He replaced Asha Rao."

    assert suggested(text, around(before="Governor Ravi Menon")) == text
    assert suggested(text, around(before="Ravi Menon")) == text


def test_the_last_name_of_its_kind_is_written() -> None:
    said = "The Odisha Millets Mission began in 2017."
    assert (
        suggested("Koraput joined the mission.", around(said=said))
        == "Koraput joined the Odisha Millets Mission."
    )


def test_a_suggestion_stands_beside_its_finding() -> None:
    text = "The Reef Board met in Goa in 2021. It was set up in Kochi in 1995."
    found = facts(text)[-1].findings
    assert {finding.edit for finding in found} == {"The Reef Board was set up in Kochi in 1995."}


def test_a_name_that_is_the_only_one_of_its_kind_is_told() -> None:
    text = "# National Reef Mission\nThe Coir Board runs it in Goa. The mission began in Kochi in 2021."
    assert told(text)[-1] == "The National Reef Mission began in Kochi in 2021."


def test_where_the_brief_speaks_of_other_missions_none_is_named() -> None:
    text = "The National Reef Mission began. Other missions followed the mission."
    assert only_names(text) == {}
    assert names_of_kind("mission", text) == ("the National Reef Mission",)


def test_a_part_of_what_the_heading_names_is_told_with_it() -> None:
    text = "The Tarn drill began.\n# About Exercise Tarn\nThe first edition was held in Goa in 2012."
    assert told(text)[-1] == "The first edition of Exercise Tarn was held in Goa in 2012."


def test_a_label_in_a_mixed_section_is_told_but_doubted() -> None:
    text = (
        "The Tarn drill began.\n# Exercise Tarn\nThe Reef Club is a body of 75 sailors.\n- Type: Naval drill"
    )
    last = facts(text)[-1]
    assert last.text == "Type of Exercise Tarn: Naval drill."
    assert [finding.check for finding in last.findings] == ["F4"]


@pytest.mark.parametrize(
    ("text", "edit"),
    [
        ("State animal of Sikkim.", "The Red Panda is the state animal of Sikkim."),
        ("Native to the hills of Sikkim.", "The Red Panda is native to the hills of Sikkim."),
        ("A survey by Tarn Labs counted 40 nests.", None),
        (
            "The state of Sikkim feeds it in two parks.",
            "The state of Sikkim feeds the Red Panda in two parks (as of 10 December 2022).",
        ),
        ("Kavya is its 50th keeper.", "Kavya is the 50th keeper of the Red Panda."),
    ],
)
def test_what_lacks_its_subject_is_given_the_headings(text: str, edit: str | None) -> None:
    assert suggested(text, around(topic="the Red Panda")) == (edit or text)


def test_another_word_for_what_the_heading_names_is_replaced() -> None:
    text = "India signed the agreement in Goa."
    assert (
        suggested(text, around(topic="the High Seas Treaty")) == "India signed the High Seas Treaty in Goa."
    )


def test_two_things_are_not_it() -> None:
    assert suggested("It is a treaty body.", around(before="India and France")) == "It is a treaty body."


def test_the_years_own_becomes_the_year() -> None:
    told_of = "The focus of this year's Reef Report is coral."
    assert suggested(told_of, around()).startswith("The focus of the 2022 Reef Report is coral")


def test_a_suggestion_may_leave_its_worth_to_the_editor() -> None:
    text = "- The Coir Board met in Goa in 2021.\n- It lives in trees."
    found = facts(f"The Reef Crane is seen.\n# Reef Crane\n{text}")[-1].findings
    assert {finding.edit for finding in found} == {"The Reef Crane lives in trees."}
    assert "F9" in {finding.check for finding in found}


def test_it_right_behind_another_sentence_is_what_that_one_was_about() -> None:
    text = "The Tarn Accord was signed in Goa in 1975. It entered into force in Goa in 1980."
    found = facts(f"The Reef Board works.\n# Reef Board\nThe Reef Board met in Goa in 2020.\n{text}")[
        -1
    ].findings
    assert {finding.edit for finding in found} == {"The Tarn Accord entered into force in Goa in 1980."}
