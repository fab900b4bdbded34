"""From the entries of a feed to articles: what is news is taken in once, and what was changed later is mended.

entries ── met? recent? ── draft, with the whole text for a teaser ── ingest ──▶ store
   └─ met, and says something else ── the article mended, or an editor told

Entries are remembered together with their articles, so a poll that breaks off loses and doubles nothing.
"""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from enum import Enum, auto
from typing import Protocol

from digests.errors import ArticleRejected, InputError
from digests.intake.front_pages import Listed, announces, are_one, is_headed, is_home
from digests.intake.ingest import Ingest
from digests.intake.news import MOST_AT_ONCE, Sorted, sorted_out
from digests.intake.revising import OPEN
from digests.intake.shared_names import SHARED, met_before
from digests.model import Article, ArticleStatus, Feed, SourceChange
from digests.sources.article_pages import article_page
from digests.sources.drafts import Draft, titled
from digests.sources.fetch import Fetcher
from digests.sources.identity import words_key
from digests.sources.parsed import MOST_ENTRIES, FeedEntry, ParsedFeed
from digests.sources.reader import Reader
from digests.store import Store, Transaction
from digests.store.feeds import MetEntry

logger = logging.getLogger(__name__)

# So many entries become articles in one go; each may take a page to fetch, and what is not stored yet could be lost.
TOGETHER = 10
# A poll that takes longer leaves the rest to the next one: a slow site keeps no place from others.
LONGEST_S = 60.0
# What stands for the words of an entry that had none.
SILENT = "silent"
# What pages that are read together may take; who brings some of them in that time is asked again for the others.
PAGES_S = 30.0
# Of one feed that nobody vouches for: at the most of what a newspaper publishes, those of two days.
MOST_DRAFTS = 500
# What a feed has not listed for a quarter it hardly brings again; a busy one would fill the archive with its keys.
FORGET_AFTER = timedelta(days=90)
# Names of a feed's entries: of all that it may list at once, three each; one that renames them all the time has more.
MOST_REMEMBERED = 3 * MOST_ENTRIES


class Editors(Protocol):
    """Who hears what a feed changed in what it had published."""

    async def article_changed(self, feed: Feed, article: Article, title: str) -> None:
        """Tell the editors that the source of an article says something else now, under this title."""
        ...

    async def drafts_dropped(self, feed: Feed, kept: int) -> None:
        """Tell the editors that a feed brings more drafts than are kept of it: so many of the newest."""
        ...


@dataclass(frozen=True, slots=True)
class TakenIn:
    """How many articles came of a poll, and whether entries wait for the next one."""

    new: int
    more: bool


class _Late(Enum):
    """A page that has not come yet."""

    LATE = auto()


_LATE = _Late.LATE


@dataclass(frozen=True, slots=True)
class _Made:
    """An entry with its draft; ``late`` where its page has not come, and others of its site have."""

    entry: FeedEntry
    draft: Draft | None
    late: bool


