"""Articles as the queries see them: their texts, the counter they are numbered by, and their way in."""

from __future__ import annotations

from dataclasses import fields

from sqlalchemy import BigInteger, Boolean, Column, ForeignKey, Index, String, Table, Text

from digests.model import Article, ArticleStatus
from digests.store.engine.columns import Entities, Fingerprint, Moment, Named, Prose, Words
from digests.store.schema.metadata import Id, metadata, only

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
    Column("picture", Text),
    Column("entities", Entities),
    # True when an editor chose the topics, perhaps none: the queries then leave this article alone.
    Column("topics_chosen", Boolean, nullable=False),
    # What ``site:`` and ``source:`` look for: the host of the url, and the source's words with spaces around each.
    Column("site", Prose, nullable=False),
    Column("source_words", Prose, nullable=False),
    # The url in the form in which addresses are compared.
    Column("address", Prose),
    # The counter makes numbers unique; the language is here so that ``lang:`` need not look at the articles.
    Index("articles_number", "number", "language", unique=True),
    Index("articles_published_at", "published_at", "number"),
    Index("articles_added_by", "added_by", "status"),
    Index("articles_copy_of", "copy_of"),
    Index("articles_address", "address"),
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
    Column("note", Prose),
    Index("cards_place", "chat_id", "user_id", "article_id"),
)

# The card that each chat has of an article: ``seen`` is the last entry of the audit that it shows.
card_places = Table(
    "card_places",
    metadata,
    Column("article_id", Id, ForeignKey("articles.id", ondelete="CASCADE"), primary_key=True, autoincrement=False),
    Column("chat_id", BigInteger, primary_key=True, autoincrement=False),
    Column("user_id", BigInteger, nullable=False),
    Column("message_id", BigInteger, nullable=False),
    Column("seen", BigInteger, nullable=False),
    Index("card_places_chat", "chat_id"),
)

# What the source of an article says now, where an editor is to decide whether the article is to say it too.
source_changes = Table(
    "source_changes",
    metadata,
    Column("article_id", Id, ForeignKey("articles.id", ondelete="CASCADE"), primary_key=True, autoincrement=False),
    Column("title", Prose, nullable=False),
    Column("text", Prose, nullable=False),
    Column("found_at", Moment, nullable=False),
)

# Which editor is working on an article.
hands = Table(
    "hands",
    metadata,
    Column("article_id", Id, ForeignKey("articles.id", ondelete="CASCADE"), primary_key=True, autoincrement=False),
    Column("user_id", BigInteger, nullable=False),
    Column("since", Moment, nullable=False),
)

# What contributors have sent in: ``told`` is the status of which they have heard.
contributions = Table(
    "contributions",
    metadata,
    Column("article_id", Id, ForeignKey("articles.id", ondelete="CASCADE"), primary_key=True, autoincrement=False),
    Column("user_id", BigInteger, nullable=False),
    Column("told", Named(ArticleStatus)),
    Index("contributions_user", "user_id"),
)

# What a command has taken in, by its content, so that a second run goes on where the first one ended; and messages that
# became articles, by their chat and number, so that a message that is edited finds its article.
imports = Table(
    "imports",
    metadata,
    Column("key", String(64), primary_key=True),
    Column("article_id", Id, ForeignKey("articles.id", ondelete="CASCADE"), nullable=False),
    Index("imports_article", "article_id"),
)

# In the order of the fields of the model, so that a row becomes a value by position.
ARTICLE = tuple(articles.c[field.name] for field in fields(Article))


# Most articles are no copies, and a search looks each of its hits up here.
Index("articles_copies", articles.c.number, articles.c.copy_of, **only(articles.c.copy_of.is_not(None)))
# What waits for an editor, which is little of what there is.
Index("articles_waiting", articles.c.status, articles.c.id, **only(articles.c.number.is_(None)))
Index("articles_publish_at", articles.c.publish_at, **only(articles.c.publish_at.is_not(None)))
