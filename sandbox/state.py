"""The world's memory and its two voices: updates to the bot, events to the page. No rules of its own."""

from collections.abc import Callable
from itertools import count
from typing import Any

from sandbox import wire
from sandbox.errors import bad_request
from sandbox.events import EventLog
from sandbox.records import Chat, ChatType, Document, Member, Message, Person, Poll, Press
from sandbox.updates import Updates

_FIRST_PERSON = 700_000_001
_FIRST_GROUP = 4_000_000_001
_FIRST_CHANNEL = 1_000_000_000_001  # ids of supergroups and channels are -100... of thirteen digits
_FIRST_POLL = 5_000_000_000_000_001
_FIRST_CALLBACK = 3_000_000_000_000_001


class Profile:
    """What the bot tells about itself; per language code, "" for everyone else."""

    def __init__(self, name: str) -> None:
        self.name: dict[str, str] = {"": name}
        self.description: dict[str, str] = {}
        self.short_description: dict[str, str] = {}
        self.commands: dict[tuple[str, str], list[dict[str, str]]] = {}
        self.menu_button: dict[str, Any] = {"type": "commands"}


class State:
    """Everything that exists, found by id without a search.

    `clock` gives unix seconds. `keep_messages` bounds each chat's transcript (None: everything is kept).
    """

    def __init__(
        self,
        clock: Callable[[], float],
        *,
        bot_id: int = 1,
        bot_name: str = "Briefcast",
        username: str = "briefcast_demo_bot",
        keep_messages: int | None = None,
    ) -> None:
        self.clock = clock
        self.bot = Person(id=bot_id, first_name=bot_name, username=username, language=None, is_bot=True)
        self.sees_all_in_groups = False
        self.profile = Profile(bot_name)
        self.people: dict[int, Person] = {bot_id: self.bot}
        self.chats: dict[int, Chat] = {}
        self.named: dict[str, Chat] = {}
        self.polls: dict[str, Message] = {}
        self.closing: list[tuple[int, str]] = []
        self.presses: dict[str, Press] = {}
        self.documents: dict[str, Document] = {}
        self.updates = Updates(clock)
        self.events = EventLog()
        self.me: Person | None = None
        self._handed_out: dict[int, int] = {}
        self._keep_messages = keep_messages
        self._person_ids = count(_FIRST_PERSON)
        self._group_ids = count(_FIRST_GROUP)
        self._channel_ids = count(_FIRST_CHANNEL)
        self._poll_ids = count(_FIRST_POLL)
        self._callback_ids = count(_FIRST_CALLBACK)
        self._own_message_ids = count(1)

    def now(self) -> int:
        """Unix seconds, whole, as Telegram dates things."""
        return int(self.clock())

    def new_person_id(self) -> int:
        """An id no account has."""
        return next(self._person_ids)

    def new_poll_id(self) -> str:
        """An id no poll has."""
        return str(next(self._poll_ids))

    def new_callback_id(self) -> str:
        """An id no press has."""
        return str(next(self._callback_ids))

    def open_chat(self, kind: ChatType, title: str | None, username: str | None = None) -> Chat:
        """A new, empty group or channel."""
        new_id = -next(self._group_ids) if kind == "group" else -next(self._channel_ids)
        chat = Chat(id=new_id, type=kind, title=title, username=username)
        self.chats[chat.id] = chat
        if username:
            self.named[username.lower()] = chat
        return chat

    def next_message_id(self, chat: Chat) -> int:
        """Supergroups and channels number their own messages; all other chats share one row of numbers."""
        if chat.type in {"supergroup", "channel"}:
            return chat.last_message_id + 1
        return next(self._own_message_ids)

    def store(self, message: Message) -> Message:
        """Add a new message to its chat and tell the page."""
        chat = message.chat
        chat.last_message_id = message.id
        chat.messages[message.id] = message
        if self._keep_messages is not None and len(chat.messages) > self._keep_messages:
            forgotten = chat.messages.pop(next(iter(chat.messages)))
            if forgotten.poll:
                self.polls.pop(forgotten.poll.id, None)
        if message.poll:
            self.polls.setdefault(message.poll.id, message)
        self.events.add("message", chat, message)
        return message

    def touch(self, message: Message, *, edited: bool = False) -> None:
        """Tell the page that a message looks different now."""
        if edited:
            message.edit_date = self.now()
        self.events.add("edited", message.chat, message)

    def bot_sees(self, message: Message) -> bool:
        """Whether Telegram shows this message to the bot: privacy mode hides ordinary talk of groups."""
        chat = message.chat
        if chat.is_private:
            return not chat.blocked
        status = chat.status_of(self.bot)
        if chat.type == "channel":
            return status == "administrator"
        if status in {"left", "kicked"}:
            return False
        if self.sees_all_in_groups or status == "administrator" or message.service:
            return True
        return self._meant_for_bot(message)

    def _meant_for_bot(self, message: Message) -> bool:
        if message.reply_to and message.reply_to.by_bot:
            return True
        first = message.entities[0] if message.entities else None
        if first is None or first.type != "bot_command" or first.offset != 0:
            return False
        _, at, name = message.text[: first.length].partition("@")
        return not at or name.lower() == (self.bot.username or "").lower()

    def tell_message(self, message: Message, *, edited: bool = False) -> None:
        """Queue the update about a person's message, when the bot may see it."""
        if self.bot_sees(message):
            kind = "channel_post" if message.chat.type == "channel" else "message"
            self.updates.put(f"edited_{kind}" if edited else kind, wire.message(message))

    def tell_poll(self, poll: Poll) -> None:
        """Queue the new state of one of the bot's polls."""
        self.updates.put("poll", wire.poll(poll))

    def tell_member(self, chat: Chat, actor: Person, person: Person, old: Member, new: Member) -> None:
        """Queue the change of a membership: the bot's own, or another's where the bot is an administrator."""
        own = person is self.bot
        if not own and chat.status_of(self.bot) != "administrator":
            return
        change = {
            "chat": wire.chat(chat),
            "from": wire.person(actor),
            "date": self.now(),
            "old_chat_member": wire.member(old),
            "new_chat_member": wire.member(new),
        }
        self.updates.put("my_chat_member" if own else "chat_member", change)

    def find_message(self, chat: Chat, message_id: int) -> Message | None:
        """A message by its number, None when it is not in the transcript."""
        return chat.messages.get(message_id)

    def find_chat(self, chat_id: int | str) -> Chat:
        """A chat by id or @username. Raises a Refusal when there is none."""
        if isinstance(chat_id, int):
            found = self.chats.get(chat_id)
        else:
            found = self.named.get(chat_id.removeprefix("@").lower())
        if found is None:
            raise bad_request("chat not found")
        return found
