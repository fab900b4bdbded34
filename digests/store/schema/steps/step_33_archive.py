"""The thirty-third step of the schema: topics that are archived."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import Boolean, Column, false

from digests.store.engine.dialect import Dialect

if TYPE_CHECKING:
    from alembic.operations import Operations


def archive(op: Operations, dialect: Dialect) -> None:
    """Note with each topic whether it is archived; none is until an editor says so."""
    op.add_column("topics", Column("archived", Boolean, nullable=False, server_default=false()))
