"""What readers follow in words of their own as the queries see it."""

from __future__ import annotations

from sqlalchemy import (
    JSON,
    BigInteger,
    Boolean,
    Column,
    ColumnElement,
    Date,
    Float,
    ForeignKey,
    FromClause,
    Index,
    SmallInteger,
    String,
    Table,
)

from digests.store.engine.columns import Moment, Prose
from digests.store.schema.metadata import Id, metadata, only

# Each rule once, however many follow it; ``needs`` are groups of stems, the rarest first.
rules = Table(
    "rules",
    metadata,
    Column("id", Id, primary_key=True),
    Column("digest", String(64), nullable=False, unique=True),
    Column("text", Prose, nullable=False),
    Column("needs", JSON, nullable=False),
    sqlite_autoincrement=True,
)

follows = Table(
    "follows",
    metadata,
    Column("chat_id", BigInteger, ForeignKey("chats.id", ondelete="CASCADE"), primary_key=True, autoincrement=False),
    Column("rule_id", Id, ForeignKey("rules.id", ondelete="CASCADE"), primary_key=True, autoincrement=False),
    Column("paused", Boolean, nullable=False),
    Column("since", Moment, nullable=False),
    # Until it is forgotten, what was ended can be taken back.
    Column("ended_at", Moment),
    # Of what has a higher number the reader hears at once; NULL where the digest tells it.
    Column("alerts_after", BigInteger),
    Index("follows_rule", "rule_id"),
)

# Of chats that hear at once of something, how far and how often they have.
alerting = Table(
    "alerting",
    metadata,
    Column("chat_id", BigInteger, ForeignKey("chats.id", ondelete="CASCADE"), primary_key=True, autoincrement=False),
    Column("up_to", BigInteger, nullable=False),
    Column("last_at", Moment),
    Column("day", Date),
    Column("count", SmallInteger, nullable=False),
    Column("due_at", Moment),
)

rule_matches = Table(
    "rule_matches",
    metadata,
    Column("article_id", Id, ForeignKey("articles.id", ondelete="CASCADE"), primary_key=True, autoincrement=False),
    Column("rule_id", Id, ForeignKey("rules.id", ondelete="CASCADE"), primary_key=True, autoincrement=False),
    Column("score", Float, nullable=False),
    Index("rule_matches_rule", "rule_id", "article_id"),
)


def has_ended(rows: FromClause) -> ColumnElement[bool]:
    """Return the condition that a reader no longer follows something."""
    return rows.c.ended_at.is_not(None)


def hears_at_once(rows: FromClause) -> ColumnElement[bool]:
    """Return the condition that a reader wants to hear of something at once."""
    return rows.c.alerts_after.is_not(None)


Index("follows_ended", follows.c.ended_at, **only(has_ended(follows)))
Index("follows_at_once", follows.c.rule_id, follows.c.chat_id, **only(hears_at_once(follows)))
Index("alerting_due", alerting.c.due_at, **only(alerting.c.due_at.is_not(None)))
