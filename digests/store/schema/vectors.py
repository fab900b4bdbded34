"""What articles mean, as the queries see it: a vector each, and those that have none yet."""

from __future__ import annotations

from sqlalchemy import Column, ColumnElement, ForeignKey, FromClause, Index, Integer, LargeBinary, Table

from digests.store.schema.metadata import Id, metadata, only

# NULL: not encoded yet; empty: cannot be. ``revision`` counts the texts that an article has had since it was stored.
vectors = Table(
    "vectors",
    metadata,
    Column("article_id", Id, ForeignKey("articles.id", ondelete="CASCADE"), primary_key=True, autoincrement=False),
    Column("vector", LargeBinary),
    Column("revision", Integer, nullable=False, server_default="0"),
)


def is_missing(rows: FromClause) -> ColumnElement[bool]:
    """Return the condition that an article waits for its vector."""
    return rows.c.vector.is_(None)


Index("vectors_missing", vectors.c.article_id, **only(is_missing(vectors)))
