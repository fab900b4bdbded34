"""What becomes of a feed's entries over time: each once, none lost, corrected later, at the same moment too."""

from __future__ import annotations

import asyncio
import re
from datetime import timedelta

import pytest

from digests.model import Article, ArticleStatus
from digests.sources.drafts import Draft
from tests.intake.test_feeds import RSS, House, house, reader
from tests.sample_files import FIRST, SECOND, TITLE, page

__all__ = ["house", "reader"]

pytestmark = pytest.mark.asyncio(loop_scope="module")

HOUR, DAY = timedelta(hours=1), timedelta(days=1)
RIVER = (
    "Die Forellen sind in den Fluss zurückgekehrt, seit die Mühle ihr Wehr geöffnet hat. Die Fischer zählten am "
    "Dienstag vierzig Fische unter der alten Brücke, so viele wie seit dreißig Jahren nicht mehr. Der Verein will im "
    "Herbst noch zwei Wehre öffnen lassen, wenn der Kreis das Geld dafür gibt."
)


def originals(articles: list[Article]) -> list[Article]:
    return [article for article in articles if article.copy_of is None]


async def test_what_one_poll_cannot_take_comes_with_the_next(house: House) -> None:
    await house.add(house.sites.has("/feed", house.rss(house.item(0)), RSS))
    await house.poll(timedelta())
    new = [house.item(number, age=timedelta(minutes=-number)) for number in range(1, 451)]
    house.sites.has("/feed", house.rss(*reversed(new), house.item(0)), RSS)
    taken = [await house.poll(timedelta(hours=9))]
    while taken[-1]:
        taken.append(await house.poll(timedelta(minutes=30)))
    assert taken == [200, 200, 50, 0]
    assert len({article.title for article in await house.articles(1000)}) == 451


