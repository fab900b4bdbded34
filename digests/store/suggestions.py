"""What readers suggest: kept until an editor decides on it, and a month longer, so that it can be counted."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import delete, func, insert, select, update

from digests.model import Suggestion
from digests.store.engine.columns import keepable
from digests.store.engine.connection import Connection
from digests.store.schema.suggestions import suggestions

_SUGGESTION = (suggestions.c.id, suggestions.c.user_id, suggestions.c.text, suggestions.c.made_at)
_WAITS = suggestions.c.decided_at.is_(None)


class Suggestions:
    """The suggestions of one transaction. Every method may raise StoreError."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    async def add(self, user_id: int, text: str, now: datetime) -> None:
        """Keep what somebody suggests."""
        values = {"user_id": user_id, "text": keepable(text), "made_at": now}
        await self._connection.run(insert(suggestions).values(values))

    async def waiting(self, user_id: int | None = None) -> int:
        """Return how many wait for an editor, of one person where one is named."""
        theirs = [] if user_id is None else [suggestions.c.user_id == user_id]
        return int(await self._connection.value(select(func.count()).select_from(suggestions).where(_WAITS, *theirs)))

    async def since(self, user_id: int, moment: datetime) -> int:
        """Return how many somebody has made since a moment."""
        query = select(func.count()).select_from(suggestions)
        theirs = query.where(suggestions.c.user_id == user_id, suggestions.c.made_at > moment)
        return int(await self._connection.value(theirs))

    async def waits_already(self, user_id: int, text: str) -> bool:
        """Tell whether somebody has suggested just this, and nobody has decided on it."""
        same = (suggestions.c.user_id == user_id) & (suggestions.c.text == keepable(text)) & _WAITS
        return await self._connection.row(select(suggestions.c.id).where(same)) is not None

    async def at(self, place: int) -> Suggestion | None:
        """Return the one at a place among those that wait, the oldest first; None where there are not so many."""
        query = select(*_SUGGESTION).where(_WAITS).order_by(suggestions.c.id).offset(place).limit(1)
        row = await self._connection.row(query)
        return None if row is None else Suggestion(*row)

    async def place_of(self, suggestion_id: int) -> int:
        """Return the place of one among those that wait, or of the next one where it does not any more."""
        before = select(func.count()).select_from(suggestions).where(_WAITS, suggestions.c.id < suggestion_id)
        return int(await self._connection.value(before))

    async def get(self, suggestion_id: int) -> Suggestion | None:
        """Return one that waits, None where it does not any more."""
        row = await self._connection.row(select(*_SUGGESTION).where(suggestions.c.id == suggestion_id, _WAITS))
        return None if row is None else Suggestion(*row)

    async def decide(self, suggestion_id: int, now: datetime) -> Suggestion | None:
        """Take one from those that wait, and return it; None where somebody has before."""
        taken = update(suggestions).where(suggestions.c.id == suggestion_id, _WAITS).values(decided_at=now)
        row = await self._connection.row(taken.returning(*_SUGGESTION))
        return None if row is None else Suggestion(*row)

    async def forget(self, before: datetime) -> None:
        """Forget those that were decided on before a moment."""
        await self._connection.run(delete(suggestions).where(suggestions.c.decided_at < before))
