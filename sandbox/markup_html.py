"""Telegram's HTML: tags to entities, and its very words about broken tags."""

import re
from html import unescape

from sandbox.markup import MarkupError, Open, Reading
from sandbox.records import Styled

_KINDS = {
    "b": "bold", "strong": "bold",
    "i": "italic", "em": "italic",
    "u": "underline", "ins": "underline",
    "s": "strikethrough", "strike": "strikethrough", "del": "strikethrough",
    "span": "spoiler", "tg-spoiler": "spoiler",
    "a": "text_link", "pre": "pre", "code": "code", "blockquote": "blockquote", "tg-emoji": "custom_emoji",
}  # fmt: skip
_REFERENCE = re.compile(
    r"&(?:(?P<name>lt|gt|amp|quot)(?![a-zA-Z])|#x(?P<hex>[0-9a-fA-F]{1,6})|#(?P<dec>\d{1,7}));?"
)
_CHARACTERS = {"lt": "<", "gt": ">", "amp": "&", "quot": '"'}
_PLAIN = re.compile(r"[^<&]+")
_NAME = re.compile(r"[^\s>]*")
_SPACES = re.compile(r"\s*")
_ATTRIBUTE = re.compile(r"[^\s=>]*")
_TOKEN = re.compile(r"[A-Za-z0-9.-]*")


def read_html(source: str) -> Styled:
    """Parse one text. Raises MarkupError with Telegram's description."""
    if "<" not in source and "&" not in source:
        return Styled(source)
    return _Html(source).read()


def _decoded(found: re.Match[str]) -> str:
    if found["name"]:
        return _CHARACTERS[found["name"]]
    code = int(found["hex"], 16) if found["hex"] else int(found["dec"])
    if code == 0 or code >= 0x10FFFF or 0xD800 <= code <= 0xDFFF:
        return found[0]
    return unescape(f"&#{code};")


class _Html(Reading):
    def read(self) -> Styled:
        while self.at < len(self.source):
            self._step()
        if self.open:
            raise MarkupError(f'Can\'t find end tag corresponding to start tag "{self.open[-1].name}"')
        return self.styled()

    def _step(self) -> None:
        character = self.source[self.at]
        if character == "<":
            if self.source.startswith("</", self.at):
                self._end_tag()
            else:
                self._start_tag()
        elif character == "&":
            self._reference()
        else:
            self.emit(self._take(_PLAIN))

    def _take(self, pattern: re.Pattern[str]) -> str:
        found = pattern.match(self.source, self.at)
        if not found:
            return ""
        self.at = found.end()
        return found[0]

    def _reference(self) -> None:
        found = _REFERENCE.match(self.source, self.at)
        self.at = found.end() if found else self.at + 1
        self.emit(_decoded(found) if found else "&")

    def _start_tag(self) -> None:
        begin = self.at
        self.at += 1
        name = self._take(_NAME).lower()
        where = f"at byte offset {self.bytes_before(begin)}"
        if self.at >= len(self.source):
            raise MarkupError(f"Unclosed start tag {where}")
        if name not in _KINDS:
            raise MarkupError(f'Unsupported start tag "{name}" {where}')
        argument = self._attributes(name, where)
        if name == "span" and argument != "spoiler":
            raise MarkupError(f'Tag "span" must have class "tg-spoiler" {where}')
        self.begin(name, begin, argument)

    def _attributes(self, tag: str, where: str) -> str:
        argument = ""
        while True:
            self._take(_SPACES)
            if self.at >= len(self.source):
                raise MarkupError(f"Unclosed start tag {where}")
            if self.source[self.at] == ">":
                self.at += 1
                return argument
            name = self._take(_ATTRIBUTE)
            if not name:
                raise MarkupError(f'Empty attribute name in the tag "{tag}" {where}')
            value = self._value(tag, where)
            argument = _meaning(tag, name, value) or argument

    def _value(self, tag: str, where: str) -> str:
        self._take(_SPACES)
        if not self.source.startswith("=", self.at):
            if tag == "blockquote":
                return ""
            raise MarkupError(
                f'Expected equal sign in declaration of an attribute of the tag "{tag}" {where}'
            )
        self.at += 1
        self._take(_SPACES)
        quote = self.source[self.at : self.at + 1]
        if quote not in {'"', "'"}:
            return self._token(where)
        end = self.source.find(quote, self.at + 1)
        if end < 0:
            raise MarkupError(f"Unclosed start tag {where}")
        value = self.source[self.at + 1 : end]
        self.at = end + 1
        return _REFERENCE.sub(_decoded, value)

    def _token(self, where: str) -> str:
        begin = self.at
        token = self._take(_TOKEN).lower()
        following = self.source[self.at : self.at + 1]
        if not following:
            raise MarkupError(f"Unclosed start tag {where}")
        if following != ">" and not following.isspace():
            raise MarkupError(f"Unexpected end of name token at byte offset {self.bytes_before(begin)}")
        return token

    def _end_tag(self) -> None:
        begin = self.at
        where = f"at byte offset {self.bytes_before(begin)}"
        if not self.open:
            raise MarkupError(f"Unexpected end tag {where}")
        self.at += 2
        name = self._take(_NAME).lower()
        self._take(_SPACES)
        if not self.source.startswith(">", self.at):
            raise MarkupError(f"Unclosed end tag {where}")
        self.at += 1
        opened = self.open.pop()
        if name and name != opened.name:
            raise MarkupError(f'Unmatched end tag {where}, expected "</{opened.name}>", found "</{name}>"')
        self._close(opened)

    def _close(self, opened: Open) -> None:
        kind = _KINDS[opened.name]
        if opened.name == "a":
            self.add_link(opened, opened.argument or self.since(opened))
        elif kind == "custom_emoji":
            if not opened.argument.isdecimal() or not int(opened.argument):
                raise MarkupError("Invalid custom emoji identifier specified")
            self.add(kind, opened, custom_emoji_id=opened.argument)
        elif kind == "blockquote" and opened.argument:
            self.add("expandable_blockquote", opened)
        elif kind in {"pre", "code"}:
            self._close_code(kind, opened)
        else:
            self.add(kind, opened)

    def _close_code(self, kind: str, opened: Open) -> None:
        """A <pre> and a <code class="language-..."> around the very same text are one entity."""
        inner = self.entities[-1] if self.entities else None
        length = self.offset - opened.offset
        if (
            inner
            and (inner.offset, inner.length) == (opened.offset, length)
            and {inner.type, kind} == {"pre", "code"}
        ):
            language = opened.argument if kind == "code" else inner.language
            if language:
                self.entities[-1] = type(inner)("pre", inner.offset, inner.length, language=language)
                return
        self.add(kind, opened, language=opened.argument if kind == "code" else None)

    def styled(self) -> Styled:
        self.entities = [
            type(one)("code", one.offset, one.length) if one.type == "code" and one.language else one
            for one in self.entities
        ]
        return super().styled()


def _meaning(tag: str, name: str, value: str) -> str:
    if tag == "a" and name == "href":
        return value
    if tag == "code" and name == "class" and value.startswith("language-"):
        return value.removeprefix("language-")
    if tag == "span" and name == "class" and value.startswith("tg-"):
        return value.removeprefix("tg-")
    if tag == "tg-emoji" and name == "emoji-id":
        return value
    return "expandable" if (tag, name) == ("blockquote", "expandable") else ""
