"""Which stored article a draft tells again: by its address, over all that ever came in, and by its words. Pure."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from digests.compose.duplicates import Relation
from digests.intake.duplicates import Duplicate
from digests.model import Article, ArticleStatus
from digests.sources.addresses import address_key
from digests.sources.drafts import Draft

# What is out, was out or comes out: nobody gets it a second time.
OUT = (ArticleStatus.PUBLISHED, ArticleStatus.SCHEDULED, ArticleStatus.RETRACTED)


def at_address(url: str | None, there: Mapping[str, Sequence[Article]], own_id: int | None = None) -> Article | None:
    """Return the article that stands at an address, best one that is out or comes out, then the first stored."""
    others = [each for each in there.get(address_key(url), ()) if each.id != own_id] if url else []
    return min(others, key=lambda each: (each.status not in OUT, each.id), default=None)


def told_before(
    drafts: Sequence[Draft], there: Mapping[str, Sequence[Article]], alike: Sequence[Duplicate | None], *, publish: bool
) -> list[Duplicate | None]:
    """Return what each draft repeats or updates; an address says more than words do.

    What is published at once repeats no draft: nobody has vouched for that.
    """
    found: list[Duplicate | None] = []
    for draft, by_words in zip(drafts, alike, strict=True):
        other = at_address(draft.url, there)
        by_address = None if other is None or (publish and other.status not in OUT) else (Relation.SAME, other)
        found.append(by_address or by_words)
    return found


def repeated_here(drafts: Sequence[Draft]) -> list[int | None]:
    """Return for each draft the place of the first one before it at the same address."""
    first: dict[str, int] = {}
    found: list[int | None] = []
    for place, draft in enumerate(drafts):
        seen = first.setdefault(address_key(draft.url), place) if draft.url else place
        found.append(seen if seen != place else None)
    return found


def superseded(articles: Sequence[Article], there: Mapping[str, Sequence[Article]], *, publish: bool) -> dict[int, int]:
    """Return which drafts that waited are now copies of an article that came out at the same address."""
    if not publish:
        return {}
    return {
        other.id: article.id
        for article in articles
        if article.url
        for other in there.get(address_key(article.url), ())
        if other.status is ArticleStatus.DRAFT
    }
