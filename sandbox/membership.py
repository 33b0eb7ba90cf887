"""Who is where: blocking the bot, adding and removing, promoting, and groups that become supergroups."""

from typing import Any

from sandbox import wire
from sandbox.errors import NotPossible
from sandbox.records import Chat, Member, Message, Person, Status
from sandbox.state import State


def block(state: State, person: Person) -> None:
    """A person stops the bot: it hears of it and can no longer write to them."""
    _set_blocked(state, person, blocked=True)


def unblock(state: State, person: Person) -> None:
    """A person lets the bot write again."""
    _set_blocked(state, person, blocked=False)


def _set_blocked(state: State, person: Person, *, blocked: bool) -> None:
    chat = state.chats.get(person.id)
    if chat is None or chat.blocked is blocked:
        return
    chat.blocked = blocked
    kicked, member = Member(person=state.bot, status="kicked"), Member(person=state.bot)
    old, new = (member, kicked) if blocked else (kicked, member)
    state.tell_member(chat, person, state.bot, old, new)
    state.events.add("chat", chat)


def set_status(
    state: State, chat: Chat, person: Person, status: Status, by: Person, *, can_send: bool = True
) -> None:
    """Change where one account stands, tell the bot, and note it in the chat where Telegram does."""
    if chat.is_private:
        raise NotPossible("a private chat has no members to change")
    old = chat.members.get(person.id) or Member(person=person, status="left")
    new = Member(person=person, status=status, can_send=can_send)
    if (old.status, old.can_send) == (status, can_send):
        return
    chat.members[person.id] = new
    state.tell_member(chat, by, person, old, new)
    _note(state, chat, person, by, old.status, status)
    state.events.add("chat", chat)


def _note(state: State, chat: Chat, person: Person, by: Person, old: Status, new: Status) -> None:
    """The grey line in a group: somebody came or went. Channels have none."""
    gone: frozenset[Status] = frozenset({"left", "kicked"})
    if chat.type == "channel" or (old in gone) == (new in gone):
        return
    who = wire.person(person)
    coming: dict[str, Any] = {"new_chat_participant": who, "new_chat_member": who, "new_chat_members": [who]}
    going: dict[str, Any] = {"left_chat_participant": who, "left_chat_member": who}
    post_note(state, chat, by, going if new in gone else coming)


def post_note(state: State, chat: Chat, by: Person | None, service: dict[str, Any]) -> Message:
    """Store a service message and show it to the bot, unless the bot itself caused it."""
    message = Message(
        id=state.next_message_id(chat),
        chat=chat,
        sender=None if chat.type == "channel" else by,
        date=state.now(),
        service=service,
        by_bot=by is state.bot,
    )
    state.store(message)
    if by is not state.bot:
        state.tell_message(message)
    return message


def migrate(state: State, chat: Chat) -> Chat:
    """Turn a basic group into a supergroup with a new id; the old id answers with the new one from now on."""
    if chat.type != "group" or chat.migrated_to:
        raise NotPossible("only a basic group can become a supergroup, and only once")
    new = state.open_chat("supergroup", chat.title)
    new.members = dict(chat.members)
    chat.migrated_to = new
    owner = next((one.person for one in chat.members.values() if one.status == "creator"), state.bot)
    was_there = chat.status_of(state.bot)
    post_note(state, chat, owner, {"migrate_to_chat_id": new.id})
    if was_there not in {"left", "kicked"}:
        post_note(state, new, owner, {"migrate_from_chat_id": chat.id})
    state.events.add("chat", new)
    return new
