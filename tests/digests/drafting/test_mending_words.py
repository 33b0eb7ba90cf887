"""Wrong little words and marks are set right where that can be done in one way only."""

import pytest

from digests.drafting.dating import with_day
from digests.drafting.mending import mended
from digests.drafting.unnaming import without_connective
from tests.digests.drafting.factories import intake


@pytest.mark.parametrize(
    ("slip", "right"),
    [
        ("The Tarn is also called as the Hill of Drums.", "The Tarn is also called the Hill of Drums."),
        ("The council is comprised of five members.", "The council comprises five members."),
        ("The fund comprises of five parts.", "The fund comprises five parts."),
        ("Rao stressed on the need of care.", "Rao stressed the need of care."),
        ("The storm resulted into a flood.", "The storm resulted in a flood."),
        ("Rao was awarded with the Reef Prize.", "Rao was awarded the Reef Prize."),
        ("The norms are applicable for all banks.", "The norms are applicable to all banks."),
        ("The reef was added in the list of sites.", "The reef was added to the list of sites."),
        ("It acts alongwith the Reef Board.", "It acts along with the Reef Board."),
        ("The state govt. gives free nets.", "The state government gives free nets."),
        ("The Tarn Union set up in 1960.", "The Tarn Union was set up in 1960."),
        (
            "The Reef Summit organised virtually on 3 May.",
            "The Reef Summit was organised virtually on 3 May.",
        ),
        ("The price of a LPG hose fell.", "The price of an LPG hose fell."),
        ("It is an office of National Housing Bank.", "It is an office of the National Housing Bank."),
        ("Between 1897-1900, Oman was at war.", "Between 1897 and 1900, Oman was at war."),
        ("Goa has six aircrafts.", "Goa has six aircraft."),
        ("According Reef Board, it is old.", "According to Reef Board, it is old."),
        ("It will open in four weeks time.", "It will open in four weeks’ time."),
        ("Rao is the president of India.", "Rao is the President of India."),
        ("It was begun by Department of Reef & Sea.", "It was begun by the Department of Reef & Sea."),
        ("It is a force of Union of India.", "It is a force of the Union of India."),
        ("The senior most judges sit here.", "The seniormost judges sit here."),
        ("The day is devoted to spread hope.", "The day is devoted to spreading hope."),
        ("The day is dedicated to raise funds.", "The day is dedicated to raising funds."),
        (
            "It is run by UK-based reef charity, Tarn Aid.",
            "It is run by the UK-based reef charity, Tarn Aid.",
        ),
        ("It is run by UK-based reef charities.", "It is run by UK-based reef charities."),
        ("It has two members namely, Goa and Oman.", "It has two members, namely Goa and Oman."),
        ("The banks are not be allowed to lend.", "The banks are not allowed to lend."),
        ("His pay is identical as that of a judge.", "His pay is identical to that of a judge."),
        ("In 2019, Goa had amended its rules for reefs.", "In 2019, Goa amended its rules for reefs."),
        ("Since 2012, the board is giving alerts.", "Since 2012, the board has been giving alerts."),
        ("It falls between April 16-25 every year.", "It falls between April 16 and 25 every year."),
        ("The fund aims to covers old age.", "The fund aims to cover old age."),
        ("The code would apply on all shops.", "The code would apply to all shops."),
        ("Rao won the Noble Peace Prize.", "Rao won the Nobel Peace Prize."),
        ("The board was setup in 1998.", "The board was set up in 1998."),
        ("Goa has being elected to the board.", "Goa has been elected to the board."),
        ("The town was renamed to Reefnagar.", "The town was renamed Reefnagar."),
        ("The theme of 2019 World Reef Day is Coral.", "The theme of the 2019 World Reef Day is Coral."),
        ("Tarn is a town of Tamilnadu.", "Tarn is a town of Tamil Nadu."),
        ("Rao asked to setup a reef bank.", "Rao asked to set up a reef bank."),
        (
            "The Reef Bank setup in 1941 was merged into it.",
            "The Reef Bank set up in 1941 was merged into it.",
        ),
        ("The committee is head by Ada Rao.", "The committee is headed by Ada Rao."),
        ("Rao was the chairmen of the Reef Board.", "Rao was the chairman of the Reef Board."),
        ("It is held alternatively in Goa and Oman.", "It is held alternately in Goa and Oman."),
        ("Rao is the longest served Speaker of Goa.", "Rao is the longest-serving Speaker of Goa."),
        ("The bank was formed in 1920s.", "The bank was formed in the 1920s."),
        (
            "It acts under provisions Section 8 of the Act.",
            "It acts under provisions of Section 8 of the Act.",
        ),
        ("Rao is a 1981 batch officer.", "Rao is a 1981-batch officer."),
        ("The United Nation's reef body met.", "The United Nations’ reef body met."),
        ("It will be successor of the Reef Fund.", "It will be the successor of the Reef Fund."),
        ("Rao took charge in may 2023.", "Rao took charge in May 2023."),
        ("The reef broke on 13th april 1919.", "The reef broke on 13th April 1919."),
        ("Goa has opened ports in the year 2019.", "Goa opened ports in the year 2019."),
        ("The fair is being held for the last 12 years.", "The fair has been held for the last 12 years."),
        ("~Tarn Reserve is a park of Goa.", "Tarn Reserve is a park of Goa."),
        ("Ø5G jets are flown by Goa.", "5G jets are flown by Goa."),
        ("The jet sees up to 600Â km away.", "The jet sees up to 600 km away."),
        ("The Director general of the Reef Club is new.", "The Director General of the Reef Club is new."),
        (
            "It is one of the largest freshwater lake in Goa.",
            "It is one of the largest freshwater lakes in Goa.",
        ),
        ("Goa is one of the oldest city of Oman.", "Goa is one of the oldest cities of Oman."),
        ("It is one of the most visited parks in Goa.", "It is one of the most visited parks in Goa."),
        ("It was setup by the Reef Bank.", "It was set up by the Reef Bank."),
        ("The setup of the board is plain.", "The setup of the board is plain."),
        ("Goa formed a six member panel.", "Goa formed a six-member panel."),
        ("Goa formed an 8 member panel.", "Goa formed an 8-member panel."),
        ("Of the six member states, two left.", "Of the six member states, two left."),
        ("Rao is the Prime minister of Oman.", "Rao is the Prime Minister of Oman."),
        ("The 8.8 km long Tarn Tunnel is old.", "The 8.8-km-long Tarn Tunnel is old."),
        (
            "It is a club of United Arab Emirates (UAE) and Oman.",
            "It is a club of the United Arab Emirates (UAE) and Oman.",
        ),
        ("The BIS stands for the Bank for Reefs.", "BIS stands for the Bank for Reefs."),
        ("Asha Rao: Asha Rao was a diver of Goa.", "Asha Rao was a diver of Goa."),
        (
            "The Reef Bank of Oman (RBO)’s main goal is to lend.",
            "The main goal of the Reef Bank of Oman (RBO) is to lend.",
        ),
        ("The Reef Bank was set up - on 1 April 1935.", "The Reef Bank was set up on 1 April 1935."),
        ("It works under the present Reef Government.", "It works under the present Reef Government."),
        ("It rests on the Reef Board act of 1919.", "It rests on the Reef Board Act of 1919."),
        ("Rao won the Reef World cup in Oslo.", "Rao won the Reef World Cup in Oslo."),
        ("Goa hosts the Asian games.", "Goa hosts the Asian Games."),
        ("The Indian navy has a port.", "The Indian Navy has a port."),
        ("Tarn was found in the 1968 by Rao.", "Tarn was found in 1968 by Rao."),
        ("The medal is bestowed to poets.", "The medal is bestowed on poets."),
        ("It met from the 22nd to 24th October 2024.", "It met from 22nd to 24th October 2024."),
        ("She is a goddess in the Hindu mythology.", "She is a goddess in Hindu mythology."),
        ("The drill was held between 2010-2012.", "The drill was held between 2010 and 2012."),
        ("Rao led the board from 2010-2012.", "Rao led the board from 2010 to 2012."),
        ("The Reef Mission is started by Goa.", "The Reef Mission was started by Goa."),
        ("It rose to a 817 km orbit.", "It rose to an 817 km orbit."),
        ("The fair was held at Meghalaya.", "The fair was held in Meghalaya."),
        ("It sells tools such as nets, rods, hooks etc.", "It sells tools such as nets, rods and hooks."),
        ("Tools like nets, rods, etc. are sold.", "Tools like nets and rods are sold."),
        ("The rule lets members to use the port.", "The rule lets members use the port."),
        ("The day is being observed since 1993.", "The day has been observed since 1993."),
        ("On 5 May 2018, Rao has opened the port.", "On 5 May 2018, Rao opened the port."),
        ("The Angel Net means “a net of Goa.", "The Angel Net means a net of Goa."),
        ("The first Reef Day” was observed in 2019.", "The first Reef Day was observed in 2019."),
        ("The day is kept to honour all saints’.", "The day is kept to honour all saints."),
        ("Goa has more access, than Oslo.", "Goa has more access than Oslo."),
        ("It is an apex body within India,.", "It is an apex body within India."),
        ("It was begun in 2014 -15 for reefs.", "It was begun in 2014-15 for reefs."),
        ("The crane (scientific name -Grus) is a bird.", "The crane (scientific name – Grus) is a bird."),
        ("Ada Tarn,(27 June 1838) was a poet.", "Ada Tarn (27 June 1838) was a poet."),
        ("The Reef Board of Goa, has five members.", "The Reef Board of Goa has five members."),
        ("It is an 1,839-km road.", "It is a 1,839-km road."),
        ("The United Nation Reef Pact was signed.", "The United Nations Reef Pact was signed."),
        (
            "Tarn Wildlife sanctuary lies by the Arabian sea.",
            "Tarn Wildlife Sanctuary lies by the Arabian Sea.",
        ),
        ("Buyers pay the socalled Reef Rate.", "Buyers pay the so-called Reef Rate."),
        ("The entire of Goa was cleared.", "The whole of Goa was cleared."),
        (
            "The chief reason for it is because of the loss of reefs.",
            "The chief reason for it is the loss of reefs.",
        ),
        ("Reef Day is kept in June Every year.", "Reef Day is kept in June every year."),
        ("Rao sat in the Lok sabha.", "Rao sat in the Lok Sabha."),
        ("Rao was made as the head of Goa.", "Rao was made the head of Goa."),
        ("The theme of the day is Theme: Water.", "The theme of the day is Water."),
        ("Union home minister is expected in Goa.", "The Union home minister is expected in Goa."),
        ("Rudra of Kakatiya dynasty ruled Goa.", "Rudra of the Kakatiya dynasty ruled Goa."),
        ("A storm grew over Bay of Bengal.", "A storm grew over the Bay of Bengal."),
        ("The Act comes in to effect in May.", "The Act comes into effect in May."),
        ("The recently found Tarn Gecko is small.", "The Tarn Gecko is small."),
        ("The Reef Scheme, which gives help to Goa.", "The Reef Scheme gives help to Goa."),
        ("He preached “One reef for all.”.", "He preached “One reef for all.”"),
        ("Sun Temple at Modhera is old.", "The Sun Temple at Modhera is old."),
        (
            "It is the first ever fair with the largest-ever crowd.",
            "It is the first fair with the largest crowd.",
        ),
        ("Rao was jailed in between 1921 and 1945.", "Rao was jailed between 1921 and 1945."),
        ("Rao seeked peace from figures like, Menon.", "Rao sought peace from figures like Menon."),
        ("Rao was born in Goa in 1889 November 14.", "Rao was born in Goa on November 14, 1889."),
        ("The Act came into effect from 01.09.2016.", "The Act came into effect from 1 September 2016."),
        ("The Reef Bank, formed in 2005.", "The Reef Bank was formed in 2005."),
        ("A new fish, Garra tarni, found in Goa.", "A new fish, Garra tarni, was found in Goa."),
        ("The Schedule has three lists. They are:", "The Schedule has three lists."),
        ("Goa began the Reef Plan with the following aims:", "Goa began the Reef Plan."),
        ("2,961 students chosen for the fair.", "2,961 students were chosen for the fair."),
        ("Menon is a winner of Padmabhushan.", "Menon is a winner of Padma Bhushan."),
        ("Rao spoke against Quit India Movement.", "Rao spoke against the Quit India Movement."),
        ("The hills consist five parts.", "The hills consist of five parts."),
        ("In 202425, it rose.", "In 2024-25, it rose."),
        ("Fourth Reef Fair is held in Goa.", "The Fourth Reef Fair is held in Goa."),
        ("He sat in Lok Sabha in 1963.", "He sat in the Lok Sabha in 1963."),
        ("It lies near Indo-Tibetan border.", "It lies near the Indo-Tibetan border."),
        ("It is worn in states of Goa and Bihar.", "It is worn in the states of Goa and Bihar."),
        ("It is one the largest reefs.", "It is one of the largest reefs."),
        ("Tansen award is given in Goa.", "The Tansen award is given in Goa."),
        ("It is run by Reserve Bank of India.", "It is run by the Reserve Bank of India."),
        ("The drill ended on Thursday, June 16 in Goa.", "The drill ended on June 16 in Goa."),
    ],
)
def test_a_wrong_word_or_mark_is_set_right(slip: str, right: str) -> None:
    """Found by readers: each made a fact wait that a ten-second edit would have published."""
    assert mended(slip) == right


