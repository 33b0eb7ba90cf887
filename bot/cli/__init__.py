"""The command line: one file per command, each with `add` (its arguments) and `run` (exit code 0, 1 or 2)."""
