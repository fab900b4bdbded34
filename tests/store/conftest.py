"""An empty database for each test: a file of SQLite, or one on a real PostgreSQL server started for the tests."""

from __future__ import annotations

from collections.abc import AsyncIterator

import pytest

from digests.store import Store
from tests.postgresql import Server
from tests.store.cases import Desk


@pytest.fixture(params=["sqlite", "postgresql"])
async def url(request: pytest.FixtureRequest, database: str) -> AsyncIterator[str]:
    """The address of an empty database."""
    if request.param == "sqlite":
        yield database
        return
    found: Server = request.getfixturevalue("server")
    lent = await found.lend()
    yield lent
    found.take_back(lent)


@pytest.fixture
async def store(url: str) -> AsyncIterator[Store]:
    """A store on an empty database."""
    opened = await Store.open(url)
    yield opened
    await opened.close()


@pytest.fixture
async def other(url: str, store: Store) -> AsyncIterator[Store]:
    """Another process's store on the same database."""
    opened = await Store.open(url)
    yield opened
    await opened.close()


@pytest.fixture
def desk(store: Store) -> Desk:
    """A quick hand for what tests need in the database."""
    return Desk(store)
