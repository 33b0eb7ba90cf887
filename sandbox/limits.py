"""Every number the stand-in enforces, in one table with its source.

Sources: [api] core.telegram.org/bots/api (Bot API 10.0), the page section named; [faq]
core.telegram.org/bots/faq; [feat] core.telegram.org/bots/features; [seen] not documented, as bots observe it.
Lengths of text are in Unicode characters after entities parsing, offsets of entities in UTF-16 code units.
"""

from typing import Final

MESSAGE_TEXT: Final = 4096  # [api] sendMessage.text
CAPTION: Final = 1024  # [api] sendDocument.caption
ENTITIES: Final = 100  # [seen] further entities are dropped without an error

POLL_QUESTION: Final = 300  # [api] sendPoll.question
POLL_OPTION: Final = 100  # [api] InputPollOption.text
POLL_OPTIONS_MIN: Final = 1  # [api] sendPoll.options, lowered from 2 by Bot API 10.0
POLL_OPTIONS_MAX: Final = 12  # [api] sendPoll.options
POLL_EXPLANATION: Final = 200  # [api] sendPoll.explanation
POLL_EXPLANATION_LINE_FEEDS: Final = 2  # [api] sendPoll.explanation
POLL_DESCRIPTION: Final = 1024  # [api] sendPoll.description
POLL_OPEN_SECONDS_MIN: Final = 5  # [api] sendPoll.open_period and close_date
POLL_OPEN_SECONDS_MAX: Final = 2_628_000  # [api] the same, raised by Bot API 9.6

CALLBACK_DATA_BYTES: Final = 64  # [api] InlineKeyboardButton.callback_data, 1-64 bytes
KEYBOARD_BUTTONS: Final = 100  # [seen] buttons of one inline keyboard
CALLBACK_ANSWER: Final = 200  # [api] answerCallbackQuery.text
CALLBACK_SECONDS: Final = 60.0  # [seen] later answers are "too old"; Telegram names no number
DEEP_LINK: Final = 64  # [feat] deep linking: up to 64 of A-Z a-z 0-9 _ -

COMMANDS: Final = 100  # [api] setMyCommands.commands
COMMAND: Final = 32  # [api] BotCommand.command, 1-32 of a-z 0-9 _
COMMAND_DESCRIPTION: Final = 256  # [api] BotCommand.description
BOT_NAME: Final = 64  # [api] setMyName.name
BOT_DESCRIPTION: Final = 512  # [api] setMyDescription.description
BOT_SHORT_DESCRIPTION: Final = 120  # [api] setMyShortDescription.short_description

UPDATES_PER_CALL: Final = 100  # [api] getUpdates.limit
UPDATES_KEPT_SECONDS: Final = 24 * 3600  # [api] getting updates: "not longer than 24 hours"
LONG_POLL_SECONDS: Final = 50  # [seen] longer timeouts are shortened to this
WEBHOOK_SECRET: Final = 256  # [api] setWebhook.secret_token, 1-256 of A-Z a-z 0-9 _ -
DELETE_WITHIN_SECONDS: Final = 48 * 3600  # [api] deleteMessage
MESSAGES_PER_CALL: Final = 100  # [api] deleteMessages.message_ids

UPLOAD_BYTES: Final = 50 * 1024 * 1024  # [api] sending files
DOWNLOAD_BYTES: Final = 20 * 1024 * 1024  # [api] getFile

MESSAGES_PER_SECOND: Final = 30  # [faq] bulk notifications, over all chats
PAID_MESSAGES_PER_SECOND: Final = 1000  # [faq] with allow_paid_broadcast
CHAT_MESSAGES_PER_SECOND: Final = 1.0  # [faq] "avoid sending more than one message per second"
CHAT_BURST: Final = 3  # [faq] "short bursts" are allowed; the size is not documented
GROUP_MESSAGES_PER_MINUTE: Final = 20  # [faq] in one group
