"""Announcements as the queries see them: what an owner writes, to whom, and how it reads in each language."""

from __future__ import annotations

from sqlalchemy import JSON, BigInteger, Boolean, Column, ForeignKey, Index, Integer, SmallInteger, String, Table

from digests.model import AnnouncementState
from digests.store.engine.columns import Codes, Messages, Moment, Named, Numbers
from digests.store.schema.metadata import Id, metadata

announcements = Table(
    "announcements",
    metadata,
    Column("id", Id, primary_key=True),
    Column("state", Named(AnnouncementState), nullable=False),
    # Who began it; NULL where that person is forgotten.
    Column("created_by", BigInteger),
    Column("created_at", Moment, nullable=False),
    Column("topics", Numbers, nullable=False),
    Column("languages", Codes, nullable=False),
    Column("kinds", Codes, nullable=False),
    Column("active_days", SmallInteger, nullable=False),
    Column("silent", Boolean, nullable=False),
    Column("revision", Integer, nullable=False),
    # Which owner has the draft in hand, and since when.
    Column("holder_id", BigInteger),
    Column("held_since", Moment),
    Column("confirmed_at", Moment),
    # The last chat that was looked at, NULL before the first and once all have been.
    Column("handed_up_to", BigInteger),
    sqlite_autoincrement=True,
)

announcement_versions = Table(
    "announcement_versions",
    metadata,
    Column(
        "announcement_id",
        Id,
        ForeignKey("announcements.id", ondelete="CASCADE"),
        primary_key=True,
        autoincrement=False,
    ),
    # The code of an interface language, empty for every language.
    Column("language", String(16), primary_key=True),
    Column("method", String(64), nullable=False),
    Column("parameters", JSON, nullable=False),
    Column("instead", Messages, nullable=False),
    # Of what goes out; it is forgotten before the announcement.
    Column("edition_id", BigInteger),
    Index("announcement_versions_edition", "edition_id"),
)
