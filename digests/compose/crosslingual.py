"""Stories of different languages joined where they surely are of one event; a wrong link is worse than none."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache
from itertools import combinations
from typing import NamedTuple, TypeAlias

from digests.compose.links import evidence, links
from digests.compose.specifics import Known, Specifics, are_one_event, specifics
from digests.model import Article

# The headline and the first paragraphs name who, where and when.
RECOGNISED_BY = 600

Told: TypeAlias = tuple[Article, ...]


class _Pair(NamedTuple):
    """Two stories that may be one, by their places, the likelier pair the greater."""

    score: float
    first: int
    second: int


def across(found: Sequence[Told], before: Sequence[Article] = ()) -> list[Told]:
    """Return the stories of several languages, joined by links between their leading articles, the surest first.

    found: the stories of each language. before: articles of the days before, which teach what is rare.
    """
    by_language: defaultdict[str, list[int]] = defaultdict(list)
    for place, story in enumerate(found):
        by_language[story[0].language].append(place)
    joined: dict[int, Mapping[str, int]] = {place: {story[0].language: place} for place, story in enumerate(found)}
    for _, a, b in sorted(_sure(found, _likely(found, by_language), before), reverse=True):
        # A story has one part in each language: a chain of links must not join two stories of one language.
        if not joined[a].keys() & joined[b].keys():
            together = {**joined[a], **joined[b]}
            joined |= dict.fromkeys(together.values(), together)
    parts = {tuple(sorted(places.values())) for places in joined.values()}
    return [tuple(article for place in places for article in found[place]) for places in sorted(parts)]


def _likely(found: Sequence[Told], by_language: Mapping[str, Sequence[int]]) -> Iterator[_Pair]:
    if len(by_language) < 2:
        return
    recognised = {
        language: [evidence("\n".join(_beginning(found[place][0])), language) for place in places]
        for language, places in by_language.items()
    }
    for first, second in combinations(sorted(by_language), 2):
        for link in links(recognised[first], recognised[second]):
            yield _Pair(link.score, by_language[first][link.first], by_language[second][link.second])


def _sure(found: Sequence[Told], likely: Iterable[_Pair], before: Iterable[Article]) -> Iterator[_Pair]:
    """Keep the pairs whose leading articles share what is rare; a language is learned only where it is asked for."""
    articles: defaultdict[str, list[Article]] = defaultdict(list)
    # A story that many report is still one event, and so is a text that was copied often.
    for article in (*(story[0] for story in found), *(each for each in before if each.copy_of is None)):
        articles[article.language].append(article)
    learned = cache(lambda language: Known(map(_specifics, articles[language])))
    for pair in likely:
        a, b = found[pair.first][0], found[pair.second][0]
        if are_one_event(_specifics(a), _specifics(b), learned(a.language), learned(b.language)):
            yield pair


def _specifics(article: Article) -> Specifics:
    return specifics(*_beginning(article), article.language)


def _beginning(article: Article) -> tuple[str, str]:
    return article.title, article.text[:RECOGNISED_BY]
