"""`python -m tests.chaos`: the whole storm by hand, 10,000 chats and 20 kills unless told otherwise."""

import argparse
import asyncio
import logging
import sys
import tempfile
from pathlib import Path

from tests.chaos.storm import Storm


def main() -> int:
    """Run it, print the counts, and end with 1 when a promise was broken."""
    parser = argparse.ArgumentParser(prog="python -m tests.chaos")
    parser.add_argument("--chats", type=int, default=10_000)
    parser.add_argument("--kills", type=int, default=20)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--limit", type=float, default=900, help="seconds after which it gives up")
    given = parser.parse_args()
    logging.getLogger("uvicorn.error").setLevel(logging.CRITICAL)  # it remarks on every broken connection
    with tempfile.TemporaryDirectory(prefix="briefcast-chaos-") as folder:
        place = Path(folder)
        storm = Storm(given.chats, given.seed, place, f"sqlite:///{place / 'bot.db'}", given.limit)
        report = asyncio.run(storm.broadcast(given.kills))
    print("\n".join([*report.lines(), *(f"BROKEN: {promise}" for promise in report.broken)]))  # noqa: T201
    print("\n".join(report.complaints[:20]), file=sys.stderr)  # noqa: T201
    return 1 if report.broken else 0


if __name__ == "__main__":
    sys.exit(main())
