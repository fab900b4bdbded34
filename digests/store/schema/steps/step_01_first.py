"""The first step of the schema: every table that the first version has."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from sqlalchemy import (
    JSON,
    BigInteger,
    Boolean,
    Column,
    DateTime,
    Float,
    ForeignKey,
    Integer,
    SmallInteger,
    String,
    Text,
    UniqueConstraint,
    false,
    text,
)

from digests.store.engine.dialect import Dialect
from digests.store.schema.steps.step_01_first_delivery import first_delivery
from digests.store.schema.steps.step_01_first_desk import first_desk

if TYPE_CHECKING:
    from alembic.operations import Operations

ID = BigInteger().with_variant(Integer, "sqlite")
MOMENT = DateTime(timezone=True)


def first_schema(op: Operations, dialect: Dialect) -> None:
    """Make all tables, the counter of publications and the full-text index."""
    _whole_database(op)
    _articles(op)
    _feeds(op)
    _topics(op)
    first_desk(op)
    _intake(op)
    _chats(op)
    _people(op)
    first_delivery(op)
    for statement in dialect.index_schema():
        op.execute(statement)


def _whole_database(op: Operations) -> None:
    op.create_table("meta", Column("name", String(32), primary_key=True), Column("value", Text, nullable=False))
    counters = op.create_table(
        "counters", Column("name", String(32), primary_key=True), Column("value", BigInteger, nullable=False)
    )
    op.bulk_insert(counters, [{"name": "published", "value": 0}])


def _articles(op: Operations) -> None:
    op.create_table(
        "articles",
        Column("id", ID, primary_key=True),
        Column("title", Text, nullable=False),
        Column("text", Text, nullable=False),
        Column("language", String(16), nullable=False),
        Column("status", String(16), nullable=False),
        Column("created_at", MOMENT, nullable=False),
        Column("source", Text),
        Column("url", Text),
        Column("added_by", BigInteger),
        Column("number", BigInteger),
        Column("published_at", MOMENT),
        Column("publish_at", MOMENT),
        Column("copy_of", ID, ForeignKey("articles.id", ondelete="SET NULL")),
        Column("author", Text),
        Column("written_at", MOMENT),
        Column("image_url", Text),
        Column("corrected_at", MOMENT),
        Column("topics_chosen", Boolean, nullable=False),
        Column("site", Text, nullable=False),
        Column("source_words", Text, nullable=False),
        sqlite_autoincrement=True,
    )
    op.create_index("articles_number", "articles", ["number", "language"], unique=True)
    op.create_index("articles_published_at", "articles", ["published_at", "number"])
    op.create_index("articles_publish_at", "articles", ["publish_at"], **_only("publish_at IS NOT NULL"))
    op.create_index("articles_added_by", "articles", ["added_by", "status"])
    op.create_index("articles_copy_of", "articles", ["copy_of"])


def _feeds(op: Operations) -> None:
    op.create_table(
        "feeds",
        Column("id", ID, primary_key=True),
        Column("url", String(2048), nullable=False, unique=True),
        Column("title", Text, nullable=False),
        Column("added_at", MOMENT, nullable=False),
        Column("next_poll_at", MOMENT, nullable=False),
        Column("interval_s", Integer, nullable=False),
        Column("trusted", Boolean, nullable=False),
        Column("paused", Boolean, nullable=False),
        Column("site", Text),
        Column("folder", JSON, nullable=False),
        Column("added_by", BigInteger),
        Column("polled_at", MOMENT),
        Column("etag", Text),
        Column("last_modified", Text),
        Column("body_hash", String(64)),
        Column("failures", Integer, nullable=False),
        Column("failing_since", MOMENT),
        Column("trouble", String(64)),
        Column("told", Boolean, nullable=False),
        sqlite_autoincrement=True,
    )
    op.create_index("feeds_due", "feeds", ["next_poll_at", "id"])
    op.create_table(
        "feed_entries",
        Column("feed_id", ID, ForeignKey("feeds.id", ondelete="CASCADE"), primary_key=True),
        Column("key", String(64), primary_key=True),
        Column("seen_at", MOMENT, nullable=False),
        Column("article_id", ID, ForeignKey("articles.id", ondelete="SET NULL")),
    )
    op.create_index("feed_entries_article", "feed_entries", ["article_id"])
    op.create_table(
        "imports",
        Column("key", String(64), primary_key=True),
        Column("article_id", ID, ForeignKey("articles.id", ondelete="CASCADE"), nullable=False),
    )
    op.create_index("imports_article", "imports", ["article_id"])
    op.create_table(
        "source_channels",
        Column("chat_id", BigInteger, primary_key=True, autoincrement=False),
        Column("since", MOMENT, nullable=False),
    )


def _topics(op: Operations) -> None:
    op.create_table(
        "topics",
        Column("id", ID, primary_key=True),
        Column("slug", String(32), nullable=False, unique=True),
        Column("names", JSON, nullable=False),
        Column("query", Text, nullable=False),
        Column("emoji", Text, nullable=False),
        sqlite_autoincrement=True,
    )
    op.create_table(
        "article_topics",
        Column("article_id", ID, ForeignKey("articles.id", ondelete="CASCADE"), primary_key=True),
        Column("topic_id", ID, ForeignKey("topics.id", ondelete="CASCADE"), primary_key=True),
        Column("score", Float, nullable=False),
        Column("words", JSON, nullable=False),
        Column("learned", JSON, nullable=False),
        Column("by_editor", Boolean, nullable=False),
        Column("number", BigInteger),
    )
    op.create_table("country_words", Column("code", String(2), primary_key=True), Column("words", JSON, nullable=False))
    op.create_table(
        "lessons",
        Column("topic_id", ID, ForeignKey("topics.id", ondelete="CASCADE"), primary_key=True),
        Column("article_id", ID, ForeignKey("articles.id", ondelete="CASCADE"), primary_key=True),
        Column("accepted", Boolean, nullable=False),
        Column("taught_at", MOMENT, nullable=False),
    )
    op.create_table(
        "rematches",
        Column("id", ID, primary_key=True),
        Column("topic_id", ID, ForeignKey("topics.id", ondelete="CASCADE"), nullable=False, unique=True),
        Column("after", BigInteger, nullable=False),
        Column("found", BigInteger, nullable=False),
        Column("chat_id", BigInteger),
        Column("message_id", BigInteger),
        sqlite_autoincrement=True,
    )
    op.create_index("lessons_article", "lessons", ["article_id"])
    op.create_index("lessons_newest", "lessons", ["topic_id", "taught_at"])
    op.create_index("article_topics_newest", "article_topics", ["topic_id", "number"])
    op.create_index("article_topics_number", "article_topics", ["number"])


def _intake(op: Operations) -> None:
    op.create_table(
        "sketches",
        Column("value", BigInteger, primary_key=True, autoincrement=False),
        Column("article_id", ID, ForeignKey("articles.id", ondelete="CASCADE"), primary_key=True),
    )
    op.create_index("sketches_article", "sketches", ["article_id"])
    op.create_table(
        "cards",
        Column("article_id", ID, ForeignKey("articles.id", ondelete="CASCADE"), primary_key=True),
        Column("chat_id", BigInteger, nullable=False),
        Column("user_id", BigInteger, nullable=False),
        Column("message_id", BigInteger),
        Column("last_part_at", MOMENT, nullable=False),
        Column("parts", JSON, nullable=False),
        Column("media_group", String(64)),
        Column("origin", Text),
    )
    op.create_index("cards_place", "cards", ["chat_id", "user_id", "article_id"])


def _chats(op: Operations) -> None:
    op.create_table(
        "chats",
        Column("id", ID, primary_key=True, autoincrement=False),
        Column("kind", String(16), nullable=False),
        Column("title", Text, nullable=False),
        Column("language", String(16), nullable=False),
        Column("timezone", String(64), nullable=False),
        Column("digest_time", String(5), nullable=False),
        Column("created_at", MOMENT, nullable=False),
        Column("days", SmallInteger, nullable=False),
        Column("tell_when_empty", Boolean, nullable=False),
        Column("active", Boolean, nullable=False),
        Column("stopped", Boolean, nullable=False),
        Column("paused_until", MOMENT),
        Column("covered", BigInteger, nullable=False),
        Column("next_due_at", MOMENT),
        Column("followed", Text, nullable=False, server_default=""),
        Column("held", Boolean, nullable=False, server_default=false()),
        Column("refusals", SmallInteger, nullable=False, server_default="0"),
        Column("layout", String(16), nullable=False),
        Column("length", String(16), nullable=False),
        Column("rhythm", String(16), nullable=False),
    )
    op.create_index("chats_due", "chats", ["next_due_at", "id"], **_only("next_due_at IS NOT NULL"))
    op.create_index("chats_paused", "chats", ["paused_until"], **_only("paused_until IS NOT NULL"))
    op.create_index("chats_refusing", "chats", ["id"], **_only("refusals > 0"))
    op.create_table(
        "subscriptions",
        Column("id", ID, primary_key=True),
        Column("chat_id", BigInteger, ForeignKey("chats.id", ondelete="CASCADE"), nullable=False),
        Column("topic_id", ID, ForeignKey("topics.id", ondelete="CASCADE"), nullable=False),
        Column("since", MOMENT, nullable=False),
        UniqueConstraint("chat_id", "topic_id", name="subscriptions_once"),
    )
    op.create_index("subscriptions_topic", "subscriptions", ["topic_id"])


def _people(op: Operations) -> None:
    op.create_table(
        "connections",
        Column("chat_id", BigInteger, ForeignKey("chats.id", ondelete="CASCADE"), primary_key=True),
        Column("user_id", BigInteger, primary_key=True),
        Column("since", MOMENT, nullable=False),
    )
    op.create_index("connections_user", "connections", ["user_id"])
    op.create_table(
        "editors",
        Column("user_id", BigInteger, primary_key=True, autoincrement=False),
        Column("name", Text, nullable=False),
        Column("added_by", BigInteger, nullable=False),
        Column("added_at", MOMENT, nullable=False),
    )
    op.create_table(
        "invitations",
        Column("token_hash", String(128), primary_key=True),
        Column("invited_by", BigInteger, nullable=False),
        Column("expires_at", MOMENT, nullable=False),
        Column("used_at", MOMENT),
    )
    op.create_table(
        "questions",
        Column("chat_id", BigInteger, primary_key=True, autoincrement=False),
        Column("user_id", BigInteger, primary_key=True, autoincrement=False),
        Column("kind", String(64), nullable=False),
        Column("details", JSON, nullable=False),
        Column("asked_at", MOMENT, nullable=False),
    )


def _only(condition: str) -> dict[str, Any]:
    """Return the options of a partial index."""
    return {"sqlite_where": text(condition), "postgresql_where": text(condition)}
