"""Who speaks to the bot, and where: asked for every update, and so all at once."""

from __future__ import annotations

from dataclasses import dataclass, fields

from digests.model import Chat, PendingInput, Person, Seat
from digests.store.chats import CHAT_OF_ID
from digests.store.engine.database import Database
from digests.store.people import EXPECTED_OF, PERSON_OF_ID

_FIELDS = tuple(field.name for field in fields(Chat))
# Telegram gives nobody this id.
NOBODY = 0


@dataclass(frozen=True, slots=True)
class Visitor:
    """A person in a chat: the chat as it is stored, the seat that was given, and what was asked and not answered."""

    chat: Chat | None
    seat: Seat
    pending: PendingInput | None


class Visitors:
    """Those who speak to the bot."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def of(self, chat_id: int, user_id: int | None) -> Visitor:
        """Return who speaks in a chat; without a person, as in channels, only the chat is known. Raises: StoreError."""
        person = NOBODY if user_id is None else user_id
        chats, people, questions = await self._database.read_batch((
            (CHAT_OF_ID, [{"chat": chat_id}]),
            (PERSON_OF_ID, [{"user": person}]),
            (EXPECTED_OF, [{"chat": chat_id, "user": person}]),
        ))  # fmt: skip
        return Visitor(
            next((Chat(**dict(zip(_FIELDS, row, strict=True))) for row in chats), None),
            next((Person(*row).seat for row in people), Seat()),
            next((PendingInput(*row) for row in questions), None),
        )
