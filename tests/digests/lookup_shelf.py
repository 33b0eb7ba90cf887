"""Small libraries for look-up, and what it finds in them, spelt as "digest/fact"."""

from collections.abc import Iterable
from datetime import date
from pathlib import Path
from typing import Any

from digests.library import Library
from digests.lookup import Lookup
from digests.lookup_query import Reader
from digests.lookup_shelves import Shelves
from digests.model import Digest, Fact, Source, Term

TODAY = date(2026, 1, 1)
A_DAY = date(2025, 6, 1)


def a_fact(text: str, *, fact_id: str = "fact", **changes: Any) -> Fact:
    fact = Fact(id=fact_id, section="General", text=text, as_of=A_DAY, source_quote="as in the brief")
    return fact.model_copy(update=changes)


def a_term(name: str, explain: str = "Something known.", **changes: Any) -> Term:
    return Term(term=name, explain=explain).model_copy(update=changes)


def a_digest(*facts: Fact, digest_id: str = "news", **changes: Any) -> Digest:
    digest = Digest(
        id=digest_id,
        title="News of the week",
        date=A_DAY,
        topics=("general",),
        sources=(Source(name="The brief", date=A_DAY),),
        facts=facts,
    )
    return digest.model_copy(update=changes)


def a_lookup(*digests: Digest) -> Lookup:
    return Lookup(Library(digests))


def lookup_in(*texts: str) -> Lookup:
    """Make look-up over one digest whose facts f1, f2, ... have these texts."""
    facts = (a_fact(text, fact_id=f"f{number}") for number, text in enumerate(texts, start=1))
    return a_lookup(a_digest(*facts))


def a_reader(*texts: str, terms: tuple[Term, ...] = ()) -> Reader:
    """Make what reads queries against one digest with these facts and terms."""
    facts = (a_fact(text, fact_id=f"f{number}") for number, text in enumerate(texts, start=1))
    return Shelves(Library([a_digest(*facts, terms=terms)])).reader


def found(lookup: Lookup, query: str, **options: Any) -> list[str]:
    """Look up facts and spell where they stand: "news/f1"."""
    entries = (one.entry for one in lookup.facts(query, on=options.pop("on", TODAY), **options))
    return [f"{entry.digest.id}/{entry.fact.id}" for entry in entries]


def explained(lookup: Lookup, query: str) -> str:
    """Return the name of the term explained, or "nothing"."""
    term = lookup.explain(query)
    return term.term.term if term else "nothing"


def queries(name: str) -> Iterable[tuple[str, list[str]]]:
    """Read the queries beside this file: each with the answers that may come first, or "nothing"."""
    for line in (Path(__file__).parent / name).read_text(encoding="utf-8").splitlines():
        query, answers = line.split("\t")
        yield query, answers.split("|")
