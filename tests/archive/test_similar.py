"""Articles found by what they mean: which, in what order, and which not."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Sequence
from datetime import UTC, datetime

import pytest

from digests.archive.search import ArchiveSearch
from digests.archive.signs import PIECE
from digests.archive.similar import SimilarArticles
from digests.errors import EncoderUnavailable
from digests.intake.ingest import Ingest
from digests.model import Article
from digests.sources.drafts import Draft
from digests.store import Store
from digests.store.vectors import SIZE

NOW = datetime(2026, 3, 10, 9, 0, tzinfo=UTC)
LANGUAGES = ("it", "ru", "en")


def direction(*parts: int) -> bytes:
    return bytes([*parts, *[0] * (SIZE - len(parts))])


BREAD, NEAR_BREAD, CHESS = direction(100), direction(100, 60), direction(0, 0, 100)


class Told:
    """An encoder that was told what each text means."""

    def __init__(self, **meanings: bytes) -> None:
        self.meanings, self.asked = meanings, list[str]()

    async def encode(self, texts: Sequence[str]) -> list[bytes]:
        self.asked += texts
        return [self.meanings[text] for text in texts]


class Hanging:
    async def encode(self, texts: Sequence[str]) -> list[bytes]:
        await asyncio.Event().wait()
        return []


class Missing:
    async def encode(self, texts: Sequence[str]) -> list[bytes]:
        raise EncoderUnavailable("not installed")


@pytest.fixture
async def store(database: str) -> AsyncIterator[Store]:
    opened = await Store.open(database)
    yield opened
    await opened.close()


@pytest.fixture
def ingest(store: Store) -> Ingest:
    return Ingest(store, LANGUAGES, lambda: NOW)


async def published(store: Store, ingest: Ingest, title: str, text: str, meaning: bytes) -> Article:
    """Publish an article of which it is known what it means."""
    (taken,) = await ingest.add_all([Draft(title, text)], None, publish=True)
    async with store.write() as tx:
        await tx.vectors.keep(dict.fromkeys(await tx.vectors.missing(1, 0), meaning))
    return taken.article


async def test_what_is_most_like_an_article_comes_first_in_any_language(store: Store, ingest: Ingest) -> None:
    near = await published(store, ingest, "Пекарня открылась", "Пекари снова пекут хлеб.", NEAR_BREAD)
    same = await published(store, ingest, "The oven is lit", "Bakers bake bread again after the flood.", BREAD)
    await published(store, ingest, "Una bambina vince", "Ha battuto quattro adulti a scacchi.", CHESS)
    asked = await published(store, ingest, "Il forno riapre", "I panettieri cuociono di nuovo il pane.", BREAD)
    similar = SimilarArticles(store, Missing())
    assert await similar.to_article(asked, 5) == [same, near]
    assert await similar.to_article(asked, 1) == [same]


async def test_neither_drafts_nor_copies_are_like_it(store: Store, ingest: Ingest) -> None:
    text = (
        "I panettieri della valle cuociono di nuovo il pane dopo la piena che aveva spento i forni di tre paesi. " * 3
    )
    asked = await published(store, ingest, "Il forno riapre", text, BREAD)
    copy = await published(store, ingest, "Riapre il forno", text, BREAD)
    assert copy.copy_of == asked.id
    withdrawn = await published(store, ingest, "The oven is lit", "Bakers bake bread again.", BREAD)
    await ingest.withdraw(withdrawn.id)
    assert await SimilarArticles(store, Missing()).to_article(asked, 5) == []


async def test_an_article_without_a_vector_is_encoded_where_that_can_be(store: Store, ingest: Ingest) -> None:
    known = await published(store, ingest, "The oven is lit", "Bakers bake bread again.", BREAD)
    (new,) = await ingest.add_all([Draft("Il forno riapre", "Il pane è tornato.")], None, publish=True)
    told = Told(**{"Il forno riapre\nIl pane è tornato.": NEAR_BREAD})
    assert await SimilarArticles(store, told).to_article(new.article, 5) == [known]
    assert await SimilarArticles(store, Missing()).to_article(new.article, 5) is None


async def test_old_articles_are_found_behind_many_others(store: Store, ingest: Ingest) -> None:
    old = await published(store, ingest, "The oven is lit", "Bakers bake bread again.", BREAD)
    drafts = [Draft(f"Move {number}", f"Queen takes pawn {number}.") for number in range(PIECE)]
    await ingest.add_all(drafts, None, publish=True)
    async with store.write() as tx:
        await tx.vectors.keep(dict.fromkeys(await tx.vectors.missing(PIECE, 0), CHESS))
    asked = await published(store, ingest, "Il forno riapre", "Il pane è tornato.", BREAD)
    assert await SimilarArticles(store, Missing()).to_article(asked, 5) == [old]


async def test_words_find_what_says_the_same_without_them(store: Store, ingest: Ingest) -> None:
    found = await published(store, ingest, "Il pane è tornato", "I fornai della valle hanno acceso i forni.", BREAD)
    russian = await published(store, ingest, "Пекарня открылась", "Пекари снова пекут хлеб.", BREAD)
    english = await published(store, ingest, "The oven is lit", "Bakers bake again in spite of chess.", NEAR_BREAD)
    told = Told(**{"pane": BREAD, "pane forno": BREAD})
    search = ArchiveSearch(store, LANGUAGES, lambda: NOW, SimilarArticles(store, told))
    page = await search.page("pane", 0, 5, most_alike=3)
    assert [article for article, _ in page.found.hits] == [found]
    assert page.alike == (russian, english)
    assert (await search.page("pane lang:ru", 0, 5, most_alike=3)).alike == (russian,)
    assert (await search.page("pane -chess", 0, 5, most_alike=3)).alike == (russian,)
    assert (await search.page("pane AND forno", 0, 5, most_alike=1)).alike == (russian,)
    assert told.asked == ["pane", "pane", "pane", "pane forno"], "words, without operators and filters"


async def test_only_the_first_page_adds_what_says_the_same_and_only_for_words(store: Store, ingest: Ingest) -> None:
    await published(store, ingest, "Пекарня открылась", "Пекари снова пекут хлеб.", BREAD)
    for number in range(2):
        await published(store, ingest, f"Il pane {number}", f"Il forno numero {number} è acceso.", BREAD)
    told = Told(pane=BREAD)
    search = ArchiveSearch(store, LANGUAGES, lambda: NOW, SimilarArticles(store, told))
    assert len((await search.page("pane", 0, 1, most_alike=3)).alike) == 1
    assert (await search.page("pane", 1, 1, most_alike=3)).alike == ()
    assert (await search.page("lang:it", 0, 1, most_alike=3)).alike == ()
    assert (await search.page("pane", 0, 1)).alike == ()


class Starting(Told):
    """An encoder that has to start first."""

    def __init__(self, **meanings: bytes) -> None:
        super().__init__(**meanings)
        self.started = asyncio.Event()

    async def encode(self, texts: Sequence[str]) -> list[bytes]:
        await self.started.wait()
        return await super().encode(texts)


@pytest.mark.parametrize("query", ["pane", "pagnotta"], ids=["has the words", "has nothing else"])
async def test_nobody_who_searches_waits_for_what_says_the_same(store: Store, ingest: Ingest, query: str) -> None:
    await published(store, ingest, "Il pane è tornato", "I fornai hanno acceso i forni.", BREAD)
    russian = await published(store, ingest, "Пекарня открылась", "Пекари снова пекут хлеб.", BREAD)
    encoder = Starting(pane=BREAD, pagnotta=NEAR_BREAD)
    search = ArchiveSearch(store, LANGUAGES, lambda: NOW, SimilarArticles(store, encoder, patience_s=600))
    async with asyncio.timeout(30):
        page = await search.page(query, 0, 5, most_alike=3)
    assert (page.alike, page.awaited is not None) == ((), True)
    encoder.started.set()
    whole = await search.alike(page, 3)
    assert (russian in whole.alike, whole.awaited, whole.found) == (True, None, page.found)


async def test_what_never_starts_to_encode_adds_nothing(store: Store, ingest: Ingest) -> None:
    await published(store, ingest, "Il pane è tornato", "I fornai hanno acceso i forni.", BREAD)
    search = ArchiveSearch(store, LANGUAGES, lambda: NOW, SimilarArticles(store, Hanging(), patience_s=0.01))
    page = await search.alike(await search.page("pane", 0, 5, most_alike=3), 3)
    assert (page.found.count, page.alike, page.awaited) == (1, (), None)


@pytest.mark.parametrize("encoder", [Hanging(), Missing()])
async def test_a_search_answers_without_an_encoder_too(
    store: Store, ingest: Ingest, encoder: Hanging | Missing
) -> None:
    found = await published(store, ingest, "Il pane è tornato", "I fornai hanno acceso i forni.", BREAD)
    similar = SimilarArticles(store, encoder, patience_s=0.01)
    page = await ArchiveSearch(store, LANGUAGES, lambda: NOW, similar).page("pane", 0, 5, most_alike=3)
    assert [article for article, _ in page.found.hits] == [found]
    assert page.alike == ()
