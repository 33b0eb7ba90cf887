"""The operator's guide knows every trouble a database can have, by the words in which it is told."""

from pathlib import Path

import pytest

from store.errors import (
    DatabaseBehind,
    DatabaseDamaged,
    DatabaseFull,
    DatabaseInUse,
    DatabaseLocked,
    DatabaseNewer,
    DatabaseReadOnly,
    DatabaseUnreachable,
    StoreError,
)

GUIDE = Path(__file__).parents[2] / "docs" / "operating.md"


@pytest.mark.parametrize(
    ("error", "words"),
    [
        (DatabaseLocked("it"), "locked by another process"),
        (DatabaseFull("it"), "full: make room on its disk"),
        (DatabaseReadOnly("it"), "is read-only"),
        (DatabaseDamaged("it"), "damaged or not a database"),
        (DatabaseUnreachable("it", "start it"), "cannot be reached"),
        (DatabaseInUse("it"), "in use by another running bot"),
        (DatabaseBehind("it", "1"), "older than the program"),
        (DatabaseNewer("it", "9"), "written by a newer Briefcast"),
    ],
)
def test_the_guide_tells_what_to_do(error: StoreError, words: str) -> None:
    assert words in str(error)
    assert words in GUIDE.read_text(encoding="utf-8").replace("*", "")
