"""From a draft to a stored article: its language, its copies and its topics; and from there to its publication.

Draft ── language ── shadow stems and sketch ── copies ── topics ──▶ store (draft ─▶ scheduled ─▶ published)
"""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Awaitable, Callable, Collection, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import TypeAlias

from digests.audit.acting import who
from digests.audit.record import added, brought, recorded
from digests.compose.duplicates import sketch
from digests.errors import ArticleRejected
from digests.intake.amending import Amending
from digests.intake.analysis import Analysis, analysis
from digests.intake.batches import prepared
from digests.intake.duplicates import original
from digests.intake.ingested import IngestedArticle
from digests.intake.revising import is_open
from digests.intake.teaching import teach
from digests.model import Article, ArticleStatus, AuditEntry, Deed, Erratum, TopicMatch, is_overdue
from digests.sources.drafts import Draft
from digests.store import Transaction
from digests.topics.matching import analysed

logger = logging.getLogger(__name__)

Remember: TypeAlias = Callable[[Transaction, Sequence[Article]], Awaitable[None]]

# What of one contributor waits at once: more keeps everybody else's from being seen.
MOST_WAITING = 50


@dataclass(frozen=True, slots=True)
class ComingOut:
    """What was scheduled and due, as it was before: what came out, and what could not."""

    came: tuple[Article, ...] = ()
    failed: tuple[Article, ...] = ()


NOTHING_DUE = ComingOut()


