"""The tables as the queries see them; ``migrations.py`` makes them. The full-text index is in ``fulltext.py``."""

from __future__ import annotations

from dataclasses import fields

from sqlalchemy import (
    JSON,
    BigInteger,
    Boolean,
    Column,
    Date,
    Float,
    ForeignKey,
    Index,
    Integer,
    MetaData,
    SmallInteger,
    String,
    Table,
    UniqueConstraint,
    false,
    text,
    true,
)

from digests.model import (
    Article,
    ArticleStatus,
    Chat,
    ChatKind,
    DeliveryState,
    EditionKind,
    Feed,
    Layout,
    Length,
    Rhythm,
)
from digests.store.engine.columns import Fingerprint, LocalTime, Messages, Moment, Named, Prose, Weekdays, Words

metadata = MetaData()

# SQLite numbers rows by itself only in a column of type INTEGER.
Id = BigInteger().with_variant(Integer, "sqlite")

meta = Table("meta", metadata, Column("name", String(32), primary_key=True), Column("value", Prose, nullable=False))

counters = Table(
    "counters",
    metadata,
    Column("name", String(32), primary_key=True),
    Column("value", BigInteger, nullable=False),
)

articles = Table(
    "articles",
    metadata,
    Column("id", Id, primary_key=True),
    Column("title", Prose, nullable=False),
    Column("text", Prose, nullable=False),
    Column("language", String(16), nullable=False),
    Column("status", Named(ArticleStatus), nullable=False),
    Column("created_at", Moment, nullable=False),
    Column("source", Prose),
    Column("url", Prose),
    Column("added_by", BigInteger),
    Column("number", BigInteger),
    Column("published_at", Moment),
    Column("publish_at", Moment),
    Column("copy_of", Id, ForeignKey("articles.id", ondelete="SET NULL")),
    Column("author", Prose),
    Column("written_at", Moment),
    Column("image_url", Prose),
    Column("corrected_at", Moment),
    # True when an editor chose the topics, perhaps none: the queries then leave this article alone.
    Column("topics_chosen", Boolean, nullable=False),
    # What ``site:`` and ``source:`` look for: the host of the url, and the source's words with spaces around each.
    Column("site", Prose, nullable=False),
    Column("source_words", Prose, nullable=False),
    # The counter makes numbers unique; the language is here so that ``lang:`` need not look at the articles.
    Index("articles_number", "number", "language", unique=True),
    Index("articles_published_at", "published_at", "number"),
    Index("articles_publish_at", "publish_at", sqlite_where=text("publish_at IS NOT NULL"),
          postgresql_where=text("publish_at IS NOT NULL")),
    Index("articles_added_by", "added_by", "status"),
    Index("articles_copy_of", "copy_of"),
    sqlite_autoincrement=True,
)  # fmt: skip

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
    Index("feed_entries_article", "article_id"),
)

# What a command has taken in, by its content, so that a second run goes on where the first one ended.
imports = Table(
    "imports",
    metadata,
    Column("key", String(64), primary_key=True),
    Column("article_id", Id, ForeignKey("articles.id", ondelete="CASCADE"), nullable=False),
    Index("imports_article", "article_id"),
)

# Channels whose posts are taken in as articles.
source_channels = Table(
    "source_channels",
    metadata,
    Column("chat_id", BigInteger, primary_key=True, autoincrement=False),
    Column("since", Moment, nullable=False),
)

topics = Table(
    "topics",
    metadata,
    Column("id", Id, primary_key=True),
    Column("slug", String(32), nullable=False, unique=True),
    Column("names", JSON, nullable=False),
    Column("query", Prose, nullable=False),
    Column("emoji", Prose, nullable=False),
    sqlite_autoincrement=True,
)

article_topics = Table(
    "article_topics",
    metadata,
    Column("article_id", Id, ForeignKey("articles.id", ondelete="CASCADE"), primary_key=True),
    Column("topic_id", Id, ForeignKey("topics.id", ondelete="CASCADE"), primary_key=True),
    Column("score", Float, nullable=False),
    Column("words", Words, nullable=False),
    Column("learned", Words, nullable=False),
    Column("by_editor", Boolean, nullable=False),
    # The article's number again, so that the newest on a topic are found by one index.
    Column("number", BigInteger),
    Index("article_topics_newest", "topic_id", "number"),
    Index("article_topics_number", "number"),
)