class Entries:
    """Makes articles of entries."""

    def __init__(
        self, store: Store, fetcher: Fetcher, reader: Reader, ingest: Ingest, now: Callable[[], datetime]
    ) -> None:
        self._store, self._fetcher, self._reader, self._ingest, self._now = store, fetcher, reader, ingest, now

    async def take_in(self, feed: Feed, parsed: ParsedFeed, editors: Editors) -> TakenIn:
        """Take in what is news in a feed, and mend what was changed in it."""
        now = self._now()
        async with self._store.read() as tx:
            parsed, met = await met_before(tx, feed.id, parsed)
        met = self._without_silent(parsed, met)
        found = sorted_out(parsed.entries, met.keys(), feed.polled_at, now)
        new, done = await self._take_fresh(feed, parsed, found, now)
        met |= await self._mend(feed, parsed, found, met, editors)
        seen = {key: _remembered(entry, met) for entry in found.met for key in entry.keys}
        seen |= {key: MetEntry(said=_said(entry)) for entry in found.left_out for key in entry.keys}
        seen |= {name: MetEntry(said=SHARED) for entry in parsed.entries for name in entry.shared}
        async with self._store.write() as tx:
            await tx.feeds.listed(feed.id, seen, now, feed.polled_at)
            await tx.feeds.touch(feed.id, [key for entry in done for key in entry.keys], now)
            await tx.feeds.forget_unlisted(feed.id, now - FORGET_AFTER, MOST_REMEMBERED)
        if not feed.trusted:
            await self._drop_old_drafts(feed, editors)
        return TakenIn(new, bool(found.waiting) or len(done) < len(found.fresh))

    def _without_silent(self, parsed: ParsedFeed, met: Mapping[str, MetEntry]) -> dict[str, MetEntry]:
        """Return what is met without the entries that had no words then, and have some now."""
        silent = {key for key, each in met.items() if each.said == SILENT}
        told = (entry for entry in parsed.entries if silent.intersection(entry.keys) and self._own(entry, parsed))
        telling = {key for entry in told for key in entry.keys} & silent
        return {key: each for key, each in met.items() if key not in telling}

    async def _take_fresh(
        self, feed: Feed, parsed: ParsedFeed, found: Sorted, now: datetime
    ) -> tuple[int, list[FeedEntry]]:
        """Return how many articles came of the fresh entries, and which of these are done with."""
        clock, done = asyncio.get_running_loop().time, list[FeedEntry]()
        began, new = clock(), 0
        for first in range(0, len(found.fresh), TOGETHER):
            if clock() - began > LONGEST_S:
                break
            made = await self._made(found.fresh[first : first + TOGETHER], parsed)
            ready = [each for each in made if not each.late]
            new += await self._take(feed, ready, now)
            done += [each.entry for each in ready]
        return new, done

    async def _take(self, feed: Feed, made: Sequence[_Made], now: datetime) -> int:
        """Make articles of some entries, which are remembered with them; return how many articles came of it."""
        async with self._store.read() as tx:
            taken_before = await tx.feeds.taken(feed.id, [_words(each.draft) for each in made if each.draft])
        told = [(each.entry, each.draft) for each in made if each.draft and _words(each.draft) not in taken_before]
        silent = {key: MetEntry(said=SILENT) for each in made if not each.draft for key in each.entry.keys}
        # A feed that gives the same words under new names and dates has no news.
        renamed = {
            key: MetEntry(taken_before[_words(each.draft)], _said(each.entry), _words(each.draft))
            for each in made if each.draft and _words(each.draft) in taken_before for key in each.entry.keys
        }  # fmt: skip

        async def remember(tx: Transaction, articles: Sequence[Article]) -> None:
            rows = {
                key: MetEntry(article.id, _said(entry), _taken(draft, article))
                for (entry, draft), article in zip(told, articles, strict=True)
                for key in entry.keys
            }
            await tx.feeds.remember(feed.id, rows | silent | renamed, now)

        drafts = [draft for _, draft in told]
        taken = await self._ingest.add_all(
            drafts, None, publish=feed.trusted, once=True, remember=remember, brought_by=f"feed {feed.id}"
        )  # fmt: skip
        return sum(each.is_new for each in taken)

    async def drafts(self, entries: Sequence[FeedEntry], parsed: ParsedFeed) -> list[Draft | None]:
        """Return the drafts of some entries, None where one says nothing."""
        return [each.draft for each in await self._made(entries, parsed)]

    async def _made(self, entries: Sequence[FeedEntry], parsed: ParsedFeed) -> list[_Made]:
        """Make the drafts of some entries; a page that two lead to, or that lists others, is the text of none."""
        owns = [self._own(entry, parsed) for entry in entries]
        pages = await self._pages([entry if own else None for entry, own in zip(entries, owns, strict=True)])
        whole = await self._articles(owns, pages, parsed)
        brings_pages = any(isinstance(page, Draft) for page in pages)
        return [
            _Made(entry, _with_whole(own, page) if own and page else own, late=brings_pages and given is _LATE)
            for entry, own, page, given in zip(entries, owns, whole, pages, strict=True)
        ]

    async def _articles(
        self, owns: Sequence[Draft | None], pages: Sequence[Draft | _Late | None], parsed: ParsedFeed
    ) -> list[Draft | None]:
        """Return the pages that are an article each, None in the place of the others."""
        listed, brought = Listed(parsed.entries), [page for page in pages if isinstance(page, Draft)]
        both = list(zip(owns, pages, strict=True))
        # Where a page bears the headline, the site answers with more than its front page.
        is_doubtful = any(own and isinstance(page, Draft) and not is_headed(own.title, page) for own, page in both)
        front = await self._front(parsed.link) if is_doubtful and parsed.link else None
        known = [*brought, front] if front else brought
        return [
            page
            if own
            and isinstance(page, Draft)
            and sum(are_one(page, other) for other in known) == 1
            and not listed.on(page, own.title)
            else None
            for own, page in both
        ]

    async def _front(self, url: str) -> Draft | None:
        """Return the front page of a feed's site, None where it gives none in time."""
        with suppress(InputError, TimeoutError):
            async with asyncio.timeout(PAGES_S):
                return (await self._reader.fetched(await article_page(self._fetcher, url))).draft
        return None

    def _own(self, entry: FeedEntry, parsed: ParsedFeed) -> Draft | None:
        """Return what an entry says itself as a draft; None where it says nothing."""
        try:
            own = titled(entry.title, entry.text)
        except ArticleRejected as rejected:
            logger.info("An entry of %s was left out: %s", parsed.title, rejected)
            return None
        now = self._now()
        written_at = min(entry.written_at, now) if entry.written_at else None
        return replace(
            own, url=entry.url, source=parsed.title, author=entry.author, written_at=written_at, language=None,
            image_url=entry.image_url, usual_language=parsed.language,
        )  # fmt: skip

    async def _pages(self, entries: Sequence[FeedEntry | None]) -> list[Draft | _Late | None]:
        """Return the page that each teaser announces, ``_LATE`` where it has not come in time."""
        tasks = {
            place: asyncio.create_task(self._whole(each))
            for place, each in enumerate(entries)
            if each and each.is_teaser
        }
        try:
            if tasks:
                await asyncio.wait(tasks.values(), timeout=PAGES_S)
            return [
                None if place not in tasks else tasks[place].result() if tasks[place].done() else _LATE
                for place in range(len(entries))
            ]
        finally:
            for task in tasks.values():
                task.cancel()
            await asyncio.gather(*tasks.values(), return_exceptions=True)

    async def _whole(self, entry: FeedEntry) -> Draft | None:
        """Return the page that an entry announces; None where it gives no more than the entry, or another text."""
        try:
            fetched = await article_page(self._fetcher, entry.url or "")
            page = await self._reader.fetched(fetched)
        except InputError as error:
            logger.info("%s gave no whole text: %s", entry.url, error)
            return None
        if is_home(fetched.url) or page.walled or len(page.draft.text) <= len(entry.text):
            return None
        return page.draft if announces(f"{entry.title}\n{entry.text}", page.draft) else None

    async def _drop_old_drafts(self, feed: Feed, editors: Editors) -> None:
        """Keep no more drafts of a feed than somebody may still read; the editors hear of it the first time.

        What an editor has changed is the editor's, and stays.
        """
        async with self._store.read() as tx:
            is_known = await tx.feeds.has_lost_drafts(feed.id)
            if not await tx.feeds.drafts_beyond(feed.id, MOST_DRAFTS, MOST_AT_ONCE):
                return
        async with self._store.write() as tx:
            taken = await tx.feeds.drafts_beyond(feed.id, MOST_DRAFTS, MOST_AT_ONCE)
            known = await tx.articles.several(list(taken))
            dropped = [each.id for each in known.values() if words_key(each.title, each.text) == taken[each.id]]
            for article_id in dropped:
                await tx.articles.erase(article_id)
        if dropped and not is_known:
            await editors.drafts_dropped(feed, MOST_DRAFTS)

    async def _mend(
        self, feed: Feed, parsed: ParsedFeed, found: Sorted, met: Mapping[str, MetEntry], editors: Editors
    ) -> dict[str, MetEntry]:
        """Bring what a feed changed in its entries to their articles; return what is remembered of these now."""
        mended: dict[str, MetEntry] = {}
        for entry in found.met:
            before = _first_met(entry, met)
            if before.article_id is None or before.said in (None, _said(entry)):
                continue
            async with self._store.read() as tx:
                article = await tx.articles.get(before.article_id)
            if article is not None:
                taken = await self._mended(feed, parsed, entry, article, before, editors)
                seen = dict.fromkeys(entry.keys, replace(before, said=_said(entry), taken=taken))
                mended |= seen
                async with self._store.write() as tx:
                    await tx.feeds.remember(feed.id, seen, self._now())
        return mended

    async def _mended(
        self, feed: Feed, parsed: ParsedFeed, entry: FeedEntry, article: Article, before: MetEntry, editors: Editors
    ) -> str | None:
        """Mend one article, or tell the editors where it is not the feed's to change; return what it says now."""
        (draft,) = await self.drafts([entry], parsed)
        if draft is None:
            return before.taken
        text = article.text if len(draft.text) < len(article.text) and entry.is_teaser else draft.text
        if (draft.title, text) == (article.title, article.text):
            # Mended before, by a poll that broke off, or by an editor just so.
            async with self._store.write() as tx:
                await tx.source_changes.drop(article.id)
            return words_key(draft.title, text)
        is_own = words_key(article.title, article.text) == before.taken
        if article.status in OPEN and is_own:
            await self._ingest.revise(article.id, title=draft.title, text=text)
        elif article.status is ArticleStatus.PUBLISHED and is_own and feed.trusted:
            await self._ingest.amend(article.id, title=draft.title, text=text)
        else:
            if article.status in (*OPEN, ArticleStatus.PUBLISHED):
                async with self._store.write() as tx:
                    await tx.source_changes.put(SourceChange(article.id, draft.title, text, self._now()))
                await editors.article_changed(feed, article, draft.title)
            return before.taken
        return words_key(draft.title, text)


def _with_whole(own: Draft, whole: Draft) -> Draft:
    return replace(
        own, text=whole.text, image_url=own.image_url or whole.image_url, author=own.author or whole.author,
        written_at=own.written_at or whole.written_at,
    )  # fmt: skip


def _taken(draft: Draft, article: Article) -> str:
    """Return what counts as a feed's words in an article: nothing of one that an editor has put in."""
    return words_key(article.title, article.text) if article.added_by is None else _words(draft)


def _words(draft: Draft) -> str:
    return words_key(draft.title, draft.text)


def _said(entry: FeedEntry) -> str:
    return words_key(entry.title, entry.text)


def _first_met(entry: FeedEntry, met: Mapping[str, MetEntry]) -> MetEntry:
    known = [met[key] for key in entry.keys if key in met]
    return next((each for each in known if each.article_id is not None), known[0])


def _remembered(entry: FeedEntry, met: Mapping[str, MetEntry]) -> MetEntry:
    """Return what is remembered of an entry under all its names; of one from before, what it says now."""
    before = _first_met(entry, met)
    return before if before.said else replace(before, said=_said(entry))
