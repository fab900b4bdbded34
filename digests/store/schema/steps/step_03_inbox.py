"""The third step of the schema: the updates that came in."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import BigInteger, Column, DateTime, Integer, String, Text, text

from digests.store.engine.dialect import Dialect

if TYPE_CHECKING:
    from alembic.operations import Operations

ID = BigInteger().with_variant(Integer, "sqlite")


def inbox(op: Operations, dialect: Dialect) -> None:
    """Make the table of updates."""
    op.create_table(
        "inbox",
        Column("id", ID, primary_key=True),
        Column("update_id", BigInteger, nullable=False, unique=True),
        Column("post", String(64), unique=True),
        Column("queue", String(32), nullable=False),
        Column("body", Text, nullable=False),
        Column("received_at", DateTime(timezone=True), nullable=False),
        Column("state", String(16), nullable=False),
        Column("tries", Integer, nullable=False, server_default="0"),
        Column("owner", String(64)),
        Column("progress", Text),
        Column("error", Text),
        sqlite_autoincrement=True,
    )
    still_open = text("state = 'waiting' OR state = 'answering'")
    op.create_index("inbox_open", "inbox", ["queue", "id"], sqlite_where=still_open, postgresql_where=still_open)
    op.create_index("inbox_received", "inbox", ["received_at"])