country_words = Table(
    "country_words",
    metadata,
    Column("code", String(2), primary_key=True),
    Column("words", Words, nullable=False),
)

lessons = Table(
    "lessons",
    metadata,
    Column("topic_id", Id, ForeignKey("topics.id", ondelete="CASCADE"), primary_key=True),
    Column("article_id", Id, ForeignKey("articles.id", ondelete="CASCADE"), primary_key=True),
    Column("accepted", Boolean, nullable=False),
    Column("taught_at", Moment, nullable=False),
    Index("lessons_article", "article_id"),
    Index("lessons_newest", "topic_id", "taught_at"),
)

# Where the archive is being asked anew for a topic, and the message that shows how far.
rematches = Table(
    "rematches",
    metadata,
    Column("id", Id, primary_key=True),
    Column("topic_id", Id, ForeignKey("topics.id", ondelete="CASCADE"), nullable=False, unique=True),
    Column("after", BigInteger, nullable=False),
    Column("found", BigInteger, nullable=False),
    Column("chat_id", BigInteger),
    Column("message_id", BigInteger),
    sqlite_autoincrement=True,
)

sketches = Table(
    "sketches",
    metadata,
    Column("value", Fingerprint, primary_key=True, autoincrement=False),
    Column("article_id", Id, ForeignKey("articles.id", ondelete="CASCADE"), primary_key=True),
    Index("sketches_article", "article_id"),
)

cards = Table(
    "cards",
    metadata,
    Column("article_id", Id, ForeignKey("articles.id", ondelete="CASCADE"), primary_key=True),
    Column("chat_id", BigInteger, nullable=False),
    Column("user_id", BigInteger, nullable=False),
    Column("message_id", BigInteger),
    Column("last_part_at", Moment, nullable=False),
    Column("parts", Words, nullable=False),
    Column("media_group", String(64)),
    Column("origin", Prose),
    Index("cards_place", "chat_id", "user_id", "article_id"),
)

chats = Table(
    "chats",
    metadata,
    Column("id", Id, primary_key=True, autoincrement=False),
    Column("kind", Named(ChatKind), nullable=False),
    Column("title", Prose, nullable=False),
    Column("language", String(16), nullable=False),
    Column("timezone", String(64), nullable=False),
    Column("digest_time", LocalTime, nullable=False),
    Column("created_at", Moment, nullable=False),
    Column("days", Weekdays, nullable=False),
    Column("tell_when_empty", Boolean, nullable=False),
    Column("active", Boolean, nullable=False),
    Column("stopped", Boolean, nullable=False),
    Column("paused_until", Moment),
    Column("covered", BigInteger, nullable=False),
    Column("next_due_at", Moment),
    # The ids of the topics that the chat follows, in order, so that chats that want the same are found by one GROUP BY.
    Column("followed", Prose, nullable=False, server_default=""),
    # While its next digest waits for editors: then ``next_due_at`` is when it waits no longer.
    Column("held", Boolean, nullable=False, server_default=false()),
    # How many editions in a row the chat has refused for want of rights.
    Column("refusals", SmallInteger, nullable=False, server_default="0"),
    Column("layout", Named(Layout), nullable=False),
    Column("length", Named(Length), nullable=False),
    Column("rhythm", Named(Rhythm), nullable=False),
    Index("chats_due", "next_due_at", "id", sqlite_where=text("next_due_at IS NOT NULL"),
          postgresql_where=text("next_due_at IS NOT NULL")),
    Index("chats_paused", "paused_until", sqlite_where=text("paused_until IS NOT NULL"),
          postgresql_where=text("paused_until IS NOT NULL")),
    Index("chats_refusing", "id", sqlite_where=text("refusals > 0"), postgresql_where=text("refusals > 0")),
)  # fmt: skip

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

