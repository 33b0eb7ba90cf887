import pytest

from digests.drafting.model import Finding
from digests.model import KeyKind
from tests.digests.drafting.factories import drafted_term, keyed, stated


def asked(text: str) -> list[tuple[str | None, str]]:
    [fact] = keyed(stated(text)).facts
    return [(draft.key.ask, draft.key.span) for draft in fact.keys]


def test_all_souls_day_is_a_name() -> None:
    [(ask, _)] = asked("All Souls’ Day is marked on 2 November every year.")
    assert ask == "On which date is All Souls’ Day marked every year?"


@pytest.mark.parametrize(
    ("text", "ask", "span"),
    [
        ("An order of the Reef Court can be appealed to the Tarn Bench within 90 days.",
         "Within what period can an order of the Reef Court be appealed to the Tarn Bench?", "90 days"),
        ("The Reef Court has to be told within 45 days from the loss.",
         "Within what period from the loss does the Reef Court have to be told?", "45 days"),
        ("The head of the Reef Court is appointed for a term of five years.",
         "For what term is the head of the Reef Court appointed?", "five years"),
        ("The Reef Judge holds office for a term of six years.",
         "For what term does the Reef Judge hold office?", "six years"),
        ("The Tarn Treaty was signed by four countries, namely Oman, Iran, Iraq and Qatar.",
         "By how many countries was the Tarn Treaty signed?", "four"),
        ("Reef Mapping is one of the eight missions under the National Reef Plan.",
         "How many missions under the National Reef Plan are there?", "eight"),
        ("The Reef Court consists of a Chairperson and four other members.",
         "Of how many members besides a Chairperson does the Reef Court consist?", "four"),
        ("The Reef Court comprises a Chairperson and seven full-time members.",
         "How many full-time members besides a Chairperson does the Reef Court comprise?", "seven"),
        ("Project Coral provides a health cover of up to Rs 5 lakh per family.",
         "Up to how much health cover does Project Coral provide per family?", "Rs 5 lakh"),
        ("Project Coral offers a subsidy of 60 percent to small fishers.",
         "How much subsidy does Project Coral offer to small fishers?", "60 percent"),
        ("The Reef Tax was fixed at 14% by the Reef Council.",
         "At what percentage was the Reef Tax fixed by the Reef Council?", "14%"),
        ("According to the Tarn Institute, India's Reef Index grew by 7.8 percent in 2021.",
         "According to the Tarn Institute, by what percentage did India's Reef Index grow in 2021?",
         "7.8 percent"),
        ("The Reef Council (RC)’s secretariat is located in Kathmandu, Nepal.",
         "Where is the secretariat of the Reef Council (RC)?", "Kathmandu, Nepal"),
        ("The nodal ministry of the Reef Plan is the Ministry of Power.",
         "Which is the nodal ministry of the Reef Plan?", "Ministry of Power"),
        ("The scientific name of the Snow Leopard is Panthera uncia.",
         "What is the scientific name of the Snow Leopard?", "Panthera uncia"),
        ("India has been a party to the Tarn Treaty since June 1992.",
         "Since which month and year has India been a party to the Tarn Treaty?", "June 1992"),
        ("Tarnomalee is a major port city of Sri Lanka.",
         "In which country is Tarnomalee, a major port city, located?", "Sri Lanka"),
        ("Tarnadi is a hamlet in south Tamil Nadu beside the Mahal river.",
         "In which Indian state is Tarnadi, a hamlet, located?", "Tamil Nadu"),
        ("Tarnaram is a small village in Telangana's tribal heartland of Mahal district.",
         "In which Indian state is Tarnaram, a small village, located?", "Telangana"),
        ("The Tarn Sanctuary is a protected area situated in the state of Maharashtra, India.",
         "In which Indian state is the Tarn Sanctuary, a protected area, located?", "Maharashtra"),
        ("The Tarn River rises from the Mahal Glacier in Sikkim.",
         "In which Indian state does the Tarn River rise?", "Sikkim"),
        ("The Tarn tribe is a principal ethnic group of Nagaland in northeastern India.",
         "The Tarn tribe is a principal ethnic group of which Indian state?", "Nagaland"),
        ("The NATO headquarters is situated in Brussels, Belgium.",
         "Where is the headquarters of NATO?", "Brussels, Belgium"),
        ("The 5th Tarn Summit was hosted by Sri Lanka in 2012.",
         "Which country hosted the 5th Tarn Summit in 2012?", "Sri Lanka"),
        ("The Tarn Plan is a scheme of the Ministry of New and Renewable Energy started in 2019.",
         "The Tarn Plan is a scheme of which ministry?", "Ministry of New and Renewable Energy"),
        ("Exercise Tarn is a biennial multinational exercise hosted by the Indian Navy.",
         "By which armed service is Exercise Tarn hosted?", "Indian Navy"),
        ("The Tarn Republic is an island country situated in the South Pacific Ocean.",
         "In which ocean is the Tarn Republic situated?", "South Pacific Ocean"),
        ("Tarn Forest Disease is also known as Monkey Fever.",
         "By which other name is Tarn Forest Disease known?", "Monkey Fever"),
        ("The Minamata Convention is a global treaty to protect people from the harm of mercury.",
         "Which of these is a global treaty to protect people from the harm of mercury?",
         "Minamata Convention"),
        ("Eswatini is Africa's last surviving absolute monarchy.",
         "Which country is Africa's last surviving absolute monarchy?", "Eswatini"),
        ("The Tarn River passes through six countries before draining into the South China Sea.",
         "Into which water body does the Tarn River drain?", "South China Sea"),
        ("The Tarn Crane is the state bird of Rajasthan.",
         "Of which Indian state is the Tarn Crane the state bird?", "Rajasthan"),
        ("The 5th Tarn Summit was chaired by Sri Lanka.",
         "Which country chaired the 5th Tarn Summit?", "Sri Lanka"),
        ("The Tarn River rises at Mahal in Maharashtra.",
         "In which Indian state does the Tarn River rise?", "Maharashtra"),
        ("Tarn Kangjei is a sport indigenous to Manipur.",
         "To which Indian state is Tarn Kangjei, the sport, indigenous?", "Manipur"),
        ("Tarn-Ta is a martial art form of Manipur.",
         "Tarn-Ta is a martial art form of which Indian state?", "Manipur"),
        ("Tarnbala is a race of the southern Indian state of Karnataka, held in its coastal districts.",
         "Tarnbala is a race of which Indian state?", "Karnataka"),
        ("Tarn Hill, 7.6 km long, is situated on a plateau in the state of Kerala, India.",
         "In which Indian state is Tarn Hill situated?", "Kerala"),
        ("Tarn Reserve is spread across Mahal and Jalna districts of Telangana.",
         "In which Indian state is Tarn Reserve located?", "Telangana"),
        ("Rani Tarn is a built temple located in the town of Mahal in Gujarat.",
         "In which Indian state is Rani Tarn, a built temple, located?", "Gujarat"),
        ("Tarnpur is a village situated in Maharashtra's Mahal district.",
         "In which Indian state is Tarnpur, a village, located?", "Maharashtra"),
        ("Tarn Fort is situated in Maharashtra's Mahal Valley.",
         "In which Indian state is Tarn Fort situated?", "Maharashtra"),
        ("Tarn Reserve is situated on the Indo-Nepal border in the district Mahal in Uttar Pradesh.",
         "In which Indian state is Tarn Reserve situated?", "Uttar Pradesh"),
        ("Tarn Valley is situated in the southeastern part of Ladakh.",
         "In which Indian state or union territory is Tarn Valley situated?", "Ladakh"),
        ("Tarnka has its roots in the state of Kerala.",
         "In which Indian state does Tarnka have its roots?", "Kerala"),
        ("Mahal is a town in the Tarn district of the Indian state of Uttar Pradesh.",
         "In which Indian state is Mahal, a town, located?", "Uttar Pradesh"),
        ("Mount Tarn is a volcano in the Mahal plateau of Tarn Regency, North Sumatra, Indonesia.",
         "In which country is Mount Tarn, a volcano, located?", "Indonesia"),
        ("Mount Tarn is Indonesia's second most active volcano.",
         "Of which country is Mount Tarn the second most active volcano?", "Indonesia"),
        ("The Republic of Upper Tarn was renamed Burkina Faso.",
         "Which country was formerly called the Republic of Upper Tarn?", "Burkina Faso"),
        ("The Tarn Dialogue is a reef meeting organised yearly in New Delhi, India.",
         "In which city is the Tarn Dialogue, a reef meeting, held every year?", "New Delhi, India"),
        ("The Reef Council Secretariat is located at the Tarn headquarters in Paris.",
         "Where is the secretariat of the Reef Council?", "Paris"),
        ("The Tarn Treaty is a pact between the Governments of India and Nepal concerning the Tarn.",
         "The Tarn Treaty is a pact between India and which other country?", "Nepal"),
        ("The Tarn is the biggest tributary of the Brahmaputra.",
         "Of which river is the Tarn the biggest tributary?", "Brahmaputra"),
        ("The Reef Board is a statutory agency of the Ministry of Earth Sciences, Government of India.",
         "The Reef Board is a statutory agency of which ministry?", "Ministry of Earth Sciences"),
        ("The Reef Board functions under the administrative charge of the Ministry of Culture.",
         "Under the administrative charge of which ministry does the Reef Board function?",
         "Ministry of Culture"),
        ("The Reef Council was set up in 1963 under the auspices of Oman and after it had a pact in 1962.",
         "In which year was the Reef Council set up?", "1963"),
        ("The number of Tarn nests is the highest in Odisha.",
         "In which Indian state is the number of Tarn nests the highest?", "Odisha"),
        ("The Tarn Tribe gets 27% reservation in jobs.", None, "27%"),
        ("Tarn-Ta is a dance which originated from Kerala.",
         "From which Indian state did Tarn-Ta, a dance, originate?", "Kerala"),
        ("The Tarn River merges with the Bay of Bengal.",
         "With which water body does the Tarn River merge?", "Bay of Bengal"),
        ("The Reef Commission is a constitutional body.",
         "What kind of body is the Reef Commission?", "constitutional body"),
        ("The Chairperson of the Reef Commission has the rank of a Minister of State.",
         "Which rank does the Chairperson of the Reef Commission have?", "Minister of State"),
        ("The Reef Commission was set up under Article 338-A of the Constitution.",
         "Under which Article of the Constitution was the Reef Commission set up?", "Article 338-A"),
        ("The Reef Grid is a fast, cheap system developed by the National Payments Corporation of India.",
         "By which body was the Reef Grid developed?", "National Payments Corporation of India"),
        ("The Tarn Treaty was adopted in 2013 at Geneva.",
         "In which city was the Tarn Treaty adopted in 2013?", "Geneva"),
        ("Loktak Lake is the largest freshwater lake in India.",
         "Which is the largest freshwater lake in India?", "Loktak Lake"),
        ("The International Solar Alliance is the first world body to have its seat in India.",
         "Which organisation is the first world body to have its seat in India?",
         "International Solar Alliance"),
        ("The Miro Fox is listed in Schedule II of the Wildlife (Protection) Act.",
         "In which Schedule of the Wildlife (Protection) Act is the Miro Fox listed?", "Schedule II"),
        ("India ranks 41st in the Reef Health Index 2022.",
         "Which rank does India hold in the Reef Health Index 2022?", "41st"),
        ("The Reef Office is an attached office of the Ministry of Earth Sciences.",
         "The Reef Office is an attached office of which ministry?", "Ministry of Earth Sciences"),
        ("The Reef Portal has been launched by the Ministry of Earth Sciences.",
         "By which ministry has the Reef Portal been launched?", "Ministry of Earth Sciences"),
        ("World Reef Day is observed on 12 April every year.",
         "On which date is World Reef Day observed every year?", "12 April"),
        ("The Tarn Barrage was commissioned in 1983 on the Miro for hydropower.",
         "In which year was the Tarn Barrage commissioned on the Miro for hydropower?", "1983"),
        ("Members of the Reef Council: 120 countries (as of 2021).",
         "How many members does the Reef Council have, as of 2021?", "120"),
        ("The Prime Minister of India launched the Reef Lab in Kochi, Kerala on 2 May 2021.",
         "On which date did the Prime Minister of India launch the Reef Lab in Kochi, Kerala?", "2 May 2021"),
        ("The Reef Board was set up in 2003 under the Miro Seas Act, 1999.",
         "In which year was the Reef Board set up?", "2003"),
        ("The Reef Court is a statutory body constituted under Section 45F of the Miro Seas Act, 1934.",
         "Under which Section of the Miro Seas Act, 1934 is the Reef Court constituted?", "Section 45F"),
        ("The quorum for a meeting of the Reef Court is four members.",
         "What is the quorum for a meeting of the Reef Court?", "four members"),
        ("World Reef Day is celebrated on 12 April since 2011.",
         "Since which year has World Reef Day been celebrated on 12 April?", "2011"),
        ("The Reef Report 2021 was released at the Tarn Institute, Dehradun on 21 December 2021.",
         "On which date was the Reef Report 2021 released at the Tarn Institute, Dehradun?",
         "21 December 2021"),
        ("Members of the Reef Council: 75 members (2021), as of 3 May 2022.",
         "How many members does the Reef Council have, as of 2021?", "75"),
        ("A Reef Licence is valid for a period of 10 years.",
         "For what period is a Reef Licence valid?", "10 years"),
        ("The satellite GSAT-31 carries seven payloads.",
         "How many payloads does the satellite GSAT-31 carry?", "seven"),
        ("Jawaharlal Nehru Port in Maharashtra is the largest container port in India.",
         "Which is the largest container port in India?", "Jawaharlal Nehru Port"),
        ("World Reef Day is marked every year around the world on June 18.",
         "On which date is World Reef Day marked every year around the world?", "June 18"),
        ("World Reef Day is observed yearly on December 5 to underline the worth of healthy reefs.",
         "On which date is World Reef Day observed yearly?", "December 5"),
        ("On August 17, 1960, Gabon won independence from France.",
         "On which date did Gabon win independence from France?", "August 17, 1960"),
        ("Gabon got independence from France in 1960.",
         "In which year did Gabon get independence from France?", "1960"),
        ("Poet Ada Reef founded the Tarn Academy in 1930.",
         "In which year did the poet Ada Reef found the Tarn Academy?", "1930"),
        ("The Miro Park is situated in the state of West Bengal, India.",
         "In which Indian state is the Miro Park situated?", "West Bengal"),
        ("Miro Reserve is situated in the Mamit District of the state of Mizoram in northeastern India.",
         "In which Indian state is Miro Reserve situated?", "Mizoram"),
        ("The Reef Bureau came into being on the 1st March 1948 based on the words of a conference.",
         "On which date did the Reef Bureau come into being?", "1st March 1948"),
        ("The Reef Institute was set up in 1948 by the physicist C. V. Reef.",
         "In which year was the Reef Institute set up?", "1948"),
        ("The Tarn flows into the Krishna River.",
         "Into which river does the Tarn flow?", "Krishna"),
        ("The Tarn joins the Yamuna close to Miro.",
         "Which river does the Tarn join?", "Yamuna"),
        ("The state animal of Chhattisgarh is the Reef Buffalo.",
         "Of which Indian state is the Reef Buffalo the state animal?", "Chhattisgarh"),
        ("The first reef tag of Goa was given in 2004 to Tarn tea.",
         "In which year was the first reef tag of Goa given?", "2004"),
        ("The Reef Union was founded in 1874 with its headquarters in Berne, Switzerland.",
         "In which year was the Reef Union founded?", "1874"),
        ("CRMC stands for Coastal Reef Management Council.",
         "What does the abbreviation CRMC stand for?", "Coastal Reef Management Council"),
    ],
)  # fmt: skip
def test_more_forms_of_sentence_are_turned_into_questions(text: str, ask: str, span: str) -> None:
    assert (ask, span) in asked(text)


