"""A day's articles as stories: copies folded, one language at a time, then across languages."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from itertools import combinations

from digests.compose.links import evidence, links
from digests.compose.profile import profile
from digests.compose.rarity import Rarity
from digests.compose.stories import stories
from digests.model import Article

# The headline and the first paragraphs name who, where and when.
RECOGNISED_BY = 600


def gather(articles: Sequence[Article], before: Iterable[Article] = ()) -> list[tuple[Article, ...]]:
    """Return the stories of a day, each article in exactly one; in a story, the most typical of each language leads.

    before: articles of the days before, which teach what is rare. Copies follow their original. The order in which the
    articles come does not matter.
    """
    copies: defaultdict[int, list[Article]] = defaultdict(list)
    texts: list[Article] = []
    leading: set[int] = set()
    for article in sorted(articles, key=lambda each: (each.copy_of is not None, each.number or 0, each.id)):
        original = article.copy_of if article.copy_of is not None else article.id
        if original in leading and article.copy_of is not None:
            copies[original].append(article)
        else:
            texts.append(article)
            leading.add(original)
    return [
        tuple(each for text in story for each in (text, *copies[text.copy_of or text.id]))
        for story in _across(_within(texts, before))
    ]


def _within(texts: Sequence[Article], before: Iterable[Article]) -> list[tuple[Article, ...]]:
    rarities: dict[str, Rarity] = {}
    for article in before:
        words = profile(article.title, article.text, article.language).words
        rarities.setdefault(article.language, Rarity()).add(words)
    profiles = [profile(article.title, article.text, article.language) for article in texts]
    for each in profiles:
        if each.language in rarities:
            rarities[each.language].add(each.words)
    return [tuple(texts[place] for place in story) for story in stories(profiles, rarities)]


def _across(found: Sequence[tuple[Article, ...]]) -> list[tuple[Article, ...]]:
    """Join stories of different languages by the links between their leading articles, the surest first."""
    by_language: defaultdict[str, list[int]] = defaultdict(list)
    for place, story in enumerate(found):
        by_language[story[0].language].append(place)
    joined: dict[int, Mapping[str, int]] = {
        place: {found[place][0].language: place} for places in by_language.values() for place in places
    }
    for _, a, b in sorted(_links(found, by_language), reverse=True):
        # A story has one part in each language: a chain of links must not join two stories of one language.
        if not joined[a].keys() & joined[b].keys():
            together = {**joined[a], **joined[b]}
            joined |= dict.fromkeys(together.values(), together)
    parts = {tuple(sorted(places.values())) for places in joined.values()}
    return [tuple(article for place in places for article in found[place]) for places in sorted(parts)]


def _links(
    found: Sequence[tuple[Article, ...]], by_language: Mapping[str, Sequence[int]]
) -> Iterable[tuple[float, int, int]]:
    if len(by_language) < 2:
        return
    recognised = {
        language: [
            evidence(f"{found[place][0].title}\n{found[place][0].text[:RECOGNISED_BY]}", language) for place in places
        ]
        for language, places in by_language.items()
    }
    for first, second in combinations(sorted(by_language), 2):
        for link in links(recognised[first], recognised[second]):
            yield link.score, by_language[first][link.first], by_language[second][link.second]