@pytest.mark.parametrize(
    "text",
    [
        "Rao was called as a witness.",
        "It was built under centrally sponsored Tarn Reef Programme.",
        "The day is devoted to spread hope and improve reefs.",
        "Oman set up in Goa a bank.",
        "ISRO set up in 1999 a port.",
        "Three unions set up in 1960.",
        "The code is 202476.",
        "2,961 students chosen for the fair were fed.",
        "Rao wrote “it is called as the king of reefs” in 1920.",
        "It has (i) moist forests, (ii) dry ones.",
        "It is a‘House of Wonders’.",
        "Both Union and Tarn Assembly are old.",
        "The Reef Bank, formed in 2005, is old.",
        "The Reef Scheme, which gives help, was begun in Goa.",
        "It is an 8-km road beside an 11 km road.",
        "Union Minister Asha Rao is in Goa.",
        "Rao won a seat of Lok Sabha members.",
        "Every year Goa opens a park beside a national park.",
        "Prices rose because of the reason given.",
        "The fair was held at Guwahati.",
        "The bench is started every year by the court.",
        "The score is founded on 20 parts.",
        "Rao said “we will go to the reef.",
        "The board, set up in 1948, is the oldest.",
        "Born in 1920, was the first.",
        "Players, coaches, and staff of Goa came.",
        "The fishers’ rights are old.",
        "The drill ended on Thursday, June 16, 2022.",
        "Russia sold most in 2013–17.",
    ],
)
def test_what_may_be_right_is_left(text: str) -> None:
    assert mended(text) == text


