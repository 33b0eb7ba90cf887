"""How many calls may reach Telegram within a second, though they take different times on the way.

When a call is counted is known only to lie between its leaving and its answer. What differs from call to call
is the time it takes beyond the quickest way there and back; so a call's place is free again one window after
the latest moment at which Telegram can have counted it: its answer, less the quickest way.

That holds where every way there takes at most `LATE` longer than the quickest one, and where the quickest way
there and the quickest way back together undercut the quickest round trip by at most `EVEN`.
"""

import math
from collections import OrderedDict, deque
from typing import Final

LATE: Final = 0.05
"""Seconds by which a call on its way is reckoned to be later than the quickest, at most.

It bounds the price of a Telegram that answers unevenly: a twentieth of the rate.
"""
EVEN: Final = 0.002
"""Seconds by which a quick way there and a quick way back may undercut the quickest way there and back."""
LEARNING: Final = 100
"""Answers after which the quickest way is known well enough to reckon with."""
_FORGETTING: Final = 1.00001
"""By which the quickest way grows with each answer, so that one that was quicker once is forgotten."""


def in_whole_calls(rate: float) -> tuple[int, float]:
    """Return a rate a second as a number of calls in so many seconds; 0 a second as one in a second."""
    return max(1, math.floor(rate)), 1 / rate if 0 < rate < 1 else 1.0


class Door:
    """Keeps to a rate in any second of Telegram's clock; times are seconds of one of ours."""

    def __init__(self, rate: float) -> None:
        self._under_way: OrderedDict[int, float] = OrderedDict()
        self._late: dict[int, float] = {}
        self._counted: deque[float] = deque(maxlen=1)
        self._quickest = math.inf
        self._answers = self._number = 0
        self.set_rate(rate)

    def set_rate(self, rate: float) -> None:
        """Change how many may reach Telegram a second, more than 0; earlier calls count."""
        self._ceiling, self._window = in_whole_calls(rate)
        if self._ceiling > (self._counted.maxlen or 0):
            self._counted = deque(self._counted, maxlen=self._ceiling)

    def opens_at(self, now: float) -> float:
        """Return when a call may leave; at that time ask again, because answers may have moved it on."""
        self._count_the_late(now)
        places = self._ceiling - len(self._under_way)
        if places <= 0:
            return next(iter(self._under_way.values())) + self._window
        return self._counted[-places] + self._window if len(self._counted) >= places else -math.inf

    def leave(self, now: float) -> int:
        """Note that a call leaves; return its number."""
        self._number += 1
        self._under_way[self._number] = now
        return self._number

    def answered(self, number: int, now: float) -> float:
        """Note that Telegram answered a call; return when it counts, at the latest."""
        late = self._late.pop(number, None)
        left = late if late is not None else self._under_way.pop(number)
        self._quickest = min(now - left, self._quickest * _FORGETTING)
        self._answers += 1
        if late is not None:
            return left + LATE  # So it was counted.
        return self._count(min(now - self._way_back(), left + LATE))

    def lost(self, number: int) -> float:
        """Note that a call ended without an answer of Telegram's; return when it counts, at the latest."""
        late = self._late.pop(number, None)
        if late is not None:
            return late + LATE
        return self._count(self._under_way.pop(number) + LATE)

    def _way_back(self) -> float:
        """Return what an answer is later than its call was counted, at least."""
        return max(self._quickest - EVEN, 0.0) if self._answers > LEARNING else 0.0

    def _count_the_late(self, now: float) -> None:
        latest = LATE + self._way_back()
        while self._under_way and (left := next(iter(self._under_way.values()))) + latest <= now:
            number, _ = self._under_way.popitem(last=False)
            self._late[number] = left
            self._count(left + LATE)

    def _count(self, at: float) -> float:
        """Keep the times in order, though the quickest way changes."""
        self._counted.append(max(at, self._counted[-1]) if self._counted else at)
        return self._counted[-1]
