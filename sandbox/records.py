"""The nouns of the stand-in: people, chats, members, messages, polls. State, and reading it, nothing more."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Literal

ChatType = Literal["private", "group", "supergroup", "channel"]
Status = Literal["creator", "administrator", "member", "restricted", "left", "kicked"]
PRESENT: frozenset[str] = frozenset({"creator", "administrator", "member", "restricted"})
IN_CHARGE: frozenset[str] = frozenset({"creator", "administrator"})


@dataclass(frozen=True, slots=True)
class Entity:
    """A marked span of a text; offset and length in UTF-16 code units, as Telegram counts."""

    type: str
    offset: int
    length: int
    url: str | None = None
    language: str | None = None
    user_id: int | None = None
    custom_emoji_id: str | None = None


@dataclass(frozen=True, slots=True)
class Styled:
    """A text after parsing, with its entities in Telegram's order."""

    text: str = ""
    entities: tuple[Entity, ...] = ()


UNSAID = Styled()


@dataclass(frozen=True, slots=True)
class Button:
    """One inline button: a press sends `data`, or the app opens `url`; `other` is any further action."""

    text: str
    data: str | None = None
    url: str | None = None
    other: tuple[str, Any] | None = None


@dataclass(slots=True, kw_only=True, eq=False)
class Person:
    """An account: a person, or the bot itself."""

    id: int
    first_name: str
    language: str | None = "en"
    username: str | None = None
    is_bot: bool = False
    deleted: bool = False


@dataclass(slots=True, kw_only=True, eq=False)
class Member:
    """Where one account stands in one chat."""

    person: Person
    status: Status = "member"
    can_send: bool = True


@dataclass(slots=True, kw_only=True, eq=False)
class Document:
    """An uploaded file; `id` is the file_id under which the bot may use it again."""

    id: str
    unique_id: str
    name: str
    mime_type: str
    content: bytes
    is_photo: bool = False


@dataclass(slots=True, kw_only=True, eq=False)
class PollOption:
    """One answer and how many chose it."""

    id: str
    said: Styled
    votes: int = 0

    @property
    def text(self) -> str:
        """The words of the answer."""
        return self.said.text


@dataclass(slots=True, kw_only=True, eq=False)
class Poll:
    """A poll or quiz; `votes` maps a person's id to the places (0-based) they chose."""

    id: str
    asked: Styled
    options: list[PollOption]
    type: str
    is_anonymous: bool
    allows_multiple_answers: bool
    allows_revoting: bool
    correct: tuple[int, ...]
    explained: Styled
    described: Styled
    open_period: int | None = None
    close_date: int | None = None
    is_closed: bool = False
    hides_results: bool = False
    votes: dict[int, tuple[int, ...]] = field(default_factory=dict)

    @property
    def question(self) -> str:
        """The words of the question."""
        return self.asked.text

    @property
    def explanation(self) -> str:
        """What is shown after the answer; empty when there is none."""
        return self.explained.text

    @property
    def description(self) -> str:
        """The text above the options; empty when there is none."""
        return self.described.text


@dataclass(slots=True, kw_only=True, eq=False)
class Chat:
    """A chat and its transcript; `messages` is in order of sending. A group with `topics` is a forum."""

    id: int
    type: ChatType
    title: str | None = None
    username: str | None = None
    person: Person | None = None
    members: dict[int, Member] = field(default_factory=dict)
    messages: "dict[int, Message]" = field(default_factory=dict)
    last_message_id: int = 0
    started: bool = True
    blocked: bool = False
    migrated_to: "Chat | None" = None
    pinned: "Message | None" = None
    menu_button: dict[str, Any] | None = None
    topics: set[int] = field(default_factory=set)

    @property
    def is_private(self) -> bool:
        """Whether it is the talk of one person with the bot."""
        return self.type == "private"

    def status_of(self, person: Person) -> Status:
        """Where the account stands here: "left" for a stranger."""
        member = self.members.get(person.id)
        return member.status if member else "left"


@dataclass(slots=True, kw_only=True, eq=False)
class Message:
    """One message; `sender` is None when it was posted in a channel's own name, `topic` in General."""

    id: int
    chat: Chat
    sender: Person | None
    date: int
    text: str = ""
    entities: tuple[Entity, ...] = ()
    keyboard: tuple[tuple[Button, ...], ...] = ()
    poll: Poll | None = None
    document: Document | None = None
    reply_to: "Message | None" = None
    edit_date: int | None = None
    service: Mapping[str, Any] | None = None
    origin: "Message | None" = None
    protected: bool = False
    by_bot: bool = False
    reaction: str | None = None
    topic: int | None = None

    @property
    def edited(self) -> bool:
        """Whether it was changed after it was sent."""
        return self.edit_date is not None

    @property
    def buttons(self) -> tuple[tuple[Button, ...], ...]:
        """The inline keyboard, row by row."""
        return self.keyboard


@dataclass(frozen=True, slots=True)
class Toast:
    """What the person sees after pressing a button; `text` is None when the bot only acknowledged."""

    text: str | None
    alert: bool = False
    url: str | None = None


@dataclass(slots=True, kw_only=True, eq=False)
class Press:
    """A press on a button, waiting for its answer."""

    id: str
    person: Person
    message: Message
    data: str
    at: float
    answer: Toast | None = None
