"""What a topic has learned, in words; and that it learns from now on only, or from all of it again."""

from __future__ import annotations

import asyncio
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from digests.audit.record import note
from digests.language.function_words import says_nothing
from digests.model import Article, Deed, LessonCount, ProgressMessage, Topic
from digests.query.learning import Learned
from digests.store import Store
from digests.topics.feedback import Feedback
from digests.topics.matching import TopicMatchers, analysed

MOST_WORDS = 8
# What only one article says is told of none.
FEWEST_ARTICLES = 2
NOTHING = LessonCount(0, 0, 0)


@dataclass(frozen=True, slots=True)
class Taught:
    """From how many articles a topic learns, by which words it wants more and less, and how many it has put behind it.

    by_meaning: it goes by what articles mean as well. decides: it goes by all this besides its query.
    """

    count: LessonCount
    more: tuple[str, ...] = ()
    less: tuple[str, ...] = ()
    decides: bool = False
    by_meaning: bool = False
    forgotten: int = 0


class Teaching:
    """Tells what topics have learned and lets them forget it; ``languages`` are those that queries are compiled for."""

    def __init__(self, store: Store, languages: Sequence[str], now: Callable[[], datetime]) -> None:
        self._store, self._now = store, now
        self._feedback = Feedback(TopicMatchers(languages))

    async def look(self, topic: Topic) -> Taught:
        """Return what a topic has learned."""
        async with self._store.read() as tx:
            count = (await tx.lessons.counts([topic.id])).get(topic.id, NOTHING)
            forgotten = await tx.lessons.forgotten(topic.id)
            learned = (await self._feedback.learned(tx, [topic])).get(topic.id)
            taught = await tx.lessons.of(topic.id) if learned else []
        if learned is None:
            return Taught(count, forgotten=forgotten)
        more, less = await asyncio.to_thread(_words, learned, [each.article for each in taught])
        return Taught(count, more, less, decides=True, by_meaning=learned.by_meaning is not None, forgotten=forgotten)

    async def forget(self, topic_id: int, shown: ProgressMessage | None = None) -> Topic:
        """Let a topic learn only from what it is taught from now on; what it was taught is kept for ``recall``.

        The archive is to be sorted anew: ``shown`` is the message that says how far. Raises: LookupError.
        """
        return await self._learn_from(topic_id, self._now(), shown)

    async def recall(self, topic_id: int, shown: ProgressMessage | None = None) -> Topic:
        """Let a topic learn from all that it was ever taught; ``shown`` as in ``forget``. Raises: LookupError."""
        return await self._learn_from(topic_id, None, shown)

    async def _learn_from(self, topic_id: int, moment: datetime | None, shown: ProgressMessage | None) -> Topic:
        async with self._store.write() as tx:
            before = await tx.topics.revise(topic_id)
            topic = await tx.topics.learn_from(topic_id, moment)
            await tx.rematches.begin(topic_id, shown)
            was, now_is = ({"learns_from": _plain(each.learns_from)} for each in (before, topic))
            await note(tx, Deed.TOPIC_REVISED, self._now(), subject=f"topic {topic_id}", before=was, after=now_is)
        return topic


def _plain(moment: datetime | None) -> str | None:
    return None if moment is None else moment.isoformat()


def _words(learned: Learned, articles: Sequence[Article]) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Return the words that speak most for a topic and against it, as articles write them."""
    written = _written(articles)
    weights = {stem: weight for stem, weight in learned.by_stem.items() if stem in written}
    ranked = sorted(weights, key=lambda stem: (-abs(weights[stem]), stem))
    more = [written[stem] for stem in ranked if weights[stem] > 0][:MOST_WORDS]
    less = [written[stem] for stem in ranked if weights[stem] < 0][:MOST_WORDS]
    return tuple(more), tuple(less)


def _written(articles: Sequence[Article]) -> Mapping[str, str]:
    """Return each stem that says something in several articles as a word, in small letters where it ever has them."""
    written: dict[str, str] = {}
    count: Counter[str] = Counter()
    for article in articles:
        document = analysed(article)
        count.update(document.stems())
        for stem in document.stems():
            word = written.get(stem, "")
            if not word.islower():
                words = (document.verbatim(document.span(place, place)) for place in document.index[stem])
                found = [each for each in words if not says_nothing(each, article.language)]
                written[stem] = next((each for each in found if each.islower()), word or next(iter(found), ""))
    return {stem: word for stem, word in written.items() if word and count[stem] >= FEWEST_ARTICLES}
