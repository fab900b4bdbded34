"""What an article says first, in its own words: its standfirst, or its best sentences, never changed."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import islice

from digests.compose.gist import Passage, gist
from digests.compose.prose import cut, is_ended, joined, own_sentences, size, words
from digests.language.sentences import sentences as split
from digests.language.tokens import fold
from digests.model import Article, Quote

__all__ = ["opening", "quotes", "summary", "words"]

# More sentences than asked for are looked at: one may repeat the title, others announce the next.
SPARE = 8


def summary(article: Article, *, sentences: int = 2, max_words: int = 80) -> str:
    """Return the sentences of an article that say most beyond its title; never empty unless the text is."""
    return joined([quote.sentence for quote in quotes([article], sentences=sentences, max_words=max_words)] or [""])


def quotes(
    articles: Sequence[Article], had: Sequence[Article] = (), *, sentences: int = 2, max_words: int = 80
) -> tuple[Quote, ...]:
    """Return the sentences that say most of a story, each with its article, in the order of reading.

    articles: those of one story in one language, the leading one first. had: those that the reader has had; then the
    leading one's opening names the event, and what is new follows. A single article's standfirst stands alone; a single
    sentence beyond the limit is cut at a word with an ellipsis. None only where there is no text.
    """
    lead = articles[0]
    # Time runs forward: what an older report says is not told behind a newer one.
    told = [lead, *(each for each in articles[1:] if not _is_older(each, lead))]
    first = next(own_sentences(lead.text, lead.language), "")
    if is_ended(first) or had:
        found = _led(told, had, sentences, max_words)
        if found:
            return tuple(found)
    start = opening(lead.text, lead.language, title=lead.title, sentences=sentences, max_words=max_words)
    return (Quote(start, lead),) if start else ()


def _led(told: Sequence[Article], had: Sequence[Article], sentences: int, max_words: int) -> list[Quote]:
    """Return the best sentences, the first of them of the leading article, whose headline stands over them."""
    lead = told[0]
    options = {"sentences": sentences, "max_words": max_words}
    found = [Quote(sentence, told[place]) for place, sentence in gist(_passages(told), had=_passages(had), **options)]
    own = [quote for quote in found if quote.article == lead]
    if not own:
        options["sentences"] = 1
        own = [Quote(sentence, lead) for _, sentence in gist(_passages([lead]), had=_passages(had), **options)]
    left = max_words - sum(size(quote.sentence) for quote in own)
    others = sorted((quote for quote in found if quote.article != lead), key=lambda quote: _moment(quote.article))
    for quote in others if own else ():
        if len(own) < sentences and size(quote.sentence) <= left:
            own.append(quote)
            left -= size(quote.sentence)
    return own


def _is_older(article: Article, than: Article) -> bool:
    return _moment(article) < _moment(than)


def _moment(article: Article) -> float:
    moment = article.written_at or article.published_at
    return moment.timestamp() if moment else 0.0


def _passages(articles: Sequence[Article]) -> list[Passage]:
    return [Passage(article.text, article.title, article.language) for article in articles]


def opening(text: str, language: str, *, title: str = "", sentences: int = 2, max_words: int = 80) -> str:
    """Return the first sentences of a text, verbatim, without dateline, byline and notices, within a number of words.

    A single sentence beyond that is cut at a word with an ellipsis. Never empty unless the text is.
    """
    found = list(islice(own_sentences(text, language), sentences + SPARE)) or split(text, language)
    own = [sentence for sentence in found if fold(sentence).strip(" .") != fold(title).strip(" .")] or found
    chosen: list[str] = []
    for sentence in own:
        if (chosen and _is_enough(chosen, sentences)) or size(" ".join([*chosen, sentence])) > max_words:
            break
        chosen.append(sentence)
    return joined(chosen) if chosen else cut(own[0], max_words) if own else ""


def _is_enough(chosen: Sequence[str], sentences: int) -> bool:
    """Return whether to stop: a standfirst stands alone, and what ends with a colon needs what follows."""
    last = chosen[-1]
    return not last.endswith(":") and (len(chosen) >= sentences or not is_ended(last))
