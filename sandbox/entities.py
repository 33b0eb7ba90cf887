"""From what was sent to what is stored: parsed, trimmed, commands, mentions and links found in the text."""

import re
from collections.abc import Iterable
from typing import Any

from sandbox.errors import bad_request
from sandbox.limits import ENTITIES
from sandbox.links import checked_link
from sandbox.markup import RANK, MarkupError
from sandbox.markup_html import read_html
from sandbox.markup_markdown import read_markdown, read_markdown_v2
from sandbox.records import Entity, Styled
from sandbox.utf16 import Offsets, units

_READERS = {"html": read_html, "markdownv2": read_markdown_v2, "markdown": read_markdown}
_CONTROL = re.compile(r"[\x00-\x09\x0b-\x1f]")
_WORTH_A_LOOK = re.compile(r"[/@#$.]")
_FOUND = re.compile(
    r"(?P<bot_command>(?<![\w/<>@])/[A-Za-z0-9_]{1,64}(?:@[A-Za-z0-9_]{3,32})?(?![\w/<>]))"
    r"|(?P<email>(?<![\w.+-])[\w.+-]{1,64}@(?:[\w-]+\.)+[A-Za-z]{2,}(?![\w-]))"
    r"|(?P<mention>(?<![\w@])@[A-Za-z][A-Za-z0-9_]{3,31}(?!\w))"
    r"|(?P<url>(?<![\w@.-])(?:https?://[^\s<>\"]+|(?:[\w-]+\.)+(?:com|org|net|int|gov|edu|info|io|me|in|eu|uk)"
    r"(?:/[^\s<>\"]*)?(?![\w-])))"
    r"|(?P<hashtag>(?<![\w#])#(?=\w*[^\W\d])\w{1,256}(?![\w#]))"
    r"|(?P<cashtag>(?<![\w$])\$[A-Z]{1,8}(?![\w$]))"
)
_LOOSE_END = ".,:;!?'\"»”)]}"
# Nothing is looked for inside these.
_OPAQUE = frozenset({"pre", "code", "text_link", "text_mention", "bot_command", "mention", "url", "email"})


def parsed(text: str, parse_mode: Any, entities: Any = None) -> Styled:
    """Read a text that the bot sends. Raises a Refusal in Telegram's words when the markup is broken."""
    text = text.replace("\r", "")
    mode = str(parse_mode or "").lower()
    if mode in {"", "none"}:
        return _given(text, entities) if entities else Styled(text)
    reader = _READERS.get(mode)
    if reader is None:
        raise bad_request("unsupported parse_mode")
    try:
        return reader(text)
    except MarkupError as broken:
        raise bad_request(f"can't parse entities: {broken}") from broken


def finished(styled: Styled, *, detect: bool = True) -> Styled:
    """The text as it is stored: trimmed, tabs as spaces, with what can be tapped, at most 100 entities."""
    if _CONTROL.search(styled.text):
        styled = Styled(_CONTROL.sub(" ", styled.text), styled.entities)
    styled = _trimmed(styled)
    if detect and _WORTH_A_LOOK.search(styled.text):
        found = _found(styled)
        if found:
            return Styled(styled.text, ordered([*styled.entities, *found]))
    if len(styled.entities) > ENTITIES:
        return Styled(styled.text, styled.entities[:ENTITIES])
    return styled


def ordered(entities: Iterable[Entity]) -> tuple[Entity, ...]:
    """Telegram's order: by offset, the wider one first."""
    rank = sorted(entities, key=lambda one: (one.offset, -one.length, RANK.get(one.type, 9)))
    return tuple(rank[:ENTITIES])


def _given(text: str, entities: Any) -> Styled:
    if not isinstance(entities, list):
        raise bad_request("expected an Array of MessageEntity")
    size = units(text)
    kept: list[Entity] = []
    for one in entities:
        entity = _entity(one)
        if entity.offset < 0 or entity.length <= 0 or entity.offset + entity.length > size:
            raise bad_request(f"entity beginning at UTF-16 offset {entity.offset} is outside of the text")
        kept.append(entity)
    return Styled(text, ordered(kept))


def _entity(given: Any) -> Entity:
    if not isinstance(given, dict):
        raise bad_request("can't parse MessageEntity: expected an Object")
    kind, offset, length = given.get("type"), given.get("offset"), given.get("length")
    if not isinstance(kind, str):
        raise bad_request("can't parse MessageEntity: Can't find field \"type\"")
    if not isinstance(offset, int) or not isinstance(length, int):
        raise bad_request('can\'t parse MessageEntity: Field "offset" must be of type Number')
    url, user, language = given.get("url"), given.get("user"), given.get("language")
    return Entity(
        kind,
        offset,
        length,
        url=checked_link(url) if isinstance(url, str) else None,
        language=language if isinstance(language, str) else None,
        user_id=user.get("id") if isinstance(user, dict) else None,
        custom_emoji_id=given.get("custom_emoji_id"),
    )


def _trimmed(styled: Styled) -> Styled:
    text = styled.text
    if text and not text[0].isspace() and not text[-1].isspace():
        return styled
    shorter = text.lstrip()
    lead = units(text) - units(shorter)
    shorter = shorter.rstrip()
    size = units(shorter)
    kept = []
    for one in styled.entities:
        begin = max(one.offset - lead, 0)
        end = min(one.offset + one.length - lead, size)
        if end > begin:
            kept.append(
                Entity(one.type, begin, end - begin, one.url, one.language, one.user_id, one.custom_emoji_id)
            )
    return Styled(shorter, tuple(kept))


def _found(styled: Styled) -> list[Entity]:
    offsets = Offsets(styled.text)
    taken = [(one.offset, one.offset + one.length) for one in styled.entities if one.type in _OPAQUE]
    found: list[Entity] = []
    for match in _FOUND.finditer(styled.text):
        kind = match.lastgroup or ""
        said = match[0].rstrip(_LOOSE_END) if kind == "url" else match[0]
        if kind == "url" and checked_link(said) is None:
            continue
        begin = offsets.to_utf16(match.start())
        end = offsets.to_utf16(match.start() + len(said))
        if not any(begin < other_end and other < end for other, other_end in taken):
            found.append(Entity(kind, begin, end - begin))
    return found