@pytest.mark.parametrize(
    ("text", "plain"),
    [
        ("But the number of cranes has risen.", "The number of cranes has risen."),
        ("In other words, the Act permits ports.", "The Act permits ports."),
        ("Earlier, in April 2020, Goa built a port.", "In April 2020, Goa built a port."),
        ("Earlier, Goa built a port.", "Earlier, Goa built a port."),
        ("Likewise, the board covers the fees.", "The board covers the fees."),
        ("Hence a treaty was signed in 1639.", "A treaty was signed in 1639."),
        ("But for the rain, it was dry.", "But for the rain, it was dry."),
        ("In pursuance of the above, Goa built a port.", "Goa built a port."),
        ("With this, Goa has nine ports.", "Goa has nine ports."),
        ("Overview The Reef was opened in 1999.", "The Reef was opened in 1999."),
        ("Overview of the reef is given.", "Overview of the reef is given."),
        ("It will be remembered that Goa joined in 1999.", "Goa joined in 1999."),
        ("Note that the board has one head.", "The board has one head."),
        ("It may be recalled that Goa joined in 1999.", "Goa joined in 1999."),
        ("While Goa wishes to build a port.", "Goa wishes to build a port."),
        ("While Goa built a port, Oman did not.", "While Goa built a port, Oman did not."),
    ],
)
def test_what_only_points_back_is_dropped(text: str, plain: str) -> None:
    assert without_connective(text) == plain


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "It is a club of the U.K. and the U.S.",
            "It is a club of the U.K. and the U.S. (as of 15 September 2022).",
        ),
        ("It covers reefs now called Goa.", "It covers reefs called Goa (as of 15 September 2022)."),
        ("It covers Reef Hills now Goa.", "It covers Reef Hills now Goa (as of 15 September 2022)."),
        ("It covers Oslo and now Goa.", "It covers Oslo and Goa (as of 15 September 2022)."),
    ],
)
def test_a_day_leaves_the_stop_of_a_short_form_and_the_name_that_a_thing_has_now(
    text: str, told: str
) -> None:
    assert with_day(text, intake().date) == told


def test_until_now_stays_where_a_day_is_added() -> None:
    """Found by readers: "till 20 States have implemented it"."""
    told = with_day("Till now 20 States have joined.", intake("News").date)
    assert told.startswith("Till now 20 States")
