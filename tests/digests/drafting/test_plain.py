"""Facts of the plainest form look ready, and of the others it is said what keeps them from it."""

import pytest

from digests.drafting.drafting import draft
from digests.drafting.judging.plain import not_plain
from digests.drafting.model import GLANCE
from tests.digests.drafting.factories import intake, manuscript


def reasons(text: str, *, asked: bool = True) -> list[str]:
    return list(not_plain(text, asked=asked))


@pytest.mark.parametrize(
    "text",
    [
        "The Reef Council was set up in 1961.",
        "The Reef Council was set up on May 3, 1961.",
        "The Reef Council was set up under the Reef Act, 1961.",
        "Oman signed the Reef Removal Convention, 2007.",
        "The Reef Games were held in Kota, Rajasthan, in May 2022.",
        "The Reef Council has its headquarters in Oslo, Norway.",
        "The Reef Council has its headquarters in Oslo, Norway (as of 2 May 2024).",
        "The Reef Council is a treaty body of Oman, Kenya and Peru.",
        "The Reef Council is a statutory body.",
        "The Reef Plan is a Central Sector Scheme.",
        "The Reef Council is an alliance of over 120 countries.",
        "The nodal ministry of the Reef Plan is the Ministry of Reefs.",
        "The main aim of the Reef Council is to keep reefs clean.",
        "The Reef Crane (Grus maris) is listed in Appendix I of CITES (as of 2 May 2024).",
        "The Tarn Reserve has an area of 2,900 hectares (as of 2 May 2024).",
        "The Tarn lies in the north of Goa.",
        "Tarn Wildlife Sanctuary lies in East Goa district, Andhra Pradesh, India.",
        "The Reef Bureau is a subordinate office under the Department of Revenue, Ministry of Finance.",
        "The Reef Prize was started in 1961.",
        "The Reef Club held its first meeting in Oslo.",
        "India ranked 150th in the Reef Index 2022.",
        "The Reef Treaty entered into force in 1975.",
        "The Tarn Canal links the Tarn and the sea.",
        "A council of the reef states was set up in 1961.",
        "In 1961, the Reef Council was set up.",
        "Under Article 82 of the Reef Act, the Reef Council is a statutory body.",
        "According to the Reef Report, Goa has 40 reefs.",
        "The Reef Council, in partnership with Oman, has its headquarters in Oslo.",
        "The Reef Council functions under the Ministry of Reefs & Tarns.",
        "The Tarn Basin is home to rare birds, such as cranes, geese and ducks.",
        "Oman joined the Reef Treaty in 1975.",
    ],
)
def test_a_plain_fact_has_nothing_said_against_it(text: str) -> None:
    assert reasons(text) == []


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("At a meeting, the Reef Council was set up.", "a phrase stands before what it is about"),
        ("As per a paper the reef frog was found in Goa.", "a phrase stands before what it is about"),
        ("Goa signed its memorandum on dugongs in 2008.", "'its' may mean another"),
        ("Ada Reef was its first head.", "'its' may mean another"),
        ("Which is known as the Tarn.", "a phrase stands before what it is about"),
        ("The Reef Council is a body which advises Oman.", "it goes on after 'which'"),
        ("The Reef Prize was given in Oslo & Rome in 1961.", "it goes on after '&'"),
        ("The Reef Prize was given to Oman for her reefs in 1961.", "'her' may mean another"),
        ("The Reef Prize is given by the Tarn Club that Oman leads.", "it goes on after 'Club that'"),
        ("The Reef Prize, given each year, was set up in 1961.", "it has commas"),
        ("The Reef Club is Oman's sole reef club and Asia's oldest tarn club.", "it says two things"),
        ("The Tarn Drill is held every year, in Goa and Oman.", "it has commas"),
        ("The Tarn Drill is an air exercise.", "it says little more than the name"),
        ("The Reef Committee is a committee of India.", "it says little more than the name"),
        ("The Paris Club is to give hope to Oman.", "it is written like a headline"),
        ("The Reef Council is a body of six states— Oman and Peru.", "it goes on after '—'"),
        ("Reef India Limited is India's biggest coral firm and a state firm.", "it says two things"),
        ("The Reef Park spanning an area of 51 ha was named in 2021.", "it says two things"),
        ("Jupiter is the biggest in the sky and over twice as heavy as Saturn.", "it says two things"),
        ("Tarn is the largest lake of Goa and Asia's second-largest lake.", "it says two things"),
        ("The Reef Board is one of the five bodies of Goa and works under Oman.", "it says two things"),
        ("Tarn Park is one of India's oldest parks and a haven for divers.", "it says two things"),
        ("The Tarn Crane has three homes with an estimated count of 25,000.", "it says two things"),
        ("The Tarn Fund was set up in 2001 with main office in Goa.", "it says two things"),
        ("The Reef Facility has two windows.", "it says little more than the name"),
        ("Tarn gold is very pure and hence the hallmark.", "it says two things"),
        ("The Tarn is the largest lake of Goa located near Panaji.", "it says two things"),
        ("Tarn Lake (declared in 1999) is a home of tall old trees.", "something stands in brackets"),
        ("The Tarn is the largest lake, variously called a sea or a tarn.", "it has commas"),
        ("The Reef Payment Bridge is an open reef payment bridge.", "it says little more than the name"),
        ("The Tarn Committee (REEFCAP) was formed in 1998.", "REEFCAP shortens no name before it"),
        ("A reef crane was given to the Tarn Park by the Goa Zoo.", "it may be any"),
        ("The Reef was launched on May 17, 2016, and started trials in 2021.", "it says two things"),
        ("The Reef Union was founded in 1874 with its headquarters in Berne.", "it says two things"),
        ("The Reef Summit is being organised on the theme of nets.", "what is going on is soon over"),
        ("There are 18 reef parks in total.", "it is not said where"),
        ("The Reef Pact was signed in 2016 and came into force a year later.", "it says two things"),
    ],
)
def test_what_keeps_a_fact_from_the_plainest_form_is_said(text: str, reason: str) -> None:
    assert reasons(text)[0] == reason


