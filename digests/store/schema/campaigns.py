"""The links by which people come, as the queries see them: how many, and nobody's name."""

from __future__ import annotations

from sqlalchemy import Column, Integer, String, Table

from digests.store.engine.columns import Moment
from digests.store.schema.metadata import metadata

campaigns = Table(
    "campaigns",
    metadata,
    Column("name", String(64), primary_key=True),
    Column("starts", Integer, nullable=False),
    Column("readers", Integer, nullable=False),
    Column("last_at", Moment, nullable=False),
)
