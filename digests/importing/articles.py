"""Articles of another bot: which are new here, and how they come into the archive without being told as news."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Collection, Sequence
from datetime import datetime

from digests.audit.record import note
from digests.importing.wishes import Wishes
from digests.intake.ingest import Ingest
from digests.model import Article, Deed
from digests.model.outlooks import ArticleOutlook
from digests.sources.addresses import address_key
from digests.sources.lists import ArticleRow, Listing
from digests.store import Store, Transaction

# So many are analysed and stored in one go, and others are served between two of them.
TOGETHER = 50


class ArticleImport:
    """Brings articles in."""

    def __init__(self, store: Store, ingest: Ingest, now: Callable[[], datetime]) -> None:
        self._store, self._ingest, self._now = store, ingest, now

    async def outlook(self, listing: Listing) -> ArticleOutlook:
        """Return what would become of a list; nothing is changed. Raises: StoreError."""
        found, wishes, seen = ArticleOutlook(), await self._wishes(), set[str]()
        for rows in listing.articles():
            async with self._store.read() as tx:
                self._sorted(rows, await _known(tx, rows), wishes, found, seen)
        return found

    async def bring(
        self, listing: Listing, told: Callable[[int], Awaitable[None]], *, name: str = ""
    ) -> ArticleOutlook:
        """Store the articles of a list, and return what became of them; ``told`` hears how many rows are done.

        name: of the file, for the audit. Raises: StoreError.
        """
        found, wishes, seen, done = ArticleOutlook(), await self._wishes(), set[str](), 0
        for parcel in listing.articles():
            for start in range(0, len(parcel), TOGETHER):
                rows = parcel[start : start + TOGETHER]
                async with self._store.read() as tx:
                    known = await _known(tx, rows)
                new = self._sorted(rows, known, wishes, found, seen)
                if new:
                    taken = await self._ingest.archive(
                        [row.draft for row in new], [wishes.topics(row.topics) for row in new], _remembering(new)
                    )
                    found.copies += sum(each.article.copy_of is not None for each in taken)
                done += len(rows)
                await told(done)
        if found.new:
            async with self._store.write() as tx:
                after = {"name": name, "count": found.new}
                await note(tx, Deed.ARCHIVE_IMPORTED, self._now(), after=after)
        return found

    async def _wishes(self) -> Wishes:
        async with self._store.read() as tx:
            return Wishes(await tx.topics.active(), str, self._now())

    def _sorted(
        self,
        rows: Sequence[ArticleRow],
        known: Collection[int],
        wishes: Wishes,
        found: ArticleOutlook,
        seen: set[str],
    ) -> list[ArticleRow]:
        """Count rows, and return those that are new; ``seen`` are the addresses of the list so far."""
        new = []
        for row in rows:
            address = address_key(row.draft.url) if row.draft.url else None
            if row.line in known or address in seen:
                found.known += 1
                continue
            if address is not None:
                seen.add(address)
            found.count(row.draft.written_at)
            found.unknown_topics.update(wishes.unknown(row.topics))
            new.append(row)
        return new


async def _known(tx: Transaction, rows: Sequence[ArticleRow]) -> frozenset[int]:
    """Return the lines of those rows that are here: by their content, or by the address, whatever became of it."""
    keys = await tx.cards.imported_among([row.key for row in rows])
    there = await tx.articles.at(row.draft.url for row in rows if row.draft.url)
    return frozenset(
        row.line for row in rows if row.key in keys or (row.draft.url and address_key(row.draft.url) in there)
    )


def _remembering(rows: Sequence[ArticleRow]) -> Callable[[Transaction, Sequence[Article]], Awaitable[None]]:
    async def remember(tx: Transaction, articles: Sequence[Article]) -> None:
        await tx.cards.imported({row.key: article.id for row, article in zip(rows, articles, strict=True)})

    return remember
