"""What both markup readers share: the text read so far, the open entities and the byte offsets of errors."""

from dataclasses import dataclass

from sandbox.links import checked_link, linked_user
from sandbox.records import Entity, Styled
from sandbox.utf16 import units


class MarkupError(ValueError):
    """Markup that Telegram cannot parse; the message is Telegram's, byte offset included."""


@dataclass(slots=True)
class Open:
    """An entity whose end has not been read yet; `at` is its place in the source."""

    name: str
    at: int
    offset: int
    piece: int
    argument: str = ""


class Reading:
    """The state of one pass over `source`."""

    def __init__(self, source: str) -> None:
        self.source = source
        self.at = 0
        self.pieces: list[str] = []
        self.offset = 0
        self.open: list[Open] = []
        self.entities: list[Entity] = []

    def emit(self, text: str) -> None:
        """Add plain text."""
        self.pieces.append(text)
        self.offset += units(text)

    def begin(self, name: str, at: int, argument: str = "") -> None:
        """Open an entity that started at `at`."""
        self.open.append(Open(name, at, self.offset, len(self.pieces), argument))

    def add(self, kind: str, opened: Open, **extra: str | int | None) -> None:
        """Record a finished entity; an empty one leaves no trace."""
        length = self.offset - opened.offset
        if length:
            self.entities.append(Entity(kind, opened.offset, length, **extra))  # type: ignore[arg-type]

    def add_link(self, opened: Open, url: str) -> None:
        """Record a link; an address that Telegram does not take leaves plain text."""
        user_id = linked_user(url)
        if user_id is not None:
            self.add("text_mention", opened, user_id=user_id)
        elif checked := checked_link(url):
            self.add("text_link", opened, url=checked)

    def since(self, opened: Open) -> str:
        """The text inside an open entity so far."""
        return "".join(self.pieces[opened.piece :])

    def bytes_before(self, place: int) -> int:
        """The byte offset Telegram names in its errors."""
        return len(self.source[:place].encode())

    def styled(self) -> Styled:
        """The result: outer entities before inner ones."""
        ordered = sorted(
            self.entities, key=lambda found: (found.offset, -found.length, RANK.get(found.type, 9))
        )
        return Styled("".join(self.pieces), tuple(ordered))


# Entities over the same span: quotes contain styles, styles contain nothing wider.
RANK = {"blockquote": 0, "expandable_blockquote": 0, "text_link": 1, "text_mention": 1, "pre": 2, "code": 3}