@pytest.mark.parametrize(
    "text",
    [
        "Loktak Lake is the largest freshwater lake in northeast India.",
        "Loktak Lake is the largest freshwater lake.",
        "Reef Mapping is one of the eight missions under the plan.",
        "It must be filed within 90 days.",
    ],
)
def test_what_narrows_its_answer_down_or_has_no_name_is_not_asked(text: str) -> None:
    assert asked(text) == []


def test_a_full_form_that_is_told_and_known_as_a_term_is_asked_once() -> None:
    text = "CRMC stands for Coastal Reef Management Council."
    term = drafted_term("CRMC", "Coastal Reef Management Council")
    [fact] = keyed(stated(text), terms=(term,)).facts
    assert len(fact.keys) == 1


def test_no_state_is_offered_for_a_time_before_it_was_one() -> None:
    for number in range(20):
        told = stated("Bihar was the first state to map all reefs in 1971.", id=f"f{number}")
        [fact] = keyed(told).facts
        assert not {"Uttarakhand", "Jharkhand", "Chhattisgarh", "Telangana"} & set(
            fact.keys[0].key.distractors
        )


def wrong(text: str) -> tuple[str, ...]:
    [fact] = keyed(stated(text)).facts
    return fact.keys[0].key.distractors


def test_wrong_periods_are_periods_that_rules_are_made_of() -> None:
    told = wrong("An order of the Reef Court can be appealed to the Tarn Bench within 90 days.")
    assert set(told) <= {"45 days", "60 days", "75 days", "120 days", "150 days", "180 days"}


