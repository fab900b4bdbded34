"""From an announcement that is out to the outbox: its chats, one chunk after the other, while digests go first.

It goes on from chat to chat, however often it is broken off.
"""

from __future__ import annotations

import asyncio
import time
from collections import defaultdict
from collections.abc import Awaitable, Callable, Mapping, Sequence
from datetime import datetime
from zoneinfo import ZoneInfo

from digests.model import Announcement
from digests.store import ANNOUNCEMENT_KEY, Recipient, Store
from digests.timing.quiet import quiet_until
from digests.timing.zones import zone_named

# A chunk grows and shrinks so that its transaction takes about this long: others wait for the database meanwhile.
HELD_S = 0.03
# While digests leave, nothing of an announcement leaves, so it is in no hurry: after a chunk others have the database
# so many times as long, but no longer than that. So a push loses less than a twentieth of its pace.
RESTS, LONGEST_REST_S = 19, 10.0
FIRST_CHUNK, SMALLEST_CHUNK, LARGEST_CHUNK = 250, 50, 2000


class AnnouncementFanOut:
    """Hands announcements to their chats; ``wake`` tells that there is something to deliver.

    ``zone`` stands in for one that is no more; ``rest`` waits for seconds. Every method may raise StoreError.
    """

    def __init__(
        self,
        store: Store,
        now: Callable[[], datetime],
        wake: Callable[[], None],
        zone: ZoneInfo,
        rest: Callable[[float], Awaitable[object]],
    ) -> None:
        self._store, self._now, self._wake, self._zone, self._rest = store, now, wake, zone, rest
        self._chunk = FIRST_CHUNK
        # Who confirms one and who looks each minute what is left would only get in each other's way.
        self._handing = asyncio.Lock()

    async def hand_over(self) -> int:
        """Put what is out into the outbox, chat after chat, and end what was cancelled; return how many deliveries."""
        async with self._handing:
            total, began = 0, time.perf_counter()
            while (count := await self.hand_next()) is not None:
                total += count
                await self._give_way(time.perf_counter() - began)
                began = time.perf_counter()
        await self.leave_undone()
        return total

    async def hand_next(self) -> int | None:
        """Hand the oldest announcement that is out to its next chats; return how many, None where there is none.

        Who they are is read before, so that nobody waits for the database while all chats are looked through.
        """
        now = self._now()
        async with self._store.read() as tx:
            out = await tx.announcements.next_handing()
            found = await tx.announcements.recipients(out, now, self._chunk) if out else []
        if out is None:
            return None
        count, began = 0, 0.0
        async with self._store.write(lasting=False) as tx:
            began = time.perf_counter()
            now_is = await tx.announcements.get(out.id, to_change=True)
            if now_is is None or now_is.handed_up_to != out.handed_up_to:
                # It was cancelled, or another process was first.
                return 0
            for not_before, rows in self._in_time(out, found, now).items():
                key = f"{ANNOUNCEMENT_KEY}:{out.id}"
                count += await tx.outbox.enqueue(rows, key, now, not_before)
            await tx.announcements.hand(out.id, found[-1].chat_id if found else None)
            for edition_id in out.edition_ids if not found else ():
                # Even where nobody gets it, it is no longer open.
                tx.outbox.count_queued(edition_id, 0)
        self._fit_chunk(len(found), time.perf_counter() - began)
        self._wake()
        return count

    async def leave_undone(self) -> None:
        """End the deliveries of what was cancelled, some at a time."""
        while await self._leave_some_undone():
            pass

    async def _give_way(self, took_s: float) -> None:
        """Leave the database to digests after what took so long, where some leave at present."""
        async with self._store.read() as tx:
            gives_way = await tx.announcements.gives_way(self._now())
        if gives_way:
            await self._rest(min(RESTS * took_s, LONGEST_REST_S))

    def _fit_chunk(self, chats: int, held_s: float) -> None:
        """Let the next chunk be of as many chats as are handed over while nobody waits for long."""
        fitting = max(int(chats * HELD_S / held_s), chats // 2, SMALLEST_CHUNK)
        self._chunk = min(fitting, self._chunk * 2, LARGEST_CHUNK)

    def _in_time(
        self, out: Announcement, found: Sequence[Recipient], now: datetime
    ) -> Mapping[datetime, list[tuple[int, int]]]:
        """Return the chats with the editions that they get, by when they get them: after their quiet hours."""
        rows: defaultdict[datetime, list[tuple[int, int]]] = defaultdict(list)
        for each in found:
            quiet = quiet_until(each.quiet, now, zone_named(each.timezone, self._zone)) if each.quiet else None
            edition_id = out.read_in(each.language).edition_id
            if edition_id is not None:
                rows[quiet or now].append((each.chat_id, edition_id))
        return rows

    async def _leave_some_undone(self) -> int:
        async with self._store.write(lasting=False) as tx:
            return await tx.announcements.leave_undone(FIRST_CHUNK)
