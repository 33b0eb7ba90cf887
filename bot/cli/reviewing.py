"""The review of a draft, one thing a screen: takes the editor's decisions, the sure things first."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Final, Protocol

from rich.console import Console

from bot.cli.retyping import retyped
from bot.cli.review_screen import HELP, noun, said_by, said_of, screen_of, state_of, suggestions
from bot.cli.wording import counted
from digests.drafting.correcting import with_consequences
from digests.drafting.editing import Decision, Review, Thing, Verdict, stands_in, things_of
from digests.drafting.model import Tier, asks_for_a_glance, tier_of
from digests.drafting.proofing import broken_by, doubts_of, fallen_with
from digests.model import Digest


class Ask(Protocol):
    """Shows a prompt, with a text to change where there is one, and returns a line; EOFError ends it all."""

    def __call__(self, prompt: str, prefill: str = "") -> str:
        """Return what was typed."""


_YES: Final = frozenset({"y", "yes", "k"})
"""`k` keeps a thing everywhere else."""


class Sitting:
    """One editor at one terminal."""

    def __init__(
        self,
        review: Review,
        console: Console,
        ask: Ask,
        *,
        every: bool,
        library: Callable[[], Sequence[Digest]] = tuple,
    ) -> None:
        self.review = review
        self._library = library
        self._console = console
        self._ask = ask
        self._every = every
        self._later: list[str] = []
        self._put_off_last = False
        self._typed: dict[str, Decision] = {}

    def hold(self, save: Callable[[Review], object]) -> None:
        """Go through what waits, saving after each word, until the end or until the editor stops."""
        while (thing := next(self._waiting(), None)) is not None:
            self._show(thing)
            try:
                word = self._ask("> ").strip()
                if word.lower() == "q":
                    return
                self._obey(word, thing)
            except (EOFError, KeyboardInterrupt):
                return
            save(self.review)

    def left(self) -> int:
        """Count what still waits for a word."""
        return sum(1 for _ in self._waiting(later=True))

    def _waiting(self, *, later: bool = False) -> Iterator[Thing]:
        decided = self.review.decided()
        for thing in sorted(things_of(self.review.draft, decided), key=_doubt):
            shown = self._every or thing.tier is not Tier.BINNED
            open_yet = thing.name not in decided and (later or thing.name not in self._later)
            if shown and open_yet and not _has_fallen(self.review, thing):
                yield thing

    def _obey(self, word: str, thing: Thing) -> None:
        ways: Mapping[str, Callable[[Thing], None]] = {
            "": self._keep_if_ready,
            "k": self._keep,
            "a": self._accept,
            "e": self._edit,
            "b": self._bin,
            "s": self._put_off,
            "u": self._undo,
            "?": self._help,
        }
        key, _, reason = word.partition(" ")
        way = ways.get(key.lower() if key.lower() == "b" else word.lower())
        if key.lower() == "b" and reason:
            self._decide(Decision(thing=thing.name, verdict=Verdict.BIN, reason=reason.strip()))
        elif way is None:
            self._console.print(f"{word!r} is none of the keys. ? explains them.", markup=False)
        else:
            way(thing)

    def _keep(self, thing: Thing) -> None:
        self._decide(Decision(thing=thing.name, verdict=Verdict.KEEP))

    def _bin(self, thing: Thing) -> None:
        reason = self._ask("Why? (empty: no reason) ").strip()
        self._decide(Decision(thing=thing.name, verdict=Verdict.BIN, reason=reason or None))

    def _put_off(self, thing: Thing) -> None:
        self._later.append(thing.name)
        self._put_off_last = True

    def _undo(self, _: Thing) -> None:
        if self._put_off_last:
            self._later.pop()
            self._put_off_last = False
        elif self.review.decisions:
            taken = self.review.decisions[-1].thing
            things = things_of(self.review.draft, self.review.decided())
            said = next((said_by(each) for each in things if each.name == taken), "")
            self.review = self.review.undone()
            self._console.print(f"Taken back: the word on “{said or taken}”", markup=False)
        else:
            self._console.print("There is no word to take back.")

    def _help(self, _: Thing) -> None:
        self._console.print(HELP, markup=False)

    def _keep_if_ready(self, thing: Thing) -> None:
        if thing.tier is Tier.READY:
            self._keep(thing)
        else:
            self._console.print(f"It {state_of(thing)}: k keeps it all the same.")

    def _decide(self, decision: Decision) -> None:
        self._put_off_last = False
        self.review = self.review.with_decision(decision)

    def _accept(self, thing: Thing) -> None:
        edit = next(iter(suggestions(thing)), None)
        if edit is None:
            self._console.print("Nothing is suggested here: k keeps it, e edits it.")
            return
        words = self._completed(thing, Decision(thing=thing.name, verdict=Verdict.KEEP, text=edit))
        if not self._is_broken_by(thing, words):
            self._take(thing, words)

    def _edit(self, thing: Thing) -> None:
        typed = retyped(thing, self._typed.get(thing.name), self._ask)
        self._typed[thing.name] = typed
        words = self._completed(thing, typed)
        if typed.distractors is not None and len(typed.distractors) == 1:
            self._console.print("One wrong answer is too few: give two to five.")
        elif typed.changes:
            self._judge(thing, words)

    def _completed(self, thing: Thing, words: Decision) -> Decision:
        """Add to a corrected fact what follows from its words."""
        if thing.fact is None or thing.key is not None:
            return words
        return with_consequences(self.review.draft, thing.fact, words, self._library())

    def _judge(self, thing: Thing, words: Decision) -> None:
        """Keep what the checks doubt only on a second word."""
        if self._is_broken_by(thing, words):
            return
        doubts = doubts_of(self.review.draft, thing, words)
        for line in said_of(doubts):
            self._console.print(line)
        if not doubts or self._ask("Keep your words all the same? (y; Enter: no) ").strip().lower() in _YES:
            self._take(thing, words)

    def _take(self, thing: Thing, words: Decision) -> None:
        """Keep words that the digest can be published with, and say what falls with them."""
        fallen = fallen_with(self.review, thing, words)
        if fallen:
            falls = "falls" if fallen == 1 else "fall"
            missing = "the answer or a name asked of is not in these words"
            self._console.print(f"{counted(fallen, 'question')} {falls}: {missing}.")
        if words.asked:
            self._console.print(f"{counted(len(words.asked), 'question')} made of these words.")
        if words.quote:
            self._console.print(f"They rest on: {words.quote}", markup=False)
        self._decide(words)

    def _is_broken_by(self, thing: Thing, words: Decision) -> bool:
        broken = broken_by(self.review, thing, words)
        for reason in broken:
            self._console.print(f"It cannot be published so: {reason}", markup=False, style="red")
        return bool(broken)

    def _show(self, thing: Thing) -> None:
        done, left = len(self.review.decided()), self.left()
        self._console.print()
        self._console.rule(f"{noun(thing)} · {state_of(thing)} · {done} of {done + left} decided")
        for part in screen_of(self.review.draft.manuscript.text, thing):
            self._console.print(part)


def _doubt(thing: Thing) -> int:
    """Rank a thing by its fact: ready, a glance, mended by one key, with one thing said against it, the rest.

    Of facts with one finding readers passed 40 in 100, of those with five 14. Keys stay with their facts.
    """
    findings = thing.fact.findings if thing.fact else thing.findings
    if tier_of(findings) is Tier.READY:
        return 0
    if asks_for_a_glance(findings):
        return 1
    if any(finding.edit for finding in findings):
        return 2
    return 3 if len(findings) == 1 else 4


def _has_fallen(review: Review, thing: Thing) -> bool:
    """Tell whether a key's fact was thrown away, by the editor or the checks, or has lost its answer."""
    fact = thing.fact
    if fact is None or thing.key is None:
        return False
    decision = review.decided().get(fact.id)
    if decision is None:
        return any(finding.fatal for finding in fact.findings)
    told = decision.text is None or stands_in(thing.key.key, decision.text, fact.text)
    return not decision.keeps or not told


def summary(review: Review, left: int) -> str:
    """Say how far a review is."""
    decided = review.decided().values()
    kept = sum(decision.keeps for decision in decided)
    return f"{counted(kept, 'thing')} kept, {len(decided) - kept} binned, {left} left."
