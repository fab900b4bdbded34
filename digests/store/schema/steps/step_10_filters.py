"""The tenth step of the schema: what readers want more of, less of, or never again."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import JSON, BigInteger, Column, DateTime, Integer, String

from digests.store.engine.dialect import Dialect

if TYPE_CHECKING:
    from alembic.operations import Operations

ID = BigInteger().with_variant(Integer, "sqlite")
WANTED = ["next_due_at", "followed", "covered", "language", "timezone"]


def filters(op: Operations, dialect: Dialect) -> None:
    """Make the table of sets of filters, and let chats and orders name one, 0 for none."""
    op.create_table(
        "filter_sets",
        Column("id", ID, primary_key=True),
        Column("digest", String(64), nullable=False, unique=True),
        Column("filters", JSON, nullable=False),
        Column("used_at", DateTime(timezone=True), nullable=False),
        sqlite_autoincrement=True,
    )
    for table in ("chats", "orders"):
        op.add_column(table, Column("filter_set", BigInteger, nullable=False, server_default="0"))
    op.drop_index("orders_wanted", "orders")
    op.create_index("orders_wanted", "orders", [*WANTED, "filter_set"])
