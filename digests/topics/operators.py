"""The operators of queries, each with an example made of what was published lately, and how much it finds there.

articles ── words that titles have ── two that meet in one article, and part in others ──▶ a query for each operator
"""

from __future__ import annotations

import asyncio
from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from itertools import pairwise, permutations

from digests.language.function_words import says_nothing
from digests.language.tokens import fold, is_lone
from digests.model import Article
from digests.query import AnalysedText, parse
from digests.query.analysed import site_of
from digests.query.countries import countries_by_name
from digests.store import Store
from digests.topics.matching import analysed
from digests.topics.trials import PERIODS_DAYS, published_since

# The newest of the month; to look through them takes half a second.
MOST_ARTICLES = 200
SHORTEST_WORD = 4
COUNTRY = "CN"


class Operator(StrEnum):
    """What can stand in the query of a topic."""

    BOTH = "both"
    PHRASE = "phrase"
    EITHER = "either"
    WITHOUT = "without"
    GROUPED = "grouped"
    NEAR = "near"
    BEGINNING = "beginning"
    COUNTRY = "country"
    TITLE = "title"
    LANGUAGE = "language"
    SOURCE = "source"
    SITE = "site"
    WEIGHT = "weight"
    MINIMUM = "minimum"


@dataclass(frozen=True, slots=True)
class OperatorExample:
    """An operator in use, and how many articles it finds; None where nothing was published to count."""

    operator: Operator
    query: str
    count: int | None


@dataclass(frozen=True, slots=True)
class _Material:
    """What examples are made of: two words, two that stand side by side, and where articles are from."""

    one: str
    other: str
    phrase: str
    language: str
    country: str = COUNTRY
    source: str = ""
    site: str = ""


class Operators:
    """Explains the operators by the archive; ``languages`` are those that queries are compiled for."""

    def __init__(self, store: Store, languages: Sequence[str], now: Callable[[], datetime]) -> None:
        self._store, self._languages, self._now = store, tuple(languages), now

    async def examples(self, language: str, made_up: tuple[str, str]) -> tuple[int, list[OperatorExample]]:
        """Return how many articles were looked through, and an example of each operator.

        language: that which is preferred. made_up: two words for where nothing that was published has two that serve;
        then nothing is counted.
        """
        async with self._store.read() as tx:
            countries = await tx.topics.country_words()
        articles: list[Article] = []
        async for chunk in published_since(self._store, self._now() - timedelta(days=max(PERIODS_DAYS))):
            articles = [*articles, *chunk][-MOST_ARTICLES:]
        return await asyncio.to_thread(_examples, articles, language, made_up, self._languages, countries)


def _examples(
    articles: Sequence[Article],
    language: str,
    made_up: tuple[str, str],
    languages: tuple[str, ...],
    countries: Mapping[str, Sequence[str]],
) -> tuple[int, list[OperatorExample]]:
    documents = [analysed(article) for article in articles]
    found = _material(documents, language, languages)
    material = found or _Material(*made_up, " ".join(made_up), language)

    def count(query: str) -> int | None:
        matcher = parse(query).compile(languages, countries)
        return sum(matcher.match(document) is not None for document in documents) if found else None

    queries = _queries(material)
    return len(documents) if found else 0, [OperatorExample(each, text, count(text)) for each, text in queries.items()]


def _queries(given: _Material) -> dict[Operator, str]:
    one, other = given.one, given.other
    longest = max(one, other, key=len)
    queries = {
        Operator.BOTH: f"{one} {other}",
        Operator.PHRASE: f'"{given.phrase}"',
        Operator.EITHER: f"{one} OR {other}",
        Operator.WITHOUT: f"{one} NOT {other}",
        Operator.GROUPED: f"({one} OR {other}) AND @{given.country}",
        Operator.NEAR: f"{one} NEAR/10 {other}",
        Operator.BEGINNING: f"{longest[: max(2, len(longest) * 2 // 3)]}*",
        Operator.COUNTRY: f"@{given.country}",
        Operator.TITLE: f"title:{one}",
        Operator.LANGUAGE: f"{one} lang:{given.language}",
        Operator.SOURCE: f'source:"{given.source}"',
        Operator.SITE: f"site:{given.site}",
        Operator.WEIGHT: f"{one}^3 OR {other}",
        Operator.MINIMUM: f"{one} min:0.6",
    }
    missing = {Operator.SOURCE: given.source, Operator.SITE: given.site}
    return {operator: query for operator, query in queries.items() if missing.get(operator, "there")}


