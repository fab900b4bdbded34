"""People with a role: how owners invite them by links that serve once, change what they may do, and part with them."""

from __future__ import annotations

import hashlib
import secrets
from collections.abc import Callable, Collection
from contextlib import AsyncExitStack
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from digests.audit.acting import acting
from digests.audit.record import note, recorded
from digests.model import JSON, ArticleStatus, Deed, Invitation, Person, Role, Seat, UnderWay
from digests.store import Store, Transaction

INVITATION_LASTS = timedelta(minutes=15)
LONGEST_INVITATION = timedelta(days=7)
TOKEN_BYTES, BEGINNING = 16, 16


class Outcome(StrEnum):
    """What came of parting with somebody: it was done, or why not."""

    DONE = "done"
    # Something was begun or ended since it was asked.
    CHANGED = "changed"
    # Whoever was to have it all is no editor any more.
    NO_HEIR = "no-heir"
    NOBODY = "nobody"


@dataclass(frozen=True, slots=True)
class Offer:
    """A new invitation: the token of its link, and how its hash begins, by which it is taken back."""

    token: str
    mark: str


@dataclass(frozen=True, slots=True)
class Welcome:
    """What came of an invitation: who gave which role; ``is_new`` is false where the guest has as much already."""

    invitation: Invitation
    is_new: bool


