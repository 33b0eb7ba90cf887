"""What a brief names can be asked for, in the words people use; what it does not name is never invented."""

import pytest

from bot.commands import COMMANDS
from digests.library import BUNDLED, load_library
from tests.acceptance.talk import Talk, labels, quiz

HELPLINES = ("1098", "cybercrime.gov.in", "1930")
NOTHING = "No published fact answers"


@pytest.mark.parametrize(
    ("term", "meaning"),
    [
        ("ICSE", "International Child Sexual Exploitation database"),
        ("CSEM", "Child Sex Exploitation Material"),
        ("INTERPOL", "International Criminal Police Organisation"),
        ("National Central Bureau", "connects the country's own law enforcement to INTERPOL"),
        ("NCB", "connects the country's own law enforcement to INTERPOL"),
        ("CBI", "central investigating agency"),
        ("OCSAE", "Online Child Sexual Abuse and Exploitation Prevention/Investigation"),
        ("NCMEC", "non-profit organisation based in the United States"),
        ("Maharashtra cyber wing", "software from INTERPOL"),
        ("interpool", "International Criminal Police Organisation"),
        ("csae material CSEM?", "Child Sex Exploitation Material"),
    ],
)
async def test_every_term_of_the_brief_is_explained_with_date_source_and_helplines(
    asha: Talk, term: str, meaning: str
) -> None:
    answer = (await asha.says(f"/explain {term}")).text
    assert meaning in answer
    assert "Why it matters:" in answer
    assert "11 July 2022" in answer
    assert all(line in answer for line in HELPLINES)


@pytest.mark.parametrize(
    ("words", "fact"),
    [
        ("ICSE", "ICSE"),
        ("CSEM", "CSEM"),
        ("INTERPOL", "INTERPOL"),
        ("National Central Bureau", "hosts an INTERPOL National Central Bureau"),
        ("CBI", "Central Bureau of Investigation"),
        ("OCSAE", "OCSAE"),
        ("NCMEC", "National Centre for Missing and Exploited Children"),
        ("Maharashtra cyber wing", "the cyber wing of the Maharashtra Police acquired software"),
        ("interpool headquater", "INTERPOL has its headquarters in Lyon, France."),
        ("hq of interpol", "INTERPOL has its headquarters in Lyon, France."),
        ("where is interpol based", "INTERPOL has its headquarters in Lyon, France."),
        ("ocsae full form", "stands for Online Child Sexual Abuse and Exploitation Prevention/Investigation"),
        ("full form of icse", "stands for International Child Sexual Exploitation"),
        ("how many countries in interpol", "INTERPOL had 195 member countries as of July 2022."),
        ("number of interpol members", "INTERPOL had 195 member countries as of July 2022."),
        (
            "nodal agency interpol india",
            "the nodal agency that connects national law enforcement to INTERPOL",
        ),
        ("when was ocsae set up", "in 2019"),
        ("68th country", "India was the 68th country"),
    ],
)
async def test_the_facts_of_the_brief_are_found_in_peoples_words(asha: Talk, words: str, fact: str) -> None:
    answer = (await asha.says(f"/facts {words}")).text
    first = answer.split("\n\n")[1]
    assert fact in first
    assert "as of 11 July 2022" in first
    assert all(line in answer for line in HELPLINES)


@pytest.mark.parametrize("command", ["facts", "explain"])
@pytest.mark.parametrize(
    "words",
    ["weather in delhi", "cricket score", "qwertyuiop", "who will win the election", "best pizza recipe"],
)
async def test_nothing_is_invented_for_what_no_brief_says(asha: Talk, command: str, words: str) -> None:
    answer = (await asha.says(f"/{command} {words}")).text
    assert f"{NOTHING} “{words}”, and I do not guess." in answer


async def test_words_that_mean_a_term_without_a_fact_of_its_own_are_explained(asha: Talk) -> None:
    answer = (await asha.says("/facts isro full form")).text
    assert answer.startswith("ISRO (Indian Space Research Organisation)")


async def test_the_nearest_topics_are_buttons_that_lead_to_facts(asha: Talk) -> None:
    answer = await asha.says("/facts weather in delhi")
    await asha.presses("Economy", answer)
    assert "Newest facts: Economy" in asha.last.text


async def test_the_nearest_terms_are_buttons_that_explain_them(asha: Talk) -> None:
    answer = await asha.says("/facts police weather")
    assert NOTHING in answer.text
    await asha.presses("INTERPOL", answer)
    assert "International Criminal Police Organisation" in asha.last.text


