"""From published articles to the rules that want them: each article once, in the order of publication.

The cursor is the number of the last article that was looked at; it moves in the transaction that writes down what was
found, so whatever breaks off is taken up where it was. Where nobody follows anything, it only moves.

An article that is corrected is looked at again, for whoever has not had its digest yet; what it was found for stays.
"""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Callable, Sequence
from datetime import datetime, timedelta

from digests.follows.index import RuleIndex
from digests.model import Article, RuleMatch
from digests.store import Store, Transaction
from digests.topics.matching import analysed

logger = logging.getLogger(__name__)

CURSOR, CORRECTED = "followed_up_to", "followed_corrections_to"
# Articles of one transaction, and rules that are read at once.
CHUNK, RULES = 100, 5_000
# What came out before that is in the digests of nearly everybody.
RECENT = timedelta(days=8)
# As long may pass between the moment of a correction and its being there to be read.
LATE = timedelta(minutes=2)


class RuleMatching:
    """Finds for new articles the rules that want them; ``languages`` are those that rules are read in.

    Whoever hears of such a rule at once is looked at next.
    """

    def __init__(self, store: Store, languages: Sequence[str], now: Callable[[], datetime]) -> None:
        self._store, self._index, self._now = store, RuleIndex(languages), now
        self._turn = asyncio.Lock()

    async def catch_up(self) -> int:
        """Look at what was published since the last time; return how many matches are new. Raises: StoreError."""
        async with self._turn:
            total = 0
            while (found := await self._chunk()) is not None:
                total += found
            await self._look_again()
            return total

    async def _chunk(self) -> int | None:
        """Look at the next articles; None where there are none."""
        async with self._store.read() as tx:
            cursor, last = await tx.notes.get(CURSOR), await tx.articles.last_number()
            after = int(cursor) if cursor else 0
            if after >= last:
                return None
            await self._read_rules(tx)
            up_to = min(after + CHUNK, last) if len(self._index) else last
            articles = await tx.articles.numbered(after, up_to) if len(self._index) else []
        found = await asyncio.to_thread(self._found, articles) if articles else []
        async with self._store.write() as tx:
            if await tx.notes.get(CURSOR) != cursor:
                return 0
            await tx.follows.add_matches(found)
            if found:
                await tx.alerts.expect({each.rule_id for each in found}, self._now())
            await tx.notes.put(CURSOR, str(up_to))
        return len(found)

    async def _look_again(self) -> None:
        """Look at what has been corrected since the last time."""
        now = self._now()
        async with self._store.read() as tx:
            looked = await tx.notes.get(CORRECTED)
            since = datetime.fromisoformat(looked) - LATE if looked else now - RECENT
            await self._read_rules(tx)
            after = await tx.articles.number_before(now - RECENT) if len(self._index) else 0
            articles = await tx.articles.corrected_since(since, after) if len(self._index) else []
        if not articles:
            return
        found = await asyncio.to_thread(self._found, articles)
        async with self._store.write() as tx:
            await tx.follows.add_matches(found)
            if found:
                await tx.alerts.expect({each.rule_id for each in found}, now)
            await tx.notes.put(CORRECTED, now.isoformat())

    async def _read_rules(self, tx: Transaction) -> None:
        """Bring the index to what is stored: new rules have higher numbers, and those that are gone are let go."""
        while rules := await tx.follows.rules_after(self._index.last, RULES):
            self._index.add(rules)
        if await tx.follows.count_rules() != len(self._index):
            self._index.keep(await tx.follows.rule_ids())

    def _found(self, articles: Sequence[Article]) -> list[RuleMatch]:
        return [match for article in articles for match in self._of(article)]

    def _of(self, article: Article) -> list[RuleMatch]:
        try:
            return self._index.match(article.id, analysed(article))
        except Exception:
            # One hostile article must not keep the others from their readers.
            logger.exception("The rules for the article %d could not be asked", article.id)
            return []
