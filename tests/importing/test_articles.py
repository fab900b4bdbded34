"""Articles of another bot's archive, on both databases: on their own days, found by all, and news to nobody."""

from __future__ import annotations

import json
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from digests.importing.articles import ArticleImport
from digests.intake.ingest import Ingest
from digests.query import Lexicon, parse
from digests.sources.drafts import Draft
from digests.sources.list_reading import read_list
from digests.sources.lists import Listing
from digests.store import Store
from digests.store.search import SearchRequest
from tests.store.cases import NOW

LANGUAGES = ("en", "it")
WORDS = ("salt", "ice", "plume", "crust", "heart", "lava", "sand", "dust", "rust", "storm", "tide", "moon", "comet")


def text_of(number: int) -> str:
    """Return a text of its own for each number."""
    said = [WORDS[(number * step + step) % len(WORDS)] + str(number) for step in range(1, 40)]
    return f"The gas of the year {number} went by sea. " + " ".join(said) + "."


def listing(*rows: dict[str, object]) -> Listing:
    return read_list("\n".join(map(json.dumps, rows)).encode() + b"\n", NOW)


def row(number: int, day: str = "", **details: object) -> dict[str, object]:
    return {"title": f"Gas of {number}", "text": text_of(number), "date": day, **details}


def rooms(store: Store) -> tuple[Ingest, ArticleImport]:
    ingest = Ingest(store, LANGUAGES, lambda: NOW)
    return ingest, ArticleImport(store, ingest, lambda: NOW)


async def no_word(done: int) -> None:
    """Hear nothing of it."""


async def found(store: Store, asked: str) -> list[str]:
    query = SearchRequest(parse(asked, for_search=True), Lexicon(LANGUAGES), NOW, ZoneInfo("UTC"), newest_first=True)
    async with store.read() as tx:
        return [article.title for article, _ in (await tx.search.search(query, limit=20, offset=0)).hits]


async def test_an_archive_is_found_by_its_days_and_new_to_nobody(store: Store) -> None:
    ingest, door = rooms(store)
    async with store.write() as tx:
        gas = await tx.topics.add("gas", {"en": "Gas"}, "gas", "⛽")
    (live,) = await ingest.add_all([Draft("Gas today", text_of(1))], None, publish=True)
    await ingest.add(Draft("Gas in a drawer", text_of(2)), None)
    async with store.read() as tx:
        before, recent = await tx.articles.last_number(), await tx.articles.number_before(NOW - timedelta(days=1))
    yesterday = (NOW - timedelta(hours=20)).isoformat()
    brought = await door.bring(listing(row(2024, "2024-05-02"), row(2019, "2019-03-04"), row(2026, yesterday)), no_word)
    assert (brought.new, brought.known, brought.copies) == (3, 0, 0)
    assert (brought.first, brought.last) == (datetime(2019, 3, 4, tzinfo=UTC), NOW - timedelta(hours=20))
    await door.bring(listing(row(2021, "2021-01-01")), no_word)
    assert await found(store, "gas") == ["Gas today", "Gas of 2026", "Gas of 2024", "Gas of 2021", "Gas of 2019"]
    assert await found(store, "gas from:2021 to:2024") == ["Gas of 2024", "Gas of 2021"]
    assert await found(store, "from:2025") == ["Gas today", "Gas of 2026"]
    assert await found(store, "to:2019") == ["Gas of 2019"]
    assert await found(store, "NOT from:2021 gas") == ["Gas of 2019"]
    async with store.read() as tx:
        assert await tx.articles.last_number() == before == live.article.number
        assert await tx.articles.number_before(NOW - timedelta(days=1)) == recent
        told = await tx.matches.published(0, before)
        assert [article.title for article, _ in told] == ["Gas today"]
        assert await tx.articles.count(gas.id) == 5
        assert [article.title for article in await tx.articles.latest(None, 2, 0)] == ["Gas today", "Gas of 2026"]


async def test_a_second_run_completes_and_what_stands_at_an_address_is_known(store: Store) -> None:
    ingest, door = rooms(store)
    await ingest.add_all([Draft("Gas", text_of(7), url="https://paper.example/7?utm_source=x")], None, publish=True)
    rows = [row(number, "2020-01-01", url=f"https://paper.example/{number}") for number in range(5, 130)]
    plain = [row(number, "2020-01-01") for number in range(200, 230)]

    class Broken(Exception):
        """The process ends."""

    async def dies(done: int) -> None:
        raise Broken

    with pytest.raises(Broken):
        await door.bring(listing(*plain, *rows), dies)
    outlook = await door.outlook(listing(*plain, *rows))
    brought = await door.bring(listing(*plain, *rows), no_word)
    assert (outlook.new, outlook.known) == (brought.new, brought.known)
    assert brought.new + brought.known == 155
    again = await door.bring(listing(*plain, *rows), no_word)
    assert (again.new, again.known) == (0, 155)
    async with store.read() as tx:
        assert await tx.articles.count(None) == 155


async def test_the_same_news_is_a_copy_and_the_same_words_years_apart_are_none(store: Store) -> None:
    _, door = rooms(store)
    words = text_of(3)
    same: list[dict[str, object]] = [
        {"title": "Gas", "text": words, "date": day, "url": f"https://{number}.example/"}
        for number, day in enumerate(("2020-01-01", "2020-01-03", "2023-01-01"))
    ]
    assert (await door.bring(listing(*same), no_word)).copies == 1


async def test_topics_of_the_list_count_more_than_the_queries(store: Store) -> None:
    _, door = rooms(store)
    async with store.write() as tx:
        for slug in ("gas", "ships"):
            await tx.topics.add(slug, {"en": slug.title()}, slug, "")
    await door.bring(listing(row(1, "2020-01-01", topics=["Ships", "Sport"]), row(2, "2020-01-02")), no_word)
    async with store.read() as tx:
        latest = await tx.articles.latest(None, 5, 0)
        topics = [[match.topic.slug for match in await tx.matches.of(article.id)] for article in latest]
    assert topics == [["gas"], ["ships"]]
