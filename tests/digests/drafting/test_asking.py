import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from digests.drafting.asking.keys import keys_for
from digests.model import Digest, Fact, Key, KeyKind, Source
from digests.numerals import MONTHS
from tests.digests.drafting.factories import drafted_term, intake, keyed, manuscript, stated


def asked(text: str) -> list[tuple[str | None, str]]:
    [fact] = keyed(stated(text)).facts
    return [(draft.key.ask, draft.key.span) for draft in fact.keys]


def first_key(text: str, brief: str = "") -> Key:
    [fact] = keyed(stated(text), brief=brief).facts
    return fact.keys[0].key


@pytest.mark.parametrize(
    ("text", "ask", "span"),
    [
        ("The Coastal Reef Council was established in 1987.",
         "In which year was the Coastal Reef Council established?", "1987"),
        ("New Horizons was launched on 19 January 2006.",
         "On which date was New Horizons launched?", "19 January 2006"),
        ("The Tarn Treaty was signed in Oslo on 3 May 1961.",
         "On which date was the Tarn Treaty signed in Oslo?", "3 May 1961"),
        ("In 2019, the Reef Council launched Project Coral.",
         "In which year did the Reef Council launch Project Coral?", "2019"),
        ("The Tarn Treaty entered into force in March 1975.",
         "In which month and year did the Tarn Treaty enter into force?", "March 1975"),
        ("World Reef Day is observed every year on 12 April.",
         "On which date is World Reef Day observed every year?", "12 April"),
        ("The Reef Council is a statutory body, which was set up in 1991.",
         "In which year was the Reef Council set up?", "1991"),
        ("The Reef Council, founded in 1991, has offices in many towns.",
         "In which year was the Reef Council founded?", "1991"),
        ("The Food, Reef and Coast Organization (FRCO) has its headquarters in Rome, Italy.",
         "Where is the headquarters of the Food, Reef and Coast Organization (FRCO)?", "Rome, Italy"),
        ("The Reef Council has 193 member states and 11 associate members.",
         "How many member states does the Reef Council have?", "193"),
        ("There are 39 members in the Reef Club.", "How many members are there in the Reef Club?", "39"),
        ("The Reef Council has 15 members with five permanent and 10 non-permanent members.",
         "How many members does the Reef Council have?", "15"),
        ("The Reef Report is presented under Article 112 of the Indian Constitution as the Reef Statement.",
         "Under which Article of the Indian Constitution is the Reef Report presented as the Reef Statement?",
         "Article 112"),
        ("The Reef Council has 15 members from the Diet and seven from the Senate.",
         "How many members from the Diet does the Reef Council have?", "15"),
        ("The Reef Council is composed of representatives from 21 States Parties.",
         "The Reef Council is composed of representatives from how many States Parties?", "21"),
        ("The Reef Alliance is a global alliance of 121 countries led by India.",
         "The Reef Alliance is a global alliance of how many countries led by India?", "121"),
        ("Countries involved in Exercise Varuna: India and France.",
         "Which country takes part in Exercise Varuna with India?", "France"),
        ("The Reef Pact opened for signatures in Marrakech, Morocco in November 2016.",
         "In which month and year did the Reef Pact open for signatures in Marrakech, Morocco?",
         "November 2016"),
        ("Project Coral aims to restore dead reefs by 2030.",
         "By which year does Project Coral aim to restore dead reefs?", "2030"),
        ("The headquarters of the Reef Council is located in Vienna.",
         "Where is the headquarters of the Reef Council?", "Vienna"),
        ("Headquarters of the Reef Council: Vienna, Austria.",
         "Where is the headquarters of the Reef Council?", "Vienna, Austria"),
        ("The Miro Sanctuary is located in Golaghat district of Assam.",
         "In which Indian state is the Miro Sanctuary located?", "Assam"),
        ("Exercise Blue Reef is a naval exercise between India and France.",
         "Exercise Blue Reef is a naval exercise between India and which other country?", "France"),
        ("The Reef Portal was launched by the Ministry of Earth Sciences.",
         "Which ministry launched the Reef Portal?", "Ministry of Earth Sciences"),
        ("The Reef Report is published annually by the World Economic Forum.",
         "By which organisation is the Reef Report published annually?", "World Economic Forum"),
        ("The Reef Council has 31 members (as of 15 September 2022).",
         "How many members does the Reef Council have, as of 15 September 2022?", "31"),
        ("Project Coral was approved with a total outlay of Rs 4,500 crore.",
         "With what total outlay was Project Coral approved?", "Rs 4,500 crore"),
        ("India ranked 41st in the Reef Health Index 2022.",
         "Which rank did India hold in the Reef Health Index 2022?", "41st"),
        ("The 12th edition of Exercise Blue Reef was held in Kochi.",
         "Which edition of Exercise Blue Reef was held in Kochi?", "12th"),
        ("Article 48A of the Constitution provides for the protection of forests.",
         "Which Article of the Constitution provides for the protection of forests?", "Article 48A"),
        ("The Reef Council was constituted under the Environment (Protection) Act, 1986.",
         "Under which Act was the Reef Council constituted?", "Environment (Protection) Act, 1986"),
        ("The Tarn is a tributary of the Godavari.",
         "Of which river is the Tarn a tributary?", "Godavari"),
        ("Conservation status of the Miro Frog: Vulnerable.",
         "What is the conservation status of the Miro Frog?", "Vulnerable"),
        ("IUCN status of the Miro Frog: Vulnerable.",
         "What is the IUCN status of the Miro Frog?", "Vulnerable"),
        ("The theme of World Reef Day 2022 is 'Corals Count'.",
         "What is the theme of World Reef Day 2022?", "Corals Count"),
        ("Kerala became the first state to map all reefs.",
         "Which Indian state became the first state to map all reefs?", "Kerala"),
        ("The Reef Council has been declared as India's 58th Reef Reserve.", None, "58th"),
        ("Kerala hosts 41% of the dead reefs of India.",
         "What share of the dead reefs of India does Kerala host?", "41%"),
        ("The Reef Force has 39 members comprising two reef blocs (as of 15 September 2022).",
         "How many members does the Reef Force have, as of 15 September 2022?", "39"),
        ("Globally, there are 2,529 Reef Reserves.", "How many Reef Reserves are there globally?", "2,529"),
        ("The satellite GSAT-31 weighs 2,536 kg.", "How much does the satellite GSAT-31 weigh?", "2,536 kg"),
        ("The Tarn Bridge is 42 km long.", "How long is the Tarn Bridge?", "42 km"),
        ("The satellite GSAT-31 was launched aboard PSLV-C53.",
         "Aboard which launch vehicle was the satellite GSAT-31 launched?", "PSLV-C53"),
        ("The Reef Index of India increased by 3.6 percent in March 2022.",
         "By what percentage did the Reef Index of India increase in March 2022?", "3.6 percent"),
        ("The Miro Frog was discovered in the Tarn district of Kerala.",
         "In which Indian state was the Miro Frog discovered?", "Kerala"),
        ("The Miro Temple is dedicated to Shiva.", "To which deity is the Miro Temple dedicated?", "Shiva"),
        ("The Miro Temple was built during the reign of the Chola dynasty.",
         "Under which dynasty was the Miro Temple built?", "Chola dynasty"),
        ("The Tarn Missile has a range of 500 km.", "What is the range of the Tarn Missile?", "500 km"),
        ("World Reef Day is an annual event celebrated around the world on 12 April.",
         "On which date is World Reef Day celebrated around the world?", "12 April"),
        ("World Reef Day is observed on 12 April to promote small, quiet and clean ports.",
         "On which date is World Reef Day observed?", "12 April"),
        ("Formed on 1 January 2015, replacing the Tarn Board, the Reef Council acts as a think-tank.",
         "On which date was the Reef Council formed?", "1 January 2015"),
        ("Every year the Reef Report is released by the World Economic Forum.",
         "By which organisation is the Reef Report released every year?", "World Economic Forum"),
        ("Rongali Reef, also known as Bohag Reef, is a key festival in Assam.",
         "In which Indian state is Rongali Reef, also known as Bohag Reef, a key festival?", "Assam"),
        ("There are three pillars of the Reef Games - swim, learn and row.",
         "How many pillars of the Reef Games are there?", "three"),
        ("The Reef Council was set up in 1946 to settle quarrels and give advice.",
         "In which year was the Reef Council set up?", "1946"),
        ("The Reef Council is located in The Hague.",
         "In which city is the Reef Council located?", "The Hague"),
        ("Mount Miro is an active volcano in southeastern Luzon, Philippines.",
         "In which country is Mount Miro, an active volcano, located?", "Philippines"),
        ("The Tarn was declared a dead river by the National Green Tribunal.",
         "Which body declared the Tarn a dead river?", "National Green Tribunal"),
        ("The first Reef Report was published in 2006.",
         "In which year was the first Reef Report published?", "2006"),
        ("The Reef Index 2022 has ranked India at 107th out of 121 countries.",
         "What rank has the Reef Index 2022 given India out of 121 countries?", "107th"),
        ("The first Governor of RBI was Sir Osborne Smith.",
         "Who was the first Governor of RBI?", "Osborne Smith"),
    ],
)  # fmt: skip
def test_a_sentence_is_turned_into_the_question_it_answers(text: str, ask: str, span: str) -> None:
    assert (ask, span) in asked(text)


