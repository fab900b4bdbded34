"""What readers suggest: a topic or a source, in their own words; few at a time, and each decided on once."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timedelta

from digests.audit.record import note
from digests.errors import InputError
from digests.model import Deed, Suggestion
from digests.store import Store

LONGEST = 500
# Of one person, waiting and in a day; and of all together: nobody reads more.
MOST_WAITING, MOST_A_DAY, MOST_OF_ALL = 3, 3, 500
DAY, KEPT = timedelta(days=1), timedelta(days=30)


class Suggestions:
    """Takes suggestions and leads them to a decision. Every method may raise StoreError."""

    def __init__(self, store: Store, now: Callable[[], datetime]) -> None:
        self._store, self._now = store, now

    async def make(self, user_id: int, text: str) -> None:
        """Keep what somebody suggests; what they have suggested already and waits is kept once.

        Raises: InputError (suggestion-empty; suggestion-too-long with limit; suggestions-enough with limit of one's
        own; suggestions-full).
        """
        said = " ".join(text.split())
        if not any(map(str.isalnum, said)):
            raise InputError("suggestion-empty")
        if len(said) > LONGEST:
            raise InputError("suggestion-too-long", limit=LONGEST)
        async with self._store.write() as tx:
            await tx.suggestions.forget(self._now() - KEPT)
            if await tx.suggestions.waits_already(user_id, said):
                return
            lately = await tx.suggestions.since(user_id, self._now() - DAY)
            if lately >= MOST_A_DAY or await tx.suggestions.waiting(user_id) >= MOST_WAITING:
                raise InputError("suggestions-enough", limit=MOST_WAITING)
            if await tx.suggestions.waiting() >= MOST_OF_ALL:
                raise InputError("suggestions-full")
            await tx.suggestions.add(user_id, said, self._now())

    async def decide(self, suggestion_id: int, *, taken_up: bool) -> Suggestion | None:
        """Take a suggestion up, or decline it; None where somebody else has decided on it."""
        deed = Deed.SUGGESTION_TAKEN if taken_up else Deed.SUGGESTION_DECLINED
        async with self._store.write() as tx:
            decided = await tx.suggestions.decide(suggestion_id, self._now())
            if decided is not None:
                await note(tx, deed, self._now(), subject=f"suggestion {suggestion_id}")
        return decided
