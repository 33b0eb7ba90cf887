"""Telegram's MarkdownV2 and the older Markdown: marks to entities, and Telegram's words about loose ends."""

import re

from sandbox.links import linked_emoji
from sandbox.markup import MarkupError, Open, Reading
from sandbox.records import Styled

_RESERVED = "_*[]()~`>#+-=|{}.!\n"
_PLAIN = re.compile(r"[^_*\[\]()~`>#+\-=|{}.!\n\\]+")
_PLAIN_IN_CODE = re.compile(r"[^`\\]+")
_LANGUAGE = re.compile(r"[^\s`]+(?=[^`])")
_LINE_FEED = re.compile(r"\r\n|\n\r|[\r\n]")
_CODE = frozenset({"Code", "Pre", "PreCode"})
_MARKS = {"Bold": "*", "Italic": "_", "Underline": "__", "Strikethrough": "~", "Spoiler": "||", "Code": "`",
          "Pre": "```", "PreCode": "```", "TextUrl": "]", "CustomEmoji": "]"}  # fmt: skip
_OPENING = (("__", "Underline"), ("_", "Italic"), ("*", "Bold"), ("~", "Strikethrough"), ("||", "Spoiler"),
            ("[", "TextUrl"), ("![", "CustomEmoji"), ("```", "Pre"), ("`", "Code"))  # fmt: skip


def read_markdown_v2(source: str) -> Styled:
    """Parse one MarkdownV2 text. Raises MarkupError with Telegram's description."""
    return _MarkdownV2(source).read()


def read_markdown(source: str) -> Styled:
    """Parse one text of the older Markdown. Raises MarkupError with Telegram's description."""
    return _Markdown(source).read()


