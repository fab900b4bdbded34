"""``newsdigest demo``: the whole bot on this machine, with a chat page, or one day played in the terminal."""

from __future__ import annotations

import asyncio
import signal
import tempfile
from pathlib import Path

from rich.console import Console
from rich.padding import Padding
from rich.text import Text

from bot.demo import newsstand
from bot.demo.clock import Clock
from bot.demo.seats import ClockButtons, chat_page
from bot.demo.stage import Stage, assembled, stage
from bot.logs import log_to_stderr
from bot.runtime import run_until_done
from bot.sandbox import Person, ShownMessage
from digests.errors import DigestsError

# The buttons that are pressed, by the sign that they bear in every language.
TOPIC, PUBLISH, SEND, CONFIRM = "🐉", "✅", "📣", "✅"
ANNOUNCEMENT = "Benvenuti! /topics cambia gli argomenti che seguite, /digest porta le novità quando volete."


def serve(port: int, *, verbose: bool) -> None:
    """Run the demo with its chat page until Ctrl-C. Raises: DigestsError where the port is taken."""
    log_to_stderr(level="debug" if verbose else "info")
    run_until_done(_serve(port))


async def _serve(port: int) -> None:
    console = Console(highlight=False)
    told = asyncio.Event()
    for number in (signal.SIGINT, signal.SIGTERM):
        asyncio.get_running_loop().add_signal_handler(number, told.set)
    clock = Clock()
    telegram, cast = assembled(clock)
    buttons = ClockButtons(clock)
    chat_page(telegram, cast, buttons)
    try:
        await telegram.start(port=port)
    except OSError:
        raise DigestsError(f"Port {port} is taken; choose another with --port.") from None
    try:
        with tempfile.TemporaryDirectory(prefix="newsdigest-") as folder:
            async with stage(telegram, cast, clock, Path(folder)) as running:
                buttons.takes(running)
                console.print(f"The chat page: [bold]{telegram.base_url}/[/bold]   (Ctrl-C ends the demo)")
                await told.wait()
    finally:
        await telegram.stop()


def play_once(*, verbose: bool) -> None:
    """Play one day and print the conversation. Raises: DigestsError where a digest did not arrive."""
    log_to_stderr(level="debug" if verbose else "info")
    asyncio.run(_play())


async def _play() -> None:
    clock = Clock()
    telegram, cast = assembled(clock)
    await telegram.start(port=0)
    try:
        with tempfile.TemporaryDirectory(prefix="newsdigest-") as folder:
            async with stage(telegram, cast, clock, Path(folder)) as running:
                await _Play(running).day()
    finally:
        await telegram.stop()


class _Play:
    """The one day of ``--once``: what is said is said, what is seen is printed."""

    def __init__(self, running: Stage) -> None:
        self._stage = running
        self._console = Console(highlight=False)
        self._seen: dict[tuple[str, int], str] = {}

    async def day(self) -> None:
        """Two readers subscribe, the editor publishes, the clock moves on, the digests arrive; the owner announces."""
        cast = self._stage.cast
        readers = (cast.anna, cast.ben)
        for reader in readers:
            await self._subscribes(reader)
        headline = await self._publishes(cast.chiara)
        sent = await self._stage.move_to_next_digest()
        self._console.rule(f"{self._stage.clock.now():%A %d %B, %H:%M} UTC: {sent} messages left the outbox")
        missing = [reader.name for reader in readers if not await self._sees(reader, headline)]
        if missing:
            raise DigestsError(f"The digest did not reach {' and '.join(missing)}.")
        await self._announces(cast.chiara)
        unaware = [reader.name for reader in readers if not await self._sees(reader, ANNOUNCEMENT)]
        if unaware:
            raise DigestsError(f"The announcement did not reach {' and '.join(unaware)}.")

    async def _subscribes(self, reader: Person) -> None:
        self._console.rule(f"{reader.name}, a reader")
        await self._says(reader, "/start")
        await self._hears(reader)
        await self._taps(reader, TOPIC)
        await self._hears(reader)

    async def _publishes(self, editor: Person) -> str:
        self._console.rule(f"{editor.name}, the editor")
        text = newsstand.pasted()
        await self._says(editor, text)
        await self._hears(editor)
        await self._taps(editor, PUBLISH)
        await self._hears(editor)
        return text.splitlines()[0]

    async def _announces(self, owner: Person) -> None:
        self._console.rule(f"{owner.name}, who owns the bot, announces something")
        await self._says(owner, "/announce")
        await self._hears(owner)
        await self._says(owner, ANNOUNCEMENT)
        # How readers get it, and the card of the draft.
        await self._hears(owner)
        await self._hears(owner)
        for sign in (SEND, CONFIRM):
            await self._taps(owner, sign)
            await self._hears(owner)
        await self._stage.deliver()

    async def _sees(self, reader: Person, headline: str) -> bool:
        """Print what came for a reader; return whether the headline was in it."""
        message = await reader.hears()
        self._print(reader.name, message)
        return headline in message.text

    async def _says(self, person: Person, text: str) -> None:
        self._console.print(Padding(Text.assemble((f"{person.name}: ", "bold green"), text), (1, 0, 0, 8)))
        await person.says(text)

    async def _taps(self, person: Person, label: str) -> None:
        self._console.print(Padding(Text.assemble((f"{person.name} taps ", "bold green"), f"[{label}]"), (1, 0, 0, 8)))
        await person.taps(label)

    async def _hears(self, person: Person) -> None:
        self._print(person.name, await person.hears())

    def _print(self, to: str, message: ShownMessage) -> None:
        edited = " (edited)" if message.edited else ""
        # Where only the buttons changed, the text is not worth reading again.
        unchanged = self._seen.get((to, message.message_id)) == message.text
        self._seen[to, message.message_id] = message.text
        shown = Text.assemble((f"bot → {to}{edited}\n", "bold blue"), "…" if unchanged else message.text)
        for row in message.buttons:
            shown.append("\n" + "  ".join(f"[{label}]" for label in row), "dim")
        self._console.print(Padding(shown, (1, 8, 0, 0)))