def test_a_label_and_its_value_are_no_sentence() -> None:
    assert reasons("Seat of the Reef Council: Oslo.") == ["it is a label and its value"]


def test_what_no_question_could_be_made_of_waits() -> None:
    text = "The Reef Council works with Oman."
    assert reasons(text, asked=False) == ["no question could be made of all of it"]
    assert reasons(text) == []


def test_a_glance_is_all_it_asks_for() -> None:
    brief = manuscript("ISRO was set up in 1969.\nISRO works with NASA of the United States on radars.")
    plain, other = draft(brief, intake("ISRO")).facts
    assert plain.findings == ()
    [finding] = other.findings
    assert (finding.check, finding.remedy, finding.fatal) == ("F7", GLANCE, False)


def test_a_name_of_one_word_that_the_heading_has_not_asks_for_a_glance() -> None:
    """Found in a brief: Virunga, a park and a chain of hills."""
    text = "Set up in 1925, Virunga has 7,800 trees.\nVirunga lies in Kenya."
    by_title = {
        title: {
            finding.reason
            for fact in draft(manuscript(text), intake(title)).facts
            for finding in fact.findings
        }
        for title in ("Rangers hurt", "Virunga Park")
    }
    reason = "a name of one word may be of other things, too"
    assert (reason in by_title["Rangers hurt"], reason in by_title["Virunga Park"]) == (True, False)


