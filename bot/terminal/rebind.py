"""``newsdigest rebind``: the database goes to another bot, on purpose."""

from __future__ import annotations

import asyncio
from pathlib import Path

import typer
from rich.console import Console

from bot.terminal.existing import existing_store
from bot.terminal.reaching import see_reach
from digests.config import Settings, load
from digests.delivery.ownership import owner, release


def rebind(config: Path, *, sure: bool) -> None:
    """Let the database belong to the bot that starts next, after a question. Raises: ConfigError, StoreError."""
    settings = load(config)
    if not sure and not typer.confirm("A new bot can write to nobody who has not started it. Give it the database?"):
        return
    asyncio.run(_rebound(settings, Console(highlight=False, soft_wrap=True)))


async def _rebound(settings: Settings, console: Console) -> None:
    store = await existing_store(settings)
    try:
        before = await owner(store)
        await release(store)
        told = "The bot that starts next takes this database." if before else "This database belongs to no bot yet."
        console.print(told)
        if before not in (0, settings.telegram.bot_id):
            await see_reach(settings, store, console)
    finally:
        await store.close()
