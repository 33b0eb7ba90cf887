"""How a subscription and its settings look, and the buttons that change them."""

from collections.abc import Sequence
from datetime import datetime

from bot.callbacks import Action, press
from bot.rendering import times
from bot.rendering.elsewhere import Elsewhere, command, headed, heading
from bot.rendering.facts import topic_name
from bot.rendering.languages import language_name
from bot.rendering.marks import exam_name
from bot.rendering.page import Button, Page, Rows, b, code, esc, in_rows, lines, paragraphs
from digests.exams.presets import Exam
from jobs.model import EVERY_DAY, QuietHours, Subscriber

_DAY_NAMES = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
_ZONES = ("Asia/Kolkata", "Asia/Kathmandu", "Asia/Dhaka", "Asia/Dubai", "Europe/London", "America/New_York")
_TIMES = ("0600", "0800", "1000", "1300", "1600", "1830", "2000", "2130")
_QUIET = ("off", "2200-0700", "2300-0600", "2100-0800")
_PAUSES = {"1": "1 day", "7": "1 week", "30": "30 days"}
_PACES = ((1, 1), (2, 1), (3, 2), (1, 0), (0, 1), (5, 3))
_MENU = (
    ("times", "Times"),
    ("days", "Days"),
    ("zone", "Zone"),
    ("topics", "Topics"),
    ("pace", "Pace"),
    ("quiet", "Quiet hours"),
    ("pause", "Pause"),
    ("sensitive", "Sensitive topics"),
    ("language", "Language"),
    ("exam", "Exam"),
)


def subscribed_page(
    subscriber: Subscriber, now: datetime, notes: Sequence[str] = (), other: Elsewhere | None = None
) -> Page:
    """Confirm a subscription, spell out the next run in the chat's own zone, and say how words were taken."""
    return Page(
        text=paragraphs(
            f"{heading('Subscribed', other)}. {_pace(subscriber)} at "
            f"{times.clocks(subscriber.schedule.times)}, {times.days(subscriber.schedule.days)}.",
            f"Next post: {esc(_next(subscriber, now))}.",
            f"Topics: {esc(_topics(subscriber))}.",
            lines(*map(esc, notes)),
        ),
        rows=((Button("Settings", press(Action.SETTING, subscriber.chat_id, "menu")),),),
    )


def settings_page(
    subscriber: Subscriber, now: datetime, notes: Sequence[str] = (), other: Elsewhere | None = None
) -> Page:
    """All settings with their values and a button for each, below notes on what was just done."""
    schedule = subscriber.schedule
    values = (
        ("Times", times.clocks(schedule.times)),
        ("Days", times.days(schedule.days)),
        ("Zone", times.zone(schedule.zone)),
        ("Topics", _topics(subscriber)),
        ("Pace", _pace(subscriber)),
        ("Quiet hours", times.quiet(schedule.quiet)),
        ("Sensitive topics", "on" if subscriber.sensitive else "off"),
        ("Language", language_name(subscriber.language)),
        ("Exam", exam_name(subscriber.exam)),
        _paused(subscriber, now),
    )
    buttons = [Button(label, press(Action.SETTING, subscriber.chat_id, what)) for what, label in _MENU]
    return Page(
        text=paragraphs(
            esc(" ".join(notes)),
            heading("Settings", other),
            lines(*(f"{name}: {b(value)}" for name, value in values)),
            f"Next post: {esc(_next(subscriber, now))}."
            if subscriber.active
            else f"Not subscribed. {esc(command('subscribe', other))} starts the posts.",
        ),
        rows=in_rows(buttons, 3),
    )


def _paused(subscriber: Subscriber, now: datetime) -> tuple[str, str]:
    """A pause that is over where the chat is, is none."""
    until = subscriber.schedule.paused_until
    if until is None or until <= times.today(subscriber.schedule.zone, now):
        return "Paused", "no"
    return "Paused until", times.day(until)


def choices_page(
    what: str,
    subscriber: Subscriber,
    topics: Sequence[str],
    languages: Sequence[str],
    other: Elsewhere | None = None,
) -> Page | None:
    """The choices of one setting as buttons, what is chosen marked; None for a setting that is not one."""
    chat = subscriber.chat_id
    asks = {
        "times": (
            _times_rows,
            f"When shall I post? The times are those of {esc(times.zone(subscriber.schedule.zone))}. "
            "Any other time: " + code(command("settings", other, "times 07:15 20:00")),
        ),
        "days": (_days_rows, "On which days?"),
        "zone": (
            _zone_rows,
            "Which time zone? Any other: " + code(command("settings", other, "zone Nairobi")),
        ),
        "pace": (_pace_rows, "How much in one post?"),
        "quiet": (
            _quiet_rows,
            "During which hours should I stay silent? Other hours: "
            + code(command("settings", other, "quiet 22:30-06:30")),
        ),
        "pause": (
            _pause_rows,
            "Pause for how long? Until a day: " + code(command("settings", other, "pause 2026-12-01")),
        ),
        "exam": (_exam_rows, "Which exam do you prepare for? Quizzes and their marks follow it."),
        "sensitive": (_sensitive_rows, "Shall posts include grave subjects such as crime against children?"),
    }
    if what in asks:
        rows, text = asks[what][0](subscriber), asks[what][1]
    elif what == "topics":
        rows, text = _topic_rows(subscriber, topics), "Which topics? None chosen means all."
    elif what == "language":
        rows, text = _language_rows(subscriber, languages), "Digests in which language?"
    else:
        return None
    back = Button("‹ Settings", press(Action.SETTING, chat, "menu"))
    return headed(Page(text=text, rows=(*rows, (back,))), other)


