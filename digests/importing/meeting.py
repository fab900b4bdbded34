"""Chats that a list has brought are met: Telegram is asked, a few a minute, whether this bot may write to them.

Telegram lets a bot write to those alone who have started it, or whose group or channel it is in. Who cannot be reached
is sent nothing, so no push stumbles over thousands of refusals; whoever comes later has all that the list said.
"""

from __future__ import annotations

import asyncio
from dataclasses import dataclass
from typing import Protocol, TypeAlias

from digests.model import Chat, ChatKind
from digests.notices import Notifier, SubscribersMet
from digests.store import Store
from digests.subscribers import Subscribers

# Within a minute, beside all that is sent then: about 15,000 in an hour.
A_MINUTE, PAUSE_S = 250, 0.1


@dataclass(frozen=True, slots=True)
class Near:
    """The bot may write there; what the chat is, and is called, where Telegram says so."""

    kind: ChatKind
    title: str = ""


@dataclass(frozen=True, slots=True)
class Far:
    """The bot may not write there."""


@dataclass(frozen=True, slots=True)
class Moved:
    """The group became a supergroup, which is another chat."""

    chat_id: int


Found: TypeAlias = Near | Far | Moved


class Doorbell(Protocol):
    """What asks Telegram."""

    async def ring(self, chat: Chat) -> Found | None:
        """Tell whether the bot may write to a chat; None where Telegram gives no answer now."""
        ...


class Meeting:
    """Meets the chats of lists; ``notifier`` tells the owners once all have been asked about."""

    def __init__(
        self, store: Store, subscribers: Subscribers, doorbell: Doorbell, notifier: Notifier, pause_s: float = PAUSE_S
    ) -> None:
        self._store, self._subscribers, self._doorbell, self._notifier = store, subscribers, doorbell, notifier
        self._pause_s = pause_s

    async def run(self) -> None:
        """Ask about the next ones. Raises: StoreError."""
        async with self._store.read() as tx:
            waiting = await tx.unmet.next(A_MINUTE)
        for chat in waiting:
            if not await self._meet(chat):
                return
            await asyncio.sleep(self._pause_s)
        await self._tell_if_over()

    async def _meet(self, chat: Chat) -> bool:
        """Ask about a chat; False where there is no answer, and none to be expected for the next."""
        # Who has come by themselves since need not be asked about.
        found = Near(chat.kind) if chat.active else await self._doorbell.ring(chat)
        match found:
            case None:
                return False
            case Near(kind, title) if not chat.active:
                await self._subscribers.arrived(chat.id, kind, title, chat.language)
            case Moved(chat_id):
                await self._subscribers.migrated(chat.id, chat_id)
                chat = await self._subscribers.arrived(chat_id, ChatKind.SUPERGROUP, "", chat.language)
        async with self._store.write() as tx:
            await tx.unmet.met(chat.id, reached=not isinstance(found, Far))
        return True

    async def _tell_if_over(self) -> None:
        async with self._store.read() as tx:
            near, far, waiting = await tx.unmet.so_far()
        if waiting or not near + far:
            return
        async with self._store.write() as tx:
            await tx.unmet.forget()
        await self._notifier.tell(SubscribersMet(near, far))
