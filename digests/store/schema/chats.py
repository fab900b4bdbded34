"""Chats, what they follow, and the people in them, as the queries see them."""

from __future__ import annotations

from dataclasses import fields
from typing import Any

from sqlalchemy import (
    JSON,
    BigInteger,
    Boolean,
    Column,
    ColumnElement,
    Date,
    ForeignKey,
    FromClause,
    Index,
    SmallInteger,
    String,
    Table,
    UniqueConstraint,
    false,
    literal_column,
)

from digests.model import Chat, ChatKind, Layout, Length, Rhythm, Role
from digests.store.engine.columns import (
    Codes,
    LocalTime,
    LocalTimes,
    Moment,
    Named,
    Numbers,
    Pairs,
    Prose,
    TopicTimes,
    Weekdays,
)
from digests.store.schema.metadata import Id, metadata, only


def preferences() -> tuple[Column[Any], ...]:
    """Return columns for what a chat has chosen, one for each field of the model."""
    return (
        Column("language", String(16), nullable=False),
        Column("timezone", String(64), nullable=False),
        Column("digest_time", LocalTime, nullable=False),
        Column("days", Weekdays, nullable=False),
        Column("tell_when_empty", Boolean, nullable=False),
        Column("layout", Named(Layout), nullable=False),
        Column("length", Named(Length), nullable=False),
        Column("rhythm", Named(Rhythm), nullable=False),
        Column("reads", Codes, nullable=False, server_default=""),
        Column("stories", SmallInteger, nullable=False, server_default="0"),
        Column("filter_set", BigInteger, nullable=False, server_default="0"),
        Column("more_times", LocalTimes, nullable=False, server_default=""),
        Column("weekend_times", LocalTimes, nullable=False, server_default=""),
        Column("public", Boolean, nullable=False, server_default=false()),
        Column("topic_times", TopicTimes, nullable=False, server_default=""),
    )


chats = Table(
    "chats",
    metadata,
    Column("id", Id, primary_key=True, autoincrement=False),
    Column("kind", Named(ChatKind), nullable=False),
    Column("title", Prose, nullable=False),
    Column("created_at", Moment, nullable=False),
    Column("active", Boolean, nullable=False),
    Column("stopped", Boolean, nullable=False),
    Column("paused_until", Moment),
    Column("covered", BigInteger, nullable=False),
    # The topics that are covered less far, where topics come at different times.
    Column("behind", Pairs, nullable=False, server_default=""),
    Column("next_due_at", Moment),
    # When refusals switched it off; NULL while it is active, and where it said itself that the bot is gone.
    Column("refused_at", Moment),
    # The topic of a forum that its digests stand in.
    Column("message_thread_id", BigInteger),
    # The ids of the topics that the chat follows, in order, and of its own rules, negative, so that chats that want
    # the same are found by one GROUP BY.
    Column("followed", Prose, nullable=False, server_default=""),
    # The ids of the errata that its next digest is to tell of.
    Column("owed", Prose, nullable=False, server_default=""),
    # The numbers of the articles that it has heard of at once.
    Column("told", Prose, nullable=False, server_default=""),
    # While its next digest waits for editors: then ``next_due_at`` is when it waits no longer.
    Column("held", Boolean, nullable=False, server_default=false()),
    # How many editions in a row the chat has refused for want of rights.
    Column("refusals", SmallInteger, nullable=False, server_default="0"),
    # How a message comes is the chat's own: neither makes a digest another one.
    Column("silent", Boolean, nullable=False, server_default=false()),
    Column("quiet", LocalTimes, nullable=False, server_default=""),
    # The city in its zone that it has chosen: that too is its own, and changes no digest.
    Column("city", String(64), nullable=False, server_default=""),
    Column("alerts_a_day", SmallInteger, nullable=False, server_default="5"),
    # Whether its digests are pinned, the id of the message that is, and of the one that is to be.
    Column("pins", Boolean, nullable=False, server_default=false()),
    Column("pinned", BigInteger),
    Column("to_pin", BigInteger),
    # Whether the pictures that its people are shown of figures are dark.
    Column("dark", Boolean, nullable=False, server_default=false()),
    *preferences(),
)

# Chats that a list has brought and that the bot has not met yet: whether it can write to them, NULL until Telegram has
# been asked, which is done little by little.
unmet = Table(
    "unmet",
    metadata,
    Column("chat_id", BigInteger, ForeignKey("chats.id", ondelete="CASCADE"), primary_key=True, autoincrement=False),
    Column("reached", Boolean),
)

