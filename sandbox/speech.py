"""What people say, edit and press. Each act becomes a message for the page and an update for the bot."""

import re
from collections.abc import Iterator

from sandbox import wire
from sandbox.entities import finished
from sandbox.errors import NotPossible
from sandbox.limits import DEEP_LINK, MESSAGE_TEXT
from sandbox.membership import unblock
from sandbox.records import IN_CHARGE, PRESENT, Button, Chat, Message, Person, Press, Styled
from sandbox.state import State

_PAYLOAD = re.compile(rf"[A-Za-z0-9_-]{{1,{DEEP_LINK}}}")
_PRESSES_KEPT = 10_000


def say(
    state: State,
    person: Person,
    chat: Chat,
    text: str,
    reply_to: Message | None = None,
    topic: int | None = None,
) -> Message:
    """A person writes. In a channel the post appears in the channel's name.

    Raises NotPossible when the app would not let them.
    """
    _allow(person, chat)
    if topic is not None and topic not in chat.topics:
        raise NotPossible("this group has no such topic")
    styled = _worded(text)
    if chat.is_private:
        unblock(state, person)
        chat.started = True
    message = Message(
        id=state.next_message_id(chat),
        chat=chat,
        sender=None if chat.type == "channel" else person,
        date=state.now(),
        text=styled.text,
        entities=styled.entities,
        reply_to=reply_to,
        topic=topic,
    )
    state.store(message)
    state.tell_message(message)
    return message


def follow(state: State, person: Person, chat: Chat, payload: str) -> Message:
    """A person opens the bot by a deep link. Raises NotPossible for a payload no link can carry."""
    if not _PAYLOAD.fullmatch(payload):
        raise NotPossible(f"a deep link carries 1 to {DEEP_LINK} of A-Z a-z 0-9 _ -")
    return say(state, person, chat, f"/start {payload}")


def edit(state: State, person: Person, message: Message, text: str) -> None:
    """A person changes a message of their own. Raises NotPossible for any other."""
    own = message.sender is person or (message.sender is None and not message.by_bot)
    if not own or message.service or message.poll:
        raise NotPossible("only a message of one's own can be edited")
    _allow(person, message.chat)
    styled = _worded(text)
    message.text, message.entities = styled.text, styled.entities
    state.touch(message, edited=True)
    state.tell_message(message, edited=True)


def press(state: State, person: Person, message: Message, button: str) -> Press:
    """A person presses a button, named by label or callback data. Raises NotPossible when it is gone."""
    chat = message.chat
    if chat.messages.get(message.id) is not message:
        raise NotPossible("the message is gone")
    found = _button(message, button)
    if found.data is None:
        raise NotPossible(f"the button {found.text!r} opens something and tells the bot nothing")
    _see(person, chat)
    pressed = Press(
        id=state.new_callback_id(), person=person, message=message, data=found.data, at=state.clock()
    )
    state.presses[pressed.id] = pressed
    if len(state.presses) > _PRESSES_KEPT:
        del state.presses[next(iter(state.presses))]
    query = {
        "id": pressed.id,
        "from": wire.person(person),
        "message": wire.message(message),
        "chat_instance": str(-chat.id * 7919),
        "data": pressed.data,
    }
    state.updates.put("callback_query", query)
    return pressed


def _worded(text: str) -> Styled:
    if not text.isascii() and any("\ud800" <= character <= "\udfff" for character in text):
        raise NotPossible("the message holds half a character")
    styled = finished(Styled(text))
    if not styled.text:
        raise NotPossible("an empty message cannot be sent")
    if len(styled.text) > MESSAGE_TEXT:
        raise NotPossible(
            f"the message is too long: {len(styled.text)} characters, the limit is {MESSAGE_TEXT}"
        )
    return styled


def _button(message: Message, wanted: str) -> Button:
    buttons = list(_buttons(message))
    for one in buttons:
        if one.data == wanted:
            return one
    for one in buttons:
        if one.text == wanted:
            return one
    there = ", ".join(repr(one.text) for one in buttons) or "none"
    raise NotPossible(f"no button {wanted!r} under this message; there: {there}")


def _buttons(message: Message) -> Iterator[Button]:
    for row in message.keyboard:
        yield from row


def _see(person: Person, chat: Chat) -> None:
    there = person is chat.person if chat.is_private else chat.status_of(person) in PRESENT
    if not there:
        raise NotPossible(f"{person.first_name} is not in this chat")


def _allow(person: Person, chat: Chat) -> None:
    if chat.migrated_to:
        raise NotPossible("this group was upgraded to a supergroup; write there")
    _see(person, chat)
    if chat.type == "channel" and chat.status_of(person) not in IN_CHARGE:
        raise NotPossible("only administrators post in a channel")
