"""The eleventh step of the schema: what an editor says of a file that became a draft."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import Column, Text

from digests.store.engine.dialect import Dialect

if TYPE_CHECKING:
    from alembic.operations import Operations


def captions(op: Operations, dialect: Dialect) -> None:
    """Add the editor's notes to the cards of drafts."""
    op.add_column("cards", Column("note", Text))
