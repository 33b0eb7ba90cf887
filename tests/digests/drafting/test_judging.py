from datetime import date

import pytest

from digests.drafting.gazetteer_names import gazetteer
from digests.drafting.judging.item import item_of, stems_of
from digests.drafting.judging.items import findings_on
from digests.drafting.judging.judge import judge, ready_items
from digests.drafting.model import Draft, DraftFact, DraftKey, Finding
from digests.model import Key, KeyKind
from tests.digests.drafting.factories import intake, keyed, manuscript, stated

SOUND = "The Coastal Reef Council was established in 1987."


def key_on(span: str, kind: KeyKind, ask: str | None, *wrong: str) -> Key:
    return Key(span=span, kind=kind, distractors=wrong, ask=ask, blank=ask is None)


def in_1987(ask: str) -> Key:
    return key_on("1987", KeyKind.YEAR, ask, "1981", "1984", "1991")


def sound_key() -> Key:
    return in_1987("In which year was the Coastal Reef Council established?")


def checks(fact: DraftFact, key: Key, *, brief: str = "", claims: tuple[str, ...] = ()) -> set[str]:
    """Return the names of the checks that fail."""
    found: list[Finding] = []
    for stem in stems_of(fact, key):
        item = item_of(
            fact,
            key,
            stem,
            brief=f"{fact.text} {brief}",
            day=date(2022, 9, 15),
            sensitive=False,
            claims=claims,
            names=gazetteer(),
        )
        found += findings_on(item)
    return {finding.check for finding in found}


def test_nothing_is_said_against_a_sound_item() -> None:
    assert checks(stated(SOUND), sound_key()) == set()


