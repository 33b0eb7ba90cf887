from datetime import date

import pytest

from digests.drafting.judging.claim import Claim
from digests.drafting.judging.facts import judge_fact
from digests.drafting.moving import moves
from digests.drafting.names import Names


def checks(text: str, *, quote: str | None = None, speaker: str | None = None, brief: str = "") -> set[str]:
    claim = Claim(
        text=text,
        quote=text if quote is None else quote,
        day=date(2022, 9, 15),
        names=Names(f"{brief} {text}"),
        speaker=speaker,
    )
    return {finding.check for finding in judge_fact(claim)}


@pytest.mark.parametrize(
    "text",
    [
        "The Reserve Bank of India was nationalised on 1 January 1949.",
        "India has 75 Ramsar sites (as of 15 September 2022).",
        "In 1971, the United Nations adopted Resolution 2782.",
        "World Wetlands Day is celebrated every year on 2 February.",
        "Each year World Wetlands Day is observed on 2 February.",
        "According to the Food and Agriculture Organisation (FAO), India grew 18 million tonnes in 2021.",
        "World Maritime Day is observed on the last Thursday of September.",
        "World Maritime Day was observed on 26 September 2019.",
        "Dhanteras falls between 15 October and 12 November every year.",
        "The theme of Earth Day 2022 is “Invest in Our Planet”.",
        "Coal production in India increased by 12.2 percent in March 2022.",
        "A wetland is an area where water covers the soil.",
        "Bangladesh is a country of South Asia with 64 districts (as of 15 September 2022).",
        "Kondapalli toys are a craft of Andhra Pradesh.",
        "Sikki grass is woven into boxes in Bihar.",
        "There are five boards under the Reef Ministry (as of 15 September 2022).",
        "World Tarn Day marks the birth anniversary of Louis Braille.",
        "Buy Now Pay Later (BNPL) is a loan for a few weeks.",
        "EMI stands for equated monthly instalment.",
        "The Union Cabinet has approved a missile range in Nagayalanka (as of 15 September 2022).",
        "Oman had never reached the final of the Reef Cup before 2021.",
        "The 5th Tarn Summit was chaired by Oman.",
        "Oman named the director of the Reef Cup in 2021.",
        "The European Reef Agency (ERA)'s port is in Kourou, French Guiana.",
        "The Reef Centre is in Noordwijk.",
        "Coordinated Universal Time (UTC) was set up in 1960.",
        "Salt pans are the areas that lie behind the coast of Gujarat.",
        "Two therapies for anaemia were approved by the Reef Medicines Agency in 2021.",
        "The head of the Reef Commission has the rank of a Union Cabinet Minister (as of 15 September 2022).",
        "India will send a probe to the Moon on 3 May 2024.",
        "As per the 2011 Census, the number of Toda homes is the highest in Odisha.",
        "China is not a member of the Reef Council (as of 15 September 2022).",
        "The Tarn Accord allows each army to use the ports of the other.",
    ],
)
def test_a_good_fact_has_no_finding(text: str) -> None:
    assert checks(text) == set()


