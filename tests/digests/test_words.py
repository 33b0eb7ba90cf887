import pytest
from hypothesis import given
from hypothesis import strategies as st

from digests.words import LONGEST_WORD, skeleton, stem, words


@pytest.mark.parametrize(
    ("text", "cut"),
    [
        ("INTERPOL's Members", ["interpol", "members"]),
        ("I.C.S.E. and i c s e", ["icse", "and", "icse"]),
        ("Chandrayaan-3, chandrayaan3", ["chandrayaan", "3", "chandrayaan", "3"]),
        ("23,564 victims", ["23564", "victims"]),
        ("2.7 million", ["2.7", "million"]),
        ("the 68th country", ["the", "68", "country"]),
        ("‘tip‑offs’ café", ["tip", "offs", "cafe"]),
        ("<b>Lyon</b> &amp; R&D", ["lyon", "r", "d"]),
        ("more <than less> 5 < 6", ["more", "5", "6"]),
        ("इंटरपोल का मुख्यालय।", ["इंटरपोल", "का", "मुख्यालय"]),
        ("zero\u200dwidth soft\u00adhyphen", ["zerowidth", "softhyphen"]),
        ("left\u202eright\x00end", ["left", "right", "end"]),
        ("🇮🇳 👍🏽 !?", []),
    ],
)
def test_a_text_is_cut_into_folded_words(text: str, cut: list[str]) -> None:
    assert words(text) == cut


@given(st.text())
def test_any_text_can_be_cut_and_stemmed(text: str) -> None:
    assert all(word and len(word) <= LONGEST_WORD and stem(word) for word in words(text))


@pytest.mark.parametrize(
    "forms",
    [
        ("headquarters", "headquartered"),
        ("organisation", "organization"),
        ("centre", "center", "centres"),
        ("programme", "programs"),
        ("country", "countries"),
        ("child", "children"),
        ("सदस्य", "सदस्यों"),
    ],
)
def test_the_forms_of_a_word_have_one_stem(forms: tuple[str, ...]) -> None:
    assert len({stem(form) for form in forms}) == 1


@pytest.mark.parametrize(
    ("one", "other"), [("icse", "ics"), ("founded", "found"), ("cbi", "cb"), ("gas", "ga")]
)
def test_different_words_have_different_stems(one: str, other: str) -> None:
    assert stem(one) != stem(other)


@pytest.mark.parametrize(
    ("written", "meant"),
    [("maharastra", "maharashtra"), ("intrpol", "interpol"), ("polis", "police"), ("comitee", "committee")],
)
def test_misspellings_keep_the_sound(written: str, meant: str) -> None:
    assert skeleton(written) == skeleton(meant)
