"""``newsdigest rebind``: the database goes to another bot, on purpose."""

from __future__ import annotations

import asyncio
from pathlib import Path

import typer
from rich.console import Console

from digests.config import load
from digests.delivery.ownership import release
from digests.store import Store


def rebind(config: Path, *, sure: bool) -> None:
    """Let the database belong to the bot that starts next, after a question. Raises: ConfigError, StoreError."""
    if not sure and not typer.confirm("A new bot can write to nobody who has not started it. Give it the database?"):
        return
    told = asyncio.run(_released(config))
    sentence = "The bot that starts next takes this database." if told else "This database belongs to no bot yet."
    Console(highlight=False).print(sentence)


async def _released(config: Path) -> bool:
    store = await Store.open(load(config).database.url)
    try:
        return await release(store)
    finally:
        await store.close()
