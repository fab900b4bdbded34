"""What became of the messages that were sent, written into the outbox, and what follows from it for their chats."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from datetime import datetime, timedelta

from digests.delivery.outcomes import (
    Forbidden,
    Gone,
    Halt,
    Moved,
    Outcome,
    Pointless,
    Refused,
    Retry,
    Sent,
    Spoiled,
    TopicLost,
    Unknown,
)
from digests.model import Delivery, EditionKind, Rhythm
from digests.model.tallies import Tally, departure, place_of
from digests.notices import DigestTopicLost, EditionPaused, Notice, RightsMissing
from digests.store import Transaction

# A chat that has refused so many editions in a row for want of rights gets no more.
MOST_REFUSALS = 3
# An edit or a deletion of unknown fate is tried so often, each time so much later.
MOST_CHANGES, CHANGE_AGAIN = 5, timedelta(seconds=30)


async def settle(tx: Transaction, outcomes: Sequence[tuple[Delivery, Outcome]], now: datetime) -> list[Notice]:
    """Write down outcomes of deliveries that are still being sent; return what to tell then. Raises: StoreError."""
    sent = [(delivery, outcome.message_id) for delivery, outcome in outcomes if isinstance(outcome, Sent)]
    if sent:
        if late := await tx.outbox.sent([(delivery.id, message_id) for delivery, message_id in sent], now):
            await tx.corrections.follow(late, now)
        _count_lateness(tx, [delivery for delivery, _ in sent], now)
        for delivery, message_id in sent:
            if delivery.pins and _heads_digest(delivery) and message_id is not None:
                await tx.chats.to_pin(delivery.chat_id, message_id)
        if forgiven := [delivery.chat_id for delivery, _ in sent if delivery.refusals]:
            await tx.chats.accepted(forgiven)
    if tx.shared:
        # What is open has perhaps arrived. Where this process is alone, its pacer knows it all.
        reached = {delivery.chat_id for delivery, outcome in outcomes if isinstance(outcome, (Sent, Unknown))}
        await tx.pace.rest(reached, now)
    notices: list[Notice] = []
    for delivery, outcome in outcomes:
        if not isinstance(outcome, Sent):
            notices += await _settle_one(tx, delivery, outcome, now)
    return notices


def _count_lateness(tx: Transaction, sent: Sequence[Delivery], now: datetime) -> None:
    """Count how late what begins with these messages was; an edit or a deletion is never late, nor an announcement."""
    places = Counter(
        place_of(now - delivery.due_at)
        for delivery in sent
        if delivery.part == 0 and delivery.message_id is None and delivery.due_at is not None
        if delivery.kind is not EditionKind.ANNOUNCEMENT
    )
    for place, count in places.items():
        tx.tallies.count(Tally.LATE, now.date(), place, count)


def _heads_digest(delivery: Delivery) -> bool:
    """Tell whether a message is the first of a digest that came at its time."""
    rhythm = delivery.digest_key.partition(":")[0]
    return delivery.part == 0 and delivery.message_id is None and rhythm in set(Rhythm)


async def _settle_one(tx: Transaction, delivery: Delivery, outcome: Outcome, now: datetime) -> list[Notice]:
    match outcome:
        case Retry(reason, after):
            await tx.outbox.retry(delivery.id, now + (after or timedelta()), reason)
        case Moved(chat_id):
            # First back to pending, so that the row moves with its chat and then leaves for the new one.
            await tx.outbox.retry(delivery.id, now, "moved")
            await tx.personal_data.migrate(delivery.chat_id, chat_id)
        case Gone(reason):
            await _fail(tx, delivery, reason)
            await _switch_off(tx, delivery, now)
        case TopicLost(reason) if delivery.message_thread_id is not None and delivery.message_id is None:
            await tx.outbox.retry(delivery.id, now, reason)
            if await tx.chats.leave_topic(delivery.chat_id, delivery.message_thread_id):
                return [DigestTopicLost(delivery.chat_id)]
        case Forbidden(reason) | TopicLost(reason):
            await _fail(tx, delivery, reason)
            return await _refused(tx, delivery, reason, now)
        case Spoiled(reason):
            await tx.outbox.retry(delivery.id, now, reason)
            if await tx.editions.pause(delivery.edition_id, reason, now):
                return [EditionPaused(delivery.edition_id, reason)]
        case Pointless(reason):
            await tx.outbox.skipped([delivery.id], reason)
        case Refused(reason) if delivery.kind is EditionKind.ALERT:
            await _fail(tx, delivery, reason)
        case Refused(reason):
            # What is wrong with one part says nothing of the others.
            await tx.outbox.refused(delivery.id, reason)
            if delivery.message_id is None:
                await tx.refusals.uncover(delivery.id)
        case Unknown(reason) if delivery.message_id is not None and delivery.attempts < MOST_CHANGES:
            # A change made twice is made once, so it may be tried again.
            await tx.outbox.retry(delivery.id, now + CHANGE_AGAIN * delivery.attempts, reason)
        case Unknown(reason):
            await tx.outbox.unknown([delivery.id], reason)
        case Halt(reason):
            await tx.outbox.retry(delivery.id, now, reason)
    return []


async def _fail(tx: Transaction, delivery: Delivery, reason: str) -> None:
    """Give up what a chat refuses; of a digest of which nothing has arrived, or an alert, the next one tells."""
    await tx.outbox.failed(delivery.id, reason)
    if delivery.kind is EditionKind.ALERT:
        await tx.alerts.untell(delivery.id)
    elif delivery.part == 0 and delivery.message_id is None:
        await tx.refusals.uncover(delivery.id)


async def _refused(tx: Transaction, delivery: Delivery, reason: str, now: datetime) -> list[Notice]:
    """Tell the first time, and give up at the last."""
    refusals = await tx.chats.refused(delivery.chat_id)
    if refusals >= MOST_REFUSALS:
        await _switch_off(tx, delivery, now)
        return [RightsMissing(delivery.chat_id, reason, disabled=True)]
    return [RightsMissing(delivery.chat_id, reason)] if refusals == 1 else []


async def _switch_off(tx: Transaction, delivery: Delivery, now: datetime) -> None:
    if await tx.chats.deactivate(delivery.chat_id, now):
        tx.tallies.count(departure(delivery.chat_kind), now.date())
