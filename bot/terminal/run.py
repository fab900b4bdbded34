"""``newsdigest run``: the bot for real, until it is told to stop."""

from __future__ import annotations

import asyncio
import signal
import sys
from collections.abc import Sequence
from contextlib import AbstractContextManager, nullcontext, suppress
from datetime import UTC, datetime
from pathlib import Path
from threading import Timer
from typing import TYPE_CHECKING

from bot.app import newsroom
from bot.logs import NO_PARTS, log_to_stderr
from bot.runtime import cutting_off, end, favour_answers, run_until_done, settle, share_heaps
from bot.terminal.reloading import Reloading
from bot.watchdog import watched
from digests.config import Settings, load

if TYPE_CHECKING:
    from rich.console import Console

    from bot.progress import Watcher

# Docker kills after ten seconds, and a machine with much to do takes a while to end a process.
ENDED_WITHIN_S = 8.5


def run_bot(config: Path, *, verbose: bool) -> None:
    """Run until SIGTERM or Ctrl-C. Raises: ConfigError, StoreError, TokenRefused, WebhookUnusable, DeliveryHalted."""
    settings = load(config, needs_token=True)
    log = settings.log
    log_to_stderr(level="debug" if verbose else log.level, form=log.format, parts=NO_PARTS if verbose else log.parts)
    favour_answers()
    share_heaps()
    last_resort = cutting_off(ENDED_WITHIN_S)
    try:
        run_until_done(_run(settings, Reloading(config, settings, verbose=verbose), last_resort))
    finally:
        last_resort.cancel()


async def _run(settings: Settings, reloading: Reloading, last_resort: Timer) -> None:
    said, told = _Said(), asyncio.Event()
    _obey_signals(said, told, reloading)
    # Tasks of their own: it can be stopped as well while it waits for the network or for another process.
    serving, stopping = asyncio.create_task(_serve(settings, reloading, said)), asyncio.create_task(told.wait())
    listening = asyncio.create_task(reloading.run())
    await asyncio.wait([serving, stopping], return_when=asyncio.FIRST_COMPLETED)
    stopping.cancel()
    listening.cancel()
    if told.is_set():
        last_resort.start()
    if serving.cancel():
        said.line("Stopping…")
    with suppress(asyncio.CancelledError):
        await serving
    said.line("Stopped.")
    end()


class _Said:
    """What is said on standard error: above the bar of a push in a terminal, else a line each without more ado."""

    def __init__(self) -> None:
        self._console: Console | None = None
        if sys.stderr.isatty():
            from rich.console import Console

            self._console = Console(stderr=True, highlight=False, emoji=False)

    def line(self, text: str) -> None:
        """Say a line."""
        if self._console is None:
            print(text, file=sys.stderr, flush=True)  # noqa: T201
        else:
            self._console.print(text)

    def no_more(self) -> None:
        """Say nothing from now on: nothing can be written there any more."""
        if self._console is not None:
            self._console.quiet = True

    def bars(self) -> AbstractContextManager[Sequence[Watcher]]:
        """Return what shows the progress of pushes while a block runs; nothing where nobody looks on."""
        if self._console is None:
            return nullcontext(())
        from bot.terminal.progress import push_bar

        return push_bar(self._console)


def _obey_signals(said: _Said, told: asyncio.Event, reloading: Reloading) -> None:
    """Stop at SIGINT, SIGTERM and when the terminal is gone; read the configuration anew at any other SIGHUP."""
    loop, in_terminal = asyncio.get_running_loop(), sys.stderr.isatty()

    def hung_up() -> None:
        if in_terminal and not sys.stderr.isatty():
            said.no_more()
            told.set()
        else:
            reloading.asked.set()

    for number in (signal.SIGINT, signal.SIGTERM):
        loop.add_signal_handler(number, told.set)
    loop.add_signal_handler(signal.SIGHUP, hung_up)


async def _serve(settings: Settings, reloading: Reloading, said: _Said) -> None:
    with said.bars() as bars:
        async with watched(), newsroom(settings, utc_now, watchers=bars, loaded=settle) as bot:
            reloading.lead(bot.backups)
            said.line(f"@{bot.username} is running. Ctrl-C stops it.")
            await bot.failed()


def utc_now() -> datetime:
    """Return the present moment, aware UTC."""
    return datetime.now(UTC)
