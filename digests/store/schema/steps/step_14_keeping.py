"""The fourteenth step of the schema: the articles that readers keep."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import BigInteger, Column, DateTime, ForeignKey, Integer

from digests.store.engine.dialect import Dialect

if TYPE_CHECKING:
    from alembic.operations import Operations

ID = BigInteger().with_variant(Integer, "sqlite")


def keeping(op: Operations, dialect: Dialect) -> None:
    """Make the table of what is kept."""
    op.create_table(
        "saved",
        Column(
            "chat_id", BigInteger, ForeignKey("chats.id", ondelete="CASCADE"), primary_key=True, autoincrement=False
        ),
        Column("article_id", ID, ForeignKey("articles.id", ondelete="CASCADE"), primary_key=True, autoincrement=False),
        Column("saved_at", DateTime(timezone=True), nullable=False),
    )
    op.create_index("saved_article", "saved", ["article_id"])