@pytest.mark.parametrize(
    ("check", "text", "key"),
    [
        ("I3", "It was established in 1987.",
         in_1987("In which year was it established?")),
        ("I3", "The scheme of Assam was launched in 1987.",
         in_1987("In which year was the scheme launched?")),
        ("I4", "The Reef Council recently met in 1987.",
         in_1987("In which year has the Reef Council recently met?")),
        ("I5", "The Reef Council was set up in 1987.",
         in_1987("In which year was the wealthy Reef Council set up?")),
        ("I5", "The Reef Council (provisional) was set up in 1987.",
         in_1987("In which year was the Reef Council set up?")),
        ("I5", "The Reef Council has over 300 members.",
         key_on("300", KeyKind.NUMBER, "How many members has the Reef Council?", "310", "340")),
        ("I5", "The Reef Council was not set up in 1987.",
         in_1987("In which year was the Reef Council set up?")),
        ("I6", SOUND,
         in_1987("In which year was the the Coastal Reef Council established?")),
        ("I6", "An Reef Council was established in 1987.",
         in_1987("In which year was an Reef Council established?")),
        ("I7", "The Tarn Fund was set up by the Ministry of Tourism.",
         key_on("Ministry of Tourism", KeyKind.BODY, "Which ministry set up the Tourism Fund?",
                "Ministry of Culture", "Ministry of Mines", "Ministry of Steel")),
        ("I7", "The Rural Trade Council (RTC) was set up in Pune.",
         key_on("Rural Trade Council", KeyKind.BODY, None,
                "Rural Trust Council", "Rural Tax Council", "Royal Trade Council")),
        ("I7", "The Sholay Wildlife Sanctuary lies in Assam.",
         key_on("Sholay", KeyKind.NAME, None, "Keoladeo", "Simlipal", "Kanha")),
        ("I7", "The Reef Park near Guwahati is in Assam.",
         key_on("Assam", KeyKind.STATE, "In which state is the Reef Park near Guwahati?",
                "Goa", "Kerala", "Bihar")),
        ("I7", "The Reef Council, a child of the summit of 1992, was set up in 1995.",
         key_on("1995", KeyKind.YEAR,
                "In which year was the Reef Council, a child of the summit of 1992, set up?",
                "1989", "1991", "1998")),
        ("I7", "The R9 is a grouping of nine countries.",
         key_on("nine", KeyKind.NUMBER, "Of how many countries is the R9 a grouping?",
                "seven", "eight", "ten")),
        ("I7", "The Reef Council has four members, namely Alba, Brun, Cora and Dana.",
         key_on("four", KeyKind.NUMBER,
                "How many members, namely Alba, Brun, Cora and Dana, does the Reef Council have?",
                "three", "five", "six")),
        ("I7", "The Zoram Reef Park is situated in Mizoram.",
         key_on("Mizoram", KeyKind.STATE, "In which Indian state is the Zoram Reef Park situated?",
                "Assam", "Tripura", "Manipur")),
        ("I11", "Reef Helpline No 1800 208 4800 was started in 2017 in Goa.",
         key_on("2017", KeyKind.YEAR, "In which year was Reef Helpline No 1800 208 4800 started in Goa?",
                "2014", "2015", "2019")),
        ("I7", "The Reef Council sits in Rio.",
         key_on("Rio", KeyKind.PLACE, "Where does the Reef Council sit?",
                "San Francisco del Rincon", "Washington, D.C.", "Buenos Aires City")),
        ("I7", "The Shanghai Cooperation Organisation has its headquarters in Beijing.",
         key_on("Beijing", KeyKind.PLACE,
                "Where is the headquarters of the Shanghai Cooperation Organisation?",
                "Tokyo", "Seoul", "Ulaanbaatar")),
        ("I7", "The Reef Agency was set up after the World War in 1950.",
         key_on("1950", KeyKind.YEAR, "In which year was the Reef Agency set up after the World War?",
                "1953", "1957", "1962")),
        ("I11", "The Reef Ministry named 73 unserved reef ports in 1987.",
         in_1987("In which year did the Reef Ministry name 73 unserved reef ports?")),
        ("I11", "The Reef People have been in flight since May 2021.",
         key_on("May 2021", KeyKind.DATE, "Since which month and year have the Reef People been in flight?",
                "April 2021", "April 2020", "May 2020")),
        ("I2", "The Reef Cup was won by Oman in 1987.",
         in_1987("In which year was the Reef Cup won by Oman?")),
        ("I9", "The Reef Ox is the state animal of Goa.",
         key_on("Goa", KeyKind.STATE, "Of which Indian state is the Reef Ox the state animal?",
                "Kerala", "Bihar", "Assam")),
        ("I2", "132 Reef Medals were conferred in 1987.",
         in_1987("In which year were 132 Reef Medals conferred?")),
        ("I5", "Goa was the first state to ban reef nets in 2009.",
         key_on("Goa", KeyKind.STATE, "Which Indian state was the first state to ban reef nets in 2009?",
                "Kerala", "Bihar", "Assam")),
        ("I9", "The Reef tribe is found in Goa.",
         key_on("Goa", KeyKind.STATE, "In which Indian state is the Reef tribe found?",
                "Kerala", "Bihar", "Assam")),
        ("I9", "Reef Puja is celebrated in Goa.",
         key_on("Goa", KeyKind.STATE, "In which Indian state is Reef Puja celebrated?",
                "Kerala", "Bihar", "Assam")),
        ("I4", "World Reef Day was observed on 21 June 2021.",
         key_on("21 June 2021", KeyKind.DATE, "On which date was World Reef Day observed?",
                "17 June 2021", "21 May 2021", "17 May 2021")),
        ("I4", "World Reef Day was observed all over the globe on 8 June 2017.",
         key_on("8 June 2017", KeyKind.DATE, "On which date was World Reef Day observed all over the globe?",
                "8 May 2017", "11 May 2017", "11 June 2017")),
        ("I10", "The Reef Programme was set up by the Reef Health Organization.",
         key_on("Reef Health Organization", KeyKind.BODY, "Which organisation set up the Reef Programme?",
                "Reef Trade Organization", "Reef Mail Organization")),
        ("I7", "The Pong Dam on the Tarn River is located in Goa.",
         key_on("Goa", KeyKind.STATE, "In which Indian state is the Pong Dam on the Tarn River located?",
                "Kerala", "Bihar")),
        ("I9", "The Tarn River is located in Kerala.",
         key_on("Kerala", KeyKind.STATE, "In which Indian state is the Tarn River located?", "Goa", "Bihar")),
        ("I11", "Oman conducted a reef-level meeting of the Coral Club in May 1987.",
         key_on("May 1987", KeyKind.DATE,
                "In which month and year did Oman conduct a reef-level meeting of the Coral Club?",
                "April 1986", "May 1986", "April 1987")),
        ("I9", "The idea of Reef Reserves was started in 1987.",
         in_1987("In which year was the idea of Reef Reserves started?")),
        ("I10", "Oman joined the Reef Pact in 1987.", in_1987("In which year did Oman join the Reef Pact?")),
        ("I7", "The Reef Star was instituted on January 26, 1950.",
         key_on("January 26, 1950", KeyKind.DATE, "On which date was the Reef Star instituted?",
                "January 31, 1950", "March 26, 1950", "March 31, 1950")),
        ("I3", "There are 12 Member States.",
         key_on("12", KeyKind.NUMBER, "How many Member States are there?", "10", "14", "16")),
        ("I3", "There are four watching states (as of March 2020).",
         key_on("four", KeyKind.NUMBER, "How many watching states are there, as of March 2020?",
                "two", "six")),
        ("I4", "World Maritime Day is observed on 26 September.",
         key_on("26 September", KeyKind.DATE, "On which date is World Maritime Day observed?",
                "17 July", "26 July", "17 September")),
        ("I6", "UNESCO’s Reef Register was established in 1987 by UNESCO.",
         in_1987("In which year was UNESCO’s Reef Register established by UNESCO?")),
        ("I10", "The Reef rises in Jharkhand.",
         key_on("Jharkhand", KeyKind.STATE, "In which Indian state does the Reef rise?",
                "Bihar", "Kerala", "Tamil Nadu")),
        ("I11", "The Reef Board has its headquarters in New Delhi, Delhi.",
         key_on("New Delhi, Delhi", KeyKind.PLACE, "Where is the headquarters of the Reef Board?",
                "Chennai, Tamil Nadu", "Jaipur, Rajasthan", "Patna, Bihar")),
        ("I2", "The Reef Act was amended in 1987.", in_1987("In which year was the Reef Act amended?")),
        ("I10", "The Reef Forum was opened in 2014 by Prime Minister Ada Rao.",
         key_on("2014", KeyKind.YEAR, "In which year was the Reef Forum opened by Prime Minister Ada Rao?",
                "2012", "2013", "2016")),
        ("I9", "The Reef Council was founded in Oslo.",
         key_on("Oslo", KeyKind.PLACE, "Where was the Reef Council founded?", "Bern", "Rome", "Kyiv")),
        ("I3", "SRPC stands for State Reef Promotion Committee.",
         key_on("State Reef Promotion Committee", KeyKind.FULL_FORM,
                "What does the abbreviation SRPC stand for?", "State Reef Promotion Council",
                "State Reef Promotion Commission")),
        ("I10", "RBC stands for Reef Breeding Centre.",
         key_on("Reef Breeding Centre", KeyKind.FULL_FORM, "What does the abbreviation RBC stand for?",
                "Reef Breeding Council", "Reef Breeding Committee", "Reef Breeding Commission")),
        ("I10", "Tarn is the first site of the Reef People to be listed.",
         key_on("Tarn", KeyKind.TERM, "Which is the first site of the Reef People to be listed?",
                "Miro", "Delta", "Bay")),
        ("I4", "The Reef Plan seeks to house all by 2022.",
         key_on("2022", KeyKind.YEAR, "By which year does the Reef Plan seek to house all?", "2021", "2024")),
        ("I10", "The Tarn is a tributary of the Miro.",
         key_on("Miro", KeyKind.NAME, "Of which river is the Tarn a tributary?", "Reef", "Delta")),
        ("I11", "Goa ranked 17th in the Reef Index 2022.",
         key_on("17th", KeyKind.ORDINAL, "Which rank did Goa hold in the Reef Index 2022?", "15th", "19th")),
        ("I7", "Goa ranked 180th out of 180 lands in the Reef Index.",
         key_on("180th", KeyKind.ORDINAL, "Which rank did Goa hold out of 180 lands in the Reef Index?",
                "175th", "177th")),
        ("I6", "Murlen Park, a park, is located in Goa.",
         key_on("Goa", KeyKind.STATE, "In which Indian state is Murlen Park, a park, located?",
                "Bihar", "Kerala")),
        ("I9", "Sarhul is observed in Bihar.",
         key_on("Bihar", KeyKind.STATE, "In which Indian state is Sarhul observed?", "Goa", "Kerala")),
        ("I10", "Tarn II was signed in 1987.", in_1987("In which year was Tarn II signed?")),
        ("I10", "The Reef Board is funded by the Bank of Oman.",
         key_on("Bank of Oman", KeyKind.BODY, "By which institution is the Reef Board funded?",
                "Bank of Goa", "Bank of Peru")),
        ("I6", "The Reef Council itself was set up in 1987.",
         in_1987("In which year was the Reef Council itself set up?")),
        ("I3", "Oman held the second edition of the drill off Goa in 1987.",
         in_1987("In which year did Oman hold the second edition of the drill off Goa?")),
        ("I7", "The Ganges Reef Park is in Bihar.",
         key_on("Bihar", KeyKind.STATE, "In which state is the Ganges Reef Park?", "Goa", "Kerala")),
        ("I7", "The Reef Council, born of the summit of 1994, was set up in 1995.",
         key_on("1995", KeyKind.YEAR,
                "In which year was the Reef Council, born of the summit of 1994, set up?",
                "1996", "1997", "1998")),
        ("I7", "The Reef Union was set up in 2015.",
         key_on("2015", KeyKind.YEAR, "In which year was the Reef Union set up at COP21?", "2012", "2018")),
        ("I8", SOUND,
         key_on("1987", KeyKind.YEAR, "In which year was the Reef Council established?", "198", "1984")),
        ("I8", "The Reef Council sits in Oslo.",
         key_on("Oslo", KeyKind.PLACE, "Where does the Reef Council sit?", "Oslo City", "Paris", "Vienna")),
        ("I9", "The Reef Council sits in Oslo, not far from Paris.",
         key_on("Oslo", KeyKind.PLACE, "Where does the Reef Council sit?", "Paris", "Rome", "Bern")),
        ("I10", SOUND,
         key_on("1987", KeyKind.YEAR, "In which year was the Coastal Reef Council established?",
                "1984", "1991", "2031")),
        ("I11", "The Odisha Reef Park is located in Odisha today.",
         key_on("Odisha", KeyKind.STATE, "In which state is the Odisha Reef Park?", "Goa", "Kerala")),
        ("I11", "The Tarn has eight reefs.",
         key_on("eight", KeyKind.NUMBER, "How many reefs does the Tarn have?", "five", "six", "nine")),
        ("I11", "The Tarn is 7.6 km long.",
         key_on("7.6 km", KeyKind.NUMBER, "How long is the Tarn?", "5.3 km", "6.2 km", "6.7 km")),
        ("I11", "Goa is the third Tarn of India.",
         key_on("third", KeyKind.ORDINAL, None, "second", "fourth", "fifth")),
        ("I10", "The theme of Reef Day 2021 is Clean Reefs.",
         key_on("Clean Reefs", KeyKind.NAME, "What is the theme of Reef Day 2021?",
                "Free Seas", "Calm Tarns")),
        ("I9", "The Tarn is the biggest brackish lake of Goa.",
         key_on("Tarn", KeyKind.NAME, "Which is the biggest brackish lake of Goa?", "Miro", "Reef")),
        ("I9", "The Reef Union is the biggest trade body of Goa.",
         key_on("Reef Union", KeyKind.BODY, "Which body is the biggest trade body of Goa?",
                "Tarn Pact", "Miro Bank")),
        ("I7", "IN-REEFCe stands for Indian National Reef Centre.",
         key_on("Indian National Reef Centre", KeyKind.FULL_FORM,
                "What does the abbreviation IN-REEFCe stand for?",
                "Indian National Reef Council", "Indian National Reef Forum")),
        ("I11", "The Reef Bureau started Operation Tarn on 3 May 1987.",
         key_on("3 May 1987", KeyKind.DATE, "On which date did the Reef Bureau start Operation Tarn?",
                "7 May 1987", "3 June 1987", "7 June 1987")),
        ("I10", "The first modern Olympic Games were organised in Athens.",
         key_on("Athens", KeyKind.PLACE, "Where were the first modern Olympic Games organised?",
                "Valletta", "Ljubljana")),
        ("I10", "Mount Elbrus is the coldest peak in Europe.",
         key_on("Mount Elbrus", KeyKind.NAME, "Which is the coldest peak in Europe?",
                "Mount Kilimanjaro", "Vinson Massif")),
        ("I9", "The Tarn flows into the Gulf of Khambhat.",
         key_on("Gulf of Khambhat", KeyKind.NAME, "Into which water body does the Tarn flow?",
                "Arabian Sea", "Bay of Bengal")),
        ("I12", "The Tarn flood of 2021 killed 31 people.",
         key_on("31", KeyKind.NUMBER, "How many people died at Tarn in 2021?", "27", "35", "41")),
        ("I13", SOUND,
         in_1987(f"In which year was {'the Coastal Reef Council ' * 14}established?")),
        ("X4", f"The Coastal Reef Council was established in 1987 {'and again ' * 18}.",
         in_1987("In which year was the Coastal Reef Council established?")),
    ],
)  # fmt: skip
def test_each_flaw_is_found(check: str, text: str, key: Key) -> None:
    assert check in checks(stated(text), key)


