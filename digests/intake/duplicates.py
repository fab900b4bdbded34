"""Which article a text is a copy or an update of, among those stored lately."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from datetime import timedelta
from typing import TypeAlias

from digests.compose.duplicates import Fingerprint, Relation, fingerprint, relation, sketch
from digests.model import Article, ArticleStatus

# News is copied within days; an older text that is alike is another story.
COPIES_WITHIN = timedelta(days=7)

Duplicate: TypeAlias = "tuple[Relation, Article]"


def nearest(text: Fingerprint, others: Sequence[Article]) -> Duplicate | None:
    """Return the closest relation with an article that has it: best a published one, then the one most alike."""
    updated: Duplicate | None = None
    for other in sorted(others, key=lambda article: article.status is not ArticleStatus.PUBLISHED):
        found = relation(text, fingerprint(other.text, other.language, other.title))
        if found is Relation.SAME:
            return found, other
        if found is Relation.UPDATE:
            updated = updated or (found, other)
    return updated


def repeating(text: Fingerprint, others: Sequence[Article]) -> list[Article]:
    """Return those of some articles that say the same."""
    return [
        each for each in others if relation(text, fingerprint(each.text, each.language, each.title)) is Relation.SAME
    ]


def is_earlier(other: Article, own_id: int) -> bool:
    """Tell whether the other is the original: the older of two drafts, and what is on its way out before any draft."""
    return other.id < own_id or (other.id > own_id and other.status is not ArticleStatus.DRAFT)


def original(duplicate: Duplicate | None, own_id: int | None = None) -> int | None:
    """Return the article that this one is a copy of: the first, where the nearest is a copy itself."""
    if duplicate is None or duplicate[0] is not Relation.SAME:
        return None
    first = duplicate[1].copy_of or duplicate[1].id
    return None if first == own_id else first


def among_each_other(texts: Sequence[Fingerprint]) -> list[tuple[Relation, int] | None]:
    """Return for each text the earlier one that it repeats, else the last one that it updates, by its place."""
    sharing: dict[int, list[int]] = defaultdict(list)
    found = []
    for place, text in enumerate(texts):
        values = sketch(text)
        earlier = sorted({other for value in values for other in sharing[value]})
        found.append(_best(text, [(other, texts[other]) for other in earlier]))
        for value in values:
            sharing[value].append(place)
    return found


def _best(text: Fingerprint, others: Sequence[tuple[int, Fingerprint]]) -> tuple[Relation, int] | None:
    updated = None
    for place, other in others:
        found = relation(text, other)
        if found is Relation.SAME:
            return found, place
        if found is Relation.UPDATE:
            updated = found, place
    return updated
