"""Who has an article in hand: one editor at a time, whom a colleague may relieve; nobody for long without a sign."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timedelta

from digests.model import CardPlace, Hand
from digests.store import Store, Transaction

# Whoever has done nothing for so long has put it down.
LASTS = timedelta(minutes=30)


class Hands:
    """Gives articles into hands, and knows where their cards stand. Every method may raise StoreError."""

    def __init__(self, store: Store, now: Callable[[], datetime]) -> None:
        self._store, self._now = store, now

    async def holder(self, article_id: int) -> Hand | None:
        """Return who has an article in hand, None where nobody has."""
        async with self._store.read() as tx:
            return await self._holder(tx, article_id)

    async def take(self, article_id: int, user_id: int, *, over: bool = False) -> Hand:
        """Put an article into somebody's hands; return in whose it is then: a colleague's stays so, unless ``over``.

        Whoever has it already has it anew.
        """
        async with self._store.write() as tx:
            held = await self._holder(tx, article_id)
            if held is not None and held.user_id != user_id and not over:
                return held
            hand = Hand(article_id, user_id, self._now())
            await tx.hands.take(hand)
        return hand

    async def put_down(self, article_id: int, user_id: int) -> bool:
        """Let an article go from somebody's hands; tell whether it was in theirs."""
        async with self._store.write() as tx:
            return await tx.hands.put_down(article_id, user_id)

    async def place(self, place: CardPlace) -> CardPlace | None:
        """Remember a chat's card of an article; return the one that it had there before, None where it had none."""
        async with self._store.write() as tx:
            places = {each.chat_id: each for each in await tx.hands.places(place.article_id)}
            await tx.hands.place(place)
        return places.get(place.chat_id)

    async def forget_place(self, place: CardPlace) -> None:
        """Forget a card that is gone."""
        async with self._store.write() as tx:
            await tx.hands.forget_place(place.article_id, place.chat_id)

    async def _holder(self, tx: Transaction, article_id: int) -> Hand | None:
        hand = await tx.hands.of(article_id)
        return hand if hand is not None and self._now() - hand.since < LASTS else None
