"""Who has an article in hand, and in which chats its cards stand."""

from __future__ import annotations

from dataclasses import asdict, fields
from datetime import datetime

from sqlalchemy import delete, select

from digests.model import CardPlace, Hand
from digests.store.engine.connection import Connection
from digests.store.schema.articles import card_places, hands

_PLACE = tuple(card_places.c[field.name] for field in fields(CardPlace))
_HAND = tuple(hands.c[field.name] for field in fields(Hand))


class Hands:
    """Hands and the places of cards in one transaction. Every method may raise StoreError."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    async def of(self, article_id: int) -> Hand | None:
        """Return who has an article in hand, None where nobody has."""
        row = await self._connection.row(select(*_HAND).where(hands.c.article_id == article_id))
        return None if row is None else Hand(*row)

    async def take(self, hand: Hand) -> None:
        """Put an article into somebody's hands, whoever had it."""
        row = asdict(hand)
        new = self._connection.dialect.insert(hands).values(row)
        await self._connection.run(new.on_conflict_do_update(index_elements=["article_id"], set_=row))

    async def put_down(self, article_id: int, user_id: int) -> bool:
        """Let an article go from somebody's hands; tell whether it was in theirs."""
        theirs = (hands.c.article_id == article_id) & (hands.c.user_id == user_id)
        return bool(await self._connection.run(delete(hands).where(theirs)))

    async def places(self, article_id: int) -> list[CardPlace]:
        """Return where cards of an article stand, by chat."""
        query = select(*_PLACE).where(card_places.c.article_id == article_id).order_by(card_places.c.chat_id)
        return [CardPlace(*row) for row in await self._connection.rows(query)]

    async def shown_at(self, chat_id: int, message_id: int) -> int | None:
        """Return the article whose card a message is, None where it is none."""
        there = (card_places.c.chat_id == chat_id) & (card_places.c.message_id == message_id)
        row = await self._connection.row(select(card_places.c.article_id).where(there))
        return None if row is None else int(row[0])

    async def place(self, place: CardPlace) -> None:
        """Remember a chat's card of an article, in place of an older one there."""
        row = asdict(place)
        new = self._connection.dialect.insert(card_places).values(row)
        await self._connection.run(new.on_conflict_do_update(index_elements=["article_id", "chat_id"], set_=row))

    async def forget_place(self, article_id: int, chat_id: int) -> None:
        """Forget a chat's card of an article, which is gone."""
        there = (card_places.c.article_id == article_id) & (card_places.c.chat_id == chat_id)
        await self._connection.run(delete(card_places).where(there))

    async def forget_old(self, before: datetime) -> int:
        """Let go of what was taken in hand before a moment; return how many articles."""
        return await self._connection.run(delete(hands).where(hands.c.since < before))
