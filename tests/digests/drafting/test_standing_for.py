"""What a short form stands for is told and asked, where the brief uses it."""

import pytest

from digests.drafting.drafting import draft
from digests.drafting.model import GLANCE, DraftFact, Tier, tier_of
from tests.digests.drafting.factories import intake, manuscript

BRIEF = """
# Reef Patrol
The Coastal Reef Management Council (CRMC) has a hand in most that is done, which many like.
The CRMC met again.
"""


def drafted(text: str) -> tuple[DraftFact, ...]:
    return draft(manuscript(text), intake("Reef Patrol")).facts


def stand_ins(text: str) -> list[str]:
    return [fact.text for fact in drafted(text) if " stands for " in fact.text]


def test_a_name_with_a_bracket_more_elsewhere_is_written_in_two_ways() -> None:
    """Found by readers: an authority for prevention and control, of which the bracket was left out."""
    told = "# Coastal Reef (Care & Repair) Management Council (CRMC)"
    assert stand_ins(BRIEF) != []
    assert stand_ins(f"{BRIEF}\n{told}") == []


def test_a_short_form_is_told_with_its_question_beside_the_fact_that_explains_it() -> None:
    [fact] = [fact for fact in drafted(BRIEF) if " stands for " in fact.text]
    assert fact.text == "CRMC stands for Coastal Reef Management Council."
    assert (fact.id, tier_of(fact.findings)) == ("f1s", Tier.READY)
    assert fact.quote == "Coastal Reef Management Council (CRMC)"
    [key] = fact.keys
    assert key.key.ask == "What does the abbreviation CRMC stand for?"
    assert [finding.remedy for finding in key.findings] == [GLANCE]


@pytest.mark.parametrize(
    ("was", "now"),
    [
        ("The CRMC met again.", "It met again."),
        ("CRMC", "RBI"),
        ("Coastal Reef Management Council (CRMC)", "Coastal Reef Council (CRC)"),
        ("Coastal Reef Management Council", "Coastal Reef Mound"),
        ("Coastal Reef Management Council", "Coastal Reef Management News Agency"),
        ("Coastal Reef Management Council (CRMC)", "Coastal Reef Mounds (CRMs)"),
    ],
)
def test_one_that_is_not_used_again_or_that_all_know_is_not_told(was: str, now: str) -> None:
    assert stand_ins(BRIEF.replace(was, now)) == []


def test_it_is_asked_there_and_nowhere_else() -> None:
    name = "Coastal Reef Management Council"
    told = f"# {name}\nThe {name} (CRMC) was set up in 1963.\nThe CRMC met again."
    spans = {fact.id: [key.key.span for key in fact.keys] for fact in drafted(told) if fact.keys}
    assert spans == {"f1": ["1963"], "f1s": [name]}


def test_what_is_told_of_the_thing_explains_its_short_form() -> None:
    """Found by readers: "X stands for Y" alone is the answer once more."""
    name = "Coastal Reef Management Council"
    told = f"# {name}\nThe {name} (CRMC) was set up in 1963.\nThe CRMC met again."
    [form] = [key.key for fact in drafted(told) for key in fact.keys if key.key.span == name]
    assert form.explain == f"CRMC stands for {name}. It was set up in 1963."
    [form] = [key.key for fact in drafted(BRIEF) for key in fact.keys if key.key.span == name]
    assert form.explain is None


def test_one_that_the_brief_writes_in_two_ways_is_not_told() -> None:
    """Found in a brief: the Airport and the Airports Economic Regulatory Authority."""
    assert stand_ins(f"{BRIEF}The Coastal Reefs Management Council sits in Goa.\n") == []
    assert stand_ins(f"{BRIEF}The Coastal Reef and Management Council sits in Goa.\n") == []
    assert stand_ins(f"{BRIEF}The Coastal Reef Management Council sits in Goa.\n") != []
    industry = BRIEF.replace("Reef Management", "Reef Industry").replace("CRMC", "CRIC")
    assert stand_ins(f"{industry}The Coastal Reef Industries Council sits in Goa.\n") == []
    assert stand_ins(f"{industry}The Coastal Reef Industry Council sits in Goa.\n") != []


def test_small_words_inside_a_long_form_are_written_small() -> None:
    told = BRIEF.replace(
        "Coastal Reef Management Council", "Organisation for Reef Care And Fiscal Management"
    )
    assert stand_ins(told.replace("CRMC", "ORCFM")) == [
        "ORCFM stands for Organisation for Reef Care and Fiscal Management."
    ]


def test_two_short_forms_of_one_sentence_are_two_facts() -> None:
    told = BRIEF.replace("has a hand", "and the World Reef Safety Agency (WRSA) have a hand")
    found = [fact for fact in drafted(f"{told}The WRSA met, too.") if " stands for " in fact.text]
    assert [(fact.id, fact.text[:4]) for fact in found] == [("f1s", "CRMC"), ("f1s2", "WRSA")]


def test_what_something_stands_for_in_the_brief_is_told_like_any_other_sentence() -> None:
    """Found by reading: such a sentence was taken for one of ours and dropped."""
    told = [fact.text for fact in drafted("The Reef Pillar stands for the power and courage of Goa.")]
    assert told == ["The Reef Pillar stands for the power and courage of Goa."]


def test_a_name_that_ends_in_a_short_form_is_not_spelled_out() -> None:
    """Found by readers: Gram UJALA told of as Gram Unnat Jyoti by Affordable LEDs for All (UJALA)."""
    told = "# Gram RPFA\nIt is run by the Reef Board.\n# RPFA\nReef Plan for All (RPFA) was launched in 2015."
    texts = [fact.text for fact in drafted(told)]
    assert "Gram RPFA is run by the Reef Board." in texts
