import pytest

from digests.check_options import skeleton, unlike
from digests.model import Key, KeyKind


def odd(kind: KeyKind, span: str, *distractors: str) -> list[int]:
    return [place for place, _, _ in unlike(Key(span=span, kind=kind, distractors=distractors))]


@pytest.mark.parametrize(
    ("kind", "options"),
    [
        (KeyKind.YEAR, ("2019", "2018", "2020")),
        (KeyKind.YEAR, ("2017 to 2020", "2016 to 2019", "2018 to 2021")),
        (KeyKind.DATE, ("18 July 2022", "3 May 2021", "1 January 2020")),
        (KeyKind.DATE, ("July 2022", "May 2021", "June 2020")),
        (KeyKind.DATE, ("26 November", "26 January", "15 August")),
        (KeyKind.NUMBER, ("23,564", "1,240", "970")),
        (KeyKind.NUMBER, ("24,00,000", "2,40,000", "24,000")),
        (KeyKind.NUMBER, ("2.7 million", "27 million", "3.1 million")),
        (KeyKind.NUMBER, ("24 lakh", "2 crore", "90 lakh")),
        (KeyKind.NUMBER, ("three", "five", "twenty-one")),
        (KeyKind.PERCENTAGE, ("80%", "60%", "7%")),
        (KeyKind.PERCENTAGE, ("65 per cent", "5 per cent", "75 per cent")),
        (KeyKind.ORDINAL, ("68th", "71st", "52nd")),
        (KeyKind.ORDINAL, ("first", "third", "tenth")),
        (KeyKind.TERM, ("money laundering", "tax evasion", "smuggling")),
        (KeyKind.NAME, ("2nd Stage", "Falcon", "Soyuz")),
    ],
)
def test_options_of_one_form_are_fine(kind: KeyKind, options: tuple[str, ...]) -> None:
    assert odd(kind, *options) == []


@pytest.mark.parametrize(
    ("kind", "options", "expected"),
    [
        (KeyKind.YEAR, ("2019", "2018", "19"), [2]),
        (KeyKind.YEAR, ("2019", "2018", "2017 to 2020"), [2]),
        (KeyKind.DATE, ("18 July 2022", "May 2021", "1 January 2020"), [1]),
        (KeyKind.DATE, ("18 July 2022", "3 May 2021", "soon"), [2]),
        (KeyKind.DATE, ("18 July 2022", "May 3, 2021", "1 January 2020"), [1]),
        (KeyKind.NUMBER, ("23,564", "31240", "97,100"), [1]),
        (KeyKind.NUMBER, ("24,00,000", "240,000,000", "25,00,000"), [1]),
        (KeyKind.NUMBER, ("2.7 million", "27", "3.1 million"), [1]),
        (KeyKind.NUMBER, ("three", "5", "six"), [1]),
        (KeyKind.NUMBER, ("7.2", "5", "6"), [0]),
        (KeyKind.NUMBER, ("7", "5.1", "6.3"), [0]),
        (KeyKind.PERCENTAGE, ("80%", "60", "7%"), [1]),
        (KeyKind.PERCENTAGE, ("80%", "60 per cent", "7%"), [1]),
        (KeyKind.ORDINAL, ("68th", "71", "52nd"), [1]),
        (KeyKind.ORDINAL, ("68th", "last", "52nd"), [1]),
        (KeyKind.BODY, ("Central Bureau", "a bureau", "State Bureau"), [1]),
    ],
)
def test_an_option_of_another_form_stands_out(
    kind: KeyKind, options: tuple[str, ...], expected: list[int]
) -> None:
    assert odd(kind, *options) == expected


def test_a_skeleton_keeps_what_stands_around_the_numbers() -> None:
    assert skeleton("About 26 lakh cases by 3rd July") == "about # scale cases by #th month"
