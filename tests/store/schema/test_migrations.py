"""The schema: what the steps make, and what becomes of a step that fails."""

from __future__ import annotations

import asyncio
import json
import sqlite3
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from alembic.operations import Operations
from sqlalchemy import Column, Connection, Index, Integer, text
from sqlalchemy.dialects.sqlite import dialect as sqlite_dialect
from sqlalchemy.schema import CreateIndex

from digests.errors import DatabaseDamaged, DatabaseDiffers, DatabaseTooNew
from digests.model import DeliveryState, Digest, Section, Story, Topic
from digests.publishing.choice import Choice
from digests.publishing.snapshot import Snapshot, appearances, serialized
from digests.store import Store
from digests.store.delivery.outbox_statements import CLAIMABLE
from digests.store.engine.dialect import Dialect
from digests.store.schema.metadata import metadata
from digests.store.schema.migrations import open_database
from digests.store.schema.steps import STEPS
from tests.postgresql import Server
from tests.sample_articles import article
from tests.store.cases import Desk
from tests.store.schema.inspecting import differences, look, run, tables, version_of

DAY = date(2026, 3, 10)
INDEXES = "SELECT name, sql FROM sqlite_master WHERE type = 'index' AND sql IS NOT NULL"


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


def sql_of(index: Index) -> str:
    return str(CreateIndex(index).compile(dialect=sqlite_dialect()))


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
    assert await look(empty, differences) == []


async def test_a_first_step_that_fails_leaves_nothing(empty: str) -> None:
    with pytest.raises(RuntimeError, match="power"):
        await open_database(empty, (*STEPS, breaks))
    assert await look(empty, tables) == set()
    await (await Store.open(empty)).close()


async def test_one_that_is_broken_off_ends_as_it_was_told_and_leaves_nothing(empty: str) -> None:
    def is_broken_off(op: Operations, dialect: Dialect) -> None:
        opening.cancel()
        op.execute("SELECT 1")

    opening = asyncio.create_task(open_database(empty, (*STEPS, is_broken_off)))
    with pytest.raises(asyncio.CancelledError):
        await opening
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

    def explained(connection: Connection) -> str:
        claim = CLAIMABLE.compile(dialect=connection.dialect)
        values = {"now": "2026-03-10 09:00:00", "most": 9}
        parameters = tuple(values.get(name, DeliveryState.SENDING.value) for name in claim.positiontup or ())
        return str(connection.exec_driver_sql(f"EXPLAIN QUERY PLAN {claim}", parameters).fetchall())

    plan = await look(url, explained)
    assert all(name in plan for name in ("editions_open", "deliveries_pending", "deliveries_open"))
    assert "TEMP B-TREE" not in plan


async def test_each_partial_index_lists_what_its_condition_says(tmp_path: Path) -> None:
    url = f"sqlite:///{tmp_path / 'indexes.db'}"
    await (await Store.open(url)).close()
    rows = await look(url, lambda connection: connection.execute(text(INDEXES)).fetchall())
    made: dict[str, str] = {row.name: row.sql for row in rows}
    partial = [index for table in metadata.tables.values() for index in table.indexes if "WHERE" in sql_of(index)]
    assert len(partial) == sum(" WHERE " in sql for sql in made.values())
    for index in partial:
        assert made[str(index.name)].partition(" WHERE ")[2] == sql_of(index).partition(" WHERE ")[2]


@pytest.mark.parametrize(
    ("change", "said"),
    [
        ("DROP INDEX deliveries_open", "the table deliveries has no index deliveries_open"),
        ("ALTER TABLE chats DROP COLUMN rhythm", "the table chats has no column rhythm"),
        ("ALTER TABLE chats ADD COLUMN mood TEXT", "the table chats has a column mood"),
        ("DROP TABLE served", "the table served is missing"),
    ],
)
async def test_a_database_that_is_not_what_its_number_says_is_refused(url: str, change: str, said: str) -> None:
    await (await Store.open(url)).close()
    await run(url, change)
    with pytest.raises(DatabaseDiffers) as refused:
        await Store.open(url)
    assert said in str(refused.value)
    assert "restore a copy" in str(refused.value)
    assert "difference" not in str(refused.value)


async def test_an_older_database_that_is_not_what_its_number_says_is_left_alone(empty: str) -> None:
    await (await open_database(empty, STEPS[:1])).close()
    await run(empty, "ALTER TABLE chats DROP COLUMN rhythm", "DROP TABLE served")
    with pytest.raises(DatabaseDiffers, match="no column rhythm and 1 more"):
        await Store.open(empty)
    assert await version_of(empty) == 1


async def test_tables_of_other_programs_are_left_alone(url: str) -> None:
    await (await Store.open(url)).close()
    await run(url, "CREATE TABLE invoices (id INTEGER)", "CREATE INDEX chats_title ON chats (title)")
    await (await Store.open(url)).close()


