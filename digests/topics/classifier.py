"""Which topics texts are on: by the queries of all topics as they stand, and by what the topics have learned."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from digests.model import Topic, TopicMatch
from digests.query import AnalysedText
from digests.query.learning import Learned
from digests.store import Transaction
from digests.topics.feedback import Feedback
from digests.topics.matching import Countries, TopicMatchers, Vector


@dataclass(frozen=True, slots=True)
class KnownTopics:
    """The topics as they stood when they were read."""

    matchers: TopicMatchers
    topics: Sequence[Topic]
    countries: Countries
    learned: Mapping[int, Learned]

    @property
    def know_meanings(self) -> bool:
        """Whether some topic has learned what it means."""
        return any(each.by_meaning is not None for each in self.learned.values())

    def match_all(
        self, documents: Sequence[AnalysedText], vectors: Sequence[Vector | None] = ()
    ) -> list[list[TopicMatch]]:
        """Return the topics of each text; ``vectors`` are what each means, where that is known."""
        return self.matchers.match_all(self.topics, documents, self.countries, self.learned, vectors)


class Classifier:
    """Reads the topics, and keeps their matchers and lessons while they stay the same.

    ``languages`` are those that topics are sought in.
    """

    def __init__(self, languages: Sequence[str]) -> None:
        self._matchers = TopicMatchers(languages)
        self._feedback = Feedback(self._matchers)

    async def read(self, tx: Transaction) -> KnownTopics:
        """Return the topics as they stand."""
        topics, countries = await tx.topics.active(), await tx.topics.country_words()
        return KnownTopics(self._matchers, topics, countries, await self._feedback.learned(tx, topics))