@pytest.mark.parametrize(
    ("text", "glanced"),
    [
        ("Nameri is situated in Assam.", True),
        ("Nameri has 344 birds.", False),
        ("Nameri Tiger Reserve is situated in Assam.", False),
    ],
)
def test_a_place_that_its_heading_names_longer_asks_for_a_glance(text: str, *, glanced: bool) -> None:
    """Found in briefs: Nameri of the Nameri Tiger Reserve, Bagh of the Bagh Print."""
    [fact] = draft(manuscript(text), intake("Nameri Tiger Reserve")).facts
    assert ("its heading names it longer" in {finding.reason for finding in fact.findings}) is glanced


@pytest.mark.parametrize(
    ("title", "strange"),
    [
        ("2 days ago", True),
        ("Global Reef Day was marked", False),
        ("GRD: all you need to know", False),
        ("International Observances", True),
        ("Reef Day celebrated by the Tarn Board", True),
    ],
)
def test_a_fact_on_another_thing_than_its_heading_asks_for_a_glance(title: str, *, strange: bool) -> None:
    """Found in briefs: a decade for a people under World Water Day, a first day under "2 days ago"."""
    [fact] = draft(manuscript("The first Global Reef Day was observed in 2008."), intake(title)).facts
    reasons = {finding.reason for finding in fact.findings}
    assert ("it may not be about what its heading names" in reasons) is strange


def test_a_fact_of_another_edition_than_its_heading_asks_for_a_glance() -> None:
    brief = manuscript("# 16th Reef Summit\nThe first Reef Summit was held in Oslo in 2009.")
    reasons = {finding.reason for fact in draft(brief, intake("News")).facts for finding in fact.findings}
    assert "it may not be about what its heading names" in reasons


@pytest.mark.parametrize(
    ("heading", "strange"), [("Reef Pact Secretary General– Ada Rao", True), ("Reef Pact Secretariat", False)]
)
def test_what_stands_under_the_holder_of_an_office_asks_for_a_glance(heading: str, *, strange: bool) -> None:
    brief = manuscript(f"# {heading}\nThe Reef Pact Secretariat was set up in Goa in 2014.")
    reasons = {finding.reason for fact in draft(brief, intake("News")).facts for finding in fact.findings}
    assert ("it may not be about what its heading names" in reasons) is strange


@pytest.mark.parametrize(("counted", "strange"), [("Miro Awards", True), ("Reef Awards", False)])
def test_a_count_of_something_else_than_its_heading_asks_for_a_glance(counted: str, *, strange: bool) -> None:
    """Found in a brief: the categories of one set of awards under the heading of another."""
    brief = manuscript(f"# Reef Awards\nThere are six categories of {counted}.")
    reasons = {finding.reason for fact in draft(brief, intake("News")).facts for finding in fact.findings}
    assert ("it may not be about what its heading names" in reasons) is strange


@pytest.mark.parametrize(
    "title", ["United Nation Reef Pact", "75th years of the Reef Board", "Reef Board and its 7 th meeting"]
)
def test_a_fact_under_a_heading_with_a_slip_asks_for_a_glance(title: str) -> None:
    brief = manuscript("The Reef Board is a statutory body under the Reef Act, 1947.")
    [fact] = draft(brief, intake(title)).facts
    assert "its heading has a slip" in {finding.reason for finding in fact.findings}


@pytest.mark.parametrize(
    ("name", "small"), [("reef survey of Goa", True), ("Reef survey", False), ("theme of Reef Day", False)]
)
def test_a_name_that_its_heading_writes_large_asks_for_a_glance(name: str, *, small: bool) -> None:
    """Found in a brief: "The botanical survey of India" under its name in capitals."""
    brief = manuscript(f"The {name} was set up in 1961.")
    [fact] = draft(brief, intake(name.title().replace("Of", "of"))).facts
    assert ("its heading writes the name large" in {finding.reason for finding in fact.findings}) is small


def test_what_somebody_joined_and_no_table_knows_asks_for_a_glance() -> None:
    [fact] = draft(manuscript("India joined Coralus in 2018."), intake("Coralus and India")).facts
    assert "a name of one word may be of other things, too" in {finding.reason for finding in fact.findings}