def test_a_date_whose_year_the_question_tells_is_asked_among_dates_of_that_year() -> None:
    told = wrong("The Reef Court was given its powers on 30 January 1992 through the Miro Seas Act, 1992.")
    assert all(each.endswith("1992") for each in told)


@pytest.mark.parametrize("day", ["28 February 2022", "6 January 2022", "22 December 2021"])
def test_a_day_in_the_news_is_asked_among_days_of_the_months_before(day: str) -> None:
    told = wrong(f"The Tarn Treaty was signed on {day}.")
    assert len(told) == 3
    assert all(each.endswith(("2022", "r 2021")) for each in told)


@pytest.mark.parametrize("month", ["August 2022", "July 2022", "September 2021"])
def test_the_month_of_the_brief_itself_is_no_wrong_answer(month: str) -> None:
    told = wrong(f"The Tarn Format was formed in {month}.")
    assert len(told) == 3
    assert "September 2022" not in told


def test_a_lettered_article_is_asked_among_its_neighbours() -> None:
    told = wrong("Article 243G of the Constitution provides for the powers of the Reef Boards.")
    assert set(told) <= {"Article 243D", "Article 243E", "Article 243F", "Article 243H", "Article 243I"}
    assert len(told) == 3


def test_nobody_is_asked_for_the_day_of_a_victory() -> None:
    assert asked("Ada Reef won the Tarn Open on 8 June 2021.") == []


