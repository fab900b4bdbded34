"""Which messages of a chat have shown an article."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from sqlalchemy import select

from digests.model import JSON, DeliveryState, EditionKind
from digests.store.database import Connection
from digests.store.schema.tables import appearances, bodies, deliveries, editions


@dataclass(frozen=True, slots=True)
class Appearance:
    """A message that arrived with a part of an edition that shows an article, in whichever of its parts."""

    article_id: int
    edition_id: int
    day: date
    message_id: int
    parameters: JSON


class Appearances:
    """The part of the editions that knows what they show, and where they went."""

    _connection: Connection

    async def shown(self, chat_id: int, article_ids: Sequence[int]) -> list[Appearance]:
        """Return the messages of a chat with digests that show any of the articles: by edition, the newest first.

        Digests that were taken back are left out.
        """
        listed = self._connection.dialect.listed(article_ids)
        sent = deliveries.select().where(deliveries.c.chat_id == chat_id, deliveries.c.state == DeliveryState.SENT)
        arrived = sent.where(deliveries.c.message_id.is_not(None)).subquery()
        query = (
            select(
                *(appearances.c.article_id, editions.c.id, editions.c.day, arrived.c.message_id, bodies.c.parameters)
            )
            .select_from(arrived)
            .join(appearances, appearances.c.edition_id == arrived.c.edition_id)
            .join(editions, editions.c.id == arrived.c.edition_id)
            .join(bodies, (bodies.c.edition_id == arrived.c.edition_id) & (bodies.c.part == arrived.c.part))
            .where(appearances.c.article_id.in_(listed), editions.c.kind == EditionKind.DIGEST)
            .where(editions.c.withdrawn_at.is_(None))
            .order_by(editions.c.id.desc(), arrived.c.part)
        )
        return [Appearance(*row) for row in await self._connection.rows(query)]
