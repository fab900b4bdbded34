"""``newsdigest backup`` and ``restore``: the database as one file, and back."""

from __future__ import annotations

import asyncio
from pathlib import Path

from rich.console import Console

from bot.terminal.run import utc_now
from digests.backups import Backups
from digests.config import Settings, load
from digests.store.backups import Backup, back_up, examine, restore


def make_backup(config: Path, file: Path | None) -> None:
    """Write a backup to a file, or to a new one in the folder for them. Raises: ConfigError, StoreError."""
    where, made = asyncio.run(_made(load(config), file))
    size = where.stat().st_size / 1_000_000
    Console(highlight=False, soft_wrap=True).print(
        f"{where} ({size:,.1f} MB, read back): {_content(made)}.", markup=False
    )


def restore_backup(config: Path, file: Path, *, dry_run: bool) -> None:
    """Make the database of a backup, or say what would become of it. Raises: ConfigError, StoreError."""
    url = load(config).database.url
    found = asyncio.run((examine if dry_run else restore)(file, url))
    console = Console(highlight=False, soft_wrap=True)
    console.print(f"A backup of {found.made_at:%Y-%m-%d %H:%M} UTC: {_content(found)}.")
    console.print("Nothing was changed." if dry_run else "It is the database now; `newsdigest run` goes on from there.")
    if found.bot_id:
        console.print(f"It belongs to the bot {found.bot_id}; another token needs `newsdigest rebind` first.")


async def _made(settings: Settings, file: Path | None) -> tuple[Path, Backup]:
    if file is not None:
        return file, await back_up(settings.database.url, file, utc_now())
    chosen = settings.backup
    return await Backups(settings.database.url, chosen.folder, chosen.every, chosen.keep, utc_now).make()


def _content(found: Backup) -> str:
    articles = "1 article" if found.articles == 1 else f"{found.articles:,} articles"
    chats = "1 chat" if found.chats == 1 else f"{found.chats:,} chats"
    return f"{articles}, {chats}, schema {found.schema}"
