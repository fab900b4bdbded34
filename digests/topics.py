"""Topics as editors make them: tried on the stored articles, saved, and matched against the archive again."""

from __future__ import annotations

import asyncio
import re
import unicodedata
from collections.abc import AsyncIterator, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass

from digests.config import TopicSettings
from digests.matching import TopicMatchers
from digests.model import Article, Topic, TopicMatch
from digests.query import AnalysedText, Match, Matcher
from digests.store import Store

CHUNK = 100
EXAMPLES = 3
LONGEST_SLUG = 32
_NOT_IN_SLUGS = re.compile(r"[^a-z0-9]+")


@dataclass(frozen=True, slots=True)
class Trial:
    """What a query would find: how many of how many stored articles, and the best of them with their own words."""

    matching: int
    stored: int
    examples: tuple[tuple[Article, tuple[str, ...]], ...]


class Topics:
    """The topics of the newsroom; ``languages`` are those that their queries are compiled for."""

    def __init__(self, store: Store, languages: Sequence[str]) -> None:
        self._store = store
        self._matchers = TopicMatchers(languages)

    async def trial(self, query: str) -> Trial:
        """Try a query on every stored article. Raises: QuerySyntaxError."""
        matching = stored = 0
        best: list[tuple[Article, Match]] = []
        async for articles, found in self._asked(query):
            stored += len(articles)
            matching += len(found)
            best = sorted([*best, *found], key=lambda each: (-each[1].score, -each[0].id))[:EXAMPLES]
        return Trial(matching, stored, tuple((article, match.words) for article, match in best))

    async def save(self, slug: str, names: Mapping[str, str], query: str, emoji: str) -> Topic:
        """Make a topic, or change the one of that slug, and match the stored articles against it.

        Raises: QuerySyntaxError.
        """
        topic = await self.record(slug, names, query, emoji)
        await self.rematch(topic)
        return topic

    async def record(self, slug: str, names: Mapping[str, str], query: str, emoji: str) -> Topic:
        """Make a topic, or change the one of that slug, and leave the stored articles as they are.

        Raises: QuerySyntaxError.
        """
        self._matchers.compiled(query)
        async with self._store.write() as tx:
            known = await tx.topics.by_slug(slug)
            if known is None:
                return await tx.topics.add(slug, names, query, emoji)
            return await tx.topics.revise(known.id, names=names, query=query, emoji=emoji)

    async def rematch(self, topic: Topic) -> int:
        """Ask a topic's query of every stored article, chunk by chunk; return how many are on it by the query."""
        count = 0
        async for articles, found in self._asked(topic.query):
            matches = {article.id: TopicMatch(topic, match.score, match.words) for article, match in found}
            async with self._store.write() as tx:
                await tx.articles.replace_topic_matches(topic.id, matches, [article.id for article in articles])
            count += len(found)
        return count

    async def remove(self, slug: str) -> bool:
        """Remove a topic with its subscriptions and matches; False where there is none."""
        async with self._store.write() as tx:
            topic = await tx.topics.by_slug(slug)
            if topic is not None:
                await tx.topics.remove(topic.id)
        return topic is not None

    async def seed(self, topics: Iterable[TopicSettings]) -> int:
        """Make the configured topics at the first start, and only then; return how many were made."""
        async with self._store.read() as tx:
            if await tx.topics.seeded():
                return 0
        made = [await self.save(topic.slug, topic.names, topic.query, topic.emoji) for topic in topics]
        async with self._store.write() as tx:
            await tx.topics.mark_seeded()
        return len(made)

    async def _asked(self, query: str) -> AsyncIterator[tuple[list[Article], list[tuple[Article, Match]]]]:
        """Yield the stored articles in chunks, each with those that match; other work runs between the chunks."""
        matcher = self._matchers.compiled(query)
        last = 0
        while True:
            async with self._store.read() as tx:
                articles = await tx.articles.each_after(last, CHUNK)
            if not articles:
                return
            yield articles, await asyncio.to_thread(_matching, matcher, articles)
            last = articles[-1].id


def new_slug(names: Mapping[str, str], taken: Collection[str]) -> str:
    """Return a free slug from the English or first name: its Latin letters and digits, without accents."""
    name = names.get("en") or next(iter(names.values()), "")
    plain = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode().lower()
    stem = _NOT_IN_SLUGS.sub("-", plain)[:LONGEST_SLUG].strip("-") or "topic"
    slug, number = stem, 2
    while slug in taken:
        ending = f"-{number}"
        slug, number = stem[: LONGEST_SLUG - len(ending)].rstrip("-") + ending, number + 1
    return slug


def _matching(matcher: Matcher, articles: Sequence[Article]) -> list[tuple[Article, Match]]:
    found = ((each, matcher.match(AnalysedText.of(each.title, each.text, each.language))) for each in articles)
    return [(article, match) for article, match in found if match]
