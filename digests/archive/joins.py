"""Which story of the archive an article that is not out yet would go on with, and whether that is sure."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from digests.archive.recent import read_new, read_recent
from digests.compose.continuity import CONFIDENT, Past
from digests.compose.digest import Matched
from digests.compose.known import Vector
from digests.compose.stories import Vectors
from digests.model import Article, ArticleStatus, Deed, TopicMatch
from digests.store import Store, Transaction

# In log-odds. From here on up to what digests take for sure an editor knows better; below it is another story.
DOUBTED = -0.1


# Each article that is asked about takes a little room in what is kept of the others.
MOST_ASKED = 200
# Where more came out, or was done, since the article before, all is read anew.
MOST_NEW, MOST_ACTS = 100, 1_000
# Acts after which what is out may be on other topics, or out again.
RESORTS = (Deed.SORTED, Deed.CORRECTED, Deed.REINSTATED)


@dataclass(frozen=True, slots=True)
class Join:
    """The article whose story another one would go on with; where it is not ``sure``, digests tell it as a new one."""

    article: Article
    sure: bool


class Joins:
    """Finds stories that waiting articles would go on with. Every method may raise StoreError."""

    def __init__(self, store: Store, now: Callable[[], datetime]) -> None:
        self._store, self._now = store, now
        # Forty articles are looked at one after the other, among the same others: what is known of these is kept, and
        # what comes out or is withdrawn meanwhile is added or left out. All is read anew where more has changed.
        self._last, self._act = 0, 0
        self._recent: dict[int, Article] = {}
        self._gone: set[int] = set()
        self._vectors: dict[int, Vector] = {}
        self._topics: dict[int, frozenset[int]] = {}
        self._are_encoded = False
        self._past: Past | None = None
        self._asked, self._turn = 0, asyncio.Lock()

    async def of(self, article: Article, matches: Sequence[TopicMatch]) -> Join | None:
        """Return what an article with its topics would join.

        None where it is on no topic, begins a story, or is not encoded yet while others are.
        """
        if not matches:
            return None
        async with self._turn:
            return await self._of(article, matches)

    async def _of(self, article: Article, matches: Sequence[TopicMatch]) -> Join | None:
        async with self._store.read() as tx:
            if not await self._catch_up(tx):
                await self._read_all(tx)
            own, ties = await tx.vectors.of([article.id]), await tx.curations.ties_of(article.id)
            told = await tx.articles.several(ties[-1].others) if ties else {}
        if ties:
            # An editor has said it.
            return next((Join(each, sure=True) for each in told.values() if ties[-1].together), None)
        if self._are_encoded and not own:
            # It has only just come: what its words alone seem to say is said of what it means a moment later.
            return None
        topics = frozenset(match.topic.id for match in matches)
        found = await asyncio.to_thread(self._nearest, self._asked_about(article, topics, own))
        return None if found is None or found[1] < DOUBTED else Join(found[0], found[1] >= CONFIDENT)

    def _asked_about(self, article: Article, topics: frozenset[int], own: Vectors) -> Article:
        """Return an article under a number of its own: what was known of it before, as it was then, is another one."""
        self._asked += 1
        if self._asked % MOST_ASKED == 0:
            self._last = 0
        asked = replace(article, id=-self._asked)
        self._topics[asked.id] = topics
        if article.id in own:
            self._vectors[asked.id] = own[article.id]
        return asked

    def _nearest(self, article: Article) -> tuple[Article, float] | None:
        if self._past is None:
            recent = list(self._recent.values())
            self._past = Past(recent, recent, self._vectors, self._topics)
        return self._past.nearest(article, self._gone)

    async def _catch_up(self, tx: Transaction) -> bool:
        """Take in what came out or was withdrawn since; False where all is to be read anew."""
        last, acts = await tx.articles.last_number(), await tx.audit.since(self._act, MOST_ACTS)
        if not self._last or last - self._last > MOST_NEW or len(acts) == MOST_ACTS:
            return False
        touched = {article_id: self._recent[article_id] for _, article_id, _ in acts if article_id in self._recent}
        now_are = await tx.articles.several(list(touched))
        out = {each.id: each for each in now_are.values() if each.status is ArticleStatus.PUBLISHED}
        if any(deed in RESORTS and (article_id in out or deed is Deed.REINSTATED) for _, article_id, deed in acts):
            return False
        if any(out[article_id] != was for article_id, was in touched.items() if article_id in out):
            return False
        self._gone |= {was.number or 0 for article_id, was in touched.items() if article_id not in out}
        new = await read_new(tx, self._last, last)
        if any(article.id in self._recent for article, _ in new):
            # It was withdrawn, and may say something else now.
            return False
        self._vectors |= await tx.vectors.of([article.id for article, _ in new])
        self._last, self._act = last, acts[-1][0] if acts else self._act
        self._take_in(new)
        return True

    def _take_in(self, new: Sequence[Matched]) -> None:
        """Know articles that came out since."""
        self._topics |= {article.id: frozenset(match.topic.id for match in on) for article, on in new}
        self._recent |= {article.id: article for article, _ in new}
        if self._past is not None and new:
            self._past.add([article for article, _ in new])

    async def _read_all(self, tx: Transaction) -> None:
        """Read what readers still remember, once for many articles."""
        self._act, self._last = await tx.audit.newest(), await tx.articles.last_number()
        recent = await read_recent(tx, self._last, self._now())
        self._recent, self._gone, self._topics, self._past = {}, set(), {}, None
        self._vectors = dict(await tx.vectors.of([each.id for each, _ in recent]))
        self._are_encoded = bool(self._vectors)
        self._take_in(recent)