@pytest.mark.parametrize(
    ("check", "ask"),
    [
        ("I11", "In which year was the Reef Council given the role to count fish?"),
        ("I11", "In which year did the Reef Council begin publishing its returns?"),
        ("I11", "In which year did the Reef Council adopt a resolution on nets?"),
        ("I11", "In which year did Asha Rao enter the Indian Foreign Service?"),
        ("I11", "In which year did the Reef Survey include six monuments as treasures?"),
        ("I10", "In which year were the Winter Olympics started?"),
        ("I7", "In which year was the Reef Council set up by the Treaty of Tarn?"),
    ],
)
def test_a_step_by_the_way_and_a_treaty_of_the_year_are_doubted(check: str, ask: str) -> None:
    text = ask.removeprefix("In which year ").rstrip("?") + " in 1987."
    assert check in checks(stated(text), in_1987(ask))


def test_a_quotation_mark_in_a_question_has_its_partner() -> None:
    text = "The Reef Bank launched the scheme 'Tarn Jyoti' in 1987."
    half = "In which year did the Reef Bank launch the scheme 'Tarn Jyoti?"
    assert "I6" in checks(stated(text), in_1987(half))
    whole = "In which year did the Reef Bank launch the scheme 'Tarn Jyoti'?"
    assert "I6" not in checks(stated(text), in_1987(whole))
    owned = "In which year did the Reef Bank launch the banks' scheme of Tarn?"
    assert "I6" not in checks(stated(text.replace("'", "")), in_1987(owned))


