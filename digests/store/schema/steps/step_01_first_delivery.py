"""The first step's tables of editions and of their way to the chats."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from sqlalchemy import (
    JSON,
    BigInteger,
    Boolean,
    Column,
    Date,
    DateTime,
    ForeignKey,
    Integer,
    SmallInteger,
    String,
    Text,
    UniqueConstraint,
    text,
    true,
)

if TYPE_CHECKING:
    from alembic.operations import Operations

ID = BigInteger().with_variant(Integer, "sqlite")
MOMENT = DateTime(timezone=True)
FIGURES = ("queued", "sent", "failed", "unknown", "skipped")


def first_delivery(op: Operations) -> None:
    """Make the tables from the edition to the outbox."""
    _editions(op)
    _outbox(op)


def _editions(op: Operations) -> None:
    op.create_table(
        "editions",
        Column("id", ID, primary_key=True),
        Column("day", Date, nullable=False),
        Column("language", String(16), nullable=False),
        Column("composed_at", MOMENT, nullable=False),
        Column("covers_after", BigInteger, nullable=False),
        Column("covers_up_to", BigInteger, nullable=False),
        Column("kind", String(16), nullable=False, server_default="digest"),
        Column("corrects", ID, ForeignKey("editions.id")),
        Column("lane", SmallInteger, nullable=False, server_default="1"),
        Column("paused_at", MOMENT),
        Column("pause_reason", Text),
        Column("last_sent_at", MOMENT),
        Column("outline", JSON),
        Column("stale", Integer, nullable=False, server_default="0"),
        Column("withdrawn_at", MOMENT),
        Column("sent_from", MOMENT),
        Column("sent_before", MOMENT),
        Column("handed_up_to", BigInteger),
        Column("open", Boolean, nullable=False, server_default=true()),
        *(Column(name, Integer, nullable=False, server_default="0") for name in FIGURES),
        sqlite_autoincrement=True,
    )
    op.create_index("editions_composed", "editions", ["composed_at"])
    op.create_index("editions_open", "editions", ["lane", "id"], **_only("open"))
    op.create_index("editions_corrects", "editions", ["corrects"], **_only("corrects IS NOT NULL"))
    op.create_index("editions_stale", "editions", ["id"], **_only("stale > 0"))
    op.create_index("editions_handing", "editions", ["id"], **_only("handed_up_to IS NOT NULL"))
    op.create_table(
        "appearances",
        Column("article_id", ID, ForeignKey("articles.id", ondelete="CASCADE"), primary_key=True),
        Column("edition_id", ID, ForeignKey("editions.id", ondelete="CASCADE"), primary_key=True),
        Column("topic_id", ID, nullable=False),
    )
    op.create_index("appearances_topic", "appearances", ["topic_id", "edition_id"])
    op.create_index("appearances_edition", "appearances", ["edition_id"])
    op.create_table(
        "bodies",
        Column("edition_id", ID, ForeignKey("editions.id", ondelete="CASCADE"), primary_key=True),
        Column("part", SmallInteger, primary_key=True, autoincrement=False),
        Column("method", String(64), nullable=False),
        Column("parameters", JSON, nullable=False),
        Column("instead", JSON, nullable=False),
    )


def _outbox(op: Operations) -> None:
    op.create_table(
        "deliveries",
        Column("id", ID, primary_key=True),
        Column("chat_id", BigInteger, ForeignKey("chats.id", ondelete="CASCADE"), nullable=False),
        Column("edition_id", ID, nullable=False),
        Column("digest_key", String(64), nullable=False),
        Column("part", SmallInteger, nullable=False),
        Column("state", String(16), nullable=False),
        Column("attempts", Integer, nullable=False),
        Column("due_at", MOMENT, nullable=False),
        Column("not_before", MOMENT, nullable=False),
        Column("owner", String(64)),
        Column("started_at", MOMENT),
        Column("finished_at", MOMENT),
        Column("message_id", BigInteger),
        Column("reason", Text),
        UniqueConstraint("chat_id", "digest_key", "part", name="deliveries_once"),
        sqlite_autoincrement=True,
    )
    pending, sending = "state = 'pending'", "owner IS NOT NULL"
    op.create_index("deliveries_pending", "deliveries", ["edition_id", "not_before", "id"], **_only(pending))
    op.create_index("deliveries_sending", "deliveries", ["edition_id"], **_only(sending))
    op.create_index("deliveries_messages", "deliveries", ["edition_id", "id"], **_only("message_id IS NOT NULL"))
    op.create_index("deliveries_troubled", "deliveries", ["edition_id", "state"], **_only("reason IS NOT NULL"))
    op.create_index("deliveries_open", "deliveries", ["chat_id"], **_only(f"{pending} OR {sending}"))
    _pace(op)
    _orders(op)


def _pace(op: Operations) -> None:
    op.create_table(
        "pace",
        Column("name", String(32), primary_key=True),
        Column("tat", MOMENT),
        Column("blocked_until", MOMENT),
        Column("paused_at", MOMENT),
        Column("pause_reason", Text),
        Column("paid_day", Date),
        Column("paid_messages", Integer, nullable=False, server_default="0"),
    )
    op.execute("INSERT INTO pace (name) VALUES ('bot')")


def _orders(op: Operations) -> None:
    op.create_table(
        "orders",
        Column("number", Integer, primary_key=True, autoincrement=False),
        Column("next_due_at", MOMENT, nullable=False),
        Column("language", String(16), nullable=False),
        Column("timezone", String(64), nullable=False),
        Column("digest_time", String(5), nullable=False),
        Column("days", SmallInteger, nullable=False),
        Column("tell_when_empty", Boolean, nullable=False),
        Column("followed", Text, nullable=False),
        Column("covered", BigInteger, nullable=False),
        Column("layout", String(16), nullable=False),
        Column("length", String(16), nullable=False),
        Column("rhythm", String(16), nullable=False),
        Column("edition_id", ID),
        Column("digest_key", String(64), nullable=False),
        Column("covers", BigInteger, nullable=False),
        Column("then_due_at", MOMENT),
    )
    op.create_index("orders_wanted", "orders", ["next_due_at", "followed", "covered", "language", "timezone"])
    op.create_table(
        "served",
        Column("chat_id", BigInteger, primary_key=True, autoincrement=False),
        Column("number", Integer, nullable=False),
    )


def _only(condition: str) -> dict[str, Any]:
    """Return the options of a partial index."""
    return {"sqlite_where": text(condition), "postgresql_where": text(condition)}
