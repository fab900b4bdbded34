"""How a story went on: the articles on it before and after one of them, and what each said that was new. Pure."""

from __future__ import annotations

from collections.abc import Iterable, Sequence, Set
from dataclasses import dataclass
from datetime import date, timedelta

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
class ToldStory:
    """A story as a digest told it: the ids of its articles, and of the earlier ones that it went on from."""

    articles: frozenset[int]
    earlier: frozenset[int] = frozenset()


@dataclass(frozen=True, slots=True)
class ToldIssue:
    """The stories that a digest of a day told; ``up_to`` is the number of the last article that it could know."""

    day: date
    up_to: int
    stories: tuple[ToldStory, ...]

    def about(self, ids: Set[int]) -> list[ToldStory]:
        """Return the stories in which it told of some articles, or went on from them."""
        return [story for story in self.stories if not ids.isdisjoint(story.articles | story.earlier)]


@dataclass(frozen=True, slots=True)
class Timeline:
    """The articles on a story in the order of their numbers; copies are left out.

    ``joined`` are the ids of those that came out after the last digest that told of it, which is that of ``told_on``.
    """

    articles: tuple[Article, ...]
    joined: frozenset[int] = frozenset()
    told_on: date | None = None

    def new_in(self, place: int) -> str:
        """Return what names the event of an article, with what is new where those before it say as much.

        The empty string without text. Where none before it is in its language, it is with what a digest would open.
        """
        article = self.articles[place]
        before = [each for each in self.articles[:place] if each.language == article.language]
        found = quotes([article], before[-REMEMBERED:], sentences=1) if before else quotes([article])[:1]
        return joined([quote.sentence for quote in found] or [""])


def timeline(
    article: Article, known: Sequence[Matched], vectors: Vectors | None = None, record: Sequence[ToldIssue] = ()
) -> Timeline:
    """Return the story that an article is part of.

    known: the articles of the weeks around it, in the order of their numbers. vectors: those of them that have one.
    record: what digests have told, the newest first; a story stays what it was told as, and what they told as two
    stories is two.
    """
    topics = {each.id: frozenset(match.topic.id for match in matches) for each, matches in known}
    others = [each for each, _ in known if each.id != article.id]
    number = article.number or 0
    about = sorted(others, key=lambda each: abs((each.number or 0) - number))[:TOLD_BY]
    teaching = sorted([*about, article], key=lambda each: each.number or 0)
    found = _Found(article, others, record)
    found.take(each for each in _story_of(article, about, vectors or {}, topics) if found.may_join(each))
    story = tuple(found.articles)
    for _ in range(STEPS):
        # What went before a story is found as what came after it is: by how much it resembles it.
        story = found.take(Past(found.left(), teaching, vectors or {}, topics).of(story))
        if not story:
            break
    # A copy stands for its original where that is gone.
    instead = None if any(each.id == article.copy_of for each in found.articles) else article.id
    together = (each for each in found.articles if each.copy_of is None or each.id == instead)
    return found.told(tuple(sorted(together, key=lambda each: each.number or 0)))


class _Found:
    """The articles of a story while it is looked for, with what digests have told together with them and apart."""

    def __init__(self, article: Article, others: Iterable[Article], record: Sequence[ToldIssue]) -> None:
        self._others, self._record = {each.id: each for each in others}, record
        self._found = {article.id: article}
        self._apart: set[int] = set()
        self._last = self._newest()
        self._follow()

    @property
    def articles(self) -> list[Article]:
        """The articles that have been found."""
        return list(self._found.values())

    def left(self) -> list[Article]:
        """Return the articles that may be of the story, too."""
        return [each for each_id, each in self._others.items() if each_id not in self._found.keys() | self._apart]

    def may_join(self, article: Article) -> bool:
        """Return whether an article may be of the story by its event: as it was told, or came out after that."""
        return self._last is None or (article.number or 0) > self._last.up_to

    def take(self, articles: Iterable[Article]) -> tuple[Article, ...]:
        """Add articles with what was told with them, but for those that were told apart; return what is new."""
        before = set(self._found)
        for each in articles:
            if each.id not in self._apart:
                self._found.setdefault(each.id, each)
                self._follow()
        return tuple(each for each_id, each in self._found.items() if each_id not in before)

    def told(self, articles: tuple[Article, ...]) -> Timeline:
        """Return some of the articles as a timeline that tells which came after the last digest."""
        last = self._newest()
        if last is None:
            return Timeline(articles)
        heard = {each for issue in self._record for story in issue.stories for each in story.articles}
        new = frozenset(each.id for each in articles if (each.number or 0) > last.up_to and each.id not in heard)
        return Timeline(articles, new, last.day)

    def _newest(self) -> ToldIssue | None:
        return next((issue for issue in self._record if issue.about(self._found.keys())), None)

    def _follow(self) -> None:
        """Take in what was told with the articles; the newest digest that told of two has the last word on them."""
        while True:
            together: set[int] = set()
            self._apart = set()
            for issue in self._record:
                if ours := issue.about(self._found.keys()):
                    with_them = {each for story in ours for each in story.articles | story.earlier}
                    besides = {each for story in issue.stories for each in story.articles} - with_them
                    together |= with_them - self._apart
                    self._apart |= besides - together - self._found.keys()
            new = {each: self._others[each] for each in sorted(together) if each in self._others}
            if new.keys() <= self._found.keys():
                return
            self._found |= new


def _story_of(article: Article, about: Sequence[Article], vectors: Vectors, topics: Topics) -> tuple[Article, ...]:
    """Return the reports of the same day on the event of an article, itself among them."""
    near = [each for each in about if _is_near(article, each)]
    before = [each for each in about if not _is_near(article, each)]
    return next(story for story in gather([article, *near], before, vectors, topics) if article in story)


def _is_near(a: Article, b: Article) -> bool:
    if a.published_at is None or b.published_at is None:
        return False
    return abs(a.published_at - b.published_at) <= SAME_DAY
