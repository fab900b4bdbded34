"""What is written down of an act: how its article was before and after, as far as that differs."""

from __future__ import annotations

from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from datetime import datetime
from typing import Any

from digests.audit.acting import who
from digests.model import JSON, Article, AuditEntry, Deed, TopicMatch
from digests.store import Transaction

# What of an article people change; the rest follows from it.
FIELDS = (
    "title", "text", "entities", "language", "source", "url", "author", "written_at", "image_url", "picture",
    "status", "publish_at", "number",
)  # fmt: skip


@asynccontextmanager
async def recorded(tx: Transaction, deed: Deed, article_id: int, now: datetime, **besides: Any) -> AsyncIterator[None]:
    """Write down what the block changes in an article, if anything; ``besides`` stands with what is after."""
    before = await state(tx, article_id)
    yield
    after = await state(tx, article_id)
    names = [name for name in {**before, **after} if before.get(name) != after.get(name)]
    if names:
        was, is_now = _only(before, names), _only(after, names)
        await note(tx, deed, now, article_id=article_id, before=was, after=is_now | besides)


async def note(
    tx: Transaction,
    deed: Deed,
    now: datetime,
    *,
    article_id: int | None = None,
    subject: str = "",
    chat_id: int | None = None,
    before: JSON | None = None,
    after: JSON | None = None,
) -> None:
    """Write down an act of whoever acts."""
    await tx.audit.add(AuditEntry(now, who(), deed, article_id, subject, chat_id, before or {}, after or {}))


async def state(tx: Transaction, article_id: int) -> JSON:
    """Return an article as JSON, with the slugs of its topics; empty where there is none. What is unset is left out."""
    article = await tx.articles.get(article_id)
    if article is None:
        return {}
    topics = sorted(match.topic.slug for match in await tx.matches.of(article_id))
    return told(article) | ({"topics": topics} if topics else {})


def told(article: Article) -> JSON:
    """Return what people change of an article as JSON; what is unset is left out."""
    values = {name: _plain(name, getattr(article, name)) for name in FIELDS}
    return {name: value for name, value in values.items() if value is not None}


def added(article: Article, matches: Sequence[TopicMatch]) -> JSON:
    """Return a new article as JSON, with the slugs of its topics."""
    topics = sorted(match.topic.slug for match in matches)
    return told(article) | ({"topics": topics} if topics else {})


def brought(article: Article, matches: Sequence[TopicMatch]) -> JSON:
    """Return an article that the bot took from somewhere as JSON, without its text, which would be kept twice.

    The first act that changes the text keeps how it was.
    """
    return {name: value for name, value in added(article, matches).items() if name not in ("text", "entities")}


def _plain(name: str, value: Any) -> Any:
    if name == "entities":
        return [
            [each.start, each.end - each.start, str(each.kind), *filter(None, [each.url])] for each in value
        ] or None
    if isinstance(value, datetime):
        return value.isoformat()
    return str(value) if name == "status" else value


def _only(values: JSON, names: list[str]) -> JSON:
    return {name: values[name] for name in names if name in values}
