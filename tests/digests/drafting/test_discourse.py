import pytest

from digests.drafting.discourse import Discourse, Prominent, ahead
from digests.drafting.mentions import Part, called, headed, mentions
from digests.drafting.names import Names
from digests.drafting.outline import outline
from digests.drafting.resolving import likeliest, likeliest_of_kind, meant
from tests.digests.drafting.factories import manuscript


def in_mind(text: str, title: str = "Daily brief") -> tuple[Prominent, ...]:
    """What a brief has in mind once it is told to its end."""
    brief = manuscript(text)
    discourse = Discourse(Names(brief.text), title)
    for passage in outline(brief, title):
        discourse.enter(passage)
        found = meant(passage.text, discourse.in_mind(), brief.text)
        discourse.tell(passage.text, found[0].name if found else None)
    return discourse.in_mind()


def first(text: str, title: str = "Daily brief") -> str:
    return in_mind(text, title)[0].name


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        (
            "The Tarn Bank lends to Goa.",
            {"The Tarn Bank": Part.SUBJECT, "Goa": Part.ADJUNCT},
        ),
        (
            "In Goa, the Tarn Bank runs Reef Lines.",
            {"Goa": Part.PLACE, "the Tarn Bank": Part.SUBJECT, "Reef Lines": Part.OBJECT},
        ),
        (
            "The Reef Board has launched the Tarn Portal in Goa.",
            {"The Reef Board": Part.MAKER, "the Tarn Portal": Part.MADE, "Goa": Part.PLACE},
        ),
        ("India's first lighter, Tarn, was lost.", {"India": Part.SUBJECT, "Tarn": Part.SUBJECT}),
        ("Tarn Harbour (new)", {"Tarn Harbour": Part.LINE}),
        ("The orbit of Tarn-L1 is wide.", {"Tarn-L1": Part.ADJUNCT}),
    ],
)
def test_what_a_name_does_in_its_sentence(text: str, parts: dict[str, Part]) -> None:
    assert {each.name: each.part for each in mentions(text, Names(f"It saw Tarn. {text}"))} == parts


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Oman met Indian officers of the Tarn and Reef Clubs.", ["Oman", "the Tarn", "Reef Clubs"]),
        ("The Ministry of Ports and Reefs met.", ["The Ministry of Ports and Reefs"]),
        ("Asha Rao's Reef House cost Rs 20 lakh in March.", ["Asha Rao", "Reef House"]),
        ("The Tarn database is of the Reef Bank rules.", ["The Tarn database", "the Reef Bank"]),
        ("Oman joined the Tarn Club’s Reef Bank.", ["Oman", "Tarn Club", "Reef Bank"]),
        ("The Nets and Exchange Board of Oman met.", ["The Nets and Exchange Board of Oman"]),
        ("Oman and Reef Board met.", ["Oman", "Reef Board"]),
        ("Reef Bank and Tarn Board met.", ["Reef Bank", "Tarn Board"]),
        ("We met in Oct.", []),
        ("Mission Tarn 2.0 has 12 members.", ["Mission Tarn 2.0"]),
        ("Under the Scheme the Headquarters moved on Monday.", []),
        ("Theme of Reef Day is “Clean seas”.", ["Reef Day", "“Clean seas”"]),
    ],
)
def test_names_are_found_by_their_capitals(text: str, names: list[str]) -> None:
    found = [each.name for each in mentions(text, Names(f"We saw Oman. {text}"))]
    assert found == names


@pytest.mark.parametrize(
    ("heading", "names"),
    [
        ("Reef Navy Launches Tarn", ["Reef Navy"]),
        ("Tarn Islands Latest News", ["Tarn Islands"]),
        ("Government Expands", []),
        ("EMBLEM", []),
        ("Importance of Tarn Bridge", ["Tarn Bridge"]),
    ],
)
def test_a_heading_names_what_stands_at_its_head(heading: str, names: list[str]) -> None:
    found = [each.name for each in headed(heading, Names("The sea lies by Tarn Bridge."))]
    assert [each for each in found if each in names] == names
    assert names or not found


def test_the_subject_is_more_in_mind_than_what_else_its_sentence_names() -> None:
    assert first("The Tarn Bank lends to Reef House.") == "the Tarn Bank"
    assert (
        first("Reef House is old.\nThe Tarn Bank saw Oman.\nThe Tarn Bank saw Reef House.") == "the Tarn Bank"
    )


def test_what_was_made_is_more_in_mind_than_who_made_it() -> None:
    assert first("The Reef Board built the Tarn Port in 1975.") == "the Tarn Port"


def test_what_it_stands_for_stays_in_mind() -> None:
    text = "The Tarn Accord was signed.\nIt binds the Reef Club.\nIt has 40 parties.\nIt moved the Coir Club."
    assert first(text) == "the Tarn Accord"


def test_a_heading_brings_its_own_thing_to_mind() -> None:
    text = "The Tarn Accord has parties. It is old.\n# Reef Club\nMembers meet."
    assert first(text) == "Reef Club"


