"""The sixteenth step of the schema: a digest is known by the instant at which it was due, in whatever zone."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from sqlalchemy import BigInteger, DateTime, SmallInteger, String, and_, column, exists, func, select, table, update

from digests.store.engine.dialect import Dialect

if TYPE_CHECKING:
    from alembic.operations import Operations

DELIVERIES = table(
    "deliveries",
    column("id", BigInteger),
    column("chat_id", BigInteger),
    column("digest_key", String),
    column("part", SmallInteger),
    column("due_at", DateTime(timezone=True)),
)
# A clock that was set back makes none due again that is older.
RECENT = timedelta(days=2)


def instants(op: Operations, dialect: Dialect) -> None:
    """Give the newest digests the keys that they would have by now, so that none of them is ever due again."""
    connection, rows, other = op.get_bind(), DELIVERIES, DELIVERIES.alias("other")
    newest = connection.execute(select(func.max(rows.c.due_at))).scalar()
    if newest is None:
        return
    if connection.dialect.name == "sqlite":
        moment = func.strftime("%Y-%m-%dT%H:%MZ", rows.c.due_at)
    else:
        moment = func.to_char(func.timezone("UTC", rows.c.due_at), 'YYYY-MM-DD"T"HH24:MI"Z"')
    # Of two that a change of zones has made due at one instant, the first keeps its place.
    taken = exists().where(
        other.c.chat_id == rows.c.chat_id,
        other.c.part == rows.c.part,
        other.c.due_at == rows.c.due_at,
        other.c.id < rows.c.id,
    )
    for rhythm in ("daily", "weekly"):
        local = and_(rows.c.digest_key.like(f"{rhythm}:____-__-__T__:__"), rows.c.due_at > newest - RECENT)
        connection.execute(update(rows).where(local, ~taken).values(digest_key=f"{rhythm}:" + moment))
