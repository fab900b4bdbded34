"""The twenty-seventh step of the schema: topics that come at times of their own."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import Column, Text

from digests.store.engine.dialect import Dialect

if TYPE_CHECKING:
    from alembic.operations import Operations


def topic_times(op: Operations, dialect: Dialect) -> None:
    """Let a chat choose when single topics come, and note how far each has been told."""
    for table, columns in {
        "chats": ("topic_times", "behind"),
        "orders": ("topic_times", "behind", "then_behind"),
    }.items():
        for column in columns:
            op.add_column(table, Column(column, Text, nullable=False, server_default=""))
