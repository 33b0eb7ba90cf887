"""Rules on names: every id names one thing, and every reference leads somewhere."""

from collections.abc import Callable, Iterator, Sequence

from digests.errors import Problem
from digests.likeness import bare, bare_name
from digests.loading import Loaded
from digests.model import Digest, Term
from digests.places import Steps


def file_name_is_the_id(file: Loaded) -> Iterator[Problem]:
    """An editor finds a digest by its id, so the file bears it."""
    wanted = f"{file.digest.id}.yaml"
    if file.path.name != wanted:
        yield file.problem(
            ("id",), f"the id does not match the file name {file.path.name}", f"Rename the file to {wanted}"
        )


def ids_are_unique(file: Loaded) -> Iterator[Problem]:
    """Facts, terms and questions of a digest are told apart by id or name."""
    digest = file.digest
    yield from _twice(file, "facts", "id", [fact.id for fact in digest.facts])
    yield from _twice(file, "questions", "id", [question.id for question in digest.questions])
    yield from _twice(file, "terms", "term", [bare_name(term.term) for term in digest.terms])


def _twice(file: Loaded, collection: str, name: str, ids: Sequence[str]) -> Iterator[Problem]:
    first: dict[str, int] = {}
    for n, each in enumerate(ids):
        if each in first:
            line = file.places.line((collection, first[each], name))
            yield file.problem(
                (collection, n, name),
                f"'{each}' names two {collection} (the first on line {line})",
                "Choose another, never one used before",
            )
        first.setdefault(each, n)


def aliases_name_one_term(file: Loaded) -> Iterator[Problem]:
    """A name that leads to two terms explains neither."""
    owner: dict[str, int] = {}
    for n, term in enumerate(file.digest.terms):
        for steps, name in _names_of(term, ("terms", n)):
            first = owner.setdefault(bare_name(name), n)
            if first != n and steps[-1] != "term":
                other = file.digest.terms[first].term
                yield file.problem(
                    steps, f"'{name}' already leads to the term '{other}'", "Keep it with one of the two"
                )


def _names_of(term: Term, at: Steps) -> Iterator[tuple[Steps, str]]:
    yield (*at, "term"), term.term
    if term.stands_for is not None:
        yield (*at, "stands_for"), term.stands_for
    for n, alias in enumerate(term.aliases):
        yield (*at, "aliases", n), alias


def references_lead_somewhere(file: Loaded) -> Iterator[Problem]:
    """Terms and questions point at facts of their digest, facts at its sources."""
    known = {fact.id for fact in file.digest.facts}
    for steps, name in _fact_references(file.digest):
        if name not in known:
            yield file.problem(
                steps, f"no fact of this digest is called '{name}'", "Name one of its facts, or remove it"
            )
    count = len(file.digest.sources)
    for n, fact in enumerate(file.digest.facts):
        if fact.source > count:
            yield file.problem(
                ("facts", n, "source"),
                f"there is no source {fact.source}, the digest has {count}",
                "Count the sources from 1, or add the source",
            )


def _fact_references(digest: Digest) -> Iterator[tuple[Steps, str]]:
    for n, term in enumerate(digest.terms):
        yield from ((("terms", n, "facts", i), name) for i, name in enumerate(term.facts))
    yield from ((("questions", n, "fact"), question.fact) for n, question in enumerate(digest.questions))


def digest_ids_are_unique(files: Sequence[Loaded]) -> Iterator[Problem]:
    """A digest's id is part of everything posted from it."""
    first: dict[str, Loaded] = {}
    for file in files:
        known = first.setdefault(file.digest.id, file)
        if known is not file:
            yield file.problem(
                ("id",), f"{known.path.name} has the id '{file.digest.id}' too", "Give this digest its own id"
            )


def facts_are_told_once(files: Sequence[Loaded]) -> Iterator[Problem]:
    """The same words in two facts would be posted twice."""
    first: dict[str, tuple[Loaded, int]] = {}
    for file in files:
        for n, fact in enumerate(file.digest.facts):
            known, at = first.setdefault(bare(fact.text), (file, n))
            if (known, at) != (file, n):
                line = known.places.line(("facts", at, "text"))
                yield file.problem(
                    ("facts", n, "text"),
                    f"the same words stand in {known.path.name} on line {line}",
                    "Keep one of the two facts",
                )


def superseded_facts_exist(files: Sequence[Loaded], out_of_sight: Callable[[str], bool]) -> Iterator[Problem]:
    """A fact replaces facts that are there and not newer; `out_of_sight` names digests that were not read."""
    as_of = {(file.digest.id, fact.id): fact.as_of for file in files for fact in file.digest.facts}
    for file in files:
        for n, fact in enumerate(file.digest.facts):
            for i, name in enumerate(fact.supersedes):
                steps = ("facts", n, "supersedes", i)
                digest_id, _, fact_id = name.rpartition("/")
                older = (digest_id or file.digest.id, fact_id)
                if older == (file.digest.id, fact.id):
                    yield file.problem(steps, "the fact supersedes itself", "Name the older fact")
                elif older in as_of and as_of[older] > fact.as_of:
                    yield file.problem(
                        steps, f"'{name}' is as of {as_of[older]}, later than this fact", "Swap the two"
                    )
                elif older not in as_of and not out_of_sight(older[0]):
                    yield file.problem(
                        steps,
                        f"there is no fact '{name}'",
                        "Write fact-id for this digest, digest-id/fact-id for another, or remove it",
                    )