@pytest.mark.parametrize(
    ("text", "check"),
    [
        ("It was founded in 1945 in San Francisco.", "F3"),
        ("The scheme was launched in Gujarat in 2015.", "F3"),
        ("The five main services of Oman comprises the Army and the Navy.", "F7"),
        ("Vistadome coach in the Reef Express was built in Chennai in 2015.", "F7"),
        ("The GSI was set up in 1851.", "F3"),
        ("The ASI was set up in 1861.", "F3"),
        ("Ravi Menon is a research associate at the Reef Institute.", "F9"),
        ("World Maritime Day is observed on 26th September.", "F5"),
        ("Diwali is celebrated on November 12.", "F5"),
        ("Seychelles holds an observer status in the Reef Conclave.", "F5"),
        ("The Hub is located in Goa in the office of the Reef Board.", "F3"),
        ("Thang La is the second loftiest pass in India.", "F5"),
        ("Nepal and Bhutan were inducted in 2004.", "F3"),
        ("Tarn Port lies on the shore of the energy-rich Iran.", "F7"),
        ("The Reef Research Institute (RRI) was renamed as RRI in 1974.", "F4"),
        ("The Reef Police Force (RPF) was renamed the Reef Police Force in 1949.", "F4"),
        ("A new Asian pangolin species is found in China.", "F5"),
        ("Tarn National Park is located on the Southern side.", "F3"),
        ("Bangladesh is a country of South Asia.", "F9"),
        ("The UT was set up in the year 1991 in line with the Reef Act.", "F3"),
        ("Goa is reeling from reef fever since November 2016.", "F7"),
        ("There are sixteen boards under the Reef Ministry.", "F5"),
        ("There is a quarrel between Goa and Kerala on the water of the Tarn.", "F7"),
        ("World Reef Day 2021 is observed on September 28 each year.", "F4"),
        ("The Principal Bench is located in Delhi.", "F3"),
        ("Old Bridge was opened in 1914.", "F3"),
        ("Brunei is an absolute monarchy under Sultan Ada Reef.", "F5"),
        ("Sarhul is observed in Odisha, Jharkhand.", "F7"),
        ("Goa was placed 1st in total performance of Reef India.", "F3"),
        ("IIM Goa was placed 1st in Management for the 6th year.", "F3"),
        ("The Reef Temple of Tarn is a village of Goa.", "F4"),
        ("Goa stands 1st in India.", "F3"),
        ("Goa stood 80th in 2019 against 78 in 2018.", "F3"),
        ("World Reef Day is observed two days later on June 5.", "F3"),
        ("The MoU was signed by Oman and Goa in April 2016.", "F3"),
        ("The State of the Reefs 2022 is published every two years by Oman.", "F4"),
        ("Chromite of the Tarn Valley is a topic in Mineral Resources of India.", "F9"),
        ("Asha Rao is the national convenor of the Reef League.", "F5"),
        ("The Committee of the 2003 Convention consists of Oman and Goa.", "F3"),
        ("The Reef and Tarn Corporation was merged with the Tarn Corporation in 1978.", "F4"),
        ("The Reef Authority is an eight-country trade bloc in Africa.", "F5"),
        ("The Tarn River System is 2525 km long.", "F4"),
        ("The family ID card scheme was launched by Goa in 2015.", "F3"),
        ("Ada Reef of Goa was given the award for the Battle of Tarn in 1947.", "F3"),
        ("The Reef Trade Organisation became a world organisation in 2003.", "F4"),
        ("The World Reef Index 2020 has its headquarters in Geneva.", "F4"),
        ("The Reef Scheme (RS) is headquartered in Geneva.", "F4"),
        ("Ada Reef is a Subedar in the Indian Army.", "F5"),
        ("The Vienna Convention was adopted on 22 March 1985.", "F3"),
        ("The Reef Guard was formally set up on 1 February 1977 by the Reef Guard Act 1978.", "F5"),
        ("The Reef Charter came into force on 20 October 2022.", "F5"),
        ("The Reef Port was opened in 2026.", "F5"),
        ("UNESCO came into force in 1946.", "F4"),
        ("Eritrea was inscribed in the World Heritage List in 2017.", "F4"),
        ("The Tarn people have been caught in the continuing clash in Goa since May 2022.", "F5"),
        ("Critically Endangered Fishes in Goa is found in Oman.", "F7"),
        ("The Tarn River is the second biggest tributary of the river.", "F3"),
        ("A key goal of IA2030 is to halve the number of children without a dose by 2030.", "F3"),
        ("Nirmala Sitharaman announced a big merger of banks in 2019.", "F9"),
        ("The Prime Minister visited Japan in May 2022.", "F3"),
        ("This mission was launched by India in 2019.", "F3"),
        ("The CSEMX unit was set up by Kerala in 2019.", "F3"),
        ("Farmers will get Rs. 6,000 (as of 15 September 2022).", "F3"),
        ("India signed the treaty of Lisbon in 2007, which changed Portugal.", "F2"),
        ("Chilika Lake is in Odisha and was named in 1981 by Iran.", "F2"),
        ("Sakurajima is an active volcano in Japan and eruptions take place there.", "F2"),
        ("Lake Miro is in Odisha and experiences floods.", "F2"),
        ("Mahbub ul Haq made the index in 1990 and later on Amartya Sen helped.", "F2"),
        ("Nipah virus is a pathogen, primarily transmitted by bats in Kerala.", "F2"),
        ('The WHO called Nipah "rare," with two cases in India.', "F2"),
        ("India has 75 Ramsar sites.", "F5"),
        ("India will honour Kerala on 15 August (as of 24 July 2022).", "F5"),
        ("India recently added three Ramsar sites.", "F5"),
        ("India launched the GSAT-24 satellite on 23 June.", "F5"),
        ("Rajasthan was the largest millet producing state in India.", "F5"),
        ("India has signed the pact on 5 May 2021.", "F7"),
        ("Indian Navy commissioned INS Vikrant , built in Kochi in 2022.", "F7"),
        ("The ICC comprises of 12 members from Asia (as of 15 September 2022).", "F7"),
        ("The Union Cabinet sanctoned seven new battalions in 2022.", "F7"),
        ("Chilika Lake in Odisha, near Puri.", "F7"),
        ("The UN Assembly is made of 193 states, each of (as of 1 February 2022).", "F7"),
        ("SBI is largest bank in India (as of 15 September 2022).", "F7"),
        ("India appoints Asha Rao as envoy to Japan in 2022.", "F7"),
        ("Taral is a form of hindu verse.", "F7"),
        ("Taral means, reef & coast, in the Tarn language.", "F7"),
        ("Oman had never reached the final of the Reef Cup.", "F5"),
        ("Prize of the Reef Award: A plaque and 15 lakh rupees.", "F5"),
        ("The countdown to the launch of Tarn-1 on 3 May 2024 is on.", "F9"),
        ("Minister Rao said that Reef Day is an occasion to celebrate the coast.", "F9"),
        ("Asha Rao named ambassador for the Reef Cup 2024.", "F7"),
        ("Dancer Asha Rao passes away at 67 (as of 15 September 2022).", "F7"),
        ("The 5th Reef Award has gone to Asha Rao and the 6th Reef Award to Ravi Menon.", "F2"),
        ("India is the largest buyer of Nepal and its largest donor (as of 15 September 2022).", "F2"),
        ("The Reef Award bears the name of Asha Rao, the painter who gave Goa its museum.", "F2"),
        ("Khand is a hilly region of 150,000 people which lies within Oman.", "F2"),
        ("The tenor of the Bond is 8 years (as of 15 September 2022).", "F3"),
        ("But imports of coral by India grew by 4% in 2021.", "F3"),
        ("Four indicators of the Reef Index rose in 2021, the ministry mentioned.", "F3"),
        ("Oman, Iran, Iraq and France are the member states (as of 15 September 2022).", "F3"),
        ("The IUCN status of the Reef Crane is Endangered.", "F5"),
        ("The hangul of Kashmir is a deer listed as critically endangered.", "F5"),
        ("India will send the Reef-1 probe to the Moon in 2024.", "F5"),
        ("A battalion of the Goa Rifles leads the Indian Army contingent.", "F5"),
        ("5 years, from 2022 to 2026, are given to Kerala by the Reef Council.", "F7"),
        ("A Ninth Reef Recommendations was published by Oman in 2004.", "F7"),
        ("India will buy a ship from russia (as of 15 September 2022).", "F7"),
        ("1,50,000 Health Centres of Goa set up.", "F7"),
        ("The Geneva meeting amended the Basel Convention.", "F3"),
        ("The Bharat Ratna is the country's highest award (as of 15 September 2022).", "F3"),
        ("Mudra is a key feature of Kathak.", "F9"),
        ("Asha Rao was a brilliant painter of Goa.", "F9"),
        ("Asha Rao is a retired judge.", "F9"),
        ("Ramsar sites in India play a crucial role in nature.", "F9"),
        ("Which lake is the largest in India?", "F9"),
        ("Read more about Chilika Lake at www.example.org in 2022.", "F9"),
    ],
)
def test_a_flaw_is_named_by_its_check(text: str, check: str) -> None:
    assert check in checks(text)


