"""The forty-sixth step of the schema: which channels are trusted."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import Boolean, Column, true

from digests.store.engine.dialect import Dialect

if TYPE_CHECKING:
    from alembic.operations import Operations


def trusted_channels(op: Operations, dialect: Dialect) -> None:
    """Let channels be sources whose posts wait for an editor; those that are sources already publish as they did."""
    op.add_column("source_channels", Column("trusted", Boolean, nullable=False, server_default=true()))
