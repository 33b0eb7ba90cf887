"""The spaces of a line: taken out before stops, put in where words were glued together."""

import html
import re
from collections.abc import Callable

_Rule = tuple[re.Pattern[str], str]

_TAG = re.compile(
    r"</?(?:p|div|br|li|ul|ol|h[1-6]|span|table|tbody|tr|td|th|html|head|body|strong|em|b|i|u|a|img|script|style|font|!doctype)"
    r"(?:\s[^<>]{0,300})?/?>",
    re.IGNORECASE,
)
_LINK = re.compile(r"!?\[([^\[\]]{1,150})\]\((?:https?:|www\.|/|#)[^()\s]{0,300}\)")
_STRONG = re.compile(r"(\*\*|__)(?=\S)([^*_\n]{1,100}?)(?<=\S)\1")
_ENTITY = re.compile(r"&(?:amp|nbsp|quot|apos|lt|gt|rsquo|lsquo|rdquo|ldquo|ndash|mdash|hellip|#\d{2,5});")

_RULES: tuple[_Rule, ...] = (
    (re.compile(r"^#(?=[A-Z][a-z])"), ""),
    # the number of a list, glued to its first word
    (re.compile(r"^\d(?=(?:The|This|It|In|An|A) |[A-Z][a-z]{2,})"), ""),
    # small pictures
    (re.compile("[\U0001f000-\U0001faff\u2600-\u27bf\u20e3\ufe0f]+"), ""),
    (re.compile(r"(?<=, \d\d),(?=\d\d(?:,| and))"), ", "),
    (re.compile(r"(?<=\S) ([,;:.!?।]+)(?=[\s”’\"')]|$)"), r"\1"),
    (re.compile(r"(?:(?<=\s)|^)([“\"][^\s“”\"][^“”\"]{0,80}?) (?=[”\"](?:[\s.,;:)]|$))"), r"\1"),
    (re.compile(r"([(\[]) (?=\S)"), r"\1"),
    (re.compile(r"(?<=\S) (?=[)\]])"), ""),
    (re.compile(r"(?<![.\s])\.(?: ?\.)(?! ?\.)"), "."),
    (re.compile(r",(?: ?,)+"), ","),
    # an arrow of a symbol font
    (re.compile(r"(?<=[A-Za-z]{5})(?<!voil)(?<!V)à ?(?=[A-Za-z\d])"), ": "),
    (re.compile(r"(?<=\S) à (?=[A-Z\d(])"), " – "),
    # "Al- Azhar"
    (re.compile(r"\b(Al|El)- (?=[A-Z][a-z])"), r"\1-"),
    # the marks of footnotes
    (re.compile(r"(?<=[^\s\[]) ?\[(?:\d{1,3}|citation needed)\](?=[\s.,;:)\[]|$)"), ""),
)
"""For a whole line."""

_GLUED: tuple[_Rule, ...] = (
    # "2022.The", "ISRO.The", but neither "U.S.The" nor "B.Tech"
    (re.compile(r"(?<=[^\W_][^\W_])([.!?])(?=[A-Z](?:[a-z]|$))"), r"\1 "),
    (re.compile(r"(?<=[)\]”%])([.!?])(?=[A-Z])"), r"\1 "),
    (re.compile(r"(?<=[\u0900-\u097f]{3})([.?!])(?=[\u0904-\u0939A-Z])"), r"\1 "),
    (re.compile(r"([।॥])(?=[^\s।॥”’\"')\]])"), r"\1 "),
    (re.compile(r"(?<=[^\W\d_]),(?=[^\W\d_])"), ", "),
    (re.compile(r"(?<=\d),(?=[A-Za-z]{2})"), ", "),
    (re.compile(r"(?<=[a-z\d]);(?=[A-Za-z])"), "; "),
    (re.compile(r"(?<=[a-z]{2}):(?=[A-Z][a-z])"), ": "),
    (re.compile(r"(?<=[A-Za-z]{2})\((?=(?:[A-Z][A-Za-z-]+|\d{4})\))"), " ("),
    (re.compile(r"(?<=[A-Za-z]{3})\((?=[a-z]{5,}\))"), " ("),
    (re.compile(r"\)(?=[A-Za-z]{2})(?!(?:es|th|st|nd|rd)\b)"), ") "),
    (re.compile(r"^(in|of|by|to|for|and|the|from|with|at|on)(?=[A-Z][a-z]{3})"), r"\1 "),
    (re.compile(r"(?<=\d)(st|nd|rd|th)(?=[A-Z][a-z])"), r"\1 "),
    # "Project17A"
    (re.compile(r"\b(Project|Article|Section|Schedule|Phase|Chapter|Appendix|Goal)(?=\d)"), r"\1 "),
    # "263of"
    (re.compile(r"(?<=\d)(?=(?:of|and|the|is|to)\b)"), " "),
    # "22members"
    (
        re.compile(
            r"(?<=\d)(?=(?:members?|states|districts|countries|nations|crores?|lakhs?|million|billion|years"
            r"|species|villages|people|tonnes)\b)"
        ),
        " ",
    ),
    # "N.Biren Singh" and "A.P.J.Abdul Kalam", but not "B.Tech"
    (
        re.compile(r"(?<![A-Za-z])([A-Z]\.)(?=(?!Tech|Com|Phil|Litt|Arch|Pharm|Des|Voc)[A-Z][a-z]{2,})"),
        r"\1 ",
    ),
    (re.compile(r"(?<=[a-z]{3})(?=(?:The|This|These|However|According)$)"), " "),
)
"""For one word between spaces."""

_ADDRESS = re.compile(r"://|\b(?:www|WWW)\.|@|\.(?:com|org|net|gov|nic|in|co)\b")
"""Written small: "Tripura.In" is the end of one sentence and the beginning of the next."""
_WORD = re.compile(r"\S+")


def _unglued(match: re.Match[str]) -> str:
    word = match.group()
    return word if _ADDRESS.search(word) else _through(_GLUED, word)


def _through(rules: tuple[_Rule, ...], text: str) -> str:
    for pattern, replacement in rules:
        text = pattern.sub(replacement, text)
    return text


def _unmarked(text: str) -> str:
    text = _TAG.sub(" ", _ENTITY.sub(lambda match: html.unescape(match.group()), text))
    return _STRONG.sub(r"\2", _LINK.sub(r"\1", text))


def _once(text: str) -> str:
    text = " ".join(_unmarked(text).split())
    return _through(_RULES, _WORD.sub(_unglued, text))


def settled(change: Callable[[str], str], text: str, most: int = 6) -> str:
    """Return what a change leaves as it is, tried `most` times."""
    for _ in range(most):
        before, text = text, change(text)
        if before == text:
            break
    return text


def spaced(line: str) -> str:
    """Return a line with single spaces where they belong, without left-over markup."""
    return settled(_once, line)
