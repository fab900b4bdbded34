"""What chats have had of a story: the earlier articles of its thread on their topics, and what editors tie to it."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from functools import cache

from digests.compose.curation import Tie, text_of
from digests.compose.digest import Earlier, Matched
from digests.compose.finder import HERE, Origins, StoryFinder
from digests.compose.judgement import Judgement, learned
from digests.compose.stories import Vectors
from digests.model import Article


class Threads:
    """Finds what chats have had of a story: the articles on their topics before the first that is new to them.

    stories: those of the window. known: the articles of the window and those before it, in the order of their numbers.
    ties: what editors have said of which articles belong to one story. finder: finds what stories go on from.
    """

    def __init__(
        self,
        stories: Sequence[tuple[Article, ...]],
        known: Sequence[Matched],
        vectors: Vectors,
        judgement: Judgement | None = None,
        ties: Sequence[Tie] = (),
        finder: StoryFinder = HERE,
    ) -> None:
        self._stories, self._known, self._vectors = stories, known, vectors
        self._judgement, self._ties, self._finder = judgement or learned(), ties, finder
        self._story_of = {article.id: place for place, story in enumerate(stories) for article in story}
        self._topics: Mapping[int, frozenset[int]] = {
            article.id: frozenset(match.topic.id for match in matches) for article, matches in known
        }
        self._before = cache(self._found)
        self._origins = cache(self._remembered)

    def earlier(
        self,
        first: int,
        topic_ids: Sequence[int],
        unheard: Collection[int] = (),
        heard: Collection[int] = (),
    ) -> Earlier:
        """Return what finds the articles before a number, on any of the topics, that a story goes on from.

        unheard: the texts that its readers have not been told of. heard: the numbers of later ones that they have.
        """
        followed = set(topic_ids)

        def is_known(each: Article) -> bool:
            number = each.number or 0
            is_before = number < first and bool(followed & self._topics[each.id])
            return (is_before or number in heard) and text_of(each) not in unheard

        def find(articles: tuple[Article, ...]) -> tuple[Article, ...]:
            place = self._story_of[articles[0].id]
            known = (*self._before(place), *sorted(self._stories[place], key=lambda each: each.number or 0))
            return tuple(filter(is_known, known))

        return find

    def reports_of(self, texts: Collection[int]) -> list[Article]:
        """Return the known articles that have one of the texts, copies among them."""
        return [article for article, _ in self._known if text_of(article) in texts]

    def _found(self, place: int) -> tuple[Article, ...]:
        origins, story = self._origins(), {each.id for each in self._stories[place]}
        found = {each.id: each for each in origins.of(self._stories[place])} if origins else {}
        for tie in self._ties:
            if tie.article_id in story and tie.together:
                found |= {each.id: each for each, _ in self._known if each.id in tie.others and each.id not in story}
            elif tie.article_id in story and found.keys() & set(tie.others):
                found = {}
        return tuple(sorted(found.values(), key=lambda each: each.number or 0))

    def _remembered(self) -> Origins | None:
        recent = [article for article, _ in self._known if article.id not in self._story_of]
        about = [article for article, _ in self._known]
        return self._finder.origins(recent, about, self._vectors, self._topics, self._judgement) if recent else None
