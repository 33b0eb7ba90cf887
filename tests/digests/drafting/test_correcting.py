"""An editor's own words bring their quote and their questions."""

from digests.drafting.correcting import resting_on, with_consequences
from digests.drafting.drafting import draft
from digests.drafting.editing import Decision, Review, Verdict, things_of, to_digest
from digests.drafting.model import Draft, DraftFact
from digests.drafting.proofing import broken_by
from tests.digests.drafting.factories import intake, manuscript

BRIEF = """# Reef Radar
India launched the Reef Radar on 30 July 2022 from Goa.
# Lift-off
It was carried by a Tarn rocket.
The Reef Radar sees through clouds.
"""


def drafted(text: str = BRIEF) -> Draft:
    return draft(manuscript(text), intake("Reef Radar"))


def told_of(whole: Draft, words: str) -> DraftFact:
    return next(fact for fact in whole.facts if words in fact.quote)


def in_words(fact: DraftFact, text: str) -> Decision:
    return Decision(thing=fact.id, verdict=Verdict.KEEP, text=text)


def test_words_of_the_facts_own_sentence_need_no_other_quote() -> None:
    whole = drafted()
    fact = told_of(whole, "carried by")
    assert resting_on(whole, fact, "The Reef Radar was carried by a Tarn rocket.") is None


def test_a_day_from_another_sentence_brings_that_sentence() -> None:
    """Found in a review: the remedy was to add the day, and the day could not be added."""
    whole = drafted()
    fact = told_of(whole, "carried by")
    words = in_words(fact, "The Reef Radar was carried by a Tarn rocket on 30 July 2022.")
    completed = with_consequences(whole, fact, words)

    assert completed.quote == (
        "India launched the Reef Radar on 30 July 2022 from Goa. … It was carried by a Tarn rocket."
    )
    review = Review(digest_id="reef-radar", draft=whole)
    [thing] = [each for each in things_of(whole) if each.name == fact.id]
    assert broken_by(review, thing, words)
    assert broken_by(review, thing, completed) == ()


def test_words_of_another_sentence_rest_on_that_one() -> None:
    """Found in a review: a corrected fact kept the quote of the sentence it had replaced."""
    whole = drafted()
    fact = told_of(whole, "carried by")
    assert (
        resting_on(whole, fact, "The Reef Radar sees through clouds.")
        == "The Reef Radar sees through clouds."
    )


def test_a_number_that_the_brief_has_not_brings_nothing() -> None:
    whole = drafted()
    fact = told_of(whole, "carried by")
    assert resting_on(whole, fact, "The Reef Radar was carried by 17 Tarn rockets.") is None


def test_a_corrected_fact_is_asked_about() -> None:
    """Found in a review: of facts an editor had mended nothing was ever asked."""
    whole = drafted("# Why the Reef Council works\nIt was set up in 1951 by the Tarn Club of Goa.\n")
    fact = told_of(whole, "1951")
    assert fact.keys == ()
    words = with_consequences(whole, fact, in_words(fact, "The Reef Council was set up in 1951 in Goa."))
    review = Review(digest_id="reef-radar", draft=whole).with_decision(words)

    [key] = next(each.keys for each in to_digest(review).facts if each.id == fact.id)
    assert (key.ask, key.span) == ("In which year was the Reef Council set up in Goa?", "1951")
    assert f"{fact.id}#again1" in {thing.name for thing in things_of(whole, review.decided())}
    assert to_digest_has_no_key(review.undone(), fact)


def to_digest_has_no_key(review: Review, fact: DraftFact) -> bool:
    kept = review.with_decision(Decision(thing=fact.id, verdict=Verdict.KEEP))
    return all(not each.keys for each in to_digest(kept).facts if each.id == fact.id)


def test_a_fact_too_long_to_be_told_is_not_asked_about() -> None:
    whole = drafted()
    fact = told_of(whole, "carried by")
    words = with_consequences(whole, fact, in_words(fact, "The Reef Radar was set up in 1951. " * 12))
    assert words.asked == ()
