"""The thirty-fifth step of the schema: what is counted day by day, and whether pictures of it are dark."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import BigInteger, Boolean, Column, Date, String, false

from digests.store.engine.dialect import Dialect

if TYPE_CHECKING:
    from alembic.operations import Operations


def tallies(op: Operations, dialect: Dialect) -> None:
    """Make the table of what is counted, and note with each chat whether its pictures are dark; none is so far."""
    op.create_table(
        "tallies",
        Column("kind", String(16), primary_key=True),
        Column("day", Date, primary_key=True),
        Column("key", BigInteger, primary_key=True, autoincrement=False),
        Column("count", BigInteger, nullable=False),
    )
    op.create_index("tallies_day", "tallies", ["day"])
    op.add_column("chats", Column("dark", Boolean, nullable=False, server_default=false()))
