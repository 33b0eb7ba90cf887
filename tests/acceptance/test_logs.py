"""What the log of a running bot never holds: the token, and what people write or get."""

import logging

import pytest

from sandbox.faults import KINDS
from tests.acceptance.stage import Stage

pytestmark = pytest.mark.slow
"""A troubled day of a whole bot."""


async def test_the_log_of_a_troubled_day_holds_no_token_and_no_words(
    stage: Stage, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.INFO)
    await stage.restart_bot()
    asha = stage.talk("Ashalata")
    await asha.subscribes("12:00")
    for kind in KINDS:
        stage.telegram.faults.add(kind, method="sendMessage", count=1, seconds=0.01, retry_after=1)
        await asha.says("/facts xylophone secrets")
    for kind in KINDS:
        stage.telegram.faults.add(kind, method="sendMessage", count=1, seconds=0.01, retry_after=1)
        await stage.skip_to_next_post()
        await stage.settled()
    log = "\n".join(f"{each.getMessage()} {each.__dict__}" for each in caplog.records)
    assert "serving" in log
    for private in (stage.telegram.token, "xylophone", "Ashalata", asha.facts[0].text[:40]):
        assert private not in log
