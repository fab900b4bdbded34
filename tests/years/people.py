"""Who is at the local Telegram: readers, a group and the owner, the same people whichever bot they meet there."""

from __future__ import annotations

from dataclasses import dataclass

from bot.sandbox import Group, LocalTelegram, Person
from tests.years.machine import OWNER_ID

READERS = {2001: "Anna", 2002: "Ben", 2003: "Dario"}
# The sign that the topic has on its button, and the one that publishes, in every language.
TOPIC, PUBLISH = "🐉", "✅"


@dataclass(frozen=True, slots=True)
class People:
    """Those at one Telegram."""

    telegram: LocalTelegram
    owner: Person
    readers: dict[str, Person]
    group: Group

    @classmethod
    def at(cls, telegram: LocalTelegram) -> People:
        """Let them be there; none has written to the bot yet."""
        owner = telegram.person("Olga", "it", OWNER_ID)
        readers = {name: telegram.person(name, "it", user_id) for user_id, name in READERS.items()}
        group = telegram.group("Redazione", members=list(readers.values()), admins=[owner])
        return cls(telegram, owner, readers, group)

    @property
    def chats(self) -> dict[int, str]:
        """The chats that follow the topic, with their names."""
        return {**READERS, self.group.id: "the group"}

    async def follow(self) -> None:
        """Let everybody come to the bot for the first time and choose the topic."""
        for reader in self.readers.values():
            await reader.says("/start")
            await reader.hears()
            await reader.taps(TOPIC)
            await reader.hears()
        await self.telegram.adds_bot(self.group, by=self.owner)
        await self.owner.hears(self.group)
        await self.owner.taps(data=f"v1|topics|{self.group.id}", to=self.group)
        await self.owner.taps(TOPIC, to=self.group)

    async def publish(self, article: str) -> None:
        """Let the owner paste an article and publish it."""
        await self.owner.says(article)
        # The bot may have other things to tell its owner first, such as that it was off.
        while not self._is_offered(PUBLISH):
            await self.owner.hears()
        await self.owner.taps(PUBLISH)
        while self._is_offered(PUBLISH):
            await self.owner.hears()

    def _is_offered(self, sign: str) -> bool:
        """Tell whether the owner sees a button with a sign."""
        buttons = [button for message in self.owner.screen() for row in message.buttons for button in row]
        return any(sign in button for button in buttons)