@pytest.mark.parametrize(
    "written",
    [
        "/facts I need help",
        "/explain helpline",
        "/explain 1098",
        "/help me please",
        "/helpline",
        "/report child abuse",
        "I need help",
        "where can I report child abuse",
        "how do i report",
        "someone is blackmailing me",
    ],
)
async def test_who_looks_for_help_sees_the_helplines_first(asha: Talk, written: str) -> None:
    answer = (await asha.says(written)).text
    assert answer.startswith(("Help is available", "You do not have to face this alone"))
    assert all(line in answer for line in HELPLINES)


async def test_bare_facts_shows_the_newest(asha: Talk) -> None:
    assert "Global Innovation Index 2025" in (await asha.says("/facts")).text


@pytest.mark.parametrize("words", ["latest", "Today!", "current affairs"])
async def test_words_for_no_facts_in_particular_show_the_newest(asha: Talk, words: str) -> None:
    assert (await asha.says(f"/facts {words}")).text.startswith("The newest facts")


@pytest.mark.parametrize("words", ["International bodies", "international-bodies", "International Bodies!"])
async def test_a_topics_name_shows_its_newest_facts(asha: Talk, words: str) -> None:
    answer = (await asha.says(f"/facts {words}")).text
    assert "Newest facts: International bodies" in answer


async def test_a_digest_that_is_not_sensitive_shows_no_helplines(asha: Talk) -> None:
    assert "1098" not in (await asha.says("/facts chandrayaan")).text


async def test_what_no_term_explains_is_answered_with_facts(asha: Talk) -> None:
    answer = (await asha.says("/explain lyon")).text
    assert "No term called “lyon”. These facts mention it:" in answer
    assert "Lyon" in answer


@pytest.mark.parametrize("words", ["police", "child", "india"])
async def test_a_word_of_a_terms_name_is_not_explained_as_if_it_were_the_term(asha: Talk, words: str) -> None:
    assert f"No term called “{words}”" in (await asha.says(f"/explain {words}")).text


async def test_a_term_asked_for_by_another_name_says_that_it_is_the_same(asha: Talk) -> None:
    answer = (await asha.says("/explain csam")).text
    assert answer.startswith("CSEM (Child Sex Exploitation Material)\nAlso called CSAM.")
    assert "Also called" not in (await asha.says("/explain interpool")).text
    assert "Also called" not in (await asha.says("/explain ICSE")).text


async def test_a_date_that_a_fact_gives_itself_is_not_given_twice(asha: Talk) -> None:
    answer = (await asha.says("/explain interpol")).text
    assert "as of July 2022. (as of" not in answer


async def test_where_nothing_comes_near_the_topics_are_offered_as_what_they_are(asha: Talk) -> None:
    answer = await asha.says("/facts weather in delhi")
    assert answer.text.endswith("Topics I have facts on:")
    assert {"Space", "Polity", "Economy"} <= set(labels(answer))
    near = await asha.says("/explain interpol budget of mars")
    assert near.text.endswith("The nearest I have:")
    assert "INTERPOL" in labels(near)
    assert "Space" not in labels(near)


async def test_explain_under_a_fact_tells_what_it_is_about(asha: Talk) -> None:
    await asha.presses("Explain", await asha.says("/facts hq of interpol"))
    assert "International Criminal Police Organisation" in asha.last.text
    assert all(line in asha.last.text for line in HELPLINES)


async def test_quiz_me_under_a_fact_asks_about_it(asha: Talk) -> None:
    await asha.presses("Quiz me", await asha.says("/facts hq of interpol"))
    poll = quiz(asha.last)
    assert [poll.options[place].text for place in poll.correct] == ["Lyon, France"]
    assert "Lyon" in poll.explanation


async def test_next_under_a_fact_walks_through_all_facts(asha: Talk) -> None:
    await asha.says("/facts hq of interpol")
    seen = [asha.last.text]
    for _ in range(3):
        await asha.presses("Next")
        seen.append(asha.last.text)
    assert len(set(seen)) == 4
    assert all("As of " in text for text in seen[1:])


async def test_help_offers_every_topic_there_is(asha: Talk) -> None:
    topics = set(load_library(BUNDLED).topics())
    assert {label.lower().replace(" ", "-") for label in labels(await asha.says("/help"))} == topics


async def test_the_topics_of_help_are_buttons_that_show_facts(asha: Talk) -> None:
    await asha.presses("Environment", await asha.says("/help"))
    assert "Ramsar" in asha.last.text


async def test_help_names_every_command_with_an_example(asha: Talk) -> None:
    page = (await asha.says("/help")).text
    assert all(command.call in page and command.example in page for command in COMMANDS)
