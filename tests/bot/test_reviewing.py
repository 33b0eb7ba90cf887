import io
from collections.abc import Iterable

from rich.console import Console
from rich.text import Text

from bot.cli.review_screen import screen_of
from bot.cli.reviewing import Sitting, summary
from digests.drafting.drafting import draft
from digests.drafting.editing import Review, things_of, to_digest
from digests.drafting.model import GLANCE, DraftTerm, Finding
from digests.model import Term
from tests.digests.drafting.factories import intake, manuscript
from tests.digests.drafting.test_editing import DOUBT, HOPELESS, a_fact, a_key, a_review


def sat(review: Review, *said: str, every: bool = False) -> tuple[Review, str, list[Review]]:
    """Hold a sitting in which an editor says these lines; return it, the screen and what was saved."""
    lines = iter(said)
    screen = io.StringIO()
    saved: list[Review] = []
    sitting = Sitting(review, Console(file=screen, width=100), lambda *_: _next(lines), every=every)
    sitting.hold(saved.append)
    return sitting.review, screen.getvalue(), saved


def _next(lines: Iterable[str]) -> str:
    for line in lines:
        return line
    raise EOFError


def test_a_thing_is_shown_in_the_words_it_came_from_with_what_the_checks_say() -> None:
    fact = a_fact("seat", DOUBT.model_copy(update={"edit": "The bank sat in Accra in 2024."}))

    _, screen, _ = sat(a_review(fact), "q")

    for expected in (
        "fact · needs a look",
        "seat in Ac",
        "F5: the figure moves. Add its year.",
        "sat in Accra in 2024",
    ):
        assert expected in screen


def test_every_word_is_saved_at_once() -> None:
    _, _, saved = sat(a_review(a_fact("one"), a_fact("two")), "k", "b", "twice", "q")

    assert [len(review.decisions) for review in saved] == [1, 2]


def test_what_was_decided_is_not_asked_again() -> None:
    review, _, _ = sat(a_review(a_fact("one"), a_fact("two")), "k")
    review, _, _ = sat(review, "k")

    assert [decision.thing for decision in review.decisions] == ["one", "two"]


def test_a_suggestion_is_taken_with_one_key() -> None:
    fact = a_fact("seat", DOUBT.model_copy(update={"edit": "The bank sat in Accra in 2024."}))

    review, _, _ = sat(a_review(fact), "a")

    assert to_digest(review).facts[0].text == "The bank sat in Accra in 2024."


def test_a_question_is_edited_with_its_wrong_answers() -> None:
    review, _, _ = sat(
        a_review(a_fact("seat", keys=(a_key(),))), "k", "e", "Where is its seat?", "Lome / Abuja", "y"
    )

    [key] = to_digest(review).facts[0].keys
    assert (key.ask, key.distractors) == ("Where is its seat?", ("Lome", "Abuja"))


def test_a_reason_may_follow_the_key_that_bins() -> None:
    review, _, _ = sat(a_review(a_fact("one")), "b too vague")

    assert [(each.verdict.value, each.reason) for each in review.decisions] == [("bin", "too vague")]


def test_a_mended_fact_is_asked_about_in_the_same_sitting() -> None:
    """Found in a review: of facts an editor had mended nothing was ever asked."""
    brief = manuscript("# Why the Reef Council works\nIt was set up in 1951 by the Tarn Club of Goa.")
    drafted = Review(digest_id="reef-radar", draft=draft(brief, intake("Reef Radar")))

    review, screen, _ = sat(drafted, "e", "The Reef Council was set up in 1951 in Goa.", "", "k", "k", "q")

    assert "1 question made of these words." in screen
    [fact] = to_digest(review).facts
    assert [key.ask for key in fact.keys] == ["In which year was the Reef Council set up in Goa?"]


MENDED = ("e", "The Reef Council was set up in 1951 in Goa.", "")