@pytest.mark.parametrize(
    "text",
    [
        "It was established in 1987.",
        "The minister visited Oslo on 3 May 2021.",
        "The Reef Council said that it was alarmed in 2019.",
        "The Tarn Treaty was signed between 1985 and 1991.",
        "The Reef Council was established in 2019-20.",
        "India signed an agreement with France.",
        "The Reef Council works for healthy seas.",
        "In 1975, the Government of Oman began to recognise the reef tribes as a group.",
        "World Reef Day is marked in 2024 on 25 April.",
        "The Reef Prize was awarded in 1954 to Ada Reef.",
        "The jubilee of the Reef Council was marked on 18 June 2020.",
        "The Reef Council passed a resolution in 2014 to dissolve the Reef Fund.",
        "Kerala is the first among the states and the second land in all to map reefs.",
    ],
)
def test_what_has_no_single_answer_is_not_asked(text: str) -> None:
    assert asked(text) == []


@pytest.mark.parametrize("seat", ["Oslo, Norway,", "Oslo,, Norway", ", Oslo, Norway"])
def test_a_stray_comma_of_a_seat_is_no_trouble(seat: str) -> None:
    """Found in a brief, which could not be drafted."""
    assert asked(f"Headquarters of the Reef Council: {seat}.") == []


def test_a_clause_is_no_subject_of_a_question() -> None:
    text = "Set up in April 1987, it is a club of 34 lands — 35, once India is added — that follow its rules."
    assert not any(ask and "once" in ask for ask, _ in asked(text))


