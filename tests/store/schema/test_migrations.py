"""The schema: what the steps make, and what becomes of a step that fails."""

from __future__ import annotations

import asyncio
import sqlite3
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

import pytest
from alembic.autogenerate import compare_metadata
from alembic.operations import Operations
from alembic.runtime.migration import MigrationContext
from sqlalchemy import Column, Connection, Integer, inspect, text
from sqlalchemy.ext.asyncio import create_async_engine

from digests.errors import DatabaseDamaged, DatabaseTooNew
from digests.store import Store
from digests.store.engine.dialect import Dialect
from digests.store.schema.metadata import metadata
from digests.store.schema.migrations import open_database
from digests.store.schema.steps import STEPS
from tests.postgresql import Server
from tests.store.cases import Desk

Seen = TypeVar("Seen")
# What the full-text index is made of belongs to its database alone.
INDEX = ("article_index", "shadows")


@pytest.fixture(params=["sqlite", "postgresql"])
async def empty(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """The address of a database without any table."""
    if request.param == "sqlite":
        return f"sqlite:///{tmp_path / 'empty.db'}"
    server: Server = request.getfixturevalue("server")
    return await server.new(template="template0")


@pytest.fixture(params=["sqlite", "postgresql"])
async def url(request: pytest.FixtureRequest, database: str) -> str:
    """The address of a database of the test's own: these tests change the schema."""
    if request.param == "sqlite":
        return database
    server: Server = request.getfixturevalue("server")
    return await server.new()


async def look(url: str, at: Callable[[Connection], Seen]) -> Seen:
    driver = "sqlite+aiosqlite" if url.startswith("sqlite") else "postgresql+asyncpg"
    engine = create_async_engine(driver + url[url.index(":") :])
    async with engine.connect() as connection:
        seen = await connection.run_sync(at)
    await engine.dispose()
    return seen


def tables(connection: Connection) -> set[str]:
    return set(inspect(connection).get_table_names())


def breaks(op: Operations, dialect: Dialect) -> None:
    op.create_table("half", Column("id", Integer, primary_key=True))
    op.execute("INSERT INTO half (id) VALUES (1)")
    op.add_column("chats", Column("half", Integer))
    raise RuntimeError("the power went")


def adds(op: Operations, dialect: Dialect) -> None:
    op.create_table("later", Column("id", Integer, primary_key=True))
    op.execute("INSERT INTO later (id) VALUES (1)")


async def test_the_steps_make_what_the_queries_expect(empty: str) -> None:
    await (await Store.open(empty)).close()

    def differences(connection: Connection) -> list[object]:
        options = {"include_name": lambda name, kind, parents: kind != "table" or not name.startswith(INDEX)}
        found: list[object] = compare_metadata(MigrationContext.configure(connection, opts=options), metadata)
        return found

    assert await look(empty, differences) == []


async def test_a_first_step_that_fails_leaves_nothing(empty: str) -> None:
    with pytest.raises(RuntimeError, match="power"):
        await open_database(empty, (*STEPS, breaks))
    assert await look(empty, tables) == set()
    await (await Store.open(empty)).close()


async def test_a_later_step_that_fails_leaves_the_database_as_it_was(url: str, store: Store, desk: Desk) -> None:
    chat = await desk.chat(1)
    before = await look(url, tables)
    with pytest.raises(RuntimeError, match="power"):
        await open_database(url, (*STEPS, breaks))
    assert await look(url, tables) == before
    async with store.read() as tx:
        assert await tx.chats.get(1) == chat


async def test_a_later_step_is_taken_once(url: str, store: Store, desk: Desk) -> None:
    chat = await desk.chat(1)
    for _ in range(2):
        database = await open_database(url, (*STEPS, adds))
        await database.close()
    assert "later" in await look(url, tables)
    assert await look(url, lambda connection: connection.execute(text("SELECT count(*) FROM later")).scalar()) == 1
    async with store.read() as tx:
        assert await tx.chats.get(1) == chat


async def test_a_database_of_a_newer_version_is_refused_in_one_sentence(url: str, store: Store) -> None:
    database = await open_database(url, (*STEPS, lambda op, dialect: None))
    await database.close()
    with pytest.raises(DatabaseTooNew) as refused:
        await Store.open(url)
    sentence = str(refused.value)
    assert "newer version" in sentence
    assert sentence.count(".") - sentence.count(".db") == 1


async def test_rebuilding_a_table_keeps_the_rows_that_refer_to_it(url: str, store: Store, desk: Desk) -> None:
    gas = await desk.topic()
    await desk.chat(1, gas)
    await desk.queued(1)

    def rebuilds(op: Operations, dialect: Dialect) -> None:
        with op.batch_alter_table("chats", recreate="auto" if "postgres" in url else "always") as batch:
            batch.add_column(Column("colour", Integer))

    database = await open_database(url, (*STEPS, rebuilds))
    await database.close()
    async with store.write() as tx:
        assert await tx.subscriptions.of(1) == [gas.id]
        assert len(await tx.outbox.of_chat(1)) == 1
        await tx.topics.remove(gas.id)
        assert await tx.subscriptions.of(1) == [], "foreign keys are kept again"


@pytest.mark.parametrize("url", ["sqlite"], indirect=True)
async def test_a_step_that_would_orphan_rows_is_undone(url: str, store: Store, desk: Desk) -> None:
    gas = await desk.topic()
    await desk.chat(1, gas)

    def orphans(op: Operations, dialect: Dialect) -> None:
        op.execute("DELETE FROM topics")

    with pytest.raises(DatabaseDamaged, match="1 rows"):
        await open_database(url, (*STEPS, orphans))
    async with store.read() as tx:
        assert await tx.topics.all() == [gas]


async def test_processes_that_start_at_once_make_one_schema(empty: str) -> None:
    stores = await asyncio.gather(*(Store.open(empty) for _ in range(4)))
    for place, store in enumerate(stores):
        await Desk(store).topic(f"t{place}")
    async with stores[0].read() as tx:
        assert len(await tx.topics.all()) == 4
    for store in stores:
        await store.close()


async def test_a_new_file_that_another_process_writes_is_waited_for(tmp_path: Path) -> None:
    other = sqlite3.connect(tmp_path / "empty.db", isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    asyncio.get_running_loop().call_later(0.05, other.rollback)
    store = await Store.open(f"sqlite:///{tmp_path / 'empty.db'}")
    await store.close()
    other.close()


async def test_what_was_stored_is_there_after_a_restart(url: str, store: Store, desk: Desk) -> None:
    article = await desk.published()
    await store.close()
    again = await Store.open(url)
    async with again.read() as tx:
        assert await tx.articles.latest(None, 1, 0) == [article]
        assert await tx.articles.last_number() == 1
    await again.close()


async def test_the_claim_reads_the_indexes_alone(tmp_path: Path) -> None:
    url = f"sqlite:///{tmp_path / 'plan.db'}"
    await (await Store.open(url)).close()
    claim = (
        "EXPLAIN QUERY PLAN SELECT deliveries.id FROM editions CROSS JOIN deliveries ON edition_id = editions.id"
        " WHERE editions.open AND paused_at IS NULL AND deliveries.state = 'pending' AND not_before <= '2026'"
        " AND NOT EXISTS (SELECT 1 FROM deliveries AS other WHERE other.chat_id = deliveries.chat_id"
        " AND (other.state = 'pending' OR other.owner IS NOT NULL) AND other.state = 'sending')"
        " ORDER BY lane, editions.id, not_before, deliveries.id LIMIT 9"
    )
    plan = await look(url, lambda connection: str(connection.execute(text(claim)).fetchall()))
    assert all(name in plan for name in ("editions_open", "deliveries_pending", "deliveries_open"))
    assert "TEMP B-TREE" not in plan


async def test_articles_that_were_there_before_vectors_wait_for_theirs(empty: str) -> None:
    database = await open_database(empty, STEPS[:1])
    async with database.write() as connection:
        await connection.run(
            text(
                "INSERT INTO articles (title, text, language, status, created_at, topics_chosen, site, source_words)"
                " VALUES ('Old', 'Words.', 'en', 'draft', '2026-03-10 09:00:00', false, '', '')"
            )
        )
    await database.close()
    store = await Store.open(empty)
    async with store.read() as tx:
        assert [each.title for each in await tx.vectors.missing(9, 9)] == ["Old"]
    await store.close()
