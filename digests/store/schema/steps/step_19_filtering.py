"""The nineteenth step of the schema: the chats that filter, so that sets of filters nobody has are found at once."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import text

from digests.store.engine.dialect import Dialect

if TYPE_CHECKING:
    from alembic.operations import Operations


def filtering(op: Operations, dialect: Dialect) -> None:
    """Make an index of the chats that have a set of filters."""
    only = text("filter_set != 0")
    op.create_index("chats_filtering", "chats", ["filter_set"], sqlite_where=only, postgresql_where=only)