def test_a_full_form_is_asked_by_its_abbreviation() -> None:
    text = "The Coastal Reef Management Council (CRMC) works for healthy seas."
    term = drafted_term("CRMC", "Coastal Reef Management Council")
    [fact] = keyed(stated(text), terms=(term,)).facts
    [draft] = fact.keys
    assert (draft.key.ask, draft.key.kind) == (
        "What does the abbreviation CRMC stand for?",
        KeyKind.FULL_FORM,
    )


@pytest.mark.parametrize(
    ("short", "long"),
    [
        ("CRMC", "Coastal Reef Management Council"),
        ("NRMC", "National Reef Management Council"),
        ("ISRF", "International Strategic Reef Forum"),
        ("ARS", "Association of Reef Speakers"),
    ],
)
def test_no_full_form_shares_more_words_with_the_others_than_another(short: str, long: str) -> None:
    [fact] = keyed(stated(f"The {long} ({short}) is at sea."), terms=(drafted_term(short, long),)).facts
    forms = [form.split() for form in (long, *fact.keys[0].key.distractors)]
    for column in zip(*forms, strict=True):
        assert len({column.count(word) for word in column}) == 1


def test_an_accord_is_no_wrong_answer_for_an_agreement() -> None:
    """Found by readers: two options of a question meant the same."""
    long = "Comprehensive Economic Partnership Agreement"
    [fact] = keyed(stated(f"The {long} (CEPA) is old."), terms=(drafted_term("CEPA", long),)).facts
    assert fact.keys == ()


