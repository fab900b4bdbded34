"""The queries for the newest articles: each is built once, for one topic or for all, and for so many languages."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cache
from typing import Any

from sqlalchemy import ColumnElement, Integer, Select, String, bindparam, func, select

from digests.model import UNKNOWN_LANGUAGE
from digests.store.engine.prepared import prepared
from digests.store.schema.articles import ARTICLE, articles
from digests.store.schema.topics import article_topics

_ON_TOPIC = (article_topics.c.topic_id == bindparam("topic")) & article_topics.c.number.is_not(None)


@cache
def newest(languages: int, *, on_topic: bool) -> Select[*tuple[Any, ...]]:
    """Return the query for published articles, the newest first: ``limit`` of them after an ``offset``."""
    if on_topic:
        query = select(*ARTICLE).join(article_topics, article_topics.c.article_id == articles.c.id).where(_ON_TOPIC)
        query = query.order_by(article_topics.c.number.desc())
    else:
        query = select(*ARTICLE).where(articles.c.number.is_not(None)).order_by(articles.c.number.desc())
    limit, offset = (bindparam(name, type_=Integer) for name in ("limit", "offset"))
    return prepared(query.where(*_in(languages)).limit(limit).offset(offset))


@cache
def count_of_published(languages: int, *, on_topic: bool) -> Select[int]:
    """Return the query for how many published articles there are."""
    if not on_topic:
        query = select(func.count()).select_from(articles).where(articles.c.number.is_not(None))
    else:
        query = select(func.count()).select_from(article_topics).where(_ON_TOPIC)
        if languages:
            query = query.join(articles, articles.c.id == article_topics.c.article_id)
    return prepared(query.where(*_in(languages)))


def narrowed(topic_id: int | None, languages: Sequence[str]) -> Mapping[str, Any]:
    """Return the parameters of a query for a topic, or for all of them, and for some languages."""
    topic = {} if topic_id is None else {"topic": topic_id}
    return {**topic, **{_name(place): code for place, code in enumerate(_known(languages))}}


def _in(languages: int) -> list[ColumnElement[bool]]:
    """Return the condition that an article is in one of some languages, or in one that nobody could tell."""
    codes = [bindparam(_name(place), type_=String) for place in range(languages + 1)]
    return [articles.c.language.in_(codes)] if languages else []


def _known(languages: Sequence[str]) -> Sequence[str]:
    return (*languages, UNKNOWN_LANGUAGE) if languages else ()


def _name(place: int) -> str:
    return f"language_{place}"
