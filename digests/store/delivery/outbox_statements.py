"""The statements by which messages leave and come back, built once: each runs dozens of times a second."""

from __future__ import annotations

from sqlalchemy import BindParameter, ColumnElement, bindparam, case, exists, func, or_, select, true, update

from digests.model import DeliveryState
from digests.store.engine.columns import Moment
from digests.store.engine.cross_join import InOrder
from digests.store.engine.parameters import numbers, pairs
from digests.store.engine.prepared import prepared
from digests.store.schema.chats import chats
from digests.store.schema.delivery import bodies, deliveries, editions, is_open, is_pending, is_unfinished

# Why a message that was sent has no id.
DELETED = "deleted"

_CLAIMED = (
    deliveries.c.id,
    deliveries.c.chat_id,
    chats.c.kind,
    editions.c.kind.label("edition_kind"),
    deliveries.c.edition_id,
    deliveries.c.digest_key,
    deliveries.c.part,
    deliveries.c.attempts,
    deliveries.c.message_id,
    chats.c.refusals,
    chats.c.message_thread_id,
    chats.c.silent,
    chats.c.quiet,
    chats.c.timezone,
    chats.c.pins,
    deliveries.c.due_at,
    chats.c.active,
    chats.c.stopped,
    chats.c.paused_until,
)

_pending = is_pending(deliveries)
_leaving = is_open(editions) & editions.c.paused_at.is_(None)

_other = deliveries.alias("other")
_free: ColumnElement[bool] = ~exists().where(
    _other.c.chat_id == deliveries.c.chat_id,
    is_unfinished(_other),
    or_(
        _other.c.state == DeliveryState.SENDING,
        (_other.c.digest_key == deliveries.c.digest_key) & (_other.c.part < deliveries.c.part),
    ),
)

_first_of_edition = (
    select(deliveries.c.not_before)
    .where(deliveries.c.edition_id == editions.c.id, _pending, _free)
    .order_by(deliveries.c.not_before)
    .limit(1)
    .correlate(editions)
)
NEXT_AT = prepared(
    select(func.min(_first_of_edition.scalar_subquery(), type_=Moment)).select_from(editions).where(_leaving)
)
_due = (_pending, deliveries.c.not_before <= bindparam("now", type_=Moment), _free)
_most: BindParameter[int] = bindparam("most")
CLAIMABLE = prepared(
    select(*_CLAIMED)
    .select_from(
        InOrder(
            InOrder(editions, deliveries, deliveries.c.edition_id == editions.c.id),
            chats,
            chats.c.id == deliveries.c.chat_id,
        )
    )
    .where(_leaving, *_due)
    .order_by(editions.c.lane, editions.c.id, deliveries.c.not_before, deliveries.c.id)
    .limit(_most)
)
# What CLAIMABLE finds, locked, where several processes claim. PostgreSQL would sort all that waits of an edition to
# find the first thirty; so each edition in turn is asked for its first ones, in the order of an index, until there
# are enough. An outer order would have all editions asked.
_in_turn = (
    select(editions.c.id, editions.c.kind.label("edition_kind"))
    .where(_leaving)
    .order_by(editions.c.lane, editions.c.id)
    .subquery("in_turn")
)
_first = (
    select(*(column for column in _CLAIMED if column.name != "edition_kind"))
    .select_from(deliveries.join(chats, chats.c.id == deliveries.c.chat_id))
    .where(deliveries.c.edition_id == _in_turn.c.id, *_due)
    .order_by(deliveries.c.not_before, deliveries.c.id)
    .limit(_most)
    .with_for_update(of=deliveries, skip_locked=True)
    .correlate(_in_turn)
    .lateral("first")
)
CLAIMABLE_LOCKED = prepared(
    select(_in_turn.c.edition_kind, *_first.c).select_from(_in_turn.join(_first, true())).limit(_most)
)

TAKE = prepared(
    update(deliveries)
    .where(deliveries.c.id.in_(numbers("taken")))
    .values(
        state=DeliveryState.SENDING,
        owner=bindparam("by"),
        attempts=deliveries.c.attempts + 1,
        started_at=bindparam("now", type_=Moment),
        reason=None,
    )
)
_arrived = pairs("arrived")
ARRIVED = prepared(
    update(deliveries)
    .where(deliveries.c.id == _arrived.c.first, deliveries.c.state == DeliveryState.SENDING)
    .values(
        state=DeliveryState.SENT,
        message_id=_arrived.c.second,
        finished_at=bindparam("now", type_=Moment),
        # What has no message says why: so everything that has ended can be found by the one or the other.
        reason=case((_arrived.c.second.is_(None), DELETED)),
        owner=None,
    )
    .returning(deliveries.c.id, deliveries.c.edition_id)
)
# Locked against corrections: one that comes meanwhile waits until it can see what leaves with the old bodies.
BODIES = prepared(
    select(bodies)
    .where(bodies.c.edition_id.in_(numbers("editions")))
    .order_by(bodies.c.edition_id, bodies.c.part)
    .with_for_update(read=True, key_share=True)
)
