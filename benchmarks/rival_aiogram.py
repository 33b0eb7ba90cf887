"""`python -m benchmarks.rival_aiogram URL COUNT`: aiogram's send_message."""

import asyncio

from aiogram import Bot  # type: ignore[import-not-found]
from aiogram.client.session.aiohttp import AiohttpSession  # type: ignore[import-not-found]
from aiogram.client.telegram import TelegramAPIServer  # type: ignore[import-not-found]
from aiogram.types import (  # type: ignore[import-not-found]
    InlineKeyboardButton,
    InlineKeyboardMarkup,
    LinkPreviewOptions,
)

from benchmarks.hammer import IN_FLIGHT, LABELS, TEXT, address_and_count, hammer


async def main(url: str, messages: int) -> None:
    session = AiohttpSession(api=TelegramAPIServer.from_base(url), limit=IN_FLIGHT)
    bot = Bot("1:bench", session=session)
    buttons = [[InlineKeyboardButton(text=label, callback_data=label) for label in LABELS]]
    keyboard = InlineKeyboardMarkup(inline_keyboard=buttons)
    no_preview = LinkPreviewOptions(is_disabled=True)

    async def send(chat_id: int) -> object:
        return await bot.send_message(
            chat_id, TEXT, parse_mode="HTML", link_preview_options=no_preview, reply_markup=keyboard
        )

    await hammer(send, messages)
    await session.close()


if __name__ == "__main__":
    asyncio.run(main(*address_and_count()))
