"""Feeds of many makes, poll by poll: what is known again, what is late, what is corrected, and what comes at once."""

from __future__ import annotations

import asyncio
import json
from collections.abc import Sequence
from datetime import datetime, timedelta

import pytest
from aiohttp import web

from digests.model import Article
from digests.sources.drafts import Draft
from tests.intake.test_feeds import NOW, RSS, House, house, reader

__all__ = ["house", "reader"]

pytestmark = pytest.mark.asyncio(loop_scope="module")

HOUR, DAY = timedelta(hours=1), timedelta(days=1)
SITE = "http://paper.example/"
MILL = (
    "Rada miasta postanowiła w poniedziałek kupić stary młyn nad rzeką i urządzić w nim mieszkania dla młodych rodzin, "
    "choć część radnych wolała muzeum. Remont potrwa trzy lata i będzie kosztował cztery miliony, powiedział burmistrz."
)


def rss(*items: str) -> str:
    module = "xmlns:content='http://purl.org/rss/1.0/modules/content/'"
    return (
        f"<rss version='2.0' {module}><channel><title>Kurier</title><link>{SITE}</link>{''.join(items)}</channel></rss>"
    )


def item(title: str, text: str = "", *, guid: str = "", link: str = "", at: datetime | None = NOW - HOUR) -> str:
    parts = {
        "guid isPermaLink='false'": guid, "title": title, "link": link,
        "pubDate": f"{at:%a, %d %b %Y %H:%M:%S} GMT" if at else "", "description": text or f"{title}. " * 9,
    }  # fmt: skip
    inside = "".join(f"<{name}>{said}</{name.partition(' ')[0]}>" for name, said in parts.items() if said)
    return f"<item>{inside}</item>"


def whole(title: str, text: str) -> str:
    encoded = f"<content:encoded><![CDATA[<p>{text}</p>]]></content:encoded></item>"
    return item(title, "Krótko.", guid="w").replace("</item>", encoded)


def atom(*entries: tuple[str, str]) -> str:
    listed = "".join(
        f"<entry><id></id><title>{title}</title><link href='{SITE}'/><updated>{(NOW - HOUR).isoformat()}</updated>"
        f"<summary>{text}</summary></entry>"
        for title, text in entries
    )
    return f"<feed xmlns='http://www.w3.org/2005/Atom'><title>Η Κοιλάδα</title><link href='{SITE}'/>{listed}</feed>"


def in_json(*titles: str) -> str:
    items = [
        {"title": each, "content_text": f"{each}. " * 9, "url": f"{SITE}#{each}", "date_published": NOW.isoformat()}
        for each in titles
    ]
    return json.dumps(
        {"version": "https://jsonfeed.org/version/1.1", "title": "الوادي", "home_page_url": SITE, "items": items}
    )


async def polled(house: House, *polls: tuple[str, timedelta], trusted: bool = True) -> list[list[Article]]:
    """Serve and poll one feed again and again, and return the articles after each poll."""
    found = []
    for place, (feed, after) in enumerate(polls):
        house.sites.has("/feed", feed.replace(SITE, house.sites.url("/")), RSS)
        if not place:
            await house.add(house.sites.url("/feed"), trusted=trusted)
        await house.poll(after)
        found.append(await house.articles(1000))
    return found


def originals(articles: Sequence[Article]) -> list[Article]:
    return [article for article in articles if article.copy_of is None]


