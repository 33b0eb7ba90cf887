"""Reads a Telegram update, once, into plain values and hands it to the handler it is for."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from re import DOTALL
from re import compile as pattern

from telegram import Chat, ChatMember, MaybeInaccessibleMessage, Message, MessageEntity, Poll, Update

from bot.callbacks import Action, Press, decode
from bot.chats import KINDS
from bot.handlers.asked import Asked, OnCommand, OnPress, Pressed
from bot.outgoing import Place
from jobs.model import ChatKind

_COMMAND = pattern(r"/([A-Za-z0-9_]{1,64})(?:@(\w+))?(?:\s+(.*))?\s*$", DOTALL)
_HERE = (ChatMember.MEMBER, ChatMember.OWNER, ChatMember.ADMINISTRATOR)


@dataclass(frozen=True, slots=True, kw_only=True)
class Called:
    """A command as typed: its lower-case name and what was asked."""

    name: str
    asked: Asked
    edited: bool
    to_us: bool
    """True where nobody else can be meant: in a private chat, or with our name behind the command."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Voted:
    """A learner's choice in a poll, by displayed place."""

    poll_id: str
    user_id: int
    places: tuple[int, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class PollClosed:
    """A poll of ours stopped taking votes."""

    poll_id: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Moved:
    """A group became a supergroup with a new id."""

    old: int
    new: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Membership:
    """The bot was let in (`here`) or put out of a chat (blocked, kicked, left)."""

    place: Place
    here: bool
    new: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Spoken:
    """Words, a picture or anything else in a private chat that is no command."""

    place: Place
    words: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Tapped:
    """A press with the id its toast must name; `pressed` is None for a button that is not ours any more."""

    callback_id: str
    pressed: Pressed | None


Event = Called | Voted | PollClosed | Moved | Membership | Spoken | Tapped


@dataclass(frozen=True, slots=True, kw_only=True)
class Routes:
    """Which handler serves which command and which button."""

    commands: Mapping[str, OnCommand]
    presses: Mapping[Action, OnPress] = field(default_factory=dict)


def read(update: Update, username: str) -> Event | None:
    """Turn an update into what happened; None for what is not for us. `username` is the bot's own."""
    if update.callback_query:
        return _tapped(update)
    if update.poll_answer:
        return _voted(update)
    if update.poll:
        return (
            PollClosed(poll_id=update.poll.id)
            if update.poll.is_closed and update.poll.type == Poll.QUIZ
            else None
        )
    if update.my_chat_member:
        return _membership(update)
    message = update.effective_message
    return _message(message, username, edited=_is_edit(update)) if message else None


def _message(message: Message, username: str, *, edited: bool) -> Event | None:
    place = _place(message.chat, _topic(message))
    if place is None:
        return None
    if message.migrate_to_chat_id:
        return Moved(old=message.chat.id, new=message.migrate_to_chat_id)
    if _is_command(message):
        return _called(message, place, username, edited=edited)
    words = message.text or message.caption or ""
    if edited or place.kind is not ChatKind.PRIVATE or not (words or message.effective_attachment):
        return None
    return Spoken(place=place, words=words)


def _called(message: Message, place: Place, username: str, *, edited: bool) -> Called | None:
    found = _COMMAND.match(message.text or "")
    if found is None or (found[2] and found[2].lower() != username.lower()):
        return None
    asked = Asked(place=place, user_id=_speaker(message), words=" ".join((found[3] or "").split()))
    to_us = bool(found[2]) or asked.private
    return Called(name=found[1].lower(), asked=asked, edited=edited, to_us=to_us)


def _is_command(message: Message) -> bool:
    return any(e.type == MessageEntity.BOT_COMMAND and e.offset == 0 for e in message.entities)


def _speaker(message: Message) -> int | None:
    """The person's id; None when the chat itself speaks."""
    as_chat = message.sender_chat is not None and message.sender_chat.id == message.chat.id
    return None if as_chat or message.from_user is None else message.from_user.id


def _is_edit(update: Update) -> bool:
    return bool(update.edited_message or update.edited_channel_post)


def _tapped(update: Update) -> Tapped:
    query = update.callback_query
    assert query is not None
    press = decode(query.data or "")
    place = _place(query.message.chat, _topic(query.message)) if query.message else None
    if press is None or place is None or query.message is None:
        return Tapped(callback_id=query.id, pressed=None)
    return Tapped(
        callback_id=query.id, pressed=_pressed(place, query.from_user.id, query.message.message_id, press)
    )


def _pressed(place: Place, user_id: int, message_id: int, press: Press) -> Pressed:
    return Pressed(place=place, user_id=user_id, message_id=message_id, press=press)


def _voted(update: Update) -> Voted | None:
    vote = update.poll_answer
    assert vote is not None
    if vote.user is None:
        return None
    return Voted(poll_id=vote.poll_id, user_id=vote.user.id, places=tuple(vote.option_ids))


def _membership(update: Update) -> Membership | None:
    change = update.my_chat_member
    assert change is not None
    place = _place(change.chat)
    if place is None:
        return None
    here = change.new_chat_member.status in _HERE
    return Membership(place=place, here=here, new=here and change.old_chat_member.status not in _HERE)


def _topic(message: MaybeInaccessibleMessage) -> int | None:
    """The forum topic; elsewhere a thread's number only tells which replies belong together."""
    if isinstance(message, Message) and message.is_topic_message:
        return message.message_thread_id
    return None


def _place(chat: Chat, topic: int | None = None) -> Place | None:
    kind = KINDS.get(chat.type)  # type: ignore[call-overload]  # plain strings compare equal to ChatType
    return Place(chat_id=chat.id, kind=kind, topic=topic) if kind else None
