"""Translating ahead of digests, the newest first: the stories in no language of those who follow their topics.

each minute ── is anything new? ── the stories of a day, as each audience would get them ── those it cannot read ── ask

One request at a time, so many a day; a server that is away is left alone for longer and longer.
"""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import UTC, datetime, timedelta
from typing import NamedTuple

from digests.compose.finder import HERE, StoryFinder
from digests.compose.summary import summary
from digests.errors import TranslatorAway, TranslatorFailed
from digests.model import Article, MachineTranslation, spoken_to
from digests.publishing.choice import Choice
from digests.publishing.reading import read_window
from digests.publishing.window import Window
from digests.store import Audience, Leadership, Store
from digests.translation.client import Translator
from digests.translation.gate import LONGEST_TITLE, TARGETS, faithful
from digests.translation.vocabulary import vocabulary

logger = logging.getLogger(__name__)

# Of this age articles are in the next digests.
RECENT = timedelta(days=1)
LOOK_S = 60.0
# Looking takes the processor at most this part of the time.
SHARE = 0.05
# Readers who choose other languages are seen with the next article, or after so long.
AUDIENCES_KNOWN_S = 600.0
# Audiences that are asked for, the most numerous first; so many of the newest articles teach how words are written.
MOST_AUDIENCES, TAUGHT_BY = 100, 1_000
# After so many answers of no use in a row the server counts as away.
IN_A_ROW = 3
LONGEST_WAIT_S = 3_600.0


class Wanted(NamedTuple):
    """An article that is to be translated, and the language into which."""

    article: Article
    into: str


class Ahead:
    """Translates what waits for it, from ``run`` on, while this process leads; ``a_day`` requests at most (UTC)."""

    def __init__(
        self,
        store: Store,
        translator: Translator,
        a_day: int,
        leadership: Leadership,
        now: Callable[[], datetime],
        finder: StoryFinder = HERE,
    ) -> None:
        self._store, self._translator, self._a_day = store, translator, a_day
        self._leadership, self._now, self._finder = leadership, now, finder
        self._failures, self._turn = 0, asyncio.Lock()
        # The last number when nothing was left to do, and when that was.
        self._done: tuple[int, float] | None = None

    async def run(self) -> None:
        """Translate, until cancelled."""
        while True:
            await self._leadership.until(leads=True)
            wait_s = LOOK_S
            try:
                wait_s = await self.translate()
            except Exception:
                logger.exception("Nothing could be translated; in a minute it is tried again")
            await asyncio.sleep(wait_s)

    async def translate(self) -> float:
        """Translate what there is; return in how many seconds to look again. Raises: StoreError."""
        async with self._turn:
            clock = asyncio.get_running_loop().time
            began = clock()
            async with self._store.read() as tx:
                last = await tx.articles.last_number()
                left = self._a_day - await tx.translations.made_since(_midnight(self._now()))
            if left <= 0 or (self._done and self._done[0] == last and began - self._done[1] < AUDIENCES_KNOWN_S):
                return LOOK_S
            wanted = await self._wanted(last)
            wait_s = max((clock() - began) / SHARE, LOOK_S)
            try:
                await self._ask(wanted[:left])
            except TranslatorFailed as error:
                return self._pause_s(error)
            self._done = (last, began) if len(wanted) <= left else None
            return wait_s

    async def _wanted(self, last: int) -> list[Wanted]:
        """Return what is in no language of an audience and was not asked for before, the newest first."""
        now = self._now()
        async with self._store.read() as tx:
            audiences = await tx.translations.audiences()
            if not audiences:
                return []
            after = await tx.articles.number_before(now - RECENT)
            window = await read_window(tx, after, now, last, finder=self._finder)
        found = await asyncio.to_thread(unread, window, audiences[:MOST_AUDIENCES], now)
        async with self._store.read() as tx:
            tried = await tx.translations.of([each.article for each in found])
        return [each for each in found if (each.article.id, each.into) not in tried]

    async def _ask(self, wanted: Sequence[Wanted]) -> None:
        """Have stories translated, one after the other. Raises: TranslatorFailed where the server is of no use now."""
        plain = await self._plain(wanted)
        for article, into in wanted:
            if not self._leadership.leads:
                return
            lines = await asyncio.to_thread(_lines, article)
            try:
                made = await self._translator.translate(lines, article.language, into)
            except TranslatorAway:
                raise
            except TranslatorFailed:
                # One text may break a model for good; a server that breaks on all of them is left alone.
                await self._keep(article, into, None)
                self._failures += 1
                if self._failures >= IN_A_ROW:
                    raise
                continue
            self._failures = 0
            is_faithful = await asyncio.to_thread(faithful, lines, article.language, made, into, plain)
            await self._keep(article, into, _translation(into, made) if is_faithful else None)

    async def _plain(self, wanted: Sequence[Wanted]) -> Mapping[str, frozenset[str]]:
        """Return the words that name nobody, of the languages of what is wanted."""
        languages = {each.into for each in wanted} | {each.article.language for each in wanted}
        if not languages:
            return {}
        async with self._store.read() as tx:
            last = await tx.articles.last_number()
            known = await tx.articles.numbered(max(last - TAUGHT_BY, 0), last)
        return await asyncio.to_thread(_vocabularies, known, languages)

    async def _keep(self, article: Article, into: str, made: MachineTranslation | None) -> None:
        async with self._store.write() as tx:
            await tx.translations.keep(article, into, made, self._now())

    def _pause_s(self, error: TranslatorFailed) -> float:
        """Return for how long to leave a server alone that is away."""
        self._failures += 1
        wanted = error.retry_after_s if isinstance(error, TranslatorAway) else None
        longer = LOOK_S * float(1 << min(self._failures - 1, 10))
        wait_s = min(max(wanted or 0.0, longer), LONGEST_WAIT_S)
        logger.warning("The translation server is of no use now (%s); it is asked again in %.0f s", error, wait_s)
        return wait_s


def unread(window: Window, audiences: Iterable[Audience], now: datetime) -> list[Wanted]:
    """Return the articles that lead stories which audiences cannot read, the newest first. Pure."""
    found: dict[Wanted, None] = {}
    for language, reads, topic_ids, _ in audiences:
        if (into := spoken_to(language, reads)) not in TARGETS:
            continue
        choice = Choice(language, now.date(), tuple(sorted(topic_ids)), window.after + 1, reads=reads)
        for section in window.digest(choice, most=0).sections:
            found |= {Wanted(story.article, into): None for story in section.unread}
    return sorted(found, key=lambda each: each.article.number or 0, reverse=True)


def _lines(article: Article) -> list[str]:
    """Return what is translated of an article: its headline, and what a digest tells of it."""
    told = [" ".join(each.split()) for each in (article.title[:LONGEST_TITLE], summary(article))]
    return [each for each in told if each]


def _translation(into: str, made: Sequence[str]) -> MachineTranslation:
    title, *rest = made
    return MachineTranslation(into, title, " ".join(rest))


def _vocabularies(articles: Sequence[Article], languages: Iterable[str]) -> dict[str, frozenset[str]]:
    return {
        language: vocabulary((f"{each.title}\n{each.text}" for each in articles if each.language == language), language)
        for language in languages
    }


def _midnight(now: datetime) -> datetime:
    return now.astimezone(UTC).replace(hour=0, minute=0, second=0, microsecond=0)
