"""The only place that turns a Page into Bot API calls; it neither waits nor retries, its callers do."""

from dataclasses import dataclass

from telegram import (
    Bot,
    InlineKeyboardButton,
    InlineKeyboardMarkup,
    InputFile,
    LinkPreviewOptions,
    Message,
    Poll,
)
from telegram.constants import ParseMode
from telegram.error import BadRequest, TelegramError

from bot.callbacks import Press
from bot.rendering.page import Page, QuizPage, Rows
from bot.telegram_errors import TOO_LATE, translate
from jobs.model import ChatKind, SentPoll

_NO_PREVIEW = LinkPreviewOptions(is_disabled=True)
_ONLY_ANONYMOUS = "non-anonymous polls can't be sent to channel"
"""Part of a 400 answer to a poll that would name its voters in a channel."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """Where a message goes: the chat and its kind (groups and channels have a limit of their own)."""

    chat_id: int
    kind: ChatKind


class Outgoing:
    """Sends, edits and toasts; raises only `jobs.errors`. `paid` allows Telegram's paid broadcasts."""

    def __init__(self, bot: Bot, *, paid: bool = False) -> None:
        self._bot = bot
        self._paid = paid or None

    async def say(self, place: Place, page: Page, *, broadcast: bool = False) -> int:
        """Send a page; return its message id."""
        try:
            sent = await self._bot.send_message(
                place.chat_id,
                page.text,
                parse_mode=ParseMode.HTML,
                link_preview_options=_NO_PREVIEW,
                reply_markup=_keyboard(page.rows),
                allow_paid_broadcast=self._paid if broadcast else None,
            )
        except TelegramError as error:
            raise translate(error) from error
        return sent.message_id

    async def ask(self, place: Place, quiz: QuizPage, *, broadcast: bool = False) -> SentPoll:
        """Send a native quiz poll, anonymous in channels as Telegram demands."""
        try:
            sent = await self._send_quiz(place, quiz, broadcast=broadcast)
        except TelegramError as error:
            raise translate(error) from error
        assert sent.poll is not None, "sendPoll answers with the poll"
        return SentPoll(poll_id=sent.poll.id, message_id=sent.message_id)

    async def _send_quiz(self, place: Place, quiz: QuizPage, *, broadcast: bool) -> Message:
        """A channel that was taken for a group (their ids look alike) is no fault of the question."""
        try:
            return await self._send_poll(place, quiz, place.kind is ChatKind.CHANNEL, broadcast)
        except BadRequest as error:
            if _ONLY_ANONYMOUS not in error.message.lower():
                raise
            return await self._send_poll(place, quiz, True, broadcast)

    async def _send_poll(self, place: Place, quiz: QuizPage, anonymous: bool, broadcast: bool) -> Message:
        return await self._bot.send_poll(
            place.chat_id,
            quiz.question,
            list(quiz.options),
            type=Poll.QUIZ,
            is_anonymous=anonymous,
            correct_option_ids=quiz.correct,  # type: ignore[arg-type]  # plain ints; the checker keeps them within 12
            explanation=quiz.explanation,
            description=quiz.description,
            open_period=quiz.open_seconds,
            reply_markup=_keyboard(quiz.rows),
            allow_paid_broadcast=self._paid if broadcast else None,
        )

    async def change(self, place: Place, message_id: int, page: Page) -> None:
        """Replace a message's page; no effect when it already shows it or is gone."""
        try:
            await self._bot.edit_message_text(
                page.text,
                chat_id=place.chat_id,
                message_id=message_id,
                parse_mode=ParseMode.HTML,
                link_preview_options=_NO_PREVIEW,
                reply_markup=_keyboard(page.rows),
            )
        except TelegramError as error:
            _unless_too_late(error)

    async def close_poll(self, place: Place, message_id: int) -> None:
        """Stop a poll and take its buttons away; no effect when it is closed or gone."""
        try:
            await self._bot.stop_poll(place.chat_id, message_id)
        except BadRequest:
            return
        except TelegramError as error:
            raise translate(error) from error

    async def toast(self, callback_id: str, text: str | None = None) -> None:
        """Answer a press, with a short text (200 characters) or silently; too late is no error."""
        try:
            await self._bot.answer_callback_query(callback_id, text)
        except TelegramError as error:
            _unless_too_late(error)

    async def hand_over(self, place: Place, name: str, content: bytes, caption: str) -> None:
        """Send a file."""
        try:
            await self._bot.send_document(place.chat_id, InputFile(content, filename=name), caption=caption)
        except TelegramError as error:
            raise translate(error) from error


def _unless_too_late(error: TelegramError) -> None:
    if isinstance(error, BadRequest) and any(word in error.message.lower() for word in TOO_LATE):
        return
    raise translate(error) from error


def _keyboard(rows: Rows) -> InlineKeyboardMarkup | None:
    if not rows:
        return None
    return InlineKeyboardMarkup([[_button(button.text, button.does) for button in row] for row in rows])


def _button(text: str, does: Press | str) -> InlineKeyboardButton:
    if isinstance(does, Press):
        return InlineKeyboardButton(text, callback_data=does.encode())
    return InlineKeyboardButton(text, url=does)
