"""The topics of an article: every topic's query asked, with compiled matchers kept while the queries stay the same."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import TypeAlias

from digests.model import Topic, TopicMatch
from digests.query import AnalysedText, Matcher, parse

Countries: TypeAlias = "Mapping[str, Sequence[str]]"


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
        self, topics: Iterable[Topic], documents: Sequence[AnalysedText], countries: Countries
    ) -> list[list[TopicMatch]]:
        """Return the topics of each article; ``countries`` is what editors call countries besides their names."""
        self._know(countries)
        compiled = self._compiled(topics)
        return [_matches(compiled, document) for document in documents]

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


def _matches(compiled: Iterable[tuple[Topic, Matcher]], document: AnalysedText) -> list[TopicMatch]:
    found = [(topic, matcher.match(document)) for topic, matcher in compiled]
    matches = [TopicMatch(topic, match.score, match.words) for topic, match in found if match]
    return sorted(matches, key=lambda match: -match.score)
