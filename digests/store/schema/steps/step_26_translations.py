"""The twenty-sixth step of the schema: what a machine has translated."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import BigInteger, Column, DateTime, ForeignKey, Integer, String, Text

from digests.store.engine.dialect import Dialect

if TYPE_CHECKING:
    from alembic.operations import Operations

ID = BigInteger().with_variant(Integer, "sqlite")


def translations(op: Operations, dialect: Dialect) -> None:
    """Make the table of translations, one for each article and language."""
    article = ForeignKey("articles.id", ondelete="CASCADE")
    op.create_table(
        "translations",
        Column("article_id", ID, article, primary_key=True, autoincrement=False),
        Column("language", String(16), primary_key=True),
        Column("source", String(64), nullable=False),
        Column("title", Text, nullable=False),
        Column("summary", Text, nullable=False),
        Column("made_at", DateTime(timezone=True), nullable=False),
    )
    op.create_index("translations_made", "translations", ["made_at"])
