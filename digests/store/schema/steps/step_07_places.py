"""The seventh step of the schema: the topic of a forum that a chat's digests stand in."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import BigInteger, Column

from digests.store.engine.dialect import Dialect

if TYPE_CHECKING:
    from alembic.operations import Operations


def places(op: Operations, dialect: Dialect) -> None:
    """Let a chat say in which of its topics digests stand."""
    op.add_column("chats", Column("message_thread_id", BigInteger))
