"""The last step of an article taken back, by what is written down of it: as it was before, it is again.

last entry ── still the last? ── the door that makes it so ──▶ an entry of its own, which can be undone in turn
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Mapping
from datetime import datetime, timedelta
from typing import Any, TypeAlias

from digests.intake.ingest import Ingest
from digests.intake.revising import OPEN
from digests.model import JSON, Article, ArticleStatus, AuditEntry, AuditFilter, Deed, Entity, EntityKind, Passage
from digests.store import Store

# What stories of the desk are, and what came before them, is undone at the desk.
AT_THE_DESK = (Deed.MARKED, Deed.MOVED, Deed.TIED, Deed.UNTIED, Deed.TITLED, Deed.PICTURED)
LOOKED_AT = 20
# So long a publication is taken back without a word: hardly anybody has read it.
UNDO_WITHIN = timedelta(seconds=60)
WORDS = ("title", "text", "source", "url", "language")
Undo: TypeAlias = Callable[[AuditEntry], Awaitable[object]]


class Undoing:
    """Takes the last step of an article back. Every method may raise StoreError."""

    def __init__(self, store: Store, ingest: Ingest, now: Callable[[], datetime]) -> None:
        self._store, self._ingest, self._now = store, ingest, now
        self._undo: Mapping[Deed, Undo] = {
            Deed.REVISED: self._revise, Deed.SORTED: self._sort, Deed.ILLUSTRATED: self._illustrate,
            Deed.SCHEDULED: self._plan, Deed.WITHDRAWN: self._plan, Deed.DISCARDED: self._restore,
            Deed.RESTORED: self._discard, Deed.CORRECTED: self._amend, Deed.RETRACTED: self._reinstate,
        }  # fmt: skip

    async def last(self, article_id: int) -> AuditEntry | None:
        """Return the last step of an article where it can be undone as the article stands now; None where not."""
        async with self._store.read() as tx:
            article = await tx.articles.get(article_id)
            found = await tx.audit.page(AuditFilter(article_id=article_id), LOOKED_AT)
        steps = (each for each in found if each.deed not in AT_THE_DESK)
        entry = next(steps, None)
        return entry if entry is not None and article is not None and self._can_be_undone(entry, article) else None

    async def undo(self, article_id: int, entry_id: int) -> AuditEntry | None:
        """Take a step back where it is still the last one, and return it; None where it is not any more."""
        entry = await self.last(article_id)
        if entry is None or entry.id != entry_id:
            return None
        await self._undo[entry.deed](entry)
        return entry

    @staticmethod
    def is_seen(entry: AuditEntry) -> bool:
        """Tell whether readers are told that a step is undone: they have been told of it."""
        told = entry.before.keys() & {"title", "text", "source", "url"}
        return entry.deed is Deed.RETRACTED or (entry.deed is Deed.CORRECTED and bool(told))

    def _can_be_undone(self, entry: AuditEntry, article: Article) -> bool:
        if entry.deed not in self._undo or entry.after.get("status", article.status) != article.status:
            return False
        match entry.deed:
            case Deed.RETRACTED:
                return "number" in entry.before
            case Deed.CORRECTED:
                return article.status is ArticleStatus.PUBLISHED
            case Deed.ILLUSTRATED | Deed.SORTED:
                return article.status in (*OPEN, ArticleStatus.PUBLISHED)
            case Deed.DISCARDED:
                return "joined_to" not in entry.after
            case Deed.WITHDRAWN:
                return self._planned(entry) is not None
            case Deed.RESTORED:
                return article.status is ArticleStatus.DRAFT
        return article.status in OPEN

    def _planned(self, entry: AuditEntry) -> datetime | None:
        """Return when an article was to come out before a step, None where it was not, or that has passed."""
        before = entry.before.get("publish_at")
        at = datetime.fromisoformat(before) if before else None
        return at if at is not None and at > self._now() else None

    async def _revise(self, entry: AuditEntry) -> None:
        await self._ingest.revise(_article(entry), **_words(entry), said=_said(entry.before))

    async def _sort(self, entry: AuditEntry) -> None:
        async with self._store.read() as tx:
            ids = {topic.slug: topic.id for topic in await tx.topics.all()}
        chosen = [ids[slug] for slug in entry.before.get("topics", ()) if slug in ids]
        await self._ingest.choose_topics(_article(entry), chosen)
        await self._ingest.sort_again(_article(entry), chosen)

    async def _illustrate(self, entry: AuditEntry) -> None:
        before = entry.before
        await self._ingest.illustrate(_article(entry), before.get("picture"), image_url=before.get("image_url"))

    async def _plan(self, entry: AuditEntry) -> None:
        at = self._planned(entry)
        if at is None:
            await self._ingest.withdraw(_article(entry))
        else:
            await self._ingest.schedule(_article(entry), at)

    async def _restore(self, entry: AuditEntry) -> None:
        await self._ingest.restore(_article(entry))
        if (at := self._planned(entry)) is not None:
            await self._ingest.schedule(_article(entry), at)

    async def _discard(self, entry: AuditEntry) -> None:
        await self._ingest.discard(_article(entry))

    async def _amend(self, entry: AuditEntry) -> None:
        if "written_at" in {**entry.before, **entry.after}:
            at = entry.before.get("written_at")
            await self._ingest.date(_article(entry), datetime.fromisoformat(at) if at else None)
        if words := _words(entry):
            await self._ingest.amend(_article(entry), **words, said=_said(entry.before))

    async def _reinstate(self, entry: AuditEntry) -> None:
        await self._ingest.reinstate(_article(entry), int(entry.before["number"]))


def _article(entry: AuditEntry) -> int:
    assert entry.article_id is not None
    return entry.article_id


def _words(entry: AuditEntry) -> dict[str, str]:
    """Return the words before a step; what was unset then is taken away again by an empty word."""
    unset = {name: "" for name in ("source", "url") if name in entry.after and name not in entry.before}
    return {name: entry.before[name] for name in WORDS if name in entry.before} | unset


def _said(before: JSON) -> list[Passage]:
    """Return the text before a step with what stood out in it."""
    marks: list[Any] = before.get("entities", [])
    entities = tuple(Entity(first, first + length, EntityKind(kind), *url) for first, length, kind, *url in marks)
    return [Passage(before["text"], entities)] if "text" in before else []
