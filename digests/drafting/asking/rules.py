"""Questions for what a rule sets: a time limit, a term of office, how many sign, sit or belong, how much."""

import re
from collections.abc import Iterator
from typing import Final

from digests.drafting.asking.frames import (
    ADVERB,
    BE_PAST,
    COUNT,
    MONEY,
    PARTICIPLE,
    SUBJECT,
    Asked,
    Sentence,
    parts_are_simple,
    tidy,
)
from digests.drafting.clauses import has_name
from digests.model import KeyKind

_SPAN: Final = rf"{COUNT} (?:hours|days|weeks|months|years)"
_WITHIN: Final = re.compile(
    rf"{SUBJECT} (?:(?P<modal>can|must|should|shall|may|will|has to|have to) be|(?P<be>is|are))"
    r" (?P<part>[a-z]+(?:d|n|t|one|ade|ut))(?P<m>(?: [^,]{2,80}?)?) within"
    rf" (?:a period of )?(?P<key>{_SPAN})(?P<t>(?: (?:of|from|after) [^,]{{3,60}})?)"
)
_VALID: Final = re.compile(
    rf"{SUBJECT} (?P<be>is|are|remains?) (?P<what>valid|in force) for (?:a period of )?(?P<key>{_SPAN})"
)
_TERM: Final = re.compile(
    rf"{SUBJECT} (?P<v>(?:holds?|is appointed|are appointed|is elected|are elected|serves?)(?: office)?)"
    rf" for a (?P<what>(?:fixed |renewable |non-renewable )?(?:term|tenure|period)) of (?P<key>{_SPAN})"
)
_SIGNED: Final = re.compile(
    rf"{SUBJECT} {BE_PAST} {ADVERB}{PARTICIPLE}(?P<m>(?: [^,]{{2,60}}?)??) by (?P<key>{COUNT})"
    r" (?P<what>(?:[a-z]+ )?(?:countries|nations|states|parties|members|organisations|institutions|banks))"
    r"(?P<t>(?: (?:in|on|at) [^,]{2,40})?)"
)
_ONE_OF: Final = re.compile(
    rf"(?:.{{3,120}}?) (?:is|was) (?:one of|among|included in) (?:the|India[’']s) (?P<key>{COUNT})"
    r" (?P<noun>[a-z][a-z -]{2,50}?s) (?P<t>(?:of|under|in|recogni[sz]ed by|identified under|launched under)"
    r" [^,]{3,90})"
)
_BESIDES: Final = re.compile(
    rf"{SUBJECT} (?P<v>consists of|comprises|is composed of|has) (?P<head>an? [A-Z]?[\w-]+(?: [A-Z][\w-]+)?)"
    rf" and (?P<key>{COUNT}) (?P<what>(?:other |[a-z-]+[- ]time )?members)"
)
_GIVES: Final = re.compile(
    rf"{SUBJECT} (?P<v>provides|offers|gives|carries) (?:an? )?"
    r"(?P<what>(?:[a-z]+ ){0,3}(?:subsidy|assistance|aid|insurance|cover|coverage|support|credit"
    r"|compensation|pension|funding)) of (?P<hedge>(?:up ?to )?)"
    rf"(?P<key>{MONEY}|\d+(?:\.\d+)?(?:%| per ?cent))(?P<t>(?: (?:per|a|to|for|on) [^,]{{3,90}})?)"
)
_SET: Final = re.compile(
    r"(?P<s>[^,]{6,110}?) (?P<be>is|was) (?P<v>fixed|set|capped|pegged|projected|kept|raised|increased"
    r"|reduced|revised)"
    rf"(?P<m>(?: [^,]{{2,40}}?)??) (?P<at>at|to) (?P<key>{MONEY}|\d+(?:\.\d+)?(?:%| per ?cent))"
    r"(?P<t>(?: (?:in|by|under|for) [^,]{3,80})?)"
)


