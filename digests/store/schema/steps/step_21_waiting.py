"""The twenty-first step of the schema: articles without a number, so that a queue is found among millions of others."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import text

from digests.store.engine.dialect import Dialect

if TYPE_CHECKING:
    from alembic.operations import Operations


def waiting(op: Operations, dialect: Dialect) -> None:
    """Make an index of the articles that are not out."""
    only = text("number IS NULL")
    op.create_index("articles_waiting", "articles", ["status", "id"], sqlite_where=only, postgresql_where=only)
