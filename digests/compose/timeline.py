"""How a story went on: the articles on it before and after one of them, and what each said that was new. Pure."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import timedelta

from digests.compose.continuity import Past
from digests.compose.digest import REMEMBERED, Matched
from digests.compose.prose import joined
from digests.compose.stories import Topics, Vectors, gather
from digests.compose.summary import quotes
from digests.model import Article

# What is in one digest with an article.
SAME_DAY = timedelta(days=1)
# A story changes as it goes on: what no longer resembles its beginning does resemble what came between them.
STEPS = 3
# So many of the articles around a story tell what is common on its topics.
TOLD_BY = 300


@dataclass(frozen=True, slots=True)
class Timeline:
    """The articles on a story in the order of their numbers; copies are left out."""

    articles: tuple[Article, ...]

    def new_in(self, place: int) -> str:
        """Return the sentence of an article that says most beyond those before it, the empty string without text."""
        article = self.articles[place]
        before = [each for each in self.articles[:place] if each.language == article.language]
        return joined([quote.sentence for quote in quotes([article], before[-REMEMBERED:], sentences=1)] or [""])


def timeline(
    article: Article, known: Sequence[Matched], vectors: Vectors | None = None, told: Collection[int] = ()
) -> Timeline:
    """Return the story that an article is part of.

    known: the articles of the weeks around it, in the order of their numbers. vectors: those of them that have one.
    told: the ids of the articles with which a digest has told it; a story stays what it was told as.
    """
    topics = {each.id: frozenset(match.topic.id for match in matches) for each, matches in known}
    others = [each for each, _ in known if each.id != article.id]
    number = article.number or 0
    about = sorted(others, key=lambda each: abs((each.number or 0) - number))[:TOLD_BY]
    with_it = tuple(each for each in others if each.id in told)
    story = (article, *with_it) if told else _story_of(article, about, vectors or {}, topics)
    found = {each.id: each for each in story}
    for _ in range(STEPS):
        # What went before a story is found as what came after it is: by how much it resembles it.
        rest = [each for each in others if each.id not in found]
        if not (
            story := Past(rest, sorted([*about, article], key=lambda each: each.number or 0), vectors or {}, topics).of(
                story
            )
        ):
            break
        found |= {each.id: each for each in story}
    together = (each for each in found.values() if each.copy_of is None or each.id == article.id)
    return Timeline(tuple(sorted(together, key=lambda each: each.number or 0)))


def _story_of(article: Article, about: Sequence[Article], vectors: Vectors, topics: Topics) -> tuple[Article, ...]:
    """Return the reports of the same day on the event of an article, itself among them."""
    near = [each for each in about if _is_near(article, each)]
    before = [each for each in about if not _is_near(article, each)]
    return next(story for story in gather([article, *near], before, vectors, topics) if article in story)


def _is_near(a: Article, b: Article) -> bool:
    if a.published_at is None or b.published_at is None:
        return False
    return abs(a.published_at - b.published_at) <= SAME_DAY
