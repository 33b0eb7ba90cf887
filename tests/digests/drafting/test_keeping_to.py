import pytest

from digests.drafting.outline import outline
from digests.drafting.stating import state
from tests.digests.drafting.factories import intake, manuscript

TITLE = "Daily brief"
HEADED = "The Coastal Reef Council met in Goa.\n# Coastal Reef Council\n"


@pytest.mark.parametrize(
    "between",
    [
        "India joined in 1994.",
        "The resulting illness, known as Tarn fever, was found in 1956.",
        "Came into being after the floods of 1990.",
        "Ownership: wholly owned by the fishers",
        "All parties to the Tarn Pact are its members.",
    ],
)
def test_what_turns_to_nothing_else_leaves_the_section_to_its_name(between: str) -> None:
    assert not doubted(f"{HEADED}- {between}\n- Headquarters: Oslo, Norway")


@pytest.mark.parametrize(
    "between",
    [
        "The Tarn Club is a body of sailors.",
        "Miro has 45 members.",
        "Tarn Sea Yearly Report: a survey of the seas",
        "Tarn Sea Museum",
        "The work of the Miro Club for young sailors:",
    ],
)
def test_what_speaks_of_another_leaves_a_label_in_doubt(between: str) -> None:
    text = f"{HEADED}- {between}\n- Headquarters: Oslo, Norway\n# More\nThe Miro Club sails."
    assert doubted(text)


def test_a_bullet_without_a_subject_is_doubted_after_one_about_something_else() -> None:
    after_its_own = "- It is a body of sailors.\n- India joined in 1994.\n- It has ten members."
    after_another = "- It is a body of sailors.\n- The tribes of Goa live by the sea."
    bullet = "\n- Responsible for the reefs of Goa."
    assert not doubted(f"{HEADED}{after_its_own}{bullet}")
    assert doubted(f"{HEADED}{after_another}{bullet}")


def doubted(text: str) -> bool:
    """Tell whether it is doubted whose headquarters or whose work the last told of these is."""
    brief = manuscript(text)
    told = state(outline(brief, TITLE), brief, intake(TITLE))
    ours = [fact for fact in told if "headquarters" in fact.text or "responsible" in fact.text]
    return any(finding.check == "F4" for finding in ours[-1].findings)
