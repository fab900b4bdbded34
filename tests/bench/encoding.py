"""What encoding takes: a start, a text, memory, and how long the process stays; and intake with an encoder at work.

``scale`` shortens the two idle minutes.
"""

from __future__ import annotations

import asyncio
import tempfile
import time
from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path

import psutil

from digests.intake.encoding import TOGETHER, Encoding
from digests.intake.ingest import Ingest
from digests.language.detect import warm_up
from digests.sources.drafts import Draft
from digests.store import Store
from digests.store.engine.leadership import SoleProcess
from digests.worker.encoder import IDLE_S, SentenceEncoder
from tests.bench.generated import TITLE_WORDS, Language
from tests.bench.measure import Measure

LANGUAGES = ("en", "it", "ru", "zh")
NOW = datetime(2026, 11, 24, 7, 0, tzinfo=UTC)
WORDS, ARTICLES, TOGETHER_IN = 250, 1_000, 100
# As long as what is encoded of an article.
CHARACTERS, TEXTS = 600, 320


async def measure(scale: float = 1.0) -> Sequence[Measure]:
    """Start an encoder and give it work, alone and beside an intake."""
    texts = [" ".join(words)[:CHARACTERS] for words in Language.made().texts(TEXTS, WORDS, seed=1)]
    async with SentenceEncoder(idle_s=IDLE_S * scale) as encoder:
        started = time.perf_counter()
        await encoder.encode(texts[:1])
        start_s = time.perf_counter() - started
        started = time.perf_counter()
        for first in range(0, TEXTS, TOGETHER):
            await encoder.encode(texts[first : first + TOGETHER])
        text_s = (time.perf_counter() - started) / TEXTS
        intake_s, encoded_s = await _beside_intake(encoder)
        started = time.perf_counter()
        memory = _memory_mb(encoder)
        await asyncio.wait([asyncio.ensure_future(encoder.idled_away())], timeout=2 * IDLE_S)
        idle_s = time.perf_counter() - started
    return [
        Measure("from the first text to its vector", start_s, "s"),
        Measure(f"a text of {CHARACTERS} characters", text_s * 1000, "ms"),
        Measure("memory of the process", memory, "MB", 200),
        Measure("articles a second taken in while others are encoded", ARTICLES / intake_s, "/s", 150, at_least=True),
        Measure(f"until the last of {ARTICLES:,} of them has its vector", encoded_s, "s"),
        Measure("idle until it ended by itself", idle_s, "s", IDLE_S * scale + 2),
    ]


async def _beside_intake(encoder: SentenceEncoder) -> tuple[float, float]:
    """Return the seconds that an intake takes, and those until all that came in is encoded."""
    warm_up()
    drafts = [
        Draft(" ".join(words[:TITLE_WORDS]), " ".join(words[TITLE_WORDS:]))
        for words in Language.made().texts(ARTICLES, WORDS, seed=2)
    ]
    with tempfile.TemporaryDirectory() as folder:
        store = await Store.open(f"sqlite:///{Path(folder) / 'bench.db'}")
        encoding = Encoding(store, encoder, SoleProcess("bench"), lambda: NOW)
        running = asyncio.create_task(encoding.run())
        try:
            ingest = Ingest(store, LANGUAGES, lambda: NOW, encoding.wake)
            started = time.perf_counter()
            for first in range(0, ARTICLES, TOGETHER_IN):
                await ingest.add_all(drafts[first : first + TOGETHER_IN], None, publish=True)
            taken_in_s = time.perf_counter() - started
            await encoding.caught_up(600)
            return taken_in_s, time.perf_counter() - started
        finally:
            running.cancel()
            await asyncio.wait([running])
            await store.close()


def _memory_mb(encoder: SentenceEncoder) -> float:
    assert encoder.pid is not None
    return float(psutil.Process(encoder.pid).memory_info().rss) / 1e6
