"""What every test shares: durations as timedelta, as the wiring sets them, and no test that is timed."""

import os

from hypothesis import settings

os.environ["PTB_TIMEDELTA"] = "true"
settings.register_profile("untimed", deadline=None)
settings.load_profile("untimed")
