"""``newsdigest export`` and ``import``: all that is kept as one file, from any database and into any other."""

from __future__ import annotations

import asyncio
from pathlib import Path

from rich.console import Console

from bot.terminal.backup import content, progress
from bot.terminal.rebind import rebind
from bot.terminal.run import utc_now
from digests.config import Settings, load
from digests.store.backups import Backup, Told, read_all, write_all


def export_all(config: Path, file: Path) -> None:
    """Write all that the database holds to a file. Raises: ConfigError, StoreError."""
    url = load(config).database.url
    with progress() as told:
        made = asyncio.run(write_all(url, file, utc_now(), told))
    size = file.stat().st_size / 1_000_000
    _say(f"{file} ({size:,.1f} MB, read back): {content(made)}.")


def import_all(config: Path, file: Path, *, another_bot: bool) -> None:
    """Make the database of such a file where there is none. Raises: ConfigError, StoreError."""
    settings = load(config)
    with progress() as told:
        found = asyncio.run(_imported(settings, file, told, another_bot=another_bot))
    _say(f"All of it is in the database now: {content(found)}. `newsdigest run` goes on from there.")
    if another_bot:
        rebind(config, sure=True)


async def _imported(settings: Settings, file: Path, told: Told, *, another_bot: bool) -> Backup:
    return await read_all(file, settings.database.url, told, 0 if another_bot else settings.telegram.bot_id)


def _say(sentence: str) -> None:
    Console(highlight=False, soft_wrap=True).print(sentence, markup=False)
