"""What a database knows by one bot alone: another one counts its updates and messages from the beginning.

A private chat and a small group number their messages for each bot by itself, so a number that is kept would name some
other message by then; supergroups and channels number them once for all.
"""

from __future__ import annotations

from sqlalchemy import ColumnElement, and_, delete, or_, update

from digests.store.engine.connection import Connection
from digests.store.schema.answers import answers
from digests.store.schema.articles import card_places, cards, imports
from digests.store.schema.chats import chats, questions
from digests.store.schema.delivery import deliveries
from digests.store.schema.inbox import inbox
from digests.store.schema.topics import rematches

# The ids of supergroups and channels are below it: https://core.telegram.org/api/bots/ids
SHARED = -1_000_000_000_000
SHARED_WORDS = "-100"
# How the keys begin by which a message finds what it became; the chat and the number follow.
BY_MESSAGE = ("said", "shown", "link", "post", "album")


class FormerBot:
    """The traces of the bot that a database belonged to, in one transaction. Every method may raise StoreError."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    async def forget_places(self) -> None:
        """Let no number that the former bot was told stand for a message or an update of the next one.

        What was sent stays noted, as messages that nobody can change any more; what waits to be handled still does.
        """
        own_post = inbox.c.post.is_not(None) & ~inbox.c.post.startswith(SHARED_WORDS)
        for change in (
            update(inbox).values(update_id=-inbox.c.id),
            update(inbox).where(own_post).values(post=None),
            update(deliveries)
            .where(_own(deliveries.c.chat_id), deliveries.c.message_id > 0)
            .values(message_id=-deliveries.c.message_id),
            update(cards).where(_own(cards.c.chat_id)).values(message_id=None),
            update(rematches).where(_own(rematches.c.chat_id)).values(chat_id=None, message_id=None),
            update(chats).where(_own(chats.c.id)).values(pinned=None, to_pin=None),
            delete(card_places).where(_own(card_places.c.chat_id)),
            delete(imports).where(or_(*map(_of_own_message, BY_MESSAGE))),
            delete(answers),
            delete(questions),
        ):
            await self._connection.run(change)


def _own(chat_id: ColumnElement[int]) -> ColumnElement[bool]:
    return chat_id > SHARED


def _of_own_message(kind: str) -> ColumnElement[bool]:
    return and_(imports.c.key.startswith(f"{kind}:"), ~imports.c.key.startswith(f"{kind}:{SHARED_WORDS}"))
