"""What became of the messages that were sent, written into the outbox, and what follows from it for their chats."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime, timedelta

from digests.model import Delivery
from digests.outcomes import Gone, Halt, Moved, Outcome, Refused, Retry, Sent, Unknown
from digests.store import Transaction


async def settle(tx: Transaction, outcomes: Sequence[tuple[Delivery, Outcome]], now: datetime) -> None:
    """Write outcomes down; each must be of a delivery that is still marked as being sent. Raises: StoreError."""
    sent = [(delivery.id, outcome.message_id) for delivery, outcome in outcomes if isinstance(outcome, Sent)]
    if sent:
        await tx.outbox.sent(sent, now)
    for delivery, outcome in outcomes:
        if not isinstance(outcome, Sent):
            await _settle_one(tx, delivery, outcome, now)


async def _settle_one(tx: Transaction, delivery: Delivery, outcome: Outcome, now: datetime) -> None:
    match outcome:
        case Retry(reason, after):
            await tx.outbox.retry(delivery.id, now + (after or timedelta()), reason)
        case Moved(chat_id):
            # First back to pending, so that the row moves with its chat and then leaves for the new one.
            await tx.outbox.retry(delivery.id, now, "moved")
            await tx.chats.migrate(delivery.chat_id, chat_id)
        case Gone(reason):
            await tx.outbox.failed(delivery.id, reason)
            await _deactivate(tx, delivery.chat_id)
        case Refused(reason):
            await tx.outbox.failed(delivery.id, reason)
        case Unknown(reason):
            await tx.outbox.unknown([delivery.id], reason)
        case Halt(reason):
            await tx.outbox.retry(delivery.id, now, reason)


async def _deactivate(tx: Transaction, chat_id: int) -> None:
    chat = await tx.chats.get(chat_id)
    if chat is not None:
        await tx.chats.save(replace(chat, active=False, next_due_at=None))
