"""Asks for an editor's own words for one thing; as they were, or none at all, they change nothing."""

import re
from collections.abc import Callable
from typing import Final

from bot.cli.review_screen import noun, said_by
from digests.drafting.editing import Decision, Thing, Verdict

Prompts = Callable[[str, str], str]
"""Shows a prompt and the text to change, and returns the line typed."""

_SLASH: Final = re.compile(r"\s*/\s*")


def retyped(thing: Thing, last: Decision | None, prompts: Prompts) -> Decision:
    """Return what was typed for each part of a thing, beginning with what was typed `last`."""
    last = last or Decision(thing=thing.name, verdict=Verdict.KEEP)

    def changed(what: str, before: str, typed: str | None) -> str | None:
        said = prompts(f"{what} (empty: leave it): ", typed or before).strip()
        return said if said != before and said else None

    def listed(what: str, before: tuple[str, ...], typed: tuple[str, ...] | None) -> tuple[str, ...] | None:
        said = prompts(f"{what}, with / between (empty: leave them): ", " / ".join(typed or before)).strip()
        each = tuple(part for part in _SLASH.split(said) if part)
        return each if each != before and each else None

    words: dict[str, object] = {"text": changed(f"New {noun(thing)}", said_by(thing), last.text)}
    if thing.key is not None:
        words["distractors"] = listed("New wrong answers", thing.key.key.distractors, last.distractors)
    elif thing.fact is not None:
        words["section"] = changed("New heading", thing.fact.section, last.section)
    elif thing.term is not None:
        term = thing.term.term
        if term.stands_for is not None:
            words["stands_for"] = changed("New full form", term.stands_for, last.stands_for)
        words["aliases"] = listed("New other names", term.aliases, last.aliases)
    return Decision(thing=thing.name, verdict=Verdict.KEEP).model_copy(update=words)
