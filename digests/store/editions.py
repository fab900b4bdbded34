"""Editions: what was composed, each body kept once for however many chats."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, fields
from datetime import date, datetime

from sqlalchemy import insert, select, update

from digests.model import JSON, EditionKind, Message
from digests.store.database import Connection
from digests.store.schema import appearances, bodies, editions

URGENT, BROADCAST = 0, 1


@dataclass(frozen=True, slots=True)
class Edition:
    """What was composed for one day in one language, of the articles with numbers in (after, up_to]."""

    id: int
    day: date
    language: str
    composed_at: datetime
    after: int
    up_to: int
    messages: tuple[Message, ...]
    kind: EditionKind = EditionKind.DIGEST
    paused_at: datetime | None = None
    pause_reason: str | None = None


@dataclass(frozen=True, slots=True)
class Figures:
    """What has become of an edition's deliveries; ``open`` while any is pending or being sent."""

    queued: int
    sent: int
    failed: int
    unknown: int
    skipped: int
    open: bool
    last_sent_at: datetime | None

    @property
    def left(self) -> int:
        """How many deliveries have not come to an end."""
        return self.queued - self.sent - self.failed - self.unknown - self.skipped


_FIGURES = tuple(editions.c[field.name] for field in fields(Figures))


class Editions:
    """The editions of one transaction. Every method may raise StoreError."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    async def add(
        self,
        *,
        day: date,
        language: str,
        composed_at: datetime,
        after: int,
        up_to: int,
        messages: Sequence[Message],
        outline: JSON | None = None,
        shown: Mapping[int, int] | None = None,
        urgent: bool = False,
    ) -> int:
        """Store an edition, its messages as parts from 0, and return its id; an urgent one leaves before others.

        ``outline`` notes what the messages show, ``shown`` the topic in whose section each article stands.
        """
        edition_id = await self._connection.value(
            insert(editions)
            .values(
                day=day,
                language=language,
                composed_at=composed_at,
                covers_after=after,
                covers_up_to=up_to,
                lane=URGENT if urgent else BROADCAST,
                outline=outline,
            )
            .returning(editions.c.id)
        )
        parts = [
            {
                "edition_id": edition_id,
                "part": part,
                "method": message.method,
                "parameters": message.parameters,
                "instead": message.instead,
            }
            for part, message in enumerate(messages)
        ]
        await self._connection.run(insert(bodies), parts)
        places = [
            {"article_id": article_id, "edition_id": edition_id, "topic_id": topic_id}
            for article_id, topic_id in (shown or {}).items()
        ]
        await self._connection.run(insert(appearances), places)
        return int(edition_id)

    async def get(self, edition_id: int) -> Edition | None:
        """Return an edition with its messages, or None."""
        row = await self._connection.row(select(editions).where(editions.c.id == edition_id))
        if row is None:
            return None
        parts = await self._connection.rows(
            select(bodies.c.method, bodies.c.parameters, bodies.c.instead)
            .where(bodies.c.edition_id == edition_id)
            .order_by(bodies.c.part)
        )
        messages = tuple(Message(*part) for part in parts)
        return Edition(
            *(row.id, row.day, row.language, row.composed_at, row.covers_after, row.covers_up_to, messages),
            *(row.kind, row.paused_at, row.pause_reason),
        )

    async def figures(self, edition_id: int) -> Figures:
        """Return what has become of an edition's deliveries so far. Raises: LookupError."""
        row = await self._connection.row(select(*_FIGURES).where(editions.c.id == edition_id))
        if row is None:
            raise LookupError(f"no edition {edition_id}")
        return Figures(*row)

    async def pause(self, edition_id: int, reason: str, now: datetime) -> bool:
        """Let nothing more of an edition leave; False where it was paused already."""
        unpaused = (editions.c.id == edition_id) & editions.c.paused_at.is_(None)
        paused = update(editions).where(unpaused).values(paused_at=now, pause_reason=reason)
        return bool(await self._connection.run(paused))

    async def resume(self, edition_id: int) -> None:
        """Let an edition leave again."""
        resumed = update(editions).where(editions.c.id == edition_id).values(paused_at=None, pause_reason=None)
        await self._connection.run(resumed)