class _MarkdownV2(Reading):
    def __init__(self, source: str) -> None:
        super().__init__(source)
        self.line_start = True
        self.in_quote = False

    def read(self) -> Styled:
        while self.at < len(self.source):
            self._step()
        if self.in_quote:
            self._close_quote(must=False)
        if self.open:
            raise self._loose()
        return self.styled()

    def emit(self, text: str) -> None:
        super().emit(text)
        self.line_start = text[-1] in "\r\n"

    def _loose(self) -> MarkupError:
        last = self.open[-1]
        return MarkupError(
            f"Can't find end of {last.name} entity at byte offset {self.bytes_before(last.at)}"
        )

    def _step(self) -> None:
        character = self.source[self.at]
        top = self.open[-1].name if self.open else ""
        if character == "\\" and "\0" < self.source[self.at + 1 : self.at + 2] <= "~":
            self.emit(self.source[self.at + 1])
            self.at += 2
        elif character not in ("`" if top in _CODE else _RESERVED):
            plain = (_PLAIN_IN_CODE if top in _CODE else _PLAIN).match(self.source, self.at)
            self.at = plain.end() if plain else self.at + 1
            self.emit(plain[0] if plain else character)
        elif self.open and self._ends(top):
            self._close(self.open.pop())
        elif character == "\n":
            self._line_feed()
        else:
            self._open(character)

    def _ends(self, top: str) -> bool:
        mark = _MARKS.get(top)
        if mark is None or not self.source.startswith(mark, self.at):
            return False
        return not (top == "Italic" and self.source.startswith("__", self.at))

    def _line_feed(self) -> None:
        goes_on = self.source.startswith(">", self.at + 1)
        if self.in_quote and not goes_on:
            self._close_quote(must=True)
            return
        self.emit("\n")
        self.at += 2 if self.in_quote else 1
        if self.in_quote:
            self.line_start = False

    def _close_quote(self, *, must: bool) -> None:
        kind = "blockquote"
        behind = self.at - (1 if self.source[: self.at].endswith("\r") else 0)
        if self.open[-1].name == "Spoiler" and self.open[-1].at == behind - 2:
            self.open.pop()
            kind = "expandable_blockquote"
        if self.open[-1].name != "BlockQuote":
            raise self._loose()
        if must:
            self.emit("\n")
            self.at += 1
        self.add(kind, self.open.pop())
        self.in_quote = False

    def _open(self, character: str) -> None:
        begin = self.at
        if character == ">" and self.line_start and not self.in_quote:
            self.at += 1
            self.in_quote, self.line_start = True, False
            self.begin("BlockQuote", begin)
            return
        for mark, name in _OPENING:
            if self.source.startswith(mark, begin):
                self.at += len(mark)
                if name == "Pre":
                    self._open_pre(begin)
                else:
                    self.begin(name, begin)
                return
        raise MarkupError(f"Character '{character}' is reserved and must be escaped with the preceding '\\'")

    def _open_pre(self, begin: int) -> None:
        language = _LANGUAGE.match(self.source, self.at)
        if language and language.end() < len(self.source) and self.source[language.end()].isspace():
            self.at = language.end()
            self.begin("PreCode", begin, language[0])
        else:
            self.begin("Pre", begin)
        feed = _LINE_FEED.match(self.source, self.at)
        self.at = feed.end() if feed else self.at

    def _close(self, opened: Open) -> None:
        self.at += len(_MARKS[opened.name])
        if opened.name == "TextUrl":
            named = self.source.startswith("(", self.at)
            self.add_link(opened, self._url("a URL") if named else self.since(opened))
        elif opened.name == "CustomEmoji":
            self._close_emoji(opened)
        elif opened.name == "PreCode":
            self.add("pre", opened, language=opened.argument)
        else:
            self.add(opened.name.lower(), opened)

    def _close_emoji(self, opened: Open) -> None:
        if not self.source.startswith("(", self.at):
            raise MarkupError("Custom emoji entity must contain a tg://emoji URL")
        emoji = linked_emoji(self._url("a custom emoji URL"))
        if emoji is None:
            raise MarkupError("Invalid custom emoji identifier specified")
        self.add("custom_emoji", opened, custom_emoji_id=emoji)

    def _url(self, what: str) -> str:
        begin = self.at + 1
        found = re.compile(r"(?:\\[\x01-~]|[^)\\]|\\)*").match(self.source, begin)
        end = found.end() if found else begin
        if not self.source.startswith(")", end):
            raise MarkupError(f"Can't find end of {what} at byte offset {self.bytes_before(begin)}")
        self.at = end + 1
        return re.sub(r"\\([\x01-~])", r"\1", self.source[begin:end])


class _Markdown(Reading):
    """The older dialect: no nesting, a backslash escapes only the four marks."""

    def read(self) -> Styled:
        while self.at < len(self.source):
            self._step()
        return self.styled()

    def _step(self) -> None:
        character = self.source[self.at]
        if character == "\\" and self.source[self.at + 1 : self.at + 2] in set("_*`["):
            self.emit(self.source[self.at + 1])
            self.at += 2
        elif character in "_*`[":
            self._entity(character)
        else:
            self.emit(character)
            self.at += 1

    def _entity(self, character: str) -> None:
        begin = self.at
        mark = "```" if self.source.startswith("```", begin) else character
        inner = begin + len(mark)
        end = self.source.find("]" if mark == "[" else mark, inner)
        if end < 0:
            raise MarkupError(
                f"Can't find end of the entity starting at byte offset {self.bytes_before(begin)}"
            )
        opened = Open(mark, begin, self.offset, len(self.pieces))
        if end > inner:
            self.emit(self.source[inner:end])
        self.at = end + len(mark)
        if mark == "[":
            self._link(opened)
        else:
            self.add({"_": "italic", "*": "bold", "`": "code", "```": "pre"}[mark], opened)

    def _link(self, opened: Open) -> None:
        end = self.source.find(")", self.at) if self.source.startswith("(", self.at) else -1
        if end >= 0:
            self.add_link(opened, self.source[self.at + 1 : end])
            self.at = end + 1
