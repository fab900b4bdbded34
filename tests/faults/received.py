"""What the local Telegram received, compared with what the outbox says of it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Container
from dataclasses import dataclass
from functools import cache

from sqlalchemy import select

from bot.sandbox import LocalTelegram
from bot.sandbox.entities import parse_html
from digests.model import DeliveryState
from digests.store import Store
from digests.store.schema.delivery import bodies, deliveries

FINAL = {DeliveryState.SENT, DeliveryState.FAILED, DeliveryState.UNKNOWN, DeliveryState.SKIPPED}


@dataclass(frozen=True, slots=True)
class Figures:
    """Counts of (edition, chat, part); ``unknown_allowed`` is how many may be left open by what was done."""

    rows: int
    received: int
    sent: int
    failed: int
    unknown: int
    unknown_that_arrived: int
    unknown_allowed: int
    received_twice: int
    sent_but_not_received: int
    received_but_not_recorded: int
    not_final: int
    missing: int

    @property
    def wrong(self) -> dict[str, int]:
        """What must not be, empty where nothing is wrong."""
        found = {
            name: getattr(self, name)
            for name in (
                "received_twice", "sent_but_not_received", "received_but_not_recorded", "not_final", "missing"
            )
        }  # fmt: skip
        found["unknown_beyond_what_is_allowed"] = max(self.unknown - self.unknown_allowed, 0)
        return {name: count for name, count in found.items() if count}


@cache
def shown(html: str) -> str:
    """Return HTML as it stands in a chat."""
    return parse_html(html)[0]


async def compared(
    store: Store, telegram: LocalTelegram, *, expected: int, unknown_allowed: int, only: Container[int] | None = None
) -> Figures:
    """Compare; ``expected`` is how many rows there must be, ``only`` the chats that nobody answers besides."""
    async with store._database.read() as connection:
        rows = await connection.rows(
            select(
                deliveries.c.chat_id, deliveries.c.state, deliveries.c.message_id, bodies.c.parameters
            ).join(bodies, (bodies.c.edition_id == deliveries.c.edition_id) & (bodies.c.part == deliveries.c.part))
        )  # fmt: skip
    came = [each for each in telegram.deliveries if only is None or each[0] in only]
    received = Counter((chat_id, text) for chat_id, _, text in came)
    messages = {(chat_id, message_id) for chat_id, message_id, _ in came}
    states = Counter(row.state for row in rows)
    sent = {(row.chat_id, shown(row.parameters["text"])) for row in rows if row.state is DeliveryState.SENT}
    unknown = {(row.chat_id, shown(row.parameters["text"])) for row in rows if row.state is DeliveryState.UNKNOWN}
    return Figures(
        rows=len(rows),
        received=len(received),
        sent=states[DeliveryState.SENT],
        failed=states[DeliveryState.FAILED],
        unknown=states[DeliveryState.UNKNOWN],
        unknown_that_arrived=len(unknown & received.keys()),
        unknown_allowed=unknown_allowed,
        received_twice=sum(count > 1 for count in received.values()),
        sent_but_not_received=sum(
            row.state is DeliveryState.SENT and (row.chat_id, row.message_id) not in messages for row in rows
        ),
        received_but_not_recorded=len(received.keys() - sent - unknown),
        not_final=sum(count for state, count in states.items() if state not in FINAL),
        missing=max(expected - len(rows), 0),
    )
