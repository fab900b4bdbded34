"""Answers that show articles: kept as long as deliveries are, so that a correction reaches them too."""

from __future__ import annotations

from collections.abc import Callable, Collection
from dataclasses import fields
from datetime import datetime
from functools import cache
from typing import Any

from sqlalchemy import Executable, Table, bindparam, case, delete, func, insert, select, update

from digests.model import Answer, Shown
from digests.store.engine.connection import Connection
from digests.store.engine.prepared import prepared
from digests.store.schema.answers import answer_articles, answers, is_outdated

_ANSWER = tuple(answers.c[field.name] for field in fields(Answer))
_KEPT: tuple[Any, ...] = tuple(field.name for field in fields(Answer) if field.name not in ("id", "stale"))
_FORGET_THERE = prepared(
    delete(answers).where(answers.c.chat_id == bindparam("chat"), answers.c.message_id == bindparam("message"))
)
_FORGET_SHARED = prepared(delete(answers).where(answers.c.inline_id == bindparam("inline")))
_ADD = prepared(insert(answers).returning(answers.c.id))


@cache
def _showing(insert: Callable[[Table], Any]) -> Executable:
    """Return the INSERT of which articles an answer shows, as a database writes it."""
    new: Executable = insert(answer_articles).on_conflict_do_nothing()
    return prepared(new)


class Answers:
    """The answers of one transaction. Every method may raise StoreError."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    async def keep(self, answer: Answer, article_ids: Collection[int], now: datetime) -> None:
        """Remember what a message shows, in place of what it showed before; the answer gets an id of its own."""
        await self.forget(answer)
        values = {name: getattr(answer, name) for name in _KEPT}
        answer_id = await self._connection.value(_ADD, {"shown_at": now, **values})
        rows = [{"article_id": each, "answer_id": answer_id} for each in sorted(set(article_ids))]
        await self._connection.run(_showing(self._connection.dialect.insert), rows)

    async def forget(self, answer: Answer) -> None:
        """Forget what a message shows: it shows something else now."""
        if answer.inline_id is None:
            await self._connection.run(_FORGET_THERE, {"chat": answer.chat_id, "message": answer.message_id})
        else:
            await self._connection.run(_FORGET_SHARED, {"inline": answer.inline_id})

    async def mark(self, article_id: int) -> int:
        """Say that an article has changed; return how many answers show it."""
        showing = select(answer_articles.c.answer_id).where(answer_articles.c.article_id == article_id)
        more = update(answers).where(answers.c.id.in_(showing)).values(stale=answers.c.stale + 1)
        return await self._connection.run(more)

    async def showing(self, article_id: int) -> Shown:
        """Return how many answers show an article, how many are still to be corrected, and how many never will be."""
        waits, lost = is_outdated(answers), answers.c.lost
        sums = [func.coalesce(func.sum(case((each, 1), else_=0)), 0) for each in (waits, lost & ~waits)]
        query = select(func.count(), *sums).select_from(
            answer_articles.join(answers, answers.c.id == answer_articles.c.answer_id)
        )
        row = await self._connection.row(query.where(answer_articles.c.article_id == article_id))
        assert row is not None
        return Shown(*row)

    async def articles_in(self, answer_id: int) -> list[int]:
        """Return the ids of the articles that an answer shows."""
        shown = select(answer_articles.c.article_id).where(answer_articles.c.answer_id == answer_id)
        return [row[0] for row in await self._connection.rows(shown.order_by(answer_articles.c.article_id))]

    async def outdated(self, limit: int, after: int = 0) -> list[Answer]:
        """Return answers that do not show what they should, those with ids after one, the oldest first."""
        query = select(*_ANSWER).where(is_outdated(answers), answers.c.id > after).order_by(answers.c.id)
        return [Answer(*row) for row in await self._connection.rows(query.limit(limit))]

    async def renewed(self, answer: Answer, *, lost: bool = False) -> None:
        """Say that an answer shows what it should, or is ``lost`` and never will, unless it has changed again."""
        seen = (answers.c.id == answer.id) & (answers.c.stale == answer.stale)
        await self._connection.run(update(answers).where(seen).values(stale=0, lost=lost))

    async def forget_some(self, shown_before: datetime, limit: int) -> int:
        """Delete up to ``limit`` answers that are older than a moment; return how many."""
        old = select(answers.c.id).where(answers.c.shown_at < shown_before).order_by(answers.c.shown_at).limit(limit)
        return await self._connection.run(delete(answers).where(answers.c.id.in_(old)))
