"""`python -m benchmarks.rival_telegram_bot URL COUNT`: python-telegram-bot with its default client."""

import asyncio

from telegram import InlineKeyboardButton, InlineKeyboardMarkup, LinkPreviewOptions
from telegram.ext import Application

from benchmarks.hammer import LABELS, TEXT, address_and_count, hammer


async def main(url: str, messages: int) -> None:
    application = Application.builder().token("1:bench").base_url(f"{url}/bot").job_queue(None).build()
    keyboard = InlineKeyboardMarkup([[InlineKeyboardButton(label, callback_data=label) for label in LABELS]])
    no_preview = LinkPreviewOptions(is_disabled=True)

    async def send(chat_id: int) -> object:
        return await application.bot.send_message(
            chat_id, TEXT, parse_mode="HTML", link_preview_options=no_preview, reply_markup=keyboard
        )

    await application.initialize()
    await hammer(send, messages)
    await application.shutdown()


if __name__ == "__main__":
    asyncio.run(main(*address_and_count()))
