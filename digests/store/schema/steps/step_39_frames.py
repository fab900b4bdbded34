"""The thirty-ninth step of the schema: what stands in every digest of a topic."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import JSON, BigInteger, Column, ForeignKey, Integer, String, Text

from digests.store.engine.dialect import Dialect

if TYPE_CHECKING:
    from alembic.operations import Operations

_ID = BigInteger().with_variant(Integer, "sqlite")


def frames(op: Operations, dialect: Dialect) -> None:
    """Keep a header and a footer for each topic, in each language."""
    op.create_table(
        "topic_frames",
        Column("topic_id", _ID, ForeignKey("topics.id", ondelete="CASCADE"), primary_key=True, autoincrement=False),
        Column("language", String(16), primary_key=True),
        Column("place", String(16), primary_key=True),
        Column("text", Text, nullable=False),
        Column("entities", JSON),
    )
