"""What topics have learned from their editors, kept while nothing new is taught."""

from __future__ import annotations

import asyncio
from collections.abc import Mapping, Sequence
from datetime import datetime

from digests.model import Article, Topic
from digests.query import Matcher
from digests.query.learning import FEWEST_LESSONS, Learned, Lesson
from digests.store import Transaction
from digests.topics.matching import TopicMatchers, Vector, analysed


class Feedback:
    """Gives the matchers what each topic has learned."""

    def __init__(self, matchers: TopicMatchers) -> None:
        self._matchers = matchers
        self._known: dict[int, tuple[tuple[int, datetime, str], Learned | None]] = {}

    async def learned(self, tx: Transaction, topics: Sequence[Topic]) -> Mapping[int, Learned]:
        """Return what each topic has learned, by its id; those with fewer than ten lessons have learned nothing."""
        taught = await tx.lessons.counts([topic.id for topic in topics])
        known: dict[int, tuple[tuple[int, datetime, str], Learned | None]] = {}
        for topic in topics:
            count, last = taught.get(topic.id, (0, None))
            if last is None or count < FEWEST_LESSONS:
                continue
            state, before = (count, last, topic.query), self._known.get(topic.id)
            if before is not None and before[0] == state:
                known[topic.id] = before
            else:
                lessons = await tx.lessons.of(topic.id)
                matcher = self._matchers.compiled(topic.query)
                vectors = await tx.vectors.of([article.id for article, _ in lessons])
                known[topic.id] = state, await asyncio.to_thread(_learned, matcher, lessons, vectors)
        self._known = known
        return {topic_id: learned for topic_id, (_, learned) in known.items() if learned is not None}


def _learned(
    matcher: Matcher, lessons: Sequence[tuple[Article, bool]], vectors: Mapping[int, Vector]
) -> Learned | None:
    taught = [_lesson(matcher, article, vectors.get(article.id), accepted) for article, accepted in lessons]
    return Learned.of(taught, matcher.query.minimum)


def _lesson(matcher: Matcher, article: Article, vector: Vector | None, accepted: bool) -> Lesson:
    document = analysed(article)
    return Lesson(matcher.score(document), document.stems(), accepted, vector)
