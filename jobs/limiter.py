"""Who may go next: the ceilings of everything that goes out, as pure decisions on a float clock.

Ceilings: calls in any sliding second over all chats, one a second in each chat (replies may run ahead by a
few, as Telegram allows), twenty a minute in each group and channel. Replies go before posts and never wait
behind them; while people are talking, posts also leave a share of each second free.

Source: https://core.telegram.org/bots/faq#my-bot-is-hitting-limits-how-do-i-avoid-this (30/s, 1/s, 20/min).
"""

import math
from collections import OrderedDict, deque
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import IntEnum
from heapq import heappop, heappush
from typing import Final

from jobs.door import in_whole_calls

CHAT_INTERVAL: Final = 1.0
"""Seconds between two calls to one chat."""
REPLY_BURST: Final = 3
"""Replies to one chat that may follow each other at once."""
MINUTE_CEILING: Final = 20
"""Calls a minute to one group or channel."""
REPLY_SHARE: Final = 0.1
"""Of each second, kept free of posts while people are talking."""
TALK_SECONDS: Final = 10.0
"""How long after a reply people count as still talking."""
EVEN_SHARE: Final = 0.995
"""Of the ceiling, at which posts go: a little below the door they leave by, so that few wait there."""
CATCH_UP: Final = 0.1
"""Seconds that posts may make up when the event loop woke late; the sliding second still holds."""


class Lane(IntEnum):
    """Who is served first: a reply to a person, then a post."""

    REPLY = 0
    POST = 1


@dataclass(slots=True, eq=False)
class Ticket:
    """A call waiting for its turn. `crowded`: it goes to a group or channel. Decided once, by the limiter."""

    chat_id: int
    crowded: bool
    lane: Lane
    patience: float = math.inf
    """Seconds the caller would wait for a hold to end; the turns before it are not counted."""
    granted: bool = False
    refused: float | None = None
    """The seconds to wait that were more than `patience`."""
    given_up: bool = False

    @property
    def over(self) -> bool:
        """True when the ticket no longer wants a turn."""
        return self.granted or self.given_up or self.refused is not None


@dataclass(slots=True, eq=False)
class _Chat:
    """One chat's recent calls and those waiting, first come first served in each lane.

    Most chats are private and nobody waits for them: an empty deque alone takes 600 bytes.
    """

    next_at: float = -math.inf
    """When the next call would be in step with one a second."""
    held_until: float = -math.inf
    minute: deque[float] | None = None
    """When the last calls to a group or channel went."""
    waiting: tuple[deque[Ticket], deque[Ticket]] | None = None

    def free_at(self, ticket: Ticket) -> float:
        """Return when this chat's own ceilings let the ticket go."""
        ahead = (REPLY_BURST - 1) * CHAT_INTERVAL if ticket.lane is Lane.REPLY else 0.0
        return max(self.next_at - ahead, self._minute_over(ticket.crowded), self.held_until)

    def paced_until(self, crowded: bool) -> float:
        """Return when one a second and twenty a minute let a post go, holds and those waiting aside."""
        return max(self.next_at, self._minute_over(crowded))

    def count(self, now: float, ticket: Ticket) -> None:
        """Note a call that goes out now."""
        self.next_at = max(self.next_at, now) + CHAT_INTERVAL
        if ticket.crowded:
            if self.minute is None:
                self.minute = deque(maxlen=MINUTE_CEILING)
            self.minute.append(now)

    def went(self, at: float) -> None:
        """Note when a call really went, and that those that had their turns with it may have gone as late."""
        self.next_at = max(self.next_at, at + CHAT_INTERVAL)
        if (minute := self.minute) is not None:
            for turn in range(-min(len(minute), REPLY_BURST), 0):
                if turn == -1 or minute[turn] > at - CHAT_INTERVAL:
                    minute[turn] = max(minute[turn], at)

    def line(self, lane: Lane) -> deque[Ticket]:
        """Return those waiting in a lane, to be changed."""
        if self.waiting is None:
            self.waiting = (deque(), deque())
        return self.waiting[lane]

    def tickets(self) -> list[Ticket]:
        """Return those waiting."""
        return [ticket for line in self.waiting or () for ticket in line]

    @property
    def awaited(self) -> bool:
        """True when somebody waits."""
        return self.waiting is not None and any(self.waiting)

    def idle(self, now: float) -> bool:
        """Tell whether forgetting the chat changes nothing."""
        quiet = not self.minute or self.minute[-1] + 60 <= now
        return quiet and not self.awaited and max(self.next_at, self.held_until) <= now

    def _minute_over(self, crowded: bool) -> float:
        if not crowded or self.minute is None or len(self.minute) < MINUTE_CEILING:
            return -math.inf
        return self.minute[0] + 60