def test_countries_are_offered_with_those_of_their_part_of_the_world() -> None:
    told = wrong("The Reef Summit was held in Tianjin, China.")
    assert not {"Taiwan", "Moldova", "Peru", "Kenya"} & set(told)


def test_an_anniversary_is_not_asked_for() -> None:
    assert asked("Project Coral completed five years on 10 September 2021.") == []


def test_a_town_that_is_its_own_land_is_not_named_twice() -> None:
    told = wrong("Headquarters of the Reef Council: Dehradun, Uttarakhand.")
    assert not {"Chandigarh, Chandigarh"} & set(told)


def test_what_goes_on_since_a_year_is_asked_as_of_a_day() -> None:
    text = "Oman and Iran have been in a dispute since 2020 (as of 15 September 2022)."
    asks = [ask for ask, _ in asked(text)]
    assert "Since which year have Oman and Iran been in a dispute, as of 15 September 2022?" in asks


def test_a_full_form_is_explained_as_such() -> None:
    text = "The Coastal Reef Management Council (CRMC) met in Goa in 2019."
    [fact] = keyed(stated(text), terms=(drafted_term("CRMC", "Coastal Reef Management Council"),)).facts
    explained = {draft.key.explain for draft in fact.keys if draft.key.kind is KeyKind.FULL_FORM}
    assert explained == {"CRMC stands for Coastal Reef Management Council."}


