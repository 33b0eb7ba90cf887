"""`briefcast`: run the command line, and end without a trace when its reader or its user has had enough."""

import os
import sys
from collections.abc import Sequence

INTERRUPTED = 130
"""The shell's code for a program ended by Ctrl-C."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command line; returns 0 done, 1 the work failed; argparse exits with 2 for a wrong call."""
    try:
        # Imported here, because it takes a second in which people press Ctrl-C too.
        from bot.cli.line import obey  # noqa: PLC0415

        try:
            return obey(arguments)
        finally:
            _flush()
    except KeyboardInterrupt:
        return INTERRUPTED
    except BrokenPipeError:
        # Whoever reads, like `head`, has enough; nobody is left to be told.
        _drop_what_is_left()
        return 1
    except OSError as error:
        _drop_what_is_left()
        where = f" ({error.filename})" if error.filename else ""
        print(f"briefcast: {error.strerror or error}{where}", file=sys.stderr)
        return 1


def _flush() -> None:
    """Write what is still held back; there is no output at all where the caller has closed it."""
    if sys.stdout is not None:
        sys.stdout.flush()


def _drop_what_is_left() -> None:
    """Let Python's own last flush go nowhere, where it would fail again with a trace."""
    if sys.stdout is not None:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


if __name__ == "__main__":
    sys.exit(main())
