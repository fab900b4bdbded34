"""A newsroom played as a bot plays it: articles come in at their hours, and each morning a reader gets a digest."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Mapping, Sequence, Set
from contextlib import asynccontextmanager
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory

import numpy as np

from digests.compose.curation import text_of
from digests.compose.judgement import Judgement
from digests.intake.ingest import Ingest
from digests.model import Article, Digest, Story, Topic
from digests.publishing.choice import Choice
from digests.publishing.memory import untold
from digests.publishing.publisher import FIRST_DIGEST_WINDOW
from digests.publishing.reading import read_window
from digests.publishing.snapshot import told
from digests.publishing.window import Window
from digests.sources.drafts import Draft
from digests.store import Store
from tests.quality.newsrooms import DIGEST_HOUR, MIDNIGHT, Report, mornings, newsroom, published
from tests.quality.vectors import vectors_of

DECLARED = ("title", "text", "language", "source", "url")
LANGUAGES = ("it", "en", "ru", "zh", "de", "fr", "es", "pt", "nl", "pl", "uk", "ja", "ar", "tr")
READERS_LANGUAGE = "it"
JOINS_ON = 6
ALL = " OR ".join(f"lang:{language}" for language in LANGUAGES)


@dataclass(frozen=True, slots=True)
class Morning:
    """A digest of a reader, and the ids of the articles of which those before told."""

    digest: Digest
    had: frozenset[int]
    is_first: bool

    @property
    def stories(self) -> tuple[Story, ...]:
        """All stories, also those of which only the title is told."""
        return tuple(story for section in self.digest.sections for story in (*section.stories, *section.more))


@dataclass(slots=True)
class Newsroom:
    """A newsroom whose articles are stored as intake stores them; ``labels`` are by the stored articles' ids."""

    store: Store
    topic: Topic
    labels: Mapping[int, Report]
    articles: Mapping[int, Article] = field(default_factory=dict)

    async def read_by(self, joins_on: int, judgement: Judgement) -> list[Morning]:
        """Return the digests of a reader who joins on a day, the first one the first."""
        found: list[Morning] = []
        told_so_far: set[int] = set()
        covered = 0
        for morning in mornings(list(self.labels.values())):
            if morning < joins_on:
                continue
            is_first = not found
            now = MIDNIGHT + timedelta(days=morning, hours=DIGEST_HOUR)
            had = frozenset(told_so_far)
            digest, covered = await self._digest(now, covered, had, is_first, judgement)
            found.append(Morning(digest, had, is_first))
            told_so_far |= told(digest)
        return found

    async def _digest(
        self, now: datetime, covered: int, had: Set[int], is_first: bool, judgement: Judgement
    ) -> tuple[Digest, int]:
        async with self.store.read() as tx:
            if is_first:
                covered = await tx.articles.number_before(now - FIRST_DIGEST_WINDOW)
            up_to = await tx.articles.number_before(now)
            window = await read_window(tx, covered, now, up_to, is_first=is_first)
        window.judgement = judgement
        choice = Choice(READERS_LANGUAGE, now.date(), (self.topic.id,), window.after + 1)
        return await asyncio.to_thread(self._told, window, choice, had), up_to

    def _told(self, window: Window, choice: Choice, had: Set[int]) -> Digest:
        """Compose a digest, and again where its stories go on from what the reader was not told."""
        digest = window.digest(choice, None)
        texts = {text_of(self.articles[article_id]) for article_id in had}
        unheard = untold(window.threads(digest, choice), texts)
        return window.digest(replace(choice, unheard=unheard), None) if unheard else digest


@asynccontextmanager
async def taken_in(file: Path) -> AsyncIterator[Newsroom]:
    """Take a newsroom's articles in, each at its hour."""
    reports = newsroom(file)
    with TemporaryDirectory() as folder:
        store = await Store.open(f"sqlite+aiosqlite:///{Path(folder) / 'newsroom.db'}")
        try:
            yield await _stored(store, reports)
        finally:
            await store.close()


async def _stored(store: Store, reports: Sequence[Report]) -> Newsroom:
    now = MIDNIGHT
    ingest = Ingest(store, LANGUAGES, lambda: now)
    async with store.write() as tx:
        topic = await tx.topics.add("newsroom", {"en": "Newsroom"}, ALL, "")
    labels: dict[int, Report] = {}
    articles: dict[int, Article] = {}
    for report in reports:
        now = published(report.article)
        draft = Draft(**{name: getattr(report.article, name) for name in DECLARED})
        (taken,) = await ingest.add_all([draft], None, publish=True)
        labels[taken.article.id], articles[taken.article.id] = report, taken.article
    await _encode(store, list(articles.values()))
    return Newsroom(store, topic, labels, articles)


async def _encode(store: Store, articles: Sequence[Article]) -> None:
    vectors = vectors_of(articles)
    async with store.write() as tx:
        waiting = [each for each in await tx.vectors.missing(len(articles), 0) if each.article_id in vectors]
        await tx.vectors.keep({each: _rounded(vectors[each.article_id]) for each in waiting})


def _rounded(vector: np.ndarray) -> bytes:
    """Return a vector as it is stored: the direction, in signed bytes."""
    return bytes(np.rint(vector / np.abs(vector).max() * 127).astype(np.int8))
