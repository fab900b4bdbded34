"""An article as it stands in the newsroom, with what is known of it beside its words."""

from __future__ import annotations

from dataclasses import dataclass

from digests.intake.duplicates import Duplicate
from digests.model import Article, TopicMatch


@dataclass(frozen=True, slots=True)
class IngestedArticle:
    """An article as it stands: its topics with the words that matched, and the article that it repeats or updates.

    ``is_new`` is False where it was there before what was brought.
    """

    article: Article
    matches: tuple[TopicMatch, ...]
    duplicate: Duplicate | None = None
    is_new: bool = True
