import pytest

from digests.drafting.apposing import asides, fronted, last_aside
from digests.drafting.grammar import read


def test_what_is_said_beside_a_subject_becomes_a_fact_of_its_own() -> None:
    text = "Orchha, also known as the town of temples, lies in Madhya Pradesh."
    assert asides(read(text)) == (
        "Orchha lies in Madhya Pradesh.",
        "Orchha is also known as the town of temples.",
    )


@pytest.mark.parametrize(
    "text",
    [
        "Orchha and Deogarh, a pair of towns, lie in Madhya Pradesh.",
        "Orchha, a town which it rules, lies in Madhya Pradesh.",
        "Orchha, Deogarh, and Khand lie in Madhya Pradesh.",
        "Orchha lies in Madhya Pradesh.",
        "Vaghsheer, the sixth submarine of its class, was launched on 20 April 2022.",
    ],
)
def test_a_list_or_a_leaning_aside_is_left(text: str) -> None:
    assert asides(read(text)) == ()


def test_a_measure_beside_a_subject_becomes_a_fact_of_its_own() -> None:
    assert asides(read("Tarn Island, 7.6 km long, lies in Oman.")) == (
        "Tarn Island lies in Oman.",
        "Tarn Island is 7.6 km long.",
    )


def test_what_lies_on_a_plateau_still_does() -> None:
    assert asides(read("The Tarn La Pass, situated on the Mahal Plateau, has made a mark.")) == (
        "The Tarn La Pass has made a mark.",
        "The Tarn La Pass is situated on the Mahal Plateau.",
    )


@pytest.mark.parametrize(
    ("text", "claims"),
    [
        (
            "Set up in 1951, the Reef Club runs a fund.",
            ("The Reef Club was set up in 1951.", "The Reef Club runs a fund."),
        ),
        (
            "Situated in Goa, Tarn Lake is a salt lake.",
            ("Tarn Lake is situated in Goa.", "Tarn Lake is a salt lake."),
        ),
        ("Set up in 1951, the Reef Club and the Tarn Club run a fund.", ()),
        ("Set up in 1951, its members are many.", ()),
        ("Set up in 2002, the Reef Club’s aim is to map the reefs.", ()),
        ("Set up after a war, the Reef Club runs a fund.", ()),
        ("In 1951, the Reef Club was set up.", ()),
    ],
)
def test_what_opens_a_sentence_and_was_done_to_its_subject_is_told_first(
    text: str, claims: tuple[str, ...]
) -> None:
    assert fronted(read(text)) == claims


def test_what_was_done_to_a_subject_becomes_a_fact_of_its_own() -> None:
    text = "COMCASA (Reef Accord), signed in 2018, covers the sale of radars."
    assert asides(read(text)) == (
        "COMCASA (Reef Accord) covers the sale of radars.",
        "COMCASA (Reef Accord) was signed in 2018.",
    )


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("A study by TARN, the reef monitor, found 40 corals.", "A study by TARN found 40 corals."),
        (
            "The Tarn Canal, the first to link two seas, was opened in 1869.",
            "The Tarn Canal was opened in 1869.",
        ),
    ],
)
def test_an_aside_that_makes_no_sentence_or_another_subjects_is_left_out(text: str, left: str) -> None:
    assert asides(read(text)) == (left,)


def test_what_is_said_of_the_last_name_becomes_a_fact() -> None:
    text = "The pact was signed in Dakar, a port city of Senegal."
    assert list(last_aside(read(text))) == ["Dakar is a port city of Senegal."]


def test_an_aside_that_may_speak_of_another_name_is_left() -> None:
    assert not list(last_aside(read("Khand was a site of the Tarn Kingdom, a town in Goa.")))
    assert not list(last_aside(read("Khand was a site in Tarn, located in Goa.")))
    assert not list(last_aside(read("It is devoted to Miro, a form of Sri Tarn in Khand in Goa.")))


def test_what_somebody_was_then_is_not_told_of_today() -> None:
    text = "Asha Rao, a member of the Tarn Party in Oman, was the first Indian to get the Reef Prize in 1937."
    assert asides(read(text)) == ("Asha Rao was the first Indian to get the Reef Prize in 1937.",)


def test_what_is_said_of_the_last_name_keeps_its_article() -> None:
    text = "The dam is built on the Tarn River, a long tributary of the Reef River."
    assert list(last_aside(read(text))) == ["The Tarn River is a long tributary of the Reef River."]


def test_nobody_long_dead_is_a_general() -> None:
    text = "The temple was built by Asha Rao, a general of the Tarn King."
    assert list(last_aside(read(text))) == []
