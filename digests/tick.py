"""One tick: the digests that are due go into the outbox, in chunks, each chat's exactly once.

The due chats and the articles up to the last publication are read and composed without holding the database. Then one
transaction a chunk takes the chats that are still as they were read: editions, deliveries, the next due time and what
is covered now are written together. A chat that changed meanwhile, or that another process took, is left to the next
round; articles published meanwhile have higher numbers and stay uncovered.
"""

from __future__ import annotations

import asyncio
from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from datetime import datetime, timedelta
from typing import TypeAlias
from zoneinfo import ZoneInfo

from digests import timetable
from digests.errors import UnknownZone
from digests.model import Chat, Message
from digests.press import Choice, Renderer, Window
from digests.store import Store, Transaction

CHUNK = 500
# A chat that comes back after months gets what was published in the last one.
LONGEST_WINDOW = timedelta(days=31)
# So many articles before a window teach which words are rare.
TAUGHT_BY = 300
# A digest that leaves longer than this after its due time bears the date on which it leaves.
SAME_DAY = timedelta(hours=12)

Due: TypeAlias = tuple[Chat, tuple[int, ...]]
Printed: TypeAlias = Mapping[Choice, tuple[Message, ...]]


class Tick:
    """What one moment has due; ``zone`` stands in for a time zone that no longer exists."""

    def __init__(self, store: Store, renderer: Renderer, zone: ZoneInfo, now: datetime) -> None:
        self._store, self._renderer, self._zone, self._now = store, renderer, zone, now
        self._window: Window | None = None
        # None: the choice gives nothing to send.
        self._editions: dict[Choice, int | None] = {}

    async def publish_chunk(self) -> int | None:
        """Publish for the next chats that are due; return how many deliveries were enqueued, None where none is due."""
        async with self._store.read() as tx:
            due = await tx.chats.due(self._now, CHUNK)
            if not due:
                return None
            window = await self._window_from(tx, min(chat.covered for chat, _ in due))
        choices = {pair[0].id: self._choice(pair, window) for pair in due}
        missing = set(choices.values()) - self._editions.keys()
        printed = await asyncio.to_thread(window.print, missing, self._renderer)
        async with self._store.write() as tx:
            as_read = {chat.id: (chat, topic_ids) for chat, topic_ids in due}
            still_due = [pair for pair in await tx.chats.due(self._now, CHUNK) if as_read.get(pair[0].id) == pair]
            editions = await self._add_editions(tx, {choices[chat.id] for chat, _ in still_due}, printed, window)
            enqueued = await self._hand_over(tx, still_due, choices, {**self._editions, **editions}, window.up_to)
        self._editions |= editions
        return enqueued

    async def _window_from(self, tx: Transaction, covered: int) -> Window:
        """Read the articles after what is covered; all chunks of a tick end at the same number."""
        window = self._window
        if window is None or covered < window.after:
            window = await read_window(tx, covered, self._now, up_to=window.up_to if window else None)
            self._window = window
        return window

    def _choice(self, pair: Due, window: Window) -> Choice:
        chat, topic_ids = pair
        day = timetable.local_date(_due_at(chat) if self._is_timely(chat) else self._now, zone_of(chat, self._zone))
        tells = chat.tell_when_empty and bool(topic_ids)
        return Choice(chat.language, day, topic_ids, window.first_after(chat.covered), tells)

    def _is_timely(self, chat: Chat) -> bool:
        return self._now - _due_at(chat) <= SAME_DAY

    async def _add_editions(
        self, tx: Transaction, choices: Collection[Choice], printed: Printed, window: Window
    ) -> dict[Choice, int | None]:
        editions: dict[Choice, int | None] = {}
        for choice, messages in printed.items():
            if choice in choices:
                editions[choice] = (
                    await add_edition(tx, choice, messages, self._now, window.up_to) if messages else None
                )
        return editions

    async def _hand_over(
        self,
        tx: Transaction,
        due: Sequence[Due],
        choices: Mapping[int, Choice],
        editions: Mapping[Choice, int | None],
        up_to: int,
    ) -> int:
        """Enqueue what the chats get and move them on; what could not be composed stays uncovered."""
        rows: defaultdict[str, list[tuple[int, int]]] = defaultdict(list)
        covered = {chat.id: up_to if choices[chat.id] in editions else chat.covered for chat, _ in due}
        for chat, _ in due:
            edition_id = editions.get(choices[chat.id])
            if edition_id is not None:
                rows[daily_key(chat, self._zone)].append((chat.id, edition_id))
        enqueued = 0
        for key, wanted in rows.items():
            # Somebody who moved the same due time to and fro has had this one: its articles wait for the next.
            served = await tx.outbox.holders(key, [chat_id for chat_id, _ in wanted])
            covered |= {chat.id: chat.covered for chat, _ in due if chat.id in served}
            enqueued += await tx.outbox.enqueue([row for row in wanted if row[0] not in served], key, self._now)
        await tx.chats.advance(
            [(chat.id, covered[chat.id], next_due(chat, topic_ids, self._now, self._zone)) for chat, topic_ids in due]
        )
        return enqueued


async def read_window(tx: Transaction, covered: int, now: datetime, up_to: int | None = None) -> Window:
    """Read what was published after a number, at most a month back, up to a number or the last one."""
    after = max(covered, await tx.articles.number_before(now - LONGEST_WINDOW))
    last = await tx.articles.last_number() if up_to is None else up_to
    before = await tx.articles.on_topics(max(0, after - TAUGHT_BY), after)
    return Window(await tx.topics.all(), await tx.articles.on_topics(after, last), after, last, before)


async def add_edition(tx: Transaction, choice: Choice, messages: Sequence[Message], now: datetime, up_to: int) -> int:
    """Store the messages of a choice and return the edition's id."""
    return await tx.editions.add(
        day=choice.day,
        language=choice.language,
        composed_at=now,
        after=choice.first - 1,
        up_to=up_to,
        messages=messages,
    )


def next_due(chat: Chat, topic_ids: Collection[int], now: datetime, default: ZoneInfo) -> datetime | None:
    """Return when the next digest of a chat is due, after now and after its pause; None while it gets none."""
    if not topic_ids or not chat.days or chat.stopped or not chat.active:
        return None
    after = max(now, chat.paused_until) if chat.paused_until else now
    return timetable.next_due(after, chat.digest_time, chat.days, zone_of(chat, default))


def daily_key(chat: Chat, default: ZoneInfo) -> str:
    """Name a chat's digest by the local date and time of its due time: a new time on the same day is a new digest."""
    return f"daily:{_due_at(chat).astimezone(zone_of(chat, default)):%Y-%m-%dT%H:%M}"


def zone_of(chat: Chat, default: ZoneInfo) -> ZoneInfo:
    """Return the time zone of a chat; the default where the zone database no longer has it."""
    try:
        return timetable.zone(chat.timezone)
    except UnknownZone:
        return default


def _due_at(chat: Chat) -> datetime:
    if chat.next_due_at is None:
        raise ValueError(f"chat {chat.id} is not due")
    return chat.next_due_at
