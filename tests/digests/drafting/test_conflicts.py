"""A fact that the brief itself contradicts is doubted."""

import pytest

from tests.digests.drafting.stated import facts, told


@pytest.mark.parametrize(
    "text",
    [
        "The Tarn Reef Bureau (TRB) was established in 1988. In Goa the TRB was set up in 1986 by Oman.",
        "The Tarn Reef Bureau (TRB) was established in 1988.\n- Formation: 17 March 1986",
        "The Tarn Union is a group of 30 countries of the sea. The Tarn Union has 31 members.",
    ],
)
def test_what_is_told_in_two_ways_is_doubted(text: str) -> None:
    """Found by readers: the one was asked, and the other was right as well."""
    reasons = [finding.reason for fact in facts(text) for finding in fact.findings]
    assert sum("the brief gives another" in reason for reason in reasons) == 2


@pytest.mark.parametrize(
    "text",
    [
        "The Tarn Bureau was established in 1988. The Tarn Fund was established in 1990.",
        "The Tarn Bureau was set up in 1988. The Tarn Bureau was set up under the Nets Act of 1985.",
        "The Tarn Bureau was set up in 1988 in Goa. The Tarn Bureau was founded in 1988.",
        "The first Tarn Court was set up in 1969. The second Tarn Court was set up in 2004.",
        "The Tarn Union has 12 founding members. The Tarn Union has 31 members.",
        "The Tarn House has 22 members. The Tarn House has 15 members from the Lok Sabha.",
    ],
)
def test_what_is_told_of_two_things_or_alike_is_not(text: str) -> None:
    reasons = [finding.reason for fact in facts(text) for finding in fact.findings]
    assert not any("the brief gives another" in reason for reason in reasons)


def test_what_is_contradicted_is_never_ready() -> None:
    assert told("The Tarn Bureau was established in 1988. The Tarn Bureau was set up in 1986.") == []