def unsubscribed_page() -> Page:
    """Confirm the end of posts; the wishes stay for a return."""
    return Page(text="Unsubscribed: no more posts. /subscribe brings them back; /forget erases the settings.")


def _choice(subscriber: Subscriber, what: str, value: str, label: str, chosen: bool) -> Button:
    return Button(f"✓ {label}" if chosen else label, press(Action.SETTING, subscriber.chat_id, what, value))


def _times_rows(subscriber: Subscriber) -> Rows:
    have = {f"{value:%H%M}" for value in subscriber.schedule.times}
    shown = sorted({*_TIMES, *have})
    return in_rows([_choice(subscriber, "times", t, f"{t[:2]}:{t[2:]}", t in have) for t in shown], 4)


def _days_rows(subscriber: Subscriber) -> Rows:
    have = subscriber.schedule.days
    single = [_choice(subscriber, "days", str(n), name, n in have) for n, name in enumerate(_DAY_NAMES)]
    sets = [
        ("daily", "Every day", EVERY_DAY),
        ("weekdays", "Weekdays", frozenset(range(5))),
        ("weekend", "Weekend", frozenset({5, 6})),
    ]
    return (
        *in_rows(single, 4),
        tuple(_choice(subscriber, "days", v, label, have == days) for v, label, days in sets),
    )


def _zone_rows(subscriber: Subscriber) -> Rows:
    have = subscriber.schedule.zone
    shown = _ZONES if have in _ZONES else (have, *_ZONES)
    return in_rows([_choice(subscriber, "zone", z, times.city(z), z == have) for z in shown], 2)


def _topic_rows(subscriber: Subscriber, topics: Sequence[str]) -> Rows:
    buttons = [_choice(subscriber, "topics", t, topic_name(t), t in subscriber.topics) for t in topics]
    everything = _choice(subscriber, "topics", "all", "All topics", not subscriber.topics)
    return ((everything,), *in_rows(buttons, 2))


def _pace_rows(subscriber: Subscriber) -> Rows:
    have = (subscriber.facts, subscriber.quizzes)
    buttons = [_choice(subscriber, "pace", f"{f}-{q}", _amount(f, q), (f, q) == have) for f, q in _PACES]
    return in_rows(buttons, 2)


def _quiet_rows(subscriber: Subscriber) -> Rows:
    have = _quiet_value(subscriber.schedule.quiet)
    return in_rows([_choice(subscriber, "quiet", v, _quiet_label(v), v == have) for v in _QUIET], 2)


def _pause_rows(subscriber: Subscriber) -> Rows:
    buttons = [
        Button(label, press(Action.SETTING, subscriber.chat_id, "pause", value))
        for value, label in _PAUSES.items()
    ]
    return (
        tuple(buttons),
        (Button("Resume now", press(Action.SETTING, subscriber.chat_id, "pause", "off")),),
    )


def _sensitive_rows(subscriber: Subscriber) -> Rows:
    return (
        tuple(
            _choice(subscriber, "sensitive", v, v.capitalize(), subscriber.sensitive == (v == "on"))
            for v in ("on", "off")
        ),
    )


def _exam_rows(subscriber: Subscriber) -> Rows:
    names = {exam: exam_name(exam) for exam in Exam if exam is not Exam.NONE} | {Exam.NONE: "None"}
    have = subscriber.exam
    return in_rows([_choice(subscriber, "exam", exam, name, exam is have) for exam, name in names.items()], 2)


def _language_rows(subscriber: Subscriber, languages: Sequence[str]) -> Rows:
    have = subscriber.language
    return in_rows([_choice(subscriber, "language", v, language_name(v), v == have) for v in languages], 4)


def _quiet_value(hours: QuietHours | None) -> str:
    return f"{hours.start:%H%M}-{hours.end:%H%M}" if hours else "off"


def _quiet_label(value: str) -> str:
    return "None" if value == "off" else f"{value[:2]}:{value[2:4]} to {value[5:7]}:{value[7:]}"


def _topics(subscriber: Subscriber) -> str:
    return ", ".join(map(topic_name, sorted(subscriber.topics))) or "all"


def _amount(facts: int, quizzes: int) -> str:
    parts = [
        f"{count} {one if count == 1 else many}"
        for count, one, many in ((facts, "fact", "facts"), (quizzes, "quiz", "quizzes"))
        if count
    ]
    return " and ".join(parts) or "nothing"


def _pace(subscriber: Subscriber) -> str:
    return _amount(subscriber.facts, subscriber.quizzes)


def _next(subscriber: Subscriber, now: datetime) -> str:
    if subscriber.next is None:
        return (
            "none planned" if subscriber.schedule.times else "none planned; /subscribe 08:00 starts the posts"
        )
    return times.next_run(subscriber.next, subscriber.schedule.zone, now)
