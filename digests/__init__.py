"""What is said: briefs, digests, facts, questions and look-up. No clock, no database, no Telegram."""
