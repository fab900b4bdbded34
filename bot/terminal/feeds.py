"""``newsdigest feeds``: lists of feeds into the archive and out of it."""

from __future__ import annotations

import asyncio
from datetime import datetime
from pathlib import Path

from rich.console import Console
from rich.progress import Progress
from rich.table import Table

from bot.terminal.archive import Archive, archive
from bot.terminal.complaints import complaint
from bot.terminal.counted import number_of
from bot.terminal.run import utc_now
from digests.config import Settings, load
from digests.errors import DigestsError, UnreadableDocument
from digests.model import Feed
from digests.sources.opml import Outline, read_opml, write_opml

TITLE = "newsdigest"
CHUNK = 200


def import_feeds(config: Path, file: Path, *, trusted: bool) -> None:
    """Add the feeds of an OPML file. Raises: ConfigError, StoreError, DigestsError."""
    asyncio.run(_import(load(config), file, trusted=trusted))


def export_feeds(config: Path, file: Path | None) -> None:
    """Write all feeds as OPML, to standard output where no file is named. Raises: ConfigError, StoreError."""
    asyncio.run(_export(load(config), file))


def list_feeds(config: Path) -> None:
    """Print all feeds. Raises: ConfigError, StoreError."""
    asyncio.run(_list(load(config)))


async def _import(settings: Settings, file: Path, *, trusted: bool) -> None:
    try:
        outlines = read_opml(await asyncio.to_thread(file.read_bytes))
    except UnreadableDocument as error:
        raise DigestsError(f"{file}: {complaint(error)}") from None
    except OSError as error:
        raise DigestsError(f"{file}: cannot be read ({error.strerror or type(error).__name__})") from None
    new = 0
    async with archive(settings) as rooms:
        with Progress(console=Console(stderr=True), transient=True, disable=len(outlines) <= CHUNK) as progress:
            for start in progress.track(range(0, len(outlines), CHUNK), description="Adding"):
                new += await rooms.feeds.add_listed(outlines[start : start + CHUNK], trusted=trusted)
    Console(highlight=False).print(f"{number_of(len(outlines), 'feed')}, {new} of them new.")


async def _export(settings: Settings, file: Path | None) -> None:
    async with archive(settings) as rooms:
        outlines = [Outline(feed.url, feed.title, feed.site, feed.folder) for feed in await _all(rooms)]
    data = write_opml(outlines, TITLE, utc_now())
    if file is None:
        print(data.decode())  # noqa: T201 - the list itself, for other programs
        return
    try:
        await asyncio.to_thread(file.write_bytes, data)
    except OSError as error:
        raise DigestsError(f"{file}: cannot be written ({error.strerror or type(error).__name__})") from None


async def _list(settings: Settings) -> None:
    async with archive(settings) as rooms:
        feeds = await _all(rooms)
    table = Table("#", "feed", "address", "articles", "next", "trouble")
    for feed in feeds:
        table.add_row(
            str(feed.id), feed.title, feed.url, "published" if feed.trusted else "drafts", _next(feed, utc_now()),
            f"{feed.trouble} ×{feed.failures}" if feed.trouble else "",
        )  # fmt: skip
    Console(highlight=False).print(table if feeds else "There are no feeds yet; `newsdigest feeds import` adds some.")


def _next(feed: Feed, now: datetime) -> str:
    if feed.paused:
        return "paused"
    return f"{max(feed.next_poll_at, now):%Y-%m-%d %H:%M} UTC"


async def _all(rooms: Archive) -> list[Feed]:
    async with rooms.store.read() as tx:
        return await tx.feeds.all()
