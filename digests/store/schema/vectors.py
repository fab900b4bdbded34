"""What articles mean, as the queries see it: a vector each, and those that have none yet."""

from __future__ import annotations

from sqlalchemy import Column, ForeignKey, Index, Integer, LargeBinary, Table, text

from digests.store.schema.tables import Id, metadata

# NULL: not encoded yet; empty: cannot be. ``revision`` counts the texts that an article has had since it was stored.
vectors = Table(
    "vectors",
    metadata,
    Column("article_id", Id, ForeignKey("articles.id", ondelete="CASCADE"), primary_key=True, autoincrement=False),
    Column("vector", LargeBinary),
    Column("revision", Integer, nullable=False, server_default="0"),
    Index("vectors_missing", "article_id", sqlite_where=text("vector IS NULL"),
          postgresql_where=text("vector IS NULL")),
)  # fmt: skip
