import pytest

from digests.drafting.mending import mended
from digests.drafting.names_with_the import takes_article, with_articles


@pytest.mark.parametrize(
    ("slip", "right"),
    [
        ("Asha Rao was first Governor of Sikkim.", "Asha Rao was the first Governor of Sikkim."),
        ("Asha Rao is 25th Governor of Sikkim.", "Asha Rao is the 25th Governor of Sikkim."),
        ("Gandak is largest river of Bihar.", "Gandak is the largest river of Bihar."),
        ("It was opened by then Prime Minister Rao.", "It was opened by the then Prime Minister Rao."),
        ("Rao was a member of 15th Finance Commission.", "Rao was a member of the 15th Finance Commission."),
        ("It met under the president ship of Rao.", "It met under the presidentship of Rao."),
        ("Tarn was notified a National Park in 1999.", "Tarn was notified as a National Park in 1999."),
        ("It lies beside river Tarn.", "It lies beside the river Tarn."),
        ("The theme of the 2021 World Reef day is Coral.", "The theme of the 2021 World Reef Day is Coral."),
        ("National School of Reefs was set up in 1959.", "The National School of Reefs was set up in 1959."),
        ("It is headed by Cabinet Secretary.", "It is headed by the Cabinet Secretary."),
        ("It was opened by late Shri Asha Rao.", "It was opened by the late Shri Asha Rao."),
        ("In May 2015, Ada Rao had formally started it.", "In May 2015, Ada Rao formally started it."),
        ("Oman held first phase of its trials.", "Oman held the first phase of its trials."),
        ("The dam opened on May 3, Saturday, in Goa.", "The dam opened on May 3, in Goa."),
        (": Oman and Goa signed a pact.", "Oman and Goa signed a pact."),
        ("It is headquartered in Headquarters: Oslo, Norway.", "It is headquartered in Oslo, Norway."),
        (
            "At same time, reefs grew for last 13 years.",
            "At the same time, reefs grew for the last 13 years.",
        ),
        ("The harm is of global nature.", "The harm is of a global nature."),
        ("Oman runs a site dedicated for Reef Law.", "Oman runs a site dedicated to Reef Law."),
        ("The Director-general of the Reef Club is new.", "The Director-General of the Reef Club is new."),
        ("It is a part of Government of Goa.", "It is a part of the Government of Goa."),
        ("The Guru Asha Rao was born in 1621.", "Guru Asha Rao was born in 1621."),
        ("He is a retired Judge of Supreme Court.", "He is a retired Judge of the Supreme Court."),
        ("It rests on Article 316 of Constitution.", "It rests on Article 316 of the Constitution."),
        ("The Commands of Indian Army are six.", "The Commands of the Indian Army are six."),
        ("The Headquarters of United Nations is old.", "The Headquarters of the United Nations is old."),
        ("Tarn is a park under the Project Reef.", "Tarn is a park under Project Reef."),
        ("Oman is a party to the Tarn Pact from 1982.", "Oman has been a party to the Tarn Pact since 1982."),
        ("It is a part of the Bank Of Reefs.", "It is a part of the Bank of Reefs."),
        ("It was made in collaboration of two bodies.", "It was made in collaboration with two bodies."),
        ("It is composed exclusively by islands.", "It is composed exclusively of islands."),
        ("It was set up in 1981 by UNGA.", "It was set up in 1981 by the UNGA."),
        ("The prize is funded by Norwegian government.", "The prize is funded by the Norwegian government."),
        ("It rose in the wake of Indo-Tarn war.", "It rose in the wake of the Indo-Tarn war."),
        ("The University of Arctic inducted Oman.", "The University of the Arctic inducted Oman."),
        ("It is a pact in between Oman and Goa.", "It is a pact between Oman and Goa."),
        ("It guards the human health and reefs.", "It guards human health and reefs."),
        ("It was approved by Cabinet in 2024.", "It was approved by the Cabinet in 2024."),
        ("The cup is organised by BCCI.", "The cup is organised by the BCCI."),
        ("The Reef Meet was aimed to foster trust.", "The Reef Meet aimed to foster trust."),
        ("The Reef Fund is aimed to foster trust.", "The Reef Fund aims to foster trust."),
        ("Oman took part at the Summit in 2018.", "Oman took part in the Summit in 2018."),
        ("It is a dam over Tarn river in Goa.", "It is a dam over the Tarn river in Goa."),
        ("Oman is second in terms of number of reefs.", "Oman is second in terms of the number of reefs."),
        ("It is a part of Tarn forest.", "It is a part of the Tarn forest."),
        ("It stands at Red Fort in Delhi.", "It stands at the Red Fort in Delhi."),
        ("It is a part of National Reef Mission (NRM).", "It is a part of the National Reef Mission (NRM)."),
        ("It is led by Indian Coast Guard.", "It is led by the Indian Coast Guard."),
        ("It is run by Tarn Stock Exchange (TSE).", "It is run by the Tarn Stock Exchange (TSE)."),
        ("Uttar Pradesh government notified the park.", "The Uttar Pradesh government notified the park."),
        ("In 2019, Rao said that Goa government pays.", "In 2019, Rao said that the Goa government pays."),
        ("Indian contingent sailed to Oman.", "The Indian contingent sailed to Oman."),
        ("The pass links Tarn to rest of India.", "The pass links Tarn to the rest of India."),
        ("Rao won for third straight time.", "Rao won for the third straight time."),
        ("Oman has highest peak of all.", "Oman has the highest peak of all."),
        ("It is fourth and final ship of its class.", "It is the fourth and final ship of its class."),
        ("It is primary court of the Reef Union.", "It is the primary court of the Reef Union."),
        ("In 2019, Lok Sabha cleared the Reef Bill.", "In 2019, the Lok Sabha cleared the Reef Bill."),
        ("In 2017, UK was left without a judge.", "In 2017, the UK was left without a judge."),
        ("The Exercise Reef Guard is held every year.", "Exercise Reef Guard is held every year."),
        ("Isthmus of Tarn is a strip of land.", "The Isthmus of Tarn is a strip of land."),
        ("Its first pact was Tarn Protocol of 1997.", "Its first pact was the Tarn Protocol of 1997."),
        (
            "It was fought on the banks of Tarnputra in Goa.",
            "It was fought on the banks of the Tarnputra in Goa.",
        ),
        (
            "It opened the election of Deputy Chairman of the House.",
            "It opened the election of the Deputy Chairman of the House.",
        ),
        ("It began in the Madhya Pradesh from 5 May.", "It began in Madhya Pradesh from 5 May."),
        ("It was built for IAF.", "It was built for the IAF."),
        ("It is paid from age of 60 years.", "It is paid from the age of 60 years."),
        ("It keeps up with the pace of global economy.", "It keeps up with the pace of the global economy."),
        ("It marks the part of dairy sector in growth.", "It marks the part of the dairy sector in growth."),
        ("It was signed during PM's visit.", "It was signed during the PM's visit."),
        ("It was formed by signing of the Tarn Treaty.", "It was formed by the signing of the Tarn Treaty."),
        (
            "It is made by the Reef Division of Department of Seas.",
            "It is made by the Reef Division of the Department of Seas.",
        ),
        ("The theme of Summit was Clean Reefs.", "The theme of the Summit was Clean Reefs."),
        ("The seat is reserved for USA.", "The seat is reserved for the USA."),
        ("It was seen using Tarn Space Telescope.", "It was seen using the Tarn Space Telescope."),
        (
            "It is listed under Tarn (Protection) Act, 1972.",
            "It is listed under the Tarn (Protection) Act, 1972.",
        ),
        ("The cell works under Ministry of Steel.", "The cell works under the Ministry of Steel."),
        ("It is banned under Wildlife Protection Act.", "It is banned under the Wildlife Protection Act."),
        ("Odisha runs River Guardian Programme.", "Odisha runs the River Guardian Programme."),
        ("It was a port of Pallava dynasty.", "It was a port of the Pallava dynasty."),
        ("Union for Reef Control was set up in 1933.", "The Union for Reef Control was set up in 1933."),
        (
            "Khand was a town of Tarn Valley Civilisation.",
            "Khand was a town of the Tarn Valley Civilisation.",
        ),
        ("The club was begun by Goa on 2008.", "The club was begun by Goa in 2008."),
        ("The drill was held on November 2017 in Goa.", "The drill was held in November 2017 in Goa."),
        ("It was passed by US Congress in 2010.", "It was passed by the US Congress in 2010."),
        ("NPT came into force in March 1970.", "The NPT came into force in March 1970."),
        ("Konda Miro Tribe is a people of Goa.", "The Konda Miro Tribe is a people of Goa."),
        ("Rao was given Padma Shri in 2020.", "Rao was given the Padma Shri in 2020."),
        ("Exports to UAE rose.", "Exports to the UAE rose."),
        ("UAE joined the club in 2018.", "The UAE joined the club in 2018."),
        ("It has a dam with length of 12 km.", "It has a dam with a length of 12 km."),
        ("It runs at altitude of 743 km.", "It runs at an altitude of 743 km."),
        ("Rao was honoured with Order of Tarn.", "Rao was honoured with the Order of Tarn."),
        ("It is named after former President of India.", "It is named after the former President of India."),
        ("Under Tarn Waters Treaty, dams fell.", "Under the Tarn Waters Treaty, dams fell."),
        ("Tarn Reef Award was given to Rao.", "The Tarn Reef Award was given to Rao."),
        ("Bhil tribe lives in Gujarat.", "The Bhil tribe lives in Gujarat."),
        ("Group of Temples at Khand was built in 950.", "The Group of Temples at Khand was built in 950."),
        ("It lies on banks of the Tarn.", "It lies on the banks of the Tarn."),
        ("India has signed the pact on 5 May 2021.", "India signed the pact on 5 May 2021."),
        ("The pact has been signed in May 2021.", "The pact was signed in May 2021."),
        ("It covers upto 75% of Goa.", "It covers up to 75% of Goa."),
        ("Its term ended on August 31 2018.", "Its term ended on August 31, 2018."),
        ("It was set up on 1 April, 2017.", "It was set up on 1 April 2017."),
        ("The tax was cut by Government.", "The tax was cut by the Government."),
        ("It is the source of River Tarn.", "It is the source of the River Tarn."),
        ("It lies on the bank of river Tarn.", "It lies on the bank of the river Tarn."),
        ("Goa keeps International Day for the Reefs.", "Goa keeps International Day for the Reefs."),
        (
            "It is the theme of International Day for the Reefs.",
            "It is the theme of the International Day for the Reefs.",
        ),
        ("International Day for the Tarn is in May.", "The International Day for the Tarn is in May."),
        ("The plain lies in northeast of the Moon.", "The plain lies in the northeast of the Moon."),
        ("It fell to the near side of Moon.", "It fell to the near side of the Moon."),
        ("The word means mango in Konkani language.", "The word means mango in the Konkani language."),
        ("The Reef Council’s headquarter is in Goa.", "The Reef Council’s headquarters is in Goa."),
        ("Oman is a member of Baltic states.", "Oman is a member of the Baltic states."),
        ("The Reef Union’s (RU) seat is in Bern.", "The Reef Union (RU)’s seat is in Bern."),
        ("Jakarta is the seat of the ASEAN.", "Jakarta is the seat of ASEAN."),
        ("Goa is a guest of the ASEAN Summit.", "Goa is a guest of the ASEAN Summit."),
        ("It lies in Tarn region in Goa.", "It lies in the Tarn region in Goa."),
        ("Oman runs Reef Technology Challenge (RTC).", "Oman runs the Reef Technology Challenge (RTC)."),
        ("The Gov of Goa met in May.", "The Government of Goa met in May."),
        ("It holds 42% of world's coral.", "It holds 42% of the world's coral."),
        ("Oman test fired a missile in 2017.", "Oman test-fired a missile in 2017."),
        (
            "It lies between Taymyr Peninsula and Oman.",
            "It lies between the Taymyr Peninsula and Oman.",
        ),
        ("It lies along River Tarn.", "It lies along the River Tarn."),
        ("It is kept on 9th of August in Goa.", "It is kept on the 9th of August in Goa."),
        ("The court sits in Hague, Netherlands.", "The court sits in The Hague, Netherlands."),
        ("The World Reef Day is on 2 May.", "World Reef Day is on 2 May."),
        ("Oslo was the host of the World Reef Day.", "Oslo was the host of World Reef Day."),
        ("The INS Tarn is a ship of Goa.", "INS Tarn is a ship of Goa."),
        (
            "It is the theme of International Day of Reefs.",
            "It is the theme of the International Day of Reefs.",
        ),
        ("International Day for Reefs is on 2 May.", "The International Day for Reefs is on 2 May."),
        ("It is a body of ILO.", "It is a body of the ILO."),
        ("It is on the UNESCO's list.", "It is on UNESCO's list."),
        ("Its capital is US$ 100 billion.", "Its capital is US$100 billion."),
        ("It holds 6 % of the votes.", "It holds 6% of the votes."),
        ("It was commissioned on 01 Nov 1973.", "It was commissioned on 1 November 1973."),
        ("It is a Multi-purpose dam.", "It is a multi-purpose dam."),
        ("The Tarn Lake is a lake of Goa.", "Tarn Lake is a lake of Goa."),
        ("It is a reef vaccine (RV) vaccine.", "It is a reef vaccine (RV)."),
        ("Tarn- Megamalai Tiger Reserve is in Goa.", "Tarn-Megamalai Tiger Reserve is in Goa."),
        ("It is a London based reef body.", "It is a London-based reef body."),
        (
            "Goa amended the Prevention of Cruelty to Animals Act in 2017.",
            "Goa amended the Prevention of Cruelty to Animals Act in 2017.",
        ),
        ("River Tarn rises in Goa.", "The River Tarn rises in Goa."),
        ("It is a 5- star station.", "It is a 5-star station."),
        ("It formed above South Tarn Sea.", "It formed above the South Tarn Sea."),
        ("It consists of main Tarn River.", "It consists of the main Tarn River."),
        ("Oman widened Reef Payment System (RPS).", "Oman widened the Reef Payment System (RPS)."),
        ("Oman will roll out Reef Portal on 2 May.", "Oman will roll out the Reef Portal on 2 May."),
        ("It works in lands such as US and Oman.", "It works in lands such as the US and Oman."),
        ("The Nagaland was formed in 1963.", "Nagaland was formed in 1963."),
        ("The Northeast India is hilly.", "Northeast India is hilly."),
        ("It was cleared on 05th October 2018.", "It was cleared on 5th October 2018."),
        ("It gave Rs 76,000-crore for reefs.", "It gave Rs 76,000 crore for reefs."),
        ("It costs 7- lakh rupees.", "It costs 7 lakh rupees."),
        ("The U.S is big.", "The U.S. is big."),
        ("It covers 45 sq/km of Goa.", "It covers 45 sq km of Goa."),
        ("It grew in the COVID 19 years.", "It grew in the COVID-19 years."),
        ("It is Oman‘s reef.", "It is Oman’s reef."),
        ("It lies between the Iran, Oman and Goa.", "It lies between Iran, Oman and Goa."),
        (
            "It was set up in 1952 with registered office at Oslo.",
            "It was set up in 1952 with its registered office at Oslo.",
        ),
        ("It has 31 members including chairman.", "It has 31 members including the chairman."),
        ("It was set up as Reef Plants Organisation.", "It was set up as the Reef Plants Organisation."),
        ("India had signed the pact in 2017.", "India signed the pact in 2017."),
        ("It was teaching general public.", "It was teaching the general public."),
    ],
)
def test_a_slip_with_one_remedy_is_mended(slip: str, right: str) -> None:
    assert mended(slip) == right


