"""Where a sentence has to be looked at, a part of it that stands by itself may be ready."""

import pytest

from digests.drafting.asking.variants import variants
from digests.drafting.drafting import draft
from digests.drafting.model import Draft, Tier, tier_of
from digests.drafting.shortening import parts_of
from digests.drafting.telling import Statement
from tests.digests.drafting.factories import intake, manuscript


def drafted(text: str) -> Draft:
    return draft(manuscript(text), intake("Reef Council"))


def ready(text: str) -> list[str]:
    return [fact.text for fact in drafted(text).facts if tier_of(fact.findings) is Tier.READY]


def test_whom_a_count_includes_is_not_cut_off() -> None:
    """Found in a brief: two national parks were counted among the sanctuaries of a State."""
    text = (
        "Odisha has 18 wildlife sanctuaries, including two national parks, and the forest covers about"
        " one-third of the state."
    )
    facts = draft(manuscript(text), intake("Wildlife Sanctuaries in Odisha")).facts
    assert not any(tier_of(fact.findings) is Tier.READY for fact in facts)


def test_what_a_clause_is_of_is_not_cut_out() -> None:
    """Found by readers: a convention was told to be passed in the year of a resolution."""
    told = "CITRE is a treaty drawn up as a result of a resolution passed in 1963 at a meeting in Oslo"
    assert not any(each.startswith("CITRE was passed") for each in variants(told))


def test_what_is_said_beside_a_place_is_not_of_the_temple_there() -> None:
    """Found by readers: a temple was told to be the village that it stands in."""
    told = "Two sculptures were found at the Reef Temple of Tarnala, a village of the Oslo district."
    assert not any("Temple of Tarnala is" in fact.text for fact in drafted(told).facts)


def test_what_stands_out_among_some_is_not_told_without_them() -> None:
    text = (
        "The Tarn Bureau is the only body set up in 1986 by the government of Oman to hunt smugglers at sea."
    )
    assert not any(fact.text.endswith("set up in 1986.") for fact in drafted(text).facts)


def test_who_claims_it_is_not_cut_off() -> None:
    """Found by readers: what a company said of itself in a filing was told as a fact."""
    told = "Ircon is the 15th company of Oman to get the status of a ‘Tarnratna’, as per an exchange filing."
    assert not any("filing" not in text for text in ready(told))


def test_what_is_held_under_a_lone_name_is_asked_only_after_a_look() -> None:
    """Found by readers: nobody could tell that the name was that of a conclave."""
    checks = {
        text: {found.check for fact in drafted(text).facts for key in fact.keys for found in key.findings}
        for text in (
            "Samvaad was first held at Oslo in 2014.",
            "The Tarn Fair was first held at Oslo in 2014.",
        )
    }
    assert ["I3" in found for found in checks.values()] == [True, False]


@pytest.mark.parametrize(
    ("text", "part"),
    [
        (
            "The Reef Council was set up in 1963 under the auspices of Oman and following a pact in 1962.",
            "The Reef Council was set up in 1963.",
        ),
        (
            "The Reef Council was founded on 10 November 2000, at the Tarn Hall, by the oldest friends.",
            "The Reef Council was founded on 10 November 2000, at the Tarn Hall.",
        ),
        (
            "The Reef Council, which was set up in 1963, is named after the two kinds of coral in its arms.",
            "The Reef Council was set up in 1963.",
        ),
    ],
)
def test_the_part_that_can_be_asked_is_ready_beside_the_whole(text: str, part: str) -> None:
    facts = drafted(text).facts
    whole, short = facts[0], next(fact for fact in facts if fact.text == part)
    assert (tier_of(whole.findings), tier_of(short.findings)) == (Tier.LOOK, Tier.READY)
    assert (short.id, short.part_of, short.quote) == ("f1a", "f1", whole.quote)


def test_a_question_is_asked_of_the_part_alone() -> None:
    text = "The Reef Council was set up in 1963 under the auspices of Oman and following a pact in 1962."
    spans = {fact.id: [key.key.span for key in fact.keys] for fact in drafted(text).facts}
    assert spans == {"f1": [], "f1a": ["1963"]}


@pytest.mark.parametrize(
    "text",
    [
        "The Reef Council was set up in 1963.",
        "The Reef Council has its headquarters in Oslo, a town that the two kings of Norway knew and liked.",
        "The Reef Council has five members, three deputies and two clerks who are elected by the friends.",
        "The Reef Code of 1963 bans the gathering of reef stones in an area where the Reef Council says so.",
        "In 1963, Oman and Kenya signed the Reef Treaty under which the Reef Council has all the power.",
        "Headquarters of the Reef Council: Oslo, where the two kings of Norway met in the year of 1963.",
    ],
)
def test_what_is_ready_or_would_lose_its_sense_is_not_cut(text: str) -> None:
    assert [fact.part_of for fact in drafted(text).facts if fact.part_of is not None] == []


