"""Topics as the queries see them: what is on them, what they were taught, and how far the archive was asked."""

from __future__ import annotations

from sqlalchemy import JSON, BigInteger, Boolean, Column, Float, ForeignKey, Index, Integer, String, Table, false

from digests.store.engine.columns import Moment, Prose, Words
from digests.store.schema.metadata import Id, metadata

topics = Table(
    "topics",
    metadata,
    Column("id", Id, primary_key=True),
    Column("slug", String(32), nullable=False, unique=True),
    Column("names", JSON, nullable=False),
    Column("query", Prose, nullable=False),
    Column("emoji", Prose, nullable=False),
    Column("expects_confirmation", Boolean, nullable=False, server_default=false()),
    Column("archived", Boolean, nullable=False, server_default=false()),
    # What it was taught before is not learned from.
    Column("learns_from", Moment),
    # Where it stands among the topics, from 1; 0 for all of them while nobody has ordered them.
    Column("position", Integer, nullable=False, server_default="0"),
    # The topic that it has become a part of. Then it is archived as well, and has nothing but its names and its slug.
    Column("merged_into", BigInteger),
    # The numbers of publications at which it was archived or merged last, and brought back.
    Column("rests_from", BigInteger, nullable=False, server_default="0"),
    Column("back_from", BigInteger, nullable=False, server_default="0"),
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
    # By publishing or discarding the article, not in so many words.
    Column("implied", Boolean, nullable=False, server_default=false()),
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