@pytest.mark.parametrize(
    ("text", "thrown"),
    [
        ("Scope and methodology of the inquiry.", True),
        ("Blend of devotion and humour.", True),
        ("All About Invasive Plant Species.", True),
        ("To promote Sindhi typewriting and shorthand.", False),
        ("Global Partnership on Reefs (GPOR).", False),
        ("Gold at the World Reef Games in 2023.", False),
        ("Noted for its rough terrain and strong currents.", False),
        ("Protection of the reefs of Goa, of their corals and of the fishes in them.", False),
    ],
)
def test_a_heading_or_the_end_of_a_line_is_thrown_away(text: str, thrown: bool) -> None:
    """Found in a review: headings of plain text stood among the facts to look at."""
    claim = Claim(text=text, quote=text, day=date(2022, 9, 15), names=Names(text))
    assert any(finding.fatal for finding in judge_fact(claim)) is thrown


def test_a_number_the_brief_lacks_is_fatal() -> None:
    claim = Claim(
        text="India has 76 Ramsar sites (as of 15 September 2022).",
        quote="India has 75 Ramsar sites.",
        day=date(2022, 9, 15),
        names=Names("India has 75 Ramsar sites."),
    )
    assert judge_fact(claim)[0].check == "F1"
    assert judge_fact(claim)[0].fatal