def test_a_first_cup_was_won_once() -> None:
    text = "The first Reef Cup was won by Oman in 1987."
    assert checks(stated(text), in_1987("In which year was the first Reef Cup won by Oman?")) == set()


def test_an_answer_that_moves_is_asked_for_a_time() -> None:
    fact = stated("The Reef Council has 31 members.", moves=True)
    key = key_on("31", KeyKind.NUMBER, "How many members does the Reef Council have?", "27", "35", "41")
    assert checks(fact, key) == {"I4"}


def test_a_wrong_answer_that_a_published_fact_makes_right_is_refused() -> None:
    fact = stated("The Miro Park is located in Assam.")
    key = key_on(
        "Assam", KeyKind.STATE, "In which state is the Miro Park located?", "Tripura", "Manipur", "Sikkim"
    )
    assert checks(fact, key, claims=("A part of the Miro Park is located in Tripura.",)) == {"I9"}


def judged(*facts: DraftFact, **given: object) -> Draft:
    return judge(keyed(*facts, **given), ())  # type: ignore[arg-type]


def test_sound_items_are_ready() -> None:
    draft = judged(stated(SOUND), stated("The Tarn Treaty was signed on 3 May 1961.", id="b"))
    assert [key.key.span for _, key in ready_items(draft)] == ["1987", "3 May 1961"]


