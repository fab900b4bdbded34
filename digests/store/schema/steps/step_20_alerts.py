"""The twentieth step of the schema: what readers hear of at once."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import BigInteger, Column, Date, DateTime, ForeignKey, SmallInteger, Text, text

from digests.store.engine.dialect import Dialect

if TYPE_CHECKING:
    from alembic.operations import Operations


def alerts(op: Operations, dialect: Dialect) -> None:
    """Add who hears at once of what they follow, how often, and what they have heard so."""
    op.add_column("follows", Column("alerts_after", BigInteger))
    at_once = text("alerts_after IS NOT NULL")
    op.create_index(
        "follows_at_once", "follows", ["rule_id", "chat_id"], sqlite_where=at_once, postgresql_where=at_once
    )
    op.add_column("chats", Column("alerts_a_day", SmallInteger, nullable=False, server_default="5"))
    for table in ("chats", "orders"):
        op.add_column(table, Column("told", Text, nullable=False, server_default=""))
    owner = ForeignKey("chats.id", ondelete="CASCADE")
    op.create_table(
        "alerting",
        Column("chat_id", BigInteger, owner, primary_key=True, autoincrement=False),
        Column("up_to", BigInteger, nullable=False),
        Column("last_at", DateTime(timezone=True)),
        Column("day", Date),
        Column("count", SmallInteger, nullable=False),
        Column("due_at", DateTime(timezone=True)),
    )
    due = text("due_at IS NOT NULL")
    op.create_index("alerting_due", "alerting", ["due_at"], sqlite_where=due, postgresql_where=due)