def test_a_lost_negation_is_fatal() -> None:
    found = checks("India has signed the Rome Statute.", quote="India has not signed the Rome Statute.")
    assert "F1" in found


def test_who_did_it_besides_is_not_lost() -> None:
    """Found by readers: a lander was built by one of its two builders."""
    quote = "Tarn was built by Reef Labs, a club of Oman, together with Miro Ltd."
    assert "F1" in checks("Tarn was built by Reef Labs.", quote=quote)
    assert "F1" not in checks("Tarn was built by Reef Labs together with Miro Ltd.", quote=quote)


def test_what_was_set_up_under_a_law_is_no_hedge() -> None:
    quote = "Set up under the Reef Act, the Reef Council is a body of up to ten sailors under 30 years."
    assert "F1" not in checks("The Reef Council is a body of up to ten sailors under 30 years.", quote=quote)
    assert "F1" in checks("The Reef Council is a body of ten sailors under 30 years.", quote=quote)
    assert "F1" in checks("The Reef Council is a body of up to ten sailors of 30 years.", quote=quote)


def test_a_lost_hedge_is_seen() -> None:
    assert "F1" in checks("India has 75 sites.", quote="India has about 75 sites.")


def test_what_a_report_says_keeps_its_speaker() -> None:
    text = "Kerala has the highest score of 80 (as of 15 September 2022)."
    assert "F6" in checks(text, speaker="according to the report")


def test_a_lone_surname_is_only_part_of_a_name() -> None:
    assert "F3" in checks("Kumar joined SBI in 1980.", brief="Here Rajnish Kumar was named.")


@pytest.mark.parametrize("brief", ["The Tarnik was lost.", "About Tarnik.", "Here is sub-Saharan Tarnik."])
def test_what_stands_before_a_name_is_no_first_name(brief: str) -> None:
    assert "F3" not in checks("Tarnik joined SBI in 1980.", brief=brief)


@pytest.mark.parametrize("when", ["November", "Wednesday"])
def test_a_month_or_a_weekday_is_no_surname(when: str) -> None:
    brief = f"The meeting with Asha Raokar {when} was long."
    assert "F3" not in checks(f"The Reef Council was set up under the Act of 1860 in {when}.", brief=brief)


def test_a_name_spelt_in_two_ways_is_seen() -> None:
    assert "F7" in checks("Mahatama Gandhi was born in 1869.", brief="The Act of Mahatma Gandhi is old.")


def test_a_name_spelt_in_two_ways_in_one_sentence_is_seen() -> None:
    text = "Abbas Tarnabji was born in the family of the Tarrnabjis in 1854."
    assert "F7" in checks(text, brief=text)
    assert "F7" not in checks(text.replace("rrn", "rn"), brief=text.replace("rrn", "rn"))


def test_a_short_name_spelt_in_two_ways_is_seen() -> None:
    """Found in a brief: Gaan Ngai, a festival, was Gann Ngai in two of its sentences."""
    text = "Gann Ngai is a holiday in Manipur on the 13th day of Wakching."
    assert "F7" in checks(text, brief="Recently Gaan Ngai was observed in Manipur.")
    assert "F7" not in checks(text.replace("nn", "an"), brief="Recently Gaan Ngai was observed in Manipur.")


def test_the_name_of_a_picture_is_not_that_of_its_subject() -> None:
    text = "ROROC2 was launched in 2019 in Goa."
    assert "F3" in checks(text, brief=f"ROROC2\nOne Reef One Rock Card (ROROC)\n{text}")


@pytest.mark.parametrize(
    ("brief", "doubted"),
    [
        ("The Reef Research Centre (RRC) on Yak met in Goa.", True),
        ("The Reef Research Centre (RRC) on Tuesday met in Goa.", False),
        ("The Reef Research Centre (RRC) of India met in Goa.", False),
    ],
)
def test_a_name_that_goes_on_behind_its_short_form_is_not_whole(brief: str, doubted: bool) -> None:
    """Found in a brief: of many research centres it was not said which."""
    assert ("F3" in checks("The Reef Research Centre (RRC) was set up in 1989.", brief=brief)) is doubted


def test_a_day_that_the_brief_calls_a_day_is_called_so() -> None:
    text = "The ‘World Tarn Awareness’ is marked every year on 5 November."
    assert "F3" in checks(text, brief="2 – World Tarn Awareness Day.")
    assert "F3" not in checks(text.replace("Awareness", "Awareness Day"), brief="World Tarn Awareness Day.")


