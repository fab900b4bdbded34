"""The topics of an article: every topic's query asked, with compiled matchers kept while the queries stay the same."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from digests.model import Topic, TopicMatch
from digests.query import AnalysedText, Matcher, parse


class TopicMatchers:
    """The matchers of all topics; ``languages`` are those that are prepared beforehand."""

    def __init__(self, languages: Sequence[str]) -> None:
        self._languages = tuple(languages)
        self._by_query: dict[str, Matcher] = {}

    def match(self, topics: Iterable[Topic], document: AnalysedText) -> list[TopicMatch]:
        """Return the topics that an article is on, the best first, each with the article's own words."""
        found = [(topic, matcher.match(document)) for topic, matcher in self._compiled(topics)]
        matches = [TopicMatch(topic, match.score, match.words) for topic, match in found if match]
        return sorted(matches, key=lambda match: -match.score)

    def compiled(self, query: str) -> Matcher:
        """Return the matcher of a query that need not be a topic's. Raises: QuerySyntaxError."""
        return self._by_query.get(query) or parse(query).compile(self._languages)

    def _compiled(self, topics: Iterable[Topic]) -> list[tuple[Topic, Matcher]]:
        pairs = [(topic, self.compiled(topic.query)) for topic in topics]
        self._by_query = {topic.query: matcher for topic, matcher in pairs}
        return pairs
