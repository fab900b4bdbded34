"""``newsdigest inbox``: the updates that broke their handling, and what becomes of them."""

from __future__ import annotations

import asyncio
import json
from collections.abc import Awaitable, Callable, Sequence
from pathlib import Path
from typing import TypeVar

from rich.console import Console
from rich.table import Table

from bot.terminal.existing import existing_store
from bot.transport.raw import kind_of, queue_of
from digests.config import load
from digests.errors import DigestsError
from digests.model import QueuedUpdate
from digests.store import Transaction

Found = TypeVar("Found")


def list_inbox(config: Path) -> None:
    """Print how much waits, and what was set aside; no words of people. Raises: ConfigError, StoreError."""
    aside, waiting = asyncio.run(_in_one(config, _looked_at))
    console = Console(highlight=False)
    console.print(f"{waiting} waiting, {len(aside)} set aside")
    if aside:
        console.print(_table(aside))


def retry(config: Path, ids: Sequence[int]) -> None:
    """Let the running bot handle updates once more, all where none is named. Raises: ConfigError, DigestsError."""
    _say(asyncio.run(_in_one(config, lambda tx: _of(tx, ids, tx.inbox.retry))), "will be tried again")


def drop(config: Path, ids: Sequence[int]) -> None:
    """Forget updates, all that were set aside where none is named. Raises: as ``retry``."""
    _say(asyncio.run(_in_one(config, lambda tx: _of(tx, ids, tx.inbox.drop))), "forgotten")


async def _in_one(config: Path, work: Callable[[Transaction], Awaitable[Found]]) -> Found:
    store = await existing_store(load(config))
    try:
        async with store.write() as tx:
            return await work(tx)
    finally:
        await store.close()


async def _looked_at(tx: Transaction) -> tuple[list[QueuedUpdate], int]:
    return await tx.inbox.aside(), await tx.inbox.waiting()


async def _of(tx: Transaction, ids: Sequence[int], do: Callable[[Sequence[int]], Awaitable[int]]) -> int:
    known = [each.id for each in await tx.inbox.aside()]
    unknown = [each for each in ids if each not in known]
    if unknown:
        raise DigestsError(f"Nothing numbered {unknown[0]} is set aside; `newsdigest inbox list` shows what is.")
    return await do(ids or known)


def _table(aside: Sequence[QueuedUpdate]) -> Table:
    table = Table("Number", "Came", "What", "Chat", "Tries", "Broke by", box=None, padding=(0, 1))
    for each in aside:
        raw = json.loads(each.body)
        came = f"{each.received_at:%Y-%m-%d %H:%M} UTC"
        table.add_row(str(each.id), came, kind_of(raw), queue_of(raw), str(each.tries), each.error or "")
    return table


def _say(count: int, what: str) -> None:
    Console(highlight=False).print(f"{count} {'update' if count == 1 else 'updates'} {what}.")
