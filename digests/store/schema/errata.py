"""What was wrong in published articles, as the queries see it."""

from __future__ import annotations

from sqlalchemy import Boolean, Column, ForeignKey, Index, Table, false

from digests.model import About, Ground
from digests.store.engine.columns import Moment, Named, Prose
from digests.store.schema.metadata import Id, metadata

errata = Table(
    "errata",
    metadata,
    Column("id", Id, primary_key=True),
    Column("article_id", Id, ForeignKey("articles.id", ondelete="CASCADE"), nullable=False),
    Column("made_at", Moment, nullable=False),
    Column("title", Prose, nullable=False),
    Column("was", Prose, nullable=False),
    Column("reads", Prose, nullable=False),
    Column("note", Prose, nullable=False),
    Column("retracts", Boolean, nullable=False),
    Column("ground", Named(Ground)),
    Column("restores", Boolean, nullable=False, server_default=false()),
    Column("about", Named(About), nullable=False, server_default=About.WORDS),
    Index("errata_article", "article_id", "made_at"),
    sqlite_autoincrement=True,
)