def of_the_council(*more: str) -> Review:
    lines = ("# Why the Reef Council works", "It was set up by the Tarn Club of Goa.", *more)
    return Review(digest_id="reef-radar", draft=draft(manuscript("\n".join(lines)), intake("Reef Radar")))


def test_a_number_from_another_sentence_is_kept_on_a_second_word_only() -> None:
    """Found in a review: the year of a first case became the year of a vaccination, without a word."""
    review, screen, _ = sat(of_the_council("A reef fell ill in 1951."), *MENDED, "n", "q")

    assert "its numbers stand in sentences apart (It was set up" in " ".join(screen.split())
    assert review.decisions == ()


def test_words_that_no_quoted_sentence_has_are_kept_on_a_second_word_only() -> None:
    brief = of_the_council("Old corals and pale sponges feed small fishes.")
    text = "The Reef Council was set up where pale sponges feed."
    review, screen, _ = sat(brief, "e", text, "", "n", "q")

    assert "the words it rests on do not say" in " ".join(screen.split())
    assert review.decisions == ()


def test_a_question_of_mended_words_is_shown_with_what_they_rest_on() -> None:
    """Found in a review: the answer stood in words that the screen did not show."""
    brief = of_the_council("A reef fell ill in 1951.")
    _, screen, _ = sat(brief, *MENDED, "y", "k", "u", "q")

    assert "»It was set up by the Tarn Club of Goa. … A reef fell ill in 1951.«" in " ".join(screen.split())
    assert "fall" not in screen.replace("fell", "")
    assert "the word on “In which year was the Reef Council set up in Goa?”" in " ".join(screen.split())


def test_one_wrong_answer_is_refused_and_the_question_asked_again() -> None:
    review, screen, _ = sat(a_review(a_fact("seat", keys=(a_key(),))), "k", "e", "", "Lome", "q")

    assert "One wrong answer is too few" in screen
    assert [decision.thing for decision in review.decisions] == ["seat"]


def test_the_last_word_can_be_taken_back() -> None:
    review, _, _ = sat(a_review(a_fact("one"), a_fact("two")), "b", "no", "u", "k", "q")

    assert [(decision.thing, decision.verdict.value) for decision in review.decisions] == [("one", "keep")]


def test_the_questions_of_a_binned_fact_are_not_asked_about() -> None:
    review, _, _ = sat(a_review(a_fact("one", keys=(a_key(),)), a_fact("two")), "b", "no", "k")

    assert [decision.thing for decision in review.decisions] == ["one", "two"]


def test_what_the_checks_threw_away_is_shown_only_on_request() -> None:
    review = a_review(a_fact("one", HOPELESS))

    assert "the brief does not say so" not in sat(review, "q")[1]
    assert "the brief does not say so" in sat(review, "q", every=True)[1]


def test_a_word_that_is_no_key_changes_nothing() -> None:
    review, screen, _ = sat(a_review(a_fact("one")), "[b]x", "q")

    assert review.decisions == ()
    assert "'[b]x' is none of the keys." in screen


def test_later_is_later_in_this_sitting_only() -> None:
    review, _, _ = sat(a_review(a_fact("one"), a_fact("two")), "s", "k")

    assert [decision.thing for decision in review.decisions] == ["two"]
    assert [decision.thing for decision in sat(review, "k")[0].decisions] == ["two", "one"]


def test_a_sitting_is_summed_up() -> None:
    review, _, _ = sat(a_review(a_fact("one"), a_fact("two"), a_fact("three")), "k", "b", "no", "q")

    assert summary(review, 1) == "1 thing kept, 1 binned, 1 left."


def test_enter_alone_keeps_what_is_ready_and_nothing_else() -> None:
    review, screen, _ = sat(a_review(a_fact("one"), a_fact("two", DOUBT)), "", "", "q")

    assert [decision.thing for decision in review.decisions] == ["one"]
    assert "It needs a look: k keeps it" in screen


