"""People: editors, the invitations that make them, and what somebody has been asked."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import asdict, fields
from datetime import datetime

from sqlalchemy import bindparam, delete, insert, select, update

from digests.model import PendingInput, Person
from digests.store.engine.connection import Connection
from digests.store.schema.chats import chats, editors, invitations, questions

_PERSON = tuple(editors.c[field.name] for field in fields(Person))
EDITOR_OF_ID = select(*_PERSON).where(editors.c.user_id == bindparam("user"))
_QUESTION = tuple(questions.c[field.name] for field in fields(PendingInput))
EXPECTED_OF = select(*_QUESTION).where(
    questions.c.chat_id == bindparam("chat"), questions.c.user_id == bindparam("user")
)


class People:
    """The people of one transaction. Every method may raise StoreError."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    async def editor(self, user_id: int) -> Person | None:
        """Return the editor of that id, or None."""
        row = await self._connection.row(EDITOR_OF_ID, {"user": user_id})
        return None if row is None else Person(*row)

    async def editors(self) -> list[Person]:
        """Return all editors, the oldest first."""
        query = select(*_PERSON).order_by(editors.c.added_at, editors.c.user_id)
        return [Person(*row) for row in await self._connection.rows(query)]

    async def names(self, user_ids: Collection[int]) -> dict[int, str]:
        """Return what people are called, by id: editors as they were invited, others by their private chats."""
        listed = self._connection.dialect.listed(list(user_ids))
        chatting = select(chats.c.id, chats.c.title).where(chats.c.id.in_(listed))
        invited = select(editors.c.user_id, editors.c.name).where(editors.c.user_id.in_(listed))
        found = [*await self._connection.rows(chatting), *await self._connection.rows(invited)]
        return {row[0]: row[1] for row in found if row[1]}

    async def add_editor(self, person: Person) -> None:
        """Make somebody an editor; one who is keeps the older entry, under the new name."""
        new = self._connection.dialect.insert(editors).values(asdict(person))
        await self._connection.run(new.on_conflict_do_update(index_elements=["user_id"], set_={"name": person.name}))

    async def remove_editor(self, user_id: int) -> None:
        """Make an editor a reader again."""
        await self._connection.run(delete(editors).where(editors.c.user_id == user_id))

    async def invite(self, token_hash: str, by: int, expires_at: datetime) -> None:
        """Keep an invitation by the hash of its token."""
        await self._connection.run(insert(invitations).values(
            token_hash=token_hash, invited_by=by, expires_at=expires_at
        ))  # fmt: skip

    async def redeem(self, token_hash: str, now: datetime) -> int | None:
        """Use an invitation up: return who invited, or None where it is unknown, used or too old."""
        valid = (invitations.c.token_hash == token_hash) & invitations.c.used_at.is_(None)
        by = await self._connection.value(
            update(invitations)
            .where(valid, invitations.c.expires_at > now)
            .values(used_at=now)
            .returning(invitations.c.invited_by)
        )
        return None if by is None else int(by)

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
