"""What people with a role have done, as the queries see it.

What was done outlives what it was done to: nothing here refers to another table.
"""

from __future__ import annotations

from sqlalchemy import JSON, BigInteger, Column, Index, Table

from digests.model import Deed
from digests.store.engine.columns import Moment, Named, Prose
from digests.store.schema.metadata import Id, metadata

audit = Table(
    "audit",
    metadata,
    Column("id", Id, primary_key=True),
    Column("made_at", Moment, nullable=False),
    Column("by", BigInteger),
    Column("deed", Named(Deed), nullable=False),
    Column("article_id", BigInteger),
    Column("subject", Prose, nullable=False),
    Column("chat_id", BigInteger),
    Column("before", JSON, nullable=False),
    Column("after", JSON, nullable=False),
    Index("audit_article", "article_id", "id"),
    Index("audit_by", "by", "id"),
    Index("audit_chat", "chat_id"),
    Index("audit_made_at", "made_at"),
    sqlite_autoincrement=True,
)
