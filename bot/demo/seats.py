"""Who one can be on the demo's chat page, and what its clock buttons do."""

from __future__ import annotations

from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from bot.demo import newsstand
from bot.demo.clock import Clock
from bot.demo.stage import ZONE, Cast, Stage
from bot.sandbox import LocalTelegram
from bot.sandbox.page.routes import ChatPage, Seat


class ClockButtons:
    """The page's clock: reads the demo's time, and moves it once the bot is on stage."""

    def __init__(self, clock: Clock) -> None:
        self._clock = clock
        self._stage: Stage | None = None

    def takes(self, running: Stage) -> None:
        """Let the buttons move this stage."""
        self._stage = running

    def now(self) -> datetime:
        """Return the demo's moment."""
        return self._clock.now()

    async def next_due(self) -> str:
        """Move to the next digest and say in one sentence what happened."""
        if self._stage is None:
            return "The bot is still starting."
        sent = await self._stage.move_to_next_digest()
        if sent is None:
            return "Nobody follows a topic yet: press Start as a reader and choose one."
        return self._sentence(sent)

    async def forward(self, by: timedelta) -> str:
        """Move ahead and say in one sentence what happened."""
        if self._stage is None:
            return "The bot is still starting."
        self._clock.forward(by)
        return self._sentence(await self._stage.deliver())

    def _sentence(self, sent: int) -> str:
        there = self._clock.now().astimezone(ZoneInfo(ZONE))
        return f"{there:%a %d %b, %H:%M} in Rome: {sent} {'message' if sent == 1 else 'messages'} delivered"


def chat_page(telegram: LocalTelegram, cast: Cast, buttons: ClockButtons) -> ChatPage:
    """Add the chat page to a local Telegram that is not started yet."""
    anna, ben, chiara = cast.anna, cast.ben, cast.chiara
    seats = [
        Seat(anna, None, "Anna", "Reader, Italian"),
        Seat(ben, None, "Ben", "Reader, English"),
        Seat(cast.dmitri, None, "Дмитрий", "Reader, Russian"),
        Seat(cast.mei, None, "小梅", "Reader, Chinese"),
        Seat(cast.jonas, None, "Jonas", "Reader, German"),
        Seat(chiara, None, "Chiara", "Editor and owner, Italian", sample=newsstand.pasted().strip()),
        Seat(chiara, cast.group, "Redazione", "A group; Chiara is its admin"),
        Seat(chiara, cast.channel, "Mondo oggi", "Chiara's channel"),
    ]
    return ChatPage(telegram, seats, buttons)
