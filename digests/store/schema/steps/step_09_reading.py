"""The ninth step of the schema: the languages that a chat reads, and how many stories it wants."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import Column, SmallInteger, String

from digests.store.engine.dialect import Dialect

if TYPE_CHECKING:
    from alembic.operations import Operations


def reading(op: Operations, dialect: Dialect) -> None:
    """Add the languages that chats read, all where none is named, and the number of stories, 0 for what has room."""
    for table in ("chats", "orders"):
        op.add_column(table, Column("reads", String(255), nullable=False, server_default=""))
        op.add_column(table, Column("stories", SmallInteger, nullable=False, server_default="0"))