def test_enter_says_of_what_needs_a_glance_that_it_does() -> None:
    glanced = Finding(check="F7", reason="it has commas", remedy=GLANCE)
    _, screen, _ = sat(a_review(a_fact("one", glanced)), "", "q")

    assert "It needs a glance: k keeps it" in screen


def test_a_suggestion_is_shown_once_and_its_key_only_beside_one() -> None:
    edit = "The bank sat in Accra in 2024."
    other = Finding(check="F3", reason="it is not said whose", remedy="Name it.", edit=edit)
    doubted = a_fact("one", DOUBT.model_copy(update={"edit": edit}), other)

    _, screen, _ = sat(a_review(doubted), "q")
    _, plain, _ = sat(a_review(a_fact("two", DOUBT)), "?", "q")

    assert screen.count(edit) == 1
    assert "Name it.." not in screen
    assert "a keep as suggested" in screen
    assert "a keep as suggested" not in plain
    assert "Enter alone keeps what is ready" in plain


def test_a_question_is_no_surer_than_its_fact() -> None:
    _, screen, _ = sat(a_review(a_fact("seat", DOUBT, keys=(a_key(),))), "k", "q")

    assert "question · needs a look" in screen


def test_what_stands_around_is_cut_between_words() -> None:
    review = a_review(a_fact("seat", start=400, end=410))
    brief = review.draft.manuscript.model_copy(update={"text": "harbour " * 100})

    _, screen, _ = sat(
        review.model_copy(update={"draft": review.draft.model_copy(update={"manuscript": brief})}), "q"
    )

    words = " ".join(screen.split())
    assert "… harbour" in words
    assert "harbour … [About]" in words


def test_what_is_ready_comes_first_and_then_what_needs_a_glance() -> None:
    glance = Finding(check="F7", reason="it is long", remedy=GLANCE)
    facts = (a_fact("doubtful", DOUBT), a_fact("long", glance), a_fact("sure", keys=(a_key(),)))

    review, screen, _ = sat(a_review(*facts), "k", "k", "k", "k")

    assert [decision.thing for decision in review.decisions] == ["sure", "sure#1", "long", "doubtful"]
    assert "fact · needs a glance" in screen


def test_an_edit_shows_the_words_as_they_are_and_changes_nothing_without_others() -> None:
    shown: list[str] = []
    lines = iter(["e", "", "", "e", "The bank sat in Accra.", "About", "q"])

    def ask(prompt: str, prefill: str = "") -> str:
        shown.append(f"{prompt}{prefill}")
        return next(lines)

    fact = a_fact("seat", DOUBT).model_copy(update={"text": "The bank sat in Accra."})
    sitting = Sitting(a_review(fact), Console(file=io.StringIO()), ask, every=False)
    sitting.hold(lambda _: None)

    assert shown[1] == shown[4] == "New fact (empty: leave it): The bank sat in Accra."
    assert shown[2] == shown[5] == "New heading (empty: leave it): About"
    assert sitting.review.decisions == ()


def test_a_fact_gets_another_heading() -> None:
    review, _, _ = sat(a_review(a_fact("seat", DOUBT)), "e", "", "The bank", "y", "q")

    [fact] = to_digest(review).facts
    assert (fact.section, fact.text) == ("The bank", "The bank has its seat in Accra.")


def test_a_heading_is_checked_too() -> None:
    left, screen, _ = sat(a_review(a_fact("seat")), "e", "", "Lusaka", "n", "e", "", "Bank " * 40, "q")

    assert "F4: the brief does not say 'Lusaka'" in screen
    assert "too long for a message" in screen
    assert left.decisions == ()


def test_words_that_the_checks_doubt_are_kept_on_a_second_word_only() -> None:
    fact = a_fact("seat")

    left, screen, _ = sat(a_review(fact), "e", "foo", "", "q")
    kept, _, _ = sat(a_review(fact), "e", "foo", "", "y", "q")

    assert "F1: the brief does not say 'foo' here" in screen
    assert left.decisions == ()
    assert [decision.text for decision in kept.decisions] == ["foo"]


