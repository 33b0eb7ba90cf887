from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from digests.model import ItemRef


def test_an_item_is_written_and_read_back() -> None:
    item = ItemRef(digest="interpol-icse", fact="members", version=2)
    assert str(item) == "interpol-icse/members/2"
    assert ItemRef.parse(str(item)) == item


@pytest.mark.parametrize("text", ["", "a/b", "a/b/c", "a/b/1/2", "A/b/1", "a/b/1\n", "a/b/-1", "a/b/١"])
def test_what_is_no_item_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match="expected digest/fact/version"):
        ItemRef.parse(text)


@given(st.text(max_size=40))
def test_reading_an_item_raises_nothing_else(text: str) -> None:
    with suppress(ValueError):
        assert str(ItemRef.parse(text)).split("/")[:2] == text.split("/")[:2]
