"""What every test shares: python-telegram-bot's opt-in to durations as timedelta, as the wiring sets it."""

import os

os.environ["PTB_TIMEDELTA"] = "true"
