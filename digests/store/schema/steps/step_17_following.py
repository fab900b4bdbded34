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
    """Make the tables of rules, of who follows them, of what they match, and of alerts."""
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
        Column("at_once", Boolean, nullable=False),
        Column("paused", Boolean, nullable=False),
        Column("since", DateTime(timezone=True), nullable=False),
        Column("ended_at", DateTime(timezone=True)),
    )
    op.create_index("follows_rule", "follows", ["rule_id"])
    op.create_table(
        "rule_matches",
        _of("articles", "article_id", ID, is_key=True),
        _of("rules", "rule_id", ID, is_key=True),
        Column("score", Float, nullable=False),
    )
    op.create_index("rule_matches_rule", "rule_matches", ["rule_id", "article_id"])
    _alerts(op)


def _alerts(op: Operations) -> None:
    op.create_table(
        "alerts",
        Column("id", ID, primary_key=True),
        _of("chats", "chat_id", BigInteger()),
        _of("rules", "rule_id", ID),
        _of("articles", "article_id", ID),
        Column("found_at", DateTime(timezone=True), nullable=False),
        Column("late", Boolean, nullable=False),
        Column("told_at", DateTime(timezone=True)),
        sqlite_autoincrement=True,
    )
    op.create_index("alerts_once", "alerts", ["chat_id", "article_id"], unique=True)
    op.create_index("alerts_rule", "alerts", ["rule_id"])
    op.create_index("alerts_article", "alerts", ["article_id"])
    _partial(op, "alerts_untold", "alerts", ["chat_id", "id"], "told_at IS NULL")
    _partial(op, "follows_ended", "follows", ["ended_at"], "ended_at IS NOT NULL")


def _partial(op: Operations, name: str, table: str, columns: list[str], condition: str) -> None:
    op.create_index(name, table, columns, sqlite_where=text(condition), postgresql_where=text(condition))


def _of(table: str, column: str, kind: TypeEngine[int], *, is_key: bool = False) -> Column[int]:
    parent = ForeignKey(f"{table}.id", ondelete="CASCADE")
    if is_key:
        return Column(column, kind, parent, primary_key=True, autoincrement=False)
    return Column(column, kind, parent, nullable=False)
