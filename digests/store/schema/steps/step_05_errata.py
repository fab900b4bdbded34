"""The fifth step of the schema: what was wrong, and which chats are still to be told of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import BigInteger, Boolean, Column, DateTime, ForeignKey, Integer, String, Text

from digests.store.engine.dialect import Dialect

if TYPE_CHECKING:
    from alembic.operations import Operations

ID = BigInteger().with_variant(Integer, "sqlite")


def errata(op: Operations, dialect: Dialect) -> None:
    """Make the table of errata, and note with each chat which ones it is owed; nothing is deleted any more."""
    op.create_table(
        "errata",
        Column("id", ID, primary_key=True),
        Column("article_id", ID, ForeignKey("articles.id", ondelete="CASCADE"), nullable=False),
        Column("made_at", DateTime(timezone=True), nullable=False),
        Column("title", Text, nullable=False),
        Column("was", Text, nullable=False),
        Column("reads", Text, nullable=False),
        Column("note", Text, nullable=False),
        Column("retracts", Boolean, nullable=False),
        Column("ground", String(16)),
        sqlite_autoincrement=True,
    )
    op.create_index("errata_article", "errata", ["article_id", "made_at"])
    for table in ("chats", "orders"):
        op.add_column(table, Column("owed", Text, nullable=False, server_default=""))
    op.add_column("editions", Column("errata", Text, nullable=False, server_default=""))
    for column in ("sent_from", "sent_before"):
        op.drop_column("editions", column)
    op.add_column("editions", Column("withdrawn_because", String(16)))
