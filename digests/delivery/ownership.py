"""Whose database it is: one bot's, by its id, since another bot may write to none of its chats."""

from __future__ import annotations

from digests.errors import DigestsError
from digests.store import Store

BOT = "bot_id"


class AnotherBot(DigestsError):
    """The database belongs to another bot."""


async def claim(store: Store, bot_id: int) -> None:
    """Note that the database is a bot's, unless it is one's already. Raises: AnotherBot, StoreError."""
    async with store.write() as tx:
        await tx.notes.keep(BOT, str(bot_id))
        known = await tx.notes.get(BOT)
    if known != str(bot_id):
        raise AnotherBot(
            f"This database belongs to the bot {known}, and the token is that of {bot_id}: use the right one of both. "
            "If the bot has changed on purpose, `newsdigest rebind` gives the database to the new one."
        )


async def owner(store: Store) -> int:
    """Return the id of the bot that the database belongs to, 0 where it is nobody's yet. Raises: StoreError."""
    async with store.read() as tx:
        return int(await tx.notes.get(BOT) or 0)


async def release(store: Store) -> bool:
    """Let the database belong to whichever bot starts next; tell whether it belonged to one. Raises: StoreError.

    What only it knew goes: the file ids of pictures, the numbers of its messages and updates.
    """
    async with store.write() as tx:
        await tx.articles.forget_pictures()
        await tx.curations.forget_photos()
        await tx.former_bot.forget_places()
        return await tx.notes.forget(BOT)
