"""Search: published articles by the language of queries, best or newest first, and the passage that shows why.

The best are those of the highest BM25, a word in the title counting five times, and more the fresher they are. What is
ranked are the newest 2,000 that match, since a word that half of a million articles have would take seconds; all behind
them come the newest first. Where no more is asked for than words, in some languages or in all, a copy is no second hit
beside what it copies.
"""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta, tzinfo
from typing import Any

from sqlalchemy import ColumnElement, Select, bindparam, case, exists, func, select

from digests.model import Article
from digests.query import Lexicon, Query
from digests.query.filters import InLanguage
from digests.query.parts import Or, Part
from digests.query.passages import Excerpt, passages
from digests.store.conditions import Days, SplitQuery, condition, first_since
from digests.store.engine.connection import Connection
from digests.store.engine.dialect import Hits
from digests.store.engine.parameters import as_given
from digests.store.engine.parameters import numbers as given_numbers
from digests.store.engine.prepared import prepared
from digests.store.publication_numbers import has_archived
from digests.store.schema.articles import ARTICLE, articles

MOST_RANKED = 2_000
# Nobody turns two thousand pages, and counting on costs what it costs to find them.
MOST_COUNTED = 10_000
_copy, _first = articles.alias("copy"), articles.alias("first")
# An article of today outweighs one twice as good of last year, one of this week, or of this month, less so.
FRESHNESS = ((timedelta(days=1), 2.0), (timedelta(days=7), 1.6), (timedelta(days=30), 1.3), (timedelta(days=365), 1.1))


@dataclass(frozen=True, slots=True)
class SearchRequest:
    """A search: the query, the languages that its words are read in, where its days begin, and when it is asked."""

    query: Query
    lexicon: Lexicon
    now: datetime
    zone: tzinfo = UTC
    newest_first: bool = False


@dataclass(frozen=True, slots=True)
class Hit:
    """A page of what was found, each article with a passage, and the count of all, ``more`` where it ends early."""

    hits: tuple[tuple[Article, Excerpt], ...]
    count: int
    more: bool = False


class Search:
    """The full-text search of one transaction. Every method may raise StoreError."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    async def search(self, asked: SearchRequest, *, limit: int, offset: int) -> Hit:
        """Return a page of the published articles that a query wants."""
        plan = SplitQuery.of(asked.query.root)
        hits = self._hits(plan.words, asked) if plan.words else None
        key = hits.key if hits else articles.c.number
        days = await self._days(asked, plan)
        wanted = [condition(part, key, lambda words: self._numbers(words, asked), days) for part in plan.others]
        if hits and plan.words and all(map(_is_language, plan.others)):
            wanted.append(_is_no_copy(key, self._hits(plan.words, asked)))
        matching = select(key.label("key")).where(hits.found if hits else key.is_not(None), *wanted)
        matching = matching.select_from(hits.table if hits else articles)
        ranked = hits is not None and not asked.newest_first and offset < MOST_RANKED
        if hits and ranked:
            listed = _best(matching, hits, await self._new_since(asked.now))
        else:
            listed = matching.order_by(key.desc())
        count = int(await self._connection.value(_counted(matching)))
        shown = await self._articles(listed.limit(limit).offset(offset)) if count > offset else []
        # Analysing long texts takes its time, which others shall have.
        quoted = await asyncio.to_thread(passages, shown, plan.words, asked.lexicon)
        return Hit(tuple(zip(shown, quoted, strict=True)), min(count, MOST_COUNTED), count > MOST_COUNTED)

    async def permitted(self, asked: SearchRequest, article_ids: Sequence[int]) -> dict[int, Article]:
        """Return, by id, the published articles among these that fulfil what a query asks besides its words."""
        number = articles.c.number
        plan = SplitQuery.of(asked.query.root)
        days = await self._days(asked, plan)
        wanted = [condition(part, number, lambda words: self._numbers(words, asked), days) for part in plan.others]
        listed = self._connection.dialect.listed(article_ids)
        chosen = select(*ARTICLE).where(articles.c.id.in_(listed), number.is_not(None), *wanted)
        return {row.id: Article(*row) for row in await self._connection.rows(chosen)}

    async def has(self, words: Part, asked: SearchRequest) -> bool:
        """Tell whether any published article has these words."""
        return await self._connection.row(self._numbers(words, asked).limit(1)) is not None

    async def words_beginning(self, beginning: str) -> dict[str, int]:
        """Return stems in the index that begin so, each with the number of articles that have it.

        They may be those of the newest articles only, and of some minutes ago.
        """
        return await self._connection.words_beginning(beginning)

    async def _days(self, asked: SearchRequest, plan: SplitQuery) -> Days:
        """Return what the days of a search are, where it may have any."""
        return Days(asked.zone, bool(plan.others) and await has_archived(self._connection))

    def _hits(self, words: Part, asked: SearchRequest) -> Hits:
        return self._connection.dialect.hits(words, asked.lexicon)

    def _numbers(self, words: Part, asked: SearchRequest) -> Select[Any]:
        hits = self._hits(words, asked)
        return select(hits.key).select_from(hits.table).where(hits.found)

    async def _new_since(self, now: datetime) -> tuple[int | None, ...]:
        """Return the first numbers that are as fresh as each age, None where no article is."""
        row = await self._connection.row(
            _FIRSTS, {_moment(position): now - age for position, (age, _) in enumerate(FRESHNESS)}
        )
        return tuple(row or ())

    async def _articles(self, listed: Select[Any]) -> list[Article]:
        numbers = [row[0] for row in await self._connection.rows(listed)]
        rows = await self._connection.rows(_NUMBERED, {"numbers": as_given(numbers)})
        by_number = {row.number: Article(*row) for row in rows}
        return [by_number[number] for number in numbers]


def _is_language(part: Part) -> bool:
    return all(map(_is_language, part.parts)) if isinstance(part, Or) else isinstance(part, InLanguage)


def _is_no_copy(key: ColumnElement[Any], among: Hits) -> ColumnElement[bool]:
    """Return the condition that no other article that was found was the first to say the same.

    What a longer copy alone says is found in it.
    """
    found = exists(select(among.key).select_from(among.table).where(among.found, among.key == _first.c.number))
    told = (_first.c.id == _copy.c.copy_of) & _first.c.number.is_not(None) & found.correlate(_first)
    return ~exists().where(_copy.c.number == key, _copy.c.copy_of.is_not(None), told)


def _counted(matching: Select[Any]) -> Select[Any]:
    return select(func.count()).select_from(matching.limit(MOST_COUNTED + 1).subquery())


def _best(matching: Select[Any], hits: Hits, firsts: tuple[int | None, ...]) -> Select[Any]:
    """Return the newest that match, the best of them first; numbers, which rise with time, tell how fresh they are."""
    newest = matching.add_columns(hits.rank.label("rank")).order_by(hits.key.desc()).limit(MOST_RANKED).subquery()
    ages = zip(firsts, FRESHNESS, strict=True)
    fresh = [(newest.c.key >= first, factor) for first, (_, factor) in ages if first is not None]
    best = newest.c.rank * (case(*fresh, else_=1.0) if fresh else 1.0)
    return select(newest.c.key).order_by(best, newest.c.key.desc())


def _moment(position: int) -> str:
    return f"moment_{position}"


_FIRSTS = prepared(select(*(first_since(bindparam(_moment(position))) for position in range(len(FRESHNESS)))))
_NUMBERED = prepared(select(*ARTICLE).where(articles.c.number.in_(given_numbers("numbers"))))
