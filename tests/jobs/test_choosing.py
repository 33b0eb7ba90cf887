"""What a chat gets next."""

from datetime import date, timedelta

import pytest

from digests.exams.presets import Exam
from digests.library import Library
from digests.model import ItemRef
from jobs.choosing import Ask, Choice, Nothing, Tell, choose
from jobs.model import Delivery, History, PartKind, State, Subscriber
from jobs.selection import Selection, Selections
from tests.digests.exams.shelf import atlas, capital
from tests.factories import (
    A_DAY,
    a_chat,
    a_digest,
    a_fact,
    a_history,
    a_library,
    a_part,
    a_post,
    an_item,
)
from tests.fakes import MONDAY_EIGHT

TODAY = MONDAY_EIGHT.date()
EVERYTHING = range(1, 4)


def chosen(
    *parts: Delivery,
    history: History | None = None,
    reader: Subscriber | None = None,
    library: Library | None = None,
    refused: frozenset[str] = frozenset(),
) -> list[str]:
    """Choose, and spell each choice: "f1", "f1#k1", or why there is nothing."""
    selection = Selection(library or a_library(), TODAY, refused)
    choices = choose(reader or a_chat(), parts or a_post(), history or History(), selection, MONDAY_EIGHT)
    return [spelt(choice) for choice in choices]


def spelt(choice: Choice) -> str:
    match choice:
        case Tell():
            return choice.entry.fact.id
        case Ask():
            return f"{choice.question.item.fact}#{choice.question.ref.partition('#')[2]}"
        case Nothing():
            return choice.reason


A_FACT, A_QUIZ = a_part(1), a_part(1, PartKind.QUIZ)


def test_facts_come_newest_digest_first_and_in_the_order_of_the_file() -> None:
    library = a_library(
        a_digest("older", facts=[a_fact(1, as_of=date(2025, 1, 1))], date=date(2025, 1, 1)),
        a_digest("newer", facts=[a_fact(2), a_fact(3)]),
    )
    assert chosen(*a_post(facts=3, quizzes=0), library=library) == ["f2", "f3", "f1"]


def test_a_fact_the_chat_has_had_is_not_told_again() -> None:
    assert chosen(A_FACT, history=a_history(told=[1])) == ["f2"]


def test_a_new_version_of_a_fact_is_told_again() -> None:
    corrected = a_library(a_digest(facts=[a_fact(1, version=2)]))
    assert chosen(A_FACT, history=a_history(told=[1]), library=corrected) == ["f1"]


def test_an_expired_fact_is_never_told() -> None:
    library = a_library(a_digest(facts=[a_fact(1, until=TODAY - A_DAY), a_fact(2, until=TODAY)]))
    assert chosen(A_FACT, library=library) == ["f2"]


def test_a_superseded_fact_is_never_told() -> None:
    library = a_library(a_digest(facts=[a_fact(1), a_fact(2, supersedes=("f1",))]))
    assert chosen(*a_post(facts=2, quizzes=0), library=library) == ["f2", "nothing new"]


def test_only_the_chats_topics_are_told() -> None:
    library = a_library(a_digest("houses"), a_digest("rockets", facts=[a_fact(9)], topics=("space",)))
    assert chosen(A_FACT, reader=a_chat(topics=frozenset({"space"})), library=library) == ["f9"]


def test_sensitive_digests_are_left_out_where_they_are_not_wanted() -> None:
    library = a_library(a_digest(sensitive=True))
    assert chosen(A_FACT, reader=a_chat(sensitive=False), library=library) == ["nothing new"]


def test_only_digests_in_the_chats_language_are_told() -> None:
    library = a_library(a_digest(language="hi"))
    assert chosen(A_FACT, library=library) == ["nothing new"]


def test_an_item_that_telegram_refuses_is_left_out() -> None:
    assert chosen(A_FACT, refused=frozenset({"houses/f1/1"})) == ["f2"]


def test_a_quiz_asks_what_was_told_longest_ago() -> None:
    older, newer = a_history(told=[2], days_ago=9), a_history(told=[1], days_ago=3)
    history = History(told={**newer.told, **older.told})
    assert chosen(A_QUIZ, history=history)[0].startswith("f2#")


def test_a_quiz_prefers_earlier_facts_to_the_one_just_told() -> None:
    assert [part[:2] for part in chosen(history=a_history(told=[1], days_ago=1))] == ["f2", "f1"]


def test_a_quiz_prefers_a_fact_long_rested_to_the_one_just_told() -> None:
    history = a_history(told=[1], asked=["1#k1"], days_ago=20)
    assert chosen(history=history) == ["f2", "f1#b1"]


