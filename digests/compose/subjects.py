"""What a story is about, in words of its own that somebody may want more or less of. Pure."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence
from itertools import islice

from digests.language.function_words import says_nothing
from digests.language.tokens import analyse, stems
from digests.model import Article, Filter, FilterKind, TopicMatch

MOST = 8
# So many of each topic's, so that the headline has its say.
OF_A_TOPIC = 3
# What is shorter is seldom what a headline is about, and a button has its width.
SHORTEST, LONGEST = 4, 40
# Their runs are indexed as pairs of characters, which are no words to offer.
UNSPACED = frozenset({"zh", "ja", "th"})


def subjects(
    article: Article, matches: Iterable[TopicMatch], kind: FilterKind, shared: Collection[tuple[str, ...]] = ()
) -> tuple[Filter, ...]:
    """Return filters on what an article is about, the likeliest first: words of its topics, then of its headline.

    shared: the stems of words that all articles of its topics have, which tell none of them from the others.
    """
    found: dict[tuple[str, ...], Filter] = {}
    for match in matches:
        words = (" ".join(word.split()) for word in match.words)
        for key, word in islice(_telling(words, article.language, shared), OF_A_TOPIC):
            found.setdefault(key, Filter(kind, word, match.topic.id))
    for key, word in _telling(_headline(article), article.language, shared):
        found.setdefault(key, Filter(kind, word))
    return tuple(found.values())[:MOST]


def _telling(
    words: Iterable[str], language: str, shared: Collection[tuple[str, ...]]
) -> Iterator[tuple[tuple[str, ...], str]]:
    """Yield the words that tell a subject, each behind its stems."""
    for word in words:
        key = tuple(stems(word, language))
        if key and key not in shared and len(word) <= LONGEST and not _says_nothing(word, language):
            yield key, word


def _says_nothing(words: str, language: str) -> bool:
    """Tell whether none of some words says what an article is about, or only one character is there to say it."""
    return len(words) == 1 or all(says_nothing(word, language) for word in words.split())


def _headline(article: Article) -> Sequence[str]:
    """Return the names in a headline, then its longest words."""
    if article.language in UNSPACED:
        return ()
    words = [article.title[token.start : token.end] for token in analyse(article.title, article.language)]
    known = [word for word in words if len(word) >= SHORTEST]
    return sorted(known, key=lambda each: (not each[:1].isupper(), -len(each)))
