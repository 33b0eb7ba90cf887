"""Checks digests against each other, their own rules and their briefs; every problem at once, none raised."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from digests import (
    check_answers,
    check_care,
    check_claims,
    check_exams,
    check_keys,
    check_names,
    check_polls,
    check_sources,
)
from digests.errors import Problem, sorted_problems
from digests.loading import Loaded, Loading, load_folder
from digests.model import Digest

FILE_RULES: Final[tuple[Callable[[Loaded], Iterable[Problem]], ...]] = (
    check_names.file_name_is_the_id,
    check_names.ids_are_unique,
    check_names.aliases_name_one_term,
    check_names.references_lead_somewhere,
    check_sources.facts_name_their_subject,
    check_sources.dates_do_not_run_ahead,
    check_sources.numbers_stand_in_the_quote,
    check_keys.spans_stand_once,
    check_keys.options_differ,
    check_keys.one_option_is_right,
    check_keys.options_are_alike,
    check_keys.lengths_tell_nothing,
    check_keys.stems_hide_the_answer,
    check_answers.keyed_options_are_told,
    check_exams.lists_are_told,
    check_exams.pairs_find_company,
    check_exams.definitions_find_company,
    check_exams.links_lead_somewhere,
    check_polls.key_questions_fit,
    check_polls.hand_questions_fit,
    check_polls.messages_fit,
    check_care.sensitive_digests_show_help,
    check_care.victims_are_no_quiz,
)
"""What holds inside one digest."""
SHELF_RULES: Final[tuple[Callable[[Sequence[Loaded]], Iterable[Problem]], ...]] = (
    check_names.digest_ids_are_unique,
    check_names.facts_are_told_once,
)
"""What holds between all digests of a folder."""
BRIEF_RULES: Final[tuple[Callable[[Loaded, str], Iterable[Problem]], ...]] = (
    check_sources.quotes_stand_in_the_brief,
    check_claims.names_stand_in_the_brief,
)
"""What holds between a digest and its brief."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """What a check came to; the digests are fit to be posted when `problems` is empty.

    `digests` are the readable ones. `notices` say what could not be checked. `counts` holds the numbers of
    digests, facts, keys, terms and questions (hand-written ones).
    """

    digests: tuple[Digest, ...]
    problems: tuple[Problem, ...]
    notices: tuple[str, ...]
    counts: Mapping[str, int]


def check_folder(path: Path, *, briefs: Sequence[Path] = ()) -> Report:
    """Check a folder of digests, or one file; `briefs` are more folders to look for briefs in."""
    loading = load_folder(path)
    files = loading.files
    compared = [_with_its_brief(file, briefs) for file in files]
    problems = (
        *loading.problems,
        *_by_file(files),
        *_between(files, path, loading),
        *(problem for found, _ in compared for problem in found),
    )
    digests = tuple(file.digest for file in files)
    notices = tuple(notice for _, found in compared for notice in found)
    return Report(
        digests=digests, problems=sorted_problems(problems), notices=notices, counts=_counts(digests)
    )


def _by_file(files: Sequence[Loaded]) -> Iterator[Problem]:
    for file in files:
        for rule in FILE_RULES:
            yield from rule(file)


def _with_its_brief(file: Loaded, folders: Sequence[Path]) -> tuple[Sequence[Problem], Sequence[str]]:
    """Compare a digest with its brief; without one, return a notice that says so."""
    brief = check_sources.read_brief(file, folders)
    if brief is None:
        name = file.digest.brief
        why = f"the brief {name} is not found or cannot be read" if name else "no brief is named"
        return (), (f"{file.path}: quotes not compared: {why}",)
    problems = [problem for rule in BRIEF_RULES for problem in rule(file, brief)]
    return problems, tuple(check_claims.terms_beyond_the_brief(file, brief))


def _between(files: Sequence[Loaded], path: Path, loading: Loading) -> Iterator[Problem]:
    for rule in SHELF_RULES:
        yield from rule(files)
    broken = {problem.path.stem for problem in loading.problems}
    here = {file.digest.id for file in files}
    alone = any(file.path == path for file in files)

    def out_of_sight(digest_id: str) -> bool:
        """A digest in a broken file, or beside the one file that is checked, may well hold the fact."""
        return digest_id in broken or (alone and digest_id not in here)

    yield from check_names.superseded_facts_exist(files, out_of_sight)


def _counts(digests: Sequence[Digest]) -> Mapping[str, int]:
    return {
        "digests": len(digests),
        "facts": sum(len(digest.facts) for digest in digests),
        "keys": sum(len(fact.keys) for digest in digests for fact in digest.facts),
        "terms": sum(len(digest.terms) for digest in digests),
        "questions": sum(len(digest.questions) for digest in digests),
    }
