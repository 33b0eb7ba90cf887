"""A web page into marked text: its main content only, without menus, scripts, adverts and forms."""

from collections.abc import Iterator, Set
from typing import Any, Final

from lxml import etree

from digests.drafting.errors import Unreadable
from digests.drafting.reading.html_body import main_content

_MOST_ELEMENTS: Final = 100_000
_HEADINGS: Final = {f"h{level}": level for level in range(1, 7)}
_LISTS: Final = frozenset(("ul", "ol", "menu"))
_BLOCKS: Final = frozenset(
    (
        "address",
        "article",
        "blockquote",
        "body",
        "center",
        "details",
        "div",
        "dl",
        "fieldset",
        "figcaption",
        "figure",
        "footer",
        "form",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "header",
        "hr",
        "html",
        "li",
        "main",
        "menu",
        "ol",
        "p",
        "pre",
        "section",
        "summary",
        "table",
        "tbody",
        "tfoot",
        "thead",
        "td",
        "th",
        "tr",
        "ul",
        "caption",
    )
)
_RAISED: Final = str.maketrans("0123456789+-", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻")
_BOLD: Final = frozenset(("b", "strong"))


class _Writer:
    """Collects the words of a page and writes them down line by line with their marks."""

    def __init__(self) -> None:
        self.lines: list[str] = []
        self._words: list[str] = []
        self._mark = ""
        self._bold = self._plain = 0

    def say(self, text: str | None, *, bold: bool) -> None:
        """Add words to the line at hand."""
        if text:
            self._words.append(text)
            size = len(text.strip())
            self._bold, self._plain = self._bold + size * bold, self._plain + size * (not bold)

    def end_line(self, *, gap: bool = False) -> None:
        """Write the line at hand, if there is one, and an empty line after it where asked."""
        text = " ".join("".join(self._words).split())
        if text:
            self.lines.append(self._marked(text))
            self._mark = " " * len(self._mark)
        if gap and self.lines and self.lines[-1]:
            self.lines.append("")
        self._words, self._bold, self._plain = [], 0, 0

    def _marked(self, text: str) -> str:
        wholly_bold = self._bold and not self._plain and not self._mark
        if wholly_bold and len(text) <= 110 and not text.endswith((".", "!", ";", ",", "।")):
            return f"#### {text}"
        return self._mark + text

    def mark(self, mark: str) -> None:
        """Start the next line with a mark."""
        self._mark = mark

    def start_list(self) -> None:
        """Set a list apart from one just before it: the heading between them was lost."""
        last = next((line for line in reversed(self.lines) if line), "")
        if last.startswith(("- ", " ")):
            self.lines.append("")


def _parsed(text: str) -> Any:
    parser = etree.HTMLParser(
        remove_comments=True, remove_pis=True, no_network=True, recover=True, huge_tree=True, encoding="utf-8"
    )
    try:
        root = etree.fromstring(text.encode("utf-8", "ignore"), parser)
    except etree.LxmlError as error:
        raise _unparsed() from error
    if root is None or any(
        entry.type_name == "ERR_RESOURCE_LIMIT" or "xcessive depth" in entry.message
        for entry in parser.error_log
    ):
        raise _unparsed()
    return root


def _unparsed() -> Unreadable:
    return Unreadable("This page cannot be taken apart", "Copy its text into a text file")


def _rows(table: Any) -> Iterator[str]:
    for row in table.iter("tr"):
        cells = [
            " ".join("".join(cell.itertext()).split()).replace("|", "/")
            for cell in row
            if cell.tag in ("td", "th")
        ]
        if any(cells):
            yield "| " + " | ".join(cell for cell in cells if cell)


def _is_data(table: Any) -> bool:
    """Tell a table of data from one that only lays out the page."""
    if next(table.iterdescendants("table", "ul", "ol", "h1", "h2", "h3"), None) is not None:
        return False
    rows = [[cell for cell in row if cell.tag in ("td", "th")] for row in table.iter("tr")]
    wide = [row for row in rows if len(row) >= 2]
    return bool(wide) and all(len("".join(cell.itertext())) <= 400 for row in wide for cell in row)


def marked_text(page: str) -> str:
    """Return the main content of an HTML page as lines: "# " headings, "- " bullets set in, "| " rows.

    Raises `Unreadable` for a page that cannot be parsed, is nested too deep or built of too many parts.
    """
    root = _parsed(page.replace("\0", ""))
    if sum(1 for _ in zip(root.iter(), range(_MOST_ELEMENTS + 1), strict=False)) > _MOST_ELEMENTS:
        raise Unreadable("This page is built of too many parts", "Copy the part you want into a text file")
    content, left_out = main_content(root)
    writer = _Writer()
    _write(content, left_out, writer)
    writer.end_line()
    return "\n".join(writer.lines)


def _write(root: Any, left_out: Set[Any], writer: _Writer) -> None:
    """Walk the elements in order without recursion, so that no depth of nesting can exhaust the stack."""
    depth = bold = 0
    walk = etree.iterwalk(root, events=("start", "end"))
    for event, element in walk:
        tag = element.tag
        if event == "start" and (element in left_out or _wrote_table(element, writer)):
            walk.skip_subtree()
        step = 1 if event == "start" else -1
        depth += step * (tag in _LISTS)
        bold += step * (tag in _BOLD)
        if event == "end":
            _close(element, writer, depth)
            writer.say(element.tail if element is not root else None, bold=bold > 0)
        elif element not in left_out and tag != "table":
            _open(element, writer, depth)
            raised = tag == "sup" and element.text
            writer.say(element.text.translate(_RAISED) if raised else element.text, bold=bold > 0)


def _wrote_table(element: Any, writer: _Writer) -> bool:
    if element.tag != "table":
        return False
    writer.end_line(gap=True)
    if not _is_data(element):
        return False
    writer.lines.extend(_rows(element))
    writer.lines.append("")
    return True


def _open(element: Any, writer: _Writer, depth: int) -> None:
    tag = element.tag
    if tag in _BLOCKS:
        writer.end_line(gap=depth == 0 or (tag in _LISTS and depth == 1))
    if tag in _HEADINGS and not depth:
        writer.mark("#" * _HEADINGS[tag] + " ")
    elif tag == "li":
        writer.mark("  " * (max(depth, 1) - 1) + "- ")
    elif tag in ("br", "dt"):
        writer.end_line()
    elif tag in _LISTS and depth == 1:
        writer.start_list()


def _close(element: Any, writer: _Writer, depth: int) -> None:
    tag = element.tag
    if tag in _BLOCKS or tag == "dd":
        writer.end_line(gap=depth == 0)
    if tag == "dt":
        writer.say(": ", bold=False)
    if tag == "li" or tag in _HEADINGS:
        writer.mark("  " * depth if depth > 1 else "")
    if tag in _LISTS and not depth:
        writer.mark("")
