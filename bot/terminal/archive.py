"""The newsroom without Telegram, for commands that only need the archive."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass

from bot.render.renderer import DigestRenderer
from bot.terminal.run import utc_now
from bot.texts import Texts
from digests.config import Settings
from digests.intake.feeds import Feeds
from digests.intake.ingest import Ingest
from digests.publishing.publisher import Publisher
from digests.sources.fetch import Fetcher
from digests.sources.reader import Reader
from digests.store import Store
from digests.topics.topics import Topics


@dataclass(frozen=True, slots=True)
class Archive:
    """The store and what acts on it."""

    store: Store
    texts: Texts
    ingest: Ingest
    publisher: Publisher
    renderer: DigestRenderer
    fetcher: Fetcher
    reader: Reader
    feeds: Feeds


@asynccontextmanager
async def archive(settings: Settings) -> AsyncIterator[Archive]:
    """Open the archive, with the topics of the configuration where it is new. Raises: StoreError."""
    store = await Store.open(settings.database.url)
    try:
        texts = Texts.load(default=settings.digest.languages[0])
        ingest = Ingest(store, settings.digest.languages, utc_now)
        renderer = DigestRenderer(texts)
        await Topics(store, settings.digest.languages, utc_now).seed(settings.topics)
        publisher = Publisher(store, renderer, ingest, settings.digest, utc_now)
        async with Fetcher(utc_now, ways=settings.sources.ways()) as fetcher, Reader(utc_now) as reader:
            feeds = Feeds(store, fetcher, reader, ingest, utc_now)
            yield Archive(store, texts, ingest, publisher, renderer, fetcher, reader, feeds)
    finally:
        await store.close()
