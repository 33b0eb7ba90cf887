"""Says a YAML parser's complaint in an editor's words, with the line to look at and the remedy."""

from typing import Final

import yaml

Complaint = tuple[int, str, str]
"""Line (from 1), reason, remedy."""

_TABLE: Final[tuple[tuple[str, str, str], ...]] = (
    # Words that both of PyYAML's parsers, libyaml's and its own, use for the context or the problem.
    (
        "mapping values are not allowed",
        "a colon followed by a space stands inside unquoted text, or the line is indented too far",
        "Put the whole text in double quotes, or line the name up with its neighbours",
    ),
    (
        "unexpected end of stream",
        "a quotation mark is opened here and never closed",
        'Close it; inside double quotes write a quotation mark as \\"',
    ),
    (
        "could not find expected ':'",
        "this line is neither a name with a colon nor a continuation of the text above",
        "Write `name: value`, or indent the line under the text that it continues",
    ),
    (
        "unknown escape character",
        "a backslash in double quotes starts an escape that YAML does not know",
        "Write the backslash twice, or use single quotes",
    ),
    (
        "found unknown directive",
        "a line starts with %, which YAML reads as an instruction",
        "Put the text in double quotes",
    ),
    (
        "comment or",
        "text follows the > or | that opens a block",
        "Start the text on the next line, indented",
    ),
    (
        "sequence entries are not allowed",
        "a dash stands behind a name, where the value should be",
        "Start the list on the next line, each item with `- `, or put the text in double quotes",
    ),
    (
        "<document start>",
        "this line stands further left than the first one, or behind a line that ends the file",
        "Start every top name, `id:` included, at the very left, and leave out lines of `...`",
    ),
    (
        "parsing a block node",
        "the value starts with a sign that YAML reserves, like ] or } or a comma",
        "Put the text in double quotes",
    ),
    (
        "scanning a directive",
        "a line starts with %, which YAML reads as an instruction",
        "Put the text in double quotes",
    ),
    (
        "parsing a flow node",
        "a list opened with [ or a mapping opened with { is not closed, or lacks a value",
        "Close it, or put the text in double quotes",
    ),
    (
        "or ']'",
        "a list opened with [ is not closed or lacks a comma",
        "Separate the items with commas, close it with ], and quote items that hold brackets or colons",
    ),
    (
        "or '}'",
        "a mapping opened with { is not closed or lacks a comma",
        "Write it over several lines without braces, or put the text in double quotes",
    ),
    (
        "parsing a block collection",
        "a list goes on without a dash",
        "Start the item with `- `, or move the name to the left of the list",
    ),
    (
        "parsing a block mapping",
        "something follows a finished value, or the indentation jumps",
        "Put the whole text in double quotes (write ' inside single quotes twice), or fix the indentation",
    ),
    (
        "expected alphabetic or numeric",
        "text starts with & or *, which YAML reads as an anchor",
        "Put the text in double quotes",
    ),
)


def complaint_of(error: yaml.YAMLError, text: str) -> Complaint:
    """Translate a parser's error about `text`."""
    if not isinstance(error, yaml.MarkedYAMLError):
        return 0, "the file cannot be read as YAML", "Save it as plain UTF-8 text"
    line = min(_line_of(error), len(text.splitlines()))
    problem = error.problem or "it cannot be read as YAML"
    if "cannot start any token" in problem or "tab character" in problem:
        return (line, *_bad_start(_line_text(text, line)))
    for sign, reason, remedy in _TABLE:
        if sign in f"{error.context}: {problem}":
            return line, reason, remedy
    return line, f"YAML cannot be read here ({problem})", "Check the indentation and the quotation marks"


def _line_of(error: yaml.MarkedYAMLError) -> int:
    unclosed = any(sign in (error.context or "") for sign in ("quoted scalar", "flow", "simple key"))
    mark = (unclosed and error.context_mark) or error.problem_mark or error.context_mark
    return mark.line + 1 if mark else 0


def _line_text(text: str, line: int) -> str:
    lines = text.splitlines()
    return lines[line - 1] if 0 < line <= len(lines) else ""


def _bad_start(line: str) -> tuple[str, str]:
    if "\t" in line:
        return "a tab stands where YAML wants spaces", "Indent with spaces only"
    return "text starts with a character that YAML reserves (@, ` or %)", "Put the text in double quotes"
