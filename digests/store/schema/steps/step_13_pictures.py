"""The thirteenth step of the schema: an article's picture, and what stands out in its text."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import JSON, Column, Text

from digests.store.engine.dialect import Dialect

if TYPE_CHECKING:
    from alembic.operations import Operations


def pictures(op: Operations, dialect: Dialect) -> None:
    """Let an article have a picture that was sent, and entities."""
    op.add_column("articles", Column("picture", Text))
    op.add_column("articles", Column("entities", JSON))