def _material(documents: Sequence[AnalysedText], preferred: str, languages: tuple[str, ...]) -> _Material | None:
    """Return what examples can be made of, in the preferred language, else in the one that most articles are in."""
    named = countries_by_name(languages)
    written_in = Counter(document.language for document in documents)
    for language in sorted(written_in, key=lambda each: (each != preferred, -written_in[each])):
        here = [document for document in documents if document.language == language]
        pair = _pair([_words(document, named) for document in here])
        if pair is not None:
            codes = Counter(code for each in documents for code in _countries(each, named))
            return _Material(
                *pair,
                _phrase(here, pair),
                language,
                _most(codes) or COUNTRY,
                _most(Counter(each.source for each in documents if each.source and '"' not in each.source)),
                _most(Counter(filter(None, (site_of(each.url) for each in documents)))),
            )
    return None


def _words(document: AnalysedText, named: Mapping[str, str]) -> dict[str, str]:
    """Return the words of a title that say something, by their stems, each in small letters where it has them.

    Where no spaces part words only the names of countries are surely some.
    """
    words = {}
    for stem, start, end in document.tokens[: document.title_size]:
        word = document.title[start:end]
        if _tells(word, document.language) and (not is_lone(word[0]) or fold(word) in named):
            written = [document.verbatim(document.span(place, place)) for place in document.index[stem]]
            words[stem] = next((each for each in written if each.islower()), word)
    return words


def _tells(word: str, language: str) -> bool:
    unspaced = is_lone(word[0])
    return (unspaced or (len(word) >= SHORTEST_WORD and word.isalpha())) and not says_nothing(word, language)


def _pair(titles: Sequence[Mapping[str, str]]) -> tuple[str, str] | None:
    """Return two words that meet in a title, the one also without the other if there are such; the frequent first."""
    seen = Counter(stem for title in titles for stem in title)
    met = Counter(pair for title in titles for pair in permutations(title, 2))
    written = {stem: word for title in titles for stem, word in title.items()}
    one, other = max(met, key=lambda pair: (seen[pair[0]] > met[pair], met[pair], seen[pair[0]]), default=("", ""))
    return (written[one], written[other]) if one else None


def _phrase(documents: Iterable[AnalysedText], pair: tuple[str, str]) -> str:
    """Return two words that say something and stand side by side most often, one of a pair among them if it can be."""
    found = Counter(phrase for document in documents for phrase in _side_by_side(document))
    own = {phrase: count for phrase, count in found.items() if not {*phrase.split()}.isdisjoint(map(str.lower, pair))}
    return max(own or found, key=lambda phrase: (found[phrase], phrase), default=" ".join(pair))


def _side_by_side(document: AnalysedText) -> Iterable[str]:
    for before, behind in pairwise(document.tokens[: document.title_size]):
        words = document.title[before.start : before.end], document.title[behind.start : behind.end]
        if behind.start == before.end + 1 and all(_tells(word, document.language) for word in words):
            yield document.title[before.start : behind.end].lower()


def _countries(document: AnalysedText, named: Mapping[str, str]) -> set[str]:
    words = (document.title[start:end] for _, start, end in document.tokens[: document.title_size])
    return {named[name] for word in words if (name := fold(word)) in named}


def _most(counted: Counter[str]) -> str:
    return max(counted, key=lambda each: (counted[each], each), default="")
