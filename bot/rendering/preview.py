"""How a digest's posts will look: blocks for a terminal, or one self-contained HTML page."""

from html import unescape
from re import sub

from bot.rendering.facts import fact_page
from bot.rendering.page import Page, QuizPage, esc
from bot.rendering.quiz import quiz_page
from bot.rendering.terms import term_page
from digests.exams.compiling import every_question_of
from digests.library import Library
from digests.model import Digest

_STYLE = """
body { font: 16px/1.45 system-ui, sans-serif; background: #d9e3ea; margin: 0; padding: 1rem; color: #111 }
main { max-width: 30rem; margin: auto } h1 { font-size: 1.2rem }
article { background: #fff; border-radius: 12px; padding: .7rem .9rem; margin: .6rem 0 }
article { white-space: pre-wrap; overflow-wrap: anywhere }
ul { list-style: none; padding: 0; margin: .5rem 0 0 }
li { border: 1px solid #b9c6cf; border-radius: 8px; padding: .3rem .6rem; margin: .25rem 0 }
li.key { border-color: #1c7c3c; background: #e7f5ea }
small, .why { color: #3d4b55 }
.buttons { display: flex; gap: .3rem; margin-top: .6rem }
.buttons span { background: #eef3f7; border-radius: 8px; padding: .2rem .6rem }
@media (prefers-color-scheme: dark) {
  body { background: #0e1621; color: #eee } article { background: #182533 } small, .why { color: #a9b8c3 }
  li.key { background: #12351d } .buttons span { background: #22354a } a { color: #6ab3f3 }
}
"""
_PAGE = """<!doctype html>
<html lang="{language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>{title}</title><style>{style}</style></head>
<body><main><h1>{title}</h1>
{posts}
</main></body></html>
"""


def posts_of(digest: Digest) -> tuple[Page | QuizPage, ...]:
    """Every fact as it will be posted, each with its questions in unshuffled order; then every term."""
    questions = tuple(every_question_of(digest))
    posts: list[Page | QuizPage] = []
    entries = {entry.fact.id: entry for entry in Library([digest]).entries}
    for entry in entries.values():
        posts.append(fact_page(entry))
        asked = (question for question in questions if question.item == entry.item)
        posts.extend(quiz_page(question, tuple(range(len(question.options)))) for question in asked)
    for term in digest.terms:
        own = tuple(entries[fact] for fact in term.facts if fact in entries)
        posts.append(term_page(digest, term, own))
    return tuple(posts)


def as_text(post: Page | QuizPage) -> str:
    """A post for the terminal: plain text, buttons in brackets, the right option marked."""
    if isinstance(post, Page):
        buttons = "\n".join(" ".join(f"[{button.text}]" for button in row) for row in post.rows)
        return f"{unescape(sub(r'<[^>]+>', '', post.text))}\n{buttons}".rstrip()
    options = (f"  {'(x)' if n in post.correct else '( )'} {option}" for n, option in enumerate(post.options))
    return "\n".join(
        filter(None, (f"Quiz: {post.question}", post.description, *options, f"Why: {post.explanation}"))
    )


def as_html(digest: Digest) -> str:
    """The whole preview as one page without any outside resource."""
    posts = "\n".join(f"<article>{_inside(post)}</article>" for post in posts_of(digest))
    return _PAGE.format(language=digest.language, title=esc(digest.title), style=_STYLE, posts=posts)


def _inside(post: Page | QuizPage) -> str:
    if isinstance(post, Page):
        buttons = "".join(f"<span>{esc(button.text)}</span>" for row in post.rows for button in row)
        return f'{post.text}<div class="buttons">{buttons}</div>'
    options = "".join(_option(option, right=n in post.correct) for n, option in enumerate(post.options))
    about = f"<div>{esc(post.description)}</div>" if post.description else ""
    why = f'<div class="why">{esc(post.explanation)}</div>'
    return f"<small>Quiz</small> {esc(post.question)}{about}<ul>{options}</ul>{why}"


def _option(text: str, *, right: bool) -> str:
    return f"<li class=key>{esc(text)} (right)</li>" if right else f"<li>{esc(text)}</li>"
