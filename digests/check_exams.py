"""Rules on what only the exam forms use: lists, pairs, definitions and links."""

from collections import Counter
from collections.abc import Iterator

from digests.errors import Problem
from digests.exams.definitions import FEWEST, named_in, siblings
from digests.exams.pairs import PAIRS
from digests.likeness import bare_name, has_words
from digests.loading import Loaded


def lists_are_told(file: Loaded) -> Iterator[Problem]:
    """Members stand in the fact's text, each once; outsiders do not."""
    for n, fact in enumerate(file.digest.facts):
        for m, listing in enumerate(fact.lists):
            at = ("facts", n, "lists", m)
            named = Counter(map(bare_name, (*listing.members, *listing.outsiders)))
            for field, names in (("members", listing.members), ("outsiders", listing.outsiders)):
                for i, name in enumerate(names):
                    told = has_words(fact.text, name)
                    if field == "members" and not told:
                        reason, remedy = f"'{name}' is not in the fact's text", "Copy it letter by letter"
                    elif field == "outsiders" and told:
                        reason, remedy = f"'{name}' stands in the fact's text", "Name what is not on the list"
                    elif named[bare_name(name)] > 1:
                        reason, remedy = f"'{name}' stands here twice", "Keep one"
                    else:
                        continue
                    yield file.problem((*at, field, i), reason, remedy)


def pairs_find_company(file: Loaded) -> Iterator[Problem]:
    """A question on pairs takes three of a kind, each of another fact, and left sides that do not tell."""
    keys = [
        (("facts", n, "keys", k, "pair"), fact.id, key)
        for n, fact in enumerate(file.digest.facts)
        for k, key in enumerate(fact.keys)
        if key.pair is not None
    ]
    company = Counter(kind for kind, _ in {(key.kind, fact) for _, fact, key in keys})
    for at, _, key in keys:
        if has_words(key.pair or "", key.span):
            yield file.problem(
                at, f"the pair itself says '{key.span}'", "Name only what the answer belongs to"
            )
        elif company[key.kind] < PAIRS.count:
            reason = f"{PAIRS.count} facts with a pair of the kind '{key.kind.value}' are needed"
            yield file.problem(at, reason, "Give others a `pair:` too, or drop it")


def definitions_find_company(file: Loaded) -> Iterator[Problem]:
    """A question on a definition takes three defined terms, a first fact, and words that do not tell."""
    defined = sum(term.definition is not None for term in file.digest.terms)
    for n, term in enumerate(file.digest.terms):
        if term.definition is None:
            continue
        at = ("terms", n, "definition")
        told = named_in(term.definition, term)
        left = siblings(file.digest, term)
        if told is not None:
            yield file.problem(at, f"the definition itself says '{told}'", "Say what it is without its name")
        elif defined < FEWEST:
            yield file.problem(
                at, f"{FEWEST} terms with a definition are needed", "Define others too, or drop it"
            )
        elif len(left) < FEWEST - 1:
            names = [named_in(term.definition, other) for other in file.digest.terms if other.definition]
            reason = (
                f"it says '{next(filter(None, names))}', another defined term's name, which leaves"
                f" {len(left)} to choose from where {FEWEST - 1} are needed"
            )
            yield file.problem(at, reason, "Say it without that name, or define others too")
        elif not term.facts:
            yield file.problem(
                at, "a question on a definition rests on the term's first fact", "Name it in `facts:`"
            )


def links_lead_somewhere(file: Loaded) -> Iterator[Problem]:
    """Assertion and reason are two facts of the digest."""
    facts = {fact.id for fact in file.digest.facts}
    for n, link in enumerate(file.digest.links):
        for field, fact in (("assertion", link.assertion), ("reason", link.reason)):
            if fact not in facts:
                yield file.problem(
                    ("links", n, field), f"there is no fact '{fact}' here", "Name a fact of this digest"
                )
        if link.assertion == link.reason:
            reason = "a fact does not explain itself"
            yield file.problem(("links", n, "reason"), reason, "Name another fact")
