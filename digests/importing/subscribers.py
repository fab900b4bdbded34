"""Subscribers of another bot: who would be new, and how they become ours without a word to anybody.

Whoever a list brings has not started this bot. So nothing is sent to them before Telegram says that it may be, which
``meeting`` asks; and who is known here already stays as they are, gone or not: what they chose here counts.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Mapping, Sequence
from datetime import datetime

from digests.audit.record import note
from digests.config import DigestSettings
from digests.importing.wishes import Wishes
from digests.model import Chat, ChatKind, Deed, Topic
from digests.model.outlooks import SubscriberOutlook
from digests.sources.lists import ChatRow, Listing
from digests.store import Store, Transaction
from digests.subscribers import NEWS_BEFORE_JOINING


class SubscriberImport:
    """Brings subscribers in; ``choose`` gives the interface's language for a code, and that of the bot for ""."""

    def __init__(
        self, store: Store, defaults: DigestSettings, choose: Callable[[str], str], now: Callable[[], datetime]
    ) -> None:
        self._store, self._defaults, self._choose, self._now = store, defaults, choose, now

    async def outlook(self, listing: Listing) -> SubscriberOutlook:
        """Return what would become of a list; nothing is changed. Raises: StoreError."""
        found, wishes = SubscriberOutlook(), await self._wishes()
        for rows in listing.subscribers():
            async with self._store.read() as tx:
                self._sorted(rows, await _known(tx, rows), wishes, found)
        return found

    async def bring(
        self,
        listing: Listing,
        told: Callable[[int], Awaitable[None]],
        *,
        name: str = "",
        without: Sequence[int] = (),
    ) -> SubscriberOutlook:
        """Store the subscribers of a list, and return what became of them; ``told`` hears how many rows are done.

        name: of the file, for the audit. without: the topics that those follow who would follow nothing.
        Raises: StoreError.
        """
        found, wishes, done = SubscriberOutlook(), await self._wishes(), 0
        for rows in listing.subscribers():
            async with self._store.write() as tx:
                new = self._sorted(rows, await _known(tx, rows), wishes, found)
                covered = await tx.articles.number_before(self._now() - NEWS_BEFORE_JOINING)
                chats = [(self._chat(row, wishes, covered), wishes.topics(row.topics) or without) for row in new]
                await tx.chats.add_all(chats)
                await tx.unmet.add([chat.id for chat, _ in chats])
            done += len(rows)
            await told(done)
        if found.total:
            async with self._store.write() as tx:
                after = {"name": name, "count": found.total}
                await note(tx, Deed.CHATS_IMPORTED, self._now(), after=after)
        return found

    async def _wishes(self) -> Wishes:
        async with self._store.read() as tx:
            topics: list[Topic] = await tx.topics.active()
        return Wishes(topics, self._choose, self._now())

    def _sorted(
        self, rows: Sequence[ChatRow], known: Mapping[int, bool], wishes: Wishes, found: SubscriberOutlook
    ) -> list[ChatRow]:
        """Count rows, and return those that are new here."""
        new = [row for row in rows if row.chat_id not in known]
        stays = sum(known.values())
        found.known += stays
        found.gone += len(rows) - len(new) - stays
        for row in new:
            found.new[row.kind] += 1
            found.without_topics += not wishes.topics(row.topics)
            found.unknown_topics.update(wishes.unknown(row.topics))
            if row.zone and not wishes.zone(row.zone):
                found.unclear["zone"] += 1
        return new

    def _chat(self, row: ChatRow, wishes: Wishes, covered: int) -> Chat:
        start, now = self._defaults, self._now()
        place = wishes.zone(row.zone)
        return Chat(
            row.chat_id,
            row.kind,
            row.name,
            datetime.fromisoformat(row.joined) if row.joined else now,
            language=wishes.language(row.language),
            timezone=place.zone if place else start.timezone,
            city=place.city if place else "",
            digest_time=wishes.time(row.at) or start.time,
            public=row.kind is ChatKind.CHANNEL,
            active=False,
            covered=covered,
        )


async def _known(tx: Transaction, rows: Sequence[ChatRow]) -> dict[int, bool]:
    """Return those of some rows that are stored, and whether they take digests or are yet to be asked."""
    ids = [row.chat_id for row in rows]
    stored, waiting = await tx.chats.several(ids), await tx.unmet.among(ids)
    return {each.id: (each.active and not each.stopped) or each.id in waiting for each in stored.values()}
