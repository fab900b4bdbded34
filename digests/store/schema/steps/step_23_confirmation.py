"""The twenty-third step of the schema: topics whose readers expect that a second source confirms a story."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import Boolean, Column, false

from digests.store.engine.dialect import Dialect

if TYPE_CHECKING:
    from alembic.operations import Operations


def confirmation(op: Operations, dialect: Dialect) -> None:
    """Note with each topic whether a story with a single source is marked there; none is until an editor says so."""
    op.add_column("topics", Column("expects_confirmation", Boolean, nullable=False, server_default=false()))
