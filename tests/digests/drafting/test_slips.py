"""Slips of a brief's English are seen, and what is right is left alone."""

import pytest

from digests.drafting.slips import flaws_of_wording


@pytest.mark.parametrize(
    ("text", "flaw"),
    [
        ("The reef lies on the coast, In the north of Goa.", "a word inside is written large"),
        ("Tarn National Park notified a National Park in 1999.", "a verb is missing"),
        ("Mount Tarn is a hill in Andaman and Nicobar Islands.", "an article is missing"),
        ("The Reef Commission (RC) were set up in 1969.", "one thing has a verb of many"),
        ("The Commission for Reef Rights (CRR) were set up in 1969.", "one thing has a verb of many"),
        ("The Coastal Reef Authority the Coastal Reef Authority met in 1969.", "a name is said twice"),
        ("India was Placed 81st of 118 lands.", "a word inside is written large"),
        ("The Reef Council’s is a body of Oman.", "it is not said what of it"),
        ("The ISRO the Tarn Radar weighs 40 kg.", "an article is doubled"),
        ("The Tarn Treaty cut the 98% production of reef gas.", "a share stands before what it is of"),
        ("It was formed in the year 1952, 1963 and 1973.", "many years are written as one"),
        ("It rests on the Reef Ports Act (RPAI), 1985.", "a short form stands inside a name"),
        ("The reef cat (Prionailurusviverrinus) lives in Goa.", "two words are glued"),
        ("It works with the aim to chart and mapping the reefs of Goa.", "two verbs do not agree"),
        ("Tarn in a Miro language means the place of reefs.", "a wrong article"),
        ("RDB or Reef Development Bank was set up in 1970.", "an article is missing"),
        ("It began on 01.09.2022 in Goa.", "a day is written oddly"),
        ("Five reef centres who name storms sit in Oman.", "who is said of things"),
        ("It is a substitute to coal.", "the verb has a wrong little word"),
        ("The storm was called by Oman as Asani.", "the verb has a wrong little word"),
        ("The Totos are regarded having old roots.", "the verb has a wrong little word"),
        ("The reef was added in UNESCO’s list.", "the verb has a wrong little word"),
        ("Reef cells stay in the body for long-term.", "an article is missing"),
        ("They are made of same matter.", "an article is missing"),
        ("It met on the sidelines of annual high level discussion of Oman.", "an article is missing"),
        ("The reef probe has a camera for study of solid core of Tarn.", "'core' lacks its article"),
        ("It serves the far ends of north and north-east.", "an article is missing"),
        ("It works on trade and other variety of tasks.", "the idiom is wrong"),
        ("The dam was built in 1956 in the Soviet time at Tarn.", "the idiom is wrong"),
        ("Oman became the dialogue partner of Goa in 1992.", "a wrong article"),
        ("The Reef Club was a brainchild created in 1974.", "the idiom is wrong"),
        ("SDRs is a claim on the money of Oman.", "many have a verb of one"),
        ("It was set up for the growth of the coir industry in.", "the end is cut off"),
        ("Oman began the reef scheme on 29 June 2020 under.", "the end is cut off"),
        ("It has become a first reef treaty.", "a wrong article"),
        ("It is a feast of the Tarn Parab/ fair.", "a stroke stands apart from one side"),
        ("It is a reef painting form Goa.", "'form' should perhaps be 'from'"),
        ("The highest number of 11 parks is in Goa.", "a number stands inside what it counts"),
        ("World Reef Day is being observed yearly in Goa.", "the tense does not fit"),
        ("The cost is 3 thousand 144 crore rupees.", "a number is written oddly"),
        ("It serves all State Reef Commission of India.", "one stands for many"),
        ("The Reef Forum is located (Secretariat) in Oman.", "a label stands in brackets"),
        ("The Reef Board was set up in 1976 to regulates reefs.", "a verb after 'to' has an s"),
        ("Goa lies on the Arabian sea.", "a name is half small"),
        ("The Reef Board is a body formed set up in Goa.", "a verb is doubled"),
        ("The reef was termed as a park.", "the verb has a wrong little word"),
        ("Reef ice also known as fire ice is a solid.", "commas are missing"),
        ("The reef cat also called the tarn cat or danph is the state cat of Goa.", "commas are missing"),
        ("It covers Reef Organic Pollutants (ROPS).", "a short form of many ends in a small s"),
        ("It has the largest basin.ย", "a stray sign of another script"),
        ("World Reef Day is going to be held in Goa.", "it is told before it happened"),
        ("It was ruled by Oman between 1891-95.", "a span is written oddly"),
        ("It lasts between 14 to 15 days.", "a span is written oddly"),
        ("II.Globally the reef fever is known.", "the mark of a list is left"),
        ("The Reef Council is a bodyfully new group.", "'bodyfully' looks misspelt"),
        ("Goa has the largest reef populationin India.", "'populationin' looks misspelt"),
        ("The reef fruit of Goa is larger in size.", "it is not said than what"),
        ("Oman gave an Rs 40 crore grant.", "'an' should be 'a'"),
        ("“This change helps Goa,” the Reef Board has said.", "it begins in the middle of what was said"),
        ("It is lightweight single-seat jet fighter of Oman.", "'fighter' lacks its article"),
        ("It has compound delta wing design.", "'design' lacks its article"),
        ("It runs through grant obtained from Oman.", "'grant' lacks its article"),
        ("It floods in monsoon season.", "'season' lacks its article"),
        ("Oman began the much awaited the Free Reef Scheme.", "an article is doubled"),
        ("It lies in Tarn and Miro district of Goa.", "one stands for two"),
        ("Meaning of the word “Tarn” means “a lake”.", "it says the same twice"),
        ("The temple is situated on coast of Odisha.", "an article is missing"),
        ("The tax was introduced by British in 1807.", "an article is missing"),
        ("The Tarn Prize is given by President.", "an article is missing"),
        ("The Reef Cat is restricted to Himalayas.", "an article is missing"),
        ("Sariska lies in Aravali hills.", "an article is missing"),
        ("Samoa is part of the Oceania.", "an article too many"),
        ("The Tarn Pact was signed on the 24 September 1932.", "a day is written oddly"),
        ("Goa has a uninhabited reef and a hour-glass lake.", "'a' should be 'an'"),
        ("Goa was an European colony and an union territory.", "'an' should be 'a'"),
        ("Ada Tarn is the mother of Bo Reef wife of Cy Miro.", "commas are missing"),
        ("The Tarn lies at an altitude of 5000 above the sea.", "a number lacks its unit"),
        ("World Reef Day is marked in 2024 on 25 April.", "the tense does not fit the date"),
        ("The Tarn Society was awarded in 2010 with a medal.", "the verb has a wrong little word"),
        ("Sweden is a land of the Scandinavian.", "the end is cut off"),
        ("The Miro National park lies in Goa.", "a name is half small"),
        ("Reef Day is marked on 29 August to mark birth anniversary of Ada Reef.", "an article is missing"),
        ("The tea was the first to get GI tag.", "an article is missing"),
        ("It fell in 1971 war.", "an article is missing"),
        ("Right to Reefs Act was enacted in 2005.", "an article is missing"),
        ("Reef (Conservation) Act, 1980 was amended.", "an article is missing"),
        ("Reef Mukt Bharat (RMB) strategy was launched in 2018.", "an article is missing"),
        ("Oman was granted status of a partner.", "an article is missing"),
        ("Miro was inscribed in UNESCO World Heritage list.", "an article is missing"),
        ("Sanchi is the heritage town in Madhya Pradesh.", "a wrong article"),
        ("Ada Reef opened a girls school in 1848.", "a hyphen or an apostrophe is missing"),
        ("Pongal is a four day feast.", "a hyphen or an apostrophe is missing"),
        ("Reef Day is observed on 7 December since 1949.", "the tense does not fit the date"),
        ("The seat of Authority is in Goa.", "an article is missing"),
        ("It stands on the bank of river Tarn.", "an article is missing"),
        ("The Miro is a tributary of Tarn.", "an article is missing"),
        ("The Prime Minister launched Odisha government's scheme in 2024.", "an article is missing"),
        ("The Council proclaimed International Day of Reefs in 2018.", "an article is missing"),
        ("1236-1240 Ada Reef is the daughter of Bo Reef.", "a label of the time stands before it"),
        ("It has been debated almost since 1993.", "the idiom is wrong"),
        ("Oman started Reef 2.0 Campaign in 2022.", "an article is missing"),
    ],
)
def test_a_slip_is_seen(text: str, flaw: str) -> None:
    assert flaw in flaws_of_wording(text)


