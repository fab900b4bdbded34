"""The thirty-sixth step of the schema: announcements, and how each reads in the languages of its readers."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import JSON, BigInteger, Boolean, Column, DateTime, ForeignKey, Integer, SmallInteger, String

from digests.store.engine.dialect import Dialect

if TYPE_CHECKING:
    from alembic.operations import Operations

ID = BigInteger().with_variant(Integer, "sqlite")


def announcements(op: Operations, dialect: Dialect) -> None:
    """Make the tables of announcements and of their versions."""
    op.create_table(
        "announcements",
        Column("id", ID, primary_key=True),
        Column("state", String(16), nullable=False),
        Column("created_by", BigInteger),
        Column("created_at", DateTime(timezone=True), nullable=False),
        Column("topics", JSON, nullable=False),
        Column("languages", String(255), nullable=False),
        Column("kinds", String(255), nullable=False),
        Column("active_days", SmallInteger, nullable=False),
        Column("silent", Boolean, nullable=False),
        Column("revision", Integer, nullable=False),
        Column("holder_id", BigInteger),
        Column("held_since", DateTime(timezone=True)),
        Column("confirmed_at", DateTime(timezone=True)),
        Column("handed_up_to", BigInteger),
        sqlite_autoincrement=True,
    )
    announcement = ForeignKey("announcements.id", ondelete="CASCADE")
    op.create_table(
        "announcement_versions",
        Column("announcement_id", ID, announcement, primary_key=True, autoincrement=False),
        Column("language", String(16), primary_key=True),
        Column("method", String(64), nullable=False),
        Column("parameters", JSON, nullable=False),
        Column("instead", JSON, nullable=False),
        Column("edition_id", BigInteger),
    )
    op.create_index("announcement_versions_edition", "announcement_versions", ["edition_id"])
