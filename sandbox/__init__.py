"""A local Telegram: the Bot API over HTTP and a chat page; it knows nothing of any bot."""