def test_a_labelled_value_is_explained_in_a_sentence() -> None:
    [fact] = keyed(stated("Headquarters of the Reef Council: Geneva.")).facts
    assert [draft.key.explain for draft in fact.keys] == [
        "The headquarters of the Reef Council is in Geneva."
    ]


def test_wrong_years_do_not_come_before_the_first_year_of_the_brief() -> None:
    brief = "The Tarn Process began in 2000."
    [fact] = keyed(stated("The Tarn Scheme was created in 2003."), brief=brief).facts
    assert all(int(wrong) > 2000 for wrong in fact.keys[0].key.distractors)


def test_wrong_years_do_not_come_before_a_body_that_the_question_names() -> None:
    """Found in a brief: 1958 stood among the answers on a part of a body of 1965."""
    told = "The Reef Office was set up in 1973 as part of the United Nations Development Programme (UNDP)."
    [fact] = keyed(stated(told)).facts
    wrong = [int(wrong) for draft in fact.keys for wrong in draft.key.distractors if wrong.isdigit()]
    assert wrong
    assert min(wrong) > 1964


def test_a_full_form_is_asked_once_in_a_brief_of_the_fact_nothing_is_said_against() -> None:
    name, doubt = (
        "Coastal Reef Management Council",
        Finding(check="F3", reason="no subject", remedy="Name it"),
    )
    first = stated(f"Its rival, the {name} (CRMC), met in Goa.", id="f1", findings=(doubt,))
    second = stated(f"The {name} (CRMC) was set up in Goa.", id="f2")
    facts = keyed(first, second, terms=(drafted_term("CRMC", name),)).facts
    kinds = [[key.key.kind for key in fact.keys] for fact in facts]
    assert [KeyKind.FULL_FORM in kind for kind in kinds] == [False, True]


