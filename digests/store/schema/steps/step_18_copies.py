"""The eighteenth step of the schema: the copies among the articles, for a search to leave them out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import text

from digests.store.engine.dialect import Dialect

if TYPE_CHECKING:
    from alembic.operations import Operations


def copies(op: Operations, dialect: Dialect) -> None:
    """Make an index of the copies that have a number."""
    only = text("copy_of IS NOT NULL")
    op.create_index("articles_copies", "articles", ["number", "copy_of"], sqlite_where=only, postgresql_where=only)
