"""What is told again: at one address, by a guid of another one, beyond a limit, later, and in the same moment."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from datetime import timedelta

import pytest

from digests.intake.ingest import Ingest
from digests.model import Article
from digests.sources.drafts import Draft
from tests.intake.test_feeds import NOW, RSS, House, house, reader
from tests.intake.test_polls import DAY, HOUR, SITE, item, originals, polled, rss

__all__ = ["house", "reader"]

pytestmark = pytest.mark.asyncio(loop_scope="module")

NOTHING = timedelta()

# One address as two papers write it.
ONE_ADDRESS = [
    ("http://bücher.example/neu", "http://xn--bcher-kva.example/neu"),
    ("https://мост.example/новость", "http://www.xn--l1aeje.example/%D0%BD%D0%BE%D0%B2%D0%BE%D1%81%D1%82%D1%8C"),
    ("http://paper.example/?q=%C3%A9t%C3%A9", "http://paper.example/?q=été"),
    ("http://paper.example./puente", "https://paper.example/puente"),
    ("http://paper.example/puente?id=7&amp;utm_source=a", "http://paper.example/puente/?fbclid=x&amp;id=7#c"),
    ("http://paper.example:80/most", "https://www.paper.example:443/most"),
    ("http://paper.example/%7Eanna/most", "http://paper.example/~anna/most"),
    ("http://paper.example/a/../most", "http://paper.example/most"),
    ("http://paper.example/brücke", "http://paper.example/bru%CC%88cke"),
    ("http://paper.example/新闻?id=3", "HTTP://PAPER.EXAMPLE/%e6%96%b0%e9%97%bb?gclid=1&amp;id=3"),
]


@pytest.mark.parametrize(("one", "other"), ONE_ADDRESS)
async def test_an_address_is_one_however_it_is_written(house: House, one: str, other: str) -> None:
    told = (("Wehr offen", "Seit Montag.", one), ("Puente abierto", "Los coches pasan.", other))
    for place, (title, text, link) in enumerate(told):
        feed = rss(item(title, text, guid=f"g{place}", link=link))
        await house.add(house.sites.has(f"/{place}", feed, RSS))
        await house.poll(NOTHING)
    assert len(originals(await house.articles())) == 1


# A headline, a text, a link and when it was told.
BRIDGE = ("Brücke gesperrt", "Die Brücke bleibt bis Mai zu.", "a", -3)
HERD = ("Стадо на дороге", "Овцы стояли два часа.", "b", -2)
POOL = ("Abre la piscina", "Los vecinos nadan desde el lunes.", "c", 0)
BOOKS = ("图书馆重开", "读者周二起可以借书。", "d", 1)
LISTS = [[[BRIDGE], [POOL]], [[HERD, BRIDGE], [POOL, HERD, BRIDGE]],
         [[HERD, BRIDGE], [POOL, HERD, BRIDGE], [BOOKS, POOL, HERD]]]  # fmt: skip


@pytest.mark.parametrize("lists", LISTS)
@pytest.mark.parametrize("linked", [True, False])
@pytest.mark.parametrize("guid", ["place-{}", "the same"])
async def test_a_guid_that_goes_from_one_entry_to_another_hides_none(
    house: House, lists: Sequence[Sequence[tuple[str, str, str, int]]], linked: bool, guid: str
) -> None:
    polls = [
        rss(*(item(title, text, guid=guid.format(n), link=f"{SITE}{link}" if linked else "", at=NOW + HOUR * at)
              for n, (title, text, link, at) in enumerate(listed)))
        for listed in lists
    ]  # fmt: skip
    *_, found = await polled(house, *((feed, HOUR if place else NOTHING) for place, feed in enumerate(polls)))
    told = {(title, text) for listed in lists for title, text, *_ in listed}
    assert sorted((each.title, each.text) for each in originals(found)) == sorted(told)
    assert len(found) == len(told)


def _recent(count: int) -> list[str]:
    """Return so many entries of the last two days."""
    return [
        item(f"Meldung {n}", guid=f"q{n}", at=NOW - HOUR * 40 + timedelta(minutes=2400 * n / count))
        for n in range(count)
    ]


@pytest.mark.parametrize(("count", "days"), [(201, 1), (300, 3), (390, 7)])
async def test_what_a_first_reading_left_comes_after_an_outage_too(house: House, count: int, days: int) -> None:
    url = house.sites.has("/feed", rss(*_recent(count)), RSS)
    await house.add(url)
    await house.poll(NOTHING)
    house.sites.has("/feed", status=503)
    for _ in range(days):
        await house.poll(DAY)
    house.sites.has("/feed", rss(*_recent(count)), RSS)
    await house.poll(2 * DAY)
    assert len(originals(await house.articles(1000))) == count


@pytest.mark.parametrize("new", ["Sin fecha", "Без даты", "没有日期"])
async def test_what_appears_without_a_date_amid_a_first_reading_is_news(house: House, new: str) -> None:
    many, old = _recent(300), item("Antigua", guid="z", at=None)
    first, then = rss(*many, old), rss(item(new, guid="u", at=None), *many, old)
    *_, found = await polled(house, (first, NOTHING), (then, HOUR), (then, HOUR))
    titles = {each.title for each in found}
    assert (len(found), new in titles, "Antigua" in titles) == (301, True, False)


@pytest.mark.parametrize(("title", "text"), [("Мост открыт", "Проезд свободен."), ("Most otwarty", "Można jechać.")])
async def test_an_entry_that_had_no_words_is_taken_when_it_has_some(house: House, title: str, text: str) -> None:
    silent = item("...", "…", guid="e")
    polls = [
        (rss(silent, item("Start", guid="s")), NOTHING),
        (rss(silent), HOUR),
        (rss(item(title, text, guid="e")), HOUR),
    ]
    *_, found = await polled(house, *polls)
    assert [each.title for each in found] == ["Start", title]


@pytest.mark.parametrize("trusted", [True, False])
@pytest.mark.parametrize("published", [True, False])
async def test_what_an_editor_put_in_keeps_its_words(house: House, trusted: bool, published: bool) -> None:
    text, url = "Eigener Text der Redaktion.", f"{house.sites.url('/wehr')}?utm_source=tg"
    own = await house.ingest.add(Draft("Das Wehr ist auf", text, url=url), 5)
    if published:
        await house.ingest.publish(own.article.id)
    said = ("Seit Montag.", "Seit Dienstag.", "Seit Mittwoch.")
    polls = [rss(item("Wehr geöffnet", each, guid="w", link=f"{SITE}wehr")) for each in said]
    *_, found = await polled(
        house, *((feed, HOUR if place else NOTHING) for place, feed in enumerate(polls)), trusted=trusted
    )
    assert found[0].text == text
    # A trusted feed has an article of its own beside a draft, which follows it.
    assert [each.text for each in found[1:]] == ([said[2]] if trusted and not published else [])
    assert len(house.changed) == (0 if trusted and not published else 2)


TEXTS = [
    "Die Forellen kehren in den Fluss zurück, seit die Mühle ihr altes Wehr geöffnet hat. Am Dienstag zählten Fischer "
    "vierzig Fische unter der Brücke. Im Herbst sollen zwei weitere Wehre folgen, wenn das Geld dafür reicht.",
    "El río volvió a su cauce después de tres días de lluvia y los vecinos regresaron a sus casas. El alcalde pidió "
    "ayuda a la provincia para reparar el puente viejo, y la escuela abrirá de nuevo el lunes próximo.",
    "Река вернулась в берега после трёх дней дождя, и жители возвратились в свои дома. Мэр попросил область помочь с "
    "ремонтом старого моста, который потерял две опоры, а школа снова откроется в следующий понедельник.",
    "连续三天下雨之后，河水终于退回河道，居民们陆续回到自己的家中。镇长请求省里帮助修复失去两个桥拱的老桥，"
    "学校将于下周一重新开放，第一批学生会从新的步行桥走过去。",
]  # fmt: skip


def assert_one_original(articles: Sequence[Article]) -> None:
    (first,) = originals(articles)
    assert {each.copy_of for each in articles if each != first} == {first.id}


@pytest.mark.parametrize("text", TEXTS)
async def test_feeds_hands_and_channels_of_one_moment_have_one_original(house: House, text: str) -> None:
    for n in range(3):
        feed = rss(item(f"{n} {text[:20]}", text, guid=f"d{n}", link=house.sites.url(f"/x{n}")))
        await house.add(house.sites.has(f"/f{n}", feed, RSS), trusted=n != 1)
    posts = [Draft("Post 1", text), Draft("Post 2", text)]
    pasted = (house.ingest.add(Draft(f"Nr. {n}", text), n) for n in range(4))
    await asyncio.gather(house.poll(NOTHING), *pasted, house.ingest.add_all(posts, None, publish=True))
    restarted = Ingest(house.store, ["de"], house.clock.now)
    await restarted.add(Draft("Später", text), 1)
    assert_one_original(await house.articles())


@pytest.mark.parametrize("text", TEXTS)
@pytest.mark.parametrize("step", [1, -1])
async def test_drafts_that_come_to_tell_one_text_have_one_original(house: House, text: str, step: int) -> None:
    drafts = [await house.ingest.add(Draft(f"Nr. {n}", f"{n} ganz anderes Thema {n}"), n) for n in range(5)]
    await asyncio.gather(*(house.ingest.revise(each.article.id, text=text) for each in drafts[::step]))
    assert_one_original(await house.articles())


@pytest.mark.parametrize("step", [1, -1])
async def test_drafts_that_are_given_one_address_have_one_original(house: House, step: int) -> None:
    drafts = [await house.ingest.add(Draft(f"Nr. {n}", text), n) for n, text in enumerate(TEXTS)]
    links = (f"http://paper.example/x?utm_source={n}" for n in range(4))
    revised = zip(drafts[::step], links, strict=True)
    await asyncio.gather(*(house.ingest.revise(each.article.id, url=link) for each, link in revised))
    assert_one_original(await house.articles())


@pytest.mark.parametrize("text", TEXTS)
async def test_drafts_that_come_back_have_one_original(house: House, text: str) -> None:
    drafts = [await house.ingest.add(Draft(f"Nr. {n}", text), n) for n in range(3)]
    for each in drafts:
        await house.ingest.discard(each.article.id)
    await house.ingest.add(Draft("Nr. 4", text), 4)
    await asyncio.gather(*(house.ingest.restore(each.article.id) for each in drafts))
    assert_one_original(await house.articles())


@pytest.mark.parametrize("text", TEXTS[1:])
@pytest.mark.parametrize("at_once", [True, False])
async def test_what_is_out_and_comes_to_tell_a_text_is_its_original(house: House, text: str, at_once: bool) -> None:
    out = (await house.ingest.add(Draft("Nr. 1", TEXTS[0]), 1)).article.id
    await house.ingest.publish(out)
    told = [house.ingest.add(Draft(f"Nr. {n}", text), n) for n in (2, 3)]
    if at_once:
        await asyncio.gather(house.ingest.amend(out, text=text), *told)
    else:
        await asyncio.gather(*told)
        await house.ingest.amend(out, text=text)
    assert_one_original(await house.articles())
