"""How many calls may reach Telegram within a second, whatever happens to them on the way.

When a call is counted is known only to lie between its leaving and its answer. What differs from call to call
is the time it takes beyond the quickest way there and back; so a call's place is free again one window after
the latest moment at which Telegram can have counted it: its answer, less the quickest way.
"""

import math
from collections import OrderedDict, deque
from typing import Final

LATE: Final = 0.05
"""Seconds by which a call on its way counts as later than the quickest, at most.

It bounds the price of a slow Telegram: a twentieth of the rate.
"""
EVEN: Final = 0.002
"""Seconds by which a quick way there and a quick way back may undercut the quickest way there and back."""
_FORGETTING: Final = 1.00001
"""By which the quickest way grows with each answer, so that one that was quicker once is forgotten."""
_LEARNING: Final = 100
"""Answers after which the quickest way is known well enough to reckon with."""


def in_whole_calls(rate: float) -> tuple[int, float]:
    """Return a rate a second as a number of calls in so many seconds; 0 a second as one in a second."""
    return max(1, math.floor(rate)), 1 / rate if 0 < rate < 1 else 1.0


class Door:
    """Keeps to a rate in any second of Telegram's clock; times are seconds of one of ours."""

    def __init__(self, rate: float) -> None:
        self._under_way: OrderedDict[int, float] = OrderedDict()
        self._counted: deque[float] = deque(maxlen=1)
        self._quickest = math.inf
        self._number = 0
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
        """Note that a call is over, answered or not; return when it counts, at the latest."""
        left = self._under_way.pop(number, None)
        if left is None:
            return now  # It was counted as late already.
        took = now - left
        self._quickest = min(took, self._quickest * _FORGETTING)
        on_the_way_back = max(self._quickest - EVEN, 0.0) if number > _LEARNING else 0.0
        return self._count(min(now - on_the_way_back, left + LATE))

    def _count_the_late(self, now: float) -> None:
        while self._under_way and (left := next(iter(self._under_way.values()))) + LATE <= now:
            self._under_way.popitem(last=False)
            self._count(left + LATE)

    def _count(self, at: float) -> float:
        """Keep the times in order, though the quickest way changes."""
        self._counted.append(max(at, self._counted[-1]) if self._counted else at)
        return self._counted[-1]