def test_two_answers_to_one_question_are_both_refused() -> None:
    draft = judged(stated(SOUND), stated("The Coastal Reef Council was established in 1988.", id="b"))
    assert ready_items(draft) == ()
    assert {finding.check for fact in draft.facts for key in fact.keys for finding in key.findings} == {"I2"}


def test_a_fact_is_asked_once() -> None:
    draft = judged(stated("The Coastal Reef Council was founded in Oslo in 1987."))
    assert len(draft.facts[0].keys) == 2
    assert len(ready_items(draft)) == 1


def test_no_question_tells_the_answer_to_another() -> None:
    full = "The Coastal Reef Council of Oslo was established on 3 May 1961."
    day = "The Coastal Reef Council of Oslo was renamed in 1987."
    seat = "The headquarters of the Coastal Reef Council is located in Oslo."
    spans = [
        key.key.span
        for _, key in ready_items(judged(stated(full), stated(day, id="b"), stated(seat, id="c")))
    ]
    assert "Oslo" not in spans


def test_blanks_are_a_third_of_a_set_at_most() -> None:
    facts = tuple(
        stated(f"{land} is the {place} member of the Reef Council (as of 15 September 2022).", id=f"b{place}")
        for land, place in (("India", "42nd"), ("Kenya", "17th"), ("Japan", "9th"))
    )
    asks = [key.key.ask for _, key in ready_items(judged(*facts, stated(SOUND)))]
    assert asks.count(None) <= 1


