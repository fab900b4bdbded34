"""A message that an editor has edited: its draft changes with it; what is out is offered to be corrected."""

from __future__ import annotations

from bot.handlers.intake.corrections import offer_edit
from bot.handlers.intake.loading import card_view
from bot.handlers.intake.storing import made_of, words_of
from bot.replies import Reply
from bot.visit import Visit
from digests.intake.ingest import OPEN
from digests.model import ArticleStatus


async def take_edit(visit: Visit) -> Reply:
    """Take the new words of a message that is an article or a part of one. Raises: ArticleRejected."""
    text, intake = _words(visit), await made_of(visit, words_of(visit))
    if not visit.is_editor or not text or intake is None:
        return None
    found = await visit.services.cards.with_edit(intake.article.id, words_of(visit), text)
    if found is None:
        return None
    card, parts = found
    if intake.article.status is ArticleStatus.PUBLISHED:
        return await offer_edit(visit, intake.article, parts)
    if intake.article.status not in OPEN:
        return None
    view = await card_view(visit, await visit.services.cards.change_parts(card, parts))
    if card.message_id is None:
        return view
    await visit.replace(card.message_id, view)
    return None


def _words(visit: Visit) -> str:
    """Return the words of a message without a command; a file is read once."""
    message = visit.message
    words = "" if message.document else message.text or message.caption or ""
    return words.partition(" ")[2] if words.startswith("/") else words
