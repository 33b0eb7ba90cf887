import pytest

from digests.drafting.articles import noun_without_article


@pytest.mark.parametrize(
    ("text", "noun"),
    [
        ("It was built by Indian Navy in Goa.", "Indian Navy"),
        ("Kumar joined the bank as probationary officer in 1980.", "officer"),
        ("It is a flight trial of sea-based interceptor missile off Odisha.", "missile"),
    ],
)
def test_a_noun_without_its_article_is_seen(text: str, noun: str) -> None:
    assert noun_without_article(text) == noun


@pytest.mark.parametrize(
    "text",
    [
        "It was built by the Indian Navy in Goa.",
        "It is a drill of the Indian and French Air Force.",
        "The trial of an interceptor missile ended.",
        "India tested its first missile in 1988.",
        "It is run under Project Tiger.",
        "It deals with missile systems.",
        "Ada Tarn was born in Murgu village.",
    ],
)
def test_a_noun_that_needs_no_article_is_left_alone(text: str) -> None:
    assert noun_without_article(text) is None
