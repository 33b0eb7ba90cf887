"""What editors read when they pause, resume or cancel all posting."""

from bot.rendering.page import Page


def paused_page(*, changed: bool) -> Page:
    """Say that posts wait, and how to let them go on."""
    done = "Posting is paused for everyone." if changed else "Posting was paused already."
    return Page(
        text=f"{done} Replies go on; what waits too long expires. /resume_posts lets posts go out again."
    )


def resumed_page(*, changed: bool) -> Page:
    """Say that posts go out again."""
    return Page(text="Posting goes on." if changed else "Posting was not paused.")


def cancel_question_page() -> Page:
    """Ask for the word that does it."""
    return Page(
        text="This ends every post planned now, for everyone, and cannot be undone. "
        "Send /cancel_posts yes to do it, or /pause_posts to let posts wait."
    )


def cancelled_page(parts: int) -> Page:
    """Say how much was ended."""
    return Page(text=f"Cancelled {parts:,} parts of posts. Posts planned later are not touched.")
