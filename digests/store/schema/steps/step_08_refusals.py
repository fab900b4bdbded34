"""The eighth step of the schema: when refusals switched a chat off, so that it can be brought back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import Column, DateTime

from digests.store.engine.dialect import Dialect

if TYPE_CHECKING:
    from alembic.operations import Operations


def refusals(op: Operations, dialect: Dialect) -> None:
    """Let a chat say when it was switched off by refusals."""
    op.add_column("chats", Column("refused_at", DateTime(timezone=True)))