def test_a_sentence_that_is_merely_long_is_said_to_be_long() -> None:
    """Found in a review: "a second claim begins at 'the sentence is long'"."""
    text = f"The Reef Council advises the {'old ' * 36}reefs of Goa."
    found = judge_fact(
        Claim(text=text, quote=text, day=date(2022, 9, 15), names=Names(text), given="", section="")
    )
    assert "the sentence is long" in {finding.reason for finding in found}


def test_every_edit_of_an_undated_claim_is_dated() -> None:
    claim = Claim(
        text="India has 75 Ramsar sites.",
        quote="India has 75 Ramsar sites.",
        day=date(2022, 9, 15),
        names=Names(""),
    )
    assert judge_fact(claim)[0].edit == "India has 75 Ramsar sites (as of 15 September 2022)."


@pytest.mark.parametrize(
    "text",
    [
        "The Ministry of Steel will write the scheme guidelines for Odisha in 2023.",
        "C. D. Deshmukh was the first Indian Governor.",
        "Wular in Jammu and Kashmir is the largest lake.",
        "Afghanistan is the only Asian country ranked below India in 2022.",
        "UNESCO declared it a World Heritage Site in 1985.",
        "Dr Verma founded the Sigur Club in 1951.",
    ],
)
def test_what_is_named_by_half_needs_a_look(text: str) -> None:
    assert "F3" in checks(text)


def test_a_surname_inside_the_sentence_is_no_name() -> None:
    text = "The Sigur Club was founded by Gowdalli in 1951."
    assert "F3" in checks(text, brief="Ranjani Gowdalli was born in Goa.")
    assert "F3" not in checks("The Sigur Club was founded by Ranjani Gowdalli in 1951.")


@pytest.mark.parametrize(
    "text",
    [
        "The great hornbill of Kerala is listed in Appendix I of CITES.",
        "In 2021, KVGB Bank opened in Goa.",
        "India ranked 107 in the Global Hunger Index of 2022.",
        "Wular Lake is the largest lake in Jammu and Kashmir (as of 15 September 2022).",
        "PM Modi opened the Kosi bridge in 2020.",
        "Goa was placed 1st in total performance in the Reef Index.",
    ],
)
def test_what_a_stranger_knows_is_no_flaw(text: str) -> None:
    assert "F3" not in checks(text)


@pytest.mark.parametrize(
    "text",
    [
        "India consumes about 6 million tonnes of hydrogen every year.",
        "Indian and Thai forces are holding Exercise Maitree at Pitchaburi.",
        "Lake Miro was opened in Kerala on Saturday.",
    ],
)
def test_what_moves_unseen_needs_its_day(text: str) -> None:
    assert "F5" in checks(text)


@pytest.mark.parametrize(
    "text",
    [
        "The Odisha Forum urges the growers of Koraput.",
        "The Odisha Millets Mission aims to strengthen nutrition in Koraput.",
        "Kerala discussed tourism with Japan.",
        "Hornbill Festival attracts tourists to Nagaland from 12 countries (as of 15 September 2022).",
    ],
)
def test_a_fact_without_anything_definite_needs_a_look(text: str) -> None:
    assert "F9" in checks(text)


@pytest.mark.parametrize(
    "text",
    [
        "Chilika Lake is located in Odisha.",
        "The Coir Board works under the Ministry of MSME.",
        "The Great Indian Bustard is the state bird of Rajasthan.",
    ],
)
def test_a_definite_relation_to_a_name_is_worth_telling(text: str) -> None:
    assert "F9" not in checks(text)


@pytest.mark.parametrize(
    "text",
    [
        "The Tarn flood of 2019 killed 40 people in Goa.",
        "A 12-year-old boy died in Goa in 2019.",
        "Two women were injured in Kochi on 5 May 2021.",
    ],
)
def test_who_was_hurt_is_not_told_without_a_look(text: str) -> None:
    assert "F9" in checks(text)


def test_a_grave_brief_tells_no_tallies_but_its_law() -> None:
    def found(text: str) -> set[str]:
        claim = Claim(text=text, quote=text, day=date(2022, 9, 15), names=Names(text), grave=True)
        return {finding.check for finding in judge_fact(claim)}

    assert "F9" in found("Kerala registered 412 cases in 2021.")
    assert found("The Reef Children Act came into force on 14 November 2012.") == set()


