"""Announcements: what an owner writes to readers, from the draft to the outbox, and what is done about it afterwards.

    begin ── reword · aim · sound ──▶ send ── fan-out ──▶ outbox
      └─ one owner has it in hand         └─ pause · resume · cancel · correct

What was confirmed is out in the transaction that confirms it; ``announcement_fan_out`` hands it to its chats.
"""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from digests.audit.record import note
from digests.errors import InputError
from digests.model import (
    EVERY_LANGUAGE,
    Announcement,
    AnnouncementReport,
    AnnouncementState,
    AnnouncementVersion,
    AudienceCount,
    AudienceFilter,
    Deed,
    EditionKind,
    Message,
    NewEdition,
)
from digests.notices import PAUSED_BY_OWNER
from digests.publishing.announcement_fan_out import AnnouncementFanOut
from digests.store import Store, Transaction

# Whoever has done nothing for so long has put a draft down.
IN_HAND = timedelta(minutes=30)
SILENT = "disable_notification"


@dataclass(frozen=True, slots=True)
class Wakes:
    """Who is told that there is something to do: those who deliver, and those who correct."""

    delivery: Callable[[], None]
    corrections: Callable[[], None]


class Announcements:
    """Writes, sends and corrects announcements; ``rate`` tells how many messages leave in a second at present.

    ``zone`` stands in for one that is no more; ``rest`` waits for seconds, while digests go first. Every method may
    raise StoreError; those that change a draft raise InputError where it is gone or out (announcement-gone, -out), or
    a colleague has it in hand (-elsewhere).
    """

    def __init__(
        self,
        store: Store,
        now: Callable[[], datetime],
        rate: Callable[[], float],
        wakes: Wakes,
        zone: ZoneInfo,
        *,
        rest: Callable[[float], Awaitable[object]] = asyncio.sleep,
    ) -> None:
        self._store, self._now, self._rate, self._wakes = store, now, rate, wakes
        self._fan_out = AnnouncementFanOut(store, now, wakes.delivery, zone, rest)

    async def begin(self, user_id: int, message: Message) -> Announcement:
        """Store what somebody has written as a draft for everybody, in their hands."""
        async with self._store.write() as tx:
            announcement_id = await tx.announcements.add(user_id, self._now())
            await tx.announcements.reword(announcement_id, EVERY_LANGUAGE, message)
            return await _found(tx, announcement_id)

    async def take(self, announcement_id: int, user_id: int, *, over: bool = False) -> Announcement:
        """Put a draft into somebody's hands; it stays in a colleague's, unless ``over``. What is out is nobody's.

        Raises: InputError (announcement-gone).
        """
        async with self._store.write() as tx:
            found = await _found(tx, announcement_id, to_change=True)
            if not found.is_draft or (self._is_held(found) and found.holder_id != user_id and not over):
                return found
            await tx.announcements.hold(announcement_id, user_id, self._now())
            return await _found(tx, announcement_id)

    async def reword(self, announcement_id: int, user_id: int, language: str, message: Message) -> Announcement:
        """Say how a draft reads in a language."""
        async with self._store.write() as tx:
            await self._draft(tx, announcement_id, user_id)
            await tx.announcements.reword(announcement_id, language, message)
            return await _found(tx, announcement_id)

    async def unword(self, announcement_id: int, user_id: int, language: str) -> Announcement:
        """Do without a language's own version; the one for every language stays."""
        async with self._store.write() as tx:
            await self._draft(tx, announcement_id, user_id)
            if language != EVERY_LANGUAGE:
                await tx.announcements.unword(announcement_id, language)
            return await _found(tx, announcement_id)

    async def aim(self, announcement_id: int, user_id: int, audience: AudienceFilter) -> Announcement:
        """Say which chats a draft is for."""
        async with self._store.write() as tx:
            await self._draft(tx, announcement_id, user_id)
            await tx.announcements.aim(announcement_id, audience)
            return await _found(tx, announcement_id)

    async def sound(self, announcement_id: int, user_id: int, *, silent: bool) -> Announcement:
        """Say whether a draft comes without a sound."""
        async with self._store.write() as tx:
            await self._draft(tx, announcement_id, user_id)
            await tx.announcements.sound(announcement_id, silent=silent)
            return await _found(tx, announcement_id)

    async def discard(self, announcement_id: int, user_id: int) -> None:
        """Delete a draft."""
        async with self._store.write() as tx:
            await self._draft(tx, announcement_id, user_id)
            await tx.announcements.remove(announcement_id)

    async def reach(self, draft: Announcement) -> AudienceCount:
        """Return how many chats the audience of a draft has at present, and what decides how long they take."""
        async with self._store.read() as tx:
            return await self._count(tx, draft)

    async def send(self, announcement_id: int, user_id: int, revision: int) -> bool:
        """Let a draft go out as it was when it was shown; False where it is out already.

        Raises: InputError, where it has changed since (announcement-changed) or nobody would get it (-nobody).
        """
        # All chats are looked through before others must wait; what has changed meanwhile has another revision.
        async with self._store.read() as tx:
            found = await _found(tx, announcement_id)
            count = await self._count(tx, found)
        async with self._store.write() as tx:
            found = await _found(tx, announcement_id, to_change=True)
            if not found.is_draft:
                return False
            self._check_hand(found, user_id)
            if found.revision != revision:
                raise InputError("announcement-changed")
            if not count.chats:
                raise InputError("announcement-nobody")
            now = self._now()
            new = [_edition(version, now, silent=found.silent) for version in found.versions]
            edition_ids = await tx.editions.add_all(new)
            by_language = dict(zip((each.language for each in found.versions), edition_ids, strict=True))
            await tx.announcements.send(announcement_id, by_language, now)
            now_is = {"chats": count.chats, "languages": sorted(by_language), "editions": sorted(edition_ids)}
            await note(tx, Deed.ANNOUNCED, now, subject=_subject(announcement_id), after=now_is)
        await self._fan_out.hand_next()
        return True

    async def hand_over(self) -> int:
        """Put what is out into the outbox, chat after chat, and end what was cancelled; return how many deliveries."""
        return await self._fan_out.hand_over()

    async def pause(self, announcement_id: int) -> None:
        """Let nothing more of an announcement leave for now. Raises: InputError (announcement-gone)."""
        async with self._store.write() as tx:
            found = await _found(tx, announcement_id, to_change=True)
            new = [await tx.editions.pause(each, PAUSED_BY_OWNER, self._now()) for each in found.edition_ids]
            if any(new):
                await note(tx, Deed.PAUSED, self._now(), subject=_subject(announcement_id))

    async def resume(self, announcement_id: int) -> None:
        """Let an announcement leave again; a cancelled one stays. Raises: InputError (announcement-gone)."""
        async with self._store.write() as tx:
            found = await _found(tx, announcement_id, to_change=True)
            was_paused = await tx.announcements.paused(found.edition_ids)
            for edition_id in found.edition_ids:
                await tx.editions.resume(edition_id)
            if was_paused and found.state is AnnouncementState.OUT:
                await note(tx, Deed.RESUMED, self._now(), subject=_subject(announcement_id))
        self._wakes.delivery()

    async def cancel(self, announcement_id: int) -> int:
        """Send an announcement to nobody else; return how many have it. Raises: InputError (announcement-gone)."""
        async with self._store.write() as tx:
            found = await _found(tx, announcement_id, to_change=True)
            figures = await tx.announcements.figures(found.edition_ids)
            if found.state is AnnouncementState.OUT:
                await tx.announcements.cancel(announcement_id, found.edition_ids, self._now())
                for edition_id in found.edition_ids:
                    # Even where nothing of it was in the outbox yet, it is no longer open.
                    tx.outbox.count_queued(edition_id, 0)
                now_is = {"sent": figures.sent, "left": figures.left}
                await note(tx, Deed.CANCELLED, self._now(), subject=_subject(announcement_id), after=now_is)
        await self._fan_out.leave_undone()
        return figures.sent

    async def correct(self, announcement_id: int, language: str, message: Message, edit: Message) -> bool:
        """Let a version that is out read otherwise, where it has arrived and where it has not; ``edit`` does the first.

        False where there is no such version, or what was sent is no longer kept.
        """
        async with self._store.write() as tx:
            found = await _found(tx, announcement_id, to_change=True)
            version = found.version(language)
            out = await tx.corrections.as_out(version.edition_id) if version and version.edition_id else None
            if version is None or out is None or not await tx.corrections.mark_current(out):
                return False
            now = self._now()
            message = _sounding(message, silent=found.silent)
            await tx.corrections.supersede(out.id, now)
            await tx.corrections.replace_unsent(out.id, {0: message}, ())
            await tx.corrections.begin(out, EditionKind.CORRECTION, {0: edit}, now)
            await tx.announcements.reword(announcement_id, language, message)
            was, is_now = _said(version.message), _said(message)
            await note(tx, Deed.CORRECTED, now, subject=_subject(announcement_id), before=was, after=is_now)
        self._wakes.corrections()
        return True

    async def report(self, announcement_id: int) -> AnnouncementReport:
        """Return what has become of an announcement. Raises: InputError (announcement-gone)."""
        async with self._store.read() as tx:
            return await _report(tx, await _found(tx, announcement_id))

    async def page(self, limit: int, offset: int) -> tuple[list[Announcement], list[AnnouncementReport]]:
        """Return drafts, and some of what is or was out, the newest first."""
        async with self._store.read() as tx:
            drafts, past = await tx.announcements.drafts(limit), await tx.announcements.past(limit, offset)
            return drafts, [await _report(tx, each) for each in past]

    def holder(self, draft: Announcement) -> int | None:
        """Return who has a draft in hand, None where nobody has."""
        return draft.holder_id if self._is_held(draft) else None

    async def _draft(self, tx: Transaction, announcement_id: int, user_id: int) -> None:
        found = await _found(tx, announcement_id, to_change=True)
        if not found.is_draft:
            raise InputError("announcement-out")
        self._check_hand(found, user_id)
        await tx.announcements.hold(announcement_id, user_id, self._now())

    def _check_hand(self, found: Announcement, user_id: int) -> None:
        if self._is_held(found) and found.holder_id != user_id:
            raise InputError("announcement-elsewhere")

    def _is_held(self, draft: Announcement) -> bool:
        return draft.held_since is not None and self._now() - draft.held_since < IN_HAND

    async def _count(self, tx: Transaction, found: Announcement) -> AudienceCount:
        languages = [each.language for each in found.versions if each.language != EVERY_LANGUAGE]
        count = await tx.announcements.count(found.audience, languages, self._now())
        ahead = sum(each.left for each in (await tx.deliveries.pushing()).values())
        return replace(count, ahead=ahead, rate_per_s=self._rate())


