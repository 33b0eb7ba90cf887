"""What people see fits Telegram's limits, is escaped, and says what the records say."""

from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.callbacks import Action, press
from bot.commands import COMMANDS
from bot.rendering import facts, speech, times, wishes
from bot.rendering.marks import marks_line
from bot.rendering.page import Page, QuizPage, clip, fits
from bot.rendering.preview import as_html, as_text, posts_of
from bot.rendering.progress import stats_page
from bot.rendering.quiz import quiz_page, score_page, table_page
from bot.rendering.terms import digest_pages, shelf_page, term_page
from digests.exams.compiling import every_question_of
from digests.exams.presets import Exam
from digests.library import BUNDLED, Library, load_library
from digests.limits import POLL_DESCRIPTION, POLL_EXPLANATION, POLL_OPTION, POLL_QUESTION, length
from digests.model import Digest
from jobs.model import ChatKind, QuietHours, Round, Schedule, Score, Slot, Subscriber
from jobs.revision import Progress
from jobs.rounds import Ending, Finished

NOW = datetime(2026, 3, 1, 6, 0, tzinfo=UTC)


@pytest.fixture(scope="module")
def library() -> Library:
    return load_library(BUNDLED)


def reader(**changes: object) -> Subscriber:
    schedule = Schedule(zone="Asia/Kolkata", times=(time(8), time(18, 30)))
    return replace(Subscriber(chat_id=7, kind=ChatKind.PRIVATE, schedule=schedule), **changes)  # type: ignore[arg-type]


def encodes(page: Page | QuizPage) -> bool:
    """Every button of the page fits Telegram's 64 bytes."""
    return all(isinstance(button.does, str) or button.does.encode() for row in page.rows for button in row)


def test_every_bundled_fact_digest_and_term_fits_a_message(library: Library) -> None:
    pages = [facts.fact_page(entry, late=True) for entry in library.entries]
    pages += [page for digest in library.digests for page in digest_pages(digest, digest.facts)]
    pages += [term_page(found.digest, found.term, ()) for found in library.terms]
    pages += [shelf_page(library.digests, "All"), speech.help_page(list(library.topics()))]
    assert all(fits(page.text) and encodes(page) for page in pages)


def test_every_bundled_question_fits_a_poll(library: Library) -> None:
    for question in (each for digest in library.digests for each in every_question_of(digest)):
        page = quiz_page(question, tuple(range(len(question.options))), label="[20/20]", late=True)
        assert length(page.question) <= POLL_QUESTION
        assert all(length(option) <= POLL_OPTION for option in page.options)
        assert length(page.explanation) <= POLL_EXPLANATION
        assert length(page.description or "") <= POLL_DESCRIPTION


def test_a_question_is_shown_in_the_order_drawn_with_its_right_answer(library: Library) -> None:
    question = next(
        each for digest in library.digests for each in every_question_of(digest) if not each.fixed_order
    )
    page = quiz_page(question, (2, 0, 3, 1))
    assert page.options == tuple(question.options[place] for place in (2, 0, 3, 1))
    assert [page.options[place] for place in page.correct] == [
        question.options[place] for place in question.correct
    ]


def test_a_sensitive_fact_carries_the_helplines(library: Library) -> None:
    entry = next(entry for entry in library.entries if entry.digest.sensitive)
    assert "1098" in facts.fact_page(entry).text
    assert "1930" in facts.found_page([entry], "Facts").text


def test_a_heading_that_repeats_the_title_is_not_shown_again(library: Library) -> None:
    entry = library.entries[0]
    title = entry.digest.title
    titled = replace(entry, fact=entry.fact.model_copy(update={"section": title}))
    assert facts.fact_page(titled).text.count(title) == 1
    assert entry.fact.section in facts.fact_page(entry).text


def test_a_late_post_says_so(library: Library) -> None:
    assert "late" in facts.fact_page(library.entries[0], late=True).text
    assert "late" not in facts.fact_page(library.entries[0]).text


