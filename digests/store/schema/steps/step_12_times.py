"""The twelfth step of the schema: several digests a day, other times on weekends, and when nothing rings."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import Boolean, Column, String, false

from digests.store.engine.dialect import Dialect

if TYPE_CHECKING:
    from alembic.operations import Operations


def times(op: Operations, dialect: Dialect) -> None:
    """Add more times of the day, those of weekends, silence, and the hours in which a chat is quiet."""
    for table in ("chats", "orders"):
        for column in ("more_times", "weekend_times"):
            op.add_column(table, Column(column, String(64), nullable=False, server_default=""))
    op.add_column("chats", Column("silent", Boolean, nullable=False, server_default=false()))
    op.add_column("chats", Column("quiet", String(64), nullable=False, server_default=""))
