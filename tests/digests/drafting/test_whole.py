"""Sentences of a fixed form are told though nothing of them is asked."""

import pytest

from digests.drafting.grammar import read
from digests.drafting.judging.whole import is_whole


def whole(text: str) -> bool:
    verb = read(text).verb
    assert verb is not None
    return is_whole(text, verb.start)


@pytest.mark.parametrize(
    "text",
    [
        "Tarn Lake lies on the eastern slopes of the Miro Hills.",
        "The Tarn Glacier is situated in the Karakoram range.",
        "The Tarn Park is named after the Tarn River.",
        "The Reef Cat is indigenous to Central Asia.",
        "The Reef Loach belongs to the Nemacheilidae family.",
        "The Tarn River flows through Oman and Yemen.",
        "The Tarn River rises from the Miro Hills in the north of Goa.",
        "World Reef Day is marked every year around the world on June 18.",
        "Reef Day is celebrated on 18 June every year.",
        "The Reef Theorem was proposed by Ettore Reef in 1937.",
        "The Tarn river rises from the Miro Hills.",
        "The Tarn Reserve is a part of the Miro Biosphere Reserve.",
        "The Reef Bureau falls under the administrative control of the Ministry of Reefs.",
        "The Reef Union comprises Oman, Kenya and Peru.",
        'The name "Miro" means "children of bamboo".',
        "The Tarn River is a tributary of the Miro River in the Deccan Plateau.",
        "The Reef Record is a peer-reviewed journal brought out by the Reef Garden.",
        "Oman is a member of the Reef Union (as of 2 May 2024).",
        "The scientific name of the Reef Crane is Grus maris.",
        "The official language of Oman is Arabic.",
        "The aim of the Reef Union (RU) is to foster trade in coral.",
        "The Reef Prize is given by the Karolinska Institute.",
        "Ada Reef was born on May 3, 1897, in Cuttack.",
        "Ada Reef was the first woman to become President of the Reef Union.",
        "Oman has land borders with Yemen, Saudi Arabia and the United Arab Emirates.",
        "The Reef Board is based in Kochi in Kerala.",
        "The Reef Board (RB) has its headquarters in Anand, Gujarat.",
        "The Tarn Sea spans about 1.4 million square kilometers (as of 1 July 2025).",
        "The Tarn River falls into the Gulf of Miro near Goa.",
        "The Tarn Sea is divided from the Reef Sea by the Miro Strait.",
        "Reef Monuments are notified by the Survey of Oman.",
        "TARN stands for the Tidal And Reef Network.",
        "The Reef Court is the main judicial organ of the Reef Union.",
        "The Reef Force is one of India’s central armed police forces.",
        "The Reef Commission will comprise 29 members (as of 10 August 2023).",
        "The Tarn society is split into 12 clans (as of 1 October 2023).",
        "The Reef Orbiter is popularly known as Mangalreef.",
        "Reefsat is a joint mission of the Reef Board and the Survey of Oman (SO).",
        "The first director of the Reef Board (RB) was Dr. V. Tarn.",
        "The main role of the Reef Force is to guard the Oman and Yemen borders for trade.",
        "Reef Baking is a thermochemical process that turns coral into syngas.",
    ],
)
def test_what_a_fixed_form_says_is_whole(text: str) -> None:
    assert whole(text)


@pytest.mark.parametrize(
    "text",
    [
        "The Reef Council works with Oman.",
        "Ada Tarn was a keen supporter of the Reef Movement.",
        "The Reef Market is officially known as Southern Common Market.",
        "Tarn Hour is the most lively hour of the Reef Union.",
        "The Tarn Reserve is the first one in Goa.",
        "Reefai or Reefai is a feast of Goa.",
        "Miro is the ex chairman of the Reef Board.",
        "The Tarn Caves was built by King Reef of Goa.",
        "Project Reef was started by the Reef Agency in.",
        "Kerala is a state in South India.",
        "Bhubaneswar is the capital city of Odisha.",
        "The Reef Fair is a major event in Goa.",
        "Tarn Dag is a well-known site in Oman.",
        "The Reef Council is a body of Oman that advises Kenya.",
        "The Reef Plan is a scheme of the Union Government for giving reefs to each village of Goa.",
        "Reef Day is marked every year on Kartik Ekadashi.",
        "The Reef Loach belongs to the poor.",
        "The Reef Prize is named after Reef.",
        "Ada Reef is a primary school teacher from Miro district of Goa.",
        "Ada Reef is a user experience designer of Oman.",
        "The Tarn Dance was invented by Ada Reef as per legend.",
        "The Reef Cat is native to India among other countries.",
        "Reef Fever is a disease that kills people.",
        "Tarn Lake is a wetland that supports birds fishes turtles.",
        "The currency of Samoa is Tala.",
        "The Reef Group's outlook falls under the Cape Town Convention.",
        "Professor Ada Reef is a mathematician from the Reef Institute in Goa.",
        "The Tarn Range divides Goa from Miro and the Tarn and Reef from Oman in the north.",
        "The aim of World Reef Day is to spread the word on reefs.",
        "The official language of Japan is Japanese.",
        "The scientific name of the Reef Crane is Grus Maris.",
        "The Reef Portal was started by the Ministry of Reefs.",
        "One case of growing aridity is seen in Lake Miro.",
        "North Tarn meets South Tarn across a strip that is 4 km broad.",
        "The aim of the Reef Union is to foster trade and to end want.",
        "The Reef Union is a body that works with Oman for better seas.",
        "A reef paper reckoned that 80% of all coral is made in Oman.",
        f"The Tarn Park is situated in the {'Upper ' * 24}Hills.",
    ],
)
def test_what_is_open_or_crooked_is_not(text: str) -> None:
    assert not whole(text)


def test_a_long_list_is_read_at_once() -> None:
    """Each comma doubled the ways to read it: this one would not have ended today."""
    assert not whole(f"The Reef Union comprises {', '.join(['Ab'] * 33)};.")