# Each set of filters once, however many chats have it.
filter_sets = Table(
    "filter_sets",
    metadata,
    Column("id", Id, primary_key=True),
    Column("digest", String(64), nullable=False, unique=True),
    Column("filters", JSON, nullable=False),
    Column("used_at", Moment, nullable=False),
    sqlite_autoincrement=True,
)

subscriptions = Table(
    "subscriptions",
    metadata,
    Column("id", Id, primary_key=True),
    Column("chat_id", BigInteger, ForeignKey("chats.id", ondelete="CASCADE"), nullable=False),
    Column("topic_id", Id, ForeignKey("topics.id", ondelete="CASCADE"), nullable=False),
    Column("since", Moment, nullable=False),
    UniqueConstraint("chat_id", "topic_id", name="subscriptions_once"),
    Index("subscriptions_topic", "topic_id"),
)

# The articles that a reader keeps.
saved = Table(
    "saved",
    metadata,
    Column("chat_id", BigInteger, ForeignKey("chats.id", ondelete="CASCADE"), primary_key=True, autoincrement=False),
    Column("article_id", Id, ForeignKey("articles.id", ondelete="CASCADE"), primary_key=True, autoincrement=False),
    Column("saved_at", Moment, nullable=False),
    Index("saved_article", "article_id"),
)

connections = Table(
    "connections",
    metadata,
    Column("chat_id", BigInteger, ForeignKey("chats.id", ondelete="CASCADE"), primary_key=True, autoincrement=False),
    Column("user_id", BigInteger, primary_key=True, autoincrement=False),
    Column("since", Moment, nullable=False),
    Index("connections_user", "user_id"),
)

# Everybody with a role that an owner gave, whichever it is.
editors = Table(
    "editors",
    metadata,
    Column("user_id", BigInteger, primary_key=True, autoincrement=False),
    Column("name", Prose, nullable=False),
    Column("added_by", BigInteger, nullable=False),
    Column("added_at", Moment, nullable=False),
    Column("role", Named(Role), nullable=False, server_default="editor"),
    # The ids of the topics that the role covers; none for all of them.
    Column("topics", Numbers, nullable=False, server_default="[]"),
)

# When an editor is told what waits, None for never; nothing is stored of whoever has chosen nothing.
mornings = Table(
    "mornings",
    metadata,
    Column("user_id", BigInteger, primary_key=True, autoincrement=False),
    Column("at", LocalTime),
    Column("told_on", Date),
)

invitations = Table(
    "invitations",
    metadata,
    Column("token_hash", String(128), primary_key=True),
    Column("invited_by", BigInteger, nullable=False),
    Column("expires_at", Moment, nullable=False),
    Column("used_at", Moment),
    Column("role", Named(Role), nullable=False, server_default="editor"),
)

questions = Table(
    "questions",
    metadata,
    Column("chat_id", BigInteger, primary_key=True, autoincrement=False),
    Column("user_id", BigInteger, primary_key=True, autoincrement=False),
    Column("kind", String(64), nullable=False),
    Column("details", JSON, nullable=False),
    Column("asked_at", Moment, nullable=False),
)

CHAT = tuple(chats.c[field.name] for field in fields(Chat))


def is_refusing(rows: FromClause) -> ColumnElement[bool]:
    """Return the condition that a chat has refused its last edition."""
    return rows.c.refusals > literal_column("0")


def is_uneven(rows: FromClause) -> ColumnElement[bool]:
    """Return the condition that a chat's topics are covered up to different numbers."""
    return rows.c.behind != literal_column("''")


def is_filtering(rows: FromClause) -> ColumnElement[bool]:
    """Return the condition that a chat has a set of filters."""
    return rows.c.filter_set != literal_column("0")


Index("chats_due", chats.c.next_due_at, chats.c.id, **only(chats.c.next_due_at.is_not(None)))
Index("chats_paused", chats.c.paused_until, **only(chats.c.paused_until.is_not(None)))
Index("chats_pinning", chats.c.id, **only(chats.c.to_pin.is_not(None)))
Index("chats_refusing", chats.c.id, **only(is_refusing(chats)))
Index("chats_filtering", chats.c.filter_set, **only(is_filtering(chats)))
