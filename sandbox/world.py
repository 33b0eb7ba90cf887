"""The world a test or the demo plays in: people, chats, and what people do in them."""

import asyncio
from collections.abc import Callable, Sequence

from sandbox import membership, speech, voting
from sandbox.records import IN_CHARGE, Chat, Member, Message, Person, Poll, Status, Toast
from sandbox.state import State


class World(State):
    """People and chats around one bot.

    Acts happen at once and reach the bot as updates; the awaiting methods wait for what the bot does.
    Acts that an app would not offer raise NotPossible.
    """

    def person(self, first_name: str, *, language: str = "en", username: str | None = None) -> Person:
        """A new account; the first one made is "me" at the chat page."""
        made = Person(id=self.new_person_id(), first_name=first_name, language=language, username=username)
        self.people[made.id] = made
        self.me = self.me or made
        return made

    def private(self, person: Person, *, started: bool = True) -> Chat:
        """The person's chat with the bot; the bot can write there once it is started."""
        chat = self.chats.get(person.id)
        if chat is None:
            chat = Chat(id=person.id, type="private", person=person, started=started)
            self.chats[chat.id] = chat
            self.events.add("chat", chat)
        return chat

    def group(
        self,
        title: str,
        members: Sequence[Person] = (),
        admins: Sequence[Person] = (),
        *,
        supergroup: bool = True,
        with_bot: bool = True,
    ) -> Chat:
        """A group; the first administrator is its creator. The bot is a member unless `with_bot` is off."""
        chat = self.open_chat("supergroup" if supergroup else "group", title)
        self._settle(chat, members, admins)
        if with_bot and self.bot.id not in chat.members:
            chat.members[self.bot.id] = Member(person=self.bot)
        self.events.add("chat", chat)
        return chat

    def channel(
        self,
        title: str,
        admins: Sequence[Person] = (),
        username: str | None = None,
        *,
        members: Sequence[Person] = (),
        with_bot: bool = True,
    ) -> Chat:
        """A channel; its first administrator is the creator, the bot is another unless `with_bot` is off."""
        chat = self.open_chat("channel", title, username)
        self._settle(chat, members, admins)
        if with_bot:
            chat.members[self.bot.id] = Member(person=self.bot, status="administrator")
        self.events.add("chat", chat)
        return chat

    def _settle(self, chat: Chat, members: Sequence[Person], admins: Sequence[Person]) -> None:
        for one in members:
            chat.members[one.id] = Member(person=one)
        for one in admins:
            first = not any(there.status == "creator" for there in chat.members.values())
            status: Status = "creator" if first and one is not self.bot else "administrator"
            chat.members[one.id] = Member(person=one, status=status)

    def furnish(self) -> Person:
        """The world of the demo: "You" with a private chat, a group and a public channel."""
        you = self.person("You")
        self.private(you, started=False)
        others = [self.person("Member 2"), self.person("Member 3")]
        self.group("Study circle", members=others, admins=[you])
        self.channel("Daily briefs", admins=[you], username="daily_briefs")
        return you

    def topic(self, chat: Chat) -> int:
        """A new topic of a supergroup, which is a forum from then on; returns its message_thread_id."""
        chat.last_message_id += 1
        chat.topics.add(chat.last_message_id)
        return chat.last_message_id

    def say(
        self,
        person: Person,
        chat: Chat,
        text: str,
        *,
        reply_to: Message | None = None,
        topic: int | None = None,
    ) -> Message:
        """A person writes in a chat, or in one of its topics."""
        return speech.say(self, person, chat, text, reply_to, topic)

    def follow(self, person: Person, payload: str) -> Message:
        """A person opens the bot by a deep link: /start with its payload in their private chat."""
        return speech.follow(self, person, self.private(person, started=False), payload)

    def edit(self, person: Person, message: Message, text: str) -> None:
        """A person changes a message of their own."""
        speech.edit(self, person, message, text)

    def press(self, person: Person, message: Message, button: str) -> str:
        """A person presses a button, named by label or callback data; returns the callback query's id."""
        return speech.press(self, person, message, button).id

    def answer_to(self, callback_id: str) -> Toast | None:
        """What the bot answered to a press, None while it has not."""
        return self.presses[callback_id].answer

    def vote(self, person: Person, message: Message, *places: int) -> Poll:
        """A person votes for the options at these places, 0-based; no place takes the vote back."""
        return voting.vote(self, person, message, places)

    def close_due_polls(self) -> None:
        """End the polls whose time has come by the clock."""
        voting.close_due(self)

    def block(self, person: Person) -> None:
        """A person stops the bot."""
        membership.block(self, person)

    def unblock(self, person: Person) -> None:
        """A person lets the bot write again."""
        membership.unblock(self, person)

    def delete_account(self, person: Person) -> None:
        """A person leaves Telegram: "user is deactivated" from now on."""
        person.deleted = True

    def add(self, chat: Chat, person: Person | None = None, *, by: Person | None = None) -> None:
        """Somebody (default: the bot) joins or is added; the bot comes to a channel as its administrator."""
        who = person or self.bot
        status: Status = "administrator" if chat.type == "channel" and who is self.bot else "member"
        membership.set_status(self, chat, who, status, by or self._owner(chat, who))

    def kick(self, chat: Chat, person: Person | None = None, *, by: Person | None = None) -> None:
        """Somebody (default: the bot) is removed and banned."""
        who = person or self.bot
        membership.set_status(self, chat, who, "kicked", by or self._owner(chat, who))

    def leave(self, chat: Chat, person: Person) -> None:
        """A person leaves a group or channel."""
        membership.set_status(self, chat, person, "left", person)

    def promote(self, chat: Chat, person: Person | None = None, *, by: Person | None = None) -> None:
        """Somebody (default: the bot) becomes an administrator."""
        who = person or self.bot
        membership.set_status(self, chat, who, "administrator", by or self._owner(chat, who))

    def demote(self, chat: Chat, person: Person | None = None, *, by: Person | None = None) -> None:
        """Somebody (default: the bot) is an ordinary member again."""
        who = person or self.bot
        membership.set_status(self, chat, who, "member", by or self._owner(chat, who))

    def mute(self, chat: Chat, person: Person | None = None) -> None:
        """Somebody (default: the bot) may read but no longer write."""
        who = person or self.bot
        membership.set_status(self, chat, who, "restricted", self._owner(chat, who), can_send=False)

    def migrate(self, chat: Chat) -> Chat:
        """A basic group becomes a supergroup; returns the new chat."""
        return membership.migrate(self, chat)

    def messages(self, chat: Chat) -> list[Message]:
        """The transcript, oldest first."""
        return list(chat.messages.values())

    async def wait_for(self, true: Callable[[], bool], timeout: float = 5) -> None:  # noqa: ASYNC109
        """Wait until `true()` holds; asked again whenever anything happens. Raises TimeoutError."""
        if not await self.events.until(true, timeout):
            raise TimeoutError(
                f"not true within {timeout:g} s; {self.events.seq} things have happened so far"
            )

    async def next_from_bot(
        self,
        chat: Chat,
        after: int | None = None,
        timeout: float = 5,  # noqa: ASYNC109
    ) -> Message:
        """The bot's first message in the chat with an id above `after`.

        Without `after`, the first one this method has not handed out yet, so that calls in a row walk
        through the bot's messages and never miss one. Raises TimeoutError.
        """
        floor = self._handed_out.get(chat.id, 0) if after is None else after
        if not await self.events.until(lambda: self._first_from_bot(chat, floor) is not None, timeout):
            last = chat.last_message_id
            raise TimeoutError(
                f"no message of the bot after {floor} in chat {chat.id} within {timeout:g} s; last: {last}"
            )
        found = self._first_from_bot(chat, floor)
        if found is None:
            raise asyncio.InvalidStateError("the message was deleted while it was waited for")
        self._handed_out[chat.id] = max(found.id, self._handed_out.get(chat.id, 0))
        return found

    async def toast(self, callback_id: str, timeout: float = 5) -> Toast:  # noqa: ASYNC109
        """What the bot answers to a press. Raises TimeoutError."""
        await self.wait_for(lambda: self.presses[callback_id].answer is not None, timeout)
        return self.presses[callback_id].answer or Toast(None)

    def _first_from_bot(self, chat: Chat, floor: int) -> Message | None:
        first: Message | None = None
        for message in reversed(chat.messages.values()):
            if message.id <= floor:
                break
            if message.by_bot and not message.service:
                first = message
        return first

    def _owner(self, chat: Chat, other_than: Person) -> Person:
        """Who does such things in a chat: its creator, else any administrator."""
        in_charge = [one.person for one in chat.members.values() if one.status in IN_CHARGE]
        return next((one for one in in_charge if one is not other_than), other_than)
