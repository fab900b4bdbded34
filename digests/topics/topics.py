"""Topics as editors make them: saved, and matched against the archive again."""

from __future__ import annotations

import asyncio
import re
import unicodedata
from collections.abc import AsyncGenerator, AsyncIterator, Callable, Collection, Iterable, Mapping, Sequence
from datetime import datetime

from digests.audit.record import note
from digests.config import TopicSettings
from digests.language.tokens import stems
from digests.model import JSON, Article, Deed, ProgressMessage, Topic, TopicMatch
from digests.query import Lexicon, Matcher, parse
from digests.query.cost import check_topic
from digests.query.learning import Learned
from digests.query.subjects import shared_words
from digests.store import Store, Transaction
from digests.topics.feedback import Feedback
from digests.topics.matching import TopicMatchers, Vector, analysed, topic_match

CHUNK = 100
LONGEST_SLUG = 32
_NOT_IN_SLUGS = re.compile(r"[^a-z0-9]+")

# The note that the topics of the configuration have been stored once.
SEEDED = "topics_seeded"


class Topics:
    """The topics of the newsroom; ``languages`` are those that their queries are compiled for."""

    def __init__(self, store: Store, languages: Sequence[str], now: Callable[[], datetime]) -> None:
        self._store, self._languages, self._now = store, languages, now
        self._matchers = TopicMatchers(languages)
        self._teaching = Feedback(self._matchers)

    async def save(self, slug: str, names: Mapping[str, str], query: str, emoji: str) -> Topic:
        """Make a topic, or change the one of that slug, and match the stored articles against it.

        Raises: QuerySyntaxError.
        """
        topic = await self.record(slug, names, query, emoji)
        async with self._store.write() as tx:
            await tx.rematches.begin(topic.id)
        await self.rematch(topic)
        return topic

    async def record(
        self, slug: str, names: Mapping[str, str], query: str, emoji: str, shown: ProgressMessage | None = None
    ) -> Topic:
        """Make a topic, or change the one of that slug; what its query changes is still to be matched.

        shown: the message that will say how far the archive has been matched. Raises: QuerySyntaxError.
        """
        check_topic(self._matchers.compiled(query).query)
        async with self._store.write() as tx:
            known = await tx.topics.by_slug(slug)
            if known is None:
                topic = await tx.topics.add(slug, names, query, emoji)
            else:
                topic = await tx.topics.revise(known.id, names=names, query=query, emoji=emoji)
            deed = Deed.TOPIC_ADDED if known is None else Deed.TOPIC_REVISED
            await self._note(tx, deed, topic.id, _told(known), _told(topic))
            if shown is not None or known is None or known.query != query:
                await tx.rematches.begin(topic.id, shown)
        return topic

    async def call_country(self, code: str, words: Sequence[str]) -> list[Topic]:
        """Let a country be called by these words besides its names.

        Returns the topics whose queries name it: what that changes in the archive is still to be matched.
        """
        async with self._store.write() as tx:
            before = {"words": list((await tx.topics.country_words()).get(code, ()))}
            await tx.topics.set_country_words(code, words)
            now_is = {"words": list(words)}
            await note(tx, Deed.COUNTRY_CALLED, self._now(), subject=f"country {code}", before=before, after=now_is)
            named = [topic for topic in await tx.topics.active() if f"@{code}" in topic.query.upper()]
            for topic in named:
                await tx.rematches.begin(topic.id)
        return named

    async def shared_words(self, topics: Iterable[Topic], language: str) -> frozenset[tuple[str, ...]]:
        """Return what all articles of some topics have in common, as stems in a language: their countries, their names.

        Whoever wants less of it wants the topic no more.
        """
        async with self._store.read() as tx:
            lexicon = Lexicon(self._languages, await tx.topics.country_words())
        shared: set[tuple[str, ...]] = set()
        for topic in topics:
            shared |= shared_words(parse(topic.query), language, lexicon)
            shared.update(tuple(stems(name, language)) for name in topic.names.values())
        return frozenset(shared)

    async def rematch(self, topic: Topic) -> int:
        """Ask a topic's query of every stored article; return how many are on it by the query."""
        count = 0
        async for _, found in self.rematching(topic):
            count = found
        return count

    async def rematching(self, topic: Topic) -> AsyncGenerator[tuple[float, int], None]:
        """Ask a topic's query of every stored article, chunk by chunk, on from where a walk for it was broken off.

        Yields what share of the archive is done, and how many articles are on the topic so far. Ends early where the
        topic has been changed meanwhile: then another such walk is under way.
        """
        async with self._store.write() as tx:
            current = await tx.topics.get(topic.id)
            if current is None or current.archived or current.query != topic.query:
                return
            walk = await tx.rematches.of(topic.id) or await tx.rematches.begin(topic.id)
        async with self._store.read() as tx:
            last, countries = await tx.articles.last_id(), await tx.topics.country_words()
            learned = (await self._teaching.learned(tx, [topic])).get(topic.id)
        matcher, count = self._matchers.compiled(topic.query, countries), walk.found
        async for articles in self._chunks(walk.after):
            async with self._store.read() as tx:
                vectors = await tx.vectors.of([article.id for article in articles]) if learned else {}
            matches = await asyncio.to_thread(_matching, topic, matcher, learned, articles, vectors)
            done, count = articles[-1].id, count + len(matches)
            async with self._store.write() as tx:
                if not await tx.rematches.advance(walk.id, done, count):
                    return
                await tx.matches.replace(topic.id, matches, [article.id for article in articles])
            yield min(done / max(last, 1), 1.0), count
        async with self._store.write() as tx:
            await tx.rematches.end(walk.id)
        yield 1.0, count

    async def unfinished(self) -> list[tuple[Topic, ProgressMessage | None]]:
        """Return the topics for which a walk over the archive was broken off, each with the message that shows it."""
        async with self._store.read() as tx:
            by_id = {topic.id: topic for topic in await tx.topics.active()}
            walks = await tx.rematches.all()
            return [(by_id[walk.topic_id], walk.shown) for walk in walks if walk.topic_id in by_id]

    async def expect_confirmation(self, topic_id: int, *, wanted: bool) -> Topic:
        """Let digests say of the stories on a topic which of them only one source tells, or no longer.

        Raises: LookupError where there is no such topic.
        """
        async with self._store.write() as tx:
            topic = await tx.topics.revise(topic_id, expects_confirmation=wanted)
            before, now_is = {"expects_confirmation": not wanted}, {"expects_confirmation": wanted}
            await self._note(tx, Deed.TOPIC_REVISED, topic_id, before, now_is)
        return topic

    async def place(self, topic_id: int, place: int) -> Topic:
        """Let a topic stand at a place among those that are not archived, from 1, the nearest there is.

        Raises: LookupError where there is no such topic.
        """
        async with self._store.write() as tx:
            everything = [topic.id for topic in await tx.topics.all()]
            active = [topic.id for topic in await tx.topics.active()]
            if topic_id not in active:
                raise LookupError(f"no topic {topic_id}")
            before = active.index(topic_id) + 1
            active.remove(topic_id)
            place = min(max(place, 1), len(active) + 1)
            everything.remove(topic_id)
            # Archived ones stay where they are among the others, for when they are back.
            behind = everything.index(active[place - 1]) if place <= len(active) else len(everything)
            everything.insert(behind, topic_id)
            await tx.topics.arrange(everything)
            await self._note(tx, Deed.TOPIC_PLACED, topic_id, {"place": before}, {"place": place})
            return await tx.topics.revise(topic_id)

    async def archive(self, topic_id: int) -> Topic:
        """Offer a topic to nobody and tell nothing of it, until it is brought back; what it has stays with it.

        No digest waits for it any more. Raises: LookupError where there is no such topic.
        """
        async with self._store.write() as tx:
            topic = await tx.topics.revise(topic_id, archived=True)
            await tx.rematches.stop(topic_id)
            await tx.holds.release(topic_id, self._now(), ends=True)
            await self._note(tx, Deed.TOPIC_ARCHIVED, topic_id, {"archived": False}, {"archived": True})
        return topic

    async def bring_back(self, topic_id: int, shown: ProgressMessage | None = None) -> Topic:
        """Take an archived topic up again with its followers; what has come meanwhile is still to be matched.

        shown: as in ``record``. Raises: LookupError where there is no such topic.
        """
        async with self._store.write() as tx:
            topic = await tx.topics.revise(topic_id, archived=False)
            await tx.rematches.begin(topic_id, shown)
            await self._note(tx, Deed.TOPIC_BROUGHT_BACK, topic_id, {"archived": True}, {"archived": False})
        return topic

    async def remove(self, slug: str) -> bool:
        """Remove a topic with its subscriptions and matches; False where there is none."""
        async with self._store.write() as tx:
            topic = await tx.topics.by_slug(slug)
            if topic is not None:
                await tx.topics.remove(topic.id)
                await self._note(tx, Deed.TOPIC_REMOVED, topic.id, _told(topic), {})
        return topic is not None

    async def seed(self, topics: Iterable[TopicSettings]) -> int:
        """Make the configured topics at the first start, and only then; return how many were made."""
        async with self._store.read() as tx:
            if await tx.notes.get(SEEDED) is not None:
                return 0
        made = []
        for topic in topics:
            made.append(await self.save(topic.slug, topic.names, topic.query, topic.emoji))
            if topic.expects_confirmation:
                await self.expect_confirmation(made[-1].id, wanted=True)
        async with self._store.write() as tx:
            await tx.notes.keep(SEEDED, "yes")
        return len(made)

    async def _note(self, tx: Transaction, deed: Deed, topic_id: int, before: JSON, after: JSON) -> None:
        changed = [name for name in {**before, **after} if before.get(name) != after.get(name)]
        was, now_is = ({name: each[name] for name in changed if name in each} for each in (before, after))
        if changed:
            await note(tx, deed, self._now(), subject=f"topic {topic_id}", before=was, after=now_is)

    async def _chunks(self, last: int) -> AsyncIterator[list[Article]]:
        """Yield the stored articles after one of them in chunks; other work runs between them."""
        while True:
            async with self._store.read() as tx:
                articles = await tx.articles.each_after(last, CHUNK)
            if not articles:
                return
            yield articles
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


def _told(topic: Topic | None) -> JSON:
    if topic is None:
        return {}
    return {"slug": topic.slug, "names": dict(topic.names), "query": topic.query, "emoji": topic.emoji}


def _matching(
    topic: Topic,
    matcher: Matcher,
    learned: Learned | None,
    articles: Sequence[Article],
    vectors: Mapping[int, Vector],
) -> dict[int, TopicMatch]:
    found = {each.id: topic_match(topic, matcher, analysed(each), learned, vectors.get(each.id)) for each in articles}
    return {article_id: match for article_id, match in found.items() if match}
