"""Databases of every released step: they are upgraded with all that is in them, by a process that is alone on them."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager
from pathlib import Path

import asyncpg
import pytest

from bot.sandbox.world import PATIENCE_S
from digests.errors import DatabaseOutdated, StoreError
from digests.model import DeliveryState
from digests.query import Lexicon, parse
from digests.store import Store
from digests.store.engine.database import Database
from digests.store.schema import newest
from digests.store.schema.migrations import open_database
from digests.store.schema.steps import STEPS
from digests.store.search import SearchRequest
from tests.postgresql import Server
from tests.store.schema.inspecting import differences, look, tables, version_of
from tests.store.schema.released import (
    CHAT,
    NOW,
    READER,
    SENT,
    VERSIONS,
    WAITS,
    in_one_piece,
    missing,
    postgresql_copy,
    sqlite_copy,
    written_down,
)

NEWEST = VERSIONS[-1]


async def old_database(request: pytest.FixtureRequest, kind: str, version: int, folder: Path) -> str:
    """Return the address of a database as a version left it."""
    if kind == "sqlite":
        return sqlite_copy(version, folder / "old.db")
    server: Server = request.getfixturevalue("server")
    return await postgresql_copy(version, server)


@pytest.fixture(params=["sqlite", "postgresql"])
async def old(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """The address of a database of the first version."""
    return await old_database(request, request.param, 1, tmp_path)


@asynccontextmanager
async def serving(url: str) -> AsyncIterator[None]:
    """Hold what a running bot of any version holds."""
    database = Database(url)
    async with database.leadership("the old bot"):
        yield
    await database.close()


def test_a_database_of_each_step_is_kept() -> None:
    assert not missing(), "after a new step: python -m tests.store.schema.released"


def test_what_a_first_start_makes_is_what_all_steps_make() -> None:
    assert newest.FILE.read_text(encoding="utf-8") == in_one_piece(), "python -m tests.store.schema.released"


async def test_a_first_start_makes_the_same_at_once(tmp_path: Path) -> None:
    url, stepwise = f"sqlite:///{tmp_path / 'at-once.db'}", f"sqlite:///{tmp_path / 'stepwise.db'}"
    await (await Store.open(url)).close()
    for steps in (STEPS[:-1], STEPS):
        await (await open_database(stepwise, steps)).close()
    at_once, step_by_step = [await look(each, written_down) for each in (url, stepwise)]
    assert at_once == step_by_step
    assert (await version_of(url), await look(url, differences)) == (NEWEST, [])


@pytest.mark.slow
@pytest.mark.parametrize("kind", ["sqlite", "postgresql"])
@pytest.mark.parametrize("version", VERSIONS)
async def test_a_database_of_each_version_is_upgraded_with_all_that_is_in_it(
    request: pytest.FixtureRequest, tmp_path: Path, kind: str, version: int
) -> None:
    url = await old_database(request, kind, version, tmp_path)
    assert await version_of(url) == version
    store = await Store.open(url)
    asked = SearchRequest(parse("pipeline", for_search=True), Lexicon(("en",)), NOW)
    async with store.write() as tx:
        ((article, _),) = (await tx.search.search(asked, limit=9, offset=0)).hits
        (topic,) = await tx.topics.all()
        assert (article.title, article.number, article.source) == ("A pipeline opens", 1, "The Paper")
        assert [match.words for match in await tx.matches.of(article.id)] == [("gas",)]
        assert await tx.sketches.sharing([[(1 << 64) - 1]], NOW) == [[article]]
        assert await tx.curations.unused_titles([article.id]) == {}
        assert [taught.article for taught in await tx.lessons.of(topic.id)] == [article]
        assert (await tx.chats.get(READER), await tx.subscriptions.of(READER)) == (CHAT, [topic.id])
        assert [editor.name for editor in await tx.people.editors()] == ["Bob"]
        assert [feed.title for feed in await tx.feeds.all()] == ["The Paper"]
        assert await tx.outbox.states() == {DeliveryState.SENT: 1, DeliveryState.PENDING: 1}
        assert {each.digest_key for each in await tx.outbox.of_chat(READER)} == {SENT, WAITS}
        (waits,) = await tx.outbox.claim("new", NOW, 9)
        assert waits.message.parameters == {"text": "The news of 2026-03-10"}
    await store.close()
    assert (await version_of(url), await look(url, differences)) == (NEWEST, [])


async def test_a_bot_that_runs_is_not_migrated_under_it(old: str) -> None:
    async with serving(old):
        with pytest.raises(DatabaseOutdated) as refused:
            await Store.open(old)
        assert await version_of(old) == 1
    sentence = str(refused.value)
    assert f"(1, this one needs {NEWEST})" in sentence
    assert "stop that bot" in sentence
    await (await Store.open(old)).close()
    assert await version_of(old) == NEWEST


class Saying(logging.Handler):
    """Hears what the waiting process says."""

    def __init__(self) -> None:
        super().__init__()
        self.heard = asyncio.Event()

    def emit(self, record: logging.LogRecord) -> None:
        if "this one waits until" in record.getMessage():
            self.heard.set()


@pytest.fixture
def saying() -> Iterator[Saying]:
    handler, store = Saying(), logging.getLogger("digests.store")
    store.addHandler(handler)
    yield handler
    store.removeHandler(handler)


async def test_a_bot_waits_for_the_old_one_to_end_and_migrates_then(old: str, saying: Saying) -> None:
    async with serving(old):
        opening = asyncio.create_task(Store.open(old, waits=True))
        await asyncio.wait_for(saying.heard.wait(), PATIENCE_S)
        assert (opening.done(), await version_of(old)) == (False, 1)
    store = await asyncio.wait_for(opening, PATIENCE_S)
    assert await version_of(old) == NEWEST
    async with asyncio.timeout(PATIENCE_S), store.leadership() as leadership:
        await leadership.until(leads=True)
    await store.close()


async def test_one_of_several_processes_that_does_not_lead_is_waited_for_too(
    server: Server,
) -> None:
    old = await postgresql_copy(1, server)
    following = await asyncpg.connect(old)
    await following.execute("SELECT pg_advisory_lock(hashtextextended('a name of its own', 0))")
    with pytest.raises(DatabaseOutdated):
        await Store.open(old)
    await following.close()
    async with asyncio.timeout(PATIENCE_S):
        await (await Store.open(old, waits=True)).close()


async def test_processes_that_upgrade_at_once_upgrade_once(old: str) -> None:
    async with asyncio.timeout(PATIENCE_S):
        stores = await asyncio.gather(*(Store.open(old, waits=True) for _ in range(3)))
    for store in stores:
        await store.close()
    assert (await version_of(old), await look(old, differences)) == (NEWEST, [])


async def test_what_was_before_is_kept_beside_a_file(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.INFO)
    url, kept = sqlite_copy(1, tmp_path / "old.db"), tmp_path / "old.db.schema-1"
    kept.write_text("an older copy")
    for _ in range(2):
        await (await Store.open(url)).close()
    assert await version_of(f"sqlite:///{kept}") == 1
    database = await open_database(f"sqlite:///{kept}", STEPS[:1])
    await database.close()
    assert caplog.text.count("was copied to") == 1


async def test_without_a_copy_nothing_is_migrated(tmp_path: Path) -> None:
    url = sqlite_copy(1, tmp_path / "old.db")
    (tmp_path / "old.db.schema-1").mkdir()
    with pytest.raises(StoreError):
        await Store.open(url)
    assert await version_of(url) == 1
    assert not (tmp_path / "old.db.schema-1.part").exists()


async def test_a_server_is_migrated_without_a_copy_which_is_said(
    server: Server, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.INFO)
    old = await postgresql_copy(1, server)
    before = await look(old, tables)
    await (await Store.open(old)).close()
    assert "no copy is made" in caplog.text
    assert await look(old, tables) > before
