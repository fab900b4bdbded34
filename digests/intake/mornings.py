"""The morning line: whoever decides on what waits is told once a day, at a time of their own, how many there are."""

from __future__ import annotations

from collections.abc import Callable, Collection
from dataclasses import replace
from datetime import datetime, time, timedelta
from typing import Protocol
from zoneinfo import ZoneInfo

from digests.model import OVERDUE, Chat, Morning
from digests.store import Store, Transaction
from digests.store.queue import Waiting
from digests.timing.quiet import is_quiet
from digests.timing.zones import zone_named

# Whoever was not reached for so long, in quiet hours or while the bot was down, hears the next morning.
LATE = timedelta(hours=6)
# Whoever is new hears it from the next morning on, and not in the middle of a day, of what has just come.
PUNCTUAL = timedelta(minutes=5)


class Crier(Protocol):
    """Who tells an editor what waits."""

    async def tell(self, chat: Chat, count: int, suggested: int) -> None:
        """Tell an editor in their private chat how many articles wait, and how many suggestions of readers.

        Who cannot be told is logged.
        """
        ...


class Mornings:
    """Knows when editors and reviewers are to be told, and owners. Every method may raise StoreError.

    ``zone`` is that of whose zone is none any more.
    """

    def __init__(self, store: Store, owner_ids: Collection[int], now: Callable[[], datetime], zone: ZoneInfo) -> None:
        self._store, self._owner_ids, self._now, self._zone = store, frozenset(owner_ids), now, zone

    async def of(self, user_id: int) -> Morning:
        """Return when an editor is told."""
        async with self._store.read() as tx:
            return await tx.people.morning(user_id)

    async def choose(self, user_id: int, at: time | None) -> Morning:
        """Tell an editor at that time of the day, never where it is None; today no more if it has passed."""
        async with self._store.write() as tx:
            chat, chosen = await tx.chats.get(user_id), replace(await tx.people.morning(user_id), at=at)
            if chat is not None and at is not None:
                there = self._there(chat)
                chosen = replace(chosen, told_on=there.date() if there.time() >= at else chosen.told_on)
            await tx.people.set_morning(chosen)
        return chosen

    async def tell(self, crier: Crier) -> None:
        """Tell whoever is to be told now, and where nothing waits nobody.

        It is written down first: a line that is lost with a process is missed, and one that came twice would be noise.
        """
        async with self._store.read() as tx:
            known = await tx.people.all()
            people = {each.user_id: each.topics for each in known if each.seat.decides}
            people |= dict.fromkeys(self._owner_ids, ())
            # They make topics.
            whole = {each.user_id for each in known if each.seat.is_editor and each.seat.is_whole} | self._owner_ids
            due = {user_id: topics for user_id, topics in people.items() if await self._due(tx, user_id)}
        for user_id, topics in due.items():
            async with self._store.write() as tx:
                chat = await self._due(tx, user_id)
                if chat is None:
                    continue
                there, morning = self._there(chat), await tx.people.morning(user_id)
                is_new = morning.told_on is None and there - _began(morning, there) > PUNCTUAL
                await tx.people.set_morning(replace(morning, told_on=there.date()))
                overdue, is_owner = self._now() - OVERDUE, user_id in self._owner_ids
                count = await tx.queue.count(Waiting(user_id, is_owner, covered=topics, overdue=overdue))
                suggested = await tx.suggestions.waiting() if user_id in whole else 0
            if (count or suggested) and not is_new:
                await crier.tell(chat, count, suggested)

    async def _due(self, tx: Transaction, user_id: int) -> Chat | None:
        """Return the private chat of an editor who is to be told now, None where they are not."""
        chat, morning = await tx.chats.get(user_id), await tx.people.morning(user_id)
        if chat is None or not chat.active or morning.at is None:
            return None
        there = self._there(chat)
        is_time = timedelta() <= there - _began(morning, there) < LATE and morning.told_on != there.date()
        return chat if is_time and not is_quiet(chat.quiet, self._now(), self._zone_of(chat)) else None

    def _there(self, chat: Chat) -> datetime:
        return self._now().astimezone(self._zone_of(chat))

    def _zone_of(self, chat: Chat) -> ZoneInfo:
        return zone_named(chat.timezone, self._zone)


def _began(morning: Morning, there: datetime) -> datetime:
    """Return the moment of a day at which an editor is to be told; midnight for never."""
    at = morning.at or time()
    return there.replace(hour=at.hour, minute=at.minute, second=0, microsecond=0)
