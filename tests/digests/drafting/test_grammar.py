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
        ("Exercise Tarn started as a drill of two navies.", "started"),
        ("The Reef Act 1833 provided for a bench.", "provided"),
        ("The Tarn and Goa rivers flow across the park.", "flow"),
        ("Ada Tarn shifted to Goa in 1979.", "shifted"),
        ("Ada Tarn captained the reef team.", "captained"),
        ("The Reef Bank hopes to lend more.", "hopes"),
        ("The young diver beat Ada Tarn of Oman.", "beat"),
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
        "Aid provided for the farmers of the coast.",
        "The drill started by Oman in 1999.",
    ],
)
def test_a_noun_or_a_participle_is_no_verb(text: str) -> None:
    assert read(text).verb is None
