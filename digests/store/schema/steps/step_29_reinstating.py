"""The twenty-ninth step of the schema: what was taken back can stand again."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import Boolean, Column, false

from digests.store.engine.dialect import Dialect

if TYPE_CHECKING:
    from alembic.operations import Operations


def reinstating(op: Operations, dialect: Dialect) -> None:
    """Let an erratum say that an article which was taken back stands again."""
    op.add_column("errata", Column("restores", Boolean, nullable=False, server_default=false()))