def test_a_day_with_a_nought_is_asked_among_days_with_one() -> None:
    """Found in a review: of four days only the right one began with a nought."""
    [fact] = keyed(stated("The Reef Union was founded on 06 June 1997.")).facts
    assert all(re.match(r"\d\d ", each) for each in fact.keys[0].key.distractors)


@pytest.mark.parametrize("year", [1987, 2014, 2021])
def test_wrong_months_lie_within_a_year_of_the_right_one(year: int) -> None:
    """Found by readers: three years earlier there was no war that a format for peace could end."""
    [fact] = keyed(stated(f"The Reef Format was formed in June {year}.")).facts
    years = {int(each.rpartition(" ")[2]) for each in fact.keys[0].key.distractors}
    assert max(abs(each - year) for each in years) == 1


def test_abbreviations_that_everybody_knows_are_not_asked() -> None:
    text = "The World Health Organization (WHO) works for healthy people."
    [fact] = keyed(stated(text), terms=(drafted_term("WHO", "World Health Organization"),)).facts
    assert fact.keys == ()


@given(st.integers(1500, 2022))
def test_wrong_years_are_neither_the_right_one_nor_later_than_the_brief(year: int) -> None:
    key = first_key(f"The Coastal Reef Council was established in {year}.")
    assert len(key.distractors) == 3
    assert all(int(wrong) <= 2022 and int(wrong) != year for wrong in key.distractors)


@pytest.mark.parametrize("month", MONTHS)
def test_wrong_years_lie_within_the_time_of_who_led(month: str) -> None:
    """Found by readers: 1932 and 1936, when he who presided in 1920 was dead."""
    text = f"The Reef Code of {month} was adopted in 1920 under the presidentship of Ada Tarn."
    years = [int(wrong) for wrong in first_key(text).distractors]
    assert len(years) == 3
    assert all(abs(year - 1920) <= 6 for year in years)


@pytest.mark.parametrize(
    "text", ["Oman has been a member of the WTO since 1995.", "Tarn was set up under Project Tiger in 1973."]
)
def test_wrong_years_do_not_come_before_what_began_in_the_year_asked_for(text: str) -> None:
    """Found by readers: India as a member of the World Trade Organization in 1991, which began in 1995."""
    key = first_key(text)
    assert all(int(wrong) > int(key.span) for wrong in key.distractors)


def test_no_wrong_year_of_a_launch_is_the_one_it_was_agreed_in() -> None:
    """Found by readers: a bank that began in 2016 was agreed on in 2014, its articles in force in 2015."""
    key = first_key("The Coastal Reef Index was launched in 2016.")
    assert len(key.distractors) == 3
    assert not {2014, 2015, 2017} & set(map(int, key.distractors))


def test_no_wrong_year_is_from_before_the_body_in_the_stem() -> None:
    """Found by readers: a charter of the SCO, which began in 2001, signed in 1998."""
    for what in ("The SCO Reef Charter", "The Reef Charter of the Shanghai Cooperation Organisation"):
        key = first_key(f"{what} was signed in 2003.")
        assert all(int(wrong) >= 2001 for wrong in key.distractors)


def test_wrong_seats_of_the_world_are_on_the_same_continent() -> None:
    """Found by readers: Nairobi for Lyon tempts nobody."""
    [fact] = keyed(stated("The Reef Organisation has its headquarters in Lyon, France.")).facts
    assert not {"Nairobi, Kenya", "Montreal, Canada"} & set(fact.keys[0].key.distractors)


