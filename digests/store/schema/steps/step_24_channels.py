"""The twenty-fourth step of the schema: digests that stand in channels, and the links by which people come."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import Boolean, Column, DateTime, Integer, String, column, false, table, true

from digests.store.engine.dialect import Dialect

if TYPE_CHECKING:
    from alembic.operations import Operations


def channels(op: Operations, dialect: Dialect) -> None:
    """Tell channels from other chats where digests are ordered, and make the table of the links."""
    for name in ("chats", "orders"):
        op.add_column(name, Column("public", Boolean, nullable=False, server_default=false()))
    chats = table("chats", column("kind"), column("public"))
    op.execute(chats.update().where(chats.c.kind == "channel").values(public=true()))
    op.create_table(
        "campaigns",
        Column("name", String(64), primary_key=True),
        Column("starts", Integer, nullable=False),
        Column("readers", Integer, nullable=False),
        Column("last_at", DateTime(timezone=True), nullable=False),
    )
