"""What is wrong with a `.env` file itself, by file and line; its values are the settings' business."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from io import StringIO
from pathlib import Path

from dotenv.parser import Binding, parse_stream

_OURS = "BRIEFCAST_"


@dataclass(frozen=True, slots=True, kw_only=True)
class DotEnv:
    """A file as far as it can be read; `lines` maps each name to the line it stands on."""

    is_readable: bool = True
    problems: tuple[str, ...] = ()
    lines: Mapping[str, int] = field(default_factory=dict)


def look_at(path: Path) -> DotEnv:
    """List what sets nothing, one line each with its remedy; a file that is not there is no problem."""
    if not path.is_file():
        return DotEnv()
    try:
        text = path.read_text(encoding="utf-8-sig")
    except UnicodeDecodeError:
        return _unreadable(f"{path}: it is not UTF-8 text. Save it as UTF-8")
    except OSError as error:
        return _unreadable(
            f"{path}: it cannot be read ({error.strerror}). Let the account that runs Briefcast read it"
        )
    bindings = list(parse_stream(StringIO(text)))
    return DotEnv(
        problems=tuple(f"{path}:{binding.original.line}: {reason}" for binding, reason in _wrong(bindings)),
        lines={binding.key: binding.original.line for binding in bindings if binding.key},
    )


def _unreadable(problem: str) -> DotEnv:
    return DotEnv(is_readable=False, problems=(problem,))


def _wrong(bindings: list[Binding]) -> Iterator[tuple[Binding, str]]:
    """Pair each line that sets nothing with the reason; the line itself may hold a secret."""
    for binding in bindings:
        if binding.error:
            yield binding, "this line is not NAME=value. Write it so, or start it with # to leave it out"
        elif binding.value is None and (binding.key or "").startswith(_OURS):
            yield binding, f"{binding.key} has no value. Write {binding.key}=value"
