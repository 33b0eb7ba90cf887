"""Names get their article and their long form once, where the brief itself or the language asks for it."""

import pytest

from tests.digests.drafting.stated import facts, told


def test_a_short_form_brings_its_long_form() -> None:
    text = "The National Health Authority (NHA) met in Goa in 2021. The NHA was set up in Delhi in 2019."
    assert told(text)[-1] == "The National Health Authority (NHA) was set up in Delhi in 2019."


def test_a_long_form_that_is_told_already_is_not_told_twice() -> None:
    text = (
        "The Reef Growth Corridor (RGC) began.\nThe Reef Growth Corridor or RGC is a pact of Oman and Iran."
    )
    assert told(text)[-1] == "The Reef Growth Corridor (RGC) is a pact of Oman and Iran."


def test_an_article_that_the_brief_itself_uses_is_put_back() -> None:
    text = "The Reserve Bank of India met. Reserve Bank of India was set up in Kolkata in 1935."
    assert told(text)[-1] == "The Reserve Bank of India was set up in Kolkata in 1935."


def test_an_article_is_put_before_an_office() -> None:
    assert told("First winner of the Booker Prize was P. H. Newby.") == [
        "The first winner of the Booker Prize was P. H. Newby."
    ]


def test_a_heading_that_is_a_short_form_is_spelled_out() -> None:
    text = "The Reef Health Index (RHI) came out.\n# About RHI\nIt was first made in 2006."
    assert told(text)[-1] == "The Reef Health Index (RHI) was first made in 2006."
    assert facts(text)[-1].section == "Reef Health Index (RHI)"


def test_a_short_form_does_not_double_the_last_word_of_its_long_form() -> None:
    text = (
        "The Reef Area Development Scheme (RADS) is a scheme of India.\n"
        "# RADS Scheme\nIt was introduced in 1993."
    )
    assert told(text)[-1] == "The Reef Area Development Scheme (RADS) was introduced in 1993."


def test_what_was_built_with_help_needs_its_article() -> None:
    [fact] = facts("Reef campus built with the Government of India’s grant was opened in Nepal in 2019.")
    assert any("lacks an article" in finding.reason for finding in fact.findings)


def test_a_name_that_opens_a_sentence_gets_its_article() -> None:
    assert told("Reef Aligned Movement (RAM) is a forum of Goa.") == [
        "The Reef Aligned Movement (RAM) is a forum of Goa."
    ]
    assert told("Convention on Reefs was signed in Goa in 1971.") == [
        "The Convention on Reefs was signed in Goa in 1971."
    ]


def test_a_numeral_behind_its_noun_gets_no_article() -> None:
    """Found in a draft: "The stage the II of Archery World Cup"."""
    [fact] = facts("The stage II of Archery World Cup 2018 started in Goa on 20 May 2018.")
    assert "stage II of" in fact.text


@pytest.mark.parametrize("opening", ["ERA's", "The ERA's"])
def test_a_short_form_keeps_its_possessive_and_gets_one_article_when_it_is_spelled_out(opening: str) -> None:
    text = f"The European Reef Agency (ERA) met in Goa in 2020. {opening} port was built in Kourou in 1964."
    assert told(text)[-1] == "The European Reef Agency's (ERA) port was built in Kourou in 1964."


def test_a_short_form_behind_the_article_that_opens_a_sentence_is_spelled_out_after_the_same_article() -> (
    None
):
    text = "A Northern Reef Centre (NRC) was opened in 1988. An NRC is run by divers of Oman and sits in Goa."
    openings = [fact.text.partition("(NRC) ")[0] for fact in facts(text)[1:]]
    assert openings == ["A Northern Reef Centre "] * 2


def test_a_short_form_inside_a_compound_is_not_spelled_out() -> None:
    text = "The Oslo Reef Forum (ORF) met in Goa in 2020. The Oman–ORF Pact came into force in 2025."
    assert facts(text)[1].text == "The Oman–ORF Pact came into force in 2025."


def test_a_short_form_behind_an_article_and_what_describes_it_gets_no_second_one() -> None:
    text = "The Airborne Reef System (ARS) flew in 2010. Goa plans to develop a long-range ARS of its own."
    assert "a long-range Airborne Reef System (ARS)" in facts(text)[1].text


