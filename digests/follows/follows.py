"""What a reader follows in words of their own, from the first look at them to their end; and back."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from digests.archive.search import ArchiveSearch
from digests.errors import InputError
from digests.follows.wording import MOST_A_WEEK, read
from digests.model import ALERTS_A_DAY, Article, Chat, Follow, RuleMatch
from digests.query import Query
from digests.store import Store, Transaction
from digests.subscribers import Subscribers
from digests.topics.matching import analysed

# More is a newspaper of one's own, and each is looked up for each article.
MOST_FOLLOWS = 20
SHOWN_BEFORE = timedelta(days=7)
# So many of a week's articles are read to tell how many match.
LOOKED_AT = 50


@dataclass(frozen=True, slots=True)
class Preview:
    """What words would have found in the last week: how many articles, the newest first, and how well they match."""

    words: str
    count: int
    articles: tuple[Article, ...]
    scores: tuple[float, ...]


class Follows:
    """Lets readers follow words; ``languages`` are those that words are read in.

    Each method may raise StoreError.
    """

    def __init__(
        self,
        store: Store,
        subscribers: Subscribers,
        search: ArchiveSearch,
        languages: Sequence[str],
        now: Callable[[], datetime],
    ) -> None:
        self._store, self._subscribers, self._search = store, subscribers, search
        self._languages, self._now = tuple(languages), now

    async def preview(self, chat: Chat, text: str) -> Preview:
        """Return what a chat's words would have found. Raises: InputError, as ``read``, and follow-too-many (count)."""
        query, _ = read(text, self._languages, chat.language)
        since = (self._now() - SHOWN_BEFORE).date().isoformat()
        page = await self._search.page(f"({query.text}) from:{since}", 0, LOOKED_AT, newest_first=True)
        if page.found.count > MOST_A_WEEK:
            raise InputError("follow-too-many", count=page.found.count)
        articles = [article for article, _ in page.found.hits]
        scores = await asyncio.to_thread(_scores, query, articles, self._languages)
        found = [(article, score) for article, score in zip(articles, scores, strict=True) if score]
        count = max(page.found.count - len(articles), 0) + len(found)
        return Preview(query.text, count, tuple(each for each, _ in found), tuple(score for _, score in found))

    async def follow(self, chat: Chat, text: str, *, at_once: bool = False) -> Follow:
        """Let a chat follow words, with what it would have found lately. Raises: InputError, as ``preview`` does.

        at_once: it hears of what comes as soon as that is out. too-many-follows (limit) where it follows enough.
        """
        preview = await self.preview(chat, text)
        _, needs = read(text, self._languages, chat.language)

        async def put(tx: Transaction) -> Follow:
            followed = await tx.follows.of(chat.id)
            if len(followed) >= MOST_FOLLOWS and preview.words not in {each.text for each in followed}:
                raise InputError("too-many-follows", limit=MOST_FOLLOWS)
            rule_id = await tx.follows.rule(preview.words, await _rarest_first(tx, needs))
            known = zip(preview.articles, preview.scores, strict=True)
            await tx.follows.add_matches([RuleMatch(article.id, rule_id, score) for article, score in known])
            await self._put(tx, chat, rule_id, paused=False, at_once=at_once)
            return await _stored(tx, chat, rule_id)

        return await self._subscribers.changing_sections(chat, put)

    async def of(self, chat: Chat) -> list[Follow]:
        """Return what a chat follows, the first first."""
        async with self._store.read() as tx:
            return await tx.follows.of(chat.id)

    async def pause(self, chat: Chat, rule_id: int, *, paused: bool) -> Follow:
        """Let what a chat follows rest, or go on. Raises: LookupError where it does not follow it."""

        async def put(tx: Transaction) -> Follow:
            known = await _stored(tx, chat, rule_id)
            await self._put(tx, chat, rule_id, paused=paused, at_once=known.at_once)
            return await _stored(tx, chat, rule_id)

        return await self._subscribers.changing_sections(chat, put)

    async def tell_at_once(self, chat: Chat, rule_id: int, *, at_once: bool) -> Follow:
        """Let a chat hear of something at once, or in its digests. Raises: LookupError where it does not follow it."""

        async def put(tx: Transaction) -> Follow:
            known = await _stored(tx, chat, rule_id)
            await self._put(tx, chat, rule_id, paused=known.paused, at_once=at_once)
            return await _stored(tx, chat, rule_id)

        return await self._subscribers.changing_sections(chat, put)

    async def choose_alerts(self, chat: Chat, a_day: int) -> Chat:
        """Let a chat hear of something at once so often a day at most. Raises: ValueError for no choice there is."""
        if a_day not in ALERTS_A_DAY:
            raise ValueError(f"no choice of alerts a day: {a_day}")
        return await self._subscribers.changed(chat, lambda now: replace(now, alerts_a_day=a_day))

    async def end(self, chat: Chat, rule_id: int) -> Follow:
        """Let a chat follow something no longer. Raises: LookupError where it does not."""

        async def end(tx: Transaction) -> Follow:
            follow = await _stored(tx, chat, rule_id)
            await tx.follows.end(chat.id, rule_id, self._now())
            return follow

        return await self._subscribers.changing_sections(chat, end)

    async def take_up_again(self, chat: Chat, rule_id: int) -> Follow:
        """Let a chat follow again what it has ended. Raises: LookupError where that is forgotten."""

        async def put(tx: Transaction) -> Follow:
            ended = await tx.follows.ended(chat.id, rule_id)
            if ended is not None:
                await self._put(tx, chat, rule_id, paused=ended.paused, at_once=ended.at_once)
            return await _stored(tx, chat, rule_id)

        return await self._subscribers.changing_sections(chat, put)

    async def _put(self, tx: Transaction, chat: Chat, rule_id: int, *, paused: bool, at_once: bool) -> None:
        """Store how a chat follows something; of what was published before it does not hear at once."""
        after = await tx.articles.last_number() if at_once else None
        await tx.follows.put(chat.id, rule_id, self._now(), paused=paused, alerts_after=after)
        if at_once:
            await tx.alerts.start(chat.id)


async def _stored(tx: Transaction, chat: Chat, rule_id: int) -> Follow:
    follow = await tx.follows.get(chat.id, rule_id)
    if follow is None:
        raise LookupError(f"the chat does not follow rule {rule_id}")
    return follow


async def _rarest_first(tx: Transaction, needs: Sequence[frozenset[str]]) -> list[frozenset[str]]:
    """Return what a rule needs with the group first that the fewest articles have."""
    common = {key: (await tx.search.words_beginning(key)).get(key, 0) for key in frozenset().union(*needs)}
    return sorted(needs, key=lambda group: sum(common[key] for key in group))


def _scores(query: Query, articles: Sequence[Article], languages: Sequence[str]) -> list[float]:
    """Return how well articles match, 0 for those that only the index takes for hits."""
    matcher = query.compile(languages)
    found = (matcher.match(analysed(each)) for each in articles)
    return [each.score if each else 0.0 for each in found]