@pytest.mark.parametrize(
    ("heading", "name"),
    [
        ("Supreme council", "the supreme council"),
        ("2. The supreme council", "the supreme council"),
        ("What is a One-stop travel system?", "the one-stop travel system"),
        ("Key benefits", None),
        ("Gadgil committee", None),
        ("Lakes and rivers", None),
        ("About malaria", None),
        ("Council", None),
    ],
)
def test_a_heading_may_call_a_thing_something_without_a_name(heading: str, name: str | None) -> None:
    assert called(heading) == name


def test_what_a_heading_calls_something_is_meant_below_it() -> None:
    """Found by readers: of the supreme council its whole club was told, "The Tarn Club meets once a year"."""
    text = "# About the Reef Club\nThe Reef Club has two bodies.\n## Supreme council\nIt is at the top."
    told = "It meets once a year."
    assert likeliest(told, in_mind(text), f"{text} {told}") == "the supreme council"


def test_a_label_brings_its_own_thing_to_mind() -> None:
    assert first("# The old houses\n- Reef House: many people met there") == "Reef House"


def test_the_names_of_one_thing_count_together() -> None:
    [tarn] = in_mind("The Tarn Reef Club (TRC) met.\nTRC moved.\nThe Tarn Reef Club grew.")
    assert (tarn.name, tarn.short) == ("the Tarn Reef Club (TRC)", "TRC")


def test_a_heading_leaves_out_the_article_that_the_sentences_have() -> None:
    assert first("# Tarn Council\nOman lent to the Tarn Council.") == "the Tarn Council"
    assert first("# Tarn database\nOman lent boats.") == "the Tarn database"
    assert first("# Tarn Eve\nOman lent boats.") == "Tarn Eve"


def test_a_land_is_less_in_mind_than_what_lies_in_it() -> None:
    assert first("Reef House saw Oman.\nOman saw Reef House.") == "Reef House"


def test_how_far_ahead_the_first_is() -> None:
    one = Prominent(name="Tarn", short=None, salience=90, many=False)
    two = Prominent(name="Reef", short=None, salience=60, many=False)
    assert ahead([one, two]) == 30
    assert ahead([one]) == 90


@pytest.mark.parametrize(
    ("text", "told", "name"),
    [
        ("The Tarn Bank was founded in Goa.", "It lends to fishers.", "the Tarn Bank"),
        ("Reef Cranes live near Tarn Bank.", "They live in trees.", "Reef Cranes"),
        ("Asha Rao led the Tarn Bank. She was born in Goa.", "She wrote to it.", "Asha Rao"),
        ("Asha Rao led the Tarn Bank. She was born in Goa.", "It lends to fishers.", "the Tarn Bank"),
        ("The Tarn Bank lends.", "It owes the Tarn Bank.", None),
        ("Nothing was said.", "It is wide.", None),
        ("The Tarn Bank lends.", "Fishers lend.", None),
    ],
)
def test_a_pronoun_most_likely_means_what_is_most_in_mind(text: str, told: str, name: str | None) -> None:
    found = likeliest(told, in_mind(text), f"{text} {told}")
    assert found == name


def test_of_two_things_as_much_in_mind_it_is_neither() -> None:
    bank, club = (
        Prominent(name=name, short=None, salience=height, many=False)
        for name, height in (("the Tarn Bank", 150), ("the Reef Club", 130))
    )
    assert likeliest("It is wide.", [bank, club], "") is None
    assert likeliest("It is wide.", [bank], "") == "the Tarn Bank"


def test_no_aspect_of_a_thing_is_it() -> None:
    text = "# Significance for Oman\nIt lends to fishers."
    assert likeliest("It lends to fishers.", in_mind(text), text) is None


def test_the_mission_is_the_mission_in_mind_and_no_other_kind_of_thing() -> None:
    text = "The Reef Bank runs Mission Tarn with the Coir Council."
    assert likeliest_of_kind("mission", "The mission began.", in_mind(text), text) == "Mission Tarn"
    assert likeliest_of_kind("bank", "The bank began.", in_mind(text), text) == "the Reef Bank"
    assert likeliest_of_kind("storm", "The storm began.", in_mind(text), text) is None
    assert likeliest_of_kind("country", "The country began.", in_mind(text), text) is None


def test_the_mission_of_a_craft_is_called_a_mission() -> None:
    """Found by readers: "The mission seeks to" became "The Tianwen-2 spacecraft seeks to"."""
    text = "Oman sent up its Tarn-2 spacecraft."
    assert likeliest_of_kind("mission", "The mission began.", in_mind(text), text) == "the Tarn-2 mission"
    assert likeliest_of_kind("spacecraft", "The craft", in_mind(text), text) == "the Tarn-2 spacecraft"


def test_a_thing_that_does_not_say_its_kind_must_be_further_ahead() -> None:
    bank, miro, scheme = (
        Prominent(name=name, short=None, salience=height, many=False)
        for name, height in (("the Tarn Bank", 170), ("Miro", 150), ("the Reef Scheme", 30))
    )
    assert likeliest_of_kind("scheme", "lends", [bank, miro], "") is None
    assert likeliest_of_kind("scheme", "lends", [bank, scheme], "") == "the Reef Scheme"
