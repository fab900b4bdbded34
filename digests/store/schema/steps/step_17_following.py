"""The seventeenth step of the schema: what readers follow in words of their own."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import JSON, BigInteger, Boolean, Column, DateTime, Float, ForeignKey, Integer, String, Text, text
from sqlalchemy.types import TypeEngine

from digests.store.engine.dialect import Dialect

if TYPE_CHECKING:
    from alembic.operations import Operations

ID = BigInteger().with_variant(Integer, "sqlite")


def own_topics(op: Operations, dialect: Dialect) -> None:
    """Make the tables of rules, of who follows them, and of what they match."""
    op.create_table(
        "rules",
        Column("id", ID, primary_key=True),
        Column("digest", String(64), nullable=False, unique=True),
        Column("text", Text, nullable=False),
        Column("needs", JSON, nullable=False),
        sqlite_autoincrement=True,
    )
    op.create_table(
        "follows",
        _of("chats", "chat_id", BigInteger(), is_key=True),
        _of("rules", "rule_id", ID, is_key=True),
        Column("paused", Boolean, nullable=False),
        Column("since", DateTime(timezone=True), nullable=False),
        Column("ended_at", DateTime(timezone=True)),
    )
    op.create_index("follows_rule", "follows", ["rule_id"])
    ended = text("ended_at IS NOT NULL")
    op.create_index("follows_ended", "follows", ["ended_at"], sqlite_where=ended, postgresql_where=ended)
    op.create_table(
        "rule_matches",
        _of("articles", "article_id", ID, is_key=True),
        _of("rules", "rule_id", ID, is_key=True),
        Column("score", Float, nullable=False),
    )
    op.create_index("rule_matches_rule", "rule_matches", ["rule_id", "article_id"])


def _of(table: str, column: str, kind: TypeEngine[int], *, is_key: bool = False) -> Column[int]:
    parent = ForeignKey(f"{table}.id", ondelete="CASCADE")
    if is_key:
        return Column(column, kind, parent, primary_key=True, autoincrement=False)
    return Column(column, kind, parent, nullable=False)
