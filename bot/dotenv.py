"""What is wrong with a `.env` file itself, by file and line; its values are the settings' business."""

from collections.abc import Iterator
from io import StringIO
from pathlib import Path

from dotenv.parser import Binding, parse_stream

_OURS = "BRIEFCAST_"


def problems_of(path: Path) -> tuple[str, ...]:
    """List what cannot be read, one line each with its remedy; a file that is not there is no problem."""
    if not path.is_file():
        return ()
    try:
        text = path.read_text(encoding="utf-8-sig")
    except UnicodeDecodeError:
        return (f"{path}: it is not UTF-8 text. Save it as UTF-8",)
    except OSError as error:
        return (f"{path}: it cannot be read ({error.strerror}). Let the account that runs Briefcast read it",)
    return tuple(
        f"{path}:{binding.original.line}: {reason}"
        for binding, reason in _wrong(parse_stream(StringIO(text)))
    )


def _wrong(bindings: Iterator[Binding]) -> Iterator[tuple[Binding, str]]:
    """Pair each line that sets nothing with the reason; the line itself may hold a secret."""
    for binding in bindings:
        if binding.error:
            yield binding, "this line is not NAME=value. Write it so, or start it with # to leave it out"
        elif binding.value is None and (binding.key or "").startswith(_OURS):
            yield binding, f"{binding.key} has no value. Write {binding.key}=value"
