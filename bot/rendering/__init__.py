"""What a person sees: pure functions from records to Page values; no Telegram types."""