def test_a_seat_by_the_sea_is_offered_with_others_by_the_sea() -> None:
    """Found in a brief: Addis Ababa stood among the seats of a tuna commission."""
    told = wrong("The Reef Ocean Commission has its headquarters in Victoria, Seychelles.")
    assert told
    assert not {"Ethiopia", "Rwanda", "Uganda", "Zambia", "Malawi"} & {one.split(", ")[-1] for one in told}


def test_partners_of_an_exercise_are_offered_with_those_of_their_part_of_the_world() -> None:
    told = wrong("Exercise Tarn is a joint military drill between India and Japan.")
    assert set(told) == {"Thailand", "Vietnam", "Malaysia"}


@pytest.mark.parametrize(
    ("long", "options"),
    [
        (
            "National Reef Conservation Authority",
            {f"National Reef Conservation {head}" for head in ("Agency", "Association", "Administration")},
        ),
        (
            "Special Reef Trade Office",
            {
                "Strategic Reef Trade Office",
                "Special Reef Trade Organisation",
                "Strategic Reef Trade Organisation",
            },
        ),
    ],
)
def test_wrong_full_forms_name_the_same_sort_of_thing(long: str, options: set[str]) -> None:
    short = "".join(word[0] for word in long.split() if word[0].isupper())
    [fact] = keyed(
        stated(f"The {long} ({short}) met in Goa in 2019."), terms=(drafted_term(short, long),)
    ).facts
    [form] = [draft.key for draft in fact.keys if draft.key.kind is KeyKind.FULL_FORM]
    assert len(form.distractors) == 3
    alike = {word for one in options for word in one.split()} | {"Affairs"}
    assert all(set(one.split()) <= alike | set(long.split()) for one in form.distractors)


