"""Names in capitals are written as names; headings in capitals are names only where something vouches."""

import pytest

from digests.drafting.shouting import is_shouted, unshouted
from tests.digests.drafting.stated import facts, told


@pytest.mark.parametrize(
    ("name", "written"),
    [
        ("ASIAN REEF INVESTMENT BANK (ARIB)", "Asian Reef Investment Bank (ARIB)"),
        ("UN CONVENTION ON THE LAW OF REEFS", "UN Convention on the Law of Reefs"),
        ("TARN-REEF WILDLIFE SANCTUARY", "Tarn-Reef Wildlife Sanctuary"),
        ("OMAN JOINS THE CPTPP REEF FORUM", "Oman Joins the CPTPP Reef Forum"),
        ("UN-HABITAT REEF FORUM", "UN-Habitat Reef Forum"),
        ('THE "GREEN" REEF PACT OF U.S.', 'The "Green" Reef Pact of U.S.'),
        ("NATO", "NATO"),
        ("INS TARN", "INS TARN"),
        ("Reef Bank", "Reef Bank"),
        ("2025 RB45", "2025 RB45"),
    ],
)
def test_a_name_in_capitals_is_written_with_large_first_letters(name: str, written: str) -> None:
    assert unshouted(name) == written
    assert is_shouted(name) == (name != written)


def test_a_heading_in_capitals_names_what_its_short_form_vouches_for() -> None:
    text = "ASIAN REEF INVESTMENT BANK (ARIB)\n# ASIAN REEF INVESTMENT BANK (ARIB)\n- Established: 2016"
    assert told(text)[-1] == "The Asian Reef Investment Bank (ARIB) was established in 2016."


def test_another_heading_in_capitals_names_nothing() -> None:
    text = "Goa took steps.\n# STEPS TAKEN BY GOVERNMENT\n- Established in 2016."
    assert not any("Steps" in fact.text or "STEPS" in fact.text for fact in facts(text))
