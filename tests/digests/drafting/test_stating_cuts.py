"""A sentence of two claims is taken apart only where nothing said would be lost."""

import re

import pytest

from digests.drafting.reading.reading import read
from tests.digests.drafting.stated import facts, told


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


def test_a_list_is_never_told_by_its_first_thing_alone() -> None:
    text = "The Reef Council consists of a Chairperson, a Vice-Chairperson and 3 Members who are elected."
    assert "The Reef Council consists of a Chairperson." not in [fact.text for fact in facts(text)]


def test_a_clause_that_only_says_by_whom_is_shortened() -> None:
    text = "Goa has the Reef Grid.\n# Reef Grid\n- A system of pipes which was developed by the Coir Board."
    assert told(text)[-1:] == ["The Reef Grid is a system of pipes developed by the Coir Board."]


def test_the_second_half_of_a_pair_of_things_is_not_cut_off() -> None:
    text = (
        "Relations of India and Oman grew in 2016 and several defence and security pacts were signed in Goa."
    )
    assert not any(fact.text.endswith("several defence.") for fact in facts(text))


def test_a_sentence_behind_a_semicolon_is_cut_off() -> None:
    text = "Goa gives the Reef Award.\n# Reef Award\nIt was founded in Goa in 1961; its prize went to Oman."
    assert told(text)[-1] == "The Reef Award was founded in Goa in 1961."


def test_a_list_is_not_cut_where_its_first_is_said_to_be_something() -> None:
    """Found in a brief: a bank set up together by two was told of one."""
    text = "The Tarn Bank was set up in 2021 by Reef Services Ltd, a part of Goa Ltd, and Miro Private Ltd."
    assert not any(fact.text.endswith("Reef Services Ltd.") for fact in facts(text))


def test_a_list_of_people_is_not_cut_to_its_first() -> None:
    text = "The Tarn Council has 150 trained pilots, engineers, cooks and other staff in Goa."
    assert not any(fact.text.endswith("pilots.") for fact in facts(text))


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


@pytest.mark.parametrize("said", ["stated", "informed"])
def test_who_says_so_is_no_aside_of_a_land(said: str) -> None:
    text = f"The Reef Club held talks with Goa, Oman and Peru, a senior government official {said}."
    assert not any(fact.text.startswith("Peru is") for fact in facts(text))


def test_a_noun_after_and_is_no_second_verb() -> None:
    text = "The Reef Bureau plays a great role in enforcing laws and rules to control nets and rods in Goa."
    assert not any("Bureau rules" in fact.text for fact in facts(text))


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


def test_a_clause_that_says_which_is_not_cut_off() -> None:
    text = "The Reef Council is a body for preventing activities which have an effect on reefs."
    assert not any(fact.text.endswith("activities.") for fact in facts(text))


def test_what_came_into_force_is_not_told_as_done_to_it() -> None:
    text = "The Reef Treaty was signed in 1971 in Oslo and entered into force in 1975."
    assert told(text) == [
        "The Reef Treaty was signed in 1971 in Oslo.",
        "The Reef Treaty entered into force in 1975.",
    ]


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


def test_initials_are_no_list_numbers() -> None:
    assert facts("# C. V. Raman\n- In 1951 C. V. Raman met Oman's king.", "News")[-1].section == "C. V. Raman"


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


def test_the_place_of_a_second_claim_is_not_cut_inside_a_word() -> None:
    text = "The Reef Board met in Goa, which hosted a congress of boardkeepers-in-waiting in 2019."
    reasons = [finding.reason for finding in facts(text)[0].findings if finding.check == "F2"]
    assert all(word.strip("'…") in text for reason in reasons for word in reason.split(" at ")[-1].split())


def test_what_is_told_beside_a_name_is_not_told_of_the_name() -> None:
    """Found by readers: "The scientific name of the Indian Bustard is seen in the Indian subcontinent"."""
    told = facts(
        "The scientific name of the Reef Bustard is Ardeotis nigriceps and is seen in the reefs of Goa."
    )
    assert not any("name of the Reef Bustard is seen" in fact.text for fact in told)


def test_no_sentence_is_cut_between_two_lands() -> None:
    """Found by readers: "Mitra Shakti 2019 is the India."."""
    text = "Reef Shakti 2019, the India – Sri Lanka joint training exercise, is the seventh edition."
    assert "Reef Shakti 2019 is the India – Sri Lanka joint training exercise." in told(text)
    text = "Oman reached Goa for the 1st edition of India - UAE Joint Reef Exercise ‘Tarn’ in 2019."
    assert told(text) == [text]
