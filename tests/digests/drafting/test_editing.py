from datetime import date
from pathlib import Path

import pytest

from digests.drafting.drafting import draft
from digests.drafting.editing import Decision, Review, Verdict, things_of, to_digest
from digests.drafting.errors import NothingReady
from digests.drafting.model import (
    Draft,
    DraftFact,
    DraftKey,
    DraftTerm,
    Finding,
    Intake,
    Manuscript,
    Tier,
)
from digests.loading import load_bytes
from digests.model import Key, KeyKind, Listing, Source, Term
from digests.yaml_writing import as_yaml
from tests.digests.drafting.factories import manuscript

DAY = date(2024, 5, 2)
DOUBT = Finding(check="F5", reason="the figure moves", remedy="Add its year")
HOPELESS = Finding(check="F1", reason="the brief does not say so", remedy="Leave it", fatal=True)


def a_fact(name: str = "seat", *findings: Finding, **changes: object) -> DraftFact:
    fact = DraftFact(
        id=name,
        section="About",
        text="The bank has its seat in Accra.",
        start=0,
        end=10,
        quote="seat in Ac",
        as_of=DAY,
        moves=False,
        findings=findings,
    )
    return fact.model_copy(update=changes)


def a_key(*findings: Finding) -> DraftKey:
    key = Key(span="Accra", kind=KeyKind.PLACE, distractors=("Lima", "Quito", "Cairo"))
    return DraftKey(key=key, findings=findings)


def a_review(*facts: DraftFact, terms: tuple[DraftTerm, ...] = (), sensitive: bool = False) -> Review:
    intake = Intake(title="A bank", date=DAY, source=Source(name="The paper", date=DAY), topics=("economy",))
    draft = Draft(
        intake=intake.model_copy(update={"sensitive": sensitive}),
        manuscript=Manuscript(text="seat in Accra", lines=()),
        facts=facts,
        terms=terms,
    )
    return Review(digest_id="a-bank", draft=draft)


def keep(thing: str, **changes: object) -> Decision:
    return Decision(thing=thing, verdict=Verdict.KEEP).model_copy(update=changes)


def throw(thing: str) -> Decision:
    return Decision(thing=thing, verdict=Verdict.BIN, reason="not worth asking")


def decided(review: Review, *decisions: Decision) -> Review:
    for decision in decisions:
        review = review.with_decision(decision)
    return review


def test_only_what_is_ready_gets_in_undecided() -> None:
    review = a_review(a_fact("sure"), a_fact("doubtful", DOUBT), a_fact("hopeless", HOPELESS))

    assert [fact.id for fact in to_digest(review).facts] == ["sure"]


def test_what_an_editor_keeps_gets_in_and_is_no_draft_any_more() -> None:
    review = decided(a_review(a_fact("sure"), a_fact("doubtful", DOUBT)), keep("doubtful"))

    assert [(fact.id, fact.drafted) for fact in to_digest(review).facts] == [
        ("sure", True),
        ("doubtful", False),
    ]


def test_what_an_editor_bins_stays_out_with_its_keys() -> None:
    review = decided(a_review(a_fact("sure", keys=(a_key(),)), a_fact("other")), throw("sure"))

    assert [fact.id for fact in to_digest(review).facts] == ["other"]


def test_the_last_decision_counts_until_it_is_undone() -> None:
    review = decided(a_review(a_fact("one"), a_fact("two")), keep("one"), throw("one"))

    assert [fact.id for fact in to_digest(review).facts] == ["two"]
    assert [fact.id for fact in to_digest(review.undone()).facts] == ["one", "two"]


def test_a_correction_is_what_gets_in() -> None:
    fact = a_fact("seat", keys=(a_key(DOUBT),))
    review = decided(
        a_review(fact),
        keep("seat", text="The bank sits in Accra."),
        keep("seat#1", text="Where does the bank sit?", distractors=("Lome", "Abuja")),
    )

    [made] = to_digest(review).facts

    assert made.text == "The bank sits in Accra."
    assert made.keys[0].ask == "Where does the bank sit?"
    assert made.keys[0].distractors == ("Lome", "Abuja")


def test_a_key_falls_when_its_span_is_edited_away() -> None:
    review = decided(a_review(a_fact("seat", keys=(a_key(),))), keep("seat", text="The bank has moved."))

    assert to_digest(review).facts[0].keys == ()


def test_a_term_names_only_facts_that_got_in() -> None:
    term = DraftTerm(term=Term(term="The bank", explain="A bank.", facts=("gone", "seat")), start=0, end=4)
    review = decided(a_review(a_fact("seat"), a_fact("gone"), terms=(term,)), throw("gone"))

    assert to_digest(review).terms[0].facts == ("seat",)


def test_a_term_names_the_facts_an_editor_kept_that_speak_of_it() -> None:
    """Found in a review: of five facts kept on a union its term named one."""
    term = DraftTerm(term=Term(term="The bank", explain="A bank."), start=0, end=4)
    facts = (a_fact("seat"), a_fact("rain", text="It rains in Accra."), a_fact("doubtful", DOUBT))
    review = decided(a_review(*facts, terms=(term,)), keep("doubtful"))

    assert to_digest(review).terms[0].facts == ("seat", "doubtful")