@pytest.mark.parametrize(
    "text",
    [
        "The drill was first held in 1993.",
        "It is run by officers of Assam forest department.",
        "It is headed by Cabinet Secretary Ada Tarn.",
        "It was set up under the Right to Information Act.",
        "The club sold US dollar bonds to UN agency staff.",
        "Khand was first excavated by Rao.",
        "Khand was last year given to Goa.",
        "The dam was built on 1800.5 acres in 1957.",
        "The club was set up in 1963 on 1700.5 acres of land.",
        "The book is based on 2011, a dry year.",
        "Diwali falls on 5th November.",
        "It met on 31 August 2018 and from August 31 to 2 May.",
        "He spoke of “first Governor” under the Forest Act.",
        "The Bhil tribe lives in the Gujarat hills.",
        "It was named Reef Council.",
        "The Philippines is a land, as the United Kingdom is.",
        "India had signed the pact in 2017 before it met.",
        "The Punjab National Bank is a bank.",
        "The Goa Government is new.",
        "It lies in India’s Western Ghats.",
        "It was launched under Project Reef System.",
        "India has signed 12 pacts since 2019.",
        "India’s Supreme Court met under the then Chief Justice.",
        "The plan was second only to Japan’s.",
        "It is the most populous state of India.",
        "Loans were given by Axis Bank and Bank of Baroda.",
        "The brigade fought in Operation Vijay.",
        "The state is in support of farmers.",
        "It came under the 42nd Amendment.",
        "It rests on a clause of the Reserve Bank of India Act, 1934.",
        "It is done via the Skill India Portal by certified agents.",
        "It asks of law of general public importance.",
        "It holds 1 kg of Moon rock.",
        "Oman has its own Reef Fusion Centre.",
        "It was published in Oslo by And Other Reefs.",
        "It is a fibre based Reef Warning System.",
        "It is run by the Project Reef Directorate.",
        "The plan is aimed at divers of the Tarn River Trust.",
        "A dedicated Reef Promotion Council will be set up.",
        "It is made of lenders of the public and private sector.",
        "It lends to public sector banks of any sector.",
        "It is run under Mission Reef.",
        "Rao, of the Goa government, has most of it.",
        "A five-judge Constitution Bench of the Supreme Court sat.",
        "They are retired High Court judges.",
        "The site was first dug by Rao.",
        "The peak was most recently measured in 2020.",
        "It slipped to 15th from 8th in 2017.",
        "Oman is second after Goa.",
        "Reed is brought from Kerala forests.",
        "The chip was made by Tarntel Corporation in 1971.",
        "It lies between Mauritius and Tarn Islands.",
        "He was heard in State of Goa v. Rao (1977).",
        "It was led by NGT Chairperson Justice Rao.",
        "Goa has the most of ‘Reef 1’ river stretches.",
        "It upholds the concept of Contempt of Court.",
        "It shows the might of Indian military power.",
    ],
)
def test_what_is_right_is_left_alone(text: str) -> None:
    assert mended(text) == text


