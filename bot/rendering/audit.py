"""What an audit of what is published says: counts for a terminal, a page of questions, facts and terms."""

from collections.abc import Iterator, Mapping
from typing import Final

from bot.rendering.page import esc
from digests.drafting.auditing import Audit, Audited, Explained, Told
from digests.drafting.model import Finding

_STYLE: Final = """
body { font: 16px/1.45 system-ui, sans-serif; background: #eef2f5; margin: 0; padding: 1rem; color: #111 }
main { max-width: 46rem; margin: auto } h1 { font-size: 1.3rem } h2 { font-size: 1.15rem }
h3 { font-size: 1rem; margin: .2rem 0 }
article { background: #fff; border-radius: 10px; padding: .7rem .9rem; margin: .6rem 0 }
ul { list-style: none; padding: 0; margin: .4rem 0 } li { padding: .1rem .5rem }
li.key { background: #e7f5ea; border-left: 4px solid #1c7c3c }
.advice { border-left: 4px solid #a35c00; padding-left: .5rem } small { color: #3d4b55 }
@media (prefers-color-scheme: dark) {
  body { background: #0e1621; color: #eee } article { background: #182533 } small { color: #a9b8c3 }
  li.key { background: #12351d }
}
"""
_PAGE: Final = """<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>Published facts, questions and terms</title><style>{style}</style></head>
<body><main><h1>Published facts, questions and terms</h1>
<ul>
{counts}
</ul>
<h2>Questions</h2>
{items}
<h2>Facts</h2>
{facts}
<h2>Terms</h2>
{terms}
</main></body></html>
"""


def audit_lines(audit: Audit) -> Iterator[str]:
    """Say how much is published, how much is clean, and which checks have something to say."""
    yield f"Facts: {audit.facts}, {audit.keyless} of them without a key, {audit.waiting} not yet approved"
    doubted = audit.facts - audit.sound
    yield f"Advice on facts: none on {audit.sound}, some on {doubted}{_after(audit.doubted)}"
    full = sum(each.term.stands_for is not None for each in audit.explained)
    yield f"Terms: {len(audit.explained)}, {full} of them with a full form"
    yield f"Keys: {len(audit.items)} ({_counted(audit.kinds)})"
    yield f"Questions: {sum(audit.forms.values())} ({_counted(audit.forms)})"
    some = len(audit.items) - audit.clean
    yield f"Advice on keys: none on {audit.clean}, some on {some}{_after(audit.found)}"


def _counted(counts: Mapping[str, int]) -> str:
    ranked = sorted(counts.items(), key=lambda each: (-each[1], each[0]))
    return ", ".join(f"{name} {count}" for name, count in ranked) or "none"


def _after(found: Mapping[str, int]) -> str:
    return f" ({_counted(found)}; see docs/drafting.md)" if found else ""


def audit_as_html(audit: Audit) -> str:
    """Write the whole audit as one page without any outside resource; what has advice comes first."""
    counts = "\n".join(f"<li>{esc(line)}</li>" for line in audit_lines(audit))
    items = sorted(audit.items, key=lambda item: not item.findings)
    told = sorted(audit.told, key=lambda each: not each.findings)
    return _PAGE.format(
        style=_STYLE,
        counts=counts,
        items="\n".join(map(_article, items)),
        facts="\n".join(map(_fact, told)),
        terms="\n".join(map(_term, audit.explained)),
    )


def _fact(told: Told) -> str:
    keys = len(told.fact.keys)
    asked = "no question" if not keys else "1 question" if keys == 1 else f"{keys} questions"
    return (
        f"<article><h3>{esc(told.fact.text)}</h3><blockquote>{esc(told.fact.source_quote)}</blockquote>"
        f"<small>{_place(told)}, {asked}</small>{''.join(map(_advice, told.findings))}</article>"
    )


def _term(each: Explained) -> str:
    term = each.term
    full = f" ({esc(term.stands_for)})" if term.stands_for else ""
    also = f"<br>Also: {esc(', '.join(term.aliases))}" if term.aliases else ""
    return (
        f"<article><h3>{esc(term.term)}{full}</h3><p>{esc(term.explain)}</p>"
        f"<small>{esc(each.digest)}{also}</small></article>"
    )


def _place(thing: Audited | Told) -> str:
    waiting = ", not yet approved" if thing.fact.drafted else ""
    return f"{esc(thing.digest)}/{esc(thing.fact.id)}{waiting}"


def _article(item: Audited) -> str:
    options = "".join(_option(option, right=option == item.key.span) for option in item.options)
    return (
        f"<article><h3>{esc(item.stem)}</h3><ul>{options}</ul>"
        f"<p>{esc(item.fact.text)}</p><blockquote>{esc(item.fact.source_quote)}</blockquote>"
        f"<small>{_place(item)}</small>"
        f"{''.join(map(_advice, item.findings))}</article>"
    )


def _option(text: str, *, right: bool) -> str:
    return f"<li class=key>{esc(text)} (right)</li>" if right else f"<li>{esc(text)}</li>"


def _advice(finding: Finding) -> str:
    edit = f" Suggested: {esc(finding.edit)}" if finding.edit else ""
    return f'<p class="advice">{finding.check}: {esc(finding.reason)}. {esc(finding.remedy)}.{edit}</p>'