def test_a_quiz_asks_the_fact_just_told_when_there_is_no_earlier_one() -> None:
    fact, quiz = chosen()
    assert quiz.startswith(f"{fact}#")


def test_a_fact_asked_within_14_days_is_not_asked_again_in_any_form() -> None:
    history = a_history(told=[1], asked=["1#k1"], days_ago=13.9)
    assert chosen(A_QUIZ, history=history) == ["nothing to ask"]


def test_after_14_days_the_form_not_yet_used_is_asked() -> None:
    history = a_history(told=[1], asked=["1#k1"], days_ago=14)
    assert chosen(A_QUIZ, history=history) == ["f1#b1"]


def test_two_quizzes_of_a_post_ask_different_facts() -> None:
    first, second = chosen(*a_post(facts=0, quizzes=2), history=a_history(told=[1, 2]))
    assert first[:2] != second[:2]


def test_a_fact_never_told_is_never_asked() -> None:
    assert chosen(A_QUIZ) == ["nothing to ask"]


def test_a_chat_that_wants_quizzes_only_is_asked_what_it_was_never_told() -> None:
    history = a_history(asked=["1#k1"], days_ago=3)
    reader = a_chat(facts=0, quizzes=3)
    asked = chosen(*a_post(facts=0, quizzes=3), reader=reader, history=history)
    assert [choice[:3] for choice in asked] == ["f2#", "f3#", "not"]


def test_a_fact_without_questions_is_passed_over() -> None:
    library = a_library(a_digest(facts=[a_fact(1, keys=()), a_fact(2)]))
    assert chosen(A_QUIZ, history=a_history(told=[1, 2]), library=library)[0].startswith("f2#")


def test_a_post_whose_quiz_has_nothing_to_ask_tells_a_fact_that_can_be_asked() -> None:
    library = a_library(a_digest(facts=[a_fact(1, keys=()), a_fact(2)]))
    assert [choice.partition("#")[0] for choice in chosen(*a_post(), library=library)] == ["f2", "f2"]


def test_a_post_without_quizzes_keeps_the_order() -> None:
    library = a_library(a_digest(facts=[a_fact(1, keys=()), a_fact(2)]))
    assert chosen(A_FACT, library=library, reader=a_chat(quizzes=0)) == ["f1"]


def test_a_fact_to_be_asked_is_never_drawn_from_an_older_digest() -> None:
    older = a_digest("older", facts=[a_fact(1)], date=date(2025, 1, 1))
    newer = a_digest("newer", facts=[a_fact(2, keys=())])
    assert chosen(A_FACT, library=a_library(older, newer)) == ["f2"]


def test_when_everything_has_been_told_a_fact_becomes_a_revision() -> None:
    assert chosen(A_FACT, history=a_history(told=EVERYTHING, days_ago=2))[0].startswith("f1#")


def test_what_was_told_today_is_not_revised_yet() -> None:
    assert chosen(A_FACT, history=a_history(told=EVERYTHING, days_ago=0.5)) == ["nothing new"]


@pytest.mark.parametrize(("asked_days_ago", "due"), [(20, False), (29, False), (30, True), (45, True)])
def test_revisions_move_apart_as_a_fact_grows_older(asked_days_ago: int, due: bool) -> None:
    told = MONDAY_EIGHT - timedelta(days=asked_days_ago + 30)
    asked = MONDAY_EIGHT - timedelta(days=asked_days_ago)
    history = History(told={an_item(1): told}, asked={"houses/f1/1#k1": asked})
    (choice,) = chosen(A_FACT, history=history, library=a_library(facts=1))
    assert choice == ("f1#b1" if due else "nothing new")


def test_the_same_row_gets_the_same_question_and_order_again() -> None:
    selection = Selection(a_library(), TODAY)
    history = a_history(told=EVERYTHING)
    twice = [choose(a_chat(), [A_QUIZ], history, selection, MONDAY_EIGHT) for _ in range(2)]
    assert twice[0] == twice[1]


def test_the_order_of_options_differs_from_row_to_row() -> None:
    selection, history = Selection(a_library(), TODAY), a_history(told=EVERYTHING)
    parts = [a_part(number, PartKind.QUIZ) for number in range(1, 13)]
    choices = [choose(a_chat(), [part], history, selection, MONDAY_EIGHT)[0] for part in parts]
    assert len({choice.order for choice in choices if isinstance(choice, Ask)}) > 1


def test_a_row_sent_in_doubt_repeats_its_own_item() -> None:
    doubtful = a_part(1, state=State.UNKNOWN, item="houses/f2/1")
    assert chosen(doubtful, history=a_history(told=[2])) == ["f2"]


