"""A search that takes too long is stopped and said, and lets others read meanwhile."""

from __future__ import annotations

import asyncio

import pytest

from digests.archive.search import ArchiveSearch, Page
from digests.archive.similar import SimilarArticles
from digests.errors import QuerySyntaxError
from digests.store import Store
from digests.worker.encoder import SentenceEncoder
from tests.store.cases import NOW, Desk

LANGUAGES = ("en", "it")


@pytest.fixture
async def archive(store: Store, desk: Desk) -> Store:
    """A store of articles with many words that begin alike."""
    stems = " ".join(f"ka{number} to{number}" for number in range(300))
    for number in range(20):
        await desk.published(f"Article {number}", "Of many words.", shadow=("article", stems))
    return store


def search_of(archive: Store, *, patience_s: float = 60, longest_wait_s: float = 600) -> ArchiveSearch:
    similar = SimilarArticles(archive, SentenceEncoder())
    return ArchiveSearch(archive, LANGUAGES, lambda: NOW, similar, patience_s=patience_s, longest_wait_s=longest_wait_s)


async def test_a_search_that_takes_too_long_is_stopped_and_says_so(archive: Store) -> None:
    hasty = search_of(archive, patience_s=0.001)
    with pytest.raises(QuerySyntaxError) as error:
        await hasty.page("ka* NEAR/100 to*", 0, 5)
    assert error.value.reason == "query-too-slow"
    patient = search_of(archive)
    assert (await patient.page("ka* NEAR/100 to*", 0, 5)).found.count == 20


async def test_what_is_cheap_to_find_does_not_wait_for_what_is_dear(archive: Store) -> None:
    search = search_of(archive)
    dear = [asyncio.create_task(search.page(f"ka* NEAR/{number} to*", 0, 5)) for number in range(5, 17)]
    await asyncio.sleep(0)
    assert (await search.page("to1", 0, 5)).found.count
    assert sum(each.done() for each in dear) < len(dear) / 2
    await asyncio.gather(*dear)


async def test_what_is_dear_and_waits_too_long_for_its_turn_is_refused(archive: Store) -> None:
    search = search_of(archive, longest_wait_s=0.0)
    first, second = await asyncio.gather(
        *(search.page(f"ka* NEAR/{number} to*", 0, 5) for number in (5, 6)), return_exceptions=True
    )
    assert isinstance(first, Page)
    assert isinstance(second, QuerySyntaxError)
    assert second.reason == "query-too-slow"


async def test_what_is_cheap_and_waits_too_long_for_its_turn_is_told_that_many_search(archive: Store) -> None:
    search = search_of(archive, longest_wait_s=0.0)
    told = await asyncio.gather(*(search.page(f"to{number}", 0, 5) for number in range(3)), return_exceptions=True)
    (late,) = [each for each in told if not isinstance(each, Page)]
    assert isinstance(late, QuerySyntaxError)
    assert late.reason == "search-busy"


async def test_however_many_search_others_read(archive: Store) -> None:
    search = search_of(archive)
    searching = [asyncio.create_task(search.page(f"ka* NEAR/{number} to*", 0, 5)) for number in range(5, 17)]
    async with archive.read() as tx:
        assert len(await tx.articles.latest(None, 5, 0)) == 5
    assert sum(each.done() for each in searching) < len(searching) / 2
    assert {(await each).found.count for each in searching} == {20}


async def test_however_many_ask_the_same_at_once_it_is_found_once(archive: Store) -> None:
    search = search_of(archive, longest_wait_s=0.0)
    told = await asyncio.gather(*(search.page("to1", 0, 5) for _ in range(50)))
    assert [page.found.count for page in told] == [20] * 50
    assert len({id(page) for page in told}) == 1
    other, newest = await asyncio.gather(search.page("to1", 1, 5), search.page("to1", 0, 5, newest_first=True))
    assert other.number == 1
    assert newest.number == 0


async def test_who_leaves_takes_nobody_s_answer_away(archive: Store) -> None:
    search = search_of(archive)
    first, second = (asyncio.create_task(search.page("to1", 0, 5)) for _ in range(2))
    await asyncio.sleep(0)
    first.cancel()
    assert (await second).found.count == 20
    assert first.cancelled()


async def test_what_cannot_be_asked_is_told_to_all_who_ask_it(archive: Store) -> None:
    search = search_of(archive)
    told = await asyncio.gather(*(search.page("(to1", 0, 5) for _ in range(3)), return_exceptions=True)
    assert [type(each) for each in told] == [QuerySyntaxError] * 3
