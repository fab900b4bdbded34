"""The thirtieth step of the schema: which editor has an article in hand, and in which chats its cards stand."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import BigInteger, Column, DateTime, ForeignKey, Integer

from digests.store.engine.dialect import Dialect

if TYPE_CHECKING:
    from alembic.operations import Operations

ID = BigInteger().with_variant(Integer, "sqlite")


def hands(op: Operations, dialect: Dialect) -> None:
    """Make the tables of who has what in hand, and of the card that each chat has of an article."""
    op.create_table(
        "hands",
        _article(),
        Column("user_id", BigInteger, nullable=False),
        Column("since", DateTime(timezone=True), nullable=False),
    )
    op.create_table(
        "card_places",
        _article(),
        Column("chat_id", BigInteger, primary_key=True, autoincrement=False),
        Column("user_id", BigInteger, nullable=False),
        Column("message_id", BigInteger, nullable=False),
        Column("seen", BigInteger, nullable=False),
    )
    op.create_index("card_places_chat", "card_places", ["chat_id"])


def _article() -> Column[int]:
    article = ForeignKey("articles.id", ondelete="CASCADE")
    return Column("article_id", ID, article, primary_key=True, autoincrement=False)
