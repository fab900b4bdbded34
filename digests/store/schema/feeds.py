"""Feeds and channels that articles come from, as the queries see them."""

from __future__ import annotations

from dataclasses import fields

from sqlalchemy import BigInteger, Boolean, Column, ForeignKey, Index, Integer, String, Table, false, true

from digests.model import Feed
from digests.store.engine.columns import Moment, Prose, Words
from digests.store.schema.metadata import Id, metadata

feeds = Table(
    "feeds",
    metadata,
    Column("id", Id, primary_key=True),
    Column("url", String(2048), nullable=False, unique=True),
    Column("title", Prose, nullable=False),
    Column("added_at", Moment, nullable=False),
    Column("next_poll_at", Moment, nullable=False),
    Column("interval_s", Integer, nullable=False),
    Column("trusted", Boolean, nullable=False),
    Column("paused", Boolean, nullable=False),
    Column("site", Prose),
    Column("folder", Words, nullable=False),
    Column("added_by", BigInteger),
    Column("polled_at", Moment),
    Column("etag", Prose),
    Column("last_modified", Prose),
    Column("body_hash", String(64)),
    Column("failures", Integer, nullable=False),
    Column("failing_since", Moment),
    Column("trouble", String(64)),
    Column("told", Boolean, nullable=False),
    # Whether an editor gave it its title.
    Column("renamed", Boolean, nullable=False, server_default=false()),
    Index("feeds_due", "next_poll_at", "id"),
    sqlite_autoincrement=True,
)

# What has been met in a feed, so that nothing is taken in twice.
feed_entries = Table(
    "feed_entries",
    metadata,
    Column("feed_id", Id, ForeignKey("feeds.id", ondelete="CASCADE"), primary_key=True),
    Column("key", String(64), primary_key=True),
    Column("seen_at", Moment, nullable=False),
    Column("article_id", Id, ForeignKey("articles.id", ondelete="SET NULL")),
    # What the entry said when it was met last, and the article as it was made of that: hashes of their words.
    Column("said", String(64)),
    Column("taken", String(64)),
    Index("feed_entries_article", "article_id"),
)

# Channels whose posts are taken in: as articles that are out at once, or as drafts where one is not trusted.
source_channels = Table(
    "source_channels",
    metadata,
    Column("chat_id", BigInteger, primary_key=True, autoincrement=False),
    Column("since", Moment, nullable=False),
    Column("trusted", Boolean, nullable=False, server_default=true()),
)

# In the order of the fields of the model, so that a row becomes a value by position.
FEED = tuple(feeds.c[field.name] for field in fields(Feed))
