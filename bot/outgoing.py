"""The only place that turns a Page into Bot API calls; it neither waits nor retries, its callers do."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from telegram import (
    Bot,
    InlineKeyboardButton,
    InlineKeyboardMarkup,
    InputFile,
    LinkPreviewOptions,
)
from telegram.constants import ParseMode
from telegram.error import BadRequest, TelegramError

from bot.callbacks import Press
from bot.errors import TopicGone
from bot.letters import Letter, message_letter, poll_letter
from bot.rendering.page import Page, QuizPage, Rows
from bot.telegram_errors import TOO_LATE, translate
from bot.transport import Form
from jobs.errors import TryLater
from jobs.limiter import CHAT_INTERVAL
from jobs.model import ChatKind, SentPoll

_NO_PREVIEW = LinkPreviewOptions(is_disabled=True)
_ONLY_ANONYMOUS = "non-anonymous polls can't be sent to channel"
"""Part of a 400 answer to a poll that would name its voters in a channel."""
_NO_TOPIC = ("topic_closed", "topic_deleted", "message thread not found")
"""Parts of a 400 answer to a message for a topic that cannot take it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """Where a message goes: the chat and its kind (groups and channels have a limit of their own).

    `topic` is the topic of a forum in which somebody asked; posts, of which nobody asked, have none.
    """

    chat_id: int
    kind: ChatKind
    topic: int | None = None


class Outgoing:
    """Sends, edits and toasts; raises only `jobs.errors`. `paid` allows Telegram's paid broadcasts."""

    def __init__(self, bot: Bot, *, paid: bool = False) -> None:
        self._bot = bot
        self._paid = paid
        self._channels: set[int] = set()

    async def say(self, place: Place, page: Page, *, broadcast: bool = False) -> int:
        """Send a page; return its message id. Raises TopicGone where the topic was closed or deleted."""
        return await self.post(place, self.letter(page, broadcast=broadcast))

    async def ask(self, place: Place, quiz: QuizPage, *, broadcast: bool = False) -> SentPoll:
        """Send a native quiz poll, anonymous in channels as Telegram demands."""
        named, nameless = self.ballots(quiz, broadcast=broadcast)
        return await self.poll(place, named, nameless)

    def letter(self, page: Page, *, broadcast: bool = False) -> Letter:
        """Write a page ahead of sending it to many."""
        return message_letter(page, paid=self._paid and broadcast)

    def ballots(self, quiz: QuizPage, *, broadcast: bool = False) -> tuple[Letter, Letter]:
        """Write a quiz poll ahead of sending it to many: one that names its voters, and an anonymous one."""
        paid = self._paid and broadcast
        return poll_letter(quiz, anonymous=False, paid=paid), poll_letter(quiz, anonymous=True, paid=paid)

    async def post(self, place: Place, letter: Letter) -> int:
        """Send a letter; return its message id. Raises TopicGone where the topic was closed or deleted."""
        try:
            sent = await self._call(place.chat_id, letter, place.topic)
        except TelegramError as error:
            if place.topic is not None and _says(error, _NO_TOPIC):
                raise TopicGone from error
            raise translate(error) from error
        return int(sent["message_id"])

    async def poll(self, place: Place, named: Letter, nameless: Letter) -> SentPoll:
        """Send a quiz poll, in a channel the anonymous one.

        A channel that was taken for a group (their ids look alike) is known from then on: TryLater.
        """
        is_channel = place.kind is ChatKind.CHANNEL or place.chat_id in self._channels
        try:
            sent = await self._call(place.chat_id, nameless if is_channel else named)
        except TelegramError as error:
            if not is_channel and _says(error, (_ONLY_ANONYMOUS,)):
                self._channels.add(place.chat_id)
                raise TryLater(CHAT_INTERVAL, reason="the group turned out to be a channel") from error
            raise translate(error) from error
        return SentPoll(poll_id=sent["poll"]["id"], message_id=sent["message_id"])

    async def _call(self, chat_id: int, letter: Letter, topic: int | None = None) -> Mapping[str, Any]:
        """Make a call as it stands: the library's own objects would cost more than all else."""
        url = f"{self._bot.base_url}/{letter.method}"
        form = Form(letter.to(chat_id, topic))
        sent = await self._bot.request.post(url, form)  # type: ignore[arg-type]  # it hands this to our transport
        assert isinstance(sent, dict), "what is sent comes back as a message"
        return sent

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

    async def strip(self, place: Place, message_id: int) -> None:
        """Take a message's buttons away; no effect when it has none or is gone."""
        try:
            await self._bot.edit_message_reply_markup(place.chat_id, message_id)
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
        """Send a file; private chats alone get any, so no topic is heeded."""
        try:
            await self._bot.send_document(place.chat_id, InputFile(content, filename=name), caption=caption)
        except TelegramError as error:
            raise translate(error) from error


def _says(error: TelegramError, any_of: Sequence[str]) -> bool:
    return isinstance(error, BadRequest) and any(words in error.message.lower() for words in any_of)


def _unless_too_late(error: TelegramError) -> None:
    if not _says(error, TOO_LATE):
        raise translate(error) from error


def _keyboard(rows: Rows) -> InlineKeyboardMarkup | None:
    if not rows:
        return None
    return InlineKeyboardMarkup([[_button(button.text, button.does) for button in row] for row in rows])


def _button(text: str, does: Press | str) -> InlineKeyboardButton:
    if isinstance(does, Press):
        return InlineKeyboardButton(text, callback_data=does.encode())
    return InlineKeyboardButton(text, url=does)
