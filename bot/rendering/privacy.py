"""What the bot says of what it keeps: said, asked before erasing, and confirmed."""

from bot.callbacks import Action, press
from bot.rendering.page import Button, Page, b, lines, paragraphs
from jobs.model import ChatKind

PERSON, CHAT, NOTHING = "yes", "chat", "no"
"""What a button erases; in a private chat, person and chat are one."""
_HERE = {ChatKind.PRIVATE: "chat", ChatKind.GROUP: "group", ChatKind.CHANNEL: "channel"}


def privacy_page() -> Page:
    """What is kept, why, for how long, and how to get and erase it."""
    return Page(
        text=paragraphs(
            b("What is kept"),
            lines(
                "• For each chat: its Telegram id and what is set in /settings.",
                "• For each post: what went to which chat and when, so that nothing comes twice.",
                "• For each learner who answers a quiz, here or in a group: the Telegram id, right and wrong"
                " answers, and which rounds they started.",
            ),
            "No names, no texts, no contacts. Nothing is passed on. In channels quizzes are anonymous."
            " It is kept until it is erased.",
            "/export, in our private chat, sends you everything kept about you.",
            "/forget erases it, wherever you send it: your answers and progress, and the settings and posts"
            " of our private chat. What is kept about a group or channel is its administrators' to erase,"
            " with /forget sent there.",
        )
    )


def forget_question(kind: ChatKind, asker: int | None, *, administers: bool) -> Page:
    """Ask once more before erasing; `asker` None: the chat itself asks. Only the asker may answer."""
    if kind is ChatKind.PRIVATE:
        return _asked(
            "Shall I erase everything kept about you, for good? That is the settings of this chat, the list"
            " of what I sent you, your answers in every chat, and your progress. No more posts will come"
            " here. Groups and channels you administer keep theirs.",
            [("Yes, erase everything", PERSON)],
            asker,
        )
    choices = [] if asker is None else [("Erase what is about me", PERSON)]
    choices += [(f"Erase what is about this {_HERE[kind]}", CHAT)] if administers else []
    return _asked(
        paragraphs(
            "What shall I erase, for good?",
            None if asker is None else f"{b('About you:')} {_PERSONAL}",
            f"{b(f'About this {_HERE[kind]}:')} its settings and the list of its posts; no more will come."
            if administers
            else f"What is about this {_HERE[kind]} is its administrators' to erase.",
        ),
        choices,
        asker,
    )


_PERSONAL = (
    "your answers in every chat, your progress, and the settings and posts of your private chat with me;"
    " no more posts will come there."
)


def _asked(question: str, choices: list[tuple[str, str]], asker: int | None) -> Page:
    buttons = [*choices, ("No, keep it", NOTHING)]
    return Page(
        text=question,
        rows=tuple(
            (Button(label, press(Action.FORGET, what, "" if asker is None else asker)),)
            for label, what in buttons
        ),
    )


def kept() -> Page:
    """Confirm that nothing was erased."""
    return Page(text="Nothing was erased.")


def person_forgotten(kind: ChatKind) -> Page:
    """Confirm that what is about a person was erased."""
    if kind is ChatKind.PRIVATE:
        return Page(
            text="Erased: the settings of this chat, the list of what I sent you, your answers in every"
            " chat, and your progress. No more posts will come here. /start begins again."
        )
    return Page(text=f"Erased: {_PERSONAL} What is about this {_HERE[kind]} stays.")


def chat_forgotten(kind: ChatKind) -> Page:
    """Confirm that what is about a group or channel was erased."""
    return Page(
        text=f"Erased: the settings of this {_HERE[kind]} and the list of its posts. No more posts will come"
        " here. /start begins again. What is about its members is theirs to erase, with /forget."
    )


NOT_YOURS = "Only whoever asked can answer this. Send /forget yourself."
"""A toast for a press under somebody else's question."""
ONLY_ADMINISTRATORS = "Only administrators can erase what is kept about this chat."
"""A toast for a press of somebody who does not administer the chat."""
