"""Articles get their vectors behind the intake, which does not wait for them, whatever befalls the encoder."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import AsyncIterator, Callable, Sequence
from contextlib import asynccontextmanager
from datetime import UTC, datetime, timedelta

import pytest

from bot.sandbox.world import PATIENCE_S
from digests.archive.meaning import Encoder
from digests.errors import EncoderBroke, EncoderUnavailable
from digests.intake.encoding import TOGETHER, Encoding
from digests.intake.ingest import Ingest
from digests.sources.drafts import Draft
from digests.store import Store
from digests.store.engine.leadership import SoleProcess
from digests.store.vectors import SIZE
from digests.worker.encoder import SentenceEncoder

NOW = datetime(2026, 3, 10, 9, 0, tzinfo=UTC)


class Scripted:
    """An encoder that notes what it is asked; ``fails`` says for which texts it does not answer, and how."""

    def __init__(self, fails: Callable[[Sequence[str]], Exception | None] = lambda _: None) -> None:
        self.fails, self.asked = fails, list[Sequence[str]]()
        self.requests = asyncio.Queue[Sequence[str]]()
        self.free = asyncio.Event()
        self.free.set()

    async def encode(self, texts: Sequence[str]) -> list[bytes]:
        await self.free.wait()
        self.asked.append(texts)
        self.requests.put_nowait(texts)
        if (error := self.fails(texts)) is not None:
            raise error
        return [bytes([1 + place % 100, *[0] * (SIZE - 1)]) for place, _ in enumerate(texts)]


@pytest.fixture
async def store(database: str) -> AsyncIterator[Store]:
    opened = await Store.open(database)
    yield opened
    await opened.close()


@asynccontextmanager
async def encoding(store: Store, encoder: Encoder, now: datetime = NOW) -> AsyncIterator[Encoding]:
    """Encode until the block is left."""
    running = Encoding(store, encoder, SoleProcess("me"), lambda: now)
    task = asyncio.create_task(running.run())
    await asyncio.sleep(0)
    yield running
    task.cancel()
    await asyncio.wait([task])


async def take_in(
    store: Store, count: int, *, at: datetime = NOW, wake: Callable[[], None] = lambda: None
) -> list[int]:
    ingest = Ingest(store, ["en"], lambda: at, wake)
    drafts = [Draft(f"Bridge {number} opens", f"The mayor cut ribbon number {number}.") for number in range(count)]
    return [each.article.id for each in await ingest.add_all(drafts, None, publish=True)]


async def encoded(store: Store, ids: Sequence[int]) -> int:
    async with store.read() as tx:
        return len(await tx.vectors.of(ids))


async def missing(store: Store) -> int:
    async with store.read() as tx:
        return len(await tx.vectors.missing(100, 0))


async def test_what_comes_in_is_encoded_by_its_title_and_beginning(store: Store) -> None:
    encoder = Scripted()
    async with encoding(store, encoder) as running:
        ids = await take_in(store, 2, wake=running.wake)
        await running.caught_up(20)
        assert await encoded(store, ids) == 2
    assert [text for texts in encoder.asked for text in texts] == [
        "Bridge 1 opens\nThe mayor cut ribbon number 1.",
        "Bridge 0 opens\nThe mayor cut ribbon number 0.",
    ]


async def test_a_flash_is_told_once(store: Store) -> None:
    encoder = Scripted()
    await Ingest(store, ["en"], lambda: NOW).add(Draft("Bridge opens", "Bridge opens"), None)
    async with encoding(store, encoder) as running:
        await running.caught_up(20)
    assert encoder.asked == [["Bridge opens"]]


async def test_intake_does_not_wait_for_an_encoder_that_hangs(store: Store) -> None:
    encoder = Scripted()
    encoder.free.clear()
    async with encoding(store, encoder) as running, asyncio.timeout(PATIENCE_S):
        ids = await take_in(store, 3, wake=running.wake)
        assert await encoded(store, ids) == 0
        await running.caught_up(0.01)
        encoder.free.set()
        await running.caught_up(20)
        assert await encoded(store, ids) == 3


async def test_the_newest_go_first_and_old_ones_keep_nobody_waiting(store: Store) -> None:
    old = await take_in(store, 2 * TOGETHER, at=NOW - timedelta(days=30))
    new = await take_in(store, 1)
    encoder = Scripted()
    async with encoding(store, encoder) as running, asyncio.timeout(PATIENCE_S):
        assert (await encoder.requests.get())[0].startswith("Bridge 0 opens")
        encoder.free.clear()
        await running.caught_up(20)
        assert await encoded(store, new) == 1
        assert await missing(store) == TOGETHER + 1
    encoder.free.set()
    async with encoding(store, encoder), asyncio.timeout(PATIENCE_S):
        assert [len(await encoder.requests.get()) for _ in range(2)] == [TOGETHER, 1], "goes on where it ended"
    assert await encoded(store, old) >= len(old) - 1


async def test_one_text_that_breaks_the_encoder_is_let_be(store: Store, caplog: pytest.LogCaptureFixture) -> None:
    def breaks(texts: Sequence[str]) -> Exception | None:
        return EncoderBroke("") if any("Bridge 3" in text for text in texts) else None

    encoder = Scripted(breaks)
    ids = await take_in(store, 8)
    async with encoding(store, encoder) as running, asyncio.timeout(PATIENCE_S):
        for expected in (8, 4, 4, 2, 1, 3):
            assert len(await encoder.requests.get()) == expected
            running.wake()
        await running.caught_up(20)
    assert await encoded(store, ids) == 7
    assert [record.getMessage() for record in caplog.records] == [f"Article {ids[3]} could not be encoded"]


async def test_without_an_encoder_nobody_waits_and_nothing_is_lost(
    store: Store, caplog: pytest.LogCaptureFixture
) -> None:
    with caplog.at_level(logging.WARNING):
        async with encoding(store, SentenceEncoder(available=lambda: 0)) as running, asyncio.timeout(PATIENCE_S):
            ids = await take_in(store, 3, wake=running.wake)
            await running.caught_up(60)
    assert len(caplog.records) == 1
    assert await missing(store) == 3
    async with encoding(store, Scripted()) as running:
        await running.caught_up(20)
    assert await encoded(store, ids) == 3


async def test_where_it_rests_it_goes_on_later(store: Store) -> None:
    resting = [True]
    encoder = Scripted(lambda _: EncoderUnavailable("") if resting[0] else None)
    ids = await take_in(store, 1)
    async with encoding(store, encoder) as running, asyncio.timeout(PATIENCE_S):
        await encoder.requests.get()
        resting[0] = False
        running.wake()
        await encoder.requests.get()
        await running.caught_up(20)
    assert await encoded(store, ids) == 1


async def test_the_real_encoder_links_what_the_words_do_not(store: Store) -> None:
    ingest = Ingest(store, ["en"], lambda: NOW)
    drafts = [
        Draft("Il forno riapre dopo l'alluvione", "I panettieri della valle hanno ricominciato a cuocere il pane."),
        Draft("Пекарня открылась после наводнения", "Пекари долины снова пекут хлеб."),
        Draft("Ein Mädchen gewinnt das Schachturnier", "Die Neunjährige schlug vier Erwachsene."),
    ]
    bread, хлеб, chess = [each.article.id for each in await ingest.add_all(drafts, None, publish=True)]
    async with SentenceEncoder() as encoder, encoding(store, encoder) as running:
        await running.caught_up(60)
    async with store.read() as tx:
        found = await tx.vectors.of([bread, хлеб, chess])
    assert found[bread] @ found[хлеб] > 0.4 > 0.2 > found[bread] @ found[chess]
