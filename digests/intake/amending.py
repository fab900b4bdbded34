"""What is corrected in an article that is out, in every message that shows it.

article ── words · source · link · language · date · picture · topics ── store, with a mark on all that shows it
              └─ what misled readers ── an erratum, in its place and in the digest after
"""

from __future__ import annotations

import asyncio
from collections.abc import Collection, Iterator, Sequence, Set
from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any

from digests.audit.record import recorded
from digests.compose.changed_words import changed_words
from digests.intake.analysis import Change, analysis_of_revision
from digests.intake.ingested import IngestedArticle
from digests.intake.revising import Revising, changed_fields
from digests.model import About, Article, ArticleStatus, Deed, Erratum, Passage, TopicMatch
from digests.sources.addresses import plain_address
from digests.store import Transaction

# What came out so lately is still news to those who were not told of it: the digest of a day tells no older.
FRESH = timedelta(days=1)


class Amending(Revising):
    """Corrects articles that are out."""

    async def amend(
        self,
        article_id: int,
        *,
        title: str | None = None,
        text: str | None = None,
        source: str | None = None,
        url: str | None = None,
        language: str | None = None,
        note: str = "",
        said: Sequence[Passage] = (),
    ) -> Article | None:
        """Correct a published article, and mark all that shows it; None where it is not published.

        It keeps its number, so nobody gets it anew. Where readers may have been misled, they are told what was wrong
        and what is right: by the editor's ``note``, else by what changed. "" takes a source or url away. said: what is
        new in the text, with its entities.
        """
        url = plain_address(url) if url else url
        change = Change(title, text, source, url, language)
        async with self._store.read() as tx:
            old = await tx.articles.get(article_id)
        if old is None or old.status is not ArticleStatus.PUBLISHED:
            return None
        found = await asyncio.to_thread(analysis_of_revision, old, change)
        # Other words may be of another topic; a right source or language parts nobody from what they were told.
        matches = None if title is None and text is None else await self._matches(found)
        async with self._store.write() as tx:
            await tx.new_articles.alone()
            now = await tx.articles.get(article_id)
            if now is None or now.status is not ArticleStatus.PUBLISHED:
                return None
            fields = changed_fields(old, change, found, said)
            moment = await tx.corrections.moment(article_id, self._now())
            told = list(_errata(now, replace(now, **fields), moment, note))
            if told:
                fields["corrected_at"] = moment
            async with recorded(tx, Deed.CORRECTED, article_id, self._now(), **({"note": note} if note else {})):
                article = await self._write(tx, article_id, found, matches, fields)
                if article is not None:
                    await self._leave_copies(tx, article, found.fingerprint)
            for erratum in told:
                await tx.errata.add(erratum)
            await mark(tx, article_id)
        self._taken_in()
        return article

    async def date(self, article_id: int, written_at: datetime | None) -> IngestedArticle | None:
        """Say when the source of a published article has written it, None where nobody knows.

        No message shows that day; what a text means by "yesterday" goes by it. None where there is no such article.
        """
        await self._put(article_id, Deed.CORRECTED, written_at=written_at)
        return await self.look(article_id)

    async def illustrate(
        self, article_id: int, picture: str | None, *, image_url: str | None = None
    ) -> IngestedArticle | None:
        """Give an article a picture by its file id, or take its picture away, in the messages that show it too.

        image_url: where a picture stands that no editor has sent. None where there is no such article; one that was put
        away stays as it is.
        """
        await self._put(article_id, Deed.ILLUSTRATED, picture=picture, image_url=image_url)
        return await self.look(article_id)

    async def sort_again(self, article_id: int, topic_ids: Collection[int]) -> IngestedArticle | None:
        """Put a published article on just these topics; queries no longer decide, and the topics learn from it.

        To those who follow a topic that it was not on it is news as long as it is fresh; nobody gets it twice, and what
        has told of it stays as it is. None where there is no such article.
        """
        async with self._store.write() as tx:
            article = await tx.articles.locked(article_id)
            if article is not None and article.status is ArticleStatus.PUBLISHED:
                async with recorded(tx, Deed.SORTED, article_id, self._now()):
                    before = {match.topic.id for match in await tx.matches.of(article_id)}
                    await self._put_on(tx, article_id, topic_ids)
                    if self.is_fresh(article):
                        await self._become_news(tx, article, before)
                # Digests keep their sections: what was read in its place is not moved from there.
                await tx.answers.mark(article_id)
        return await self.look(article_id)

    def is_fresh(self, article: Article) -> bool:
        """Tell whether a published article is still news to those who have not had it."""
        return article.published_at is not None and self._now() - article.published_at < FRESH

    async def _become_news(self, tx: Transaction, article: Article, before: Set[int]) -> None:
        """Let those who follow only topics that an article was not on get it once more than it was told."""
        now_on = {match.topic.id for match in await tx.matches.of(article.id)}
        if article.number is None or not now_on - before - await tx.curations.had_on(article.id):
            return
        await tx.curations.was_on(article.id, sorted(before), article.number)
        await tx.articles.renumber(article.id)

    async def _put(self, article_id: int, deed: Deed, **fields: Any) -> None:
        """Change what nobody has to be told of, in the messages that show it too."""
        async with self._store.write() as tx:
            article = await tx.articles.get(article_id)
            if article is not None and any(getattr(article, name) != value for name, value in fields.items()):
                async with recorded(tx, deed, article_id, self._now()):
                    await tx.articles.revise(article_id, **fields)
                await mark(tx, article_id)

    async def _put_on(self, tx: Transaction, article_id: int, topic_ids: Collection[int]) -> None:
        """Put an article on topics by an editor's word, from which they learn."""
        before = {match.topic.id: match for match in await tx.matches.of(article_id)}
        topics = await tx.topics.active()
        known, chosen = {topic.id for topic in topics}, [topic for topic in topics if topic.id in topic_ids]
        matches = [before.get(topic.id) or TopicMatch(topic, 1.0) for topic in chosen]
        await tx.matches.set(article_id, matches, by_editor=True)
        for topic_id in {*before, *topic_ids} & known:
            await tx.lessons.add(topic_id, article_id, accepted=topic_id in topic_ids, now=self._now())


async def mark(tx: Transaction, article_id: int) -> None:
    """Say that all that shows an article is to show it as it is now."""
    await tx.corrections.mark_article(article_id)
    await tx.answers.mark(article_id)


def _errata(before: Article, after: Article, made_at: datetime, note: str) -> Iterator[Erratum]:
    """Yield what misled readers: words that were wrong, a source or link that was another's; one, where an editor says.

    Where a source or a link was missing nobody was misled.
    """
    erratum = Erratum(before.id, made_at, before.title, note=note)
    if note:
        yield erratum
        return
    if (before.title, before.text) != (after.title, after.text):
        was, reads = changed_words(before.title, after.title)
        if not was and not reads:
            was, reads = changed_words(before.text, after.text)
        yield replace(erratum, was=was, reads=reads)
    if before.source and before.source != after.source:
        yield replace(erratum, was=before.source, reads=after.source or "", about=About.SOURCE)
    if before.url and before.url != after.url:
        yield replace(erratum, was=before.url, reads=after.url or "", about=About.LINK)