@pytest.mark.parametrize("days", [3, 30])
async def test_after_an_outage_nothing_is_too_old_that_appeared_in_it(house: House, days: int) -> None:
    await house.add(house.sites.has("/feed", house.rss(house.item(0)), RSS))
    await house.poll(timedelta())
    house.sites.has("/feed", status=503)
    for _ in range(days // 2):
        await house.poll(2 * DAY)
    during = house.item(1, age=DAY * (days - days % 2) - HOUR)
    house.sites.has("/feed", house.rss(during, house.item(2, age=DAY * (days + 40))), RSS)
    assert await house.poll(2 * DAY) == 1
    assert [article.title for article in await house.articles()] == ["Notizia numero 0", "Notizia numero 1"]


async def test_a_site_that_gives_all_its_guids_anew_brings_nothing_old(house: House) -> None:
    old = [house.item(number, age=DAY * number - HOUR) for number in range(1, 40)]
    await house.add(house.sites.has("/feed", house.rss(*old), RSS))
    assert await house.poll(timedelta()) == 2
    moved = [each.replace("<guid>", "<guid>neu-").replace("</link>", "/neu</link>") for each in old]
    house.sites.has("/feed", house.rss(*moved), RSS)
    await house.poll(HOUR)
    assert len(originals(await house.articles())) == 2


async def test_what_its_publisher_corrects_reaches_the_article(house: House) -> None:
    await house.add(house.sites.has("/feed", house.rss(house.item(1, "Закрыта улица. " * 50)), RSS))
    await house.poll(timedelta())
    right = house.item(1, "Открыта улица. " * 50).replace("Notizia numero 1", "Улица открыта")
    house.sites.has("/feed", house.rss(right), RSS)
    assert await house.poll(HOUR) == 0
    (article,) = await house.articles()
    assert (article.title, article.text[:14], article.status) == (
        "Улица открыта", "Открыта улица.", ArticleStatus.PUBLISHED,
    )  # fmt: skip
    assert (article.corrected_at is not None, house.changed) == (True, [])
    assert await house.poll(HOUR) == 0


@pytest.mark.parametrize("trusted", [True, False])
async def test_what_its_publisher_corrects_again_and_again_reaches_the_article(house: House, trusted: bool) -> None:
    await house.add(house.sites.has("/feed", house.rss(house.item(1)), RSS), trusted=trusted)
    await house.poll(timedelta())
    for number in range(2, 5):
        corrected = house.item(1).replace("Notizia numero 1", f"Notizia, {number}ª versione")
        house.sites.has("/feed", house.rss(house.item(number), corrected), RSS)
        await house.poll(HOUR)
        assert (await house.articles())[0].title == f"Notizia, {number}ª versione"
    assert house.changed == []


async def test_a_correction_that_a_stop_cut_short_stops_no_later_one(house: House) -> None:
    await house.add(house.sites.has("/feed", house.rss(house.item(1)), RSS))
    await house.poll(timedelta())
    (article,) = await house.articles()
    # It had come as far as the article, and not to what is remembered of the feed.
    await house.ingest.amend(article.id, title="Notizia corretta")
    for title in ("Notizia corretta", "Notizia ricorretta"):
        house.sites.has("/feed", house.rss(house.item(1).replace("Notizia numero 1", title)), RSS)
        await house.poll(HOUR)
    assert ((await house.articles())[0].title, house.changed) == ("Notizia ricorretta", [])


@pytest.mark.parametrize("trusted", [True, False])
async def test_what_an_editor_has_a_hand_in_is_left_to_editors(house: House, trusted: bool) -> None:
    await house.add(house.sites.has("/feed", house.rss(house.item(1)), RSS), trusted=trusted)
    await house.poll(timedelta())
    (article,) = await house.articles()
    if trusted:
        await house.ingest.amend(article.id, title="Il titolo della redazione")
    else:
        await house.ingest.publish(article.id)
    changed = house.item(1).replace("Notizia numero 1", "Notizia corretta")
    for number in range(2, 5):
        house.sites.has("/feed", house.rss(house.item(number), changed), RSS)
        await house.poll(HOUR)
    assert house.changed == [(article.id, "Notizia corretta")]
    assert (await house.articles())[0].title != "Notizia corretta"


async def test_a_draft_that_nobody_touched_follows_its_feed(house: House) -> None:
    await house.add(house.sites.has("/feed", house.rss(house.item(1)), RSS), trusted=False)
    await house.poll(timedelta())
    house.sites.has("/feed", house.rss(house.item(1).replace("Notizia numero 1", "Notizia corretta")), RSS)
    await house.poll(HOUR)
    assert [article.title for article in await house.articles()] == ["Notizia corretta"]


async def test_five_feeds_of_one_round_bring_one_article_once(house: House) -> None:
    for number in range(5):
        link = f"<link>{house.sites.url('/ponte')}?utm_source={number}</link>"
        told = house.item(number, f"Riapre il ponte, dice il foglio {number}.")
        same = told.replace(f"<link>{house.sites.url(f'/{number}')}</link>", link)
        await house.add(house.sites.has(f"/feed{number}", house.rss(same), RSS))
    assert await house.poll(timedelta()) == 1
    (article,) = await house.articles()
    assert article.url == house.sites.url("/ponte")


async def test_five_feeds_of_one_round_that_tell_one_text_have_one_original(house: House) -> None:
    for number in range(5):
        await house.add(house.sites.has(f"/feed{number}", house.rss(house.item(number, f"{RIVER} ({number})")), RSS))
    await house.poll(timedelta())
    assert len(originals(await house.articles())) == 1


async def test_editors_and_feeds_at_the_same_moment_have_one_original(house: House) -> None:
    await house.add(house.sites.has("/feed", house.rss(house.item(1, RIVER)), RSS))
    pasted = (house.ingest.add(Draft(f"Titel {number}", RIVER), number) for number in range(6))
    await asyncio.gather(house.poll(timedelta()), *pasted)
    articles = await house.articles()
    (first,) = originals(articles)
    assert {article.copy_of for article in articles if article != first} == {first.id}


async def test_a_trusted_feed_is_not_kept_silent_by_a_forged_draft(house: House) -> None:
    forged = house.item(1, "Falso. " * 99)
    await house.add(house.sites.has("/forged", house.rss(forged), RSS), trusted=False)
    await house.poll(timedelta())
    await house.add(house.sites.has("/feed", house.rss(house.item(1, "Vero. " * 99)), RSS))
    assert await house.poll(timedelta()) == 1
    draft, article = await house.articles()
    assert (article.status, article.copy_of, draft.copy_of) == (ArticleStatus.PUBLISHED, None, article.id)


async def test_a_page_that_says_something_else_is_not_the_entry_s_text(house: House) -> None:
    for number in (1, 2):
        house.sites.has(f"/{number}", page("Willkommen", f"{RIVER} {RIVER}"))
    house.sites.has("/3", page(TITLE, FIRST, SECOND, f"{FIRST} {SECOND}"))
    told = ("山口的桥明天重新开放。", "Une autre nouvelle brève.", "Il forno riapre…")
    items = [house.item(number, words) for number, words in enumerate(told, 1)]
    await house.add(house.sites.has("/feed", house.rss(*items), RSS))
    await house.poll(timedelta())
    texts = {article.title[-1]: article.text for article in await house.articles()}
    assert (texts["1"], texts["2"]) == told[:2]
    assert SECOND in texts["3"]


@pytest.mark.parametrize("entries", [1, 4])
async def test_a_site_that_answers_every_address_with_its_front_page_gives_no_text_of_it(
    house: House, entries: int
) -> None:
    words = [
        "Il ponte riapre domenica",
        "La piscina chiude per lavori",
        "Un gregge blocca la statale",
        "Torna il mercato",
    ]
    teasers = [f"{word} e il sindaco ne parla con i cittadini in piazza…" for word in words]
    front = page("La Valle, notizie", *teasers, *(f"{word}: {FIRST}" for word in words))
    items = [
        house.item(n, teaser).replace(f"Notizia numero {n}", word)
        for n, (word, teaser) in enumerate(zip(words, teasers, strict=True))
    ]
    for n in range(4):
        house.sites.has(f"/{n}", front)
    await house.add(house.sites.has("/feed", house.rss(*items[1:]), RSS))
    if entries == 1:
        await house.poll(timedelta())
        house.sites.has("/feed", house.rss(*items), RSS)
    else:
        house.sites.has("/feed", house.rss(*items), RSS)
    await house.poll(HOUR)
    assert sorted(article.text for article in await house.articles()) == sorted(teasers)


NEWS = (
    ("Мост откроют в воскресенье", "Мост через реку откроют в воскресенье утром, и первыми пройдут школьники…"),
    ("Бассейн закрыт на ремонт", "Городской бассейн закрыли на два месяца: меняют трубы и плитку в залах…"),
    ("Стадо перекрыло дорогу", "Стадо овец на два часа перекрыло дорогу к перевалу, водители ждали…"),
)


@pytest.mark.parametrize("bears", [0, None], ids=["under a headline of it", "under its name"])
async def test_a_front_page_of_few_news_is_no_article_whatever_it_bears(house: House, bears: int | None) -> None:
    for n in range(3):
        told = (line for title, teaser in NEWS for line in (title, teaser.rstrip("…") + " и смотрели на горы."))
        headline = "Вести долины" if bears is None else NEWS[bears][0]
        # It is never quite the same.
        house.sites.has(f"/{n}", page(headline, *told, f"Сегодня нас прочитали {n + 3} тысячи человек из долины."))
    items = [house.item(n, teaser).replace(f"Notizia numero {n}", title) for n, (title, teaser) in enumerate(NEWS)]
    await house.add(house.sites.has("/feed", house.rss(*items), RSS))
    await house.poll(timedelta())
    articles = await house.articles()
    assert sorted(article.text for article in articles) == sorted(teaser for _, teaser in NEWS)
    assert all(article.copy_of is None for article in articles)


async def test_what_the_site_shows_at_its_own_address_is_no_article(house: House) -> None:
    title, teaser = NEWS[0]
    front = page("Вести долины", title, teaser.rstrip("…"), *(f"{word}: {FIRST}" for word in ("Погода", "Афиша")))
    link = house.sites.has("/home", front)
    house.sites.has("/1", front)
    feed = house.rss(house.item(1, teaser).replace("Notizia numero 1", title))
    feed = re.sub("</title>", f"</title><link>{link}</link>", feed, count=1)
    await house.add(house.sites.has("/feed", feed, RSS))
    await house.poll(timedelta())
    assert [article.text for article in await house.articles()] == [teaser]


async def test_a_feed_that_gives_guids_links_and_dates_anew_each_hour_brings_each_article_once(house: House) -> None:
    def turned(hour: int) -> str:
        items = "".join(house.item(hour * 100 + n, f"Cronaca {n} della valle. " * 40, timedelta()) for n in range(3))
        return house.rss(*(re.sub(r"numero \d+", lambda found: f"numero {int(found[0][7:]) % 100}", items),))

    await house.add(house.sites.has("/feed", turned(0), RSS))
    taken = []
    for hour in range(1, 30):
        taken.append(await house.poll(HOUR))
        house.sites.has("/feed", turned(hour), RSS)
    assert (taken[0], sum(taken)) == (3, 3)
    assert len(await house.articles()) == 3


async def test_a_feed_whose_dates_lie_ahead_brings_what_appears_from_now_on(house: House) -> None:
    ahead = [house.item(n, age=DAY * -400) for n in range(3)]
    await house.add(house.sites.has("/feed", house.rss(*ahead[1:]), RSS))
    assert await house.poll(timedelta()) == 0
    house.sites.has("/feed", house.rss(*ahead), RSS)
    assert (await house.poll(HOUR), await house.poll(HOUR)) == (1, 0)
    (article,) = await house.articles()
    assert article.written_at is not None
    assert house.clock.now() - 2 * HOUR < article.written_at < house.clock.now()


async def test_a_headline_that_tells_no_language_is_in_that_of_its_feed(house: House) -> None:
    said = house.item(1, "Београд").replace("Notizia numero 1", "Цене горива поново расту")
    feed = house.rss(said).replace("<item>", "<language>sr</language><item>", 1)
    await house.add(house.sites.has("/feed", feed, RSS))
    await house.poll(timedelta())
    assert [article.language for article in await house.articles()] == ["sr"]
