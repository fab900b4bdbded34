"""The topics of an article: every topic's query asked, with compiled matchers kept while the queries stay the same."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from types import MappingProxyType
from typing import TYPE_CHECKING, TypeAlias

from digests.model import Article, Topic, TopicMatch
from digests.query import AnalysedText, Matcher, parse
from digests.query.learning import Learned

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

Vector: TypeAlias = "NDArray[np.float32]"
Countries: TypeAlias = "Mapping[str, Sequence[str]]"
NOTHING_LEARNED: Mapping[int, Learned] = MappingProxyType({})


class TopicMatchers:
    """The matchers of all topics; ``languages`` are those that are prepared beforehand."""

    def __init__(self, languages: Sequence[str]) -> None:
        self._languages = tuple(languages)
        self._countries: Countries = {}
        self._by_query: dict[str, Matcher] = {}

    def match(self, topics: Iterable[Topic], document: AnalysedText) -> list[TopicMatch]:
        """Return the topics that an article is on, the best first, each with the article's own words."""
        (matches,) = self.match_all(topics, [document], self._countries)
        return matches

    def match_all(
        self,
        topics: Iterable[Topic],
        documents: Sequence[AnalysedText],
        countries: Countries,
        learned: Mapping[int, Learned] = NOTHING_LEARNED,
        vectors: Sequence[Vector | None] = (),
    ) -> list[list[TopicMatch]]:
        """Return the topics of each article.

        countries: what editors call countries besides their names. learned: what topics were taught, by their ids.
        vectors: what each article means, where that is known.
        """
        self._know(countries)
        compiled = self._compiled(topics)
        known = vectors or [None] * len(documents)
        return [_matches(compiled, each, learned, vector) for each, vector in zip(documents, known, strict=True)]

    def compiled(self, query: str, countries: Countries | None = None) -> Matcher:
        """Return the matcher of a query that need not be a topic's. Raises: QuerySyntaxError."""
        if countries is not None:
            self._know(countries)
        return self._by_query.get(query) or parse(query).compile(self._languages, self._countries)

    def _know(self, countries: Countries) -> None:
        if countries != self._countries:
            self._countries, self._by_query = countries, {}

    def _compiled(self, topics: Iterable[Topic]) -> list[tuple[Topic, Matcher]]:
        pairs = [(topic, self.compiled(topic.query)) for topic in topics]
        self._by_query = {topic.query: matcher for topic, matcher in pairs}
        return pairs


def analysed(article: Article) -> AnalysedText:
    """Return a stored article made ready to be matched."""
    return AnalysedText.of(article.title, article.text, article.language, url=article.url, source=article.source)


def topic_match(
    topic: Topic, matcher: Matcher, document: AnalysedText, learned: Learned | None, vector: Vector | None = None
) -> TopicMatch | None:
    """Return why an article is on a topic: by its query, or by what the topic has learned; None where it is not."""
    if learned is None:
        match = matcher.match(document)
        return TopicMatch(topic, match.score, match.words) if match else None
    found = matcher.found(document)
    verdict = learned.judge(found.score, document.stems(), vector) if found else None
    if found is None or verdict is None or not verdict.accepted:
        return None
    written = tuple(word for word in map(document.written, verdict.stems_for) if word and word not in found.words)
    return TopicMatch(topic, verdict.likely, found.words, written)


def _matches(
    compiled: Iterable[tuple[Topic, Matcher]],
    document: AnalysedText,
    learned: Mapping[int, Learned],
    vector: Vector | None,
) -> list[TopicMatch]:
    found = [topic_match(topic, matcher, document, learned.get(topic.id), vector) for topic, matcher in compiled]
    return sorted(filter(None, found), key=lambda match: -match.score)
