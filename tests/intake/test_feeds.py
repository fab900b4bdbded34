"""Polling feeds from end to end: a web of our own on one side, the archive on the other."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta

import pytest
import pytest_asyncio
from aiohttp import web

from bot.demo.clock import Clock
from bot.sandbox.world import PATIENCE_S
from digests.errors import LinkFailed, NotAFeed
from digests.intake import entries, feed_polling
from digests.intake.feeds import Feeds
from digests.intake.ingest import Ingest
from digests.model import Article, ArticleStatus, Feed
from digests.sources.opml import Outline
from digests.sources.reader import Reader
from digests.store import Store
from tests.local_web import Web, local_web
from tests.sample_files import FIRST, SECOND, TITLE, page

NOW = datetime(2026, 3, 10, 9, 0, tzinfo=UTC)
RSS = "application/rss+xml"


@dataclass
class House:
    """An archive that polls feeds of a local web, and what it told."""

    store: Store
    sites: Web
    feeds: Feeds
    ingest: Ingest
    clock: Clock
    told: list[tuple[str, str]] = field(default_factory=list)
    changed: list[tuple[int, str]] = field(default_factory=list)
    stored: asyncio.Event = field(default_factory=asyncio.Event)

    async def feed_died(self, feed: Feed, trouble: str) -> None:
        self.told.append((feed.url, trouble))

    async def article_changed(self, feed: Feed, article: Article, title: str) -> None:
        self.changed.append((article.id, title))

    async def drafts_dropped(self, feed: Feed, kept: int) -> None:
        self.told.append((feed.url, f"more than {kept} drafts"))

    async def add(self, url: str, *, trusted: bool = True) -> Feed:
        feed = await self.feeds.add(await self.feeds.find(url), trusted=trusted)
        assert feed is not None
        return feed

    async def poll(self, after: timedelta = timedelta(days=2)) -> int:
        self.clock.forward(after)
        return await self.feeds.poll_due(self)

    async def feed(self, feed_id: int = 1) -> Feed:
        async with self.store.read() as tx:
            feed = await tx.feeds.get(feed_id)
        assert feed is not None
        return feed

    async def articles(self, most: int = 100) -> list[Article]:
        async with self.store.read() as tx:
            return await tx.articles.each_after(0, most)

    def item(self, number: int, text: str = "", age: timedelta = timedelta(hours=1)) -> str:
        moment = f"{self.clock.now() - age:%a, %d %b %Y %H:%M:%S} GMT"
        return (
            f"<item><guid>{number}</guid><title>Notizia numero {number}</title>"
            f"<link>{self.sites.url(f'/{number}')}</link>"
            f"<pubDate>{moment}</pubDate><description>{text or f'Cronaca {number}. ' * 60}</description></item>"
        )

    def rss(self, *items: str, title: str = "La Valle") -> str:
        return f"<rss version='2.0'><channel><title>{title}</title>{''.join(items)}</channel></rss>"


# One loop for all, because the processes that read belong to it and take half a second to start.
pytestmark = pytest.mark.asyncio(loop_scope="module")


@pytest_asyncio.fixture(loop_scope="module", scope="module")
async def reader() -> AsyncIterator[Reader]:
    async with Reader(lambda: NOW + timedelta(days=365)) as reader:
        yield reader


@pytest_asyncio.fixture(loop_scope="module")
async def house(database: str, reader: Reader) -> AsyncIterator[House]:
    clock = Clock()
    clock.set(NOW)
    store = await Store.open(database)
    async with local_web() as sites, sites.fetcher(clock.now) as fetcher:
        stored = asyncio.Event()
        ingest = Ingest(store, ["it"], clock.now, stored.set)
        feeds = Feeds(store, fetcher, reader, ingest, clock.now)
        yield House(store, sites, feeds, ingest, clock, stored=stored)
        await feeds.stop()
    await store.close()


async def test_what_is_new_becomes_articles_once(house: House) -> None:
    old = house.item(1, age=timedelta(days=9))
    url = house.sites.has("/feed", house.rss(house.item(2), old), RSS)
    await house.add(url)
    assert await house.poll(timedelta()) == 1
    (article,) = await house.articles()
    assert (article.title, article.source, article.status) == ("Notizia numero 2", "La Valle", ArticleStatus.PUBLISHED)
    assert (article.url, article.added_by) == (house.sites.url("/2"), None)
    assert article.written_at == NOW - timedelta(hours=1)
    assert await house.poll() == 0
    house.clock.forward(timedelta(hours=1))
    house.sites.has("/feed", house.rss(house.item(3), house.item(2), old), RSS)
    assert await house.poll() == 1
    assert [article.title for article in await house.articles()] == ["Notizia numero 2", "Notizia numero 3"]


async def test_a_poll_that_breaks_off_loses_and_doubles_nothing(house: House) -> None:
    hanging = asyncio.Event()

    async def hang(request: web.Request) -> web.StreamResponse:
        hanging.set()
        await asyncio.Event().wait()
        raise AssertionError

    await house.add(house.sites.has("/feed", house.rss(house.item(0)), RSS))
    await house.poll(timedelta())
    house.sites.does("/12", hang)
    new = [house.item(number, age=timedelta(minutes=-number)) for number in range(1, 12)]
    house.sites.has("/feed", house.rss(*new, house.item(12, "Segue…", timedelta(minutes=-12))), RSS)
    house.clock.forward(timedelta(days=2))
    polling = asyncio.create_task(house.feeds.poll_due(house))
    async with asyncio.timeout(PATIENCE_S):
        await hanging.wait()
    await house.feeds.stop()
    await asyncio.gather(polling, return_exceptions=True)
    kept = [article.title for article in await house.articles()]
    assert kept == [f"Notizia numero {number}" for number in range(11)]

    house.sites.has("/12", page(TITLE, FIRST))
    assert await house.poll() == 2
    titles = [article.title for article in await house.articles()]
    assert titles == [f"Notizia numero {number}" for number in range(13)]
    assert await house.poll() == 0


async def test_what_a_feed_lists_is_known_however_long_it_stays_the_same(house: House) -> None:
    await house.add(house.sites.has("/feed", house.rss(house.item(1), house.item(2)), RSS))
    assert await house.poll(timedelta()) == 2
    for _ in range(3):
        assert await house.poll(timedelta(days=40)) == 0
    house.sites.has("/feed", house.rss(house.item(2), house.item(3)), RSS)
    assert await house.poll() == 1
    house.sites.has("/feed", house.rss(house.item(1), house.item(3)), RSS)
    assert await house.poll() == 0
    house.sites.has("/feed", house.rss(house.item(3)), RSS)
    for days in (1, 60):
        assert await house.poll(timedelta(days=days)) == 0
    house.clock.forward(timedelta(days=40))
    house.sites.has("/feed", house.rss(house.item(4)), RSS)
    assert await house.poll(timedelta()) == 1
    house.sites.has("/feed", house.rss(*map(house.item, (1, 2, 3, 4))), RSS)
    assert await house.poll() == 0, "what was forgotten is known by its address"


async def test_what_is_not_trusted_waits_for_an_editor(house: House) -> None:
    await house.add(house.sites.has("/feed", house.rss(house.item(1)), RSS), trusted=False)
    await house.poll(timedelta())
    async with house.store.read() as tx:
        (draft,) = await tx.articles.drafts(12345)
    assert draft.status is ArticleStatus.DRAFT


async def test_a_teaser_brings_its_page_along_and_without_one_stands_alone(house: House) -> None:
    house.sites.has("/1", page(TITLE, FIRST, SECOND, f"{FIRST} {SECOND}"))
    closed = '<meta property="article:content_tier" content="locked">'
    house.sites.has("/2", page(TITLE, FIRST, f"{SECOND} Fuori dal muro.", head=closed))
    items = [house.item(number, "Il forno riapre…") for number in (1, 2, 3)]
    await house.add(house.sites.has("/feed", house.rss(*items), RSS))
    assert await house.poll(timedelta()) == 3
    texts = {article.title[-1]: article.text for article in await house.articles()}
    assert SECOND in texts["1"]
    assert texts["2"] == texts["3"] == "Il forno riapre…"


async def test_an_unchanged_feed_is_not_even_read(house: House) -> None:
    async def answer(request: web.Request) -> web.Response:
        if request.headers.get("If-None-Match") == '"1"':
            return web.Response(status=304)
        return web.Response(text=house.rss(house.item(1)), content_type=RSS, headers={"ETag": '"1"'})

    await house.add(house.sites.does("/feed", answer))
    await house.poll(timedelta())
    before = await house.feed()
    assert before.etag == '"1"'
    await house.poll()
    after = await house.feed()
    assert (after.etag, after.failures, house.sites.asked[-1].headers["If-None-Match"]) == ('"1"', 0, '"1"')
    assert after.interval_s > before.interval_s


async def test_a_feed_moves_where_its_server_says_for_good(house: House) -> None:
    content = house.rss(house.item(1))
    url = house.sites.has("/old", content, RSS)
    await house.add(url)
    house.sites.has("/old", status=301, Location="/new")
    new = house.sites.has("/new", content, RSS)
    await house.poll()
    assert (await house.feed()).url == new
    await house.feeds.add_listed([Outline(url)], trusted=True)
    await house.poll()
    assert [(await house.feed(number)).url for number in (1, 2)] == [new, url]


async def test_a_feed_that_dies_tells_the_editors_once_and_may_come_back(house: House) -> None:
    content = house.rss(house.item(1))
    url = house.sites.has("/feed", content, RSS)
    await house.add(url)
    await house.poll(timedelta())
    house.sites.has("/feed", status=500)
    for _ in range(9):
        await house.poll()
    feed = await house.feed()
    assert (house.told, feed.told, feed.trouble, feed.failures) == ([(url, "link-status")], True, "link-status", 9)
    house.sites.has("/feed", content, RSS)
    await house.poll()
    assert ((await house.feed()).told, (await house.feed()).trouble) == (False, None)
    house.sites.has("/feed", status=410)
    await house.poll()
    assert len(house.told) == 2


async def test_a_server_that_wants_peace_gets_it(house: House) -> None:
    await house.add(house.sites.has("/feed", house.rss(), RSS))
    house.sites.has("/feed", status=429, Retry_After="36000")
    await house.poll(timedelta())
    asked = len(house.sites.asked)
    await house.poll(timedelta(hours=9))
    assert len(house.sites.asked) == asked
    await house.poll(timedelta(hours=3))
    assert len(house.sites.asked) == asked + 1


async def test_what_is_broken_harms_no_other_feed(house: House) -> None:
    for number in range(3):
        await house.add(house.sites.has(f"/feed{number}", house.rss(house.item(number)), RSS))
    house.sites.has("/feed1", b"\0\1\2", RSS)
    assert await house.poll(timedelta()) == 2
    assert [(await house.feed(number)).trouble for number in (1, 2, 3)] == [None, "no-feed", None]


async def test_a_site_leads_to_its_feed(house: House) -> None:
    feed = house.sites.has("/rss/all.xml", house.rss(title="Il Giornale"), RSS)
    link = '<link rel="alternate" type="application/rss+xml" href="/rss/all.xml">'
    found = await house.feeds.find(house.sites.has("/", page(head=link)))
    assert (found.url, found.feed.title) == (feed, "Il Giornale")
    assert await house.feeds.add(found, trusted=True) is not None
    assert await house.feeds.add(found, trusted=True) is None
    house.sites.pages.clear()
    house.sites.has("/feed.xml", house.rss(), RSS)
    assert (await house.feeds.find(house.sites.has("/", page()))).url == house.sites.url("/feed.xml")
    house.sites.pages.clear()
    with pytest.raises(NotAFeed):
        await house.feeds.find(house.sites.has("/", page()))
    with pytest.raises(LinkFailed):
        await house.feeds.find(house.sites.url("/nowhere"))


async def test_a_list_is_added_unseen_and_polled_bit_by_bit(house: House) -> None:
    outlines = [Outline(house.sites.url(f"/{number}"), f"Feed {number}", None, ("Notizie",)) for number in range(10)]
    assert await house.feeds.add_listed(outlines, trusted=False) == 10
    assert await house.feeds.add_listed(outlines, trusted=False) == 0
    async with house.store.read() as tx:
        due = len(await tx.feeds.due(house.clock.now(), 100))
        later = len(await tx.feeds.due(house.clock.now() + timedelta(minutes=30), 100))
    assert (due, later) == (1, 10)


async def test_a_slow_site_keeps_no_other_feed_waiting(house: House, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(feed_polling, "LOOK_S", 0.05)
    asked, let_go = asyncio.Event(), asyncio.Event()

    async def slow(_: web.Request) -> web.StreamResponse:
        asked.set()
        await let_go.wait()
        return web.Response(text=page(TITLE, FIRST), content_type="text/html")

    items = [house.item(n, "Segue…") for n in range(10)]
    for n in range(10):
        house.sites.does(f"/{n}", slow)
    await house.add(house.sites.has("/slow", house.rss(*items), RSS))
    polling = asyncio.create_task(house.poll(timedelta()))
    await asked.wait()
    house.sites.has("/quick", house.rss(house.item(77)), RSS)
    await house.add(house.sites.url("/quick", host="other.example"))
    await house.stored.wait()
    assert [article.title for article in await house.articles()] == ["Notizia numero 77"]
    let_go.set()
    assert await polling == 11


async def test_pages_that_come_late_come_with_the_next_poll(house: House, monkeypatch: pytest.MonkeyPatch) -> None:
    # The process that reads pages takes its time to begin.
    house.sites.has("/0", page(TITLE, FIRST, SECOND))
    await house.add(house.sites.has("/other", house.rss(house.item(0, FIRST[:60])), RSS))
    assert await house.poll(timedelta()) == 1
    monkeypatch.setattr(entries, "PAGES_S", 3.0)
    let_go = asyncio.Event()

    async def slow(_: web.Request) -> web.StreamResponse:
        await let_go.wait()
        return web.Response(text=page(TITLE, SECOND, FIRST), content_type="text/html")

    house.sites.has("/1", page(TITLE, FIRST, SECOND))
    house.sites.does("/2", slow)
    items = house.item(1, f"{FIRST[:60]}…"), house.item(2, f"{SECOND[:60]}…")
    await house.add(house.sites.has("/feed", house.rss(*items), RSS))
    assert await house.poll(timedelta()) == 1
    let_go.set()
    assert await house.poll(timedelta(hours=1)) == 1
    assert all(len(article.text) > 70 for article in await house.articles())


async def test_a_site_that_brings_no_page_in_time_is_taken_at_its_word(
    house: House, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(entries, "PAGES_S", 0.2)

    async def never(_: web.Request) -> web.StreamResponse:
        await asyncio.Event().wait()
        raise AssertionError

    for n in range(3):
        house.sites.does(f"/{n}", never)
    await house.add(house.sites.has("/feed", house.rss(*(house.item(n, "Segue…") for n in range(3))), RSS))
    assert await house.poll(timedelta()) == 3
    assert {article.text for article in await house.articles()} == {"Segue…"}


async def test_of_a_feed_that_floods_the_drafts_the_newest_are_kept_and_it_is_told_once(
    house: House, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(entries, "MOST_DRAFTS", 30)
    await house.add(house.sites.has("/feed", house.rss(house.item(0)), RSS), trusted=False)
    await house.poll(timedelta())
    for batch in range(1, 5):
        listed = [house.item(batch * 100 + n) for n in range(20)]
        house.sites.has("/feed", house.rss(*listed), RSS)
        await house.poll(timedelta(hours=1))
    kept = [article.title for article in await house.articles()]
    assert len(kept) == 30
    assert set(kept) >= {f"Notizia numero {400 + n}" for n in range(20)}
    assert house.told == [(house.sites.url("/feed"), "more than 30 drafts")]
    house.sites.has("/feed", house.rss(*(house.item(100 + n) for n in range(20))), RSS)
    assert await house.poll(timedelta(hours=1)) == 0, "what was let go does not come again"


async def test_what_an_editor_has_changed_stays_however_many_drafts_come_after(
    house: House, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(entries, "MOST_DRAFTS", 5)
    await house.add(house.sites.has("/feed", house.rss(*(house.item(n) for n in range(5))), RSS), trusted=False)
    await house.poll(timedelta())
    title, text, picture, source, language = await house.articles()
    await house.ingest.revise(title.id, title="Il titolo di chi cura il giornale")
    await house.ingest.revise(text.id, text=f"{text.text} E una riga in più.")
    await house.ingest.illustrate(picture.id, "a-file")
    await house.ingest.revise(source.id, source="La Gazzetta della valle")
    await house.ingest.revise(language.id, language="es")
    for batch in range(1, 4):
        house.sites.has("/feed", house.rss(*(house.item(batch * 100 + n) for n in range(20))), RSS)
        await house.poll(timedelta(hours=1))
    kept = [article.id for article in await house.articles()]
    assert {title.id, text.id, picture.id, source.id, language.id} <= set(kept)
    assert len(kept) <= 5 + 5