def test_words_that_the_digest_could_not_be_published_with_are_refused() -> None:
    review, screen, _ = sat(a_review(a_fact("seat")), "e", "The bank has sat in Accra since 1999.", "", "q")

    assert "It cannot be published so:" in screen
    assert "1999" in screen
    assert review.decisions == ()


def test_it_is_said_that_a_question_falls_with_its_answer() -> None:
    _, screen, _ = sat(a_review(a_fact("seat", keys=(a_key(),))), "e", "The bank has a seat.", "", "y", "q")

    assert "1 question falls" in screen


def test_the_keys_are_explained_on_request() -> None:
    _, screen, _ = sat(a_review(a_fact("seat")), "?", "q")

    assert "take the last word back" in screen
    assert "A glance: nothing wrong was found" in screen


def test_words_that_are_too_long_are_refused_with_the_reason_and_the_remedy() -> None:
    long = "The bank has its seat in Accra. " * 12
    review, screen, _ = sat(a_review(a_fact("seat")), "e", long, "", "y", "q")

    told = "the fact: it is too long (383 characters, at most 280). Shorten it by 103"
    assert told in " ".join(screen.split())
    assert review.decisions == ()


def test_more_wrong_answers_than_fit_are_refused() -> None:
    review = a_review(a_fact("seat", keys=(a_key(),)))

    review, screen, _ = sat(review, "k", "e", "", "Lome / Abuja / Oslo / Rome / Bern / Kyiv / Riga", "y", "q")

    assert "the wrong answers: there are too many (7, at most 5). Remove 2" in " ".join(screen.split())
    assert [decision.thing for decision in review.decisions] == ["seat"]


def test_more_wrong_answers_than_fit_are_refused_though_their_fact_waits_still() -> None:
    doubtful = a_review(a_fact("seat", DOUBT, keys=(a_key(),)))

    review, screen, _ = sat(doubtful, "s", "e", "", "Lome / Abuja / Dakar / Tunis / Cairo / Rabat", "q")

    assert "the wrong answers:" in screen
    assert review.decisions == ()


def test_what_was_put_off_last_comes_back_by_undo() -> None:
    facts = (a_fact("one"), a_fact("two"), a_fact("three"))
    review, _, _ = sat(a_review(*facts), "k", "s", "u", "k", "q")

    assert [decision.thing for decision in review.decisions] == ["one", "two"]


def test_what_is_mended_sooner_comes_sooner() -> None:
    glance = Finding(check="F7", reason="it is not of the plainest form", remedy=GLANCE)
    other = DOUBT.model_copy(update={"check": "F3", "reason": "it may be any"})
    facts = (
        a_fact("twice", DOUBT, other),
        a_fact("once", DOUBT),
        a_fact("mended", DOUBT.model_copy(update={"edit": "The bank sat in Accra in 2024."})),
        a_fact("glance", glance),
        a_fact("ready"),
    )
    review, _, _ = sat(a_review(*facts), *"kkkkk")
    assert [decision.thing for decision in review.decisions] == ["ready", "glance", "mended", "once", "twice"]


def test_what_a_suggestion_puts_in_stands_in_bold() -> None:
    fact = a_fact("seat", DOUBT.model_copy(update={"edit": f"{a_fact('seat').text[:-1]} in 2024."}))
    [thing] = things_of(a_review(fact).draft)
    [told] = [part for part in screen_of("", thing) if isinstance(part, Text) and "suggested" in part.plain]
    assert [told.plain[span.start : span.end] for span in told.spans if span.style == "bold"] == [
        "Accra in 2024."
    ]


def test_what_a_suggestion_leaves_out_is_said() -> None:
    shorter = DOUBT.model_copy(update={"edit": "The bank has its seat."})
    _, screen, _ = sat(a_review(a_fact("seat", shorter, text="The bank has its old grey seat.")), "q")
    assert "it leaves out: old grey" in screen


