"""The steps from an empty database to the newest schema, a list that is only ever appended to.

A step is never changed once released, so it spells out what it makes and does not look at the modules of tables beside
it. A database as each step leaves it is kept in ``tests/data/schema``.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, TypeAlias

from sqlalchemy import Connection

from digests.store.engine.dialect import Dialect
from digests.store.schema.eighth import refusals
from digests.store.schema.eleventh import captions
from digests.store.schema.fifth import errata
from digests.store.schema.first import first_schema
from digests.store.schema.fourteenth import keeping
from digests.store.schema.fourth import whereabouts
from digests.store.schema.ninth import reading
from digests.store.schema.second import meaning
from digests.store.schema.seventh import places
from digests.store.schema.sixth import answers
from digests.store.schema.tenth import filters
from digests.store.schema.third import inbox
from digests.store.schema.thirteenth import pictures
from digests.store.schema.twelfth import times

if TYPE_CHECKING:
    from alembic.operations import Operations

Step: TypeAlias = "Callable[[Operations, Dialect], None]"

STEPS: tuple[Step, ...] = (
    *(first_schema, meaning, inbox, whereabouts, errata, answers, places, refusals),
    *(reading, filters, captions, times, pictures, keeping),
)


def take(steps: Sequence[Step], connection: Connection, dialect: Dialect) -> None:
    """Take steps one after the other, in the transaction that is open. Raises: the driver's errors."""
    # Most starts have nothing to migrate, and a start waits for what is imported.
    from alembic.operations import Operations
    from alembic.runtime.migration import MigrationContext

    operations = Operations(MigrationContext.configure(connection))
    for step in steps:
        step(operations, dialect)