@pytest.mark.parametrize(
    "text",
    [
        "The reef is listed as Endangered.",
        "Oman’s port is in Salalah.",
        "It rests on the Reef Ports Act (RPA), 1985.",
        "It was added in 1985.",
        "States that join it form Oman’s council.",
        "Mayotte is a group of reefs in the western Indian Ocean.",
        "Six states joined to form NATO.",
        "In 1952 and 1963, it met in Goa.",
        "It met between 14 May and 15 June.",
        "It works for long-term growth.",
        "It works in Africa and the Caribbean.",
        "It was set up by the Authority of Goa under Mission Reef.",
        "The Council proclaimed 3 May as the International Day of Reefs for Goa.",
        "The Reef Act, 1980 was amended, and Miro is the largest town in Goa.",
        "It met for four days in the 1971 war, and has 21 member states.",
        "The Tarn was added by President Ada Reef on the 24th of May 1932.",
        "A union, a unique user, a European hour and an unanimous uncle met.",
        "Oman launched the Reef 2.0 Campaign and Project Reef Scheme in 2022.",
        "It covers Reef Organic Pollutants (ROPs).",
    ],
)
def test_what_is_right_has_no_slip(text: str) -> None:
    assert list(flaws_of_wording(text)) == []


@pytest.mark.parametrize(
    "text",
    [
        "The People of the Union have a say in Goa.",
        "Tarn National Park is the oldest National Park established in 1936.",
    ],
)
def test_what_only_looks_like_a_slip_of_the_verb_is_left_alone(text: str) -> None:
    assert not {"one thing has a verb of many", "a verb is missing"} & set(flaws_of_wording(text))


def test_many_capitals_take_no_time_to_read() -> None:
    """Found by reading: each word in capitals more took fifty times as long."""
    flaws_of_wording(f"The Commission for {'INTERNATIONAL COOPERATION AGRICULTURE ' * 30}x")
