"""What the stories of a window go on from, for any choice of topics; each story is looked up once. Pure."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache, cached_property

from digests.compose.continuity import UNSEEN, Past
from digests.compose.digest import Earlier, Matched
from digests.compose.stories import rarities_of
from digests.model import Article


class Threads:
    """Finds what chats have had of a story: the articles on their topics before the first that is new to them.

    stories: those of the window. known: the articles of the window and those before it, in the order of their numbers.
    taught: the articles that teach, besides the window's, which words are rare.
    """

    def __init__(
        self, stories: Sequence[tuple[Article, ...]], known: Sequence[Matched], taught: Sequence[Article]
    ) -> None:
        self._stories, self._known, self._taught = stories, known, taught
        self._story_of = {article.id: place for place, story in enumerate(stories) for article in story}
        self._topics_of = {article.id: {match.topic.id for match in matches} for article, matches in known}
        self._before = cache(self._found)

    def earlier(self, first: int, topic_ids: Sequence[int]) -> Earlier:
        """Return what finds the articles before a number, on any of the topics, that a story goes on from."""
        followed = set(topic_ids)

        def find(articles: tuple[Article, ...]) -> tuple[Article, ...]:
            place = self._story_of[articles[0].id]
            known = (*self._before(place), *sorted(self._stories[place], key=lambda each: each.number or 0))
            return tuple(each for each in known if (each.number or 0) < first and followed & self._topics_of[each.id])

        return find

    def _found(self, place: int) -> tuple[Article, ...]:
        return self._past.of(self._stories[place]) if self._past else ()

    @cached_property
    def _past(self) -> Past | None:
        recent = [article for article, _ in self._known if article.id not in self._story_of]
        told = [article for story in self._stories for article in story]
        return Past(recent, rarities_of([*self._taught, *told], UNSEEN)) if recent else None
