"""Trouble on request: errors, floods, broken connections and slowness, by rule and with seeded chance."""

import random
from dataclasses import dataclass
from typing import Any, Literal

Kind = Literal["error", "flood", "reset_before", "reset_after", "slow", "slow_after"]
KINDS: tuple[Kind, ...] = ("error", "flood", "reset_before", "reset_after", "slow", "slow_after")


@dataclass(slots=True, kw_only=True, eq=False)
class Fault:
    """One rule. It strikes requests of `method` (None: any) about `chat_id` (None: any).

    kind: "error" answers `status` without doing anything, "flood" answers 429 with `retry_after`,
    "reset_before" and "reset_after" break the connection before and after the request is carried out,
    "slow" and "slow_after" hold it for `seconds` before or after. `count` strikes are left (None: no end),
    each with `probability`.
    """

    kind: Kind
    method: str | None = None
    chat_id: int | None = None
    count: int | None = None
    probability: float = 1.0
    status: int = 502
    description: str = "Bad Gateway"
    retry_after: int = 5
    seconds: float = 1.0
    struck: int = 0

    def fits(self, method: str, chat_id: int | None) -> bool:
        """Whether the rule is about this request and has strikes left."""
        if self.count is not None and self.struck >= self.count:
            return False
        if self.method is not None and self.method.lower() != method:
            return False
        return self.chat_id is None or self.chat_id == chat_id


class Faults:
    """The rules in force; the first that fits and wins its toss strikes."""

    def __init__(self, chance: random.Random) -> None:
        self._chance = chance
        self.rules: list[Fault] = []

    def add(self, kind: Kind, **details: Any) -> Fault:
        """Put a rule in force; see Fault for the details. Raises ValueError for an unknown kind."""
        if kind not in KINDS:
            raise ValueError(f"no fault {kind!r}: choose one of {', '.join(KINDS)}")
        fault = Fault(kind=kind, **details)
        self.rules.append(fault)
        return fault

    def clear(self) -> None:
        """Lift every rule."""
        self.rules.clear()

    def draw(self, method: str, chat_id: int | None) -> Fault | None:
        """The fault that strikes this request, if any; `method` in lower case."""
        for fault in self.rules:
            if fault.fits(method, chat_id) and self._chance.random() < fault.probability:
                fault.struck += 1
                return fault
        return None
