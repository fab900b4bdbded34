"""What is counted day by day as the queries see it: sums, and nobody's name.

What was counted outlives what it was counted of: ``key`` refers to no table.
"""

from __future__ import annotations

from sqlalchemy import BigInteger, Column, Date, Index, Table

from digests.model.tallies import Tally
from digests.store.engine.columns import Named
from digests.store.schema.metadata import metadata

tallies = Table(
    "tallies",
    metadata,
    Column("kind", Named(Tally), primary_key=True),
    Column("day", Date, primary_key=True),
    Column("key", BigInteger, primary_key=True, autoincrement=False),
    Column("count", BigInteger, nullable=False),
    Index("tallies_day", "day"),
)
