"""What editors read: an item Telegram refuses, and digest files that are wrong."""

from collections.abc import Sequence

from bot.rendering.page import Page, clip, code, esc, lines, paragraphs
from digests.errors import Problem

_SHOWN = 5


def refused_page(item: str, reason: str) -> Page:
    """Name an item that is sent to nobody any more, and the remedy."""
    return Page(
        text=paragraphs(
            f"Telegram refuses {code(item)}: {esc(reason)}.",
            "It will be sent to nobody again. Correct it and raise its version; run briefcast check.",
        )
    )


def broken_digests_page(problems: Sequence[Problem]) -> Page:
    """Name the first problems of changed digests; the old ones stay in use."""
    shown = [
        f"{problem.path.name}:{problem.line} {problem.reason}. {problem.remedy}"
        for problem in problems[:_SHOWN]
    ]
    more = f"… and {len(problems) - _SHOWN} more." if len(problems) > _SHOWN else None
    return Page(
        text=paragraphs(
            "A changed digest is wrong; the digests from before stay in use.",
            lines(*(esc(clip(line, 400)) for line in shown), more),
        )
    )
