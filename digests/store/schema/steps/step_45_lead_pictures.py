"""The forty-fifth step of the schema: the pictures that editors give the stories that lead a topic."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import BigInteger, Column, ForeignKey, Integer, Text

from digests.store.engine.dialect import Dialect

if TYPE_CHECKING:
    from alembic.operations import Operations

_ID = BigInteger().with_variant(Integer, "sqlite")


def lead_pictures(op: Operations, dialect: Dialect) -> None:
    """Keep what is said of a story's picture, by an article of it."""
    op.create_table(
        "desk_pictures",
        Column("id", _ID, primary_key=True),
        Column("article_id", _ID, ForeignKey("articles.id", ondelete="CASCADE"), nullable=False),
        Column("photo", Text),
        sqlite_autoincrement=True,
    )
    op.create_index("desk_pictures_article", "desk_pictures", ["article_id"])
