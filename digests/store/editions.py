"""Editions: what was composed, each body kept once for however many chats, and the messages that it became there."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import fields
from datetime import datetime
from typing import Any

from sqlalchemy import func, insert, select, update

from digests.model import (
    OVER,
    Appearance,
    ArticleStatus,
    DeliveryState,
    Edition,
    EditionKind,
    Figures,
    Message,
    NewEdition,
)
from digests.store.engine.connection import Connection
from digests.store.engine.prepared import prepared
from digests.store.schema.articles import articles
from digests.store.schema.delivery import appearances, bodies, deliveries, editions

# What somebody waits for leaves first, and what keeps no time last.
URGENT, BROADCAST, UNHURRIED = 0, 1, 2


_FIGURES = tuple(editions.c[field.name] for field in fields(Figures))
_ADD_BODIES, _ADD_APPEARANCES = prepared(insert(bodies)), prepared(insert(appearances))


class Editions:
    """The editions of one transaction. Every method may raise StoreError."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    async def add(self, edition: NewEdition) -> int:
        """Store an edition and return its id."""
        (edition_id,) = await self.add_all([edition])
        return edition_id

    async def add_all(self, added: Sequence[NewEdition]) -> list[int]:
        """Store editions, their messages as parts from 0, and return their ids in the order given.

        Those of which an article has changed since they were composed are marked to be corrected.
        """
        rows = [_row(edition) for edition in added]
        ids = insert(editions).returning(editions.c.id, sort_by_parameter_order=True)
        edition_ids = [int(row.id) for row in await self._connection.rows(ids, rows)] if rows else []
        numbered = list(zip(edition_ids, added, strict=True))
        await self._connection.run(_ADD_BODIES, [part for each in numbered for part in _parts(*each)])
        await self._connection.run(_ADD_APPEARANCES, [shown for each in numbered for shown in _appearances(*each)])
        await self._mark_outdated(numbered)
        return edition_ids

    async def _mark_outdated(self, added: Sequence[tuple[int, NewEdition]]) -> None:
        """Mark what shows changed articles; whoever changes one from here on finds its editions, and marks them."""
        shown = sorted({article_id for _, edition in added for article_id in edition.shown})
        query = select(articles.c.id, articles.c.status, articles.c.corrected_at)
        listed = articles.c.id.in_(self._connection.dialect.listed(shown))
        read = await self._connection.rows(query.where(listed).order_by(articles.c.id).with_for_update(read=True))
        since = {row.id: row.corrected_at for row in read if row.status is ArticleStatus.PUBLISHED}
        outdated = [number for number, edition in added if _is_outdated(edition, since)]
        marked = editions.c.id.in_(self._connection.dialect.listed(outdated))
        if outdated:
            await self._connection.run(update(editions).where(marked).values(stale=1))

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
        """Let an edition leave again; nothing happens where nothing more of it may leave."""
        valid = editions.c.withdrawn_at.is_(None) & func.coalesce(editions.c.pause_reason, "").not_in(OVER)
        resumed = update(editions).where(editions.c.id == edition_id, valid)
        await self._connection.run(resumed.values(paused_at=None, pause_reason=None))


class Appearances:
    """What editions show and where it went, in one transaction. Every method may raise StoreError."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    async def in_chat(self, chat_id: int, article_ids: Sequence[int]) -> list[Appearance]:
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


def _row(edition: NewEdition) -> dict[str, Any]:
    return {
        "day": edition.day,
        "language": edition.language,
        "kind": edition.kind,
        "composed_at": edition.composed_at,
        "covers_after": edition.after,
        "covers_up_to": edition.up_to,
        "lane": _lane(edition),
        "outline": edition.outline,
        "errata": ",".join(map(str, edition.errata)),
    }


def _lane(edition: NewEdition) -> int:
    if edition.kind is EditionKind.ANNOUNCEMENT:
        return UNHURRIED
    return URGENT if edition.urgent else BROADCAST


def _is_outdated(edition: NewEdition, corrected: Mapping[int, datetime | None]) -> bool:
    """Tell whether an article is no longer published, or was corrected after an edition was composed."""
    if not edition.shown.keys() <= corrected.keys():
        return True
    moments = [corrected[article_id] for article_id in edition.shown]
    return any(moment is not None and moment > edition.composed_at for moment in moments)


def _parts(edition_id: int, edition: NewEdition) -> Iterator[dict[str, Any]]:
    for part, message in enumerate(edition.messages):
        yield {
            "edition_id": edition_id,
            "part": part,
            "method": message.method,
            "parameters": message.parameters,
            "instead": message.instead,
        }


def _appearances(edition_id: int, edition: NewEdition) -> Iterator[dict[str, Any]]:
    for article_id, topic_id in edition.shown.items():
        told = article_id in edition.told
        yield {"article_id": article_id, "edition_id": edition_id, "topic_id": topic_id, "told": told}
