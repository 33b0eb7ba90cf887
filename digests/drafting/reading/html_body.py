"""Which part of a web page is its brief."""

import re
from collections.abc import Set
from dataclasses import dataclass
from typing import Any, Final

_NEVER: Final = (
    "script",
    "style",
    "noscript",
    "template",
    "svg",
    "math",
    "nav",
    "footer",
    "aside",
    "form",
    "button",
    "iframe",
    "select",
    "input",
    "textarea",
    "object",
    "embed",
    "audio",
    "video",
    "canvas",
    "dialog",
    "head",
    "figcaption",
    "img",
    "picture",
    "map",
    "link",
    "meta",
    "del",
    "s",
)
_ASIDE: Final = re.compile(
    r"(?:^|[\s_-])(?:share|sharing|social|related|comments?|respond|sidebar|widget|breadcrumbs?|cookies?|consent"
    r"|newsletter|subscribe|subscription|promo|promotion|advert|advertisement|ads?|adsbygoogle|sponsored|menu|navbar"
    r"|nav|navigation|footer|toc|table-of-contents|byline|author|tags|tagcloud|pagination|pager|popup|modal|login"
    r"|signup|banner|hidden|sr-only|screen-reader-text|skip-link|jp-relatedposts|sharedaddy|disqus|recommended"
    r"|trending|read-more|also-read|footnotes?|endnotes?|reference)(?:$|[\s_-])",
    re.IGNORECASE,
)
_ROLES: Final = frozenset(("navigation", "complementary", "contentinfo", "banner", "search", "dialog"))
_HIDDEN: Final = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)
_MOST_OF: Final = 0.7
"""Share of a page's words that its brief holds; a part with less of them is only a part of the brief."""
_CONTAINERS: Final = frozenset(
    ("html", "body", "main", "article", "section", "div", "center", "table", "tbody", "tr", "td")
)
_LINKED: Final = 0.6
"""Share of a list's letters inside links from which on it is a menu."""


def _is_aside(element: Any) -> bool:
    if element.tag in ("html", "body", "article", "main"):
        return False
    names = f"{element.get('class') or ''} {element.get('id') or ''}"
    if _ASIDE.search(names) or element.get("role") in _ROLES:
        return True
    hidden = element.get("hidden") is not None or element.get("aria-hidden") == "true"
    return hidden or bool(_HIDDEN.search(element.get("style") or ""))


@dataclass(frozen=True, slots=True)
class _Measure:
    """Letters inside an element, those of them inside links, and its links."""

    letters: int
    linked: int
    links: int


def _measured(root: Any, left_out: Set[Any] = frozenset()) -> dict[Any, _Measure]:
    """Measure every element once, from the innermost outwards; what is left out counts nothing."""
    measures: dict[Any, _Measure] = {}
    for element in reversed(list(root.iter())):
        if element in left_out or not isinstance(element.tag, str):
            measures[element] = _Measure(0, 0, 0)
            continue
        inner = [measures[child] for child in element]
        own = len((element.text or "").strip()) + sum(len((child.tail or "").strip()) for child in element)
        letters = own + sum(measure.letters for measure in inner)
        linked = letters if element.tag == "a" else sum(measure.linked for measure in inner)
        measures[element] = _Measure(
            letters, linked, (element.tag == "a") + sum(measure.links for measure in inner)
        )
    return measures


def _is_menu(element: Any, measure: _Measure) -> bool:
    """Tell a list of links, which is a way to other pages."""
    return (
        element.tag in ("ul", "ol", "table")
        and measure.links >= 3
        and measure.linked > _LINKED * measure.letters
    )


def _is_note_mark(element: Any, measure: _Measure) -> bool:
    """Tell the number of a footnote, which would read as part of a figure."""
    return element.tag == "sup" and measure.links > 0


def _asides(root: Any) -> set[Any]:
    never = set(root.iter(*_NEVER))
    measures = _measured(root, never)
    whole = measures[root].letters
    # A page may name its very body "has-sidebar": what holds most of the words is no aside.
    return never | {
        element
        for element, measure in measures.items()
        if isinstance(element.tag, str)
        and measure.letters < _MOST_OF * max(whole, 1)
        and (_is_aside(element) or _is_menu(element, measure) or _is_note_mark(element, measure))
    }


def main_content(root: Any) -> tuple[Any, Set[Any]]:
    """Return the smallest part of a page that holds nearly all its prose, and the elements to leave out."""
    left_out = _asides(root)
    measures = _measured(root, left_out)

    def prose(element: Any) -> int:
        return measures[element].letters - measures[element].linked

    part = root
    while (heaviest := max(part, key=prose, default=None)) is not None:
        if heaviest.tag not in _CONTAINERS or prose(heaviest) < _MOST_OF * prose(root):
            break
        part = heaviest
    return part, left_out
