"""The thirty-fourth step of the schema: holds that ran out, and what exactly they kept out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import BigInteger, Boolean, Column, DateTime, false

from digests.store.engine.dialect import Dialect

if TYPE_CHECKING:
    from alembic.operations import Operations


def running_out(op: Operations, dialect: Dialect) -> None:
    """Note when a hold ran out without approval, and from which article on it kept out what was new."""
    op.add_column("holds", Column("withheld_from", BigInteger, nullable=False, server_default="0"))
    op.add_column("holds", Column("ran_out_at", DateTime(timezone=True)))
    op.add_column("holds", Column("ran_out_told", Boolean, nullable=False, server_default=false()))
