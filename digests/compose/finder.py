"""The door to what takes long in composing: finding stories, and what they go on from."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol

from digests.compose.continuity import Past
from digests.compose.judgement import Judgement
from digests.compose.stories import Told, Topics, Vectors, gather
from digests.model import Article


class Origins(Protocol):
    """Recent articles, to be asked which of them a story goes on from."""

    def of(self, story: Sequence[Article]) -> tuple[Article, ...]:
        """Return the articles that a story goes on from, in the order of their numbers; none where it is new."""
        ...


class StoryFinder(Protocol):
    """Finds stories: the same ones wherever it does so. It may take seconds, so threads ask, and no event loop."""

    def among(self, count: int) -> StoryFinder:
        """Return what finds them best among so many articles, those of the days before counted."""
        ...

    def stories(
        self,
        articles: Sequence[Article],
        before: Sequence[Article],
        vectors: Vectors,
        topics: Topics,
        judgement: Judgement,
    ) -> list[Told]:
        """Return the stories of articles, as ``gather`` does."""
        ...

    def origins(
        self,
        recent: Sequence[Article],
        about: Sequence[Article],
        vectors: Vectors,
        topics: Topics,
        judgement: Judgement,
    ) -> Origins:
        """Return the recent articles to be asked, as ``Past`` is; the stories are of those ``about``."""
        ...


class InThisProcess:
    """Finds stories in this process: at once, and whoever else works in it is slower meanwhile."""

    def among(self, _count: int) -> InThisProcess:
        """Return this one."""
        return self

    def stories(
        self,
        articles: Sequence[Article],
        before: Sequence[Article],
        vectors: Vectors,
        topics: Topics,
        judgement: Judgement,
    ) -> list[Told]:
        """Return the stories of articles."""
        return gather(articles, before, vectors, topics, judgement)

    def origins(
        self,
        recent: Sequence[Article],
        about: Sequence[Article],
        vectors: Vectors,
        topics: Topics,
        judgement: Judgement,
    ) -> Past:
        """Return the recent articles to be asked."""
        return Past(recent, about, vectors, topics, judgement)


HERE = InThisProcess()