async def test_a_database_of_another_program_is_not_taken(empty: str) -> None:
    await run(empty, "CREATE TABLE articles (id INTEGER)")
    with pytest.raises(DatabaseDamaged, match="table articles"):
        await Store.open(empty)
    await run(empty, "DROP TABLE articles", "CREATE TABLE meta (name TEXT, value TEXT)")
    with pytest.raises(DatabaseDamaged, match="restore a copy"):
        await Store.open(empty)


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


async def test_digests_that_were_known_by_their_local_time_are_known_by_their_instant(empty: str) -> None:
    database = await open_database(empty, STEPS[:15])
    instants = ["2026-03-10 07:00:00", "2026-03-10 07:00:00", "2026-03-10 07:00:00", "2026-03-03 07:00:00"]
    keys = ["daily:2026-03-10T08:00", "weekly:2026-03-10T08:00", "daily:2026-03-10T15:00", "daily:2026-03-03T08:00"]
    rows = [(1, keys[0], 0, instants[0]), (1, keys[0], 1, instants[0]), (2, keys[1], 0, instants[1]),
            (2, keys[2], 0, instants[2]), (1, keys[3], 0, instants[3])]  # fmt: skip
    async with database.write() as connection:
        for chat_id in (1, 2):
            chat = (
                "INSERT INTO chats (id, kind, title, created_at, active, stopped, covered, language, timezone,"
                " digest_time, days, tell_when_empty, layout, length, rhythm) VALUES ({}, 'private', '',"
                " '2026-03-01 09:00:00', true, false, 0, 'it', '', '', 127, false, 'classic', 'brief', 'daily')"
            )
            await connection.run(text(chat.format(chat_id).replace(":", r"\:")))
        for row in rows:
            delivery = (
                "INSERT INTO deliveries (chat_id, edition_id, digest_key, part, state, attempts, due_at, not_before)"
                " VALUES ({}, 1, '{}', {}, 'sent', 1, '{}', '2026-03-10 09:00:00')"
            )
            await connection.run(text(delivery.format(*row).replace(":", r"\:")))
    await database.close()
    store = await Store.open(empty)
    async with store.read() as tx:
        first, second = [[each.digest_key for each in await tx.outbox.of_chat(chat_id)] for chat_id in (1, 2)]
    await store.close()
    assert first == ["daily:2026-03-10T07:00Z", "daily:2026-03-10T07:00Z", keys[3]], "an old one is due no more"
    assert second == ["weekly:2026-03-10T07:00Z", keys[2]], "of two at one instant the first has the key"


async def test_what_editions_told_before_it_was_noted_is_read_from_their_outlines(empty: str) -> None:
    database = await open_database(empty, STEPS[:21])
    told, copied, joined, named, old = (replace(article(number, "en", f"No. {number}", "Words."), number=number)
                                        for number in range(1, 6))  # fmt: skip
    topic = Topic(1, "t", {"en": "T"}, "x")
    digest = Digest(
        DAY, "en", (Section(topic, (Story(told, "Words.", (copied,), (joined,)),), more=(Story(named, ""),)),), 1
    )
    before = Digest(DAY, "en", (Section(topic, (Story(old, "Words."),)),), 1)
    editions = [(1, "2026-03-10", digest), (2, "2026-02-20", before), (3, "2026-03-10", None)]
    async with database.write() as connection:
        for each in (told, copied, joined, named, old):
            await connection.run(
                text(
                    "INSERT INTO articles (id, title, text, language, status, created_at, topics_chosen, site,"
                    " source_words) VALUES"
                    rf" ({each.id}, 'No', 'Words.', 'en', 'draft', '2026-03-10 09\:00\:00', false, '', '')"
                )
            )
        for edition_id, day, shown in editions:
            outline = shown and json.dumps(serialized(Snapshot(Choice("en", DAY, (1,), 1), shown)))
            written = f"'{outline}'".replace(":", r"\:") if outline else "NULL"
            await connection.run(
                text(
                    "INSERT INTO editions (id, day, language, composed_at, covers_after, covers_up_to, outline)"
                    rf" VALUES ({edition_id}, '{day}', 'en', '{day} 07\:00\:00', 0, 9, {written})"
                )
            )
            for article_id in appearances(shown):
                shows = "INSERT INTO appearances (article_id, edition_id, topic_id)"
                await connection.run(text(f"{shows} VALUES ({article_id}, {edition_id}, 1)"))
    await database.close()
    store = await Store.open(empty)
    async with store.read() as tx:
        tellings = await tx.backgrounds.telling([told.id, copied.id, joined.id, named.id, old.id])
    await store.close()
    # What is only named is not told, and from what is older nothing goes on.
    assert [(each.edition_id, each.article_ids) for each in tellings] == [
        (1, frozenset({told.id, copied.id, joined.id}))
    ]