class Ingest(Amending):
    """Takes articles in, changes them, and leads them to publication."""

    async def add(self, draft: Draft, added_by: int | None) -> IngestedArticle:
        """Store a draft."""
        (intake,) = await self.add_all([draft], added_by)
        return intake

    async def add_all(
        self,
        drafts: Sequence[Draft],
        added_by: int | None,
        *,
        publish: bool = False,
        once: bool = False,
        remember: Remember | None = None,
        brought_by: str | None = None,
        sent_in: bool = False,
    ) -> list[IngestedArticle]:
        """Store drafts in one transaction, some hundreds at most, and publish them at once where that is asked.

        brought_by: what the bot took them from by itself, such as ``feed 3``; that they came is written down then too.
        sent_in: by a contributor: it waits in everybody's queue, and they are told what becomes of it.
        once: what stands at an address that is known is not stored again; the article that is there is returned.
        remember: writes down, in the same transaction, what each draft has become.
        Raises: ArticleRejected (too-many-waiting) where so much that a contributor sent in waits already.
        """
        batch = await prepared(self._store, self._classifier, drafts, self._now())
        async with self._store.write() as tx:
            if sent_in and added_by is not None and await tx.contributions.waiting(added_by) >= MOST_WAITING:
                raise ArticleRejected("too-many-waiting", limit=MOST_WAITING)
            taken = await batch.store(tx, added_by, self._now(), publish=publish, once=once)
            if remember is not None:
                await remember(tx, [each.article for each in taken])
            if sent_in and added_by is not None:
                await tx.contributions.add([each.article.id for each in taken if each.is_new], added_by)
            if added_by is not None or brought_by is not None:
                await self._note_added(tx, taken, brought_by)
        self._taken_in()
        return taken

    async def archive(
        self, drafts: Sequence[Draft], topic_ids: Sequence[Collection[int]], remember: Remember
    ) -> list[IngestedArticle]:
        """Store what has come out elsewhere, each at its own moment: it is found by all, and news to nobody.

        topic_ids: of each, where its topics are known; else the queries decide. remember: as in ``add_all``.
        """
        batch = await prepared(self._store, self._classifier, drafts, self._now(), archived=True)
        async with self._store.write() as tx:
            taken = await batch.store(tx, None, self._now(), publish=True, once=True)
            topics = {topic.id: topic for topic in await tx.topics.active()}
            for each, chosen in zip(taken, topic_ids, strict=True):
                if each.is_new and (known := [topics[topic_id] for topic_id in chosen if topic_id in topics]):
                    matches = [TopicMatch(topic, 1.0) for topic in known]
                    await tx.matches.set(each.article.id, matches, by_editor=True)
            await remember(tx, [each.article for each in taken])
        self._taken_in()
        return taken

    async def choose_topics(self, article_id: int, topic_ids: Collection[int]) -> IngestedArticle | None:
        """Put an open article on just these topics; queries no longer decide, and the topics learn from it.

        None where there is no such article.
        """
        async with self._store.write() as tx:
            if await is_open(tx, article_id):
                async with recorded(tx, Deed.SORTED, article_id, self._now()):
                    await self._put_on(tx, article_id, topic_ids)
        return await self.look(article_id)

    async def publish(self, article_id: int) -> IngestedArticle | None:
        """Publish now; what is published or discarded stays so. None where there is no such article."""
        async with self._store.write() as tx:
            if await is_open(tx, article_id):
                await self._publish(tx, article_id, self._now())
                await self._teach(tx, article_id, accepted=True)
        return await self.look(article_id)

    async def decide(self, article_ids: Sequence[int], *, publish: bool) -> list[int]:
        """Publish or discard those of some articles that are drafts still, or should be out by now; return which.

        What is decided on several at once was not read for its topics, which learn nothing of it. On the others
        somebody else has decided, were it in the same moment: what they decided stands.
        """
        decided = []
        async with self._store.write() as tx:
            for article_id in article_ids:
                article = await tx.articles.locked(article_id)
                if article is not None and (article.status is ArticleStatus.DRAFT or is_overdue(article, self._now())):
                    await (self._publish if publish else self._discard)(tx, article_id, self._now())
                    decided.append(article_id)
                    if len(article_ids) == 1:
                        await self._teach(tx, article_id, accepted=publish)
        return decided

    async def schedule(self, article_id: int, at: datetime) -> IngestedArticle | None:
        """Have an open article published at that moment. None where there is no such article."""
        async with self._store.write() as tx:
            if await is_open(tx, article_id):
                async with recorded(tx, Deed.SCHEDULED, article_id, self._now()):
                    await tx.articles.schedule(article_id, at)
                await self._teach(tx, article_id, accepted=True)
        return await self.look(article_id)

    async def withdraw(self, article_id: int) -> IngestedArticle | None:
        """Make a draft again of what was published or scheduled. None where there is no such article."""
        async with self._store.write() as tx:
            async with recorded(tx, Deed.WITHDRAWN, article_id, self._now()):
                await tx.articles.withdraw(article_id)
            await tx.lessons.forget_implied(article_id)
            await tx.corrections.mark_article(article_id)
            await tx.answers.mark(article_id)
        return await self.look(article_id)

    async def discard(self, article_id: int) -> IngestedArticle | None:
        """Discard an open article. None where there is no such article."""
        async with self._store.write() as tx:
            if await is_open(tx, article_id):
                await self._discard(tx, article_id, self._now())
                await self._teach(tx, article_id, accepted=False)
        return await self.look(article_id)

    async def restore(self, article_id: int) -> IngestedArticle | None:
        """Make a draft again of what was discarded. None where there is no such article."""
        async with self._store.read() as tx:
            old = await tx.articles.get(article_id)
        if old is not None and old.status is ArticleStatus.DISCARDED:
            found = await asyncio.to_thread(analysis, old.title, old.text, old.language)
            async with self._store.write() as tx, recorded(tx, Deed.RESTORED, article_id, self._now()):
                await tx.new_articles.alone()
                if await tx.articles.restore(article_id):
                    await tx.lessons.forget_implied(article_id)
                    await self._find_again(tx, old, found)
            self._taken_in()
        return await self.look(article_id)

    async def reinstate(self, article_id: int, number: int) -> IngestedArticle | None:
        """Publish what was retracted again under the number that it had, so that nobody gets it anew who had it.

        The messages that show its retraction show it again, and readers are told. None where there is no such article.
        """
        async with self._store.read() as tx:
            old = await tx.articles.get(article_id)
        if old is not None and old.status is ArticleStatus.RETRACTED:
            found = await asyncio.to_thread(analysis, old.title, old.text, old.language)
            async with self._store.write() as tx, recorded(tx, Deed.REINSTATED, article_id, self._now()):
                await tx.new_articles.alone()
                now = await tx.corrections.moment(article_id, self._now())
                if await tx.articles.reinstate(article_id, number, now):
                    await self._find_again(tx, old, found)
                    await tx.errata.add(Erratum(article_id, now, old.title, restores=True))
                    await tx.answers.mark(article_id)
                    await tx.corrections.mark_article(article_id)
            self._taken_in()
        return await self.look(article_id)

    async def publish_scheduled(self) -> ComingOut:
        """Publish what is due, and return what came out, and what could not and is tried again."""
        now = self._now()
        async with self._store.read() as tx:
            due = await tx.articles.due_scheduled(now)
        if not due:
            return NOTHING_DUE
        try:
            await self._come_out([each.id for each in due], now)
            return ComingOut(tuple(due))
        except Exception:
            logger.exception("What is due could not come out at once: one after the other is tried")
        came, failed = [], []
        for article in due:
            try:
                await self._come_out([article.id], now)
                came.append(article)
            except Exception:
                # One that cannot come out must not keep the others back, nor the digests that are due.
                logger.exception("Article %d could not come out", article.id)
                failed.append(article)
        return ComingOut(tuple(came), tuple(failed))

    async def _come_out(self, article_ids: Sequence[int], now: datetime) -> None:
        async with self._store.write() as tx:
            due = {article.id for article in await tx.articles.due_scheduled(now)}
            for article_id in article_ids:
                if article_id in due:
                    await self._publish(tx, article_id, now)

    async def match_by_meaning(self, article_ids: Collection[int]) -> None:
        """Ask the topics anew of articles whose vectors are known now, where a topic has learned what it means.

        What an editor has put in stays as it is: its card has told of its topics.
        """
        async with self._store.read() as tx:
            topics = await self._classifier.read(tx)
            if not topics.know_meanings:
                return
            known, vectors = await tx.articles.several(list(article_ids)), await tx.vectors.of(article_ids)
        articles = [each for each in known.values() if each.added_by is None and each.id in vectors]
        documents, meanings = [analysed(each) for each in articles], [vectors[each.id] for each in articles]
        matches = await asyncio.to_thread(topics.match_all, documents, meanings)
        async with self._store.write() as tx:
            unchanged = await tx.articles.several([article.id for article in articles])
            for article, on_topics in zip(articles, matches, strict=True):
                if unchanged.get(article.id) == article and not await tx.matches.chosen_by_editor(article.id):
                    await tx.matches.set(article.id, on_topics)

    async def _find_again(self, tx: Transaction, old: Article, found: Analysis) -> None:
        """Let what was put away be found again, and compared with what comes."""
        duplicate = await self._duplicate(tx, found.fingerprint, old.url, old.id)
        article = await tx.articles.revise(old.id, shadow=found.shadow, copy_of=original(duplicate, old.id))
        await tx.sketches.set(old.id, sketch(found.fingerprint))
        if article is not None:
            await self._leave_copies(tx, article, found.fingerprint)

    async def _publish(self, tx: Transaction, article_id: int, now: datetime) -> None:
        async with recorded(tx, Deed.PUBLISHED, article_id, now):
            await tx.articles.publish(article_id, now)

    async def _discard(self, tx: Transaction, article_id: int, now: datetime) -> None:
        async with recorded(tx, Deed.DISCARDED, article_id, now):
            await tx.articles.discard(article_id)

    async def _teach(self, tx: Transaction, article_id: int, *, accepted: bool) -> None:
        article = await tx.articles.get(article_id)
        if article is not None:
            await teach(tx, article, accepted=accepted, now=self._now())

    async def _note_added(self, tx: Transaction, taken: Sequence[IngestedArticle], brought_by: str | None) -> None:
        now, subject, told = self._now(), brought_by or "", added if brought_by is None else brought
        await tx.audit.add_all([
            AuditEntry(now, who(), Deed.ADDED, each.article.id, subject, after=told(each.article, each.matches))
            for each in taken if each.is_new
        ])  # fmt: skip
