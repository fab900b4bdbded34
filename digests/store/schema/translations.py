"""What a machine has translated, as the queries see it."""

from __future__ import annotations

from sqlalchemy import Column, ForeignKey, Index, String, Table

from digests.store.engine.columns import Moment, Prose
from digests.store.schema.metadata import Id, metadata

# ``source`` tells the text that was translated from later ones of the article. The title is empty where what came back
# may not be shown: it is not asked for again.
translations = Table(
    "translations",
    metadata,
    Column("article_id", Id, ForeignKey("articles.id", ondelete="CASCADE"), primary_key=True, autoincrement=False),
    Column("language", String(16), primary_key=True),
    Column("source", String(64), nullable=False),
    Column("title", Prose, nullable=False),
    Column("summary", Prose, nullable=False),
    Column("made_at", Moment, nullable=False),
    Index("translations_made", "made_at"),
)
