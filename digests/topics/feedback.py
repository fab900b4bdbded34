"""What topics have learned from their editors, kept while nothing much is taught.

A lesson that is said makes a topic learn anew, and so do those that decisions imply once they are a twentieth more:
nobody waits for it each time that something is published.
"""

from __future__ import annotations

import asyncio
from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import TypeAlias

from digests.model import LessonCount, TaughtArticle, Topic
from digests.query import Matcher
from digests.query.learning import FEWEST_LESSONS, IMPLIED_WEIGHT, MOST_OTHERS, OTHERS_WEIGHT, Learned, Lesson
from digests.store import Transaction
from digests.topics.matching import TopicMatchers, Vector, analysed

# So many more of those that are implied are worth a new fit, as a share of all.
WORTH_A_FIT = 1 / 20

# What a topic was when it learned: its query, since when, and how much it was taught.
_State: TypeAlias = tuple[str, datetime | None, datetime | None, int, int]


class Feedback:
    """Gives the matchers what each topic has learned."""

    def __init__(self, matchers: TopicMatchers) -> None:
        self._matchers = matchers
        self._known: dict[int, tuple[_State, Learned | None]] = {}

    async def learned(self, tx: Transaction, topics: Sequence[Topic]) -> Mapping[int, Learned]:
        """Return what each topic has learned, by its id; those with fewer than ten lessons have learned nothing."""
        taught = await tx.lessons.counts([topic.id for topic in topics])
        known: dict[int, tuple[_State, Learned | None]] = {}
        for topic in topics:
            count = taught.get(topic.id)
            if count is None or count.whole < FEWEST_LESSONS:
                continue
            state, before = _state(topic, count), self._known.get(topic.id)
            if before is not None and before[0] == state:
                known[topic.id] = before
            else:
                known[topic.id] = state, await self._learn(tx, topic)
        self._known = known
        return {topic_id: learned for topic_id, (_, learned) in known.items() if learned is not None}

    async def _learn(self, tx: Transaction, topic: Topic) -> Learned | None:
        taught = await tx.lessons.of(topic.id)
        others = await self._others(tx, topic, taught)
        vectors = await tx.vectors.of([each.article.id for each in (*taught, *others)])
        matcher = self._matchers.compiled(topic.query)
        return await asyncio.to_thread(_learned, matcher, taught, others, vectors)

    async def _others(self, tx: Transaction, topic: Topic, taught: Sequence[TaughtArticle]) -> list[TaughtArticle]:
        """Return the newest articles on a topic that only ever heard what is not on it, but for those it heard of."""
        if any(each.accepted for each in taught):
            return []
        rejected = {each.article.id for each in taught}
        newest = await tx.articles.latest(topic.id, MOST_OTHERS, 0)
        return [TaughtArticle(each, accepted=True) for each in newest if each.id not in rejected]


def _state(topic: Topic, count: LessonCount) -> _State:
    step = max(1, int(count.whole * WORTH_A_FIT))
    said = count.whole - count.implied
    return topic.query, topic.learns_from, count.said_at, said, count.implied // step * step


def _learned(
    matcher: Matcher,
    taught: Sequence[TaughtArticle],
    others: Sequence[TaughtArticle],
    vectors: Mapping[int, Vector],
) -> Learned | None:
    def lesson(each: TaughtArticle, weight: float) -> Lesson:
        document = analysed(each.article)
        return Lesson(matcher.score(document), document.stems(), each.accepted, vectors.get(each.article.id), weight)

    said = [lesson(each, IMPLIED_WEIGHT if each.implied else 1.0) for each in taught]
    return Learned.of(said, matcher.query.minimum, [lesson(each, OTHERS_WEIGHT) for each in others])
