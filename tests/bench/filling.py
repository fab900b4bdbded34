"""A database with as many subscribers as wanted, written by SQLite itself, since no bot would take them in one go."""

from __future__ import annotations

import json
import random
import sqlite3
from contextlib import closing
from datetime import UTC, datetime, timedelta
from datetime import time as local_time
from pathlib import Path

from digests.model import USUAL, NewArticle, Rhythm, TopicMatch
from digests.store import Store
from tests.bench.generated import articles
from tests.bench.pushing import FIRST_CHAT, TEXT

TOPICS, ARTICLES = 8, 120
DIGEST_TIME = local_time(8)
# Twenty ways to follow topics and two languages: a newsroom's readers are alike.
FOLLOWED = ("1", "2", "3", "1,2", "1,3", "2,3", "4", "5", "1,4", "1,2,3", "6", "7", "8", "1,6", "2,7", "3,8", "5,6",
            "1,2,3,4", "4,5,6,7", "1,8")  # fmt: skip

_CHATS = """
INSERT INTO chats (id, kind, title, language, timezone, digest_time, created_at, days, tell_when_empty, active, stopped,
                   covered, next_due_at, followed, layout, length, rhythm)
WITH RECURSIVE n(i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM n WHERE i + 1 < :chats)
SELECT :first + i, 'private', 'Reader ' || i, CASE i % 2 WHEN 0 THEN 'en' ELSE 'it' END, 'Europe/Rome', '08:00', :due,
       127, 0, 1, 0, 0, :due, json_extract(:followed, '$[' || (i % 20) || ']'), :layout, :length, :rhythm
FROM n
"""
_SUBSCRIPTIONS = """
INSERT INTO subscriptions (chat_id, topic_id, since)
SELECT chats.id, topics.id, created_at FROM chats JOIN topics ON ',' || followed || ',' LIKE '%,' || topics.id || ',%'
"""
_OUTBOX = """
INSERT INTO deliveries (chat_id, edition_id, digest_key, part, state, attempts, due_at, not_before)
SELECT id, 1, 'daily:bench', 0, 'pending', 0, next_due_at, next_due_at FROM chats ORDER BY id
"""


def stored(moment: datetime) -> str:
    """Return a moment as SQLite's columns have it."""
    return f"{moment.astimezone(UTC):%Y-%m-%d %H:%M:%S.%f}"


async def newsroom(database: Path, chats: int, due: datetime) -> None:
    """Make a database with topics, articles of the last hours, and chats that are due at a time."""
    store = await Store.open(f"sqlite:///{database}")
    await publish(store, due)
    await store.close()
    _add_chats(database, chats, due)
    run(database, _SUBSCRIPTIONS)


async def publish(store: Store, due: datetime) -> None:
    """Add topics, and articles of the last hours before a time."""
    chance = random.Random(1)
    published = due - timedelta(hours=1)
    async with store.write() as tx:
        names = ({"en": f"Topic {number}", "it": f"Tema {number}"} for number in range(TOPICS))
        topics = [await tx.topics.add(f"topic-{number}", each, "word", "") for number, each in enumerate(names)]
        for title, text in articles(ARTICLES, seed=1):
            on = [TopicMatch(topic, chance.uniform(0.5, 9.0), ("port",)) for topic in chance.sample(topics, 2)]
            await tx.new_articles.add([NewArticle(title, text, "en", ("", ""), matches=on)], published, publish=True)


async def outbox(database: Path, chats: int) -> None:
    """Make a database whose outbox holds one message for each chat."""
    due = datetime.now(UTC) - timedelta(seconds=1)
    await (await Store.open(f"sqlite:///{database}")).close()
    _add_chats(database, chats, due)
    edition = (
        "INSERT INTO editions (day, language, composed_at, covers_after, covers_up_to, queued)"
        " VALUES ('2026-11-24', 'en', :due, 0, 1, :chats)"
    )
    run(database, edition, due=stored(due), chats=chats)
    body = "INSERT INTO bodies VALUES (1, 0, 'sendMessage', json_object('text', :text, 'parse_mode', 'HTML'), '[]')"
    run(database, body, text=TEXT)
    run(database, _OUTBOX)
    # Whoever has a digest in the outbox is due again the day after.
    run(database, "UPDATE chats SET next_due_at = :then", then=stored(due + timedelta(days=1)))


def _add_chats(database: Path, chats: int, due: datetime) -> None:
    followed = json.dumps(FOLLOWED)
    values = {"chats": chats, "first": FIRST_CHAT, "due": stored(due), "followed": followed}
    run(database, _CHATS, **values, layout=str(USUAL.layout), length=str(USUAL.length), rhythm=str(Rhythm.DAILY))


def run(database: Path, statement: str, **values: object) -> None:
    """Run a statement and keep what it did."""
    with closing(sqlite3.connect(database)) as connection, connection:
        connection.execute(statement, values)