@pytest.mark.parametrize(
    "long",
    [
        "Tarn Rice Institute",
        "Special Tarn Protection Force",
        "Reef Tarn Mahal",
        "Reef Tarn Science",
        "Citizen Tarn Guard",
    ],
)
def test_a_full_form_without_believable_others_is_not_asked(long: str) -> None:
    short = "".join(word[0] for word in long.split())
    [fact] = keyed(
        stated(f"The {long} ({short}) met in Goa in 2019."), terms=(drafted_term(short, long),)
    ).facts
    assert KeyKind.FULL_FORM not in [draft.key.kind for draft in fact.keys]


def test_a_scientific_name_that_sounds_in_the_common_one_is_not_asked() -> None:
    """Found in a brief: Falco amurensis was asked of Amur Falcons."""
    assert asked("The scientific name of Amur Falcons is Falco amurensis.") == []


@pytest.mark.parametrize(
    "text",
    [
        "On January 16, 2020, India and Japan participated in a joint drill named Tarn-Kaijin.",
        "Tarn Lake was declared as a Ramsar site back in 2002.",
        "The Reef Bank was created under the Reef Code passed in 2014.",
        "The Reef Board was set up on 12 April 1988 and given powers on 30 January 1992.",
        "Reef Indication took effect on 15 September 2003.",
        "The Reef Council has two kinds of members—those who mend and those who give.",
        "In 1924, Asha Tarn passed away.",
        "The state of origin of the Tarn dance is Assam.",
        "In 2017, the Goa government recognised the worth of reefs.",
        "The Reef Facility is jointly run by the World Health Organization, the Tarn Bank and the Reef Fund.",
    ],
)
def test_what_would_make_a_crooked_question_is_not_asked(text: str) -> None:
    assert asked(text) == []


def test_a_long_name_is_offered_with_its_nearest_neighbours_though_some_are_short() -> None:
    """Found in a brief: only ministries as long as the right one were offered on wildlife crime."""
    told = wrong("The Tarn Bureau works under the Ministry of Environment, Forest and Climate Change.")
    near = {"Earth Sciences", "Jal Shakti", "Tribal Affairs", "Agriculture and Farmers Welfare"}
    assert {one.removeprefix("Ministry of ") for one in told} < near


def test_no_body_is_offered_more_members_than_there_are_countries() -> None:
    told = wrong("The Reef Organisation has 187 members (as of 31 March 2022).")
    assert told
    assert max(map(int, told)) <= 195


def test_a_land_is_offered_with_its_neighbours() -> None:
    """Found in a brief: Sri Lanka and Bangladesh were offered for a river of Afghanistan."""
    told = wrong("The Tarn River rises in Afghanistan.")
    assert set(told) <= {"Turkmenistan", "China", "Iran", "Tajikistan", "Pakistan", "Uzbekistan"}
    assert len(told) == 3


def test_neighbours_are_not_sought_for_what_they_may_share() -> None:
    told = wrong("Tarn Desert is situated in Kazakhstan.")
    assert told
    assert not {"China", "Russia"} & set(told)


def test_a_land_whose_neighbours_the_brief_names_is_not_asked() -> None:
    brief = "Bhutan, India, Pakistan, Bangladesh, Maldives, Sri Lanka, Afghanistan and China are members."
    [fact] = keyed(stated("The Tarn Centre is located in Nepal."), brief=brief).facts
    assert fact.keys == ()


