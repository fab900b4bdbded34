"""Groups and channels, as tests and the demo hold them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeAlias

from bot.sandbox.world import GENERAL

if TYPE_CHECKING:
    from bot.sandbox.telegram import LocalTelegram


@dataclass(frozen=True, slots=True)
class Group:
    """A group or supergroup."""

    telegram: LocalTelegram
    id: int

    @property
    def title(self) -> str:
        """The name of the group."""
        return self.telegram.world.rooms[self.id].title

    async def migrates(self) -> Group:
        """Become a supergroup with a new id, as Telegram does it: two service messages."""
        return await self.telegram.migrates(self)

    def opens_topic(self, name: str) -> int:
        """Open a topic, with the first one becoming a forum; return its id."""
        return self.telegram.opens_topic(self.id, name)

    def closes_topic(self, topic: int = GENERAL) -> None:
        """Close a topic, so that only who manages topics may write in it."""
        self.telegram.world.rooms[self.id].topics[topic].closed = True

    def deletes_topic(self, topic: int) -> None:
        """Delete a topic with all that is in it."""
        room = self.telegram.world.rooms[self.id]
        del room.topics[topic]
        for message in [each for each in room.messages.values() if each.get("message_thread_id") == topic]:
            del room.messages[message["message_id"]]


@dataclass(frozen=True, slots=True)
class Channel:
    """A channel."""

    telegram: LocalTelegram
    id: int

    @property
    def title(self) -> str:
        """The name of the channel."""
        return self.telegram.world.rooms[self.id].title


Place: TypeAlias = "Group | Channel | None"
