"""``newsdigest backup`` and ``restore``: the database as one file, and back."""

from __future__ import annotations

import asyncio
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TaskID, TextColumn, TimeRemainingColumn

from bot.terminal.run import utc_now
from digests.backups import Backups
from digests.config import Settings, load
from digests.store.backups import Backup, Told, back_up, examine, restore


def make_backup(config: Path, file: Path | None) -> None:
    """Write a backup to a file, or to a new one in the folder for them. Raises: ConfigError, StoreError."""
    where, made = asyncio.run(_made(load(config), file))
    size = where.stat().st_size / 1_000_000
    Console(highlight=False, soft_wrap=True).print(
        f"{where} ({size:,.1f} MB, read back): {content(made)}.", markup=False
    )


def restore_backup(config: Path, file: Path, *, dry_run: bool) -> None:
    """Make the database of a backup, or say what would become of it. Raises: ConfigError, StoreError."""
    url = load(config).database.url
    with progress() as told:
        found = asyncio.run((examine if dry_run else restore)(file, url, told))
    console = Console(highlight=False, soft_wrap=True)
    console.print(f"A backup of {found.made_at:%Y-%m-%d %H:%M} UTC: {content(found)}.")
    console.print("Nothing was changed." if dry_run else "It is the database now; `newsdigest run` goes on from there.")
    if found.bot_id:
        console.print(f"It belongs to the bot {found.bot_id}; another token needs `newsdigest rebind` first.")


@contextmanager
def progress() -> Iterator[Told]:
    """Show how far a long work is, where standard error is a terminal; what is yielded is told how far."""
    console = Console(stderr=True)
    columns = TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeRemainingColumn()
    with Progress(*columns, console=console, transient=True, disable=not console.is_terminal) as bar:
        tasks: dict[str, TaskID] = {}

        def told(doing: str, done: int, of: int) -> None:
            if doing not in tasks:
                tasks[doing] = bar.add_task(doing, total=of)
            bar.update(tasks[doing], completed=done)

        yield told


async def _made(settings: Settings, file: Path | None) -> tuple[Path, Backup]:
    if file is not None:
        return file, await back_up(settings.database.url, file, utc_now())
    chosen = settings.backup
    return await Backups(settings.database.url, chosen.folder, chosen.every, chosen.keep, utc_now).make()


def content(found: Backup) -> str:
    """Return what a backup holds in words."""
    return f"{counted(found)}, schema {found.schema}"


def counted(found: Backup) -> str:
    """Return how much a database holds in words."""
    articles = "1 article" if found.articles == 1 else f"{found.articles:,} articles"
    chats = "1 chat" if found.chats == 1 else f"{found.chats:,} chats"
    return f"{articles}, {chats}"
