"""Writes a digest as the YAML an editor would write: defaults left out, days unquoted, long texts folded."""

from datetime import date
from enum import Enum
from typing import Any

import yaml

from digests.model import Digest

_WIDTH = 110


class _InFull(yaml.SafeDumper):
    """Writes a value again where it stands again: the reader takes no anchors."""

    def ignore_aliases(self, data: Any) -> bool:  # noqa: ARG002 (PyYAML gives it)
        """Tell whether a value gets no anchor: none does."""
        return True


def as_yaml(digest: Digest) -> str:
    """Write a digest so that reading it again gives the same digest."""
    return yaml.dump(
        _plain(digest.model_dump(exclude_defaults=True)),
        Dumper=_InFull,
        sort_keys=False,
        allow_unicode=True,
        width=_WIDTH,
    )


def _plain(value: Any) -> Any:
    match value:
        case dict():
            return {name: _plain(each) for name, each in value.items()}
        case list() | tuple():
            return [_plain(each) for each in value]
        case Enum():
            return value.value
        case bool() | int() | float() | date() | None:
            return value
        case _:
            return str(value)