def test_nothing_is_taken_for_a_state_of_the_north_east_but_another_of_them() -> None:
    """Found in a brief: West Bengal stood beside Arunachal Pradesh for a people of the Patkai hills."""
    [fact] = keyed(stated("The Tarn Fort is located in Arunachal Pradesh.")).facts
    assert fact.keys == ()
    assert not {"West Bengal", "Bihar"} & set(wrong("The Tarn Fort is located in Manipur."))


def test_a_founding_year_has_no_year_beside_it() -> None:
    """Found in a brief: a bank agreed on in 2015 was said to be of 2016, and 2015 was offered."""
    told = wrong("The Reef Bank was established in 2016.")
    assert told
    assert not {"2015", "2017"} & set(told)


def test_a_body_of_many_lands_that_sits_in_india_is_offered_seats_abroad() -> None:
    """Found in a brief: among Indian cities the only capital told itself."""
    told = wrong("The African-Asian Reef Organization (AARO) is based in New Delhi, India.")
    lands = {each.rpartition(", ")[2] for each in told}
    assert len(told) == 3
    assert "India" not in lands


def test_a_body_of_one_land_is_offered_with_its_cities() -> None:
    told = wrong("The National Institute for Regional Planning is headquartered in Pune, India.")
    assert all(each.endswith(", India") for each in told)


def test_a_glacier_is_offered_with_lands_that_have_some() -> None:
    told = wrong("The Tarn Glacier is situated in Uttarakhand.")
    assert len(told) == 3
    assert set(told) <= {"Himachal Pradesh", "Sikkim", "Arunachal Pradesh", "West Bengal"}


def test_no_world_body_is_offered_a_seat_behind_closed_borders() -> None:
    told = wrong("The Reef Bank has its headquarters in Beijing, China.")
    assert told
    assert not any(one.startswith("Pyongyang") for one in told)


def test_where_something_is_located_needs_no_day() -> None:
    text = "The Tarn is a lake in Kerala (as of 2 May 2022)."
    assert ("In which Indian state is the Tarn, a lake, located?", "Kerala") in asked(text)


def test_no_neighbour_is_offered_twice() -> None:
    told = wrong("The Tarn Temple is located in Egypt.")
    assert len(told) == len(set(told)) == 3


def test_what_was_done_in_a_year_needs_no_day() -> None:
    text = "The Ministry of Culture launched the Reef Scheme in 2013-14 (as of 1 December 2021)."
    assert ("Which ministry launched the Reef Scheme in 2013-14?", "Ministry of Culture") in asked(text)


def test_a_count_does_not_take_the_year_with_it() -> None:
    text = "The Reef Bloc is a regional bloc of 15 nations established in 1975 through the Tarn Treaty."
    assert asked(text) == [("In which year was the Reef Bloc established through the Tarn Treaty?", "1975")]


def test_seats_are_offered_with_capitals_and_seats() -> None:
    """Found in a brief: a district of Beirut stood among the seats of a world agency."""
    told = wrong("The Reef Agency has its headquarters in Abu Dhabi, United Arab Emirates.")
    assert told
    assert not any(one.startswith(("Ra’s Bayrut", "Mecca", "Sharjah")) for one in told)


def test_no_centre_is_on_something() -> None:
    """Found in a brief: a "Cabinet Centre on Economic Affairs" was offered."""
    long = "Coastal Committee on Economic Affairs"
    told = stated(f"The {long} (CCEA) met in Goa in 2019.")
    [fact] = keyed(told, terms=(drafted_term("CCEA", long),)).facts
    [form] = [draft.key for draft in fact.keys if draft.key.kind is KeyKind.FULL_FORM]
    assert not any("Centre" in one for one in form.distractors)


def test_a_number_in_words_is_written_small_inside_a_question() -> None:
    """Found in a brief: "were Twenty-seven Grandmaster titles given"."""
    [(ask, _)] = asked("Twenty-seven Grandmaster titles were given in 1950.")
    assert ask == "In which year were twenty-seven Grandmaster titles given?"