class People:
    """Gives and takes roles; ``owner_ids`` are those who may. Every method may raise StoreError."""

    def __init__(self, store: Store, owner_ids: Collection[int], now: Callable[[], datetime]) -> None:
        self._store, self._owner_ids, self._now = store, frozenset(owner_ids), now

    async def seat(self, user_id: int) -> Seat:
        """Return what somebody may do now."""
        if user_id in self._owner_ids:
            return Seat(Role.OWNER)
        async with self._store.read() as tx:
            person = await tx.people.get(user_id)
        return person.seat if person else Seat()

    async def invite(
        self, owner_id: int, role: Role = Role.EDITOR, lasts: timedelta = INVITATION_LASTS, instead_of: str = ""
    ) -> Offer:
        """Return a new invitation, of which only the hash is kept; ``instead_of`` is the mark of one taken back."""
        token, now = secrets.token_urlsafe(TOKEN_BYTES), self._now()
        hashed = _hash(token)
        async with self._store.write() as tx:
            if instead_of:
                await tx.people.revoke(now, instead_of)
            await tx.people.invite(hashed, Invitation(owner_id, role), now + min(lasts, LONGEST_INVITATION))
            await note(tx, Deed.INVITED, now, after={"role": str(role)})
        return Offer(token, hashed[:BEGINNING])

    async def revoke(self) -> int:
        """Take all invitations back that nobody has used; return how many."""
        async with self._store.write() as tx:
            count = await tx.people.revoke(self._now())
            if count:
                await note(tx, Deed.INVITATIONS_REVOKED, self._now(), after={"invitations": count})
        return count

    async def redeem(self, token: str, user_id: int, name: str) -> Welcome | None:
        """Give somebody the role of an invitation; None where it is no longer good, or from somebody who is no owner.

        Whoever has as much already leaves it to somebody else.
        """
        async with self._store.write() as tx:
            before, now = await tx.people.get(user_id), self._now()
            offered = await tx.people.invitation(_hash(token), now)
            if offered is not None and before is not None and before.role.rank >= offered.role.rank:
                return Welcome(offered, is_new=False)
            offered = await tx.people.redeem(_hash(token), now)
            if offered is None or offered.invited_by not in self._owner_ids:
                return None
            await tx.people.add(Person(user_id, name, offered.invited_by, now, offered.role))
            with acting(offered.invited_by):
                after = {"name": name, "role": str(offered.role)}
                await note(tx, Deed.EDITOR_ADDED, now, chat_id=user_id, after=after)
        return Welcome(offered, is_new=True)

    async def cover(self, user_id: int, topic_id: int, *, wanted: bool) -> Person | None:
        """Let a role cover a topic, or no longer; the last one stays. None for nobody."""
        async with self._store.write() as tx:
            person = await tx.people.get(user_id)
            known = {topic.id for topic in await tx.topics.all()}
            if person is None:
                return None
            wished = {topic_id} & known
            topics = (set(person.topics) & known) | wished if wanted else set(person.topics) - wished
            # Who covers no topic would cover all of them.
            return await self._seated(tx, person, Seat(person.role, tuple(sorted(topics)))) if topics else person

    async def cover_all(self, user_id: int) -> Person | None:
        """Let a role cover all topics; None for nobody."""
        async with self._store.write() as tx:
            person = await tx.people.get(user_id)
            return None if person is None else await self._seated(tx, person, Seat(person.role))

    async def under_way(self, user_id: int) -> UnderWay:
        """Return how much somebody has under way."""
        async with self._store.read() as tx:
            return await tx.personal_data.under_way(user_id, self._owner_ids)

    async def give(self, user_id: int, role: Role, seen: UnderWay, heir_id: int | None) -> tuple[Outcome, int]:
        """Give somebody another role, READER for none; return what came of it, and how many articles changed hands.

        Of an editor who is one no longer, and of whoever goes, what is under way goes to an heir as drafts, or is
        dropped where there is none; ``seen`` is how much that was when it was asked. Channels that they alone had made
        sources are none any more.
        """
        async with self._store.write() as tx:
            person = await tx.people.get(user_id)
            if person is None:
                return Outcome.NOBODY, 0
            count = 0
            if parts(person, role):
                if await tx.personal_data.under_way(user_id, self._owner_ids) != seen:
                    return Outcome.CHANGED, 0
                if heir_id is not None and not await self._is_editor(tx, heir_id, user_id):
                    return Outcome.NO_HEIR, 0
                count = await self._hand_over(tx, user_id, heir_id)
            if role is not Role.READER:
                await self._seated(tx, person, Seat(role, person.topics))
                return Outcome.DONE, count
            await tx.people.remove(user_id)
            was = {"name": person.name} | _told(person.seat)
            now_is = {"drafts" if heir_id else "dropped": count}
            await note(tx, Deed.EDITOR_REMOVED, self._now(), chat_id=user_id, before=was, after=now_is)
        return Outcome.DONE, count

    async def end_former(self, heir_id: int) -> int:
        """Hand over what people have under way who are owners no more, as ``give`` does; return how much it was."""
        async with self._store.write() as tx:
            former = await tx.personal_data.former_editors(self._owner_ids)
            return sum([await self._hand_over(tx, user_id, heir_id) for user_id in former])

    async def _seated(self, tx: Transaction, person: Person, seat: Seat) -> Person:
        if seat != person.seat:
            await tx.people.seat(person.user_id, seat)
            was, now_is = {"name": person.name} | _told(person.seat), {"name": person.name} | _told(seat)
            await note(tx, Deed.ROLE_CHANGED, self._now(), chat_id=person.user_id, before=was, after=now_is)
        return Person(person.user_id, person.name, person.added_by, person.added_at, seat.role, seat.topics)

    async def _is_editor(self, tx: Transaction, heir_id: int, besides: int) -> bool:
        heir = await tx.people.get(heir_id)
        given = heir is not None and heir.role is Role.EDITOR
        return heir_id != besides and (given or heir_id in self._owner_ids)

    async def _hand_over(self, tx: Transaction, user_id: int, heir_id: int | None) -> int:
        mine = await tx.personal_data.open_articles(user_id)
        deed = Deed.DISCARDED if heir_id is None else Deed.WITHDRAWN
        async with AsyncExitStack() as changes:
            for article_id, status in mine:
                if heir_id is None or status is ArticleStatus.SCHEDULED:
                    await changes.enter_async_context(recorded(tx, deed, article_id, self._now()))
            if heir_id is None:
                for article_id, _ in mine:
                    await tx.articles.discard(article_id)
            await tx.personal_data.hand_over(user_id, heir_id, self._owner_ids)
        return len(mine)


def parts(person: Person, role: Role) -> bool:
    """Tell whether somebody who gets a role loses by it what they have under way."""
    return role is Role.READER or (person.role is Role.EDITOR and role is not Role.EDITOR)


def _told(seat: Seat) -> JSON:
    return {"role": str(seat.role)} | ({"covers": list(seat.topics)} if seat.topics else {})


def _hash(token: str) -> str:
    return hashlib.sha256(token.encode()).hexdigest()
