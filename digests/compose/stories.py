"""A day's articles as stories: copies folded, one language at a time, then across languages."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence

from digests.compose.crosslingual import across
from digests.compose.linkage import stories
from digests.compose.profile import profile
from digests.compose.rarity import Rarity
from digests.model import Article


def gather(articles: Sequence[Article], before: Sequence[Article] = ()) -> list[tuple[Article, ...]]:
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
        for story in across(_within(texts, before), before)
    ]


def rarities_of(articles: Iterable[Article], unseen: int = 0) -> dict[str, Rarity]:
    """Return what articles teach of how rare the words of each language are.

    unseen: so many more are taken to have none of the words, so that few articles on one story do not make it common.
    """
    rarities: dict[str, Rarity] = {}
    for article in articles:
        words = profile(article.title, article.text, article.language).words
        if article.language not in rarities:
            rarities[article.language] = Rarity([()] * unseen)
        rarities[article.language].add(words)
    return rarities


def _within(texts: Sequence[Article], before: Sequence[Article]) -> list[tuple[Article, ...]]:
    rarities = rarities_of(before)
    profiles = [profile(article.title, article.text, article.language) for article in texts]
    for each in profiles:
        if each.language in rarities:
            rarities[each.language].add(each.words)
    return [tuple(texts[place] for place in story) for story in stories(profiles, rarities)]