# What is listed first, and what later above it; none of them has an address of its own.
NAMELESS = [
    (atom(("Γέφυρα", "Η γέφυρα άνοιξε."), ("Λιμάνι", "Το λιμάνι έκλεισε.")),
     atom(("Αγορά", "Η αγορά γύρισε."), ("Γέφυρα", "Η γέφυρα άνοιξε."), ("Λιμάνι", "Το λιμάνι έκλεισε."))),
    (in_json("جسر", "ميناء"), in_json("سوق", "جسر", "ميناء")),
    (rss(item("橋", guid=f"{SITE}feed"), item("港", guid=f"{SITE}feed")),
     rss(item("市場", guid=f"{SITE}feed"), item("橋", guid=f"{SITE}feed"), item("港", guid=f"{SITE}feed"))),
    (rss(item("Köprü", guid="k1", link=f"{SITE}canli"), item("Liman", guid="k2", link=f"{SITE}canli")),
     rss(item("Pazar", guid="k3", link=f"{SITE}canli"), item("Köprü", guid="k1", link=f"{SITE}canli"),
         item("Liman", guid="k2", link=f"{SITE}canli"))),
    (rss(item("다리", link=SITE), item("항구", link=f"{SITE}#2")),
     rss(item("시장", link=f"{SITE}#1"), item("다리", link=SITE), item("항구", link=f"{SITE}#2"))),
]  # fmt: skip


@pytest.mark.parametrize(("first", "then"), NAMELESS)
async def test_entries_without_a_name_of_their_own_are_told_apart(house: House, first: str, then: str) -> None:
    before, after = await polled(house, (first, timedelta()), (then, HOUR))
    assert (len(before), len(after), [article.url for article in after]) == (2, 3, [None] * 3)


def _ticker(*told: tuple[str, str, int], by: str) -> str:
    """Return a feed whose entries lead to one page: a headline, a text, and the minute of each."""
    return rss(
        *(
            item(
                title, text, guid=f"t{minute}" if by == "guid" else "", at=NOW - HOUR + timedelta(minutes=minute),
                link=f"{SITE}live{f'#p{minute}' if by == 'anchor' else ''}",
            )
            for title, text, minute in told
        )
    )  # fmt: skip


TICKERS = [
    (("El túnel cierra", "Cierra a las nueve.", 1), ("Colas en la entrada", "Hay tres kilómetros.", 2),
     ("Colas en la entrada", "Hay ya cinco kilómetros.", 2), ("Reabre un carril", "Pasan los autobuses.", 3)),
    (("Тоннель закрыт", "Закрыт с девяти.", 1), ("Пробка у въезда", "Три километра.", 2),
     ("Пробка у въезда", "Уже пять километров.", 2), ("Открыта одна полоса", "Автобусы едут.", 3)),
    (("隧道关闭", "九点起关闭。", 1), ("入口拥堵", "已有三公里。", 2),
     ("入口拥堵", "已有五公里。", 2), ("开放一条车道", "公交车可以通行。", 3)),
]  # fmt: skip


@pytest.mark.parametrize(("first", "second", "mended", "third"), TICKERS)
@pytest.mark.parametrize("by", ["guid", "anchor", "moment"])
async def test_each_entry_of_a_ticker_on_one_page_is_an_article_of_its_own(
    house: House, first: tuple[str, str, int], second: tuple[str, str, int], mended: tuple[str, str, int],
    third: tuple[str, str, int], by: str,
) -> None:  # fmt: skip
    house.sites.has("/live", f"<article><h1>{first[0]}</h1><p>{'Alles auf einer Seite. ' * 40}</p></article>")
    polls = [
        (_ticker(second, first, by=by), timedelta()),
        (_ticker(mended, first, by=by), HOUR),
        # Late in the day the ticker lists nothing but its newest entry.
        (_ticker(third, by=by), HOUR),
    ]
    *_, found = await polled(house, *polls)
    assert sorted((article.title, article.text) for article in found) == sorted(
        (title, text) for title, text, _ in (first, mended, third)
    )
    assert [article.url for article in found] == [None] * 3


