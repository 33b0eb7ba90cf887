"""Where the finite verb of a sentence is found, and where a word is none."""

import pytest

from digests.drafting.grammar import read


@pytest.mark.parametrize(
    ("text", "verb"),
    [
        ("This will help the reef.", "will"),
        ("The Reef Council needs a port.", "needs"),
        ("Oman superseded the Reef Act of 1878.", "superseded"),
        ("The President bestowed the Reef Prize on Ada Tarn.", "bestowed"),
        ("Oman exited from the Reef Council.", "exited"),
        ("Three ships of Oman arrived in Goa.", "arrived"),
        ("The Tarn Court quashed the Reef Act.", "quashed"),
        ("The Reef Council stressed the need of a port.", "stressed"),
        ("Ada Tarn married Ravi Menon in 1846.", "married"),
        ("Ada Tarn championed the rights of fishers.", "championed"),
        ("The Tarn Park sits near Goa.", "sits"),
    ],
)
def test_the_verb_of_a_sentence_is_found(text: str, verb: str) -> None:
    """Found in briefs: "no verb was found" stood beside whole sentences."""
    found = read(text).verb
    assert found is not None
    assert found.text == verb


@pytest.mark.parametrize(
    "text",
    [
        "The will of the last king.",
        "The needs of the reef.",
        "The reef affected by oil.",
        "Two stages of work.",
    ],
)
def test_a_noun_or_a_participle_is_no_verb(text: str) -> None:
    assert read(text).verb is None
