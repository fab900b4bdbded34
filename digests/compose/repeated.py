"""Sentences that stand under titles which have nothing in common: they are nobody's news, and prove nothing.

Feeds end each teaser with the same invitation, or have nothing else to say under their titles.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from digests.compose.evidence import READ, WORDS_READ
from digests.language.remembered import remembered
from digests.language.tokens import stems
from digests.model import Article

# Shorter stems are mostly articles and prepositions, which any two titles share.
SHORTEST = 4
_END = re.compile(r"(?<=[.!?…])\s+|(?<=[。！？])|\n+")


def own_words(articles: Sequence[Article]) -> list[Article]:
    """Return the articles without the sentences that are repeated under unlike titles."""
    standing: defaultdict[str, list[Article]] = defaultdict(list)
    for article in articles:
        for sentence in dict.fromkeys(_sentences(article.text[:WORDS_READ])):
            standing[sentence].append(article)
    nobodys = {sentence for sentence, found in standing.items() if len(found) > 1 and _are_unlike(found)}
    return [_without(article, nobodys) for article in articles] if nobodys else list(articles)


def is_mostly_left(article: Article, of: Article) -> bool:
    """Return whether at least half of the beginning of a text is left, so that it means what it meant."""
    return 2 * len(article.text[:READ]) >= len(of.text[:READ])


def _without(article: Article, nobodys: set[str]) -> Article:
    if nobodys.isdisjoint(_sentences(article.text)):
        return article
    kept = [sentence for sentence in _END.split(article.text) if sentence.strip() not in nobodys]
    return replace(article, text="\n".join(kept))


@remembered(4096)
def _sentences(text: str) -> tuple[str, ...]:
    return tuple(bare for sentence in _END.split(text) if (bare := sentence.strip()))


def _are_unlike(articles: Sequence[Article]) -> bool:
    titles = [_title_words(article.title, article.language) for article in articles]
    return any(a and b and not a & b for a, b in pairwise(titles))


@remembered(4096)
def _title_words(title: str, language: str) -> frozenset[str]:
    found = frozenset(stems(title, language))
    return frozenset(stem for stem in found if len(stem) >= SHORTEST or not stem.isascii()) or found