def test_a_question_that_lost_its_answer_is_asked_for_no_more() -> None:
    review = a_review(a_fact("seat", keys=(a_key(),)))
    _, screen, _ = sat(review, "e", "The bank has a seat.", "", "y", "k")
    assert "1 question falls" in screen
    assert screen.count("Where is") == 0


def test_words_that_were_refused_are_there_again() -> None:
    shown: list[str] = []
    lines = iter(["e", "foo", "", "n", "e", "foo", "", "n", "q"])

    def ask(prompt: str, prefill: str = "") -> str:
        shown.append(f"{prompt}{prefill}")
        return next(lines)

    Sitting(a_review(a_fact("seat")), Console(file=io.StringIO()), ask, every=False).hold(lambda _: None)
    assert shown[1].endswith("The bank has its seat in Accra.")
    assert shown[5].endswith("foo")


def with_a_term(**more: object) -> Review:
    term = Term(term="AB", explain="AB is a bank.").model_copy(update=more)
    return a_review(a_fact("seat"), terms=(DraftTerm(term=term, start=0, end=4),))


def test_a_term_gets_another_full_form_and_other_names() -> None:
    """Found in a review: a refusal spoke of other names, and no key changed them."""
    review = with_a_term(stands_for="Accra Bunk", aliases=("the bunk",))
    review, screen, _ = sat(review, "k", "e", "", "Accra Bank", "the bank / Bank of Accra", "q")

    [term] = to_digest(review).terms
    assert "also: the bunk" in screen
    assert (term.stands_for, term.aliases) == ("Accra Bank", ("the bank", "Bank of Accra"))
    assert (term.explain, term.facts) == ("AB is a bank.", ("seat",))


def test_a_term_without_a_full_form_is_not_asked_for_one() -> None:
    review, _, _ = sat(with_a_term(), "k", "e", "AB is the bank.", "Bank of Accra", "q")

    [term] = to_digest(review).terms
    assert (term.stands_for, term.aliases) == (None, ("Bank of Accra",))


def test_another_name_that_a_second_term_has_is_refused() -> None:
    drafted = with_a_term().draft
    second = DraftTerm(term=Term(term="CD", explain="CD is a fund.", aliases=("the fund",)), start=0, end=4)
    both = drafted.model_copy(update={"terms": (*drafted.terms, second)})
    review = Review(digest_id="a-bank", draft=both)
    review, screen, _ = sat(review, "k", "e", "", "the fund", "q")

    assert "It cannot be published so: " in screen
    assert "'the fund'" in screen
    assert [decision.thing for decision in review.decisions] == ["seat"]


def test_a_question_says_that_its_fact_waits() -> None:
    _, screen, _ = sat(a_review(a_fact("seat", DOUBT, keys=(a_key(),))), "s", "q")
    assert "Its fact is not ready" in screen


def test_a_question_falls_with_a_name_that_its_fact_lost() -> None:
    """Found in a review: a scheme was given its right name, and its question kept the wrong one."""
    asked = a_key().model_copy(
        update={"key": a_key().key.model_copy(update={"ask": "Where has the Bank its seat?"})}
    )
    fact = a_fact("seat", text="The Bank has its seat in Accra.", keys=(asked,))
    review, screen, _ = sat(a_review(fact), "e", "The firm has its seat in Accra.", "", "y", "k")
    assert "1 question falls: the answer or a name asked of is not in these words." in screen
    assert to_digest(review).facts[0].keys == ()


def test_a_name_that_the_brief_has_not_is_refused() -> None:
    review, screen, _ = sat(a_review(a_fact("seat")), "e", "The bank has its seat in Lusaka.", "", "q")
    assert "'Lusaka' stands neither in the brief" in screen
    assert review.decisions == ()


def test_it_is_said_what_is_taken_back() -> None:
    review, screen, _ = sat(a_review(a_fact("one"), a_fact("two")), "u", "k", "u", "q")
    assert "There is no word to take back." in screen
    assert "Taken back: the word on “The bank has its seat in Accra.”" in screen
    assert review.decisions == ()