def test_a_question_sent_in_doubt_is_repeated_in_the_same_order() -> None:
    selection, history = Selection(a_library(), TODAY), a_history(told=EVERYTHING)
    (first,) = choose(a_chat(), [A_QUIZ], history, selection, MONDAY_EIGHT)
    assert isinstance(first, Ask)
    doubtful = a_part(1, PartKind.QUIZ, state=State.UNKNOWN, item=first.item)
    asked = History(told=history.told, asked={first.item: MONDAY_EIGHT})
    assert choose(a_chat(), [doubtful], asked, selection, MONDAY_EIGHT) == (first,)


def test_a_row_in_doubt_whose_second_call_had_to_wait_still_repeats_its_own_item() -> None:
    put_off = a_part(1, resent=True, item="houses/f2/1")
    assert chosen(put_off, history=a_history(told=[2])) == ["f2"]


def test_a_row_to_be_tried_again_keeps_its_item() -> None:
    assert chosen(a_part(1, item="houses/f3/1")) == ["f3"]


def test_a_row_to_be_tried_again_drops_an_item_the_chat_has_had_meanwhile() -> None:
    assert chosen(a_part(1, item="houses/f3/1"), history=a_history(told=[3])) == ["f1"]


def test_a_row_whose_item_left_the_library_gets_another() -> None:
    assert chosen(a_part(1, state=State.UNKNOWN, item="gone/f9/1")) == ["f1"]


def test_a_new_library_is_taken_up_at_once() -> None:
    libraries = [a_library(facts=1)]
    selections = Selections(lambda: libraries[-1])
    before = selections.on(TODAY)
    libraries.append(a_library(facts=2))
    assert (before.library, selections.on(TODAY).library) == (libraries[0], libraries[1])


def test_a_selection_is_made_once_for_each_day() -> None:
    library = a_library()
    selections = Selections(lambda: library)
    assert selections.on(TODAY) is selections.on(TODAY)


def test_a_refused_item_is_left_out_from_then_on() -> None:
    library = a_library()
    selections = Selections(lambda: library)
    selections.on(TODAY)
    selections.refuse(["houses/f1/1"])
    assert selections.on(TODAY).fact("houses/f1/1") is None


ATLAS = a_library(atlas())
ON_PERU = ItemRef(digest="atlas", fact="peru")
PLAIN = "atlas/peru/1#b1"
COMPANY = {question.ref for question in ATLAS.questions_on(ON_PERU) if question.rests_on}
LONG_AGO = MONDAY_EIGHT - 40 * A_DAY


def asked_on_peru(*others: str, before: tuple[str, ...] = (), exam: Exam = Exam.NONE) -> set[str]:
    """Collect what many rows may ask on Peru, told of it and of others, and asked some long ago."""
    told = {ItemRef(digest="atlas", fact=country): LONG_AGO for country in ("peru", *others)}
    asked = {f"atlas/{other}/1#b1": MONDAY_EIGHT - A_DAY for other in others}
    history = History(told=told, asked=asked | dict.fromkeys(before, LONG_AGO + A_DAY))
    parts = (a_part(number, PartKind.QUIZ) for number in range(1, 30))
    reader, selection = a_chat(exam=exam), Selection(ATLAS, TODAY)
    choices = [choose(reader, (part,), history, selection, MONDAY_EIGHT) for part in parts]
    return {choice.question.ref for [choice] in choices if isinstance(choice, Ask)}


def test_a_fact_is_first_asked_by_itself() -> None:
    assert asked_on_peru("chile", "cuba", "kenya") == {PLAIN}


def test_a_fact_known_already_is_asked_in_company() -> None:
    assert asked_on_peru("chile", "cuba", "kenya", before=(PLAIN,)) == COMPANY


def test_who_prepares_for_statements_is_asked_in_company_from_the_first() -> None:
    assert asked_on_peru("chile", "cuba", "kenya", exam=Exam.UPSC) == COMPANY
    assert asked_on_peru(exam=Exam.UPSC) == {PLAIN}


def test_nothing_is_asked_in_company_before_all_its_facts_are_told() -> None:
    assert asked_on_peru(before=(PLAIN,)) == {PLAIN}


def test_a_question_that_rests_on_a_fact_which_has_run_out_is_left_out() -> None:
    gone = capital("Chile", until=date(2024, 6, 1))
    library = a_library(atlas(capital("Peru"), gone))

    assert [each.ref for each in Selection(library, TODAY).questions(ON_PERU)] == [PLAIN]
    assert len(library.questions_on(ON_PERU)) > 1