def test_an_outdated_fact_says_so(library: Library) -> None:
    old = library.entries[0]
    assert "no longer current" in facts.found_page([old], "Facts", {old.item}).text


@given(st.text(max_size=5000))
def test_a_persons_words_never_become_markup_and_never_overflow(words: str) -> None:
    for page in (
        facts.nothing_page(words, ()),
        speech.unknown_command(words),
        speech.not_understood(words[:300]),
    ):
        assert fits(page.text)
        assert "<script" not in page.text.lower()


@given(st.text(min_size=1, max_size=200), st.integers(2, 60))
def test_a_clipped_text_is_within_its_length(text: str, most: int) -> None:
    assert len(clip(text, most)) <= most


def test_the_next_run_is_spelled_in_the_chats_own_zone() -> None:
    slot = Slot(day=date(2026, 3, 2), wall=time(8), at=datetime(2026, 3, 2, 2, 30, tzinfo=UTC))
    page = wishes.subscribed_page(reader(next=slot), NOW)
    assert "Monday 2 March, 08:00 (Asia/Kolkata), in 20 hours" in page.text


@pytest.mark.parametrize(
    ("away", "spelled"),
    [
        (5, "in less than a minute"),
        (60, "in 1 minute"),
        (3599, "in 1 hour"),
        (7200, "in 2 hours"),
        (3 * 86400, "in 3 days"),
    ],
)
def test_how_far_off_is_spelled_in_the_fitting_unit(away: int, spelled: str) -> None:
    at = NOW + timedelta(seconds=away)
    slot = Slot(day=at.date(), wall=at.time(), at=at)
    assert times.next_run(slot, "UTC", NOW).endswith(spelled)


@pytest.mark.parametrize(
    ("days", "spelled"),
    [
        (range(7), "every day"),
        (range(5), "Monday to Friday"),
        ((0, 2, 4), "Monday, Wednesday and Friday"),
        ((6,), "Sunday"),
    ],
)
def test_days_are_spelled_as_people_say_them(days: tuple[int, ...], spelled: str) -> None:
    assert times.days(frozenset(days)) == spelled


WHATS = ["times", "days", "zone", "topics", "pace", "quiet", "pause", "sensitive", "language", "exam"]


@pytest.mark.parametrize("what", WHATS)
@pytest.mark.parametrize("chat_id", [7, -1009999999999])
def test_every_setting_has_choices_whose_buttons_fit(what: str, chat_id: int, library: Library) -> None:
    schedule = Schedule(
        zone="America/Argentina/ComodRivadavia",
        times=(time(7, 5),),
        quiet=QuietHours(start=time(1), end=time(2)),
    )
    page = wishes.choices_page(
        what, reader(chat_id=chat_id, schedule=schedule), list(library.topics()), ["en", "hi"]
    )
    assert page is not None
    assert encodes(page)


def test_what_is_no_setting_has_no_choices() -> None:
    assert wishes.choices_page("colour", reader(), [], []) is None


def test_the_settings_page_names_every_setting() -> None:
    text = wishes.settings_page(reader(), NOW).text
    assert all(
        word in text for word in ("08:00 and 18:30", "Asia/Kolkata", "every day", "all", "1 fact and 1 quiz")
    )


@pytest.mark.parametrize(("answered", "told"), [(7, False), (5, True)])
def test_progress_says_why_topics_add_up_to_more_than_all_answers(answered: int, told: bool) -> None:
    topics = {"places": (2, 4), "europe": (1, 3)}
    page = stats_page(Progress(answered=answered, right=3, due=0, next_due=None, by_topic=topics), "UTC")
    assert ("a fact may belong to several" in page.text) is told


def test_help_names_every_command() -> None:
    text = speech.help_page([]).text
    assert all(f"/{command.name}" in text for command in COMMANDS)


def finished(
    *scores: Score, kind: ChatKind = ChatKind.PRIVATE, ending: Ending = Ending.PLAYED, **changes: Any
) -> Finished:
    refs = tuple(f"houses/f{number}/1#k1" for number in range(1, 6))
    running = Round(round_id=1, chat_id=7, user_id=7, questions=refs, position=5, started_at=NOW)
    return Finished(
        running=replace(running, **changes), reader=reader(kind=kind), scores=scores, ending=ending
    )


