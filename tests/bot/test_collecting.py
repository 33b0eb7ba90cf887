"""What was built at the start is not looked through again."""

import gc
from collections.abc import Iterator

import pytest

from bot.cli.collecting import spare_what_is_built


@pytest.fixture(autouse=True)
def _thaw() -> Iterator[None]:
    yield
    gc.unfreeze()


def test_what_exists_is_out_of_the_collectors_sight() -> None:
    built = [object()]
    spare_what_is_built()
    assert not any(each is built for each in gc.get_objects())


def test_what_comes_later_is_still_collected() -> None:
    spare_what_is_built()
    later = [object()]
    assert any(each is later for each in gc.get_objects())
