"""What a chat and a message take in a SQLite file, with all their indexes."""

from __future__ import annotations

import sqlite3
import tempfile
from collections.abc import Sequence
from contextlib import closing
from pathlib import Path

from tests.bench.filling import outbox, run
from tests.bench.measure import Measure

CHATS = 100_000
_SENT = """
UPDATE deliveries SET state = 'sent', attempts = 1, message_id = 1000000 + id, started_at = due_at, finished_at = due_at
"""


async def measure(scale: float = 1.0) -> Sequence[Measure]:
    """Fill a file with chats and a message for each, and see what goes when the messages do, and then the chats."""
    chats = int(CHATS * scale)
    with tempfile.TemporaryDirectory() as folder:
        database = Path(folder) / "room.db"
        await outbox(database, chats)
        waiting = _bytes(database)
        run(database, _SENT)
        sent = _bytes(database)
        run(database, "DELETE FROM deliveries")
        without = _bytes(database)
        run(database, "DELETE FROM chats")
        empty = _bytes(database)
    return [
        Measure("a chat", (without - empty) / chats, "bytes"),
        Measure("a message that waits", (waiting - without) / chats, "bytes"),
        Measure("a message that was sent", (sent - without) / chats, "bytes"),
    ]


def _bytes(database: Path) -> int:
    """Return how long the file is once nothing in it is free."""
    with closing(sqlite3.connect(database, isolation_level=None)) as connection:
        connection.execute("VACUUM")
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        pages, size = (connection.execute(f"PRAGMA {each}").fetchone()[0] for each in ("page_count", "page_size"))
    return int(pages * size)