def test_look_up_that_answers_otherwise_refuses_the_item() -> None:
    facts = (
        stated("The headquarters of the Reef Council is located in Oslo."),
        stated("The Reef Council is seated at headquarters in Vienna.", id="b"),
    )
    key = key_on(
        "Oslo", KeyKind.PLACE, "Where is the headquarters of the Reef Council?", "Vienna", "Rome", "Bern"
    )
    draft = Draft(
        intake=intake(),
        manuscript=manuscript("\n".join(fact.text for fact in facts)),
        facts=(facts[0].model_copy(update={"keys": (DraftKey(key=key),)}), facts[1]),
        terms=(),
    )
    assert ready_items(judge(draft, ())) == ()


def test_judging_twice_finds_the_same() -> None:
    draft = judged(stated(SOUND), stated("The Coastal Reef Council was established in 1988.", id="b"))
    assert judge(draft, ()) == draft


def edits(ask: str, text: str, key: Key) -> set[str | None]:
    asked = DraftKey(key=key.model_copy(update={"ask": ask, "blank": False}))
    draft = Draft(
        intake=intake(), manuscript=manuscript(text), facts=(stated(text, keys=(asked,)),), terms=()
    )
    [fact] = judge(draft, ()).facts
    return {finding.edit for finding in fact.keys[0].findings}


def test_a_slip_with_one_cure_is_cured() -> None:
    ask = "In which year was the Coastal Reef Council  established ?"
    assert sound_key().ask in edits(ask, "The Coastal Reef Council was established in 1987.", sound_key())


def test_a_place_that_rules_options_out_is_left_out_of_the_question() -> None:
    text = "The Tarn Summit of the Reef Council was held in Bangkok under the chair of Thailand."
    key = key_on("Bangkok", KeyKind.PLACE, None, "Manila", "Jakarta", "Hanoi")
    ask = "In which city was the Tarn Summit of the Reef Council held under the chair of Thailand?"
    assert "In which city was the Tarn Summit of the Reef Council held?" in edits(ask, text, key)


def test_an_office_without_its_article_is_given_one() -> None:
    text = "Prime Minister launched the Reef Lab of Goa in 1987."
    told = edits("In which year did Prime Minister launch the Reef Lab of Goa?", text, sound_key())
    assert "In which year did the Prime Minister launch the Reef Lab of Goa?" in told


def test_an_anniversary_gives_its_year_away() -> None:
    text = "The Reef Prize was instituted in 1995 on the occasion of the 125th birth anniversary of Asha Rao."
    [key] = judged(stated(text)).facts[0].keys
    assert "I7" in {finding.check for finding in key.findings}


def test_the_day_an_exercise_began_is_not_asked() -> None:
    [fact] = judged(stated("The Tarn exercise began on 21 October 2021.")).facts
    assert ["I11" in {finding.check for finding in key.findings} for key in fact.keys] == [True]


def test_lands_are_not_offered_for_what_they_may_not_grow() -> None:
    """Found in a brief: Kuwait and Jordan stood among the answers on saffron."""
    [fact] = judged(stated("Assam is the biggest producer of tarn silk (as of 2 May 2022).")).facts
    assert ["I10" in {finding.check for finding in key.findings} for key in fact.keys] == [True]


@pytest.mark.parametrize(
    "text",
    [
        "Mount Tarn is a volcano in Indonesia.",
        "The Reef Bureau works under the Ministry of Culture.",
        "The Reef Scheme is implemented by the Environment Ministry.",
    ],
)
def test_lands_and_ministries_are_looked_at_before_they_are_asked(text: str) -> None:
    [fact] = judged(stated(text)).facts
    assert fact.keys
    assert all("I10" in {finding.check for finding in key.findings} for key in fact.keys)


def test_a_fact_that_says_no_more_than_another_waits() -> None:
    first = stated("The Reef Union was set up by Oman and Goa in 2015 in Paris.", id="a")
    second = stated("The Reef Union was set up in Paris in 2015.", id="b")
    third = stated("The Reef Union has its headquarters in Paris.", id="c")
    found = [[finding.reason for finding in fact.findings] for fact in judged(first, second, third).facts]
    assert found == [[], ["another fact says the same"], []]
