"""Announcements: drafts and who has them in hand, and how far those that are out have been handed to chats."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, time
from typing import Any

from sqlalchemy import ColumnElement, case, delete, exists, func, insert, select, update

from digests.model import (
    CANCELLED,
    Announcement,
    AnnouncementState,
    AnnouncementVersion,
    AudienceCount,
    AudienceFilter,
    ChatKind,
    DeliveryState,
    Figures,
    Message,
)
from digests.store.audiences import conditions, is_awake
from digests.store.delivery.outbox import Outbox
from digests.store.editions import UNHURRIED
from digests.store.engine.columns import Moment
from digests.store.engine.connection import AnyRow, Connection
from digests.store.schema.announcements import announcement_versions, announcements
from digests.store.schema.chats import chats
from digests.store.schema.delivery import deliveries, editions, has_reason, is_open, is_pending

# What the keys of deliveries of announcements begin with.
ANNOUNCEMENT_KEY = "say"
# Every chat has a greater id.
BEFORE_ALL = -(2**53)
_COUNTS = ("queued", "sent", "failed", "unknown", "skipped")
_VERSION = (
    announcement_versions.c.announcement_id,
    *(announcement_versions.c[name] for name in ("language", "method", "parameters", "instead", "edition_id")),
)


@dataclass(frozen=True, slots=True)
class Recipient:
    """A chat that an announcement is for, and what decides which version it gets, and when."""

    chat_id: int
    language: str
    timezone: str
    quiet: tuple[time, ...]


class Announcements:
    """The announcements of one transaction. Every method may raise StoreError."""

    def __init__(self, connection: Connection, outbox: Outbox) -> None:
        self._connection, self._outbox = connection, outbox

    async def add(self, user_id: int, now: datetime) -> int:
        """Store a draft without words, for everybody, in the hands of whoever began it; return its id."""
        values = {
            **_aimed(AudienceFilter()), "state": AnnouncementState.DRAFT, "silent": False, "revision": 0,
            "created_by": user_id, "created_at": now, "holder_id": user_id, "held_since": now,
        }  # fmt: skip
        added = insert(announcements).values(values).returning(announcements.c.id)
        return int(await self._connection.value(added))

    async def get(self, announcement_id: int, *, to_change: bool = False) -> Announcement | None:
        """Return an announcement; ``to_change``: nobody else changes it until the transaction ends."""
        query = select(announcements).where(announcements.c.id == announcement_id)
        row = await self._connection.row(query.with_for_update() if to_change else query)
        return None if row is None else (await self._whole([row]))[0]

    async def listed(self, state: ColumnElement[bool], limit: int, offset: int = 0) -> list[Announcement]:
        """Return announcements in some states, the newest first."""
        query = select(announcements).where(state).order_by(announcements.c.id.desc()).limit(limit).offset(offset)
        return await self._whole(await self._connection.rows(query))

    async def drafts(self, limit: int) -> list[Announcement]:
        """Return drafts, the newest first."""
        return await self.listed(_is(AnnouncementState.DRAFT), limit)

    async def past(self, limit: int, offset: int) -> list[Announcement]:
        """Return announcements that are or were out, the newest first."""
        return await self.listed(~_is(AnnouncementState.DRAFT), limit, offset)

    async def count_past(self) -> int:
        """Return how many announcements are or were out."""
        query = select(func.count()).select_from(announcements).where(~_is(AnnouncementState.DRAFT))
        return int(await self._connection.value(query))

    async def hold(self, announcement_id: int, user_id: int, now: datetime) -> None:
        """Put a draft into somebody's hands, whoever had it."""
        await self._change(announcement_id, holder_id=user_id, held_since=now)

    async def aim(self, announcement_id: int, audience: AudienceFilter) -> None:
        """Say which chats a draft is for."""
        await self._change(announcement_id, **_aimed(audience), revision=announcements.c.revision + 1)

    async def sound(self, announcement_id: int, *, silent: bool) -> None:
        """Say whether an announcement comes without a sound."""
        await self._change(announcement_id, silent=silent, revision=announcements.c.revision + 1)

    async def reword(self, announcement_id: int, language: str, message: Message) -> None:
        """Say how an announcement reads in a language; the edition of it stays."""
        values = {"method": message.method, "parameters": message.parameters, "instead": message.instead}
        new = self._connection.dialect.insert(announcement_versions)
        new = new.values(announcement_id=announcement_id, language=language, **values)
        key = ["announcement_id", "language"]
        await self._connection.run(new.on_conflict_do_update(index_elements=key, set_=values))
        await self._change(announcement_id, revision=announcements.c.revision + 1)

    async def unword(self, announcement_id: int, language: str) -> None:
        """Do without the version for a language."""
        own = _of(announcement_id) & (announcement_versions.c.language == language)
        await self._connection.run(delete(announcement_versions).where(own))
        await self._change(announcement_id, revision=announcements.c.revision + 1)

    async def send(self, announcement_id: int, edition_ids: Mapping[str, int], now: datetime) -> None:
        """Let a draft be out, with an edition for each of its languages; nobody has it in hand any more."""
        for language, edition_id in edition_ids.items():
            own = _of(announcement_id) & (announcement_versions.c.language == language)
            await self._connection.run(update(announcement_versions).where(own).values(edition_id=edition_id))
        out = {"state": AnnouncementState.OUT, "confirmed_at": now, "handed_up_to": BEFORE_ALL}
        await self._change(announcement_id, **out, holder_id=None, held_since=None)

    async def cancel(self, announcement_id: int, edition_ids: Sequence[int], now: datetime) -> None:
        """Let an announcement go to nobody else."""
        await self._change(announcement_id, state=AnnouncementState.CANCELLED, handed_up_to=None)
        own = editions.c.id.in_(self._connection.dialect.listed(sorted(edition_ids)))
        over = update(editions).where(own).values(paused_at=now, pause_reason=CANCELLED)
        await self._connection.run(over)

    async def remove(self, announcement_id: int) -> None:
        """Delete an announcement."""
        await self._connection.run(delete(announcements).where(announcements.c.id == announcement_id))

    async def next_handing(self) -> Announcement | None:
        """Return the oldest announcement that has not been handed to all its chats."""
        query = select(announcements).where(announcements.c.handed_up_to.is_not(None)).order_by(announcements.c.id)
        row = await self._connection.row(query.limit(1))
        return None if row is None else (await self._whole([row]))[0]

    async def recipients(self, announcement: Announcement, now: datetime, limit: int) -> list[Recipient]:
        """Return the next chats by id that an announcement is for, as its audience was when it was confirmed."""
        columns = chats.c.id, chats.c.language, chats.c.timezone, chats.c.quiet
        query = select(*columns).where(chats.c.id > announcement.handed_up_to, is_awake(now))
        at = announcement.confirmed_at or now
        query = query.where(*conditions(announcement.audience, at)).order_by(chats.c.id).limit(limit)
        return [Recipient(*row) for row in await self._connection.rows(query)]

    async def gives_way(self, now: datetime) -> bool:
        """Tell whether something may leave now that leaves before every announcement."""
        first = is_open(editions) & editions.c.paused_at.is_(None) & (editions.c.lane < UNHURRIED)
        due = exists().where(
            deliveries.c.edition_id == editions.c.id, is_pending(deliveries), deliveries.c.not_before <= now
        )
        return await self._connection.row(select(editions.c.id).where(first, due).limit(1)) is not None

    async def hand(self, announcement_id: int, up_to: int | None) -> None:
        """Note up to which chat an announcement has been handed out, None where that is all of them."""
        await self._change(announcement_id, handed_up_to=up_to)

    async def count(self, audience: AudienceFilter, languages: Sequence[str], now: datetime) -> AudienceCount:
        """Return how many chats an audience has, by kind and in some languages, and how many of it rest.

        One look at each chat, and none sorted: there may be a million.
        """
        awake = is_awake(now)
        wanted = [
            awake & (chats.c.kind == ChatKind.PRIVATE),
            awake & chats.c.kind.in_((ChatKind.GROUP, ChatKind.SUPERGROUP)),
            awake & (chats.c.kind == ChatKind.CHANNEL),
            ~awake,
            *(awake & (chats.c.language == language) for language in languages),
        ]
        sums = [func.coalesce(func.sum(case((each, 1), else_=0)), 0) for each in wanted]
        asked = conditions(audience, now, of_all=True)
        row = await self._connection.row(select(*sums).where(chats.c.active, *asked))
        private, groups, channels, resting, *spoken = (int(count) for count in row or ())
        by_kind = {ChatKind.PRIVATE: private, ChatKind.GROUP: groups, ChatKind.CHANNEL: channels}
        return AudienceCount(by_kind, dict(zip(languages, spoken, strict=True)), resting)

    async def leave_undone(self, limit: int) -> int:
        """End some of what still waits of cancelled announcements; return how many deliveries."""
        over = select(editions.c.id).where(is_open(editions), editions.c.pause_reason == CANCELLED)
        waiting = select(deliveries.c.id).where(deliveries.c.edition_id.in_(over), is_pending(deliveries))
        ids = [row[0] for row in await self._connection.rows(waiting.limit(limit))]
        if ids:
            await self._outbox.skipped(ids, CANCELLED)
        return len(ids)

    async def figures(self, edition_ids: Sequence[int]) -> Figures:
        """Return the sum of the figures of editions."""
        return await self._sum(editions.c.id.in_(self._connection.dialect.listed(sorted(edition_ids))))

    async def edits(self, edition_ids: Sequence[int]) -> Figures:
        """Return the figures of the last correction of each of some editions, summed up."""
        listed = self._connection.dialect.listed(sorted(edition_ids))
        last = select(func.max(editions.c.id)).where(editions.c.corrects.in_(listed)).group_by(editions.c.corrects)
        return await self._sum(editions.c.id.in_(last))

    async def blocked(self, edition_ids: Sequence[int]) -> int:
        """Return how many chats have been switched off since they refused what was sent by some editions."""
        listed = self._connection.dialect.listed(sorted(edition_ids))
        refused = (
            select(func.count())
            .select_from(deliveries.join(chats, chats.c.id == deliveries.c.chat_id))
            .where(deliveries.c.edition_id.in_(listed), deliveries.c.state == DeliveryState.FAILED)
            .where(has_reason(deliveries), ~chats.c.active)
        )
        return int(await self._connection.value(refused))

    async def paused(self, edition_ids: Sequence[int]) -> bool:
        """Tell whether one of some editions is paused."""
        listed = self._connection.dialect.listed(sorted(edition_ids))
        query = select(editions.c.id).where(editions.c.id.in_(listed), editions.c.paused_at.is_not(None))
        return await self._connection.row(query.limit(1)) is not None

    async def forget_some(self, before: datetime, limit: int) -> int:
        """Forget up to so many announcements of before a moment whose editions are gone, old drafts too."""
        kept = exists().where(
            announcement_versions.c.announcement_id == announcements.c.id,
            editions.c.id == announcement_versions.c.edition_id,
        )
        old = select(announcements.c.id).where(
            announcements.c.created_at < before, announcements.c.handed_up_to.is_(None), ~kept
        )
        return await self._connection.run(delete(announcements).where(announcements.c.id.in_(old.limit(limit))))

    async def _sum(self, which: ColumnElement[bool]) -> Figures:
        sums = [func.coalesce(func.sum(editions.c[name]), 0) for name in _COUNTS]
        last = func.max(editions.c.last_sent_at, type_=Moment)
        row = await self._connection.row(select(*sums, last).where(which))
        assert row is not None
        queued, sent, failed, unknown, skipped = (int(count) for count in row[: len(_COUNTS)])
        is_open = queued > sent + failed + unknown + skipped
        return Figures(queued, sent, failed, unknown, skipped, is_open, row[-1])

    async def _whole(self, rows: Sequence[AnyRow]) -> list[Announcement]:
        listed = self._connection.dialect.listed([row.id for row in rows])
        query = select(*_VERSION).where(announcement_versions.c.announcement_id.in_(listed))
        found: dict[int, list[AnnouncementVersion]] = {row.id: [] for row in rows}
        for number, language, method, parameters, instead, edition_id in await self._connection.rows(
            query.order_by(announcement_versions.c.language)
        ):
            version = AnnouncementVersion(language, Message(method, parameters, instead), edition_id)
            found[number].append(version)
        return [_announcement(row, found[row.id]) for row in rows]

    async def _change(self, announcement_id: int, **values: Any) -> None:
        chosen = announcements.c.id == announcement_id
        await self._connection.run(update(announcements).where(chosen).values(values))


def _announcement(row: AnyRow, versions: Sequence[AnnouncementVersion]) -> Announcement:
    kinds = tuple(ChatKind(kind) for kind in row.kinds)
    audience = AudienceFilter(row.topics, row.languages, kinds, row.active_days)
    return Announcement(
        *(row.id, row.state, row.created_by, row.created_at, audience, row.silent, row.revision),
        *(row.holder_id, row.held_since, row.confirmed_at, row.handed_up_to, tuple(versions)),
    )


def _is(state: AnnouncementState) -> ColumnElement[bool]:
    return announcements.c.state == state


def _of(announcement_id: int) -> ColumnElement[bool]:
    return announcement_versions.c.announcement_id == announcement_id


def _aimed(audience: AudienceFilter) -> dict[str, Any]:
    return {
        "topics": audience.topic_ids, "languages": audience.languages,
        "kinds": tuple(map(str, audience.kinds)), "active_days": audience.active_days,
    }  # fmt: skip
