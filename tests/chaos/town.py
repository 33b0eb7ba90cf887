"""A local Telegram with many chats in trouble, and a witness who writes down every message in order."""

import random
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from bot.wiring import WallClock
from sandbox.records import Chat, Message
from sandbox.server import FloodLimits, Sandbox

SENDING = ("sendMessage", "sendPoll")
QUIZ = "quiz: "
"""What the name of a part begins with that is a poll."""
GONE_SHARE = 0.01
"""Chats that have blocked the bot, and as many whose account is deleted."""
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
        world, chance = self.telegram.world, random.Random(seed)
        self.chats: list[Chat] = [world.private(world.person(f"Reader {n}")) for n in range(1, size + 1)]
        gone = chance.sample(self.chats, 2 * max(1, int(size * GONE_SHARE)))
        for number, chat in enumerate(gone):
            assert chat.person is not None
            if number % 2:
                chat.person.deleted = True
            else:
                chat.blocked = True
        self.gone = {chat.id for chat in gone}
        self.live = [chat for chat in self.chats if chat.id not in self.gone]
        self._trouble(chance)

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
        """How many messages the bot has put into all chats: every happening here is one."""
        return self.telegram.world.events.seq - len(self.chats)

    def answers_lost(self) -> Counter[int]:
        """How many calls were carried out without an answer, by chat."""
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
        """What a chat got."""
        return Witnessed.of(self.telegram.world.messages(chat))
