"""A local Telegram with many chats in trouble, and a witness who writes down every message in order."""

import random
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from bot.clocks import WallClock
from sandbox.records import Chat, Message
from sandbox.server import FloodLimits, Sandbox

SENDING = ("sendMessage", "sendPoll")
QUIZ = "quiz: "
"""What the name of a part begins with that is a poll."""
GONE_SHARE = 0.01
"""Private chats that have blocked the bot, and as many whose account is deleted; of the groups, those that
have put it out."""
GROUP_SHARE = 0.15
"""Chats that are groups."""
MOVED_SHARE = 0.2
"""Groups that become supergroups, with another id, while the broadcast runs."""
CUT_SHARE = 0.02
"""Chats with one broken connection before the call is carried out, and as many with one after it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Witnessed:
    """What one chat got: its messages in order, each named by what it says; `copies` came more than once."""

    parts: tuple[str, ...]
    copies: int

    @classmethod
    def of(cls, messages: Sequence[Message]) -> "Witnessed":
        """Read a transcript: a copy that follows its original is one part, seen again."""
        said = [f"{QUIZ}{each.poll.question}" if each.poll else each.text for each in messages]
        parts = tuple(one for place, one in enumerate(said) if said[place - 1 : place] != [one])
        return cls(parts=parts, copies=len(said) - len(parts))


class Town:
    """The chats of one broadcast; up inside `async with town.telegram`."""

    def __init__(self, size: int, seed: int) -> None:
        clock = WallClock()
        self.telegram = Sandbox(
            clock=lambda: clock.now().timestamp(), flood=FloodLimits(), seed=seed, token="1:chaos"
        )
        world, self._chance = self.telegram.world, random.Random(seed)
        groups = max(4, int(size * GROUP_SHARE))
        people = [world.person(f"Reader {n}") for n in range(1, size - groups + 1)]
        private = [world.private(person) for person in people]
        circles = [
            world.group(f"Circle {n}", admins=[people[n % len(people)]], supergroup=False)
            for n in range(1, groups + 1)
        ]
        self.chats: list[Chat] = [*private, *circles]
        self.gone = self._lose(private, circles)
        self.live = [chat for chat in self.chats if chat.id not in self.gone]
        staying = [chat for chat in circles if chat.id not in self.gone]
        self._moving = self._chance.sample(staying, max(1, int(len(circles) * MOVED_SHARE)))
        self._trouble(self._chance)
        self._before = world.events.seq

    def _lose(self, private: Sequence[Chat], circles: Sequence[Chat]) -> set[int]:
        """Have people block the bot, delete their account, and put it out of their group."""
        lost = self._chance.sample(private, 2 * max(1, int(len(private) * GONE_SHARE)))
        for number, chat in enumerate(lost):
            assert chat.person is not None
            if number % 2:
                chat.person.deleted = True
            else:
                chat.blocked = True
        out = self._chance.sample(circles, max(1, int(len(circles) * GONE_SHARE)))
        for chat in out:
            self.telegram.world.kick(chat)
        self.telegram.world.updates.clear()
        return {chat.id for chat in [*lost, *out]}

    def move_some(self, share: float) -> None:
        """Let this share of the groups that will move do so now."""
        for chat in [each for each in self._moving if each.migrated_to is None][
            : max(1, round(share * len(self._moving)))
        ]:
            self.telegram.world.migrate(chat)

    @property
    def moved(self) -> int:
        """How many groups have moved."""
        return sum(chat.migrated_to is not None for chat in self._moving)

    def _trouble(self, chance: random.Random) -> None:
        """Errors, floods and slowness by chance; each broken connection in a chat of its own, once."""
        faults = self.telegram.faults
        cut = chance.sample(self.live, 2 * max(1, int(len(self.live) * CUT_SHARE)))
        self._cut = [
            faults.add(
                "reset_after" if number % 2 else "reset_before",
                chat_id=chat.id,
                method=chance.choice(SENDING),
                count=1,
            )
            for number, chat in enumerate(cut)
        ]
        for method in SENDING:
            faults.add("error", method=method, probability=0.02, status=502)
            faults.add("slow", method=method, probability=0.02, seconds=0.4)
            faults.add("slow_after", method=method, probability=0.01, seconds=0.4)
            faults.add(
                "flood", method=method, probability=0.002, retry_after=1, count=max(3, len(self.chats) // 500)
            )

    @property
    def posted(self) -> int:
        """About how many messages the bot has put into all chats: nearly every happening here is one."""
        return self.telegram.world.events.seq - self._before

    @property
    def violations(self) -> int:
        """How often the bot asked for more messages a second, or a minute, than Telegram allows."""
        return self.telegram.flood.exceeded

    def answers_lost(self) -> Counter[int]:
        """How many calls were carried out without an answer, by the chat's first id."""
        lost: Counter[int] = Counter()
        for fault in self._cut:
            if fault.kind == "reset_after" and fault.chat_id is not None:
                lost[fault.chat_id] += fault.struck
        return lost

    def struck(self) -> Mapping[str, int]:
        """How often each kind of trouble came."""
        total: Counter[str] = Counter()
        for fault in self.telegram.faults.rules:
            total[fault.kind] += fault.struck
        return total

    def witnessed(self, chat: Chat) -> Witnessed:
        """What a chat got, before it moved and after."""
        every = (each for place in self.places_of(chat) for each in self.telegram.world.messages(place))
        return Witnessed.of([each for each in every if each.by_bot and not each.service])

    def places_of(self, chat: Chat) -> Sequence[Chat]:
        """A chat, and what it has become."""
        return [chat] if chat.migrated_to is None else [chat, chat.migrated_to]