class Limiter:
    """Decides who goes next; every method takes the time in seconds of one clock that never runs back.

    Memory is bounded by the chats called in the last minute and those waiting or held; each call costs the
    same however many chats there are.
    """

    def __init__(self, rate: float) -> None:
        if rate <= 0:
            raise ValueError(f"the rate must be more than 0 messages a second, not {rate:g}")
        self._recent: deque[float] = deque(maxlen=1)
        self.set_rate(rate)
        self._next_post = self._last_reply = self._held_until = -math.inf
        self._chats: OrderedDict[int, _Chat] = OrderedDict()
        self._later: list[tuple[float, int, Ticket]] = []
        self._ready: tuple[deque[Ticket], deque[Ticket]] = (deque(), deque())
        self._number = 0
        self.posts_wait = False
        """True lets no post go, and replies as ever."""

    def set_rate(self, rate: float, *, until: float = math.inf) -> None:
        """Change the ceiling over all chats; calls already made count. 0: nothing goes until it is raised.

        At `until` it falls to 0 by itself.
        """
        self.rate, self._rate_until = rate, until
        self._ceiling, self._window = in_whole_calls(rate)
        if self._ceiling > (self._recent.maxlen or 0):
            self._recent = deque(self._recent, maxlen=self._ceiling)

    def ask(self, ticket: Ticket, now: float) -> None:
        """Queue a call: a later `turns` grants it, unless its chat is held for longer than its patience."""
        if ticket.lane is Lane.REPLY:
            self._last_reply = now
        self._forget_idle(now)
        chat = self._chats.setdefault(ticket.chat_id, _Chat())
        self._refuse([ticket], max(chat.held_until, self._held_until) - now)
        if not ticket.over:
            line = chat.line(ticket.lane)
            line.append(ticket)
            if len(line) == 1:
                self._put_off(ticket, chat.free_at(ticket))

    def grants_at_once(self, ticket: Ticket, now: float) -> bool:
        """Grant a call without queueing it, where nobody waits and every ceiling allows; else do nothing.

        Most calls go this way: the queues would make pacing cost twice as much.
        """
        chat = self._chats.get(ticket.chat_id) or _Chat()
        if any(self._ready) or chat.awaited or (self._later and self._later[0][0] <= now):
            return False
        if now >= self._rate_until or self._opens_at(ticket.lane) > now or chat.free_at(ticket) > now:
            return False
        self._forget_idle(now)
        self._chats.setdefault(ticket.chat_id, chat)
        if ticket.lane is Lane.REPLY:
            self._last_reply = now
        ticket.granted = True
        self._count(ticket, chat, now)
        return True

    def turns(self, now: float) -> Iterator[Ticket]:
        """Grant every call whose turn has come, in order."""
        if now >= self._rate_until:
            self.set_rate(0.0)
        while self._later and self._later[0][0] <= now:
            ticket = heappop(self._later)[2]
            self._ready[ticket.lane].append(ticket)
        for lane in Lane:
            while self._ready[lane] and self._opens_at(lane) <= now:
                ticket = self._ready[lane].popleft()
                if self._take_turn(ticket, self._chats[ticket.chat_id], now):
                    yield ticket

    def went(self, chat_id: int, at: float) -> None:
        """Note when a call really went, or may have been counted at the latest: the chat's next is later."""
        self._chats.setdefault(chat_id, _Chat()).went(at)

    def next_turn(self) -> float | None:
        """Return when `turns` has something to do again; None when nobody waits, or nothing may go."""
        if self.rate == 0:
            return None
        times = [self._opens_at(lane) for lane in Lane if self._ready[lane]]
        times += [max(at, self._held_until) for at, _, _ in self._later[:1]]
        return min(times, default=None)

    def hold(self, chat_id: int, seconds: float, now: float) -> list[Ticket]:
        """Let nothing go to a chat for so long; return the waiting calls that refuses."""
        chat = self._chats.setdefault(chat_id, _Chat())
        chat.held_until = max(chat.held_until, now + seconds)
        return self._refuse(chat.tickets(), chat.held_until - now)

    def hold_all(self, seconds: float, now: float) -> list[Ticket]:
        """Let nothing go to anyone for so long; return the waiting calls that refuses."""
        self._held_until = max(self._held_until, now + seconds)
        every = [ticket for chat in self._chats.values() for ticket in chat.tickets()]
        return self._refuse(every, self._held_until - now)

    def paced_until(self, chat_id: int, *, crowded: bool) -> float:
        """Return when the chat's own pace, but for holds, lets a post go; it may be past."""
        chat = self._chats.get(chat_id)
        return -math.inf if chat is None else chat.paced_until(crowded)

    def stopped(self, now: float) -> bool:
        """Tell whether nothing may go at all, because the rate is 0 or has run out."""
        return self.rate == 0 or now >= self._rate_until

    def held_for(self, chat_id: int, now: float) -> float:
        """Return for how many seconds a hold lets nothing go to a chat, its own or one on all."""
        chat = self._chats.get(chat_id)
        own = chat.held_until if chat is not None else -math.inf
        return max(0.0, own - now, self.standstill(now))

    def standstill(self, now: float) -> float:
        """Return for how many seconds nothing may go to anyone."""
        return max(0.0, self._held_until - now)

    @property
    def chats_remembered(self) -> int:
        """How many chats are in memory."""
        return len(self._chats)

    def _opens_at(self, lane: Lane) -> float:
        if self.rate == 0 or (self.posts_wait and lane is Lane.POST):
            return math.inf
        full = len(self._recent) >= self._ceiling
        opens = max(self._held_until, self._recent[-self._ceiling] + self._window if full else -math.inf)
        return opens if lane is Lane.REPLY else max(opens, self._next_post)

    def _take_turn(self, ticket: Ticket, chat: _Chat, now: float) -> bool:
        free_at = chat.free_at(ticket)
        if not ticket.over and free_at > now:
            self._put_off(ticket, free_at)
            return False
        goes = not ticket.over
        if goes:
            ticket.granted = True
            self._count(ticket, chat, now)
        self._call_next(chat, ticket.lane)
        return goes

    def _count(self, ticket: Ticket, chat: _Chat, now: float) -> None:
        chat.count(now, ticket)
        self._chats.move_to_end(ticket.chat_id)
        self._recent.append(now)
        if ticket.lane is Lane.POST:
            talking = now - self._last_reply < TALK_SECONDS
            pace = self._ceiling / self._window * EVEN_SHARE * (1 - REPLY_SHARE if talking else 1)
            in_step = now - self._next_post <= CATCH_UP
            self._next_post = (self._next_post if in_step else now) + 1 / pace

    def _call_next(self, chat: _Chat, lane: Lane) -> None:
        line = chat.line(lane)
        while line and line[0].over:
            line.popleft()
        if line:
            self._put_off(line[0], chat.free_at(line[0]))

    def _put_off(self, ticket: Ticket, until: float) -> None:
        self._number += 1
        heappush(self._later, (until, self._number, ticket))

    def _refuse(self, tickets: Iterable[Ticket], wait: float) -> list[Ticket]:
        refused = [ticket for ticket in tickets if wait > ticket.patience and not ticket.over]
        for ticket in refused:
            ticket.refused = wait
        return refused

    def _forget_idle(self, now: float) -> None:
        """Look at the two chats longest unused: enough to forget faster than chats come."""
        for _ in range(min(2, len(self._chats))):
            chat_id, chat = next(iter(self._chats.items()))
            if chat.idle(now):
                del self._chats[chat_id]
            else:
                self._chats.move_to_end(chat_id)
