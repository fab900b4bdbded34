"""What readers suggest, as the queries see it; who did is kept as long as that may be told them, or counted."""

from __future__ import annotations

from sqlalchemy import BigInteger, Column, Index, Table

from digests.store.engine.columns import Moment, Prose
from digests.store.schema.metadata import Id, metadata

suggestions = Table(
    "suggestions",
    metadata,
    Column("id", Id, primary_key=True),
    Column("user_id", BigInteger, nullable=False),
    Column("text", Prose, nullable=False),
    Column("made_at", Moment, nullable=False),
    # None while it waits for an editor.
    Column("decided_at", Moment),
    Index("suggestions_of_person", "user_id"),
    sqlite_autoincrement=True,
)
