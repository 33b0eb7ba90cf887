"""What people type after a command, and what links carry."""

from datetime import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jobs.errors import NotUnderstood
from jobs.model import EVERY_DAY
from jobs.payloads import decode_wishes, encode_wishes
from jobs.requests import read_request
from jobs.wishes import Wishes

WEEKDAYS = frozenset(range(5))
fields = st.builds(
    Wishes,
    times=st.none()
    | st.lists(st.times(), min_size=1, max_size=4).map(
        lambda ts: tuple(sorted({time(t.hour, t.minute) for t in ts}))
    ),
    days=st.none() | st.frozensets(st.integers(0, 6), min_size=1),
    facts=st.none() | st.integers(0, 10),
    quizzes=st.none() | st.integers(0, 10),
    topics=st.none() | st.just(frozenset({"space", "world-bodies"})),
)


@pytest.mark.parametrize(
    ("text", "wishes"),
    [
        ("", Wishes()),
        ("08:00 18:30", Wishes(times=(time(8), time(18, 30)))),
        ("8pm weekdays", Wishes(times=(time(20),), days=WEEKDAYS)),
        (
            "at 8 pm on mon to fri in new york",
            Wishes(times=(time(20),), days=WEEKDAYS, zone="America/New_York"),
        ),
        ("kolkata 8", Wishes(times=(time(8),), zone="Asia/Kolkata")),
        ("every day at 9", Wishes(times=(time(9),), days=EVERY_DAY)),
        ("morning", Wishes(times=(time(8),))),
        ("8 in the evening", Wishes(times=(time(20),))),
        ("at 8 in the morning and 9 at night", Wishes(times=(time(8), time(21)))),
        ("every morning at 7", Wishes(times=(time(7),))),
        ("morning 8 evening 6", Wishes(times=(time(8), time(18)))),
        ("half past 8", Wishes(times=(time(8, 30),))),
        ("quarter to 1", Wishes(times=(time(12, 45),))),
        ("20 hrs", Wishes(times=(time(20),))),
        ("9 o'clock please", Wishes(times=(time(9),))),
        ("12 at night", Wishes(times=(time(0),))),
        ("twice a day", Wishes(times=(time(8), time(18, 30)), days=EVERY_DAY)),
        ("7am daily except sunday", Wishes(times=(time(7),), days=EVERY_DAY - {6})),
        ("7am not on sat and sun", Wishes(times=(time(7),), days=WEEKDAYS)),
        ("8am indian standard time", Wishes(times=(time(8),), zone="Asia/Kolkata")),
        ("world bodies at 8", Wishes(times=(time(8),), topics=frozenset({"world-bodies"}))),
        ("send me 2 facts and 1 quiz at 8", Wishes(times=(time(8),), facts=2, quizzes=1)),
        ("utc+5:30 9", Wishes(times=(time(9),), zone="Asia/Kolkata")),
    ],
)
def test_times_days_and_zone_are_understood_in_any_order(text: str, wishes: Wishes) -> None:
    assert read_request(text, ["space", "world-bodies"]).wishes == wishes


@pytest.mark.parametrize(
    ("text", "remedy"),
    [
        ("-5", "Write 05:00 for the time or UTC-5 for the time zone"),
        ("8am +3", "Write 03:00 for the time or UTC+3 for the time zone"),
        ("every 2 hours", "Name up to 12 times"),
        ("weekdays at 8 and weekends at 10", "Name the times once"),
        ("off", "Send /unsubscribe"),
        ("bananas", "Write it like 08:00 18:30 weekdays Kolkata"),
        ("tomorrow", "Write it like 08:00 18:30 weekdays Kolkata"),
    ],
)
def test_what_may_mean_two_things_or_none_is_never_guessed(text: str, remedy: str) -> None:
    with pytest.raises(NotUnderstood) as refusal:
        read_request(text)
    assert refusal.value.remedy.startswith(remedy)
    assert "Did you mean" not in refusal.value.remedy


def test_a_guess_about_the_zone_is_told() -> None:
    (note,) = read_request("8 IST").notes
    assert note.startswith("IST was read as Asia/Kolkata. It can also mean Irish and Israel time")


@pytest.mark.parametrize(
    ("text", "what"), [("08:00 bananas", "bananas"), ("25:99", "25:99"), ("8 <b>x</b>", "<b>x</b>")]
)
def test_the_word_that_is_not_understood_is_named(text: str, what: str) -> None:
    with pytest.raises(NotUnderstood) as refusal:
        read_request(text)
    assert refusal.value.what == what


@given(fields)
def test_wishes_come_back_from_a_link_as_they_went_in(wishes: Wishes) -> None:
    try:
        payload = encode_wishes(wishes)
    except NotUnderstood:
        return
    assert len(payload) <= 64
    assert payload == "" or decode_wishes(payload) == wishes


@pytest.mark.parametrize(
    "zone", ["America/Port-au-Prince", "Etc/GMT+5", "Asia/Kolkata", "UTC", "America/New_York"]
)
def test_a_link_can_carry_every_kind_of_zone(zone: str) -> None:
    assert decode_wishes(encode_wishes(Wishes(zone=zone))).zone == zone


def test_wishes_too_long_for_a_link_are_refused() -> None:
    with pytest.raises(NotUnderstood, match="and a link has room for 64"):
        encode_wishes(
            Wishes(
                topics=frozenset(
                    {"international-organisations", "science-and-technology", "space-telescopes"}
                )
            )
        )


@pytest.mark.parametrize(
    "payload",
    [
        "",
        "x",
        "t",
        "t2500",
        "t08000",
        "f11",
        "f-1",
        "qx",
        "d7",
        "t0800__t0900",
        "zMars",
        "p-a",
        "pA",
        "t0800__",
        "t" * 65,
        "t0800 ",
    ],
)
def test_a_broken_link_is_refused_with_a_remedy(payload: str) -> None:
    with pytest.raises(NotUnderstood, match="send /subscribe 08:00"):
        decode_wishes(payload)


@given(st.text(max_size=80))
def test_a_forged_link_is_read_or_refused_and_never_breaks(payload: str) -> None:
    try:
        wishes = decode_wishes(payload)
    except NotUnderstood:
        return
    assert wishes != Wishes()