def rules(sentence: Sentence) -> Iterator[Asked]:
    """Find the limit, the term, the count or the amount that a sentence sets."""
    for pattern, ask in (
        (_WITHIN, _within),
        (_TERM, _term),
        (_VALID, _valid),
        (_SIGNED, _signed),
        (_ONE_OF, _one_of),
        (_BESIDES, _besides),
        (_GIVES, _gives),
        (_SET, _fixed),
    ):
        found = pattern.fullmatch(sentence.text)
        question = ask(sentence, found) if found is not None else None
        if found is not None and question is not None:
            yield Asked(span=found["key"], kind=_kind(found["key"]), ask=tidy(question), slot="rule")
            return


def _kind(key: str) -> KeyKind:
    return KeyKind.PERCENTAGE if re.search(r"%|per ?cent", key) else KeyKind.NUMBER


def _within(sentence: Sentence, found: re.Match[str]) -> str | None:
    subject = sentence.subject(found["s"])
    if subject is None or not parts_are_simple(found["m"], found["t"]):
        return None
    period = f"Within what period{found['t']}"
    rest = f"{found['part']}{found['m']}"
    if found["be"]:
        return f"{period} {found['be']} {subject} {rest}?"
    modal, _, to = found["modal"].partition(" ")
    if to:
        return f"{period} {'does' if modal == 'has' else 'do'} {subject} have to be {rest}?"
    return f"{period} {modal} {subject} be {rest}?"


def _term(sentence: Sentence, found: re.Match[str]) -> str | None:
    subject = sentence.subject(found["s"])
    if subject is None:
        return None
    head, _, rest = found["v"].partition(" ")
    if head in ("is", "are"):
        return f"For what {found['what']} {head} {subject} {rest}?"
    base = head.removesuffix("s")
    return f"For what {found['what']} {'does' if head != base else 'do'} {subject} {base} {rest}?"


def _valid(sentence: Sentence, found: re.Match[str]) -> str | None:
    subject = sentence.subject(found["s"])
    if subject is None:
        return None
    if found["be"].startswith("remain"):
        helper = "does" if found["be"].endswith("s") else "do"
        return f"For what period {helper} {subject} remain {found['what']}?"
    return f"For what period {found['be']} {subject} {found['what']}?"


def _signed(sentence: Sentence, found: re.Match[str]) -> str | None:
    subject = sentence.subject(found["s"])
    if subject is None or not parts_are_simple(found["m"], found["t"]):
        return None
    rest = f"{found['be']} {subject} {found['adv']}{found['part']}{found['m']}{found['t']}"
    return f"By how many {found['what']} {rest}?"


def _one_of(_: Sentence, found: re.Match[str]) -> str | None:
    if not has_name(f"a {found['t']}") or not parts_are_simple(found["noun"], found["t"]):
        return None
    return f"How many {found['noun']} {found['t']} are there?"


def _besides(sentence: Sentence, found: re.Match[str]) -> str | None:
    subject = sentence.subject(found["s"])
    if subject is None:
        return None
    many = f"ow many {found['what'].removeprefix('other ')} besides {found['head']}"
    return {
        "consists of": f"Of h{many} does {subject} consist?",
        "is composed of": f"Of h{many} is {subject} composed?",
        "comprises": f"H{many} does {subject} comprise?",
        "has": f"H{many} does {subject} have?",
    }[found["v"]]


def _gives(sentence: Sentence, found: re.Match[str]) -> str | None:
    subject = sentence.subject(found["s"])
    if subject is None or not parts_are_simple(found["t"]):
        return None
    much = f"{found['hedge'].strip().capitalize()} how much" if found["hedge"] else "How much"
    base = {"carries": "carry"}.get(found["v"], found["v"].removesuffix("s"))
    return f"{much} {found['what']} does {subject} {base}{found['t']}?"


def _fixed(sentence: Sentence, found: re.Match[str]) -> str | None:
    subject = sentence.subject(found["s"])
    if subject is None or not parts_are_simple(found["m"], found["t"]):
        return None
    what = "percentage" if _kind(found["key"]) is KeyKind.PERCENTAGE else "amount"
    rest = f"{found['be']} {subject} {found['v']}{found['m']}{found['t']}"
    return f"{found['at'].capitalize()} what {what} {rest}?"