@pytest.mark.parametrize(("first", "second", "mended", "third"), TICKERS)
@pytest.mark.parametrize("by", ["guid", "anchor"])
async def test_a_ticker_that_lists_one_entry_at_a_time_has_an_article_of_each(
    house: House, first: tuple[str, str, int], second: tuple[str, str, int], mended: tuple[str, str, int],
    third: tuple[str, str, int], by: str,
) -> None:  # fmt: skip
    polls = [(_ticker(each, by=by), HOUR if place else timedelta()) for place, each in enumerate((first, second))]
    polls += [(_ticker(mended, by=by), HOUR), (_ticker(third, by=by), HOUR), (_ticker(third, mended, by=by), HOUR)]
    *_, found = await polled(house, *polls)
    assert [(article.title, article.text) for article in found] == [
        (title, text) for title, text, _ in (first, mended, third)
    ]
    assert [article.copy_of for article in found] == [None] * 3


# The same article of one feed, before and after.
AGAIN = [
    (item("Most", "Zamknięty od dziś.", guid="a", link=f"{SITE}most?utm_source=x"),
     item("Most otwarty", "Znowu można jechać.", guid="b", link=f"{SITE}most#gora")),
    (item("Γέφυρα", "Κλειστή από σήμερα.", guid="a"), item("Η γέφυρα", "Άνοιξε πάλι.", guid="a", at=NOW)),
    (whole("橋", "橋は閉鎖中。"), whole("橋が開通", "橋は開通した。")),
    (item("جسر", "مغلق اليوم.", guid="a", link=f"{SITE}j"), item("جسر", "مفتوح الآن.", guid="b", link=f"{SITE}j")),
    # Its headline, and then its text, were written anew and dated so.
    (item("Ponte fechada por obras", "Fechou hoje.", guid="a1", link=f"{SITE}p"),
     item("Ponte reaberta", "Os carros já passam.", guid="a2", link=f"{SITE}p", at=NOW)),
    (item("Мост", "Мост через реку закрыли на ремонт до весны.", guid="a1", link=f"{SITE}m"),
     item("Переправа", "Мост через реку закрыли на ремонт до самого лета.", guid="a2", link=f"{SITE}m", at=NOW)),
    # It is told anew, and has no other name than its address.
    (item("橋", "橋は閉鎖中。", link=f"{SITE}h"), item("開通", "車が通れる。", link=f"{SITE}h", at=NOW)),
    (item("Köprü", "Bugün kapalı.", guid=f"{SITE}?p=7"), item("Köprü", "Yeniden açık.", guid=f"{SITE}?p=7#x")),
]  # fmt: skip


@pytest.mark.parametrize(("before", "after"), AGAIN)
async def test_an_entry_that_changes_is_the_same_article_with_its_new_words(
    house: House, before: str, after: str
) -> None:
    (first,), (then,) = await polled(house, (rss(before), timedelta()), (rss(after), HOUR))
    assert (then.id, then.copy_of, then.text != first.text, then.corrected_at is not None) == (
        first.id,
        None,
        True,
        True,
    )


@pytest.mark.parametrize(
    "links", [("?utm_source=1", "?fbclid=2", "#yorum"), ("", "?gclid=3&amp;utm_term=4", "?yclid=5")]
)
async def test_feeds_that_link_to_one_address_bring_one_article(house: House, links: Sequence[str]) -> None:
    told = ("Köprü yarın açılıyor.", "Vali töreni saat onda yapacak.", "Trafik köprüden geçecek.")
    for place, (link, text) in enumerate(zip(links, told, strict=True)):
        address = f"<link>{house.sites.url('/kopru')}{link}</link>"
        feed = rss(item(f"Haber {place}", text, guid=f"g{place}")).replace("</title><pub", f"</title>{address}<pub")
        await house.add(house.sites.has(f"/{place}", feed, RSS))
        await house.poll(timedelta())
    assert len(originals(await house.articles())) == 1


def _many(*, dated: bool, newest_first: bool) -> str:
    items = [
        item(f"Wpis {n}", f"Treść wpisu {n}. " * 9, guid=f"m{n}", at=NOW + 2 * DAY * n / 260 if dated else None)
        for n in range(230)
    ]
    return rss(*(reversed(items) if newest_first else items))


