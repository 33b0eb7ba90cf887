"""Where things stand in a file: from the steps to a value ("facts", 2, "text") to its line and its name."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType

Steps = tuple[str | int, ...]
"""The way from the top of a digest to a value: names and positions (counted from 0)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Places:
    """The lines of one file's values, of the names before them, and how unquoted non-text was written."""

    values: Mapping[Steps, int] = field(default_factory=dict)
    names: Mapping[Steps, int] = field(default_factory=dict)
    written: Mapping[Steps, str] = field(default_factory=dict)
    labels: Mapping[Steps, str] = field(default_factory=dict)

    def line(self, steps: Steps) -> int:
        """Return the line of the value, or of the nearest thing around it that is in the file."""
        while steps and steps not in self.values:
            steps = steps[:-1]
        return self.values.get(steps, 1)

    def name_line(self, steps: Steps) -> int:
        """Return the line of the name that stands before the value."""
        return self.names.get(steps) or self.line(steps)

    def where(self, steps: Steps) -> str:
        """Spell the way to a value: "facts[2] 'members' keys[0] span"."""
        words: list[str] = []
        for end, step in enumerate(steps, start=1):
            if isinstance(step, str):
                words.append(step)
            elif words:
                label = self.labels.get(steps[:end])
                words[-1] += f"[{step}]" + (f" '{label}'" if label else "")
        return " ".join(words)


NOWHERE = Places(
    values=MappingProxyType({}),
    names=MappingProxyType({}),
    written=MappingProxyType({}),
    labels=MappingProxyType({}),
)