def test_a_short_form_that_is_part_of_a_firms_name_is_not_spelled_out() -> None:
    text = "The Tarn Gas Authority (TGA) is old. TGA (India) Limited has laid a pipe in Goa in 1999."
    assert "Authority (TGA) (India)" not in facts(text)[-1].text


def test_the_full_form_of_a_body_is_not_the_body() -> None:
    text = (
        "# What is the Full Form of TRB?\nThe Tarn Reef Bureau (TRB) is in Goa. It is a body of five divers."
    )
    assert not any("Full Form" in fact.text for fact in facts(text))


def test_the_noun_behind_a_short_form_is_part_of_its_name() -> None:
    text = "Goa keeps reefs under the Tarn and Reef (TAR) Programme. The TAR was launched in 1970 by Oman."
    assert facts(text)[-1].text == "The Tarn and Reef (TAR) Programme was launched in 1970 by Oman."


@pytest.mark.parametrize(
    ("text", "opening"),
    [
        (
            "The Krill Tribunal (KT) was set up in 1969. The second KT was set up in 2004.",
            "The second Krill ",
        ),
        ("It is old. Andhra Pradesh's Reef Council was set up in 1958.", "Andhra Pradesh's Reef Council "),
        ("It is old. United Reef Children’s Fund was set up in 1958.", "The United Reef Children’s Fund "),
    ],
)
def test_no_article_stands_after_an_ordinal_or_before_whose_it_is(text: str, opening: str) -> None:
    assert told(text)[-1].startswith(opening)


def test_a_name_that_the_brief_writes_bare_gets_no_article() -> None:
    text = "Oman kept the Reef Hour.\n# Reef Hour\n- Reef Hour is a movement of Oman. It was set up in 2007."
    assert told(text)[-1] == "Reef Hour was set up in 2007."


def test_a_heading_that_is_only_the_short_form_explains_nothing() -> None:
    text = "# CORL\n- India joined the CORL in 2021."
    assert any("spelled out" in finding.reason for finding in facts(text)[-1].findings)
    text = "# CORL\n- CORL is a sea exercise of the Indian Navy."
    assert not any("spelled out" in finding.reason for finding in facts(text)[-1].findings)


def test_a_short_form_that_the_heading_explains_is_no_riddle() -> None:
    text = "# Community of Reef Lands (CORL)\n- India joined the CORL in 2021."
    assert not any("spelled out" in finding.reason for finding in facts(text)[-1].findings)


def test_a_short_form_that_becomes_a_name_gets_its_article() -> None:
    text = "India leads the Tarn Arrangement (TA).\nTA came into being in 1996."
    assert told(text)[-1] == "The Tarn Arrangement (TA) came into being in 1996."


def test_what_a_short_form_stands_for_needs_no_article() -> None:
    [fact] = facts("NAMASTE stands for National Action for Mechanised Sanitation Ecosystem.")
    assert not any("article" in finding.reason for finding in fact.findings)


def test_a_short_form_of_two_things_needs_a_look() -> None:
    """Found in a brief: a force and a fund were both the NDRF."""
    text = "The Tarn Reef Force (TRF) met in Goa. The Tarn Reef Fund (TRF) is big.\nThe TRF is a body of Goa."
    reasons = {finding.reason for finding in facts(text)[-1].findings}
    assert "'TRF' stands for two things here" in reasons


@pytest.mark.parametrize(
    ("text", "whole"),
    [
        ("RGS started in 2013.", "The Reef Gun System (RGS) started in 2013."),
        ("The making of RGS started in 2013.", "The making of the Reef Gun System (RGS) started in 2013."),
        ("Goa’s RGS is old.", "Goa’s Reef Gun System (RGS) is old."),
    ],
)
def test_a_long_form_gets_its_article_before_a_verb(text: str, whole: str) -> None:
    """Found in a brief: "started" was taken for a noun that the short form describes."""
    assert facts(f"The Reef Gun System (RGS) is big.\n{text}")[-1].text == whole


def test_a_mountain_range_gets_its_article() -> None:
    assert facts("The Tarn Glacier lies in Zanskar Range, Ladakh.")[0].text == (
        "The Tarn Glacier lies in the Zanskar Range, Ladakh."
    )
