"""Redeeming an owner's invitation: a reader who opens its link is an editor from then on."""

from __future__ import annotations

import logging

from telegram.error import BadRequest, Forbidden

from bot import commands
from bot.replies import Reply, View
from bot.visit import Visit
from digests.model import ChatKind

logger = logging.getLogger(__name__)


async def join(visit: Visit) -> Reply:
    """Redeem an invitation; those who need none leave it to somebody else."""
    if visit.is_editor:
        return View(visit.t("owner-invite-own" if visit.is_owner else "owner-invite-needless"))
    inviter = await _redeem(visit, visit.arguments[0])
    if inviter is None:
        return View(visit.t("owner-invite-invalid"))
    await visit.answer(View(visit.t("owner-welcome")))
    texts, language = visit.services.texts, visit.chat.language
    await commands.register_for(visit.bot, visit.user_id, commands.Role.EDITOR, texts, language)
    await _tell_owner(visit, inviter)
    return None


async def _redeem(visit: Visit, token: str) -> int | None:
    """Return the owner who invited, None where the invitation is no longer good; the guest is an editor then."""
    if visit.user is None or visit.chat.kind is not ChatKind.PRIVATE:
        return None
    return await visit.services.editors.redeem(token, visit.user_id, visit.user.full_name)


async def _tell_owner(visit: Visit, owner_id: int) -> None:
    async with visit.store.read() as tx:
        owner = await tx.chats.get(owner_id)
    t = visit.services.texts[owner.language] if owner else visit.t
    name = visit.user.full_name if visit.user else ""
    try:
        await visit.bot.send_message(owner_id, t("owner-joined", name=name), parse_mode="HTML")
    except (BadRequest, Forbidden) as error:
        logger.info("Owner %s cannot be told of a new editor: %s", owner_id, error)
