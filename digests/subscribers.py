"""Subscribers: every change of a chat that receives digests, and what follows from it for when the next one is due.

Whatever a chat changes, the moment of its next digest is worked out anew, here and nowhere else.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Iterable, Sequence
from dataclasses import replace
from datetime import datetime, timedelta
from typing import TypeVar

from digests.audit.acting import acting
from digests.audit.record import note
from digests.config import DigestSettings
from digests.errors import InputError
from digests.model import JSON, Chat, ChatKind, Deed, Filter, FilterKind, UnevenFollower, moved_on
from digests.model.tallies import Tally, movement
from digests.store import Store, Transaction
from digests.timing import timetable

# A new chat's first daily digest reaches back this far, so that it has something to say.
NEWS_BEFORE_JOINING = timedelta(days=1)
# A chat that is back after refusals is told what they kept from it, if that is not older.
REFUSED_NEWS = timedelta(days=7)
# A week's digest comes after seven days, and no change of any zone's clocks moves it by another one.
LONGEST_INTERVAL = timedelta(days=8)
# Chats that are worked on in one transaction.
CHUNK = 200
# Nobody looks through a longer list, and each is looked up in each digest.
MOST_FILTERS = 50
# More is an archive of its own, and all of it is read to be searched.
MOST_SAVED = 500
WISHES = {FilterKind.MORE: Tally.MORE, FilterKind.LESS: Tally.LESS, FilterKind.SOURCE: Tally.MUTED}


Changed = TypeVar("Changed")


class Subscribers:
    """Changes chats, each as it is stored by now; ``defaults`` says how a new one starts, ``heir_id`` who owns the bot.

    Each method that returns a chat returns it as saved, and may raise StoreError.
    """

    def __init__(
        self, store: Store, defaults: DigestSettings, now: Callable[[], datetime], heir_id: int | None = None
    ) -> None:
        self._store, self._defaults, self._now, self._heir_id = store, defaults, now, heir_id
        self._zone = timetable.zone(defaults.timezone)

    async def known(self, chat_id: int, kind: ChatKind, title: str, language: str) -> Chat:
        """Return a chat, made first where it is new."""
        async with self._store.read() as tx:
            chat = await tx.chats.get(chat_id)
        return chat or await self._made(chat_id, kind, title, language)

    async def changed(self, chat: Chat, change: Callable[[Chat], Chat]) -> Chat:
        """Apply a change to a chat."""
        async with self._store.write() as tx:
            return await self._saved(tx, change(await tx.chats.get(chat.id) or chat))

    async def pinning(self, chat: Chat, *, wanted: bool) -> tuple[Chat, int | None]:
        """Let the digests of a chat be pinned, or not; return the message, too, that is and is not to be any more."""
        async with self._store.write() as tx:
            chat = await self._saved(tx, replace(await tx.chats.get(chat.id) or chat, pins=wanted))
            return chat, None if wanted else await tx.chats.unpinned(chat.id)

    async def followed(self, chat: Chat, topic_id: int, *, wanted: bool) -> Chat:
        """Let a chat follow a topic or leave it; its first topic starts its digests like a new chat's."""
        async with self._store.write() as tx:
            chat = await tx.chats.get(chat.id) or chat
            if wanted and not await tx.subscriptions.sections(chat.id):
                chat = await self._starting_now(tx, chat)
            if wanted:
                await tx.subscriptions.add(chat.id, topic_id, self._now())
            else:
                await tx.subscriptions.remove(chat.id, topic_id)
                chat = _without(chat, topic_id)
            return await self._saved(tx, chat)

    async def topic_became(
        self, tx: Transaction, topic_id: int, into: int, followers: Sequence[UnevenFollower]
    ) -> None:
        """Let a topic that is part of another one by now come when it came; who followed both keeps the other's times.

        followers: those to whom topics come at different times, as they were before.
        """
        for each in followers:
            if each.heard:
                told = await tx.alerts.told(each.chat.id)
                await tx.alerts.put([], {each.chat.id: sorted({*told, *each.heard})})
            await self._saved(tx, each.once_became(topic_id, into))

    async def changing_sections(self, chat: Chat, change: Callable[[Transaction], Awaitable[Changed]]) -> Changed:
        """Change what a chat follows besides topics; its first section starts its digests like a new chat's."""
        async with self._store.write() as tx:
            chat = await tx.chats.get(chat.id) or chat
            before = await tx.subscriptions.sections(chat.id)
            changed = await change(tx)
            await tx.subscriptions.note(chat.id)
            if not before and await tx.subscriptions.sections(chat.id):
                chat = await self._starting_now(tx, chat)
            await self._saved(tx, chat)
            return changed

    async def filtered(self, chat: Chat, change: Callable[[frozenset[Filter]], Iterable[Filter]]) -> Chat:
        """Change what a chat wants more of, less of, or never. Raises: InputError (too-many-filters)."""
        async with self._store.write() as tx:
            chat = await tx.chats.get(chat.id) or chat
            before = frozenset(await tx.filters.of(chat.filter_set))
            filters = frozenset(change(before))
            if len(filters) > MOST_FILTERS:
                raise InputError("too-many-filters", limit=MOST_FILTERS)
            for new in filters - before:
                tx.tallies.count(WISHES[new.kind], self._now().date())
            # Used until now: whoever wants a filter back finds it there for a while.
            await tx.filters.kept(before, self._now())
            return await self._saved(tx, replace(chat, filter_set=await tx.filters.kept(filters, self._now())))

    async def saved(self, chat: Chat, article_id: int, *, wanted: bool) -> None:
        """Let a chat keep an article, or let it go. Raises: InputError (too-many-saved)."""
        async with self._store.write() as tx:
            if not wanted:
                await tx.saved.let_go(chat.id, article_id)
            elif await tx.saved.count(chat.id) >= MOST_SAVED:
                raise InputError("too-many-saved", limit=MOST_SAVED)
            else:
                if await tx.saved.keep(chat.id, article_id, self._now()):
                    tx.tallies.count(Tally.KEPT, self._now().date(), article_id)

    async def paused(self, chat: Chat, until: datetime) -> Chat:
        """Let a chat have no digest until a moment (aware)."""
        return await self.changed(chat, lambda now: replace(now, paused_until=until))

    async def stopped(self, chat: Chat) -> Chat:
        """Let a chat have no digests until it asks for them; it keeps its topics."""
        return await self.changed(chat, lambda now: replace(now, stopped=True, paused_until=None))

    async def resumed(self, chat: Chat) -> Chat:
        """Let a chat that stopped, paused or was gone have its digests again; old news stays old."""
        async with self._store.write() as tx:
            chat = await self._back(tx, await tx.chats.get(chat.id) or chat)
            if chat.stopped:
                chat = await self._starting_now(tx, chat)
            return await self._saved(tx, replace(chat, stopped=False, paused_until=None))

    async def arrived(self, chat_id: int, kind: ChatKind, title: str, language: str) -> Chat:
        """Store a chat where the bot is now; one that it was gone from has its digests again, with its topics."""
        stored = await self.known(chat_id, kind, title, language)
        async with self._store.write() as tx:
            chat = await self._back(tx, await tx.chats.get(chat_id) or stored)
            return await self._saved(tx, replace(chat, kind=kind, title=title or chat.title))

    async def revived(self, since: datetime) -> int:
        """Let chats have their digests again that refusals have switched off since a moment, and what they refused.

        Return how many they are.
        """
        total = 0
        while True:
            async with self._store.write() as tx:
                chat_ids = await tx.refusals.switched_off(since, CHUNK)
                for chat_id in chat_ids:
                    if chat := await tx.chats.get(chat_id):
                        await self._saved(tx, await self._back(tx, chat))
                await tx.deliveries.resend_refused(chat_ids, since, self._now())
            if not chat_ids:
                return total
            total += len(chat_ids)

    async def left(self, chat_id: int) -> None:
        """Send nothing more where the bot is gone; all that the chat has chosen stays for its return."""
        async with self._store.write() as tx:
            chat = await tx.chats.get(chat_id)
            if chat is not None:
                await self._saved(tx, replace(chat, active=False, refused_at=None))

    async def migrated(self, old_id: int, new_id: int) -> None:
        """Follow a group that became a supergroup; said twice, or in any order, it changes nothing more."""
        async with self._store.write() as tx:
            await tx.personal_data.migrate(old_id, new_id)
            chat = await tx.chats.get(new_id)
            if chat is not None:
                await self._saved(tx, replace(await self._back(tx, chat), kind=ChatKind.SUPERGROUP))

    async def heal(self) -> int:
        """Work the due times anew that lie farther off than any schedule: a clock was wrong. Return how many."""
        healed: set[int] = set()
        # Each once: a chat that stays as it was must not keep the tick for ever.
        while wrong := set(await self._due_too_late()) - healed:
            async with self._store.write() as tx:
                for chat_id in wrong:
                    if chat := await tx.chats.get(chat_id):
                        await self._saved(tx, chat)
            healed |= wrong
        return len(healed)

    async def _due_too_late(self) -> list[int]:
        now = self._now()
        async with self._store.read() as tx:
            return await tx.chats.due_after(now + LONGEST_INTERVAL, CHUNK, now)

    async def connected(self, chat_id: int, user_id: int) -> None:
        """Remember that a person connected a group or channel."""
        async with self._store.write() as tx:
            if user_id not in await tx.chats.admins(chat_id):
                await tx.chats.connect(chat_id, user_id, self._now())
                with acting(user_id):
                    await note(tx, Deed.CONNECTED, self._now(), chat_id=chat_id, after=await _named(tx, chat_id))

    async def let_go(self, chat_id: int, user_id: int) -> None:
        """Forget that a person looks after a group or channel."""
        async with self._store.write() as tx:
            if user_id in await tx.chats.admins(chat_id):
                await tx.chats.disconnect(chat_id, user_id)
                await note(tx, Deed.LET_GO, self._now(), chat_id=chat_id, before=await _named(tx, chat_id))

    async def disconnected(self, chat_id: int) -> None:
        """Delete all that is stored about a group or channel; who did so is kept, with the name that it had."""
        async with self._store.write() as tx:
            name = await _named(tx, chat_id)
            self._count(tx, await tx.chats.get(chat_id), None)
            await tx.personal_data.delete(chat_id, self._heir_id)
            await note(tx, Deed.DISCONNECTED, self._now(), before=name)

    async def forgotten(self, chat_id: int) -> None:
        """Delete all that is stored about a chat, with a private chat all about its person.

        What an editor has not published goes to the first owner.
        """
        async with self._store.write() as tx:
            self._count(tx, await tx.chats.get(chat_id), None)
            await tx.personal_data.delete(chat_id, self._heir_id)

    async def _made(self, chat_id: int, kind: ChatKind, title: str, language: str) -> Chat:
        now, start = self._now(), self._defaults
        public = kind is ChatKind.CHANNEL
        chat = Chat(
            *(chat_id, kind, title, now),
            language=language, timezone=start.timezone, digest_time=start.time, public=public,
        )  # fmt: skip
        async with self._store.write() as tx:
            self._count(tx, await tx.chats.get(chat_id), chat)
            return await tx.chats.add(await self._starting_now(tx, chat))

    async def _saved(self, tx: Transaction, chat: Chat) -> Chat:
        """Save a chat with the moment of its next digest; one that waits for editors still comes."""
        follows = bool(await tx.subscriptions.sections(chat.id))
        due_at = timetable.digest_due(chat, self._now(), self._zone, follows=follows)
        waits_until = await tx.holds.waits_until(chat.id)
        if due_at is not None and waits_until is not None and chat.paused_until is None:
            due_at = min(due_at, waits_until)
        chat = replace(chat, next_due_at=due_at)
        self._count(tx, await tx.chats.get(chat.id), chat)
        await tx.chats.save(chat)
        return chat

    def _count(self, tx: Transaction, before: Chat | None, after: Chat | None) -> None:
        """Count a chat that comes or goes by a change."""
        if moved := movement(before, after):
            tx.tallies.count(moved, self._now().date())

    async def _back(self, tx: Transaction, chat: Chat) -> Chat:
        """Return a chat that takes messages; where it was gone, its next digest tells what refusals kept from it."""
        await tx.chats.accepted([chat.id])
        if chat.active:
            return chat
        was_refused = chat.refused_at is not None
        chat = await self._starting_now(tx, chat, REFUSED_NEWS if was_refused else NEWS_BEFORE_JOINING)
        return replace(chat, active=True, refused_at=None)

    async def _starting_now(self, tx: Transaction, chat: Chat, reach: timedelta = NEWS_BEFORE_JOINING) -> Chat:
        """Return a chat whose next digest reaches back so far and no further."""
        recent = await tx.articles.number_before(self._now() - reach)
        covered = max(chat.covered, recent)
        return replace(chat, covered=covered, behind=moved_on(covered, chat.behind, recent))


async def _named(tx: Transaction, chat_id: int) -> JSON:
    chat = await tx.chats.get(chat_id)
    return {"name": chat.title} if chat is not None else {}


def _without(chat: Chat, topic_id: int) -> Chat:
    """Return a chat without what it has chosen for a topic alone."""
    times = tuple(each for each in chat.topic_times if each.topic_id != topic_id)
    return replace(chat, topic_times=times, behind=tuple(each for each in chat.behind if each[0] != topic_id))
