"""The review of a draft, one thing a screen: shows the words it came from and takes the editor's decision."""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
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
    ("k", "keep"),
    ("a", "keep as suggested"),
    ("e", "edit"),
    ("b", "bin"),
    ("s", "later"),
    ("u", "undo"),
    ("q", "save and stop"),
)
"""Each followed by Enter. Enter alone keeps what is ready, and nothing else."""


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
        ways: Mapping[str, Callable[[Thing], None]] = {
            "": self._keep_if_ready,
            "k": self._keep,
            "a": self._accept,
            "e": self._edit,
            "b": self._bin,
            "s": lambda thing: self._later.add(thing.name),
            "u": self._undo,
            "?": self._help,
        }
        way = ways.get(word)
        if way is None:
            self._console.print(f"{word!r} is none of the keys. ? explains them.", markup=False)
        else:
            way(thing)

    def _keep(self, thing: Thing) -> None:
        self._decide(Decision(thing=thing.name, verdict=Verdict.KEEP))

    def _bin(self, thing: Thing) -> None:
        reason = self._ask("Why? (empty: no reason) ").strip()
        self._decide(Decision(thing=thing.name, verdict=Verdict.BIN, reason=reason or None))

    def _undo(self, _: Thing) -> None:
        self.review = self.review.undone()

    def _help(self, _: Thing) -> None:
        self._console.print("One key and Enter; Enter alone keeps what is ready, and nothing else.")

    def _keep_if_ready(self, thing: Thing) -> None:
        if thing.tier is Tier.READY:
            self._keep(thing)
        else:
            self._console.print("It needs a look: k keeps it all the same.")

    def _decide(self, decision: Decision) -> None:
        self.review = self.review.with_decision(decision)

    def _accept(self, thing: Thing) -> None:
        edit = next(iter(_suggestions(thing)), None)
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
        done, left = len(self.review.decided()), self.left()
        print_out()
        self._console.rule(f"{_noun(thing)} · {thing.tier.value} · {done} of {done + left} decided")
        print_out(Padding(_in_context(self.review.draft.manuscript.text, thing), (0, 2)))
        print_out(_body(thing))
        for finding in thing.findings:
            remedy = finding.remedy.rstrip(".")
            print_out(Text(f"{finding.check}: {finding.reason}. {remedy}.", style="yellow"))
        for edit in _suggestions(thing):
            print_out(Text(f"   suggested, a guess: {edit}", style="green"))
        print_out(_keys(thing))


def _binned(review: Review, thing: Thing) -> bool:
    """Tell whether a key's fact was thrown away, by the editor or by the checks."""
    fact = thing.fact
    if fact is None:
        return False
    decision = review.decided().get(fact.id)
    if decision is not None:
        return decision.verdict is Verdict.BIN
    return any(finding.fatal for finding in fact.findings)


def _suggestions(thing: Thing) -> Sequence[str]:
    """Return what is suggested, once however many findings it would mend."""
    return tuple(dict.fromkeys(finding.edit for finding in thing.findings if finding.edit))


def _keys(thing: Thing) -> str:
    """Name the keys that do something here."""
    offered = [(key, does) for key, does in _KEYS if key != "a" or _suggestions(thing)]
    return " · ".join(f"[b]{key}[/b] {does}" for key, does in offered)


def _noun(thing: Thing) -> str:
    return "question" if thing.key else "explanation" if thing.term else "fact"


def _in_context(brief: str, thing: Thing) -> Text:
    before, after = brief[max(0, thing.start - AROUND) : thing.start], brief[thing.end : thing.end + AROUND]
    if thing.start > AROUND:
        before = f"… {before.partition(' ')[2]}"
    if thing.end + AROUND < len(brief):
        after = f"{after.rpartition(' ')[0]} …"
    quote = f"»{brief[thing.start : thing.end]}«"
    return Text.assemble((before, "dim"), (quote, "bold reverse"), (after, "dim"))


def _body(thing: Thing) -> Text:
    if thing.key is not None and thing.fact is not None:
        return _question(thing.key, thing.fact.text)
    if thing.term is not None:
        term = thing.term.term
        long = f" ({term.stands_for})" if term.stands_for else ""
        return Text.assemble((f"{term.term}{long}: ", "bold"), term.explain)
    return (
        Text.assemble((f"[{thing.fact.section}] ", "dim"), (thing.fact.text, "bold"))
        if thing.fact
        else Text()
    )


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
