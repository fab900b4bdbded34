"""The forty-fourth step of the schema: since when topics rest, and since when they are back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import BigInteger, Column

from digests.store.engine.dialect import Dialect

if TYPE_CHECKING:
    from alembic.operations import Operations


def turns(op: Operations, dialect: Dialect) -> None:
    """Note by numbers of publications when a topic was archived last, and brought back; of what was before, 0."""
    op.add_column("topics", Column("rests_from", BigInteger, nullable=False, server_default="0"))
    op.add_column("topics", Column("back_from", BigInteger, nullable=False, server_default="0"))
