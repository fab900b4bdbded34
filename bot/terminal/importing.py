"""``newsdigest subscribers import`` and ``articles import``: what another bot has kept, as CSV or JSON.

Not to be confused with ``newsdigest import``, which moves all that this bot keeps into another database.
"""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from pathlib import Path

from rich.console import Console

from bot.render.importing import done, outlook
from bot.terminal.archive import Archive, archive
from bot.terminal.backup import progress
from bot.terminal.plain import shown
from bot.terminal.run import utc_now
from bot.texts import Html, Texts, Translator
from digests.config import Settings, load
from digests.errors import DigestsError, UnreadableDocument
from digests.importing.articles import ArticleImport
from digests.importing.subscribers import SubscriberImport
from digests.model.outlooks import ArticleOutlook, SubscriberOutlook
from digests.sources.lists import Listing, ListKind

# A larger one takes more memory than reading may have.
MAX_MEGABYTES = 50
NOTHING_CHANGED = "Nothing was changed: without --dry-run it is imported."


def import_list(config: Path, file: Path, kind: ListKind, *, dry_run: bool, topics: Sequence[str] = ()) -> None:
    """Import a list, or say what would become of it. ``topics`` are for subscribers who would follow none.

    Raises: ConfigError, StoreError; DigestsError where the file is no such list.
    """
    asyncio.run(_imported(load(config), file, kind, dry_run=dry_run, topics=topics))


async def _imported(settings: Settings, file: Path, kind: ListKind, *, dry_run: bool, topics: Sequence[str]) -> None:
    t = Texts.load()["en"]
    data = _content(file, t)
    async with archive(settings) as rooms:
        try:
            listing = await rooms.reader.listing(data)
        except UnreadableDocument as error:
            raise DigestsError(f"{file}: {t.plain(f'error-{error.reason}', **error.figures)}") from None
        if listing.kind is not kind:
            raise DigestsError(f"{file} is a list of {listing.kind}: `newsdigest {listing.kind} import` takes it in.")
        without = await _topics(rooms, topics)
        doors = (
            SubscriberImport(rooms.store, settings.digest, rooms.texts.choose, utc_now),
            ArticleImport(rooms.store, rooms.ingest, utc_now),
        )
        found = await (doors[0] if kind is ListKind.SUBSCRIBERS else doors[1]).outlook(listing)
        _say(outlook(listing, found, t))
        if dry_run or not found.total:
            _say([Html(NOTHING_CHANGED if dry_run else "Nothing was changed.")])
            return
        _say(done(listing, await _brought(*doors, listing, file.name, without), t))


async def _brought(
    subscribers: SubscriberImport, articles: ArticleImport, listing: Listing, name: str, without: Sequence[int]
) -> SubscriberOutlook | ArticleOutlook:
    with progress() as told:

        async def tell(count: int) -> None:
            told("Importing", count, listing.count)

        if listing.kind is ListKind.ARTICLES:
            return await articles.bring(listing, tell, name=name)
        return await subscribers.bring(listing, tell, name=name, without=without)


async def _topics(rooms: Archive, slugs: Sequence[str]) -> list[int]:
    """Return the ids of topics by their slugs. Raises: DigestsError."""
    async with rooms.store.read() as tx:
        known = {topic.slug: topic.id for topic in await tx.topics.active()}
    if missing := [slug for slug in slugs if slug not in known]:
        raise DigestsError(f"There is no topic {', '.join(missing)}; there are {', '.join(known) or 'none'}.")
    return [known[slug] for slug in slugs]


def _content(file: Path, t: Translator) -> bytes:
    try:
        size = file.stat().st_size
        if size > MAX_MEGABYTES * 1_000_000:
            raise DigestsError(f"{file}: {t.plain('error-too-big', size=size, limit=MAX_MEGABYTES)} Please split it.")
        return file.read_bytes()
    except OSError as error:
        raise DigestsError(f"{file} cannot be read ({error.strerror or type(error).__name__}).") from None


def _say(lines: Sequence[Html]) -> None:
    console = Console(highlight=False, soft_wrap=True)
    for line in lines:
        console.print(shown(line))
