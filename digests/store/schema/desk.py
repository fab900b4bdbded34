"""The tables of the editors' hand as the queries see them: what was said about stories and topics, and what is held."""

from __future__ import annotations

from sqlalchemy import (
    BigInteger,
    Boolean,
    Column,
    ForeignKey,
    Index,
    Integer,
    String,
    Table,
    Text,
    UniqueConstraint,
    false,
)

from digests.compose.curation import Mark
from digests.store.engine.columns import Entities, Moment, Named, Numbers, Prose
from digests.store.schema.metadata import Id, metadata

# What editors have said of a story on a topic, by an article of it: that it is pinned or dropped.
desk_marks = Table(
    "desk_marks",
    metadata,
    Column("id", Id, primary_key=True),
    Column("topic_id", Id, ForeignKey("topics.id", ondelete="CASCADE"), nullable=False),
    Column("article_id", Id, ForeignKey("articles.id", ondelete="CASCADE"), nullable=False),
    Column("mark", Named(Mark), nullable=False),
    UniqueConstraint("topic_id", "article_id", name="desk_marks_once"),
    Index("desk_marks_article", "article_id"),
    sqlite_autoincrement=True,
)

# Which articles editors have merged into one story, and which they have taken out of one.
desk_ties = Table(
    "desk_ties",
    metadata,
    Column("id", Id, primary_key=True),
    Column("article_id", Id, ForeignKey("articles.id", ondelete="CASCADE"), nullable=False),
    Column("others", Numbers, nullable=False),
    Column("together", Boolean, nullable=False),
    Index("desk_ties_article", "article_id"),
    sqlite_autoincrement=True,
)

# Which story stands before which other one on a topic, each by an article of it.
desk_moves = Table(
    "desk_moves",
    metadata,
    Column("id", Id, primary_key=True),
    Column("topic_id", Id, ForeignKey("topics.id", ondelete="CASCADE"), nullable=False),
    Column("article_id", Id, ForeignKey("articles.id", ondelete="CASCADE"), nullable=False),
    Column("before_id", Id, ForeignKey("articles.id", ondelete="CASCADE"), nullable=False),
    Index("desk_moves_topic", "topic_id"),
    Index("desk_moves_article", "article_id"),
    Index("desk_moves_before", "before_id"),
    sqlite_autoincrement=True,
)

# What a story is called where the article leads it; kept while it is not used, so that it can be used again.
desk_titles = Table(
    "desk_titles",
    metadata,
    Column("id", Id, primary_key=True),
    Column("article_id", Id, ForeignKey("articles.id", ondelete="CASCADE"), nullable=False, unique=True),
    Column("title", Prose, nullable=False),
    Column("used", Boolean, nullable=False),
    sqlite_autoincrement=True,
)

# What was said of the picture of a story that an article is in, the last of it holds: the file id of a photo that was
# sent, the empty string for the article's own, NULL for none.
desk_pictures = Table(
    "desk_pictures",
    metadata,
    Column("id", Id, primary_key=True),
    Column("article_id", Id, ForeignKey("articles.id", ondelete="CASCADE"), nullable=False),
    Column("photo", Text),
    Index("desk_pictures_article", "article_id"),
    sqlite_autoincrement=True,
)

# On which topics an article was before it became news on another one under a later number: who follows one of them,
# and has been told beyond its number there, has had the article.
earlier_numbers = Table(
    "earlier_numbers",
    metadata,
    Column("article_id", Id, ForeignKey("articles.id", ondelete="CASCADE"), primary_key=True, autoincrement=False),
    Column("topic_id", Id, ForeignKey("topics.id", ondelete="CASCADE"), primary_key=True, autoincrement=False),
    Column("number", BigInteger, nullable=False),
)

# The words before a topic's next digest; ``number`` is one of the counter of publications.
introductions = Table(
    "introductions",
    metadata,
    Column("topic_id", Id, ForeignKey("topics.id", ondelete="CASCADE"), primary_key=True, autoincrement=False),
    Column("language", String(16), primary_key=True),
    Column("text", Prose, nullable=False),
    Column("number", BigInteger, nullable=False),
    Column("written_at", Moment, nullable=False),
    Column("used", Boolean, nullable=False),
)

# What stands in every digest of a topic, in a language: its header, or its footer (``place``).
topic_frames = Table(
    "topic_frames",
    metadata,
    Column("topic_id", Id, ForeignKey("topics.id", ondelete="CASCADE"), primary_key=True, autoincrement=False),
    Column("language", String(16), primary_key=True),
    Column("place", String(16), primary_key=True),
    Column("text", Prose, nullable=False),
    Column("entities", Entities),
)

# How a topic is held; it is while ``held_at`` is set, and its first digest waits since ``until`` is set.
holds = Table(
    "holds",
    metadata,
    Column("topic_id", Id, ForeignKey("topics.id", ondelete="CASCADE"), primary_key=True, autoincrement=False),
    Column("wait_s", Integer, nullable=False),
    # What becomes of what nobody approves in time: it is dropped, or goes as it is.
    Column("drops", Boolean, nullable=False),
    Column("held_at", Moment),
    Column("until", Moment),
    # Whether editors know that something waits.
    Column("told", Boolean, nullable=False, server_default=false()),
    # The numbers of the first and the last article on the topic that may not have been approved in time.
    Column("withheld_from", BigInteger, nullable=False, server_default="0"),
    Column("withheld", BigInteger, nullable=False, server_default="0"),
    # Whether it is held again once it was approved, and the number of the last article that was.
    Column("standing", Boolean, nullable=False, server_default=false()),
    Column("approved", BigInteger, nullable=False, server_default="0"),
    # When nobody had approved what waited in time, and whether editors know.
    Column("ran_out_at", Moment),
    Column("ran_out_told", Boolean, nullable=False, server_default=false()),
)