def test_a_score_counts_unanswered_questions() -> None:
    assert "2 of 5" in score_page(Score(user_id=7, right=2, answered=2), finished()).text
    assert "0 of 5" in score_page(None, finished()).text


@pytest.mark.parametrize(
    ("score", "told"),
    [
        (None, "Stopped. No question was answered."),
        (Score(user_id=7, right=1, answered=1), "Stopped. 1 right of 1 answered."),
        (
            Score(user_id=7, right=1, answered=2),
            "Stopped. 1 right of 2 answered.\n\nWhat you missed will come back: /review shows when.",
        ),
    ],
)
def test_a_stopped_round_speaks_only_of_what_was_answered(score: Score | None, told: str) -> None:
    page = score_page(score, finished(ending=Ending.STOPPED, position=2))
    assert page.text.replace("<b>", "").replace("</b>", "") == told


def test_a_stopped_round_without_an_answer_has_no_marks() -> None:
    over = finished(ending=Ending.STOPPED, position=2)
    over = replace(over, reader=replace(over.reader, exam=Exam.UPSC))
    assert "marks" not in score_page(None, over).text
    assert "marks" in score_page(Score(user_id=7, right=0, answered=1), over).text


def test_another_round_asks_for_the_same_number_and_topic() -> None:
    for page in (score_page(None, finished(topic="space")), table_page(finished(topic="space"), {})):
        assert [button.does for row in page.rows for button in row] == [press(Action.QUIZ, 5, "space")]


def test_a_round_that_made_room_for_another_offers_no_third() -> None:
    assert score_page(None, finished(ending=Ending.REPLACED, position=1)).rows == ()


def test_a_stopped_groups_table_counts_only_what_was_asked() -> None:
    text = table_page(
        finished(
            Score(user_id=1, right=1, answered=2), kind=ChatKind.GROUP, ending=Ending.STOPPED, position=1
        ),
        {1: "Ann"},
    ).text
    assert text.startswith("Stopped at question 2 of 5.")
    assert "Ann: <b>1 of 2</b>" in text


def test_a_channels_round_says_why_it_has_no_table() -> None:
    assert "anonymous" in table_page(finished(kind=ChatKind.CHANNEL), {}).text


def test_a_table_escapes_names_and_keeps_the_order() -> None:
    scores = [Score(user_id=1, right=2, answered=2), Score(user_id=2, right=1, answered=2)]
    text = table_page(finished(*scores, kind=ChatKind.GROUP), {1: "<b>Ann"}).text
    assert "1. &lt;b&gt;Ann" in text
    assert "2. A learner" in text


def test_a_preview_shows_every_fact_and_term_and_marks_each_right_option(library: Library) -> None:
    digest: Digest = library.digests[0]
    shown = [as_text(post) for post in posts_of(digest)]
    assert digest.terms
    assert all(any(term.explain in text for text in shown) for term in digest.terms)
    assert all(any(fact.text in text for text in shown) for fact in digest.facts)
    assert all("(x)" in text for text in shown if text.startswith("Quiz:"))
    assert as_html(digest).count("<li class=key>") == len(list(every_question_of(digest)))


@pytest.mark.parametrize(
    ("exam", "right", "answered", "said"),
    [
        (Exam.UPSC, 0, 2, "UPSC marks: −1.33 of 10 (2 for a right answer, 0.67 off for a wrong one)."),
        (Exam.SSC, 5, 5, "SSC marks: 10 of 10 (2 for a right answer, 0.50 off for a wrong one)."),
        (Exam.BANKING, 3, 4, "Banking marks: 2.75 of 5 (1 for a right answer, 0.25 off for a wrong one)."),
        (Exam.NONE, 3, 4, None),
    ],
)
def test_marks_are_those_of_the_exam(exam: Exam, right: int, answered: int, said: str | None) -> None:
    assert marks_line(exam, right, answered, 5) == said
