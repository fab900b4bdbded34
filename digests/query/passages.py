"""The passage of an article that shows why a search found it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from digests.model import Article
from digests.query import AnalysedText, Lexicon, Matcher, Query
from digests.query.analysed import Span
from digests.query.parts import Part

BEFORE, PASSAGE = 60, 200
ELLIPSIS = "…"
# A passage has hardly room for more different words that are looked for.
MOST_WORDS = 20


class Excerpt(NamedTuple):
    """A passage of an article, and the article's own words that were looked for, as far as they may stand in it."""

    text: str
    words: tuple[str, ...] = ()


def passages(found: Sequence[Article], words: Part | None, lexicon: Lexicon) -> list[Excerpt]:
    """Return a passage of each article, around the first of the words in its text."""
    if words is None:
        return [Excerpt(passage(article.text, 0)) for article in found]
    matcher = Matcher(Query("", words), lexicon)
    return [_excerpt(article, _places(matcher, article)) for article in found]


def passage(text: str, at: int) -> str:
    """Return about 200 characters of the text around a place."""
    start = _word_start(text, max(0, at - BEFORE))
    end = _word_end(text, min(len(text), start + PASSAGE))
    words = " ".join(text[start:end].split())
    return f"{ELLIPSIS if start else ''}{words}{ELLIPSIS if end < len(text) else ''}"


def _places(matcher: Matcher, article: Article) -> list[Span]:
    spans = matcher.places(AnalysedText.of(article.title, article.text, article.language))
    return sorted((span for span in spans if not span.in_title), key=lambda span: span.start)


def _excerpt(article: Article, places: Sequence[Span]) -> Excerpt:
    first = places[0].start if places else 0
    near = [article.text[span.start : span.end] for span in places if span.start < first + PASSAGE]
    return Excerpt(passage(article.text, first), tuple(dict.fromkeys(near))[:MOST_WORDS])


def _word_start(text: str, place: int) -> int:
    """Return the start of the first word at or after the place, the place itself where no word starts nearby."""
    if place == 0:
        return 0
    gap = text.find(" ", place - 1, place + BEFORE)
    return place if gap < 0 else gap + 1


def _word_end(text: str, place: int) -> int:
    """Return the end of the last word that ends at or before the place, the place itself where none ends nearby."""
    if place == len(text):
        return place
    gap = text.rfind(" ", place - BEFORE, place + 1)
    return place if gap < 0 else gap
