"""The thirty-first step of the schema: roles, the topics that they cover, and what contributors have sent in."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import JSON, BigInteger, Column, ForeignKey, Integer, String

from digests.store.engine.dialect import Dialect

if TYPE_CHECKING:
    from alembic.operations import Operations

ID = BigInteger().with_variant(Integer, "sqlite")


def roles(op: Operations, dialect: Dialect) -> None:
    """Let whoever was invited be an editor of all topics, and make the table of contributions."""
    for table in ("editors", "invitations"):
        op.add_column(table, Column("role", String(16), nullable=False, server_default="editor"))
    op.add_column("editors", Column("topics", JSON, nullable=False, server_default="[]"))
    article = ForeignKey("articles.id", ondelete="CASCADE")
    op.create_table(
        "contributions",
        Column("article_id", ID, article, primary_key=True, autoincrement=False),
        Column("user_id", BigInteger, nullable=False),
        Column("told", String(16)),
    )
    op.create_index("contributions_user", "contributions", ["user_id"])
