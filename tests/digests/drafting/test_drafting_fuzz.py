"""Whatever a brief holds, drafting ends in a draft whose quotes are the brief's own words."""

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from digests.drafting.drafting import draft
from digests.drafting.errors import Unreadable
from digests.drafting.reading.reading import read
from tests.digests.drafting.factories import intake

TITLE = "Reef Council (RC)"
_SUBJECTS = st.sampled_from(
    [
        "The Reef Council",
        "It",
        "(The Reef Scheme)",
        "Reef Council (RC)",
        "India and Oman",
        "",
        "“Tarn”",
        "In 1961,",
    ]
)
_SHORT_WORDS = st.lists(st.text("aeosxyS1.-’", min_size=1, max_size=3), min_size=1, max_size=4).map(" ".join)
_PREDICATES = _SHORT_WORDS | st.sampled_from(
    [
        "was set up in 1961", "is a body of 21 states", "launched, in 2020, the Tarn Fund", "(as of now)",
        "has its seat in Oslo, Norway", ", a reef body, met", "helps people", "which is old", "", "and",
        "₹ 5 crore", "Oslo, Norway,", "Oslo, , Norway", "3 May 1961;", "1,234 sq km,", "Oman and",
    ]
)  # fmt: skip
_MARKS = st.sampled_from(["", "- ", "  • ", "## ", "1. ", "> ", "-> ", "| "])
_LABELS = st.sampled_from(
    ["", "Headquarters: ", "IN NEWS: ", "Members - ", "CITES : ", "Aim:-", "Theme: ", "Founded: ",
     "Ministry: ", "Secretariat: ", "Area: ", "State: ", "Chairperson: "]
)  # fmt: skip
_ENDS = st.sampled_from([".", "", ":", ";", "!", " …", ").", "\n"])
_LINES = st.lists(
    st.builds(
        lambda mark, label, subject, predicate, end: f"{mark}{label}{subject} {predicate}{end}",
        _MARKS,
        _LABELS,
        _SUBJECTS,
        _PREDICATES,
        _ENDS,
    ),
    min_size=1,
    max_size=12,
)


@pytest.mark.slow
@settings(max_examples=60, suppress_health_check=[HealthCheck.too_slow])
@example(["The Reef Council helps y people."])
@example(["## About the Reef Council", "Headquarters: Oslo, Norway,"])
@example(["Reef Council", "(Reef Council of the Tarn)", "", "IN NEWS: Recently it met.", "Aim:- To help."])
@given(_LINES)
def test_a_draft_comes_of_every_brief(lines: list[str]) -> None:
    try:
        manuscript = read("\n".join(lines).encode(), "brief.txt")
    except Unreadable:
        return
    drafted = draft(manuscript, intake(TITLE), ())
    for fact in drafted.facts:
        assert manuscript.text[fact.start : fact.end] == fact.quote
