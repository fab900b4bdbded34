"""Words that the articles of a topic have and its query lacks, each with the articles that it would find besides.

on the topic · accepted ──┐
                          ├─ in many of these, in few of the others ──▶ what the query finds with it, and without it not
published lately ─────────┘
"""

from __future__ import annotations

import asyncio
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from digests.errors import QuerySyntaxError
from digests.language.function_words import says_nothing
from digests.language.tokens import is_lone
from digests.model import Article, Topic
from digests.query import AnalysedText, parse
from digests.query.cost import check_topic
from digests.query.terms import Words
from digests.store import Store
from digests.topics.matching import Countries, analysed
from digests.topics.trials import PERIODS_DAYS, published_since

# The newest of each are looked through: that takes a second.
MOST_ON_TOPIC, MOST_LATELY = 150, 400
# A word is of the topic where so many of its articles have it, and of all that have it so many are on the topic.
FEWEST, SHARE, PRECISION = 3, 0.1, 0.6
SHORTEST, LONGEST_BYTES = 4, 36
MOST_OFFERED = 5


@dataclass(frozen=True, slots=True)
class LackingWord:
    """A word, and the articles published lately that a query finds with it and not without it, the newest first."""

    word: str
    articles: tuple[Article, ...]


class Lacking:
    """Finds what queries lack; ``languages`` are those that they are compiled for."""

    def __init__(self, store: Store, languages: Sequence[str], now: Callable[[], datetime]) -> None:
        self._store, self._languages, self._now = store, tuple(languages), now

    async def words(self, topic: Topic) -> list[LackingWord]:
        """Return the words that a topic's query lacks, those that most of its articles have first."""
        async with self._store.read() as tx:
            countries, taught = await tx.topics.country_words(), await tx.lessons.of(topic.id)
            on_topic = await tx.articles.latest(topic.id, MOST_ON_TOPIC, 0)
        lately: list[Article] = []
        async for chunk in published_since(self._store, self._now() - timedelta(days=max(PERIODS_DAYS))):
            lately = [*lately, *chunk][-MOST_LATELY:]
        rejected = {each.article.id for each in taught if not each.accepted}
        accepted = {each.article.id: each.article for each in taught[-MOST_ON_TOPIC:] if each.accepted}
        accepted |= {each.id: each for each in on_topic if each.id not in rejected}
        return await asyncio.to_thread(_lacking, topic.query, accepted, rejected, lately, self._languages, countries)


def with_word(query: str, word: str) -> str:
    """Return the query that finds what has a word as well. Raises: QuerySyntaxError where that is too much, or no word.

    OR binds weaker than all else, so the rest stands as it is.
    """
    if not isinstance(parse(word).root, Words):
        raise QuerySyntaxError("missing-operand", word, 0)
    changed = f"{query} OR {word}"
    check_topic(parse(changed))
    return changed


def without_word(query: str, word: str) -> str | None:
    """Return the query that ``with_word`` was given, None where it has been changed since."""
    before = query.removesuffix(f" OR {word}")
    return before if before != query else None


def _lacking(
    query: str,
    accepted: Mapping[int, Article],
    rejected: set[int],
    lately: Sequence[Article],
    languages: tuple[str, ...],
    countries: Countries,
) -> list[LackingWord]:
    on_topic = [analysed(article) for article in accepted.values()]
    recent = [(article, analysed(article)) for article in lately]
    others = [document for article, document in recent if article.id not in accepted]
    matcher = parse(query).compile(languages, countries)
    unfound = [(article, document) for article, document in recent if matcher.match(document) is None]
    offered = []
    for word in _candidates(on_topic, others):
        try:
            wider = parse(with_word(query, word)).compile(languages, countries)
        except QuerySyntaxError:
            continue
        found = [article for article, text in unfound if article.id not in rejected and wider.match(text)]
        if found:
            offered.append(LackingWord(word, tuple(reversed(found))))
        if len(offered) == MOST_OFFERED:
            break
    return offered


def _candidates(on_topic: Sequence[AnalysedText], others: Sequence[AnalysedText]) -> list[str]:
    """Return the words of the articles on a topic that few others have, those in most of them first."""
    inside, outside = (Counter(stem for each in texts for stem in each.stems()) for texts in (on_topic, others))
    needed = max(FEWEST, SHARE * len(on_topic))
    stems = [stem for stem, count in inside.items() if count >= needed and count >= PRECISION * (count + outside[stem])]
    written = _written(on_topic, stems)
    return [written[stem] for stem in sorted(stems, key=lambda stem: (-inside[stem], stem)) if stem in written]


def _written(texts: Sequence[AnalysedText], stems: Sequence[str]) -> Mapping[str, str]:
    """Return the stems that can be offered as words, each as it is mostly written."""
    spelt: dict[str, Counter[str]] = {stem: Counter() for stem in stems}
    for text in texts:
        for stem in text.stems() & spelt.keys():
            word = text.written(stem)
            if _can_be_offered(word, text.language):
                spelt[stem][word.lower()] += 1
    return {stem: max(counted, key=lambda word: (counted[word], word)) for stem, counted in spelt.items() if counted}


def _can_be_offered(word: str, language: str) -> bool:
    is_word = word.isalpha() and len(word) >= SHORTEST and not is_lone(word[0])
    return is_word and len(word.encode()) <= LONGEST_BYTES and not says_nothing(word, language)
