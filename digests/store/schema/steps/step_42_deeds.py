"""The forty-second step of the schema: deeds whose names are longer than what PostgreSQL keeps of one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import column, table, update

from digests.store.engine.dialect import Dialect

if TYPE_CHECKING:
    from alembic.operations import Operations

SHORTER = {
    "topic-brought-back": "topic-restored",
    "suggestion-taken": "suggest-taken",
    "suggestion-declined": "suggest-declined",
}


def shorter_deeds(op: Operations, dialect: Dialect) -> None:
    """Call deeds by names of sixteen characters at most; SQLite, which counts none, has kept the longer ones."""
    audit = table("audit", column("deed"))
    for longer, shorter in SHORTER.items():
        op.execute(update(audit).where(audit.c.deed == longer).values(deed=shorter))
