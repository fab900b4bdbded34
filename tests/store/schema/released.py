"""The databases that released steps of the schema left, kept for good in ``tests/data/schema`` and upgraded in tests.

After a step has been appended: ``python -m tests.store.schema.released`` adds what the newest step leaves, a file of
SQLite and the SQL of PostgreSQL with the same content. What is kept already is left as it is; what all steps come to,
which a first start goes by, is written anew.
"""

from __future__ import annotations

import asyncio
import gzip
import tempfile
from datetime import UTC, date, datetime, time, timedelta
from pathlib import Path

from sqlalchemy import Connection, create_engine

from digests.model import Chat, ChatKind, Message, NewArticle, NewEdition, Person, Topic, TopicMatch
from digests.store import Store
from digests.store.engine.sqlite import SQLite
from digests.store.feeds import NewFeed
from digests.store.schema import newest
from digests.store.schema.steps import STEPS, take
from tests.postgresql import Server, running_server

FOLDER = Path(__file__).parents[2] / "data" / "schema"
VERSIONS = range(1, len(STEPS) + 1)
NOW = datetime(2026, 3, 10, 9, 0, tzinfo=UTC)
READER, EDITOR = 7, 8
CHAT = Chat(
    id=READER, kind=ChatKind.PRIVATE, title="Ada", language="it", timezone="Europe/Rome", digest_time=time(8, 30),
    created_at=NOW, days=frozenset({1, 3, 5}), next_due_at=NOW + timedelta(days=1),
)  # fmt: skip
# What steps put into tables that they have just made.
FILLED = ("counters", "pace")
SENT, WAITS = "daily:2026-03-09", "daily:2026-03-10"


def missing() -> list[int]:
    """Return the versions of which nothing is kept yet."""
    return [each for each in VERSIONS if not (_kept_sqlite(each).exists() and _kept_postgresql(each).exists())]


def in_one_piece() -> str:
    """Return what all steps make of an empty SQLite database, as the SQL that makes it at once."""
    engine = create_engine("sqlite://")
    with engine.begin() as connection:
        take(STEPS, connection, SQLite())
        return written_down(connection)


def written_down(connection: Connection) -> str:
    """Return the SQL that makes a SQLite database such as this one, with what the steps have put into its tables."""
    index = SQLite().index_tables()
    listed = "SELECT tbl_name, sql FROM sqlite_master WHERE sql IS NOT NULL AND name NOT LIKE 'sqlite_%' ORDER BY rowid"
    # What the index of texts keeps its words in is made with it.
    tables = [
        statement
        for table, statement in connection.exec_driver_sql(listed)
        if table in index or not table.startswith(tuple(index))
    ]
    rows = [
        f"INSERT INTO {table} VALUES ({', '.join('NULL' if value is None else repr(value) for value in row)})"
        for table in FILLED
        for row in connection.exec_driver_sql(f"SELECT * FROM {table}")
    ]
    return newest.BETWEEN.join([newest.NUMBER.format(len(STEPS)), *tables, *rows])


def sqlite_copy(version: int, file: Path) -> str:
    """Put the SQLite database of a version at a path, and return its address."""
    file.write_bytes(gzip.decompress(_kept_sqlite(version).read_bytes()))
    return f"sqlite:///{file}"


async def postgresql_copy(version: int, server: Server) -> str:
    """Make a PostgreSQL database as a version left it, and return its address."""
    url = await server.new(template="template0")
    await server.execute(_kept_postgresql(version).read_text(encoding="utf-8"), url)
    return url


async def fill(url: str) -> None:
    """Store something of most kinds: what the tests look for after each upgrade."""
    store = await Store.open(url)
    async with store.write() as tx:
        gas = await tx.topics.add("gas", {"en": "Gas", "it": "Gas"}, 'gas OR "natural gas"', "⛽")
        found = NewArticle(
            "A pipeline opens", "The pipeline carries gas to the coast.", "en", ("pipelin open", "pipelin carri gas"),
            sketch=[1, (1 << 64) - 1], matches=[TopicMatch(gas, 2.5, ("gas",))], source="The Paper",
            url="https://paper.example/pipeline", added_by=EDITOR,
        )  # fmt: skip
        (article,) = await tx.new_articles.add([found], NOW, publish=True)
        await tx.new_articles.add([NewArticle("Bread", "It rises.", "en", ("bread", "rise"))], NOW)
        await tx.lessons.add(gas.id, article.id, accepted=True, now=NOW)
        await tx.curations.retitle(article.id, "A pipeline, at last")
        await tx.chats.add(CHAT)
        await tx.subscriptions.add(READER, gas.id, NOW)
        await tx.people.add(Person(EDITOR, "Bob", 1, NOW))
        await tx.feeds.add(NewFeed("https://paper.example/feed", "The Paper"), NOW, NOW, 3600)
    await _send(store, gas, article.id)
    await store.close()


async def _send(store: Store, topic: Topic, article_id: int) -> None:
    """Let a digest arrive, and put the next one into the outbox."""
    async with store.write() as tx:
        for day, key in ((date(2026, 3, 9), SENT), (date(2026, 3, 10), WAITS)):
            messages = [Message("sendMessage", {"text": f"The news of {day}"})]
            shown = {article_id: topic.id}
            edition = NewEdition(
                day=day, language="it", composed_at=NOW, after=0, up_to=1, messages=messages, shown=shown
            )
            await tx.outbox.enqueue([(READER, await tx.editions.add(edition))], key, NOW)
        (first,) = await tx.outbox.claim("me", NOW, 1)
        await tx.outbox.sent([(first.id, 70)], NOW)


def _kept_sqlite(version: int) -> Path:
    return FOLDER / f"{version}.sqlite.gz"


def _kept_postgresql(version: int) -> Path:
    return FOLDER / f"{version}.postgresql.sql"


def _keep_sqlite(version: int) -> None:
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "kept.db"
        asyncio.run(fill(f"sqlite:///{file}"))
        _kept_sqlite(version).write_bytes(gzip.compress(file.read_bytes(), mtime=0))


def _keep_postgresql(version: int) -> None:
    with running_server() as server:
        url = asyncio.run(server.new(template="template0"))
        asyncio.run(fill(url))
        _kept_postgresql(version).write_text(server.dump(url), encoding="utf-8")


if __name__ == "__main__":
    FOLDER.mkdir(exist_ok=True)
    newest.FILE.write_text(in_one_piece(), encoding="utf-8")
    last = VERSIONS[-1]
    if not _kept_sqlite(last).exists():
        _keep_sqlite(last)
    if not _kept_postgresql(last).exists():
        _keep_postgresql(last)
