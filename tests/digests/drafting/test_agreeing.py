"""Names have their articles, and verbs agree with what they are told of."""

from datetime import date

import pytest

from digests.drafting.grammar import read
from digests.drafting.judging.agreeing import agrees
from digests.drafting.judging.claim import Claim
from digests.drafting.model import Finding
from digests.drafting.names import Names


def found(text: str, brief: str = "") -> list[Finding]:
    claim = Claim(text=text, quote=text, day=date(2024, 5, 2), names=Names(brief or text))
    return list(agrees(claim, read(text)))


@pytest.mark.parametrize(
    ("text", "edit"),
    [
        ("Reef Note Policy is a policy of Oman.", "The Reef Note Policy is a policy of Oman."),
        ("India joined Thermal Tarn Reactor (TTR) in 2005.",
         "India joined the Thermal Tarn Reactor (TTR) in 2005."),
        ("Asian Infrastructure Investment Bank was set up in 2016.",
         "The Asian Infrastructure Investment Bank was set up in 2016."),
        ("The status of Asian Crane is Vulnerable.", "The status of the Asian Crane is Vulnerable."),
        ("The prize was given to Organisation for the Study of Reefs (OSR).",
         "The prize was given to the Organisation for the Study of Reefs (OSR)."),
    ],
)  # fmt: skip
def test_a_name_that_ends_in_a_common_noun_gets_its_article(text: str, edit: str) -> None:
    [finding] = found(text)
    assert (finding.check, finding.edit) == ("F7", edit)


@pytest.mark.parametrize(
    "text",
    [
        "Tarn Bank was set up in 1906 in Goa.",
        "The Tarn base is used to analyse Child Sex Exploitation Material (CSEM) and make links.",
        "Tarn Payments Bank is in Goa.",
        "A member of Self-Help Group (SHG) is paid in Goa.",
    ],
)
def test_no_article_is_suggested_where_a_name_may_stand_alone_or_mean_any(text: str) -> None:
    """Found by readers: "The Indian Bank was set up", "a member of the Self-Help Group"."""
    assert all(finding.edit is None for finding in found(text))


@pytest.mark.parametrize(
    "text",
    [
        "The Reef Note Policy is a policy of Oman.",
        "World Reef Day is observed on 2 May.",
        "Exercise Reef Shield is a drill of Oman.",
        "India and China have been in a stand-off since 2020.",
        "Punjab National Bank has its headquarters in Delhi.",
        "Latakia Port lies on the coast of Syria.",
        "Under Article 82, Oman enacts a law.",
        "The prize was given to his Reef Policy.",
        "It was set up by the UN and Reef Bank in 2001.",
        "Tarn Tiger Reserves are notified by states.",
        "The Tarn is a member of 12 Reef Council bodies.",
        "It was made by Reef Space Systems in Goa.",
        "It was launched from Tarn Space Force Base in Goa.",
        "Bacterial Pneumonia is an illness of Goa.",
        "Drug Resistance is a threat to Goa.",
        "It stands for Universal Reef Coverage in Goa.",
        "They are a part of Global Governance in Goa.",
        "It was opened at Tarn Stadium in Goa.",
        "Goa Post Payments Bank is in Goa.",
    ],
)
def test_a_name_that_stands_alone_needs_none(text: str) -> None:
    assert found(text) == []


@pytest.mark.parametrize(
    ("text", "brief"),
    [
        ("The Reef Awards is a prize of Oman.", ""),
        ("A Ninth Special Recommendations was published in 2004.", ""),
        ("Central Armed Reef Forces (CARF) comes under Goa.", ""),
        ("The Tarnlurs is listed in Schedule I.", "The Tarnlur is a bird."),
        ("Great Goan Tarnlurs is the state bird of Goa.", ""),
    ],
)
def test_many_take_no_verb_of_the_singular(text: str, brief: str) -> None:
    assert [finding.reason for finding in found(text, brief) if "agree" in finding.reason]


def test_one_fund_takes_no_verb_of_many() -> None:
    assert "F7" in {each.check for each in found("The Fund of Funds for Reefs are run by the Reef Bank.")}
    assert found("The Boards of Goa are run by the Reef Bank.") == []


def test_one_land_takes_no_verb_of_many() -> None:
    assert "F7" in {each.check for each in found("India have three species of reef crane.")}
    assert found("India and Oman have three species of reef crane.") == []
    assert found("The United States have three reefs.") == []
    assert found("In India, reefs have three species of crane.") == []


@pytest.mark.parametrize(
    "text",
    [
        "The United Nations was set up in 1945.",
        "The Sundarbans is a forest of Bengal.",
        "The status of the Reef Cranes is Vulnerable.",
        "One of the Reef Awards is given in Oslo.",
    ],
)
def test_what_is_one_may_end_in_s(text: str) -> None:
    assert found(text) == []
