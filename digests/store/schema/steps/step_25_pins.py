"""The twenty-fifth step of the schema: digests that are pinned."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import BigInteger, Boolean, Column, column, false

from digests.store.engine.dialect import Dialect

if TYPE_CHECKING:
    from alembic.operations import Operations


def pins(op: Operations, dialect: Dialect) -> None:
    """Let a chat have its digests pinned."""
    op.add_column("chats", Column("pins", Boolean, nullable=False, server_default=false()))
    op.add_column("chats", Column("pinned", BigInteger))
    op.add_column("chats", Column("to_pin", BigInteger))
    only = column("to_pin").is_not(None)
    op.create_index("chats_pinning", "chats", ["id"], sqlite_where=only, postgresql_where=only)
