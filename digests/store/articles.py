"""Articles: their texts, and their way from draft to published."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import datetime
from typing import Any, TypedDict, Unpack

from sqlalchemy import ColumnElement, Select, bindparam, delete, func, literal, select, update

from digests.model import Article, ArticleStatus, Entity
from digests.query.analysed import site_of, source_words
from digests.sources.addresses import address_key
from digests.store.article_index import ArticleIndex
from digests.store.engine.connection import AnyRow, Connection
from digests.store.engine.prepared import prepared
from digests.store.matches import Matches
from digests.store.newest import count_of_published, narrowed, newest
from digests.store.publication_numbers import last_number, take_numbers
from digests.store.schema.articles import ARTICLE, articles
from digests.store.sketches import Sketches
from digests.store.vectors import Vectors

DRAFT, SCHEDULED = ArticleStatus.DRAFT, ArticleStatus.SCHEDULED
PUBLISHED, DISCARDED = ArticleStatus.PUBLISHED, ArticleStatus.DISCARDED
# What is out of digests and search.
GONE = (DISCARDED, ArticleStatus.RETRACTED)

_OF_ID = select(*ARTICLE).where(articles.c.id == bindparam("article"))
_GET = prepared(_OF_ID)
# So many of the newest articles tell which languages are published.
LOOKED_AT = 2_000
_recent = select(articles.c.source_words).where(articles.c.number.is_not(None))
_names = _recent.order_by(articles.c.number.desc()).limit(LOOKED_AT).subquery().c.source_words
_FROM_SOURCE = prepared(select(_names).where(_names == bindparam("source")).limit(1))
_LAST_ID = prepared(select(func.coalesce(func.max(articles.c.id), 0)))


class Changes(TypedDict, total=False):
    """What of an article can be revised."""

    title: str
    text: str
    language: str
    source: str | None
    url: str | None
    copy_of: int | None
    author: str | None
    written_at: datetime | None
    image_url: str | None
    corrected_at: datetime | None
    picture: str | None
    entities: tuple[Entity, ...]


class Articles:
    """The articles of one transaction. Every method may raise StoreError."""

    def __init__(
        self, connection: Connection, index: ArticleIndex, sketches: Sketches, matches: Matches, vectors: Vectors
    ) -> None:
        self._connection = connection
        self._index, self._sketches, self._matches, self._vectors = index, sketches, matches, vectors

    async def get(self, article_id: int) -> Article | None:
        """Return an article, discarded ones too, or None."""
        return _article(await self._connection.row(_GET, {"article": article_id}))

    async def revise(
        self, article_id: int, *, shadow: tuple[str, str] | None = None, **changes: Unpack[Changes]
    ) -> Article | None:
        """Change what is given; a new title, text or language needs its ``shadow``. None where it is missing."""
        if not changes:
            article = await self.get(article_id)
            article = None if article is None or article.status in GONE else article
        else:
            article = await self._change(article_id, (DRAFT, SCHEDULED, PUBLISHED), **changes, **_sought(changes))
        if article is not None and shadow is not None:
            await self._index.replace(article, shadow)
            await self._vectors.expect([article_id])
        return article

    async def publish(self, article_id: int, now: datetime) -> Article | None:
        """Publish an article under the next number; a published one stays as it is. None where missing or discarded."""
        article = await self.locked(article_id)
        if article is None or article.status is PUBLISHED:
            return article
        number = await take_numbers(self._connection, 1)
        await self._matches.number(article_id, number)
        await self._index.move(-article_id, number)
        return await self._change(
            article_id, (DRAFT, SCHEDULED), status=PUBLISHED, number=number, published_at=now, publish_at=None
        )

    async def renumber(self, article_id: int) -> Article | None:
        """Publish an article once more under the next number, as news; None where it is not published."""
        article = await self.locked(article_id)
        if article is None or article.status is not PUBLISHED or article.number is None:
            return None
        number = await take_numbers(self._connection, 1)
        await self._matches.number(article_id, number)
        await self._index.move(article.number, number)
        return await self._change(article_id, (PUBLISHED,), number=number)

    async def forget_pictures(self) -> None:
        """Forget the pictures that were sent: another bot cannot send them again."""
        await self._connection.run(update(articles).where(articles.c.picture.is_not(None)).values(picture=None))

    async def schedule(self, article_id: int, at: datetime) -> Article | None:
        """Publish a draft later; one that is published stays as it is. None where missing or discarded."""
        article = await self.locked(article_id)
        if article is None or article.status is PUBLISHED:
            return article
        return await self._change(article_id, (DRAFT, SCHEDULED), status=SCHEDULED, publish_at=at)

    async def due_scheduled(self, now: datetime) -> list[Article]:
        """Return the scheduled articles whose time has come, in the order of their times."""
        due = (articles.c.status == SCHEDULED) & (articles.c.publish_at <= now)
        return await self._listed(select(*ARTICLE).where(due).order_by(articles.c.publish_at, articles.c.id))

    async def withdraw(self, article_id: int) -> Article | None:
        """Make a published or scheduled article a draft again, without its number. None where missing or discarded."""
        article = await self.locked(article_id)
        if article is None or article.status is DRAFT:
            return article
        await self._matches.number(article_id, None)
        if article.number is not None:
            await self._index.move(article.number, -article_id)
        return await self._change(
            article_id, (SCHEDULED, PUBLISHED), status=DRAFT, number=None, published_at=None, publish_at=None
        )

    async def discard(self, article_id: int) -> Article | None:
        """Put an article away for good, out of digests, search and the comparison of duplicates. None where missing."""
        await self._put_away(article_id)
        await self._bequeath(article_id)
        return await self._change(article_id, tuple(ArticleStatus), status=DISCARDED, number=None, publish_at=None)

    async def erase(self, article_id: int) -> None:
        """Delete an article and all that hangs on it; its copies get another original."""
        await self._put_away(article_id)
        await self._bequeath(article_id)
        await self._connection.run(delete(articles).where(articles.c.id == article_id))

    async def retract(self, article_id: int, now: datetime) -> Article | None:
        """Take back what is published, out of digests, search and the search for duplicates. None where it is not."""
        status = ArticleStatus.RETRACTED
        before = await self.get(article_id)
        if before is None or before.status is not PUBLISHED:
            return None
        # Its key in the index follows from its number, so it leaves the index first.
        await self._put_away(article_id)
        await self._bequeath(article_id)
        return await self._change(article_id, (PUBLISHED,), status=status, number=None, corrected_at=now)

    async def reinstate(self, article_id: int, number: int, now: datetime) -> Article | None:
        """Publish what was retracted again, under the number that it had; its sketch and shadow come anew.

        None where it is not retracted.
        """
        retracted = (ArticleStatus.RETRACTED,)
        article = await self._change(article_id, retracted, status=PUBLISHED, number=number, corrected_at=now)
        if article is not None:
            await self._matches.number(article_id, number)
        return article

    async def several(self, ids: Sequence[int]) -> dict[int, Article]:
        """Return articles by their ids, in whatever state; those that are missing are left out."""
        chosen = articles.c.id.in_(self._connection.dialect.listed(ids))
        return {article.id: article for article in await self._listed(select(*ARTICLE).where(chosen))}

    async def numbered(self, after: int, up_to: int) -> list[Article]:
        """Return what is published with numbers in (after, up_to], in their order."""
        inside = (articles.c.number > after) & (articles.c.number <= up_to)
        return await self._listed(select(*ARTICLE).where(inside).order_by(articles.c.number))

    async def corrected_since(self, moment: datetime, after: int) -> list[Article]:
        """Return what is published with numbers after one and has been corrected since a moment, in their order."""
        corrected = (articles.c.number > after) & (articles.c.corrected_at > moment)
        return await self._listed(select(*ARTICLE).where(corrected).order_by(articles.c.number))

    async def at(self, urls: Iterable[str]) -> dict[str, list[Article]]:
        """Return the articles that stand at some addresses, discarded ones too, the first stored first.

        The keys are the addresses in the form that they are compared in.
        """
        keys = sorted({address_key(url) for url in urls})
        found: dict[str, list[Article]] = {}
        if keys:
            chosen = select(articles.c.address, *ARTICLE).where(articles.c.address.in_(keys)).order_by(articles.c.id)
            for address, *row in await self._connection.rows(chosen):
                found.setdefault(address, []).append(Article(*row))
        return found

    async def restore(self, article_id: int) -> Article | None:
        """Make a discarded article a draft again; its sketch and shadow come anew. None where not discarded."""
        return await self._change(article_id, (DISCARDED,), status=DRAFT, published_at=None)

    async def languages(self) -> list[str]:
        """Return the languages of the newest published articles, those of most of them first."""
        recent = select(articles.c.language).where(articles.c.number.is_not(None))
        recent = recent.order_by(articles.c.number.desc()).limit(LOOKED_AT)
        code = recent.subquery().c.language
        counted = select(code).group_by(code).order_by(func.count().desc(), code)
        return [row[0] for row in await self._connection.rows(counted)]

    async def from_source(self, words: str) -> bool:
        """Tell whether any of the newest published articles is from the source of that name, in folded words."""
        return await self._connection.row(_FROM_SOURCE, {"source": f" {words} "}) is not None

    async def latest(
        self, topic_id: int | None, limit: int, offset: int, languages: Sequence[str] = ()
    ) -> list[Article]:
        """Return published articles, on one topic or on any, the newest first; in any language where none is named."""
        query = newest(len(languages), on_topic=topic_id is not None)
        some = {"limit": limit, "offset": offset, **narrowed(topic_id, languages)}
        return [Article(*row) for row in await self._connection.rows(query, some)]

    async def count(self, topic_id: int | None, languages: Sequence[str] = ()) -> int:
        """Return how many published articles there are, on one topic or in all, in any language or some."""
        query = count_of_published(len(languages), on_topic=topic_id is not None)
        return int(await self._connection.value(query, narrowed(topic_id, languages)))

    async def last_number(self) -> int:
        """Return the newest number given, 0 where there is none."""
        return await last_number(self._connection)

    async def last_id(self) -> int:
        """Return the highest id of an article, 0 where there is none."""
        return int(await self._connection.value(_LAST_ID))

    async def number_before(self, moment: datetime) -> int:
        """Return a number such that everything published at that moment or later has a higher one, the highest such.

        What came from another bot's archive is not counted.
        """
        since = select(func.min(articles.c.number)).where(articles.c.published_at >= moment, articles.c.number > 0)
        first = await self._connection.value(since)
        return await self.last_number() if first is None else int(first) - 1

    async def drafts(
        self,
        user_id: int,
        *,
        everybodys: bool = False,
        only_own: bool = False,
        limit: int | None = None,
        first: int = 0,
    ) -> list[Article]:
        """Return the drafts and scheduled articles that a person added or that nobody did, the newest first.

        What nobody added came from a feed or a channel, and waits for any editor: it is left out of what is
        ``only_own``. ``everybodys`` returns all there are. ``limit``: so many at most, from the place ``first`` on.
        """
        own = _to_come(user_id, everybodys=everybodys, only_own=only_own)
        query = select(*ARTICLE).where(own).order_by(articles.c.id.desc())
        return await self._listed(query.limit(limit).offset(first))

    async def count_drafts(self, user_id: int, *, everybodys: bool = False, only_own: bool = False) -> int:
        """Return how many these are."""
        own = _to_come(user_id, everybodys=everybodys, only_own=only_own)
        return int(await self._connection.value(select(func.count()).select_from(articles).where(own)))

    async def each_after(self, article_id: int, limit: int) -> list[Article]:
        """Return the next articles by id, but for those put away: a walk over all that starts at 0."""
        beyond = (articles.c.id > article_id) & articles.c.status.not_in(GONE)
        return await self._listed(select(*ARTICLE).where(beyond).order_by(articles.c.id).limit(limit))

    async def published_after(self, number: int, limit: int) -> list[Article]:
        """Return the next published articles by number: a walk over those after one of them."""
        beyond = select(*ARTICLE).where(articles.c.number > number).order_by(articles.c.number)
        return await self._listed(beyond.limit(limit))

    async def _bequeath(self, article_id: int) -> None:
        """Make the best of an article's copies the original of the others: published before open, the first stored."""
        copies = select(articles.c.id).where(articles.c.copy_of == article_id, articles.c.status.not_in(GONE))
        heir = await self._connection.value(copies.order_by(articles.c.number.is_(None), articles.c.id).limit(1))
        if heir is not None:
            mine = articles.c.copy_of == article_id
            await self._connection.run(update(articles).where(mine).values(copy_of=heir))
            await self._connection.run(update(articles).where(articles.c.id == heir).values(copy_of=None))

    async def _put_away(self, article_id: int) -> None:
        article = await self.get(article_id)
        if article is not None:
            await self._matches.number(article_id, None)
            await self._sketches.remove(article_id)
            await self._vectors.remove(article_id)
            await self._index.remove(article)

    async def _listed(self, query: Select[*tuple[Any, ...]]) -> list[Article]:
        return [Article(*row) for row in await self._connection.rows(query)]

    async def locked(self, article_id: int) -> Article | None:
        """Return an article that is not put away; nobody else can change it until the transaction ends."""
        query = _OF_ID.where(articles.c.status.not_in(GONE)).with_for_update()
        return _article(await self._connection.row(query, {"article": article_id}))

    async def _change(self, article_id: int, among: tuple[ArticleStatus, ...], **values: Any) -> Article | None:
        chosen = (articles.c.id == article_id) & articles.c.status.in_(among)
        row = await self._connection.row(update(articles).where(chosen).values(**values).returning(*ARTICLE))
        return _article(row)


def _sought(changes: Changes) -> dict[str, str | None]:
    """Return what articles are looked up by, where it changes: address, ``site:`` and ``source:``."""
    found: dict[str, str | None] = {}
    if "url" in changes:
        found["site"] = site_of(changes["url"])
        found["address"] = address_key(changes["url"]) if changes["url"] else None
    if "source" in changes:
        found["source_words"] = source_words(changes["source"])
    return found


def _article(row: AnyRow | None) -> Article | None:
    return None if row is None else Article(*row)


def _to_come(user_id: int, *, everybodys: bool, only_own: bool) -> ColumnElement[bool]:
    """Return the condition that an article is not out yet, and somebody's to bring out."""
    is_to_come = articles.c.status.in_((DRAFT, SCHEDULED))
    if everybodys:
        return is_to_come
    nobodys = articles.c.added_by.is_(None) & literal(not only_own)
    return ((articles.c.added_by == user_id) | nobodys) & is_to_come
