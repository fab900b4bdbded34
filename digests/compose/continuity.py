"""What a story goes on from: the earlier articles of its thread, found for the stories that are shown alone.

Two reports of one thread share what is rare on their topic, and no long pause is between them. One likely pair is
enough: a story goes on in one of its languages, from one of many reports, and what the others add varies.
Source: Allan (ed.), Topic Detection and Tracking, 2002.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from dataclasses import replace
from functools import cache

from digests import arrays as np
from digests.compose.comparison import Comparison
from digests.compose.counted import is_counted
from digests.compose.evidence import WORDS_READ, evidence
from digests.compose.judgement import NEVER, Judgement, learned
from digests.compose.known import Matrix
from digests.compose.likeness import Likeness
from digests.compose.other_events import without_other_events
from digests.compose.particulars import is_match
from digests.compose.ranking import source_of
from digests.compose.series import are_instalments
from digests.compose.stories import Topics, Vectors, known_of
from digests.model import Article

# The log-odds from which on a story goes on. A wrong "Update" ends a reader's trust, a missing one costs little.
CONFIDENT = 0.6
# So many articles tell what is common on a topic.
TOLD_BY = 300


class Past:
    """The recent articles, to be asked which of them a story goes on from.

    about: articles that tell what is common on a topic, the newest ones of it. Copies say nothing that their originals
    do not.
    """

    def __init__(
        self,
        recent: Sequence[Article],
        about: Sequence[Article],
        vectors: Vectors,
        topics: Topics,
        judgement: Judgement | None = None,
    ) -> None:
        self._vectors, self._topics, self._judgement = vectors, topics, judgement or learned()
        self._by_id = {article.id: article for article in recent}
        self._recent = [article for article in recent if article.copy_of is None]
        self._about = [article for article in about if article.copy_of is None]
        self._likeness = Likeness(self._recent, vectors)
        self._on, self._among = cache(self._known_on), cache(self._count_on)

    def add(self, articles: Sequence[Article]) -> None:
        """Add articles that came since; what is common on their topics stays as it was told."""
        new = [article for article in articles if article.copy_of is None]
        self._by_id |= {article.id: article for article in articles}
        self._recent += new
        self._likeness.add(new)
        self._among.cache_clear()

    def of(self, story: Sequence[Article]) -> tuple[Article, ...]:
        """Return the articles that a story goes on from, in the order of their numbers; none where it is new."""
        found = {article.copy_of: self._by_id[article.copy_of] for article in story if article.copy_of in self._by_id}
        texts = [article for article in story if article.copy_of is None]
        earlier = [self._recent[place] for place in self._likeness.to(texts)]
        if texts and earlier and not any(map(_is_one_of_a_kind, texts)) and not _is_column(texts, earlier):
            likeliest = self._odds(texts, earlier).max(axis=0)
            found |= {each.id: each for each, odds in zip(earlier, likeliest, strict=True) if odds >= CONFIDENT}
        return tuple(sorted(found.values(), key=lambda each: each.number or 0))

    def nearest(self, article: Article, without: Collection[int] = ()) -> tuple[Article, float] | None:
        """Return the article whose story an article would most likely go on with, and the log-odds; None for none.

        Only those on one of its topics are looked at. without: the numbers of those that are out no more.
        """
        topics = self._topics.get(article.id, frozenset())
        among = [
            place for place, each in enumerate(self._recent)
            if each.number not in without and not topics.isdisjoint(self._topics.get(each.id, ()))
        ]  # fmt: skip
        earlier = [self._recent[place] for place in self._likeness.to([article], among)]
        if not earlier or _is_one_of_a_kind(article) or _is_column([article], earlier):
            return None
        odds = self._odds([article], earlier)[0]
        place = int(odds.argmax())
        return earlier[place], float(odds[place])

    def _odds(self, texts: Sequence[Article], earlier: Sequence[Article]) -> Matrix:
        """Return the log-odds that each text goes on from each earlier one, on the topic where that is least likely."""
        odds = np.full((len(texts), len(earlier)), np.inf, dtype=np.float32)
        topics: set[int | None] = {topic for text in texts for topic in self._topics.get(text.id, ())}
        for topic in topics or {None}:
            rows = [place for place, text in enumerate(texts) if self._is_on(topic, text)]
            columns = [place for place, each in enumerate(earlier) if self._is_on(topic, each)]
            if rows and columns:
                on = self._on(topic)
                comparison = Comparison(
                    on.known, on.places(texts[place] for place in rows), on.places(earlier[place] for place in columns)
                )
                among = self._among(topic)
                block = np.ix_(rows, columns)
                odds[block] = np.minimum(odds[block], self._judgement.of_one_thread(comparison, among))
        odds[np.isinf(odds)] = NEVER
        return odds

    def _known_on(self, topic: int | None) -> _Topic:
        about = [article for article in self._about if self._is_on(topic, article)][-TOLD_BY:]
        return _Topic(about, self._vectors, self._judgement)

    def _count_on(self, topic: int | None) -> int:
        return sum(self._is_on(topic, article) for article in self._recent)

    def _is_on(self, topic: int | None, article: Article) -> bool:
        return topic is None or topic in self._topics.get(article.id, ())


class _Topic:
    """What is known of a topic, and the places of articles in it; those that are only asked about do not count."""

    def __init__(self, about: Sequence[Article], vectors: Vectors, judgement: Judgement) -> None:
        self.known = known_of(map(_of_itself, about), vectors, judgement)
        self._vectors = vectors
        self._places = {article.id: place for place, article in enumerate(about)}

    def places(self, articles: Iterable[Article]) -> list[int]:
        """Return the places of articles, which are added where they are not known."""
        wanted = list(articles)
        new = [article for article in wanted if article.id not in self._places]
        self._places |= {article.id: place for place, article in enumerate(new, start=len(self.known))}
        vectors = [self._vectors.get(each.id) for each in new]
        self.known.add([evidence(_of_itself(each)) for each in new], vectors, counts=False)
        return [self._places[article.id] for article in wanted]


def _of_itself(article: Article) -> Article:
    """Return an article without what it tells of other events, which it does not go on from."""
    own = without_other_events(article.text[:WORDS_READ], article.language)
    return article if len(own) == min(len(article.text), WORDS_READ) else replace(article, text=own)


def _is_one_of_a_kind(article: Article) -> bool:
    """Return whether an article tells of an event that is one of many: the third of a month, or a match."""
    return is_counted(article) or is_match(article.title)


def _is_column(texts: Sequence[Article], earlier: Sequence[Article]) -> bool:
    """Return whether any of the texts is the next instalment of a column: it names other stories, and is none."""
    same = ((a, b) for a in texts for b in earlier if a.language == b.language and source_of(a) == source_of(b))
    return any(are_instalments(evidence(a), evidence(b)) for a, b in same)