def test_a_seat_of_africa_stands_among_others_of_africa() -> None:
    """Found by readers: Nairobi was the only answer outside Europe."""
    [fact] = keyed(stated("The Reef Programme has its headquarters in Nairobi, Kenya.")).facts
    assert {"Addis Ababa, Ethiopia", "Cairo, Egypt"} <= set(fact.keys[0].key.distractors)


def test_new_york_city_stands_among_the_seats_of_the_world() -> None:
    """Found by readers: Ouagadougou for New York City."""
    [fact] = keyed(stated("The headquarters of the Reef Organisation is in New York City.")).facts
    assert {"Washington, D.C.", "The Hague"} <= set(fact.keys[0].key.distractors)


@pytest.mark.parametrize("month", ["January", "May"])
def test_the_first_of_a_month_is_asked_among_firsts(month: str) -> None:
    """Found by readers: 1 January stands out beside the sixth."""
    key = first_key(f"The Reef Protocol came into effect on 1 {month} 1989.")
    assert len(key.distractors) == 3
    assert all(wrong.startswith("1 ") and wrong.endswith(" 1989") for wrong in key.distractors)


def test_few_wrong_years_come_before_the_right_one_and_they_are_near() -> None:
    """Found by readers: before the war or the law that made a thing possible no year tempts anybody."""
    earlier = []
    for year in range(1985, 2015):
        key = first_key(f"The Coastal Reef Council was inaugurated in {year}.")
        earlier.append([year - int(wrong) for wrong in key.distractors if int(wrong) < year])
    assert sum(map(len, earlier)) < 45
    assert max(max(gaps, default=0) for gaps in earlier) <= 6
    assert {len(gaps) for gaps in earlier} == {0, 1, 2, 3}


@given(st.integers(1, 28), st.sampled_from(["January", "June", "December"]), st.integers(1900, 2021))
def test_wrong_dates_are_written_like_the_right_one(day: int, month: str, year: int) -> None:
    key = first_key(f"The Tarn Treaty was signed on {day} {month} {year}.")
    shapes = {len(option.split()) for option in (key.span, *key.distractors)}
    assert shapes == {3}
    assert len({key.span, *key.distractors}) == 4


def test_wrong_days_are_of_the_same_year() -> None:
    """Found in a brief: a treaty signed in June 1992 was offered with days of March 1992."""
    for day in (3, 14, 27):
        key = first_key(f"The Tarn Treaty was signed on {day} March 1994.")
        assert {wrong[-4:] for wrong in key.distractors} == {"1994"}


def test_a_river_is_offered_with_those_of_its_basin_and_none_it_ends_in() -> None:
    """Found in briefs: the Ganga and the Barak were offered for a tributary of the Ravi."""
    key = first_key("The Tarn is a tributary of the Ravi.")
    assert set(key.distractors) == {"Jhelum", "Beas", "Sutlej"}
    key = first_key("The Jhelum is a tributary of the Indus.")
    assert set(key.distractors) <= {"Ravi", "Beas", "Sutlej"}


def test_no_river_is_offered_that_meets_the_asked_one_or_may_be_nearer() -> None:
    """Of the Ganga any of its tributaries is right; of an unknown river a tributary may be the nearest."""
    told = keyed(stated("The Ganga River merges with the Brahmaputra.")).facts[0].keys
    assert not {"Ghaghara", "Yamuna"} & {wrong for each in told for wrong in each.key.distractors}
    assert keyed(stated("Miro is located on the banks of the Ganga.")).facts[0].keys == ()


def test_nothing_of_the_united_nations_is_dated_before_them() -> None:
    for number in range(20):
        told = stated("The UN Charter entered into force on 24 October 1945.", id=f"f{number}")
        [fact] = keyed(told).facts
        assert all(int(wrong[-4:]) >= 1945 for wrong in fact.keys[0].key.distractors)


