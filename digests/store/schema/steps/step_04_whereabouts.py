"""The fourth step of the schema: where articles stand, so that one is found again whoever brings it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import Column, String, Text, bindparam, text

from digests.sources.addresses import address_key
from digests.store.engine.dialect import Dialect

if TYPE_CHECKING:
    from alembic.operations import Operations


def whereabouts(op: Operations, dialect: Dialect) -> None:
    """Add the addresses of articles in the form that they are compared in, and what an entry of a feed said last."""
    op.add_column("articles", Column("address", Text))
    op.create_index("articles_address", "articles", ["address"])
    op.add_column("feed_entries", Column("said", String(64)))
    op.add_column("feed_entries", Column("taken", String(64)))
    connection = op.get_bind()
    rows = connection.execute(text("SELECT id, url FROM articles WHERE url IS NOT NULL")).all()
    known = [{"article": row.id, "address": address_key(row.url)} for row in rows]
    if known:
        storing = text("UPDATE articles SET address = :address WHERE id = :article")
        connection.execute(storing.bindparams(bindparam("address"), bindparam("article")), known)
