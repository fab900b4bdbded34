"""The second step of the schema: what articles mean."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import BigInteger, Column, ForeignKey, Integer, LargeBinary, text

from digests.store.engine.dialect import Dialect

if TYPE_CHECKING:
    from alembic.operations import Operations

ID = BigInteger().with_variant(Integer, "sqlite")


def meaning(op: Operations, dialect: Dialect) -> None:
    """Make the table of vectors, in which the articles that are there already wait for theirs."""
    op.create_table(
        "vectors",
        Column("article_id", ID, ForeignKey("articles.id", ondelete="CASCADE"), primary_key=True, autoincrement=False),
        Column("vector", LargeBinary),
        Column("revision", Integer, nullable=False, server_default="0"),
    )
    missing = text("vector IS NULL")
    op.create_index("vectors_missing", "vectors", ["article_id"], sqlite_where=missing, postgresql_where=missing)
    op.execute("INSERT INTO vectors (article_id) SELECT id FROM articles")
