"""Migrated databases to test against: to migrate one for every test would take longer than most tests."""

from store.store import open_store


async def migrated(url: str) -> None:
    """Make the tables in the database of a URL."""
    opened = open_store(url)
    await opened.migrate()
    await opened.close()
