"""Polling a thousand feeds that did not change, from a server on this machine in a process of its own."""

from __future__ import annotations

import asyncio
import json
import sys
import tempfile
import time
from asyncio.subprocess import DEVNULL, PIPE
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from datetime import timedelta
from pathlib import Path

from bot.demo.clock import Clock
from digests.intake.feeds import Feeds
from digests.intake.ingest import Ingest
from digests.model import Article, Feed
from digests.sources.fetch import Fetcher
from digests.sources.opml import Outline
from digests.sources.reader import Reader
from digests.sources.routes import Validator
from digests.store import Store
from tests.bench.measure import Measure
from tests.local_web import LOOPBACK, Names, local_web

FEEDS = 1000
# Newspapers have several feeds each; the fetcher asks for two of a host at once.
HOSTS = 250
ROOT = Path(__file__).parent.parent.parent
ITEMS = "".join(
    f"<item><guid>{n}</guid><title>Story {n}</title><pubDate>Mon, 02 Mar 2020 08:00:00 GMT</pubDate>"
    f"<description>{'What happened there, told in a few words. ' * 8}</description></item>" for n in range(20)
)  # fmt: skip
BODY = f"<rss version='2.0'><channel><title>A paper</title>{ITEMS}</channel></rss>"


class Silence:
    """Nobody to tell."""

    async def feed_died(self, feed: Feed, trouble: str) -> None:
        """Say nothing."""

    async def article_changed(self, feed: Feed, article: Article, title: str) -> None:
        """Say nothing."""

    async def drafts_dropped(self, feed: Feed, kept: int) -> None:
        """Say nothing."""


async def measure() -> Sequence[Measure]:
    """Measure in a process of its own, so that its memory is that of polling alone."""
    process = await asyncio.create_subprocess_exec(
        sys.executable, "-m", "tests.bench.feeds", cwd=ROOT, stdout=PIPE, stderr=DEVNULL
    )
    output, _ = await process.communicate()
    first_s, unchanged_s, same_s, memory_mb = json.loads(output)
    return [
        Measure(f"{FEEDS} feeds unchanged (304), one round", unchanged_s, "s", 20.0),
        Measure(f"{FEEDS} feeds sent again with the same bytes, one round", same_s, "s", 20.0),
        Measure(f"{FEEDS} feeds read for the first time, one round", first_s, "s"),
        Measure("memory of the polling process at its most", memory_mb, "MB", 250.0),
    ]


async def _poll() -> list[float]:
    import resource

    clock = Clock()
    seconds = []
    with tempfile.TemporaryDirectory() as folder:
        store = await Store.open(f"sqlite:///{Path(folder) / 'bench.db'}")
        async with (
            _server() as port,
            Reader(clock.now) as reader,
            Fetcher(clock.now, permits=_only(port), resolver=Names({})) as fetcher,
        ):
            feeds = Feeds(store, fetcher, reader, Ingest(store, ["en"], clock.now), clock.now)
            urls = [f"http://paper{n % HOSTS}.example:{port}/{{}}/{n}" for n in range(FEEDS)]
            for kind in ("tagged", "plain"):
                await feeds.add_listed([Outline(url.format(kind)) for url in urls], trusted=True)
                for _ in range(2):
                    clock.forward(timedelta(days=2))
                    began = time.perf_counter()
                    await feeds.poll_due(Silence())
                    seconds.append(time.perf_counter() - began)
                async with store.write() as tx:
                    for feed in await tx.feeds.all():
                        await tx.feeds.change(feed.id, paused=True)
        await store.close()
    return [seconds[0], seconds[1], seconds[3], resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1000]


def _only(port: int) -> Validator:
    """Permit one port of this machine."""
    return lambda address, at: (address, at) == (LOOPBACK, port)


@asynccontextmanager
async def _server() -> AsyncIterator[int]:
    process = await asyncio.create_subprocess_exec(
        sys.executable, "-m", "tests.bench.feeds", "serve", cwd=ROOT, stdin=PIPE, stdout=PIPE
    )
    assert process.stdout is not None
    try:
        yield int(await process.stdout.readline())
    finally:
        process.terminate()
        await process.wait()


async def _serve() -> None:
    from aiohttp import web

    async def answer(request: web.Request) -> web.Response:
        headers = {"ETag": '"one"'} if request.path.startswith("/tagged") else {}
        if headers and request.headers.get("If-None-Match") == '"one"':
            return web.Response(status=304, headers=headers)
        return web.Response(text=BODY, content_type="application/rss+xml", headers=headers)

    async with local_web() as sites:
        for kind in ("tagged", "plain"):
            for number in range(FEEDS):
                sites.does(f"/{kind}/{number}", answer)
        print(sites.port, flush=True)
        await asyncio.Event().wait()


if __name__ == "__main__":
    if sys.argv[1:] == ["serve"]:
        asyncio.run(_serve())
    else:
        print(json.dumps(asyncio.run(_poll())))
