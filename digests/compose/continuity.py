"""What a story goes on from: the earlier articles that are on its event, found for the stories that are shown alone.

Earlier articles that name what a story names are clustered in the order in which they came, and the clusters that
resemble the story as much as articles of one day must, and share its rare names, are its past. What is compared is of
one language: a story told in several has a past in each. Source: Allan (ed.), Topic Detection and Tracking, 2002.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache, cached_property
from math import log

from digests.compose.digest import Earlier, Matched
from digests.compose.linkage import Day, alike_from
from digests.compose.profile import Profile, profile
from digests.compose.rarity import Rarity
from digests.compose.stories import rarities_of
from digests.language.latin import latin
from digests.language.tokens import UNSPACED
from digests.model import Article

# The headline and the first paragraphs name who and where.
RECOGNISED_BY = 600
# What a name begins with, before its endings; in scripts without spaces two characters are as much.
BEGINNING = 5
# Names that are shared by chance once in a number of articles are shared by some pair of so many articles; the square
# of it is beyond chance. A few articles do not tell which names are rare: some more are reckoned to have none of them.
NO_CHANCE, UNSEEN = 2.0, 20
# A wrong link is worse than none: an earlier story must resemble this one by a fifth more than articles of one day do.
SURELY = 1.2
# Any two articles of one country share a name by chance.
SHARED_NAMES = 2
# Names that more than a tenth of all articles have are the topic's own, and prove nothing. A story that everybody
# reports on for some days is that much of a small newsroom's articles, so ten may always have them.
RARE_SHARE, ALWAYS_RARE = 0.1, 10

_NAME = re.compile(rf"[^\W\d_{UNSPACED}]{{3,}}|\d{{2,}}")
_PAIR = re.compile(rf"(?=([{UNSPACED}]{{2}}))")


@dataclass(slots=True)
class Names:
    """Which articles, by the place in which they were added, have which names: a cheap look before the careful one."""

    size: int = 0
    naming: defaultdict[str, list[int]] = field(default_factory=lambda: defaultdict(list))

    def add(self, article: Article) -> None:
        """Add the next article."""
        for name in named(article):
            self.naming[name].append(self.size)
        self.size += 1

    def alike(self, articles: Iterable[Article]) -> list[int]:
        """Return the places of those that have more names of the articles than they would by chance."""
        shared: defaultdict[int, float] = defaultdict(float)
        size = self.size + UNSEEN
        for name in frozenset[str]().union(*map(named, articles)):
            places = self.naming.get(name, ())
            for place in places:
                shared[place] += log(size / len(places))
        least = NO_CHANCE * log(size)
        return [place for place in sorted(shared) if shared[place] >= least]


def named(article: Article) -> frozenset[str]:
    """Return how the names and numbers at the beginning of an article begin, in Latin letters."""
    text = f"{article.title}\n{article.text[:RECOGNISED_BY]}"
    words = (word for word in _NAME.findall(text) if word[0].isupper() or word[0].isdigit())
    return frozenset((*(latin(word)[:BEGINNING] for word in words), *_PAIR.findall(text)))


@dataclass(frozen=True, slots=True)
class _Language:
    """The earlier articles of a language, in the order of their numbers."""

    rarity: Rarity
    articles: list[Article] = field(default_factory=list)
    names: Names = field(default_factory=Names)

    def add(self, article: Article) -> None:
        self.articles.append(article)
        self.names.add(article)


class Past:
    """The recent articles, to be asked which of them a story goes on from.

    rarities: what is rare in each language. Copies say nothing that their originals do not.
    """

    def __init__(self, articles: Iterable[Article], rarities: Mapping[str, Rarity]) -> None:
        self._languages: dict[str, _Language] = {}
        self._by_id: dict[int, Article] = {}
        for article in sorted(articles, key=lambda each: each.number or 0):
            self._by_id[article.id] = article
            if article.copy_of is None and article.language in rarities:
                self._languages.setdefault(article.language, _Language(rarities[article.language])).add(article)

    def of(self, story: Sequence[Article]) -> tuple[Article, ...]:
        """Return the articles that a story goes on from, in the order of their numbers; none where it is new."""
        found = {article.copy_of: self._by_id[article.copy_of] for article in story if article.copy_of in self._by_id}
        by_language: defaultdict[str, list[Article]] = defaultdict(list)
        for article in story:
            if article.copy_of is None and article.language in self._languages:
                by_language[article.language].append(article)
        for language, texts in by_language.items():
            found |= {article.id: article for article in _continued(texts, self._languages[language])}
        return tuple(sorted(found.values(), key=lambda each: each.number or 0))


def _continued(texts: Sequence[Article], known: _Language) -> list[Article]:
    candidates = [known.articles[place] for place in known.names.alike(texts)]
    if not candidates:
        return []
    day = Day(known.rarity, drawn_from=len(known.articles))
    earlier = [_profile(article) for article in candidates]
    for each in earlier:
        day.add(each)
    told = [_profile(article) for article in texts]
    least = SURELY * alike_from(len(known.articles) + len(texts))
    names = frozenset[str]().union(*(each.names for each in told))
    return [
        candidates[place]
        for places in day.resembling([each.vector(known.rarity) for each in told], least)
        if _shared(names, [earlier[place] for place in places], known.rarity) >= SHARED_NAMES
        for place in places
    ]


def _shared(names: frozenset[str], earlier: Iterable[Profile], rarity: Rarity) -> int:
    """Return how many of the names that are rare any of the earlier articles has."""
    theirs = frozenset[str]().union(*(each.names for each in earlier))
    few = max(ALWAYS_RARE, RARE_SHARE * rarity.texts)
    return sum(rarity.seen(name) <= few for name in names & theirs)


def _profile(article: Article) -> Profile:
    return profile(article.title, article.text, article.language)


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