connections = Table(
    "connections",
    metadata,
    Column("chat_id", BigInteger, ForeignKey("chats.id", ondelete="CASCADE"), primary_key=True, autoincrement=False),
    Column("user_id", BigInteger, primary_key=True, autoincrement=False),
    Column("since", Moment, nullable=False),
    Index("connections_user", "user_id"),
)

editors = Table(
    "editors",
    metadata,
    Column("user_id", BigInteger, primary_key=True, autoincrement=False),
    Column("name", Prose, nullable=False),
    Column("added_by", BigInteger, nullable=False),
    Column("added_at", Moment, nullable=False),
)

invitations = Table(
    "invitations",
    metadata,
    Column("token_hash", String(128), primary_key=True),
    Column("invited_by", BigInteger, nullable=False),
    Column("expires_at", Moment, nullable=False),
    Column("used_at", Moment),
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

editions = Table(
    "editions",
    metadata,
    Column("id", Id, primary_key=True),
    Column("day", Date, nullable=False),
    Column("language", String(16), nullable=False),
    Column("composed_at", Moment, nullable=False),
    Column("covers_after", BigInteger, nullable=False),
    Column("covers_up_to", BigInteger, nullable=False),
    Column("kind", Named(EditionKind), nullable=False, server_default=EditionKind.DIGEST),
    # The edition whose messages this one edits or deletes.
    Column("corrects", Id, ForeignKey("editions.id")),
    # 0 where somebody waits for it, so that it leaves before the others.
    Column("lane", SmallInteger, nullable=False, server_default="1"),
    Column("paused_at", Moment),
    Column("pause_reason", Prose),
    Column("last_sent_at", Moment),
    # What the messages show, as ``outline.py`` notes it, so that they can be composed again.
    Column("outline", JSON),
    # How many changes of what it shows its messages do not have yet; and since when nobody should see it at all.
    Column("stale", Integer, nullable=False, server_default="0"),
    Column("withdrawn_at", Moment),
    # Of a correction: which messages it changes, by when they were sent, from and before.
    Column("sent_from", Moment),
    Column("sent_before", Moment),
    # The last delivery of the corrected edition that was looked at, NULL once all have been.
    Column("handed_up_to", BigInteger),
    # While a delivery of the edition is pending or being sent.
    Column("open", Boolean, nullable=False, server_default=true()),
    Column("queued", Integer, nullable=False, server_default="0"),
    Column("sent", Integer, nullable=False, server_default="0"),
    Column("failed", Integer, nullable=False, server_default="0"),
    Column("unknown", Integer, nullable=False, server_default="0"),
    Column("skipped", Integer, nullable=False, server_default="0"),
    Index("editions_open", "lane", "id", sqlite_where=text("open"), postgresql_where=text("open")),
    Index("editions_corrects", "corrects", sqlite_where=text("corrects IS NOT NULL"),
          postgresql_where=text("corrects IS NOT NULL")),
    Index("editions_composed", "composed_at"),
    Index("editions_stale", "id", sqlite_where=text("stale > 0"), postgresql_where=text("stale > 0")),
    Index("editions_handing", "id", sqlite_where=text("handed_up_to IS NOT NULL"),
          postgresql_where=text("handed_up_to IS NOT NULL")),
    sqlite_autoincrement=True,
)  # fmt: skip

# Which articles an edition shows, and in which topic's section.
appearances = Table(
    "appearances",
    metadata,
    Column("article_id", Id, ForeignKey("articles.id", ondelete="CASCADE"), primary_key=True),
    Column("edition_id", Id, ForeignKey("editions.id", ondelete="CASCADE"), primary_key=True),
    Column("topic_id", Id, nullable=False),
    Index("appearances_topic", "topic_id", "edition_id"),
    Index("appearances_edition", "edition_id"),
)

bodies = Table(
    "bodies",
    metadata,
    Column("edition_id", Id, ForeignKey("editions.id", ondelete="CASCADE"), primary_key=True),
    Column("part", SmallInteger, primary_key=True, autoincrement=False),
    Column("method", String(64), nullable=False),
    Column("parameters", JSON, nullable=False),
    Column("instead", Messages, nullable=False),
)

deliveries = Table(
    "deliveries",
    metadata,
    Column("id", Id, primary_key=True),
    Column("chat_id", BigInteger, ForeignKey("chats.id", ondelete="CASCADE"), nullable=False),
    # No foreign key: a fan-out would pay for each row, and to delete an edition all rows would be read. None is deleted
    # before its deliveries.
    Column("edition_id", Id, nullable=False),
    Column("digest_key", String(64), nullable=False),
    Column("part", SmallInteger, nullable=False),
    Column("state", Named(DeliveryState), nullable=False),
    Column("attempts", Integer, nullable=False),
    # When the digest was due to the chat.
    Column("due_at", Moment, nullable=False),
    Column("not_before", Moment, nullable=False),
    # The process that is sending it; NULL in every other state.
    Column("owner", String(64)),
    Column("started_at", Moment),
    Column("finished_at", Moment),
    # The message in the chat: known once it is sent, and from the beginning where it is to be edited or deleted.
    Column("message_id", BigInteger),
    Column("reason", Prose),
    UniqueConstraint("chat_id", "digest_key", "part", name="deliveries_once"),
    # A fan-out asks each condition of each row: whether a column is NULL costs nothing, unlike the comparison of words.
    Index("deliveries_pending", "edition_id", "not_before", "id", sqlite_where=text("state = 'pending'"),
          postgresql_where=text("state = 'pending'")),
    Index("deliveries_sending", "edition_id", sqlite_where=text("owner IS NOT NULL"),
          postgresql_where=text("owner IS NOT NULL")),
    Index("deliveries_messages", "edition_id", "id", sqlite_where=text("message_id IS NOT NULL"),
          postgresql_where=text("message_id IS NOT NULL")),
    Index("deliveries_troubled", "edition_id", "state", sqlite_where=text("reason IS NOT NULL"),
          postgresql_where=text("reason IS NOT NULL")),
    Index("deliveries_open", "chat_id", sqlite_where=text("state = 'pending' OR owner IS NOT NULL"),
          postgresql_where=text("state = 'pending' OR owner IS NOT NULL")),
    sqlite_autoincrement=True,
)  # fmt: skip

# One row, of the one token: what all processes that send with it must know of its pace.
pace = Table(
    "pace",
    metadata,
    Column("name", String(32), primary_key=True),
    Column("tat", Moment),
    Column("blocked_until", Moment),
    Column("paused_at", Moment),
    Column("pause_reason", Prose),
    Column("paid_day", Date),
    Column("paid_messages", Integer, nullable=False, server_default="0"),
)

# What a tick has decided for chats that are due and want the same; filled and emptied within one transaction.
orders = Table(
    "orders",
    metadata,
    Column("number", Integer, primary_key=True, autoincrement=False),
    Column("next_due_at", Moment, nullable=False),
    Column("language", String(16), nullable=False),
    Column("timezone", String(64), nullable=False),
    Column("digest_time", LocalTime, nullable=False),
    Column("days", Weekdays, nullable=False),
    Column("tell_when_empty", Boolean, nullable=False),
    Column("followed", Prose, nullable=False),
    Column("covered", BigInteger, nullable=False),
    Column("layout", Named(Layout), nullable=False),
    Column("length", Named(Length), nullable=False),
    Column("rhythm", Named(Rhythm), nullable=False),
    Column("edition_id", Id),
    Column("digest_key", String(64), nullable=False),
    Column("covers", BigInteger, nullable=False),
    Column("then_due_at", Moment),
    Index("orders_wanted", "next_due_at", "followed", "covered", "language", "timezone"),
)

# Which chats one transaction of a tick serves, and by which order; empty at its end.
served = Table(
    "served",
    metadata,
    Column("chat_id", BigInteger, primary_key=True, autoincrement=False),
    Column("number", Integer, nullable=False),
)

# In the order of the fields of the model, so that a row becomes a value by position.
ARTICLE = tuple(articles.c[field.name] for field in fields(Article))
CHAT = tuple(chats.c[field.name] for field in fields(Chat))
FEED = tuple(feeds.c[field.name] for field in fields(Feed))
