"""What the bot does when a person writes, presses or votes: one file per conversation."""
