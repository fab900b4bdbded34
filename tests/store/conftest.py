"""A second process on the database of a test."""

from __future__ import annotations

from collections.abc import AsyncIterator

import pytest

from digests.store import Store


@pytest.fixture
async def other(url: str, store: Store) -> AsyncIterator[Store]:
    """Another process's store on the same database."""
    opened = await Store.open(url)
    yield opened
    await opened.close()
