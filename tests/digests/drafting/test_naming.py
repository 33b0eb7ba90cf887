from digests.drafting.model import DraftTerm, Tier, tier_of
from digests.drafting.naming import defined_term, name_terms
from digests.drafting.outline import outline
from digests.drafting.stating import state
from tests.digests.drafting.factories import intake, manuscript


def terms(text: str) -> list[DraftTerm]:
    brief = manuscript(text)
    return list(name_terms(state(outline(brief, "News"), brief, intake()), brief))


def test_a_short_form_is_explained_by_the_sentence_that_defines_it() -> None:
    found = terms("The National Health Authority (NHA) is a body of India. The NHA met in Goa in 2021.")
    assert (found[0].term.term, found[0].term.stands_for) == ("NHA", "National Health Authority")
    assert found[0].term.explain == "The National Health Authority (NHA) is a body of India."


def test_one_long_form_leads_to_one_term() -> None:
    """Found in a draft: two short forms of one name made a digest that the check refused."""
    found = terms("The National Health Authority (NHA) is a body. The National Health Authority (NHAI) met.")
    assert [term.term.term for term in found] == ["NHA"]


def test_a_definition_is_a_term_without_a_long_form() -> None:
    found = terms("A wetland is an area where water covers the soil.")
    assert [(term.term.term, term.term.stands_for) for term in found] == [("wetland", None)]


def test_a_short_form_that_nothing_defines_needs_a_look() -> None:
    found = terms("He joined the National Health Authority (NHA) last year.")
    assert tier_of(found[0].findings) is Tier.LOOK


def test_a_better_sentence_about_something_else_is_no_suggestion_for_a_term() -> None:
    """Found in a review: CAPF was to be explained by "The CISF is one of the seven CAPF"."""
    [found] = terms("The Reef Guard is so far one of seven Coastal Reef Forces (CRF).")
    assert found.findings[0].check == "X1"
    assert not any(finding.edit for finding in found.findings)


def test_a_term_names_the_ready_facts_that_speak_of_it() -> None:
    found = terms("Exercise Malabar is a naval exercise of India. Exercise Malabar was started in 1992.")
    assert found[0].term.facts == ("f1", "f2")


def test_pronouns_and_offices_define_no_term() -> None:
    assert defined_term("It is a lake in Odisha.") is None
    assert defined_term("The Governor of the RBI is a banker.") is None


def test_no_country_is_explained_by_what_it_belongs_to() -> None:
    assert defined_term("India is a founding member of the Reef Council.") is None
    assert defined_term("The Tarn Club is a member of the Reef Council.") is None
    assert defined_term("The Tarn Club is a club of members of the Reef Council.") == "Tarn Club"


def test_a_short_form_that_a_fact_only_names_needs_a_look() -> None:
    """Found by an editor: the law of the sea was explained by the seabed body set up under it."""
    text = (
        "The Seabed Board is a body of Goa established in 1994 under the Reef Treaty of All Lands (RTAL). "
        "Oman joined RTAL in 1999."
    )
    [form] = [term for term in terms(text) if term.term.term == "RTAL"]
    assert tier_of(form.findings) is Tier.LOOK


def test_what_something_is_the_nodal_ministry_of_is_no_term() -> None:
    assert defined_term("The nodal ministry of the Reef Plan is the Ministry of Reefs.") is None
    assert defined_term("The Reef Plan is a plan of Goa.") == "Reef Plan"
