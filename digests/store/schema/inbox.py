"""The updates that came in, as the queries see them."""

from __future__ import annotations

from sqlalchemy import (
    BigInteger,
    Column,
    ColumnElement,
    FromClause,
    Index,
    Integer,
    String,
    Table,
    Text,
    literal_column,
    or_,
)

from digests.model import UpdateState
from digests.store.engine.columns import Moment, Named, Prose
from digests.store.schema.metadata import Id, metadata, only

inbox = Table(
    "inbox",
    metadata,
    Column("id", Id, primary_key=True),
    Column("update_id", BigInteger, nullable=False, unique=True),
    Column("post", String(64), unique=True),
    Column("queue", String(32), nullable=False),
    Column("body", Text, nullable=False),
    Column("received_at", Moment, nullable=False),
    Column("state", Named(UpdateState), nullable=False),
    Column("tries", Integer, nullable=False, server_default="0"),
    Column("owner", String(64)),
    Column("progress", Prose),
    Column("error", Prose),
    sqlite_autoincrement=True,
)


def is_open(rows: FromClause) -> ColumnElement[bool]:
    """Return the condition that an update has not been handled or set aside."""
    return or_(rows.c.state == literal_column("'waiting'"), rows.c.state == literal_column("'answering'"))


Index("inbox_open", inbox.c.queue, inbox.c.id, **only(is_open(inbox)))
Index("inbox_received", inbox.c.received_at)
