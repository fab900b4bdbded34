"""Photos without words that editors send behind an article are its picture; of an album that is the first.

a photo ── in reply to an article, or to its card? soon behind one? ──▶ its picture, and the card says so
   └─ while a page is being read ──▶ the picture of the article that the page becomes
"""

from __future__ import annotations

import asyncio
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta

from bot.handlers.intake.loading import card_view, kept_by
from bot.handlers.intake.parts import IncomingPart
from bot.handlers.intake.questions import AlbumBehind, AskedArticle
from bot.handlers.intake.storing import made_of_message
from bot.replies import Refusal, Reply, View
from bot.transport.in_hand import IN_HAND
from bot.visit import Visit
from digests.model import Article, Card

# Somebody sends an article, and then looks for its photo.
PICTURE_WITHIN = timedelta(seconds=30)


@dataclass(frozen=True, slots=True)
class PageRead:
    """The page that a message of an editor has led to, while it is being read."""

    chat_id: int
    user_id: int
    message_id: int
    sent_at: datetime


def is_photo(part: IncomingPart) -> bool:
    """Tell whether a part is a picture without words."""
    return part.picture is not None and not part.text.strip() and not part.is_file


async def illustrates(visit: Visit, card: Card | None, part: IncomingPart) -> int | None:
    """Return the article that a picture belongs to, None where it is that of none.

    ``card`` is that of the article sent last. What answers an article belongs to it, however late it comes.
    """
    message = visit.message.reply_to_message
    if message is not None:
        answered = await made_of_message(visit, message.message_id)
        async with visit.store.read() as tx:
            return answered or await tx.hands.shown_at(visit.chat.id, message.message_id)
    return card.article_id if card is not None and _is_behind(card, part) else None


def page_before(visit: Visit, card: Card | None, part: IncomingPart) -> tuple[PageRead, asyncio.Task[None]] | None:
    """Return the page that is being read while its picture comes; None where an article was sent since, or none is."""
    if visit.message.reply_to_message is not None:
        return None
    for page, reading in visit.services.background.under_way(PageRead):
        is_behind_card = card is not None and card.last_part_at > page.sent_at and _is_behind(card, part)
        if (page.chat_id, page.user_id) == (visit.chat.id, visit.user_id) and not is_behind_card:
            return page, reading
    return None


async def illustrated(visit: Visit, article_id: int, part: IncomingPart) -> Reply:
    """Give an article the photo that was sent behind it, and show it anew with a word of that. Raises: Refusal."""
    before = (await kept_by(visit, article_id)).article
    intake = await visit.services.ingest.illustrate(article_id, part.picture)
    visit.services.corrections.wake()
    view = (await card_view(visit, intake, note=visit.t("intake-pictured"))).standing_anew()
    return replace(view, question=rest_of_album(before, part.picture, part.media_group))


def rest_of_album(before: Article, picture: str | None, media_group: str | None) -> AlbumBehind | None:
    """Return what waits for the rest of an album whose first picture an article has now; None for a single one."""
    if picture is None or media_group is None:
        return None
    return AlbumBehind(before.id, media_group, picture, before.picture, before.image_url)


def wait_for(visit: Visit, part: IncomingPart, page: PageRead, reading: asyncio.Task[None]) -> None:
    """Let a picture wait for the article that a page becomes; its message stays open until then."""
    work = visit.services.background.start(_when_read(visit, part, page, reading), page)
    in_hand = IN_HAND.get()
    if in_hand is not None:
        in_hand.work = work


def without_words(visit: Visit, part: IncomingPart, url: str | None = None) -> View:
    """Ask for the words that a picture belongs to; ``url`` is where they stand."""
    return View(visit.t("intake-ask-caption"), question=AskedArticle(url, part.media_group, part.picture))


async def _when_read(visit: Visit, part: IncomingPart, page: PageRead, reading: asyncio.Task[None]) -> None:
    await asyncio.wait([reading])
    async with visit.store.read() as tx:
        pending = await tx.people.expected(visit.chat.id, visit.user_id)
    asked = pending.details if pending and pending.kind in (AlbumBehind.kind, AskedArticle.kind) else {}
    if part.media_group and asked.get("media_group") == part.media_group:
        # The first of its album was there before it.
        return
    article_id = await made_of_message(visit, page.message_id)
    if article_id is None:
        await visit.answer(without_words(visit, part, asked.get("url")))
        return
    try:
        await visit.answer(await illustrated(visit, article_id, part))
    except Refusal as refusal:
        await visit.notice(visit.t.plain(refusal.key, **refusal.figures))


def _is_behind(card: Card, part: IncomingPart) -> bool:
    """Tell whether a picture follows an article soon, from the same hand."""
    author, _, moment = (card.origin or "").rpartition("@")
    apart = abs(part.sent_at - card.last_part_at)
    if part.origin is not None:
        if part.origin.author != author or not moment:
            return False
        apart = max(apart, abs(part.origin.sent_at - datetime.fromtimestamp(int(moment), UTC)))
    return apart <= PICTURE_WITHIN