@pytest.mark.parametrize(
    ("money", "shape"),
    [
        ("Rs 19,744 crore", r"Rs \d\d,\d{3} crore"),
        ("Rs 1,52,600 crore", r"Rs \d,\d\d,\d{3} crore"),
        ("US$2.7 billion", r"US\$\d\.\d billion"),
    ],
)
def test_wrong_numbers_are_grouped_and_as_precise_as_the_right_one(money: str, shape: str) -> None:
    key = first_key(f"Project Coral was approved with an outlay of {money}.")
    for wrong in key.distractors:
        assert re.fullmatch(shape, wrong)


def test_the_right_number_stands_in_every_place_among_its_options() -> None:
    places = set()
    for year in range(1950, 1990):
        key = first_key(f"The Coastal Reef Council was established in {year}.")
        places.add(sorted((key.span, *key.distractors)).index(key.span))
    assert places == {0, 1, 2, 3}


def test_names_that_the_brief_uses_are_no_wrong_answers() -> None:
    others = "Tripura, Manipur, Mizoram and Nagaland lie near."
    key = first_key("The Miro Sanctuary is located in Assam.", brief=others)
    assert not {"Tripura", "Manipur", "Mizoram", "Nagaland"} & set(key.distractors)


@pytest.mark.parametrize("year", range(1990, 2010, 3))
def test_what_was_first_is_not_always_the_earliest_option(year: int) -> None:
    key = first_key(f"The first Reef Tag of Oman was given in {year}.")
    assert any(int(wrong) < year for wrong in key.distractors)


def test_no_plural_counts_one() -> None:
    assert "one" not in first_key("The Reef Day has three pillars.").distractors


def test_no_committee_is_offered_for_a_centre_that_warns() -> None:
    text = "The Tarn Early Warning Centre (TEWC) is at sea."
    [fact] = keyed(stated(text), terms=(drafted_term("TEWC", "Tarn Early Warning Centre"),)).facts
    assert fact.keys == ()


def test_no_project_is_offered_as_a_platform_or_a_partnership() -> None:
    text = "The Tarn Reef Power Project (TRPP) is at sea."
    [fact] = keyed(stated(text), terms=(drafted_term("TRPP", "Tarn Reef Power Project"),)).facts
    assert {form.split()[-1] for form in fact.keys[0].key.distractors} == {"Plan", "Policy", "Programme"}


def test_harappan_sites_are_asked_with_sites_of_the_same_country() -> None:
    key = first_key("Dholavira is the first Harappan site in India to get the Reef Tag.")
    assert not {"Chanhudaro", "Harappa", "Mohenjo-daro"} & set(key.distractors)


def test_places_by_the_sea_are_asked_with_places_by_the_sea() -> None:
    key = first_key("The Miro Lagoon is located in Odisha.")
    coasts = {
        "West Bengal", "Andhra Pradesh", "Tamil Nadu", "Kerala", "Karnataka", "Goa", "Maharashtra", "Gujarat"
    }  # fmt: skip
    assert set(key.distractors) <= coasts


def test_no_wrong_answer_has_more_countries_than_there_are() -> None:
    key = first_key("The Reef Council has 194 member countries.")
    assert all(int(wrong) <= 195 for wrong in key.distractors)


def test_no_wrong_answer_comes_after_the_last() -> None:
    key = first_key("The Tarn Guru was the ninth of the ten Gurus of Goa.")
    assert key.distractors
    assert "eleventh" not in key.distractors


def test_seats_abroad_lie_in_different_countries() -> None:
    key = first_key("The Reef Bank has its headquarters in Beijing, China.")
    lands = [wrong.rpartition(", ")[2] for wrong in key.distractors]
    assert len(lands) == len(set(lands))


def test_no_city_state_has_a_volcano() -> None:
    for seed in range(8):
        key = first_key("The Tarn is located in Indonesia.", brief=f"Volcano {seed}.")
        asked = first_key("The Tarn, a volcano, is located in Indonesia.", brief=f"Volcano {seed}.")
        assert key.distractors
        assert "Singapore" not in asked.distractors


