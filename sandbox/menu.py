"""Which of the bot's command lists a person sees in a chat: Telegram's order of scopes, narrowest first."""

from collections.abc import Iterator

from sandbox.records import IN_CHARGE, Chat, Person
from sandbox.state import Profile

DEFAULT_SCOPE = "default"


def scope_key(kind: str, chat_id: int, user_id: int = 0) -> str:
    """The name under which a chat's own list is kept."""
    return f"{kind}:{chat_id}:{user_id}" if kind == "chat_member" else f"{kind}:{chat_id}"


def commands_for(profile: Profile, chat: Chat, person: Person) -> list[dict[str, str]]:
    """The list shown to `person` in `chat`; empty when none is set. Channels have no menu."""
    if chat.type == "channel":
        return []
    for scope in _scopes(chat, person):
        for language in (person.language or "", ""):
            found = profile.commands.get((scope, language))
            if found:
                return found
    return []


def _scopes(chat: Chat, person: Person) -> Iterator[str]:
    if chat.is_private:
        yield scope_key("chat", chat.id)
        yield "all_private_chats"
    else:
        yield scope_key("chat_member", chat.id, person.id)
        in_charge = chat.status_of(person) in IN_CHARGE
        if in_charge:
            yield scope_key("chat_administrators", chat.id)
        yield scope_key("chat", chat.id)
        if in_charge:
            yield "all_chat_administrators"
        yield "all_group_chats"
    yield DEFAULT_SCOPE
