"""What an editor sends is stored once, also where a process ended before it said so; its message is remembered."""

from __future__ import annotations

from collections.abc import Sequence

from bot.visit import Visit
from digests.intake.ingested import IngestedArticle
from digests.model import Article
from digests.sources.drafts import Draft
from digests.store import Transaction


async def stored(visit: Visit, draft: Draft, key: str) -> IngestedArticle:
    """Store a draft, or return the article that an earlier try to handle the same message has made.

    ``key`` names the message, as ``words_of`` or ``link_of`` does; the photo that it shows is remembered with it.
    """
    shown = [photo_of(visit)] if draft.picture and visit.message.photo else []

    async def remember(tx: Transaction, articles: Sequence[Article]) -> None:
        await tx.cards.imported(dict.fromkeys([key, *shown], articles[0].id))

    known = await made_of(visit, key)
    if known is None:
        sent_in = not visit.is_editor
        (known,) = await visit.services.ingest.add_all([draft], visit.user_id, remember=remember, sent_in=sent_in)
    return known


async def made_of(visit: Visit, key: str) -> IngestedArticle | None:
    """Return the article that a message has become, None where it became none."""
    async with visit.store.read() as tx:
        article_id = await tx.cards.brought(key)
    return None if article_id is None else await visit.services.ingest.look(article_id)


async def made_of_message(visit: Visit, message_id: int) -> int | None:
    """Return the article that a message in this chat has become, by its words or by its link."""
    async with visit.store.read() as tx:
        by_words = await tx.cards.brought(words_key(visit.chat.id, message_id))
        return by_words or await tx.cards.brought(link_key(visit.chat.id, message_id))


def words_of(visit: Visit) -> str:
    """Return the key of a message whose own words are an article, or a part of one."""
    return words_key(visit.chat.id, visit.message.message_id)


def words_key(chat_id: int, message_id: int) -> str:
    """Return the key of any message whose own words are an article."""
    return f"said:{chat_id}:{message_id}"


def shown_by(visit: Visit) -> str:
    """Return how the keys of the photos begin that a message has shown."""
    return f"shown:{visit.chat.id}:{visit.message.message_id}:"


def photo_of(visit: Visit) -> str:
    """Return the key of the photo that a message shows now."""
    return f"{shown_by(visit)}{visit.message.photo[-1].file_unique_id}"


def link_of(visit: Visit, place: int | None = None) -> str:
    """Return the key of a message that led to a page, and of one of its links by its place where it led to several."""
    key = link_key(visit.chat.id, visit.message.message_id)
    return key if place is None else f"{key}:{place}"


def link_key(chat_id: int, message_id: int) -> str:
    """Return the key of any message that led to one page."""
    return f"link:{chat_id}:{message_id}"
