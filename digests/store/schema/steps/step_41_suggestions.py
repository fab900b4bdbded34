"""The forty-first step of the schema: what readers suggest."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import BigInteger, Column, DateTime, Integer, Text

from digests.store.engine.dialect import Dialect

if TYPE_CHECKING:
    from alembic.operations import Operations

ID = BigInteger().with_variant(Integer, "sqlite")


def suggestions(op: Operations, dialect: Dialect) -> None:
    """Keep what readers suggest until an editor decides on it, and a while longer."""
    op.create_table(
        "suggestions",
        Column("id", ID, primary_key=True),
        Column("user_id", BigInteger, nullable=False),
        Column("text", Text, nullable=False),
        Column("made_at", DateTime(timezone=True), nullable=False),
        Column("decided_at", DateTime(timezone=True)),
        sqlite_autoincrement=True,
    )
    op.create_index("suggestions_of_person", "suggestions", ["user_id"])
