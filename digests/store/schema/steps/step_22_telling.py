"""The twenty-second step of the schema: what editions tell and do not only name, to know which chats know what.

Of the editions from which stories may still go on, that is read from what was noted of them.
"""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING, Any

from sqlalchemy import (
    JSON,
    BigInteger,
    Boolean,
    Column,
    Connection,
    DateTime,
    Text,
    column,
    false,
    func,
    select,
    table,
    true,
    update,
)

from digests.store.engine.dialect import Dialect

if TYPE_CHECKING:
    from alembic.operations import Operations

EDITIONS = table(
    "editions", column("id", BigInteger), column("composed_at", DateTime(timezone=True)), column("outline", JSON)
)
APPEARANCES = table(
    "appearances", column("article_id", BigInteger), column("edition_id", BigInteger), column("told", Boolean)
)
REMEMBERED = timedelta(days=15)
PIECE = 100


def telling(op: Operations, dialect: Dialect) -> None:
    """Note with each article of an edition whether it is told, and with each order what its chats have had."""
    op.add_column("appearances", Column("told", Boolean, nullable=False, server_default=false()))
    op.add_column("orders", Column("background", Text, nullable=False, server_default=""))
    op.drop_index("orders_wanted", "orders")
    wanted = ["next_due_at", "followed", "covered", "background", "language", "timezone", "filter_set"]
    op.create_index("orders_wanted", "orders", wanted)
    _note_told(op.get_bind())


def _note_told(connection: Connection) -> None:
    newest = connection.execute(select(func.max(EDITIONS.c.composed_at))).scalar()
    after = 0
    while newest is not None:
        recent = select(EDITIONS.c.id, EDITIONS.c.outline).where(EDITIONS.c.composed_at > newest - REMEMBERED)
        piece = recent.where(EDITIONS.c.id > after).order_by(EDITIONS.c.id).limit(PIECE)
        rows = connection.execute(piece).all()
        if not rows:
            return
        for edition_id, outline in rows:
            own = APPEARANCES.c.edition_id == edition_id
            told = update(APPEARANCES).where(own, APPEARANCES.c.article_id.in_(_told(outline)))
            connection.execute(told.values(told=true()))
        after = rows[-1].id


def _told(outline: Any) -> list[int]:
    """Return the ids of the articles of the stories that an outline tells."""
    digest = (outline or {}).get("digest") or {}
    stories = [story for section in digest.get("sections", ()) for story in section.get("stories", ())]
    parts = [[story["article"], *story.get("copies", ()), *story.get("others", ())] for story in stories]
    return sorted({each["article_id"] for part in parts for each in part})