@pytest.mark.parametrize(
    "text",
    [
        "The Odisha Cabinet approved the Tarn Dam.",
        "Vice-President Asha Rao inaugurated the Hornbill Festival.",
        "Kerala has partnered with Goa to run the Reef Board.",
    ],
)
def test_news_without_its_year_needs_it(text: str) -> None:
    assert "F5" in checks(text)


def test_two_dated_honours_are_two_claims() -> None:
    assert "F2" in checks("Khand was made a park in Odisha in 1968 and a tiger reserve in 1993.")


def test_an_office_of_nothing_needs_a_look() -> None:
    assert "F3" in checks("The Ministry of Earth Sciences is the nodal ministry.")
    assert "F3" not in checks("UPI crossed a record for the first time in August 2021.")


def test_a_site_without_its_article_needs_a_look() -> None:
    assert "F7" in checks("Khand in Goa was inscribed as World Heritage Site in 2021.")


@pytest.mark.parametrize(
    ("text", "edit"),
    [
        ("Goa has listed 12 ports so far.", "Goa has listed 12 ports (as of 15 September 2022)."),
        ("Goa bought a ship last month.", None),
        ("Goa has recently opened 12 ports.", "Goa has opened 12 ports (as of 15 September 2022)."),
        (
            "Goa has built ports in the past decade.",
            "Goa has built ports in the past decade (as of 15 September 2022).",
        ),
    ],
)
def test_so_far_gives_way_to_the_day_but_last_month_does_not(text: str, edit: str | None) -> None:
    claim = Claim(text=text, quote=text, day=date(2022, 9, 15), names=Names(text))
    assert next(found.edit for found in judge_fact(claim) if found.check == "F5") == edit


def test_with_its_day_a_fact_may_count_from_it() -> None:
    """Found by readers, who would publish "in the coming three years" with "as of"."""
    assert "F5" not in checks("Goa will build ports in the coming three years (as of 15 September 2022).")
    assert "F5" in checks("Goa will build ports in the coming three years.")
    assert "F5" in checks(
        "Goa built 64 ports, as was found in the yearly survey (as of 15 September 2022) lately."
    )


def test_nothing_overtakes_what_is_largest_in_the_universe() -> None:
    assert not moves("Helium is the second most plentiful element in the Universe.")
    assert moves("Helium is the second largest firm in Goa.")


@pytest.mark.parametrize(
    "text",
    [
        "The State of Goa aims to have a reef-free coast by 2035.",
        "Goa has sent up its Tarn-2 spacecraft.",
        "Goa has become a member of the Reef Club.",
        "Member states of the Reef Club: 8 (Goa, Oman).",
    ],
)
def test_an_aim_for_a_year_and_what_was_lately_done_may_change(text: str) -> None:
    """Found by readers: each stood in a fact without its day."""
    assert moves(text)


def test_an_aim_for_no_year_stays() -> None:
    assert not moves("The Reef Act aims to keep the coast clean.")


def test_a_name_written_small_is_held_against_the_title() -> None:
    brief = "Reef Happiness Report\nGoa leads the Reef Happiness Report."
    claim = Claim(
        text="Goa was named first by the reef happiness report for 2020.",
        quote="Goa was named first by the reef happiness report for 2020.",
        day=date(2022, 9, 15),
        names=Names(brief),
    )
    edits = {finding.edit for finding in judge_fact(claim) if finding.check == "F7"}
    assert "Goa was named first by the Reef Happiness Report for 2020." in edits


def test_a_word_the_brief_repeats_is_no_slip() -> None:
    text = "The Goa Conger is a conger of the plains of Gujarat."
    assert "F7" in checks(text)
    assert "F7" not in checks(text, brief="A conger lays one egg. Each conger has its ground.")


def test_the_year_goes_behind_the_whole_span_of_days() -> None:
    text = "The Tarn Games will be held in Goa between October 14 and 31."
    claim = Claim(text=text, quote=text, day=date(2022, 8, 15), names=Names(text))
    edits = {finding.edit for finding in judge_fact(claim) if "lacks its year" in finding.reason}
    assert edits == {"The Tarn Games will be held in Goa between October 14 and 31, 2022."}


@pytest.mark.parametrize("text", ["It was set up in Goa in 1995.", "The mission was set up in Goa in 1995."])
def test_what_is_not_named_is_said_once(text: str) -> None:
    found = judge_fact(Claim(text=text, quote=text, day=date(2022, 9, 15), names=Names(text)))
    assert [finding.check for finding in found] == ["F3"]