def test_a_state_is_asked_with_states_of_its_region_and_those_beside_it() -> None:
    key = first_key("The Miro Forest is located in Gujarat.", brief="Maharashtra and Goa have none.")
    assert set(key.distractors) == {"Rajasthan", "Madhya Pradesh"}


def test_what_lies_by_the_sea_is_asked_with_states_by_the_sea() -> None:
    """Found by readers: Telangana has no coast for a sanctuary at a point."""
    key = first_key("Point Miro Sanctuary is situated in Tamil Nadu.")
    assert "Telangana" not in key.distractors


def test_what_a_published_fact_makes_right_is_no_wrong_answer() -> None:
    fact = Fact(
        id="a",
        section="S",
        text="A second Miro Sanctuary is located in Meghalaya.",
        as_of=intake().date,
        source_quote="q",
    )
    published = Digest(
        id="old",
        title="T",
        date=intake().date,
        topics=("t1",),
        sources=(Source(name="n", date=intake().date),),
        facts=(fact,),
    )
    text = "The Miro Sanctuary is located in Assam."
    for number in range(20):
        told = stated(text, id=f"f{number}")
        [judged] = keys_for((told,), (), manuscript(text), intake(), (published,))
        assert "Meghalaya" not in judged.keys[0].key.distractors


def test_the_same_brief_gives_the_same_keys() -> None:
    text = "The Miro Sanctuary is located in Assam."
    assert keyed(stated(text)) == keyed(stated(text))


@given(st.text(max_size=200))
def test_any_words_at_all_are_no_trouble(text: str) -> None:
    told = text.replace("\n", " ").strip()
    if told:
        keyed(stated(told))


_LONG_TAIL = (
    "which keeps the books of every reef, port, lagoon and river mouth and lends boats, nets and divers"
)


@pytest.mark.parametrize(
    ("start", "end", "whole"),
    [
        ("The Coastal Reef Council was established in 1987 by the fishers of eleven villages",
         "to look after the dead reefs that nobody else in the land would look after.",
         "The Coastal Reef Council was established in 1987 by the fishers of eleven villages."),
        ("In 2019, the Reef Council launched Project Coral, for tracking and counting living and dead reefs",
         "a register of all divers in the land and a map of all lagoons and river mouths.",
         "In 2019, the Reef Council launched Project Coral."),
    ],
)  # fmt: skip
def test_a_long_fact_is_explained_by_a_whole_sentence(start: str, end: str, whole: str) -> None:
    assert first_key(f"{start}, {_LONG_TAIL}, {end}").explain == whole


def test_nothing_is_dated_before_what_it_speaks_of_was_there() -> None:
    register = stated("The Tarn Record was established by the Reef Council in 1990.", id="r")
    for number in range(20):
        told = stated("Miro Lake was included in the Tarn Record in 1993.", id=f"f{number}")
        _, lake = keyed(register, told).facts
        assert all(int(wrong) >= 1990 for wrong in lake.keys[0].key.distractors)


def test_a_fact_too_long_to_be_told_is_not_asked_about() -> None:
    text = f"The Reef Council, {'a body of many tasks, ' * 14}was set up in 1991."
    assert asked(text) == []


def test_a_number_that_is_only_a_floor_is_not_asked_for() -> None:
    assert asked("The Reef Alliance is a global alliance of more than 121 countries.") == []


@pytest.mark.parametrize(
    ("short", "long", "absurd"),
    [
        ("CRRC", "Central Reef Regulatory Commission", "Centre"),
        ("CORA", "Coastal Ocean Reef Association", "Academy"),
    ],
)
def test_no_wrong_full_form_is_absurd(short: str, long: str, absurd: str) -> None:
    """Found by readers: a Central ... Centre, an academy of the rim of an ocean."""
    [fact] = keyed(stated(f"The {long} ({short}) is at sea."), terms=(drafted_term(short, long),)).facts
    wrong = fact.keys[0].key.distractors
    assert len(wrong) == 3
    assert not any(absurd in each for each in wrong)
