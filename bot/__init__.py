"""The Telegram edge: handlers, rendering, sending, command line, settings, wiring."""
