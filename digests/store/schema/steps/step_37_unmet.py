"""The thirty-seventh step of the schema: chats that a list has brought and that the bot has not met."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import BigInteger, Boolean, Column, ForeignKey

from digests.store.engine.dialect import Dialect

if TYPE_CHECKING:
    from alembic.operations import Operations


def unmet(op: Operations, dialect: Dialect) -> None:
    """Make the table of chats that the bot has yet to ask Telegram about."""
    chat = ForeignKey("chats.id", ondelete="CASCADE")
    op.create_table(
        "unmet",
        Column("chat_id", BigInteger, chat, primary_key=True, autoincrement=False),
        Column("reached", Boolean),
    )