def test_a_body_after_the_day_gets_its_article() -> None:
    told = with_articles("On 2 February 1971, Convention on Tarns was adopted.")
    assert told == "On 2 February 1971, the Convention on Tarns was adopted."
    assert with_articles("In 1971, Oman joined the Tarn Union.") == "In 1971, Oman joined the Tarn Union."


@pytest.mark.parametrize(
    ("text", "opening"),
    [
        ("Lion-Tailed Macaque is listed in Appendix I.", "The Lion-Tailed Macaque is"),
        ("Prime Minister launched the Reef Scheme.", "The Prime Minister launched"),
        ("Full form of NRM is National Reef Mission.", "The full form of NRM"),
        ("First Director-General of the Reef Club was Rao.", "The first Director-General of"),
        ("Prime Minister Ada Reef launched the Reef Scheme.", "Prime Minister Ada"),
        ("Project Snow Leopard was launched in 2009.", "Project Snow"),
        ("Exercise Desert Eagle was held in 2009.", "Exercise Desert"),
    ],
)
def test_who_opens_a_sentence_gets_its_article(text: str, opening: str) -> None:
    assert with_articles(text).startswith(opening)


def test_a_species_is_called_with_its_article() -> None:
    assert takes_article("Lion-Tailed Macaque")
    assert not takes_article("Project Snow Leopard")
    assert not takes_article("The Snow Leopard")


@pytest.mark.parametrize(
    "text",
    [
        "Tarntel Corporation is a firm of Oman.",
        "On Friday Omani Reef Force got a ship.",
        "Asha Rao of Tarn Cricket Association was given a prize.",
        "Total Assembly seats go up to 90.",
        "Ten Union Ministers are its members.",
        "Former Supreme Court judge Rao has led it.",
        "Only 11 of the Tarn islands are inhabited.",
        "Tarn Limited and Reef Finance Corporation are its agencies.",
    ],
)
def test_a_firm_a_day_and_somebody_open_without_an_article(text: str) -> None:
    """Found by readers: "The On Friday", "The Sarfaraz Khan", "The Intel Corporation"."""
    assert with_articles(text) == text


def test_a_minister_of_state_gets_no_article() -> None:
    text = "Minister of State for Reefs A. Kumar released the report."
    assert mended(text) == text


def test_a_name_that_is_described_has_its_article_already() -> None:
    text = "The ministry has a newly constituted Coastal Reef Council."
    assert mended(text) == text


def test_a_broken_hyphen_is_joined() -> None:
    assert mended("It is a government- funded body.") == "It is a government-funded body."
