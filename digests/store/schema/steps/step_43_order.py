"""The forty-third step of the schema: the order of topics, and topics that have become part of another one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import BigInteger, Column, Integer

from digests.store.engine.dialect import Dialect

if TYPE_CHECKING:
    from alembic.operations import Operations


def order(op: Operations, dialect: Dialect) -> None:
    """Give topics a place, 0 for all until somebody orders them, and let one say of which it is a part by now."""
    op.add_column("topics", Column("position", Integer, nullable=False, server_default="0"))
    op.add_column("topics", Column("merged_into", BigInteger))
