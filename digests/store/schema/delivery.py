"""Editions and their way to the chats as the queries see them: bodies, deliveries, pace, and the plan of a fan-out."""

from __future__ import annotations

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
    Integer,
    SmallInteger,
    String,
    Table,
    UniqueConstraint,
    and_,
    false,
    literal_column,
    or_,
    true,
)

from digests.model import DeliveryState, EditionKind, Ground
from digests.store.engine.columns import Messages, Moment, Named, Pairs, Prose
from digests.store.engine.flags import Flag
from digests.store.schema.chats import preferences
from digests.store.schema.metadata import Id, metadata, only

# The editions that tell something, and do not change what others told.
TELLING = (EditionKind.DIGEST, EditionKind.ALERT, EditionKind.ANNOUNCEMENT)

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
    # 0 where somebody waits for it, so that it leaves before the others; 2 where it leaves after them.
    Column("lane", SmallInteger, nullable=False, server_default="1"),
    Column("paused_at", Moment),
    Column("pause_reason", Prose),
    Column("last_sent_at", Moment),
    # What the messages show, as a snapshot notes it, so that they can be composed again.
    Column("outline", JSON),
    # How many changes of what it shows its messages do not have yet; and since when nobody should see it at all.
    Column("stale", Integer, nullable=False, server_default="0"),
    Column("withdrawn_at", Moment),
    Column("withdrawn_because", Named(Ground)),
    # The ids of the errata that a digest tells of, or that the chats of a correction are owed.
    Column("errata", Prose, nullable=False, server_default=""),
    # The last delivery of the corrected edition that was looked at, NULL once all have been.
    Column("handed_up_to", BigInteger),
    # While a delivery of the edition is pending or being sent.
    Column("open", Boolean, nullable=False, server_default=true()),
    Column("queued", Integer, nullable=False, server_default="0"),
    Column("sent", Integer, nullable=False, server_default="0"),
    Column("failed", Integer, nullable=False, server_default="0"),
    Column("unknown", Integer, nullable=False, server_default="0"),
    Column("skipped", Integer, nullable=False, server_default="0"),
    Index("editions_composed", "composed_at"),
    sqlite_autoincrement=True,
)

# Which articles an edition shows, in which topic's section, and whether it tells their story or only names it.
appearances = Table(
    "appearances",
    metadata,
    Column("article_id", Id, ForeignKey("articles.id", ondelete="CASCADE"), primary_key=True),
    Column("edition_id", Id, ForeignKey("editions.id", ondelete="CASCADE"), primary_key=True),
    Column("topic_id", Id, nullable=False),
    Column("told", Boolean, nullable=False, server_default=false()),
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
    sqlite_autoincrement=True,
)

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

# What a tick has decided for chats that are due and want the same, until the next decision takes its place.
orders = Table(
    "orders",
    metadata,
    Column("number", Integer, primary_key=True, autoincrement=False),
    Column("next_due_at", Moment, nullable=False),
    *preferences(),
    Column("followed", Prose, nullable=False),
    Column("owed", Prose, nullable=False, server_default=""),
    Column("told", Prose, nullable=False, server_default=""),
    Column("covered", BigInteger, nullable=False),
    # The editions that such chats have had, of those that matter.
    Column("background", Prose, nullable=False, server_default=""),
    Column("edition_id", Id),
    Column("digest_key", String(64), nullable=False),
    Column("covers", BigInteger, nullable=False),
    Column("behind", Pairs, nullable=False, server_default=""),
    Column("then_behind", Pairs, nullable=False, server_default=""),
    Column("then_due_at", Moment),
    Index("orders_wanted", "next_due_at", "followed", "covered", "background", "language", "timezone", "filter_set"),
)

# Which chats one transaction of a tick serves, and by which order; empty at its end.
served = Table(
    "served",
    metadata,
    Column("chat_id", BigInteger, primary_key=True, autoincrement=False),
    Column("number", Integer, nullable=False),
)


def is_told(rows: FromClause) -> ColumnElement[bool]:
    """Return the condition that an edition tells of an article, and does not only name its story."""
    return Flag(rows.c.told)


def is_open(rows: FromClause) -> ColumnElement[bool]:
    """Return the condition that a delivery of an edition is pending or being sent."""
    return Flag(rows.c.open)


def corrects_another(rows: FromClause) -> ColumnElement[bool]:
    """Return the condition that an edition corrects another one."""
    return rows.c.corrects.is_not(None)


def is_stale(rows: FromClause) -> ColumnElement[bool]:
    """Return the condition that what an edition shows has changed."""
    return rows.c.stale > literal_column("0")


def is_handed_on(rows: FromClause) -> ColumnElement[bool]:
    """Return the condition that not all deliveries of the corrected edition have been looked at."""
    return rows.c.handed_up_to.is_not(None)


Index("editions_open", editions.c.lane, editions.c.id, **only(is_open(editions)))
Index("editions_corrects", editions.c.corrects, **only(corrects_another(editions)))
Index("editions_stale", editions.c.id, **only(is_stale(editions)))
Index("editions_handing", editions.c.id, **only(is_handed_on(editions)))


def is_pending(rows: FromClause) -> ColumnElement[bool]:
    """Return the condition that a delivery waits to be sent."""
    return rows.c.state == literal_column("'pending'")


def is_being_sent(rows: FromClause) -> ColumnElement[bool]:
    """Return the condition that a process is sending a delivery."""
    # A fan-out asks each condition of each row: whether a column is NULL costs nothing, unlike a comparison of words.
    return rows.c.owner.is_not(None)


def is_unfinished(rows: FromClause) -> ColumnElement[bool]:
    """Return the condition that a delivery is pending or being sent."""
    return or_(is_pending(rows), is_being_sent(rows))


def waits_for_chat(rows: FromClause) -> ColumnElement[bool]:
    """Return the condition that a delivery is pending, in the words for what is looked up by its chat.

    Of what is unfinished, what has no owner is pending. Asked for what is pending, PostgreSQL may take the index of all
    that is, and go through all of it.
    """
    return and_(is_unfinished(rows), rows.c.owner.is_(None))


def has_message(rows: FromClause) -> ColumnElement[bool]:
    """Return the condition that the message of a delivery is known."""
    return rows.c.message_id.is_not(None)


def has_reason(rows: FromClause) -> ColumnElement[bool]:
    """Return the condition that something is to be said of how a delivery ended, or of why it waits."""
    return rows.c.reason.is_not(None)


Index(
    "deliveries_pending",
    *(deliveries.c.edition_id, deliveries.c.not_before, deliveries.c.id),
    **only(is_pending(deliveries)),
)
Index("deliveries_sending", deliveries.c.edition_id, **only(is_being_sent(deliveries)))
Index("deliveries_messages", deliveries.c.edition_id, deliveries.c.id, **only(has_message(deliveries)))
Index("deliveries_troubled", deliveries.c.edition_id, deliveries.c.state, **only(has_reason(deliveries)))
Index("deliveries_open", deliveries.c.chat_id, **only(is_unfinished(deliveries)))
