"""Editors: how owners make them, by invitations that serve once, and readers again."""

from __future__ import annotations

import hashlib
import secrets
from collections.abc import Callable, Collection
from contextlib import AsyncExitStack
from datetime import datetime, timedelta

from digests.audit.acting import acting
from digests.audit.record import note, recorded
from digests.model import ArticleStatus, Deed, Person
from digests.store import Store, Transaction

INVITATION_LASTS = timedelta(minutes=15)
TOKEN_BYTES = 16


class Editors:
    """Gives and takes the role of an editor; ``owner_ids`` are those who may. Every method may raise StoreError."""

    def __init__(self, store: Store, owner_ids: Collection[int], now: Callable[[], datetime]) -> None:
        self._store, self._owner_ids, self._now = store, frozenset(owner_ids), now

    async def invite(self, owner_id: int) -> str:
        """Return the token of a new invitation; only its hash is kept."""
        token = secrets.token_urlsafe(TOKEN_BYTES)
        async with self._store.write() as tx:
            await tx.people.invite(_hash(token), owner_id, self._now() + INVITATION_LASTS)
            await note(tx, Deed.INVITED, self._now())
        return token

    async def redeem(self, token: str, user_id: int, name: str) -> int | None:
        """Make a person an editor and return the owner who invited; None where the invitation is no longer good."""
        async with self._store.write() as tx:
            owner_id = await tx.people.redeem(_hash(token), self._now())
            # It may be unknown, used or expired, or from somebody who owns the bot no more.
            if owner_id not in self._owner_ids:
                return None
            await tx.people.add_editor(Person(user_id, name, owner_id, self._now()))
            with acting(owner_id):
                await note(tx, Deed.EDITOR_ADDED, self._now(), chat_id=user_id, after={"name": name})
        return owner_id

    async def remove(self, user_id: int, heir_id: int) -> int:
        """Make an editor a reader again; return how many drafts and scheduled articles the heir has now as drafts.

        The channels that they alone had made sources are none any more.
        """
        async with self._store.write() as tx:
            editor = await tx.people.editor(user_id)
            await tx.people.remove_editor(user_id)
            count = await self._hand_over(tx, user_id, heir_id)
            if editor is not None:
                was, now_is = {"name": editor.name}, {"drafts": count}
                await note(tx, Deed.EDITOR_REMOVED, self._now(), chat_id=user_id, before=was, after=now_is)
        return count

    async def end_former(self, heir_id: int) -> int:
        """Hand over what people have under way who are owners no more, as ``remove`` does; return how much it was."""
        async with self._store.write() as tx:
            former = await tx.personal_data.former_editors(self._owner_ids)
            return sum([await self._hand_over(tx, user_id, heir_id) for user_id in former])

    async def _hand_over(self, tx: Transaction, user_id: int, heir_id: int) -> int:
        mine = [each for each in await tx.articles.drafts(user_id) if each.added_by == user_id]
        async with AsyncExitStack() as changes:
            for each in mine:
                if each.status is ArticleStatus.SCHEDULED:
                    await changes.enter_async_context(recorded(tx, Deed.WITHDRAWN, each.id, self._now()))
            return await tx.personal_data.hand_over(user_id, heir_id)


def _hash(token: str) -> str:
    return hashlib.sha256(token.encode()).hexdigest()
