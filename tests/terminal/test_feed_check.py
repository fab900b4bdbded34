"""What a newcomer reads of a feed before it is added, and after."""

from __future__ import annotations

from datetime import timedelta

import pytest

from bot.terminal.feed_check import lines
from bot.texts import Texts
from tests.intake.test_feeds import RSS, House, house, reader
from tests.sample_files import FIRST, SECOND, TITLE, page

__all__ = ["house", "reader"]

pytestmark = pytest.mark.asyncio(loop_scope="module")
DAY = timedelta(days=1)


async def said(house: House, url: str) -> str:
    found = await house.feeds.check(url)
    return "\n".join(line.plain for line in lines(found, url, Texts.load()["en"]))


async def test_before_a_feed_is_added_it_says_what_would_come_and_why_not_the_rest(house: House) -> None:
    undated = house.item(5).replace("<pubDate>", "<x>").replace("</pubDate>", "</x>")
    house.sites.has("/2", page(TITLE, FIRST, SECOND))
    items = [house.item(1), house.item(2, FIRST), house.item(3, "Segue…"), house.item(4, age=9 * DAY), undated]
    house.sites.has("/feed", house.rss(*items), RSS)
    site = house.sites.has("/", page(head='<link rel="alternate" type="application/rss+xml" href="/feed">'))
    told = await said(house, site)
    assert f"{house.sites.url('/feed')}   (found by way of {site})" in told
    assert "5 entries\n  Not among your feeds. When it is added, what is younger than 2 days is taken." in told
    assert "At its first reading 3 articles would come of it:\n  2026-03-10 08:00  Notizia numero" in told
    for words in (
        "the feed has the whole text, ", "the text comes from its page, ", "only these 5 letters of the feed",
        "Not taken: 1 entry, too old to be news:\n  2026-03-01 09:00  Notizia numero 4",
        "Not taken: 1 entry, without a date of publication, so perhaps there for long:\n  no date           Notizia",
    ):  # fmt: skip
        assert words in told
    assert not await house.articles()


async def test_of_a_feed_that_is_read_it_says_what_each_entry_has_become(house: House) -> None:
    url = house.sites.has("/feed", house.rss(house.item(1), house.item(2, age=9 * DAY)), RSS)
    await house.add(url)
    await house.poll(timedelta())
    new = [house.item(n) for n in range(3, 31)]
    house.sites.has("/feed", house.rss(*new, house.item(1), house.item(2, age=9 * DAY)), RSS)
    told = await said(house, url)
    assert "Your feed 1, read last 2026-03-10 09:00 UTC. Its articles are published at once." in told
    assert "At its next reading 28 articles would come of it:" in told
    assert "… and 18 more" in told
    assert "Not taken: 2 entries, met before:" in told
    assert "article #1" in told
    assert "no article came of it" in told


async def test_a_feed_without_dates_says_that_it_is_taken_from_now_on(house: House) -> None:
    undated = house.item(5).replace("<pubDate>", "<x>").replace("</pubDate>", "</x>")
    told = await said(house, house.sites.has("/feed", house.rss(undated), RSS))
    assert "Its entries say no date: what appears from now on is taken, what stands there already is not." in told
    assert "At its first reading no article would come of it." in told
