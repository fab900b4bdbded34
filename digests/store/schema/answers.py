"""Answers that show articles, as the queries see them."""

from __future__ import annotations

from sqlalchemy import (
    BigInteger,
    Boolean,
    Column,
    ColumnElement,
    ForeignKey,
    FromClause,
    Index,
    Integer,
    String,
    Table,
    UniqueConstraint,
    false,
    literal_column,
)

from digests.store.engine.columns import Moment
from digests.store.schema.metadata import Id, metadata, only

answers = Table(
    "answers",
    metadata,
    Column("id", Id, primary_key=True),
    Column("action", String(64), nullable=False),
    Column("stale", Integer, nullable=False, server_default="0"),
    Column("chat_id", BigInteger, ForeignKey("chats.id", ondelete="CASCADE")),
    Column("message_id", BigInteger),
    Column("inline_id", String(128), unique=True),
    Column("language", String(16), nullable=False, server_default=""),
    Column("timezone", String(64), nullable=False, server_default=""),
    Column("shown_at", Moment, nullable=False),
    # Whether Telegram no longer lets it be changed.
    Column("lost", Boolean, nullable=False, server_default=false()),
    UniqueConstraint("chat_id", "message_id", name="answers_place"),
    sqlite_autoincrement=True,
)

answer_articles = Table(
    "answer_articles",
    metadata,
    Column("article_id", Id, ForeignKey("articles.id", ondelete="CASCADE"), primary_key=True),
    Column("answer_id", Id, ForeignKey("answers.id", ondelete="CASCADE"), primary_key=True),
    Index("answer_articles_answer", "answer_id"),
)


def is_outdated(rows: FromClause) -> ColumnElement[bool]:
    """Return the condition that an answer does not show what it should."""
    return rows.c.stale > literal_column("0")


Index("answers_outdated", answers.c.id, **only(is_outdated(answers)))
Index("answers_shown", answers.c.shown_at)
