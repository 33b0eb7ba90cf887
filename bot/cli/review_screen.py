"""What a review shows of one thing: the words it came from, itself, what the checks say, and the keys."""

from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher
from typing import Final

from rich.console import RenderableType
from rich.padding import Padding
from rich.text import Text

from digests.drafting.editing import Thing
from digests.drafting.model import DraftKey, Finding, Tier

AROUND: Final = 120
"""Characters of the brief shown before and after the source sentence."""
_KEYS: Final = (
    ("k", "keep"),
    ("a", "keep as suggested"),
    ("e", "edit"),
    ("b", "bin"),
    ("s", "later"),
    ("u", "undo"),
    ("q", "save and stop"),
    ("?", "help"),
)
HELP: Final = """\
One key and Enter. Enter alone keeps what is ready, and nothing else.
  k  keep it as it stands, whatever is found        b  bin it; a reason may follow
  a  keep the suggested words                       s  ask again in the next sitting
  e  change its words, heading or names; checked    u  take the last word back
  q  save and stop; the next sitting goes on here
Ready: no check found anything. A glance: nothing wrong was found, but it is not of the plainest form, and
slips hide there. A look: F and a number is a check of facts, I of questions, as docs/drafting.md tells."""


def screen_of(brief: str, thing: Thing) -> Iterator[RenderableType]:
    """Yield what is shown of a thing, from top to bottom."""
    yield Padding(_in_context(brief, thing), (0, 2))
    yield _body(thing)
    yield from said_of(thing.findings)
    if thing.key is not None and not thing.findings and thing.tier is not Tier.READY:
        yield Text("Its fact is not ready: keep the question with that.", style="yellow")
    for edit in suggestions(thing):
        yield Text("   suggested, a guess: ", style="green").append(_marked(edit, said_by(thing)))
        if gone := _left_out(edit, said_by(thing)):
            yield Text(f"   it leaves out: {' … '.join(gone)}", style="dim")
    yield _keys(thing)


def said_of(findings: Sequence[Finding]) -> Iterator[Text]:
    """Yield a line for each finding."""
    for finding in findings:
        remedy = finding.remedy.rstrip(".")
        yield Text(f"{finding.check}: {finding.reason}. {remedy}.", style="yellow")


def state_of(thing: Thing) -> str:
    """Say how far a thing can be trusted."""
    return "needs a glance" if thing.needs_a_glance else thing.tier.value


def suggestions(thing: Thing) -> Sequence[str]:
    """Return what is suggested, once however many findings it would mend."""
    return tuple(dict.fromkeys(finding.edit for finding in thing.findings if finding.edit))


def _marked(edit: str, before: str) -> Text:
    """Set in bold the words that a suggestion puts in: these are the guess."""
    old, new = before.split(" "), edit.split(" ")
    marked = Text(style="green")
    for change, _, _, start, end in SequenceMatcher(a=old, b=new, autojunk=False).get_opcodes():
        if start < end:
            words = " ".join(new[start:end]) + (" " if end < len(new) else "")
            marked.append(words, style="bold" if change != "equal" else "")
    return marked


def _left_out(edit: str, before: str) -> Sequence[str]:
    """Return the words that a suggestion drops and puts nothing in for: nothing of it shows them."""
    old, new = before.split(" "), edit.split(" ")
    changes = SequenceMatcher(a=old, b=new, autojunk=False).get_opcodes()
    return tuple(" ".join(old[start:end]) for change, start, end, _, _ in changes if change == "delete")


def said_by(thing: Thing) -> str:
    """Return the words that an edit would change."""
    if thing.key is not None:
        return thing.key.key.ask or ""
    return thing.fact.text if thing.fact else thing.term.term.explain if thing.term else ""


def _keys(thing: Thing) -> str:
    """Name the keys that do something here."""
    offered = [(key, does) for key, does in _KEYS if key != "a" or suggestions(thing)]
    return " · ".join(f"[b]{key}[/b] {does}" for key, does in offered)


def noun(thing: Thing) -> str:
    """Say what a thing is."""
    return "question" if thing.key else "explanation" if thing.term else "fact"


def _in_context(brief: str, thing: Thing) -> Text:
    """Mark what a thing rests on; a corrected fact may rest on other words than it was drafted from."""
    quoted = " ".join(brief[thing.start : thing.end].split())
    if thing.key is not None and thing.fact is not None and thing.fact.source_quote != quoted:
        return Text(f"»{thing.fact.source_quote}«", style="bold reverse")
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
        also = f"\n    also: {' / '.join(term.aliases)}" if term.aliases else ""
        return Text.assemble((f"{term.term}{long}: ", "bold"), term.explain, (also, "dim"))
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
