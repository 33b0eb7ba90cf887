"""How a fact, an answer of facts, and "nothing found" look."""

from collections.abc import Container, Sequence
from typing import Final

from bot.callbacks import Action, press
from bot.rendering.page import Button, Page, Rows, b, clip, esc, i, in_rows, lines, paragraphs
from bot.rendering.times import day
from digests.helplines import PUBLIC, Trouble, fitting
from digests.library import Entry
from digests.model import Digest, Helpline, ItemRef, Source
from jobs.repeating import quoted


def topic_name(topic: str) -> str:
    """Spell a topic: "international-bodies" becomes "International bodies"."""
    return topic.replace("-", " ").capitalize()


def source_line(source: Source) -> str:
    """Name a source with its date, linked where it has an address."""
    name = (
        f'<a href="{esc(source.url).replace(chr(34), "%22")}">{esc(source.name)}</a>'
        if source.url
        else esc(source.name)
    )
    return f"{name}, {day(source.date)}"


def helplines(digest: Digest) -> str | None:
    """The public numbers of a sensitive digest; None where there are none."""
    if not digest.helplines:
        return None
    return lines(b("Help is available"), *map(_helpline, digest.helplines))


def helplines_page(trouble: Trouble, digests: Sequence[Digest] = ()) -> Page:
    """Whom to call, the fitting first; then what other helplines the digests name."""
    lead, thing = _LEADS.get(trouble, _LEAD)
    known = {line.contact for line in PUBLIC}
    others = {line.contact: line for digest in digests for line in digest.helplines}
    more = [line for contact, line in others.items() if contact.removeprefix("https://") not in known]
    return Page(
        text=paragraphs(
            f"{b(lead)} {thing}",
            lines(*map(_helpline, (*fitting(trouble), *more))),
            "These are Indian numbers. Outside India, call the local emergency number.",
        )
    )


_LEAD: Final = ("You do not have to face this alone.", "These people help, free of charge:")
_LEADS: Final = {
    Trouble.EMERGENCY: ("Please call for help now.", "It is free of charge:"),
    Trouble.UNSAID: ("Help is available.", "These people help, free of charge:"),
}


def _helpline(line: Helpline) -> str:
    return f"{esc(line.name)}: {b(line.contact)}" + (f" ({esc(line.note)})" if line.note else "")


def fact_page(entry: Entry, *, late: bool = False) -> Page:
    """One fact with its date, source and the buttons Explain, Quiz me, Next."""
    fact, digest = entry.fact, entry.digest
    return Page(
        text=paragraphs(
            i("This post is late: it could not be sent at its time.") if late else None,
            lines(b(digest.title), i(fact.section) if fact.section != digest.title else None),
            esc(fact.text),
            dated(entry),
            helplines(digest) if digest.sensitive else None,
        ),
        rows=(fact_buttons(entry),),
    )


def dated(entry: Entry) -> str:
    """The fact's date and source in one small line."""
    return f"As of {day(entry.fact.as_of)} · {source_line(entry.digest.sources[entry.fact.source - 1])}"


def fact_buttons(entry: Entry) -> tuple[Button, ...]:
    """The buttons under a fact; Quiz me only where a question exists."""
    where = (entry.digest.id, entry.fact.id)
    asked = entry.fact.keys or any(question.fact == entry.fact.id for question in entry.digest.questions)
    quiz = (Button("Quiz me", press(Action.QUIZ_FACT, *where)),) if asked else ()
    return (
        Button("Explain", press(Action.EXPLAIN, *where)),
        *quiz,
        Button("Next", press(Action.NEXT_FACT, *where)),
    )


def found_page(entries: Sequence[Entry], heading: str, outdated: Container[ItemRef] = ()) -> Page:
    """The best facts for a person's words, best first, each with its date and brief; old ones say so."""
    one = len(entries) == 1
    facts = (lines(esc(entry.fact.text), i(_brief_line(entry, outdated))) for entry in entries)
    sensitive = next((entry.digest for entry in entries if entry.digest.sensitive), None)
    more = [
        Button(f"{clip(entry.digest.title, 30)} ›", press(Action.DIGEST, entry.digest.id, 1))
        for entry in {entry.digest.id: entry for entry in entries}.values()
    ]
    return Page(
        text=paragraphs(b(heading), *facts, helplines(sensitive) if sensitive else None),
        rows=((fact_buttons(entries[0]),) if one else ()) + in_rows(more, 1),
    )


def _brief_line(entry: Entry, outdated: Container[ItemRef]) -> str:
    age = "; no longer current" if entry.item in outdated else ""
    return f"{entry.digest.title} · as of {day(entry.fact.as_of)}{age}"


def nothing_page(words: str, nearest: Rows, *, near: bool = True) -> Page:
    """Say plainly that no published fact answers, with names that come near, or any topics, as buttons."""
    offered = "The nearest I have:" if near else "Topics I have facts on:"
    hint = offered if nearest else "Try a name or a topic, e.g. /facts interpol."
    return Page(
        text=paragraphs(f"No published fact answers {esc(quoted(words))}, and I do not guess.", hint),
        rows=nearest,
    )


def newest_page(entries: Sequence[Entry], topic: str | None = None) -> Page:
    """The newest facts, of a topic or of all."""
    return found_page(entries, f"Newest facts: {topic_name(topic)}" if topic else "The newest facts")
