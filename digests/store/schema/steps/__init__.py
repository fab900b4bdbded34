"""The steps from an empty database to the newest schema, a list that is only ever appended to.

A step is never changed once released, so it spells out what it makes and does not look at the modules of tables beside
it. A database as each step leaves it is kept in ``tests/data/schema``.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, TypeAlias

from sqlalchemy import Connection

from digests.store.engine.dialect import Dialect
from digests.store.schema.steps.step_01_first import first_schema
from digests.store.schema.steps.step_02_meaning import meaning
from digests.store.schema.steps.step_03_inbox import inbox
from digests.store.schema.steps.step_04_whereabouts import whereabouts
from digests.store.schema.steps.step_05_errata import errata
from digests.store.schema.steps.step_06_answers import answers
from digests.store.schema.steps.step_07_places import places
from digests.store.schema.steps.step_08_refusals import refusals
from digests.store.schema.steps.step_09_reading import reading
from digests.store.schema.steps.step_10_filters import filters
from digests.store.schema.steps.step_11_captions import captions
from digests.store.schema.steps.step_12_times import times
from digests.store.schema.steps.step_13_pictures import pictures
from digests.store.schema.steps.step_14_keeping import keeping
from digests.store.schema.steps.step_15_cities import cities
from digests.store.schema.steps.step_16_instants import instants
from digests.store.schema.steps.step_17_following import own_topics
from digests.store.schema.steps.step_18_copies import copies
from digests.store.schema.steps.step_19_filtering import filtering
from digests.store.schema.steps.step_20_alerts import alerts
from digests.store.schema.steps.step_21_waiting import waiting
from digests.store.schema.steps.step_22_telling import telling
from digests.store.schema.steps.step_23_confirmation import confirmation
from digests.store.schema.steps.step_24_channels import channels
from digests.store.schema.steps.step_25_pins import pins
from digests.store.schema.steps.step_26_translations import translations
from digests.store.schema.steps.step_27_topic_times import topic_times
from digests.store.schema.steps.step_28_audit import audit
from digests.store.schema.steps.step_29_reinstating import reinstating
from digests.store.schema.steps.step_30_hands import hands
from digests.store.schema.steps.step_31_roles import roles
from digests.store.schema.steps.step_32_fields import fields
from digests.store.schema.steps.step_33_archive import archive
from digests.store.schema.steps.step_34_running_out import running_out
from digests.store.schema.steps.step_35_tallies import tallies
from digests.store.schema.steps.step_36_announcements import announcements
from digests.store.schema.steps.step_37_unmet import unmet
from digests.store.schema.steps.step_38_learning import learning
from digests.store.schema.steps.step_39_frames import frames
from digests.store.schema.steps.step_40_names import names
from digests.store.schema.steps.step_41_suggestions import suggestions
from digests.store.schema.steps.step_42_deeds import shorter_deeds
from digests.store.schema.steps.step_43_order import order
from digests.store.schema.steps.step_44_turns import turns
from digests.store.schema.steps.step_45_lead_pictures import lead_pictures
from digests.store.schema.steps.step_46_trusted_channels import trusted_channels

if TYPE_CHECKING:
    from alembic.operations import Operations

Step: TypeAlias = "Callable[[Operations, Dialect], None]"

STEPS: tuple[Step, ...] = (
    *(first_schema, meaning, inbox, whereabouts, errata, answers, places, refusals),
    *(reading, filters, captions, times, pictures, keeping, cities, instants),
    *(own_topics, copies, filtering, alerts, waiting, telling, confirmation, channels),
    *(pins, translations, topic_times, audit, reinstating, hands, roles, fields),
    *(archive, running_out, tallies, announcements, unmet, learning, frames, names),
    *(suggestions, shorter_deeds, order, turns, lead_pictures, trusted_channels),
)


def take(steps: Sequence[Step], connection: Connection, dialect: Dialect) -> None:
    """Take steps one after the other, in the transaction that is open. Raises: the driver's errors."""
    # Most starts have nothing to migrate, and a start waits for what is imported.
    from alembic.operations import Operations
    from alembic.runtime.migration import MigrationContext

    operations = Operations(MigrationContext.configure(connection))
    for step in steps:
        step(operations, dialect)
