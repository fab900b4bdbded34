"""The fifteenth step of the schema: the city that a chat has chosen in its time zone."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import Column, String

from digests.store.engine.dialect import Dialect

if TYPE_CHECKING:
    from alembic.operations import Operations


def cities(op: Operations, dialect: Dialect) -> None:
    """Let a chat have a city; none for the one that names its zone."""
    op.add_column("chats", Column("city", String(64), nullable=False, server_default=""))
