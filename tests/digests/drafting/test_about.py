"""A fact, and what is asked of it, is sound most often where it is about what its heading names."""

import pytest

from digests.drafting.drafting import draft
from digests.drafting.judging.about import is_about_its_heading
from digests.drafting.model import GLANCE, Finding
from digests.model import KeyKind
from tests.digests.drafting.factories import intake, manuscript, stated


@pytest.mark.parametrize(
    ("text", "heading"),
    [
        ("The Reef Council was set up in 1987.", "Reef Council"),
        ("The Reef Council was set up in 1987.", "About > The Reef Council of Oman"),
        ("The RCO was set up in 1987.", "Reef Council of Oman"),
        ("The Reef Council of Oman was set up in 1987.", "The RCO at work"),
        ("The first Reef Council met in 1987.", "The Reef Council at work"),
        ("There are six kinds of reefs.", "Reefs"),
    ],
)
def test_a_fact_is_about_its_heading(text: str, heading: str) -> None:
    assert is_about_its_heading(stated(text, section=heading))


@pytest.mark.parametrize(
    ("text", "heading"),
    [
        ("The Reef Council was set up in 1987.", "Tarn Fund"),
        ("The Reef Council was set up in 1987.", "Reef Day"),
        ("The Governor of the Reef Council sits in Oslo.", "Reef Council"),
        ("There are six kinds of nets.", "Reefs"),
    ],
)
def test_a_fact_is_about_another_thing(text: str, heading: str) -> None:
    assert not is_about_its_heading(stated(text, section=heading))


def test_what_stands_under_a_label_is_about_its_heading() -> None:
    said = stated("Oslo is the seat of the Reef Council.", section="Tarn Fund", quote="Seat: Oslo")
    assert is_about_its_heading(said)


def glances(brief: str, kind: KeyKind) -> tuple[Finding, ...]:
    """What is found on the first question of a kind that a brief gives."""
    keys = [key for fact in draft(manuscript(brief), intake("News")).facts for key in fact.keys]
    return next(key.findings for key in keys if key.key.kind is kind)


@pytest.mark.parametrize(
    ("brief", "kind", "checks"),
    [
        ("# Reef Council\nThe Reef Council was set up in 1987.", KeyKind.YEAR, []),
        ("# About the Reef Council\nThe Reef Council was set up in 1987.", KeyKind.YEAR, []),
        ("# Oman's Reef Council at work\nThe Reef Council was set up in 1987.", KeyKind.YEAR, ["I3"]),
        ("# Reef Council\nThe Reef Council inducted Oman in 1987.", KeyKind.YEAR, ["I11"]),
        ("# Reef Pact\nThe Reef Pact came into force in 1987.", KeyKind.YEAR, []),
        ("# Oman\nOman signed the Reef Pact on 3 May 1987.", KeyKind.DATE, ["I11"]),
        ("# Reef Day\nReef Day is observed on 3 May every year.", KeyKind.DATE, []),
        ("# Reef Fair\nReef Fair was celebrated on 3 May 2021.", KeyKind.DATE, ["I11"]),
        ("# Reef Council\nThe Reef Council is headquartered in Oslo, Norway.", KeyKind.PLACE, []),
        ("# Reef Council\nThe Reef Council has its secretariat in Oslo, Norway.", KeyKind.PLACE, []),
        ("# Reef Council\nThe Reef Council is a statutory body.", KeyKind.TERM, ["I10"]),
        ("# Reef Council\nThe Reef Council has 21 members.", KeyKind.NUMBER, ["I4"]),
    ],
)
def test_a_question_on_another_thing_or_of_a_day_asks_for_a_glance(
    brief: str, kind: KeyKind, checks: list[str]
) -> None:
    found = glances(brief, kind)
    assert [finding.check for finding in found] == checks
    assert all(finding.remedy == GLANCE and not finding.fatal for finding in found)


def test_a_full_form_waits_for_an_editor_under_any_heading() -> None:
    """Found by readers: some refuse each of them, as the short form is half its answer."""
    brief = "# Tarn Day\nThe National Reef Development Authority (NRDA) was set up in 1987."
    [finding] = glances(brief, KeyKind.FULL_FORM)
    assert (finding.check, finding.remedy) == ("I11", GLANCE)
