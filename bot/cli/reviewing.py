"""The review of a draft, one thing a screen: shows the words it came from and takes the editor's decision."""

import re
from collections.abc import Callable, Iterator
from typing import Final

from rich.console import Console
from rich.padding import Padding
from rich.text import Text

from bot.cli.wording import counted
from digests.drafting.editing import Decision, Review, Thing, Verdict, things_of
from digests.drafting.model import DraftKey, Tier

AROUND: Final = 240
"""Characters of the brief shown before and after the source sentence."""
_KEYS: Final = (
    "[b]k[/b] keep · [b]a[/b] keep as suggested · [b]e[/b] edit · [b]b[/b] bin · [b]s[/b] later · "
    "[b]u[/b] undo · [b]q[/b] save and stop"
)


class Sitting:
    """One editor at one terminal. `ask` shows a prompt and returns a line; EOFError ends the sitting."""

    def __init__(self, review: Review, console: Console, ask: Callable[[str], str], *, every: bool) -> None:
        self.review = review
        self._console = console
        self._ask = ask
        self._every = every
        self._later: set[str] = set()

    def hold(self, save: Callable[[Review], object]) -> None:
        """Go through what waits, saving after each word, until the end or until the editor stops."""
        while (thing := next(self._waiting(), None)) is not None:
            self._show(thing)
            try:
                word = self._ask("> ").strip().lower()
            except EOFError:
                return
            if word == "q":
                return
            self._obey(word, thing)
            save(self.review)

    def left(self) -> int:
        """Count what still waits for a word."""
        return sum(1 for _ in self._waiting(later=True))

    def _waiting(self, *, later: bool = False) -> Iterator[Thing]:
        decided = self.review.decided()
        for thing in things_of(self.review.draft):
            of_binned = thing.key is not None and thing.fact is not None and _binned(self.review, thing)
            shown = self._every or thing.tier is not Tier.BINNED
            if (
                shown
                and thing.name not in decided
                and not of_binned
                and (later or thing.name not in self._later)
            ):
                yield thing

    def _obey(self, word: str, thing: Thing) -> None:
        match word:
            case "k" | "":
                self._decide(Decision(thing=thing.name, verdict=Verdict.KEEP))
            case "a":
                self._accept(thing)
            case "e":
                self._edit(thing)
            case "b":
                reason = self._ask("Why? ").strip()
                self._decide(Decision(thing=thing.name, verdict=Verdict.BIN, reason=reason or None))
            case "s":
                self._later.add(thing.name)
            case "u":
                self.review = self.review.undone()
            case _:
                self._console.print(f"{word!r} is none of the keys.", markup=False)

    def _decide(self, decision: Decision) -> None:
        self.review = self.review.with_decision(decision)

    def _accept(self, thing: Thing) -> None:
        edit = next((finding.edit for finding in thing.findings if finding.edit), None)
        if edit is None:
            self._console.print("Nothing is suggested here: k keeps it, e edits it.")
        else:
            self._decide(Decision(thing=thing.name, verdict=Verdict.KEEP, text=edit))

    def _edit(self, thing: Thing) -> None:
        text = self._ask(f"New {_noun(thing)} (empty: as it is): ").strip()
        wrong = self._ask("New wrong answers, with / between (empty: as they are): ") if thing.key else ""
        distractors = tuple(each for each in re.split(r"\s*/\s*", wrong.strip()) if each)
        if len(distractors) == 1:
            self._console.print("One wrong answer is too few: give two to five.")
            return
        self._decide(
            Decision(
                thing=thing.name, verdict=Verdict.KEEP, text=text or None, distractors=distractors or None
            )
        )

    def _show(self, thing: Thing) -> None:
        print_out = self._console.print
        things = sum(1 for _ in things_of(self.review.draft))
        done = len(self.review.decided())
        print_out()
        self._console.rule(
            f"{_noun(thing)} · {thing.tier.value} · {done} of {things} decided, {self.left()} left"
        )
        print_out(Padding(_in_context(self.review.draft.manuscript.text, thing), (0, 2)))
        print_out(_body(thing))
        for finding in thing.findings:
            print_out(Text(f"{finding.check}: {finding.reason}. {finding.remedy}.", style="yellow"))
            if finding.edit:
                print_out(Text(f"   suggested: {finding.edit}", style="green"))
        print_out(_KEYS)


def _binned(review: Review, thing: Thing) -> bool:
    """Tell whether a key's fact was thrown away, by the editor or by the checks."""
    fact = thing.fact
    if fact is None:
        return False
    decision = review.decided().get(fact.id)
    if decision is not None:
        return decision.verdict is Verdict.BIN
    return any(finding.fatal for finding in fact.findings)


def _noun(thing: Thing) -> str:
    return "question" if thing.key else "explanation" if thing.term else "fact"


def _in_context(brief: str, thing: Thing) -> Text:
    before, after = brief[max(0, thing.start - AROUND) : thing.start], brief[thing.end : thing.end + AROUND]
    return Text.assemble((before, "dim"), (brief[thing.start : thing.end], "bold reverse"), (after, "dim"))


def _body(thing: Thing) -> Text:
    if thing.key is not None and thing.fact is not None:
        return _question(thing.key, thing.fact.text)
    if thing.term is not None:
        term = thing.term.term
        long = f" ({term.stands_for})" if term.stands_for else ""
        return Text.assemble((f"{term.term}{long}: ", "bold"), term.explain)
    return Text.assemble((f"{thing.fact.section}: ", "bold"), thing.fact.text) if thing.fact else Text()


def _question(drafted: DraftKey, text: str) -> Text:
    key = drafted.key
    stem = key.ask or text.replace(key.span, "_____", 1)
    wrong = "\n".join(f"    ( ) {each}" for each in key.distractors)
    return Text.assemble((stem, "bold"), f"\n    (*) {key.span}\n{wrong}")


def summary(review: Review, left: int) -> str:
    """Say how far a review is."""
    decided = review.decided().values()
    kept = sum(decision.verdict is Verdict.KEEP for decision in decided)
    return f"{counted(kept, 'thing')} kept, {len(decided) - kept} binned, {left} left."