@pytest.mark.parametrize(
    "text",
    [
        "The Tarn La Pass, situated on the Mahal Plateau, has made a mark with the building of a road.",
        "Situated on the Mahal Plateau, the Tarn La Pass has made a mark with the building of a road.",
    ],
)
def test_what_lies_somewhere_still_does(text: str) -> None:
    parts = [part.text for part in parts_of(Statement(text=text, start=0, end=len(text)))]
    assert any("Tarn La Pass is situated on the Mahal Plateau." in part for part in parts)


def test_a_part_that_opens_with_a_cup_gets_its_article() -> None:
    text = "Tarn Cup, started in 1888 at Shimla, is the oldest football tournament of Asia."
    parts = [part.text for part in parts_of(Statement(text=text, start=0, end=len(text)))]
    assert "The Tarn Cup was started in 1888 at Shimla." in parts


@pytest.mark.parametrize("month", ["May", "June", "July", "August", "September", "October"])
def test_of_two_parts_as_long_the_one_found_first_comes_first_in_every_run(month: str) -> None:
    day = f"18 {month} 2021"
    text = f"The Reef Council on {day} approved the Tarn Pact of Oman, under which all nets are mended."
    parts = [part.text for part in parts_of(Statement(text=text, start=0, end=len(text)))]
    assert parts == [
        f"The Reef Council on {day} approved the Tarn Pact of Oman.",
        f"The Reef Council approved the Tarn Pact of Oman on {day}.",
        "The Reef Council approved the Tarn Pact of Oman.",
    ]


@pytest.mark.parametrize(
    "things",
    [
        "coral, sea grass and reef fish",
        "coral, sea grass, and reef fish",
        "coral, farming and trade",
        "coral, deep sea grass meadows and fish",
        "coral, the sea and the sky",
    ],
)
def test_a_list_is_not_cut_after_its_first_thing(things: str) -> None:
    text = f"The Reef Council was founded in 1971 as a group with a stress on {things}."
    parts = [part.text for part in parts_of(Statement(text=text, start=0, end=len(text)))]
    assert "The Reef Council was founded in 1971." in parts
    assert not any(part.endswith("coral.") for part in parts)


@pytest.mark.parametrize(
    "rest", ["thereby ending war and strife", "while Oman and Iran stayed out", "close to Kochi and Pune"]
)
def test_what_is_no_list_is_still_cut_off(rest: str) -> None:
    text = f"The Reef Council of Goa was founded in 1971 in the town of Tarn, {rest}."
    assert "The Reef Council of Goa was founded in 1971 in the town of Tarn" in variants(text[:-1])


def test_what_lay_somewhere_until_a_year_lies_there_no_more() -> None:
    text = "The Reef Bank of Goa, based in Kochi until 1947, was a lender of the last resort to fishers."
    parts = [part.text for part in parts_of(Statement(text=text, start=0, end=len(text)))]
    assert not any(" is based" in part for part in parts)


@pytest.mark.parametrize(
    "text",
    [
        "Reef Day is marked on 7 November to create awareness about protecting, nurturing and growing reefs.",
        "Reef Day is marked on 7 November in order to raise alarm and put in greater efforts for the reefs.",
        "Reef Day is marked on 7 November to carry out the mandate of Goa to ensure the growth of coral.",
    ],
)
def test_a_purpose_is_cut_off_as_a_whole(text: str) -> None:
    """Found in briefs: "to create awareness about protecting", "to carry out the mandate of the UN"."""
    assert {told for told in ready(text) if told != text} <= {"Reef Day is marked on 7 November."}


def test_what_two_infinitives_say_is_no_second_claim_of_the_subject() -> None:
    """Found in a brief: a day "is put in greater efforts"."""
    text = (
        "Reef Day is marked on 7 November in order to raise alarm and put in greater efforts for the reefs."
    )
    assert not any("is put in" in fact.text for fact in drafted(text).facts)


def test_a_list_around_what_is_said_between_dashes_is_not_cut() -> None:
    """Found in a brief: five islets and three rocks became five islets."""
    text = "The Senkaku chain consists of five islets – Uotsuri and Kuba – and three rocks – Tobise and Okino"
    assert list(variants(text)) == [text]
    assert ready(f"{text}.") == []


def test_what_a_court_holds_of_another_is_not_told_of_the_court() -> None:
    """Found in a brief: a High Court was itself not subject to its jurisdiction."""
    text = "The Reef Court has held that the Tarn Club is not a State and is not subject to Article 226"
    assert list(variants(text)) == [text]
