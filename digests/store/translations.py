"""What a machine has translated, once for each text and language, and for whom something is to be translated."""

from __future__ import annotations

import hashlib
from collections import defaultdict
from collections.abc import Collection
from datetime import datetime
from typing import NamedTuple

from sqlalchemy import delete, func, literal_column, not_, select, tuple_

from digests.model import Article, MachineTranslation
from digests.store.engine.connection import Connection
from digests.store.schema.chats import chats, subscriptions
from digests.store.schema.translations import translations

_IS_READING = (chats.c.active, not_(chats.c.stopped), chats.c.reads != literal_column("''"))


class Audience(NamedTuple):
    """Chats that are spoken to in a language and read the same ones: how many, and what any of them follows."""

    language: str
    reads: tuple[str, ...]
    topic_ids: frozenset[int]
    chats: int


class Translations:
    """The translations of one transaction. Every method may raise StoreError."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    async def of(self, articles: Collection[Article]) -> dict[tuple[int, str], MachineTranslation | None]:
        """Return what articles are in other languages, as far as it was made of the texts that they have now."""
        texts = {article.id: article for article in articles}
        if not texts:
            return {}
        # Most databases have none at all, so what is asked does not grow with the articles.
        rows = await self._connection.rows(select(translations).where(translations.c.article_id >= min(texts)))
        return {
            (row.article_id, row.language): MachineTranslation(row.language, row.title, row.summary)
            if row.title
            else None
            for row in rows
            if row.article_id in texts and row.source == _source(texts[row.article_id])
        }

    async def keep(self, article: Article, language: str, made: MachineTranslation | None, now: datetime) -> None:
        """Keep what an article's text is in a language, or that this may not be shown."""
        values = {
            "source": _source(article),
            "title": made.title if made else "",
            "summary": made.summary if made else "",
            "made_at": now,
        }
        new = self._connection.dialect.insert(translations).values(article_id=article.id, language=language, **values)
        await self._connection.run(new.on_conflict_do_update(index_elements=["article_id", "language"], set_=values))

    async def made_since(self, moment: datetime) -> int:
        """Return how many have been made since a moment."""
        count = select(func.count()).select_from(translations).where(translations.c.made_at >= moment)
        return int(await self._connection.value(count))

    async def forget_some(self, made_before: datetime, limit: int) -> int:
        """Delete up to ``limit`` of those that were made before a moment; return how many."""
        key = translations.c.article_id, translations.c.language
        old = select(*key).where(translations.c.made_at < made_before).order_by(translations.c.made_at).limit(limit)
        return await self._connection.run(delete(translations).where(tuple_(*key).in_(old)))

    async def audiences(self) -> list[Audience]:
        """Return the chats that do not read every language, by what they read, the most numerous first."""
        kinds = (chats.c.language, chats.c.reads)
        following = select(*kinds, subscriptions.c.topic_id, func.count())
        following = following.join(subscriptions, subscriptions.c.chat_id == chats.c.id).where(*_IS_READING)
        rows = await self._connection.rows(following.group_by(*kinds, subscriptions.c.topic_id))
        topics = defaultdict[tuple[str, tuple[str, ...]], dict[int, int]](dict)
        for language, reads, topic_id, count in rows:
            topics[language, reads][topic_id] = count
        found = [Audience(language, reads, frozenset(on), max(on.values())) for (language, reads), on in topics.items()]
        return sorted(found, key=lambda each: (-each.chats, each.language, each.reads))


def _source(article: Article) -> str:
    """Return what tells the text of an article from others."""
    return hashlib.sha256(f"{article.title}\0{article.text}".encode(errors="replace")).hexdigest()
