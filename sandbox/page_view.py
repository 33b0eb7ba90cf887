"""Records as the chat page reads them: one person's view of messages, polls and chats."""

from typing import Any

from sandbox.menu import commands_for
from sandbox.page_text import to_html
from sandbox.records import PRESENT, Button, Chat, Message, Person, Poll
from sandbox.world import World

Json = dict[str, Any]


def can_see(chat: Chat, me: Person) -> bool:
    """Whether the chat is in this person's list."""
    if chat.migrated_to:
        return False
    return chat.person is me if chat.is_private else chat.status_of(me) in PRESENT


def state(world: World, me: Person, controls: list[Json]) -> Json:
    """Everything the page needs to begin."""
    bot = world.bot
    return {
        "bot": {"id": bot.id, "first_name": bot.first_name, "username": bot.username},
        "people": [
            {"id": one.id, "first_name": one.first_name} for one in world.people.values() if not one.is_bot
        ],
        "me": me.id,
        "chats": [chat(world, one, me) for one in world.chats.values() if can_see(one, me)],
        "controls": controls,
        "seq": world.events.seq,
        "now": world.clock(),
    }


def chat(world: World, where: Chat, me: Person) -> Json:
    """One chat with its transcript."""
    return {
        "id": where.id,
        "type": where.type,
        "title": world.bot.first_name if where.is_private else where.title,
        "username": None if where.is_private else where.username,
        "role": "member" if where.is_private else where.status_of(me),
        "commands": commands_for(world.profile, where, me),
        "unread": 0,
        "messages": [message(one, me) for one in where.messages.values()],
    }


def message(sent: Message, me: Person) -> Json:
    """One message as `me` sees it."""
    return {
        "id": sent.id,
        "chat_id": sent.chat.id,
        "from": _author(sent),
        "mine": sent.sender is me,
        "date": sent.date,
        "edited": sent.edited,
        "text": sent.text,
        "html": to_html(sent.text, sent.entities),
        "buttons": [[_button(one) for one in row] for row in sent.keyboard],
        "poll": poll(sent.poll, me) if sent.poll else None,
        "document": _document(sent),
        "service": service(sent),
    }


def poll(asked: Poll, me: Person) -> Json:
    """A poll with the results `me` may know: all once they voted or it closed."""
    mine = asked.votes.get(me.id, ())
    results = asked.is_closed or (bool(mine) and not asked.hides_results)
    answered = asked.is_closed or bool(mine)
    explained = answered and asked.explanation
    return {
        "id": asked.id,
        "question": asked.question,
        "description": asked.description,
        "description_html": to_html(asked.description, asked.described.entities),
        "options": [{"text": one.text, "votes": one.votes if results else 0} for one in asked.options],
        "type": asked.type,
        "is_anonymous": asked.is_anonymous,
        "is_closed": asked.is_closed,
        "allows_multiple_answers": asked.allows_multiple_answers,
        "allows_revoting": asked.allows_revoting,
        "total": len(asked.votes),
        "my": list(mine),
        "correct": list(asked.correct) if answered and asked.type == "quiz" else None,
        "explanation_html": to_html(asked.explanation, asked.explained.entities) if explained else None,
        "close_date": asked.close_date,
    }


def service(sent: Message) -> str | None:
    """The grey line of a service message, None for any other."""
    if sent.service is None:
        return None
    actor = sent.sender.first_name if sent.sender else sent.chat.title or "The channel"
    told = sent.service
    if "new_chat_members" in told:
        who = ", ".join(str(one["first_name"]) for one in told["new_chat_members"])
        return f"{actor} joined" if who == actor else f"{actor} added {who}"
    if "left_chat_member" in told:
        who = str(told["left_chat_member"]["first_name"])
        return f"{actor} left" if who == actor else f"{actor} removed {who}"
    if "pinned_message" in told:
        return f"{actor} pinned a message"
    return "The group became a supergroup"


def _author(sent: Message) -> Json:
    if sent.sender is None:
        return {"id": sent.chat.id, "first_name": sent.chat.title, "is_bot": False}
    return {"id": sent.sender.id, "first_name": sent.sender.first_name, "is_bot": sent.sender.is_bot}


def _button(button: Button) -> Json:
    if button.data is not None:
        return {"text": button.text, "data": button.data}
    return {"text": button.text, "url": button.url or ""}


def _document(sent: Message) -> Json | None:
    if sent.document is None:
        return None
    file = sent.document
    return {"name": file.name, "url": f"/api/files/{file.id}", "size": len(file.content)}
