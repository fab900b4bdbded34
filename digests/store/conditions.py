"""What a query asks of an article, parted: words for the full-text index, and conditions for SQL.

A query is a conjunction of parts that speak of words only, which become one question to the index, and of others.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, tzinfo
from typing import Any, NamedTuple, TypeAlias

from sqlalchemy import BindParameter, ColumnElement, Select, and_, exists, false, func, literal, not_, or_, select

from digests.query.filters import Filter, FromSite, FromSource, InLanguage, OnTopic, Published
from digests.query.parts import And, Near, Not, Or, Part, Titled, Weighted
from digests.store.publication_numbers import archived_from
from digests.store.schema.articles import articles
from digests.store.schema.topics import article_topics, topics

# Higher than any number of an article.
NEVER = 2**62

Numbers: TypeAlias = "Callable[[Part], Select[Any]]"


class Days(NamedTuple):
    """Where days begin, and whether there is an archive of another bot, which one range of numbers cannot span too."""

    zone: tzinfo
    with_archive: bool


@dataclass(frozen=True, slots=True)
class SplitQuery:
    """The words to ask the index for, None where nothing but filters is asked, and the other parts."""

    words: Part | None
    others: tuple[Part, ...]

    @classmethod
    def of(cls, root: Part) -> SplitQuery:
        """Part a query."""
        parts = root.parts if isinstance(root, And) else (root,)
        spoken = [part for part in parts if not has_filters(part)]
        if not any(part.positive() for part in spoken):
            return cls(None, parts)
        words = spoken[0] if len(spoken) == 1 else And(tuple(spoken))
        return cls(words, tuple(part for part in parts if has_filters(part)))


def has_filters(part: Part) -> bool:
    """Tell whether a part asks for anything but words."""
    match part:
        case Filter():
            return True
        case And() | Or():
            return any(map(has_filters, part.parts))
        case Not() | Titled() | Weighted():
            return has_filters(part.part)
        case Near():
            return has_filters(part.left) or has_filters(part.right)
        case _:
            return False


def condition(part: Part, number: ColumnElement[Any], found: Numbers, days: Days) -> ColumnElement[bool]:
    """Return a part as a condition on the number of a published article.

    found: gives the numbers that the index has for words. days: of ``from:`` and ``to:``.
    """
    match part:
        case And() | Or():
            conditions = [condition(each, number, found, days) for each in part.parts]
            return and_(*conditions) if isinstance(part, And) else or_(*conditions)
        case Not():
            return not_(condition(part.part, number, found, days))
        case Titled() | Weighted() if has_filters(part):
            return condition(part.part, number, found, days)
        case Published():
            return _published(part, number, days)
        case Filter():
            return _filtered(part, number)
        case _:
            return number.in_(found(part))


def first_since(moment: datetime | BindParameter[Any]) -> ColumnElement[Any]:
    """Return the number of the first article published at that moment or later, NULL where there is none.

    What came from another bot's archive is not counted.
    """
    since = (articles.c.published_at >= moment) & (articles.c.number > 0)
    return select(articles.c.number).where(since).order_by(articles.c.published_at).limit(1).scalar_subquery()


def _published(part: Published, number: ColumnElement[Any], days: Days) -> ColumnElement[bool]:
    # Numbers rise with the time of publication, and the index is in their order; an archive has its own, below zero.
    none_later = literal(NEVER)
    news: list[ColumnElement[bool]] = []
    archived: list[ColumnElement[bool]] = [number < 0]
    if part.since is not None:
        since = _midnight(part.since, days.zone)
        news.append(number >= func.coalesce(first_since(since), none_later))
        archived.append(number >= archived_from(since))
    if part.until is not None:
        until = _midnight(part.until, days.zone)
        news.append(number < func.coalesce(first_since(until), none_later))
        archived.append(number < archived_from(until))
    return or_(and_(number > 0, *news), and_(*archived)) if days.with_archive else and_(*news)


def _filtered(part: Filter, number: ColumnElement[Any]) -> ColumnElement[bool]:
    itself = articles.alias("itself")
    match part:
        case InLanguage(code):
            wanted = itself.c.language == code
        case FromSite(host):
            wanted = (itself.c.site == host) | itself.c.site.endswith(f".{host}", autoescape=True)
        case FromSource(name):
            wanted = itself.c.source_words.contains(f" {name} ", autoescape=True)
        case OnTopic(slug):
            called = topics.alias("called")
            meant = select(func.coalesce(called.c.merged_into, called.c.id)).where(called.c.slug == slug)
            on_topic = (topics.c.id == meant.scalar_subquery()) & ~topics.c.archived
            on_topic &= article_topics.c.number == number
            return exists().where(article_topics.c.topic_id == topics.c.id, on_topic)
        case _:
            return false()
    return exists().where(itself.c.number == number, wanted)


def _midnight(day: date, zone: tzinfo) -> datetime:
    return datetime.combine(day, time(), zone).astimezone(UTC)
