"""A digest that has gone out, with what has become of its articles since. Pure."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from datetime import datetime

from digests.compose.digest import Quoting, with_summary
from digests.model import Amendment, Article, ArticleStatus, Digest, Erratum, Quote, Story, standing

# A story with less room than this for its title says only that it was corrected.
SHORTEST_ERRATUM = 30


def amended(
    digest: Digest,
    composed_at: datetime,
    summary: Callable[[Article], str],
    quoting: Quoting,
    errata: Iterable[Erratum] = (),
) -> Digest:
    """Return the digest with the stories that were corrected or retracted since marked so, each in its old place.

    Each owns up to the ``errata`` of what it shows. A story whose leading article is gone is retracted. One that shows
    words that have been corrected, or quotes an article that is gone, is told anew from what is left of it.
    """
    since = _Since(composed_at, summary, quoting, errata)
    sections = [
        replace(
            section,
            stories=tuple(map(since.amend, section.stories)),
            more=tuple(map(since.rename, section.more)),
            unread=tuple(map(since.rename, section.unread)),
        )
        for section in digest.sections
    ]
    return replace(digest, sections=tuple(sections))


class _Since:
    """What has become of articles since a digest was composed."""

    def __init__(
        self,
        composed_at: datetime,
        summary: Callable[[Article], str],
        quoting: Quoting,
        errata: Iterable[Erratum],
    ) -> None:
        self._composed_at, self._summary, self._quoting = composed_at, summary, quoting
        self._errata: defaultdict[int, list[Erratum]] = defaultdict(list)
        for erratum in standing(each for each in errata if each.made_at > composed_at):
            self._errata[erratum.article_id].append(erratum)

    def amend(self, story: Story) -> Story:
        """Return a story as it is told now."""
        if _is_gone(story.article):
            return self._retracted(story)
        left = replace(story, copies=_left(story.copies), others=_left(story.others), earlier=_left(story.earlier))
        if not _is_changed(story, self._composed_at):
            return left
        # What was translated is no longer what it says.
        return self._corrected(story, with_summary(replace(left, translation=None), self._summary, self._quoting))

    def rename(self, story: Story) -> Story:
        """Let a story that is named alone keep its number, or its title as it is now."""
        if _is_gone(story.article):
            return self._retracted(story)
        if not _is_changed(story, self._composed_at):
            return story
        return self._corrected(story, replace(story, translation=None))

    def _retracted(self, story: Story) -> Story:
        last = tuple(each for each in self._errata[story.article.id] if each.retracts)[-1:]
        return Story(story.article, "", amendment=Amendment.RETRACTED, errata=last)

    def _corrected(self, story: Story, shown: Story) -> Story:
        ids = dict.fromkeys(each.id for each in (*story.perspectives, *(quote.article for quote in story.quotes)))
        told = tuple(erratum for article_id in ids for erratum in self._errata[article_id])
        return replace(shown, amendment=Amendment.CORRECTED, errata=told)


def shortened_to(digest: Digest, length: int, title_length: int) -> Digest:
    """Return the digest with at most so many characters of summary, of text and of titles in each corrected story."""

    def short(article: Article) -> Article:
        return replace(article, title=_cut(article.title, title_length), text=_cut(article.text, length))

    def shorter(story: Story) -> Story:
        if story.amendment is not Amendment.CORRECTED:
            return story
        quotes = tuple(Quote(sentence, short(article)) for sentence, article in _first(story.quotes, length))
        others = tuple(map(short, story.others))
        summary = _cut(story.summary, length)
        shown = replace(story, article=short(story.article), summary=summary, others=others, quotes=quotes)
        errata = tuple(_shorter(each, title_length) for each in story.errata) if title_length > SHORTEST_ERRATUM else ()
        return replace(shown, title=_cut(story.title, title_length), errata=errata)

    sections = [
        replace(
            section,
            stories=tuple(map(shorter, section.stories)),
            more=tuple(map(shorter, section.more)),
            unread=tuple(map(shorter, section.unread)),
        )
        for section in digest.sections
    ]
    return replace(digest, sections=tuple(sections))


def _is_changed(story: Story, since: datetime) -> bool:
    """Tell whether the titles or sentences that a story shows are no longer those of its articles."""
    quoted = [quote.article for quote in story.quotes]
    return any(map(_is_gone, quoted)) or any(
        article.corrected_at is not None and article.corrected_at > since for article in (*story.perspectives, *quoted)
    )


def _left(articles: Iterable[Article]) -> tuple[Article, ...]:
    return tuple(article for article in articles if not _is_gone(article))


def _first(quotes: Iterable[Quote], length: int) -> Iterator[tuple[str, Article]]:
    """Yield the first sentences with their articles, so many characters of them."""
    for quote in quotes:
        if length > 0:
            yield _cut(quote.sentence, length), quote.article
        length -= len(quote.sentence)


def _is_gone(article: Article) -> bool:
    return article.status is not ArticleStatus.PUBLISHED


def _shorter(erratum: Erratum, length: int) -> Erratum:
    was, reads, note = (_cut(words, length) for words in (erratum.was, erratum.reads, erratum.note))
    return replace(erratum, was=was, reads=reads, note=note)


def _cut(text: str, length: int) -> str:
    return text if len(text) <= length else text[: max(length - 1, 0)].rstrip() + "…"
