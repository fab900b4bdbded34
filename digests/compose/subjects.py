"""What a story is about, in words of its own that somebody may want more or less of. Pure."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from digests.language.tokens import analyse, stems
from digests.model import Article, Filter, FilterKind, TopicMatch

MOST = 8
# So many of each topic's, so that the headline has its say.
OF_A_TOPIC = 3
# What is shorter is seldom what a headline is about, and a button has its width.
SHORTEST, LONGEST = 4, 40
# Their runs are indexed as pairs of characters, which are no words to offer.
UNSPACED = frozenset({"zh", "ja", "th"})


def subjects(article: Article, matches: Iterable[TopicMatch], kind: FilterKind) -> tuple[Filter, ...]:
    """Return filters on what an article is about, the likeliest first: words of its topics, then of its headline."""
    found: dict[tuple[str, ...], Filter] = {}
    for word, topic_id in (*_matched(matches), *_headline(article)):
        key = tuple(stems(word, article.language))
        if key and len(word) <= LONGEST:
            found.setdefault(key, Filter(kind, word, topic_id))
    return tuple(found.values())[:MOST]


def _matched(matches: Iterable[TopicMatch]) -> Iterator[tuple[str, int]]:
    for match in matches:
        for word in match.words[:OF_A_TOPIC]:
            yield " ".join(word.split()), match.topic.id


def _headline(article: Article) -> Iterator[tuple[str, int]]:
    """Yield the names in a headline, then its longest words."""
    if article.language in UNSPACED:
        return
    words = [article.title[token.start : token.end] for token in analyse(article.title, article.language)]
    known = [word for word in words if len(word) >= SHORTEST]
    for word in sorted(known, key=lambda each: (not each[:1].isupper(), -len(each))):
        yield word, 0
