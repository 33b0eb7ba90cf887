import pytest

from digests.drafting.apposing import asides, last_aside
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
    ],
)
def test_a_list_or_a_leaning_aside_is_left(text: str) -> None:
    assert asides(read(text)) == ()


def test_what_is_said_of_the_last_name_becomes_a_fact() -> None:
    text = "The pact was signed in Dakar, a port city of Senegal."
    assert list(last_aside(read(text))) == ["Dakar is a port city of Senegal."]


def test_an_aside_that_may_speak_of_another_name_is_left() -> None:
    assert not list(last_aside(read("Khand was a site of the Tarn Kingdom, a town in Goa.")))
    assert not list(last_aside(read("Khand was a site in Tarn, located in Goa.")))
