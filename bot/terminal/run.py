"""``newsdigest run``: the bot for real, by long polling, until it is told to stop."""

from __future__ import annotations

import asyncio
import signal
from datetime import UTC, datetime
from pathlib import Path

from rich.console import Console

from bot.app import newsroom
from bot.redaction import log_to_stderr
from bot.terminal.progress import push_bar
from digests.config import Settings, load


def run_bot(config: Path, *, verbose: bool) -> None:
    """Run until SIGTERM or Ctrl-C. Raises: ConfigError, StoreError, TokenRefused, DeliveryHalted."""
    settings = load(config, needs_token=True)
    log_to_stderr(verbose=verbose)
    asyncio.run(_run(settings))


async def _run(settings: Settings) -> None:
    console = Console(stderr=True, highlight=False)
    told = asyncio.Event()
    loop = asyncio.get_running_loop()
    for number in (signal.SIGINT, signal.SIGTERM):
        loop.add_signal_handler(number, told.set)
    with push_bar(console) as bars:
        async with newsroom(settings, utc_now, bars) as bot:
            console.print(f"@{bot.username} is running. Ctrl-C stops it.")
            await _first(told.wait(), bot.runner.failed())
            console.print("Stopping…")
    console.print("Stopped.")


async def _first(*waits: object) -> None:
    """Wait for the first of several to end, and raise what it raised."""
    tasks = [asyncio.ensure_future(wait) for wait in waits]  # type: ignore[call-overload]
    try:
        done, _ = await asyncio.wait(tasks, return_when=asyncio.FIRST_COMPLETED)
        for task in done:
            task.result()
    finally:
        for task in tasks:
            task.cancel()


def utc_now() -> datetime:
    """Return the present moment, aware UTC."""
    return datetime.now(UTC)