async def _found(tx: Transaction, announcement_id: int, *, to_change: bool = False) -> Announcement:
    found = await tx.announcements.get(announcement_id, to_change=to_change)
    if found is None:
        raise InputError("announcement-gone")
    return found


async def _report(tx: Transaction, out: Announcement) -> AnnouncementReport:
    edition_ids = out.edition_ids
    figures, edits = await tx.announcements.figures(edition_ids), await tx.announcements.edits(edition_ids)
    blocked = await tx.announcements.blocked(edition_ids) if figures.failed else 0
    paused = await tx.announcements.paused(edition_ids)
    return AnnouncementReport(out, figures, blocked, edits, paused)


def _edition(version: AnnouncementVersion, now: datetime, *, silent: bool) -> NewEdition:
    return NewEdition(
        day=now.date(), language=version.language, composed_at=now, after=0, up_to=0,
        messages=[_sounding(version.message, silent=silent)], kind=EditionKind.ANNOUNCEMENT,
    )  # fmt: skip


def _sounding(message: Message, *, silent: bool) -> Message:
    """Return a message that rings or does not, and so with what is sent instead of it."""
    parameters = {name: value for name, value in message.parameters.items() if name != SILENT}
    instead = tuple(_sounding(each, silent=silent) for each in message.instead)
    return Message(message.method, parameters | ({SILENT: True} if silent else {}), instead)


def _said(message: Message) -> dict[str, str]:
    return {"text": str(message.parameters.get("text") or message.parameters.get("caption") or "")}


def _subject(announcement_id: int) -> str:
    return f"announcement {announcement_id}"
