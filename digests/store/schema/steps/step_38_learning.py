"""The thirty-eighth step of the schema: what topics learn from decisions, and since when they learn at all."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import Boolean, Column, DateTime, false

from digests.store.engine.dialect import Dialect

if TYPE_CHECKING:
    from alembic.operations import Operations


def learning(op: Operations, dialect: Dialect) -> None:
    """Tell lessons in so many words from those that a decision implies, and let topics forget what came before."""
    op.add_column("lessons", Column("implied", Boolean, nullable=False, server_default=false()))
    op.add_column("topics", Column("learns_from", DateTime(timezone=True)))
