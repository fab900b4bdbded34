"""How it stands with everything at one moment, in a few numbers that are cheap to have each quarter of a minute."""

from __future__ import annotations

from datetime import datetime, timedelta

from sqlalchemy import func, select

from digests.model import DeliveryState, EditionKind, UpdateState, VitalSigns
from digests.model.tallies import LATE_UP_TO, Tally
from digests.store.engine.columns import Moment
from digests.store.engine.connection import Connection
from digests.store.schema.articles import articles
from digests.store.schema.chats import chats
from digests.store.schema.delivery import deliveries, editions, is_pending, pace
from digests.store.schema.feeds import feeds
from digests.store.schema.inbox import inbox, is_open
from digests.store.tallies import Tallies

# What has become of deliveries is summed up in their editions, which are few; the deliveries are not counted.
_ENDED = (DeliveryState.SENT, DeliveryState.FAILED, DeliveryState.UNKNOWN, DeliveryState.SKIPPED)
_DELIVERIES = select(*(func.coalesce(func.sum(editions.c[name]), 0) for name in ("queued", *_ENDED)))
_OVERDUE = (
    select(func.min(deliveries.c.due_at, type_=Moment))
    .select_from(deliveries.join(editions, editions.c.id == deliveries.c.edition_id))
    .where(is_pending(deliveries), editions.c.paused_at.is_(None))
    # An announcement comes late on purpose: after the digests, and never in quiet hours.
    .where(editions.c.kind != EditionKind.ANNOUNCEMENT)
)
_WAITING = select(func.count()).select_from(inbox).where(is_open(inbox))
_ASIDE = select(func.count()).select_from(inbox).where(inbox.c.state == UpdateState.ASIDE)
_ARTICLES = select(func.count(articles.c.number), func.count())
_CHATS = select(chats.c.active, func.count()).group_by(chats.c.active)
_POLLED = feeds.c.paused.is_(False)
_FEEDS = select(func.count(), func.min(feeds.c.polled_at, type_=Moment)).where(_POLLED)
_FAILING = select(func.count()).select_from(feeds).where(_POLLED, feeds.c.failures > 0)
_PAUSED_FEEDS = select(func.count()).select_from(feeds).where(feeds.c.paused)


class Vitals:
    """The vital signs of one transaction. Raises: StoreError."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    async def get(self, now: datetime) -> VitalSigns:
        """Return how it stands at a moment."""
        row = self._connection.row
        queued, *ended = tuple(await row(_DELIVERIES) or ())
        states = dict(zip(_ENDED, map(int, ended), strict=True))
        overdue_at = await self._connection.value(_OVERDUE)
        published, stored = tuple(await row(_ARTICLES) or (0, 0))
        by_activity = {bool(each[0]): int(each[1]) for each in await self._connection.rows(_CHATS)}
        feed_count, polled_at = tuple(await row(_FEEDS) or (0, None))
        paused_at, blocked_until = tuple(await row(select(pace.c.paused_at, pace.c.blocked_until)) or (None, None))
        came = await Tallies(self._connection).by_key([Tally.LATE], now.date() - timedelta(days=1))
        size, free = tuple(await row(self._connection.dialect.room()) or (0, 0))
        return VitalSigns(
            deliveries=states,
            queue=max(int(queued) - sum(states.values()), 0),
            late_s=max((now - overdue_at).total_seconds(), 0.0) if overdue_at else 0.0,
            lateness=[came.get((Tally.LATE, place), 0) for place in range(len(LATE_UP_TO) + 1)],
            is_paused=paused_at is not None,
            is_blocked=blocked_until is not None and blocked_until > now,
            waiting=int(await self._connection.value(_WAITING)),
            aside=int(await self._connection.value(_ASIDE)),
            published=int(published),
            drafts=int(stored) - int(published),
            active_chats=by_activity.get(True, 0),
            other_chats=by_activity.get(False, 0),
            feeds=int(feed_count),
            failing_feeds=int(await self._connection.value(_FAILING)),
            paused_feeds=int(await self._connection.value(_PAUSED_FEEDS)),
            database_bytes=int(size),
            free_bytes=int(free),
            feed_age_s=max((now - polled_at).total_seconds(), 0.0) if polled_at else 0.0,
        )
