"""How an explained term looks, and how a digest is paged."""

from bot.callbacks import Action, press
from bot.rendering.facts import helplines, source_line, topic_name
from bot.rendering.page import Button, Page, Rows, b, clip, esc, fits, i, in_rows, lines, paragraphs
from bot.rendering.times import day
from digests.library import Entry
from digests.model import Digest, Fact, Term

_FACTS_OF_A_TERM = 3


def term_page(digest: Digest, term: Term, entries: tuple[Entry, ...], alias: str | None = None) -> Page:
    """What the term means, stands for, why it matters, its facts, its source and date; `alias` as asked."""
    full = f" ({esc(term.stands_for)})" if term.stands_for else ""
    facts = [f"• {_dated(entry)}" for entry in entries[:_FACTS_OF_A_TERM]]
    return Page(
        text=paragraphs(
            lines(f"{b(term.term)}{full}", i(f"Also called {alias}.") if alias else None),
            esc(term.explain),
            f"{b('Why it matters:')} {esc(term.why_it_matters)}" if term.why_it_matters else None,
            lines(*facts),
            f"{esc(digest.title)}, {day(digest.date)} · {source_line(digest.sources[0])}",
            helplines(digest) if digest.sensitive else None,
        ),
        rows=((Button(f"{clip(digest.title, 30)} ›", press(Action.DIGEST, digest.id, 1)),),),
    )


def _dated(entry: Entry) -> str:
    """A fact with its date, once: the text may say it itself."""
    text = esc(entry.fact.text)
    return text if "as of" in text.lower() else f"{text} {i(f'(as of {day(entry.fact.as_of)})')}"


def term_buttons(digest: Digest, most: int = 6) -> Rows:
    """A digest's terms as buttons."""
    buttons = [
        Button(clip(term.term, 28), press(Action.TERM, digest.id, n))
        for n, term in enumerate(digest.terms[:most])
    ]
    return in_rows(buttons, 2)


def digest_pages(digest: Digest, facts: tuple[Fact, ...]) -> tuple[Page, ...]:
    """The whole digest cut into pages of about six facts, none over Telegram's message limit."""
    leaves = _leaves(facts)
    return tuple(
        _digest_page(digest, leaf, number, len(leaves)) for number, leaf in enumerate(leaves, start=1)
    )


def _leaves(facts: tuple[Fact, ...], most: int = 6) -> list[tuple[Fact, ...]]:
    return [facts[at : at + most] for at in range(0, len(facts), most)] or [()]


def _digest_page(digest: Digest, facts: tuple[Fact, ...], number: int, count: int) -> Page:
    topics = ", ".join(topic_name(topic) for topic in digest.topics)
    text = paragraphs(
        lines(b(digest.title), i(f"{day(digest.date)} · {topics} · page {number} of {count}")),
        *_by_section(facts),
        None if number < count else lines(b("Sources"), *map(source_line, digest.sources)),
        helplines(digest) if digest.sensitive else None,
    )
    assert fits(text), f"page {number} of {digest.id} is too long"
    around = [(number - 1, "‹ Back"), (number + 1, "More ›")]
    paging = tuple(
        Button(word, press(Action.DIGEST, digest.id, n, "turn")) for n, word in around if 1 <= n <= count
    )
    return Page(text=text, rows=((paging,) if paging else ()) + term_buttons(digest))


def _by_section(facts: tuple[Fact, ...]) -> list[str]:
    """Facts as bullets, grouped under their section headings in order."""
    sections: dict[str, list[str]] = {}
    for fact in facts:
        sections.setdefault(fact.section, []).append(f"• {esc(fact.text)}")
    return [lines(b(section), *bullets) for section, bullets in sections.items()]


def shelf_page(digests: tuple[Digest, ...], heading: str) -> Page:
    """The digests there are, newest first, as buttons."""
    buttons = [
        Button(f"{clip(digest.title, 40)} · {digest.date:%b %Y}", press(Action.DIGEST, digest.id, 1))
        for digest in digests
    ]
    return Page(text=esc(heading), rows=in_rows(buttons, 1))
