"""The fortieth step of the schema: feeds that editors have named."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import Boolean, Column, false

from digests.store.engine.dialect import Dialect

if TYPE_CHECKING:
    from alembic.operations import Operations


def names(op: Operations, dialect: Dialect) -> None:
    """Note with each feed whether an editor gave it its title; none has one until then."""
    op.add_column("feeds", Column("renamed", Boolean, nullable=False, server_default=false()))
