"""A digest that has gone out, with what has become of its articles since. Pure."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime

from digests.model import Amendment, Article, ArticleStatus, Digest, Story


def amended(digest: Digest, composed_at: datetime, summary: Callable[[Article], str]) -> Digest:
    """Return the digest with the stories that were corrected or retracted since marked so, each in its old place."""
    sections = [
        replace(section, stories=tuple(_amended(story, composed_at, summary) for story in section.stories))
        for section in digest.sections
    ]
    return replace(digest, sections=tuple(sections))


def is_retracted(digest: Digest) -> bool:
    """Tell whether nothing is left of a digest."""
    stories = [story for section in digest.sections for story in section.stories]
    return all(story.amendment is Amendment.RETRACTED for story in stories)


def shortened_to(digest: Digest, summary_length: int, title_length: int) -> Digest:
    """Return the digest with at most so many characters of summary and of title in each corrected story."""

    def short(story: Story) -> Story:
        if story.amendment is not Amendment.CORRECTED:
            return story
        article = replace(story.article, title=_cut(story.article.title, title_length))
        return replace(story, article=article, summary=_cut(story.summary, summary_length))

    sections = [replace(section, stories=tuple(map(short, section.stories))) for section in digest.sections]
    return replace(digest, sections=tuple(sections))


def _amended(story: Story, composed_at: datetime, summary: Callable[[Article], str]) -> Story:
    if _is_gone(story.article):
        return Story(story.article, "", amendment=Amendment.RETRACTED)
    story = replace(story, copies=tuple(copy for copy in story.copies if not _is_gone(copy)))
    corrected_at = story.article.corrected_at
    if corrected_at is None or corrected_at <= composed_at:
        return story
    return replace(story, summary=summary(story.article), amendment=Amendment.CORRECTED)


def _is_gone(article: Article) -> bool:
    return article.status is not ArticleStatus.PUBLISHED


def _cut(text: str, length: int) -> str:
    return text if len(text) <= length else text[: max(length - 1, 0)].rstrip() + "…"
