"""What readers' filters do to the articles of a window: few distinct effects, however many readers filter. Pure.

A word is looked for in headlines and in the first sentences, in each article's own language. A story is left out where
most of its reports have the word; of a source only its own reports are.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, replace
from functools import cached_property, lru_cache

from digests.compose.ranking import source_of
from digests.language.tokens import stems
from digests.model import Article, Filter, FilterKind, TopicMatch

# About the first two sentences.
BEGINNING = 300
# A story that is wished for counts so much more.
RAISED = 2.0

# "US" and "IT" are no "us" and "it".
LONGEST_SHORT_NAME = 3
_WORD = re.compile(r"\w+")

Stories = Sequence[Sequence[Article]]
Matched = tuple[Article, tuple[TopicMatch, ...]]


@dataclass(frozen=True, slots=True)
class Effect:
    """What filters come to: pairs of an article and a topic on which it is left out, and the articles that are raised.

    Both are in order, so that filters which come to the same are equal.
    """

    without: tuple[tuple[int, int], ...] = ()
    raised: tuple[int, ...] = ()

    def on(self, articles: Iterable[Matched]) -> list[Matched]:
        """Return the articles with the matches that are left, and with the scores that they have then."""
        without, raised = frozenset(self.without), frozenset(self.raised)

        def left(article: Article, match: TopicMatch) -> TopicMatch | None:
            if (article.id, match.topic.id) in without:
                return None
            return replace(match, score=match.score * RAISED) if article.id in raised else match

        return [
            (article, tuple(kept for match in matches if (kept := left(article, match))))
            for article, matches in articles
        ]


NO_EFFECT = Effect()


class Filtering:
    """Finds what filters come to for the articles of some stories; each word is looked up, not read for."""

    def __init__(self, stories: Stories) -> None:
        self._stories = stories
        self._with_word = lru_cache(4096)(self._having)

    def effect(self, filters: Iterable[Filter], on: Collection[tuple[int, int]]) -> Effect:
        """Return the effect of filters on pairs of an article and a topic that it is on."""
        without: set[tuple[int, int]] = set()
        raised: set[int] = set()
        for each in filters:
            hit = self._hit(each)
            if each.kind is FilterKind.MORE:
                raised |= hit
            else:
                without |= {(article, topic) for article, topic in on if article in hit and each.topic_id in (0, topic)}
        return Effect(tuple(sorted(without)), tuple(sorted(raised & {article for article, _ in on})))

    def _hit(self, each: Filter) -> frozenset[int]:
        if each.kind is FilterKind.SOURCE:
            return self._by_source.get(each.text.casefold(), frozenset())
        return self._with_word(each.text)

    @cached_property
    def _by_source(self) -> dict[str, frozenset[int]]:
        found: defaultdict[str, set[int]] = defaultdict(set)
        for article in self._articles:
            for name in {source_of(article), (article.source or "").strip().casefold()} - {""}:
                found[name].add(article.id)
        return {name: frozenset(ids) for name, ids in found.items()}

    @cached_property
    def _articles(self) -> list[Article]:
        return [article for story in self._stories for article in story]

    @cached_property
    def _by_stem(self) -> dict[str, dict[str, set[int]]]:
        """Return, for each language and stem, the articles that begin with it somewhere."""
        found: dict[str, dict[str, set[int]]] = {}
        for article in self._articles:
            known = found.setdefault(article.language, defaultdict(set))
            for stem in stems(f"{article.title}\n{article.text[:BEGINNING]}", article.language):
                known[stem].add(article.id)
        return found

    def _having(self, word: str) -> frozenset[int]:
        """Return the articles of the stories of which most have a word."""
        having: set[int] = set()
        for language, known in self._by_stem.items():
            wanted = [known.get(stem, set()) for stem in stems(word, language)]
            having |= set.intersection(*wanted) if wanted else set()
        if word.isupper() and len(word) <= LONGEST_SHORT_NAME:
            having = {each.id for each in self._articles if each.id in having and _written(word, each)}
        whole: set[int] = set()
        for story in self._stories:
            ids = {article.id for article in story}
            if having & ids and 2 * len(having & ids) >= len(ids):
                whole |= ids
        return frozenset(whole)


def _written(word: str, article: Article) -> bool:
    """Tell whether an article begins with a word in just these letters."""
    return word in _WORD.findall(f"{article.title}\n{article.text[:BEGINNING]}")