def test_a_part_falls_where_its_whole_is_kept_and_leaves_it_its_question() -> None:
    """Found in a review: "X was set up in 1972" was published beside the sentence that goes on."""
    whole = a_fact("f1", DOUBT, text="The bank has its seat in Accra, as all the founders had wished.")
    part = a_fact("f1a", text="The bank has its seat in Accra.", part_of="f1", keys=(a_key(),))
    review = a_review(whole, part)

    assert [fact.id for fact in to_digest(review).facts] == ["f1a"]
    [both] = to_digest(decided(review, keep("f1"))).facts
    assert both.text == whole.text
    assert [(key.span, key.explain) for key in both.keys] == [("Accra", part.text)]
    [moved] = to_digest(decided(review, keep("f1", text="The bank sits in Lagos."))).facts
    assert moved.keys == ()


def test_a_term_follows_the_fact_that_it_repeats() -> None:
    """Found in a review: a wrong "declared" was mended in the fact, and published in its term."""
    seat = a_fact("seat")
    term = DraftTerm(term=Term(term="The bank", explain=seat.text), start=0, end=4)
    told = "The bank sits in Accra."
    review = decided(a_review(seat, terms=(term,)), keep("seat", text=told))

    assert [each.explain for each in to_digest(review).terms] == [told]
    shown = [each.term.term.explain for each in things_of(review.draft, review.decided()) if each.term]
    assert shown == [told]


def test_a_term_whose_fact_is_binned_waits_for_a_look() -> None:
    seat = a_fact("seat", text="The bank has its seat in Accra, Ghana.")
    term = DraftTerm(term=Term(term="The bank", explain=seat.text), start=0, end=4)
    review = decided(a_review(seat, a_fact("other"), terms=(term,)), throw("seat"))
    *_, last = things_of(review.draft, review.decided())

    assert to_digest(review).terms == ()
    assert [finding.reason for finding in last.findings] == ["the fact it repeats was thrown away"]


def test_a_draft_without_a_ready_fact_makes_no_digest() -> None:
    with pytest.raises(NothingReady, match="no fact is ready yet"):
        to_digest(a_review(a_fact("doubtful", DOUBT)))


def test_an_editor_sees_a_fact_then_its_keys_then_the_terms() -> None:
    term = DraftTerm(term=Term(term="The bank", explain="A bank."), start=0, end=4, findings=(DOUBT,))
    review = a_review(a_fact("seat", keys=(a_key(), a_key(HOPELESS))), a_fact("next"), terms=(term,))

    assert [(thing.name, thing.tier) for thing in things_of(review.draft)] == [
        ("seat", Tier.READY),
        ("seat#1", Tier.READY),
        ("seat#2", Tier.BINNED),
        ("next", Tier.READY),
        ("term The bank", Tier.LOOK),
    ]


def test_a_written_digest_reads_back_the_same() -> None:
    term = DraftTerm(
        term=Term(term="1098", explain="Ein Begriff: “Güte”, 2024-05-02", facts=("seat",)), start=0, end=4
    )
    digest = to_digest(a_review(a_fact("seat", keys=(a_key(),)), terms=(term,)))

    loading = load_bytes(as_yaml(digest).encode(), Path("a-bank.yaml"))

    assert not loading.problems
    assert loading.files[0].digest == digest


def test_a_review_is_kept_as_json_and_comes_back_the_same() -> None:
    review = decided(a_review(a_fact("seat", DOUBT, keys=(a_key(),))), keep("seat"))

    assert Review.model_validate_json(review.model_dump_json()) == review


THREE = Listing(of="the seats", members=("Accra", "Lima", "Quito"), outsiders=("Cairo",))


def test_a_list_goes_with_its_fact_and_falls_with_a_member() -> None:
    listed = a_fact(text="The seats are Accra, Lima and Quito.", lists=(THREE,))
    assert to_digest(a_review(listed)).facts[0].lists == (THREE,)
    shortened = decided(a_review(listed), keep("seat", text="The seats are Accra and Lima."))
    assert to_digest(shortened).facts[0].lists == ()


def defined(name: str) -> DraftTerm:
    term = Term(
        term=name, explain=f"{name} is a bank.", definition=f"a bank of {name[::-1]}", facts=("seat",)
    )
    return DraftTerm(term=term, start=0, end=3)


def test_definitions_are_kept_only_in_company() -> None:
    review = a_review(a_fact(), terms=(defined("Arb"), defined("Bco"), defined("Cod")))
    assert all(term.definition for term in to_digest(review).terms)
    left = to_digest(decided(review, throw("term Cod"))).terms
    assert [term.definition for term in left] == [None, None]


LISTED = """
# About the Brook Council
The two organs of the Brook Council are:
- Brook Assembly
- Brook River Court
"""


def test_a_list_and_its_lead_are_quoted_on_one_line() -> None:
    given = a_review().draft.intake
    drafted = draft(manuscript(LISTED), given)
    review = decided(Review(digest_id="a-council", draft=drafted), *(keep(fact.id) for fact in drafted.facts))
    digest = to_digest(review)
    quotes = [fact.source_quote for fact in digest.facts]
    assert any("are: Brook Assembly Brook River Court" in quote for quote in quotes)
    assert "\n" not in "".join(quotes)
