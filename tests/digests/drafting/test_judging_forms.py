from datetime import date

import pytest

from digests.drafting.grammar import read
from digests.drafting.judging.claim import Claim
from digests.drafting.judging.forms import stands_alone
from digests.drafting.names import Names
from digests.drafting.outline import outline
from digests.drafting.stating import state
from tests.digests.drafting.factories import intake, manuscript


def found(text: str) -> list[tuple[str, str | None]]:
    claim = Claim(text=text, quote=text, day=date(2024, 5, 2), names=Names(text))
    return [(finding.check, finding.edit) for finding in stands_alone(claim, read(text))]


@pytest.mark.parametrize(
    "text",
    [
        "Uruguay joined the New Development Bank in 2021.",
        "Oman has been a party to the Reef Convention since 1976.",
        "The headquarters of the Reef Bank is in Panaji.",
        "Lake Tarn is the largest lake in Africa.",
        "The Reef Act serves the right to information of the voters of Goa.",
        "The Sixth Council of the Reef was held in 1954 in Oslo.",
        "The first edition of the Reef Games was held in 2017 in Oslo.",
        "Asha Rao became the first president of Goa in 1888.",
        "The Bank of the Delta was established in 1998.",
        "The Union Cabinet approved the National Delta Mission on 4 January 2023.",
        "Wetlands are areas where water covers the soil.",
        "The Okavango Delta, also known as the Okavango Grassland, is in Botswana.",
        "The Delta Report of Asha Rao was submitted to Parliament two years later in 2016.",
        "Lake Volta was included in the Ramsar list in 1992.",
        "The Delta-1 mission was launched with the support of the World Bank in 2019.",
        "Parliament passed the Delta Bill on 3 August 2023.",
        "The Charter of the Delta Union was signed in 2002.",
        "The 2003 Delta Convention has 180 parties.",
        "The Bank of the Delta opened a branch in Nairobi in March 2024.",
        "The hill mynah is a different species from the common mynah.",
    ],
)
def test_what_stands_alone_is_left_alone(text: str) -> None:
    assert found(text) == []


@pytest.mark.parametrize(
    ("text", "check"),
    [
        ("Peru came in later in 2001.", "F3"),
        ("The 2003 Convention has 180 parties.", "F3"),
        ("Kerala thus has 10 sites.", "F3"),
        ("Tarn Shield is a different exercise.", "F3"),
        ("Goa became the second state after Kerala.", "F3"),
        ("Chad and Niger were admitted in 2017.", "F3"),
        ("Iceland joined in 2023 at the summit chaired by Kenya.", "F3"),
        ("Kerala comes next with 10 sites.", "F3"),
        ("Each side had about 600 soldiers.", "F3"),
        ("The minister signed it on 25 September 2024.", "F3"),
        ("Sibsagar was their first capital.", "F3"),
        ("The Search Committee prepares a panel of five names.", "F3"),
        ("The new Governor belongs to the 1988 batch.", "F3"),
        ("Indian side was represented by the Rajput Regiment.", "F7"),
        ("Survey is not mandated by the Constitution.", "F3"),
        ("Articles of Agreement entered into force in 2015.", "F3"),
        ("The Memorandum of Understanding was signed in 2012.", "F3"),
        ("Vedic name was Asikni.", "F7"),
        ("A bench of the Supreme Court, led by the Chief Justice, held the scheme void.", "F2"),
        ("Canada is the largest producer as well as consumer of peas.", "F2"),
        ("INS Tarn is the third ship of its class commissioned by India on 19 April 2004.", "F2"),
        ("The Raja of Tarn formed a sanctuary in 1931.", "F3"),
        ("Oman entered with ‘observer’ status in 2006.", "F3"),
        ("The High Court of Goa barred the seven members.", "F3"),
        ("The term for Chairperson and Members is 4 years.", "F3"),
        ("Ada Rao was given a prize in 2020 for growing the Tarn variety.", "F3"),
        ("Twenty-seven titles were given in the first lot in 1950.", "F3"),
        ("India stands 3rd in the future resources measure.", "F3"),
        ("Oman has been a Party since 1976.", "F3"),
        ("Oman has been a full member since 2001.", "F3"),
        ("Oman has been an observer since 2013.", "F3"),
        ("Raising Day is celebrated on 20th September.", "F3"),
        ("Development of Phase II started in 2011.", "F3"),
        ("Oman was first given the Observer status in 2013.", "F3"),
        ("The National Headquarters is in Panaji.", "F3"),
        ("The Sixth Council began in 1954 at Kaba Aye in Yangon.", "F3"),
        ("The first Tri-services edition was held in 2017 at Oslo.", "F3"),
        ("Asha Rao became the first English president at Goa in 1888.", "F3"),
        ("The deadline is 31 March 2025.", "F3"),
        ("The deadline for Oman was 31 March 2025.", "F3"),
        ("The target for Goa is 40 boats.", "F3"),
        ("Oman has been an association country since March 2017.", "F3"),
        ("Lake Tarn is the largest in Africa.", "F3"),
    ],
)
def test_what_leans_on_its_brief_needs_a_look(text: str, check: str) -> None:
    assert check in [each for each, _ in found(text)]


def test_a_missing_article_is_suggested_in_its_place() -> None:
    text = "The National Delta Programme (NDP) started in 1963 with support of the World Bank."

    assert found(text) == [("F7", text.replace("with support", "with the support"))]


def test_a_day_beside_a_name_is_no_aside_on_it() -> None:
    said = "The Survey of Deltas was tabled on 31 January 2025 by Asha Rao, a day before the Budget."
    brief = manuscript(said)

    told = [fact.text for fact in state(outline(brief, "Survey of Deltas"), brief, intake())]

    assert not any("is a day" in text for text in told)
