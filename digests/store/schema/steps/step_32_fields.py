"""The thirty-second step of the schema: what editors correct of published articles, and what waits for them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import BigInteger, Boolean, Column, Date, DateTime, ForeignKey, Integer, String, Text, false

from digests.store.engine.dialect import Dialect

if TYPE_CHECKING:
    from alembic.operations import Operations

ID = BigInteger().with_variant(Integer, "sqlite")


def fields(op: Operations, dialect: Dialect) -> None:
    """Let errata say what they are about, articles be news on another topic, and editors hear what waits."""
    op.add_column("errata", Column("about", String(16), nullable=False, server_default="words"))
    op.add_column("answers", Column("lost", Boolean, nullable=False, server_default=false()))
    op.create_table(
        "earlier_numbers",
        Column("article_id", ID, _gone_with("articles"), primary_key=True, autoincrement=False),
        Column("topic_id", ID, _gone_with("topics"), primary_key=True, autoincrement=False),
        Column("number", BigInteger, nullable=False),
    )
    op.create_table(
        "mornings",
        Column("user_id", BigInteger, primary_key=True, autoincrement=False),
        Column("at", String(5)),
        Column("told_on", Date),
    )
    op.create_table(
        "source_changes",
        Column("article_id", ID, _gone_with("articles"), primary_key=True, autoincrement=False),
        Column("title", Text, nullable=False),
        Column("text", Text, nullable=False),
        Column("found_at", DateTime(timezone=True), nullable=False),
    )


def _gone_with(table: str) -> ForeignKey:
    return ForeignKey(f"{table}.id", ondelete="CASCADE")
