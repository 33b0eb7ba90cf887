"""Somebody who looks for help finds whom to call, whatever else the look-up would say."""

import pytest

from bot.handlers.seeking_help import asks_for_help, helplines_for
from bot.rendering.facts import helplines_page
from digests.library import BUNDLED, Library, load_library


@pytest.fixture(scope="module")
def library() -> Library:
    return load_library(BUNDLED)


@pytest.mark.parametrize(
    "words",
    [
        "helpline",
        "child help line number",
        "Helplines?",
        "hotline",
        "childline",
        "emergency number",
        "I need help",
        "i need some urgent help",
        "please help me",
        "Help, please!",
        "can anyone help?",
        "who can help a child",
        "where can i get help",
        "where can I report child abuse",
        "how do i report",
        "how to report csam",
        "report child abuse",
        "report a video",
        "whom should I tell",
        "who do i call",
        "i want to file a complaint",
        "I’m being blackmailed",
        "someone is abusing me",
        "my uncle touched my sister",
        "a child is being abused",
        "my friend was molested",
        "I am scared",
        "i want to die",
        "a child is in danger",
        "mujhe madad chahiye",
        "मदद चाहिए",
    ],
)
def test_words_that_look_for_help_are_understood(words: str) -> None:
    assert asks_for_help(words)


@pytest.mark.parametrize(
    "words",
    [
        "interpol",
        "help",
        "who helps the police identify victims",
        "how many countries report to interpol",
        "who wrote the report",
        "annual report",
        "child sexual abuse",
        "what does the database help with",
        "crime against children",
        "how do i report a bug",
        "I need help with the quiz",
        "help me with settings",
        "beat the record",
        "national emergency",
        "wetlands in danger list",
    ],
)
def test_other_words_are_not(words: str) -> None:
    assert not asks_for_help(words)


@pytest.mark.parametrize("words", ["call 1098", "1930", "https://cybercrime.gov.in/", "CyberCrime.gov.in"])
def test_a_helplines_number_or_address_leads_to_it(words: str, library: Library) -> None:
    assert helplines_for(words, library)


@pytest.mark.parametrize("words", ["21098 sites", "in 19301", "interpol"])
def test_other_numbers_do_not(words: str, library: Library) -> None:
    assert helplines_for(words, library) is None


def test_the_page_names_every_bundled_helpline(library: Library) -> None:
    page = helplines_for("I need help", library)
    assert page is not None
    assert all(number in page.text for number in ("1098", "1930", "cybercrime.gov.in"))


def test_without_helplines_there_is_no_page() -> None:
    assert helplines_page([]) is None
