"""The sixth step of the schema: the answers that show articles, so that corrections reach them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import BigInteger, Column, DateTime, ForeignKey, Integer, String, UniqueConstraint, text

from digests.store.engine.dialect import Dialect

if TYPE_CHECKING:
    from alembic.operations import Operations

ID = BigInteger().with_variant(Integer, "sqlite")


def answers(op: Operations, dialect: Dialect) -> None:
    """Make the table of answers, and that of the articles in them."""
    op.create_table(
        "answers",
        Column("id", ID, primary_key=True),
        Column("action", String(64), nullable=False),
        Column("stale", Integer, nullable=False, server_default="0"),
        Column("chat_id", BigInteger, ForeignKey("chats.id", ondelete="CASCADE")),
        Column("message_id", BigInteger),
        Column("inline_id", String(128), unique=True),
        Column("language", String(16), nullable=False, server_default=""),
        Column("timezone", String(64), nullable=False, server_default=""),
        Column("shown_at", DateTime(timezone=True), nullable=False),
        UniqueConstraint("chat_id", "message_id", name="answers_place"),
        sqlite_autoincrement=True,
    )
    op.create_table(
        "answer_articles",
        Column("article_id", ID, ForeignKey("articles.id", ondelete="CASCADE"), primary_key=True),
        Column("answer_id", ID, ForeignKey("answers.id", ondelete="CASCADE"), primary_key=True),
    )
    op.create_index("answer_articles_answer", "answer_articles", ["answer_id"])
    outdated = text("stale > 0")
    op.create_index("answers_outdated", "answers", ["id"], sqlite_where=outdated, postgresql_where=outdated)
    op.create_index("answers_shown", "answers", ["shown_at"])
