"""The twenty-eighth step of the schema: who did what, and how it was before and after."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import JSON, BigInteger, Column, DateTime, Integer, String, Text

from digests.store.engine.dialect import Dialect

if TYPE_CHECKING:
    from alembic.operations import Operations

ID = BigInteger().with_variant(Integer, "sqlite")


def audit(op: Operations, dialect: Dialect) -> None:
    """Make the table of what people with a role have done."""
    op.create_table(
        "audit",
        Column("id", ID, primary_key=True),
        Column("made_at", DateTime(timezone=True), nullable=False),
        Column("by", BigInteger),
        Column("deed", String(16), nullable=False),
        Column("article_id", BigInteger),
        Column("subject", Text, nullable=False),
        Column("chat_id", BigInteger),
        Column("before", JSON, nullable=False),
        Column("after", JSON, nullable=False),
        sqlite_autoincrement=True,
    )
    op.create_index("audit_article", "audit", ["article_id", "id"])
    op.create_index("audit_by", "audit", ["by", "id"])
    op.create_index("audit_chat", "audit", ["chat_id"])
    op.create_index("audit_made_at", "audit", ["made_at"])
