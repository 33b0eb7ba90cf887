"""What every test shares: durations as timedelta, as the wiring sets them; none is timed, none hangs."""

import faulthandler
import os
from collections.abc import Generator

import pytest
from _pytest.faulthandler import fault_handler_stderr_fd_key
from hypothesis import settings

os.environ["PTB_TIMEDELTA"] = "true"
settings.register_profile("whole", deadline=None)
settings.register_profile("quick", deadline=None, max_examples=30)


def pytest_configure(config: pytest.Config) -> None:
    """Try fewer examples of a property in `make test` than in `make check`, which leaves no test out."""
    settings.load_profile("quick" if config.option.markexpr == "not slow" else "whole")


@pytest.hookimpl(wrapper=True)
def pytest_runtest_teardown(item: pytest.Item) -> Generator[None, object, object]:
    """Watch over the end of a test too: pytest calls its own watch off once a test has failed."""
    seconds = float(item.config.getini("faulthandler_timeout"))
    tell = item.config.stash[fault_handler_stderr_fd_key]
    faulthandler.dump_traceback_later(seconds, file=tell, exit=True)
    return (yield)
