"""The cards of drafts: where an editor is putting an article together, out of which parts; and what was imported."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import asdict, fields
from datetime import datetime

from sqlalchemy import ColumnElement, delete, literal, select, tuple_, update

from digests.model import PERSON, ArticleStatus, Card
from digests.store.engine.columns import Moment
from digests.store.engine.connection import Connection
from digests.store.schema.articles import articles, cards, imports

_CARD = tuple(cards.c[field.name] for field in fields(Card))


class Cards:
    """The cards of one transaction. Every method may raise StoreError."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    async def open(self, card: Card) -> None:
        """Keep the card of a draft, in place of an older one of the same draft."""
        row = asdict(card)
        insert = self._connection.dialect.insert(cards).values(row)
        await self._connection.run(insert.on_conflict_do_update(index_elements=["article_id"], set_=row))

    async def update(self, card: Card) -> None:
        """Change a card; nothing happens where there is none."""
        await self._connection.run(update(cards).where(cards.c.article_id == card.article_id).values(asdict(card)))

    async def last(self, chat_id: int, user_id: int) -> Card | None:
        """Return the newest card of this person in this chat whose article is still a draft."""
        row = await self._connection.row(
            select(*_CARD)
            .join(articles, articles.c.id == cards.c.article_id)
            .where(cards.c.chat_id == chat_id, cards.c.user_id == user_id)
            .where(articles.c.status == ArticleStatus.DRAFT)
            .order_by(cards.c.last_part_at.desc(), cards.c.article_id.desc())
            .limit(1)
        )
        return None if row is None else Card(*row)

    async def imported_among(self, keys: Sequence[str]) -> frozenset[str]:
        """Return which of some contents were taken in before."""
        query = select(imports.c.key).where(imports.c.key.in_(keys))
        return frozenset(row[0] for row in await self._connection.rows(query)) if keys else frozenset()

    async def is_imported(self, key: str) -> bool:
        """Tell whether a content has been taken in by a command before."""
        return await self._connection.row(select(imports.c.key).where(imports.c.key == key)) is not None

    async def brought(self, key: str) -> int | None:
        """Return the article that a content, or a message by its place, has become; None where it became none."""
        row = await self._connection.row(select(imports.c.article_id).where(imports.c.key == key))
        return None if row is None else int(row[0])

    async def before(self, card: Card) -> Card | None:
        """Return the card of the same person in the same chat before this one whose article is still a draft."""
        row = await self._connection.row(
            select(*_CARD)
            .join(articles, articles.c.id == cards.c.article_id)
            .where(cards.c.chat_id == card.chat_id, cards.c.user_id == card.user_id)
            .where(articles.c.status == ArticleStatus.DRAFT)
            .where(
                tuple_(cards.c.last_part_at, cards.c.article_id)
                < tuple_(literal(card.last_part_at, Moment), literal(card.article_id))
            )
            .order_by(cards.c.last_part_at.desc(), cards.c.article_id.desc())
            .limit(1)
        )
        return None if row is None else Card(*row)

    async def said(self, article_id: int) -> list[str]:
        """Return the keys of the messages that an article was made of, in the order in which they were sent."""
        keys = [key for key in await self.keys_of(article_id) if key.startswith("said:")]
        return sorted(keys, key=lambda key: int(key.rpartition(":")[2]))

    async def pass_keys(self, keys: Sequence[str], article_id: int) -> None:
        """Remember that messages are part of another article now."""
        await self._connection.run(update(imports).where(imports.c.key.in_(keys)).values(article_id=article_id))

    async def of_people(self, before: datetime, limit: int) -> list[int]:
        """Return up to ``limit`` articles of forwarded messages of people, to which no part came since a moment.

        It looks at every card.
        """
        rows = await self._connection.rows(select(cards.c.article_id).where(_is_of_person(before)).limit(limit))
        return [row[0] for row in rows]

    async def forget_people(self, article_ids: Sequence[int], before: datetime) -> int:
        """Forget whose messages became some articles, where still no part has come; return of how many cards."""
        chosen = cards.c.article_id.in_(self._connection.dialect.listed(article_ids))
        return await self._connection.run(update(cards).where(chosen, _is_of_person(before)).values(origin=None))

    async def keys_of(self, article_id: int) -> list[str]:
        """Return what has become an article, or a part of it, by the keys that are remembered."""
        query = select(imports.c.key).where(imports.c.article_id == article_id)
        return [row[0] for row in await self._connection.rows(query)]

    async def forget_keys(self, article_id: int, kind: str) -> None:
        """Forget the messages of a kind that an article was made of."""
        of_kind = imports.c.key.startswith(f"{kind}:", autoescape=True)
        await self._connection.run(delete(imports).where(imports.c.article_id == article_id, of_kind))

    async def imported(self, articles: Mapping[str, int]) -> None:
        """Remember which articles contents, or messages by their places, have become."""
        rows = [{"key": key, "article_id": article_id} for key, article_id in articles.items()]
        if rows:
            await self._connection.run(self._connection.dialect.insert(imports).on_conflict_do_nothing(), rows)

    async def of(self, article_id: int) -> Card | None:
        """Return the card of an article."""
        row = await self._connection.row(select(*_CARD).where(cards.c.article_id == article_id))
        return None if row is None else Card(*row)


def _is_of_person(before: datetime) -> ColumnElement[bool]:
    return cards.c.origin.startswith(PERSON) & (cards.c.last_part_at < before)
