"""People with a role, the invitations that give one, and what somebody has been asked."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import asdict, fields
from datetime import datetime

from sqlalchemy import ColumnElement, bindparam, delete, func, insert, select, update

from digests.model import Invitation, Morning, PendingInput, Person, Role, Seat
from digests.store.engine.connection import Connection
from digests.store.schema.audit import audit
from digests.store.schema.chats import chats, editors, invitations, mornings, questions

_PERSON = tuple(editors.c[field.name] for field in fields(Person))
PERSON_OF_ID = select(*_PERSON).where(editors.c.user_id == bindparam("user"))
_INVITATION = (invitations.c.invited_by, invitations.c.role)
_MORNING = tuple(mornings.c[field.name] for field in fields(Morning))
_QUESTION = tuple(questions.c[field.name] for field in fields(PendingInput))
EXPECTED_OF = select(*_QUESTION).where(
    questions.c.chat_id == bindparam("chat"), questions.c.user_id == bindparam("user")
)


class People:
    """The people of one transaction. Every method may raise StoreError."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    async def get(self, user_id: int) -> Person | None:
        """Return somebody with a role that was given, or None."""
        row = await self._connection.row(PERSON_OF_ID, {"user": user_id})
        return None if row is None else Person(*row)

    async def all(self) -> list[Person]:
        """Return everybody with a role that was given, the oldest first."""
        query = select(*_PERSON).order_by(editors.c.added_at, editors.c.user_id)
        return [Person(*row) for row in await self._connection.rows(query)]

    async def editors(self) -> list[Person]:
        """Return the editors among them, the oldest first."""
        return [person for person in await self.all() if person.role is Role.EDITOR]

    async def names(self, user_ids: Collection[int]) -> dict[int, str]:
        """Return what people are called, by id: those with a role as invited, others by their private chats."""
        listed = self._connection.dialect.listed(list(user_ids))
        chatting = select(chats.c.id, chats.c.title).where(chats.c.id.in_(listed))
        invited = select(editors.c.user_id, editors.c.name).where(editors.c.user_id.in_(listed))
        found = [*await self._connection.rows(chatting), *await self._connection.rows(invited)]
        return {row[0]: row[1] for row in found if row[1]}

    async def add(self, person: Person) -> None:
        """Give somebody a role; whoever has one keeps the older entry, under the new name and with the new role."""
        new = self._connection.dialect.insert(editors).values(asdict(person))
        changed = {"name": person.name, "role": person.role, "topics": person.topics}
        await self._connection.run(new.on_conflict_do_update(index_elements=["user_id"], set_=changed))

    async def seat(self, user_id: int, seat: Seat) -> None:
        """Give somebody who has a role another one, or let it cover other topics."""
        changed = update(editors).where(editors.c.user_id == user_id)
        await self._connection.run(changed.values(role=seat.role, topics=seat.topics))

    async def remove(self, user_id: int) -> None:
        """Make somebody a reader again."""
        await self._connection.run(delete(editors).where(editors.c.user_id == user_id))
        await self._connection.run(delete(mornings).where(mornings.c.user_id == user_id))

    async def morning(self, user_id: int) -> Morning:
        """Return when an editor is told what waits."""
        row = await self._connection.row(select(*_MORNING).where(mornings.c.user_id == user_id))
        return Morning(user_id) if row is None else Morning(*row)

    async def set_morning(self, morning: Morning) -> None:
        """Say when an editor is told what waits, or on which day they were told last."""
        values = asdict(morning)
        new = self._connection.dialect.insert(mornings).values(values)
        await self._connection.run(new.on_conflict_do_update(index_elements=["user_id"], set_=values))

    async def invite(self, token_hash: str, invitation: Invitation, expires_at: datetime) -> None:
        """Keep an invitation by the hash of its token."""
        row = asdict(invitation)
        await self._connection.run(insert(invitations).values(token_hash=token_hash, expires_at=expires_at, **row))

    async def invitation(self, token_hash: str, now: datetime) -> Invitation | None:
        """Return what an invitation offers, None where it is unknown, used or too old."""
        row = await self._connection.row(
            select(*_INVITATION).where(_valid(now), invitations.c.token_hash == token_hash)
        )
        return None if row is None else Invitation(*row)

    async def redeem(self, token_hash: str, now: datetime) -> Invitation | None:
        """Use an invitation up: return what it offered, or None where it is unknown, used or too old."""
        used = update(invitations).where(_valid(now), invitations.c.token_hash == token_hash).values(used_at=now)
        row = await self._connection.row(used.returning(*_INVITATION))
        return None if row is None else Invitation(*row)

    async def open_invitations(self, now: datetime) -> int:
        """Return how many invitations can still be used."""
        return int(await self._connection.value(select(func.count()).select_from(invitations).where(_valid(now))))

    async def revoke(self, now: datetime, hash_begins: str = "") -> int:
        """Take back the invitations that can still be used, or the one whose hash begins so; return how many."""
        begins = invitations.c.token_hash.startswith(hash_begins, autoescape=True)
        return await self._connection.run(delete(invitations).where(_valid(now), begins))

    async def last_acts(self, user_ids: Collection[int]) -> dict[int, datetime]:
        """Return when people last did something that is written down, those of whom anything is."""
        listed = self._connection.dialect.listed(list(user_ids))
        query = select(audit.c.by, func.max(audit.c.made_at)).where(audit.c.by.in_(listed)).group_by(audit.c.by)
        return {row[0]: row[1] for row in await self._connection.rows(query)}

    async def expect(self, question: PendingInput) -> None:
        """Remember what a person was asked, in place of an older question in the same chat."""
        row = asdict(question)
        new = self._connection.dialect.insert(questions).values(row)
        await self._connection.run(new.on_conflict_do_update(index_elements=["chat_id", "user_id"], set_=row))

    async def expected(self, chat_id: int, user_id: int) -> PendingInput | None:
        """Return what a person was asked in a chat, or None."""
        row = await self._connection.row(EXPECTED_OF, {"chat": chat_id, "user": user_id})
        return None if row is None else PendingInput(*row)

    async def to_change(self, chat_id: int, user_id: int) -> PendingInput | None:
        """Return what a person was asked, which nobody else changes before this transaction ends."""
        row = await self._connection.row(EXPECTED_OF.with_for_update(), {"chat": chat_id, "user": user_id})
        return None if row is None else PendingInput(*row)

    async def asked_last(self, chat_id: int) -> PendingInput | None:
        """Return the question that was asked last in a chat, of whomever, or None."""
        latest = select(*_QUESTION).where(questions.c.chat_id == chat_id).order_by(questions.c.asked_at.desc()).limit(1)
        row = await self._connection.row(latest)
        return None if row is None else PendingInput(*row)

    async def forget_question(self, chat_id: int, user_id: int) -> None:
        """Take a question back."""
        there = (questions.c.chat_id == chat_id) & (questions.c.user_id == user_id)
        await self._connection.run(delete(questions).where(there))


def _valid(now: datetime) -> ColumnElement[bool]:
    return invitations.c.used_at.is_(None) & (invitations.c.expires_at > now)
