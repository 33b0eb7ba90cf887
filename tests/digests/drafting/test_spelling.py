import pytest

from digests.drafting.spelling import misspelt


@pytest.mark.parametrize(
    ("text", "odd"),
    [
        ("Intially, the bloc had four members.", "Intially"),
        ("The goverment approved it.", "goverment"),
        ("It lies in the eartern hills.", "eartern"),
        ("The Miro Bird Sancturay is old.", "Sancturay"),
    ],
)
def test_a_slip_of_one_letter_is_seen(text: str, odd: str) -> None:
    assert misspelt(text) == odd


@pytest.mark.parametrize(
    "text",
    [
        "The programme was organised for labourers at the centre.",
        "Panchayats spent two crore rupees on sericulture and telemedicine.",
        "Natrialba swarupiae is an archaeon.",
        "Groundwater and phytoplankton were studied.",
        "Shanti Lal Jain was named.",
        "The Commissioners of Institutes met at Nationalpark.",
        "The Pradhan Mantri Reef Yojana and the Reef Abhiyan began at the Amrit Mahotsav.",
        "Argentina, at first, had declined.",
        "Thirty warships and corvettes lay under the accessible gallery of the empire.",
    ],
)
def test_british_indian_and_learned_words_are_left_alone(text: str) -> None:
    assert misspelt(text) is None
