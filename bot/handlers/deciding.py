"""Deciding on what a reader has suggested, and telling the reader."""

from __future__ import annotations

import logging

from telegram.error import TelegramError

from bot.render.utf16 import shortened
from bot.replies import Refusal
from bot.visit import Visit
from digests.model import Suggestion

logger = logging.getLogger(__name__)
TEXT_UNITS = 1000


async def suggestion_of(visit: Visit, suggestion_id: int) -> Suggestion:
    """Return a suggestion that waits. Raises: Refusal."""
    async with visit.store.read() as tx:
        found = await tx.suggestions.get(suggestion_id) if suggestion_id > 0 else None
    if found is None:
        raise Refusal("suggestions-decided")
    return found


async def taken_up(visit: Visit, suggestion_id: int) -> None:
    """Take a suggestion up now that there is its topic or source; where it waits no more, a colleague has decided."""
    try:
        await decided(visit, await suggestion_of(visit, suggestion_id), taken_up=True)
    except Refusal:
        logger.info("Suggestion %d was decided on before it was taken up", suggestion_id)


async def decided(visit: Visit, suggestion: Suggestion, *, taken_up: bool, line: str = "") -> None:
    """Decide, and tell the reader. Raises: Refusal where a colleague was first."""
    if await visit.services.suggestions.decide(suggestion.id, taken_up=taken_up) is None:
        raise Refusal("suggestions-decided")
    async with visit.store.read() as tx:
        chat = await tx.chats.get(suggestion.user_id)
    if chat is None or not chat.active or chat.stopped:
        return
    t, text = visit.services.texts[chat.language], shortened(suggestion.text, TEXT_UNITS)
    told = t("suggest-taken-up", text=text) if taken_up else t("suggest-declined", text=text)
    reason = [t("suggest-declined-because", line=line)] if line else []
    try:
        await visit.bot.send_message(
            chat.id, "\n".join([told, *reason]), parse_mode="HTML", disable_notification=chat.silent
        )
    except TelegramError as error:
        logger.info("Reader %d does not hear what became of a suggestion: %s", chat.id, error)
