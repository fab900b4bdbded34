"""``newsdigest deliveries pause`` and ``resume``: a push, or everything, waits until somebody lets it go on."""

from __future__ import annotations

import asyncio
from pathlib import Path

from rich.console import Console

from bot.terminal.run import utc_now
from digests.config import load
from digests.errors import DigestsError
from digests.notices import PAUSED_BY_OWNER
from digests.store import Store, Transaction


def pause(config: Path, edition: int | None) -> None:
    """Let nothing more leave, of one edition or at all. Raises: ConfigError, StoreError, DigestsError."""
    _say(asyncio.run(_change(config, edition, paused=True)))


def resume(config: Path, edition: int | None) -> None:
    """Let an edition, or everything, leave again. Raises: ConfigError, StoreError, DigestsError."""
    _say(asyncio.run(_change(config, edition, paused=False)))


async def _change(config: Path, edition: int | None, *, paused: bool) -> str:
    store = await Store.open(load(config).database.url)
    try:
        async with store.write() as tx:
            return await (_everything(tx, paused=paused) if edition is None else _one(tx, edition, paused=paused))
    finally:
        await store.close()


async def _everything(tx: Transaction, *, paused: bool) -> str:
    if paused:
        new = await tx.pace.pause(PAUSED_BY_OWNER, utc_now())
        return "Nothing more leaves until it is resumed." if new else "Everything is paused already."
    await tx.pace.resume()
    return "What waits leaves again, but for editions that are paused themselves."


async def _one(tx: Transaction, edition: int, *, paused: bool) -> str:
    entry = await tx.deliveries.entry(edition)
    if entry is None:
        raise DigestsError(f"There is no edition {edition}; `newsdigest deliveries list` shows those there are.")
    if entry.withdrawn_at is not None or entry.superseded:
        raise DigestsError(f"Edition {edition} was taken back or superseded: nothing more of it leaves.")
    if paused:
        new = await tx.editions.pause(edition, PAUSED_BY_OWNER, utc_now())
        return f"Nothing more of edition {edition} leaves." if new else f"Edition {edition} is paused already."
    await tx.editions.resume(edition)
    return f"Edition {edition} leaves again: {entry.figures.left} to go."


def _say(sentence: str) -> None:
    Console(highlight=False).print(sentence, markup=False)