@pytest.mark.parametrize(
    ("dated", "newest_first", "trusted"), [(True, True, False), (True, False, True), (False, False, True)]
)
async def test_whatever_their_order_all_come_in_the_end(
    house: House, dated: bool, newest_first: bool, trusted: bool
) -> None:
    many = _many(dated=dated, newest_first=newest_first)
    polls = ((rss(item("Start", guid="s")), timedelta()), (many, 2 * DAY), (many, HOUR))
    *_, found = await polled(house, *polls, trusted=trusted)
    assert (len(found), len({article.title for article in found}), len(originals(found))) == (231, 231, 231)


async def test_a_server_that_says_unchanged_keeps_back_nothing(house: House) -> None:
    served = {"body": rss(item("Start", guid="s")), "tag": '"1"'}

    async def answer(request: web.Request) -> web.Response:
        if request.headers.get("If-None-Match") == served["tag"]:
            return web.Response(status=304)
        return web.Response(text=served["body"], content_type=RSS, headers={"ETag": served["tag"]})

    await house.add(house.sites.does("/feed", answer))
    await house.poll(timedelta())
    served |= {"body": _many(dated=True, newest_first=True), "tag": '"2"'}
    for after in (2 * DAY, HOUR, HOUR):
        await house.poll(after)
    assert len(await house.articles(1000)) == 231


# Entries that appear two hours after the feed was read last, and how many of them are news.
LATER = [
    ([item(f"Vecchio {n}", guid=f"o{n}", at=NOW - DAY * (20 + n)) for n in range(4)], 0),
    ([item("Geç", guid="g", at=NOW - DAY * 1.5)], 1),
    ([item("Старое", guid="neu", link=f"{SITE}alt", at=NOW - DAY * 400), item("Новое", guid="n", at=NOW)], 1),
    ([item("今日", guid="k", at=NOW + HOUR), item("昔", guid="m", at=NOW - DAY * 5)], 1),
    ([item("بلا تاريخ", guid="b", at=None)], 1),
]  # fmt: skip


@pytest.mark.parametrize(("listed", "news"), LATER)
async def test_what_appears_with_an_old_date_is_no_news(house: House, listed: Sequence[str], news: int) -> None:
    start = item("Start", guid="s")
    *_, found = await polled(house, (rss(start), timedelta()), (rss(*listed, start), 2 * HOUR))
    assert len(found) == 1 + news


async def test_whoever_brings_a_text_at_one_moment_it_has_one_original(house: House) -> None:
    for place in range(4):
        feed = rss(item(f"Młyn {place}", MILL, guid=f"d{place}", link=house.sites.url(f"/m{place}")))
        await house.add(house.sites.has(f"/feed{place}", feed, RSS), trusted=place % 2 == 0)
    pasted = [house.ingest.add(Draft(f"Tytuł {place}", f"{MILL} ({place})"), place) for place in range(5)]
    posted = [house.ingest.add_all([Draft(f"Wpis {place}", MILL)], None, publish=True) for place in range(3)]
    await asyncio.gather(house.poll(timedelta()), *pasted, *posted)
    await house.ingest.add(Draft("Później", MILL), 9)
    articles = await house.articles()
    (first,) = originals(articles)
    assert {article.copy_of for article in articles if article != first} == {first.id}


async def test_one_address_sent_by_many_at_one_moment_has_one_original(house: House) -> None:
    texts = ("Ponte aberta", "Мост открыт", "大桥开放", "Köprü açık", "الجسر مفتوح", "다리 개통")
    drafts = [Draft(text, f"{text}. " * 9, url=f"{SITE}a?utm_source={place}") for place, text in enumerate(texts)]
    await asyncio.gather(*(house.ingest.add(draft, place) for place, draft in enumerate(drafts)))
    assert len(originals(await house.articles())) == 1
