"""Redeeming an owner's invitation: a reader who opens its link has a role in the newsroom from then on."""

from __future__ import annotations

import logging

from telegram.error import BadRequest, Forbidden

from bot import commands
from bot.actions.owner import ShowPerson
from bot.keyboards import button, keyboard
from bot.replies import Reply, View
from bot.visit import Visit
from digests.model import ChatKind, Invitation
from digests.people import Welcome

logger = logging.getLogger(__name__)


async def join(visit: Visit) -> Reply:
    """Redeem an invitation; those who need none leave it to somebody else."""
    if visit.is_owner:
        return View(visit.t("owner-invite-own"))
    welcome = await _redeem(visit, visit.arguments[0])
    if welcome is None:
        return View(visit.t("owner-invite-invalid"))
    if not welcome.is_new:
        return View(visit.t("owner-invite-needless"))
    role = welcome.invitation.role
    await visit.answer(View(visit.t(f"people-welcome-{role}")))
    await commands.register_for(visit.bot, visit.user_id, role, visit.services.texts, visit.chat.language)
    await _tell_owner(visit, welcome.invitation)
    return None


async def _redeem(visit: Visit, token: str) -> Welcome | None:
    """Return what came of an invitation, None where it is no longer good; the guest has its role then."""
    if visit.user is None or visit.chat.kind is not ChatKind.PRIVATE:
        return None
    return await visit.services.people.redeem(token, visit.user_id, visit.user.full_name)


async def _tell_owner(visit: Visit, invitation: Invitation) -> None:
    owner_id, name = invitation.invited_by, visit.user.full_name if visit.user else ""
    async with visit.store.read() as tx:
        owner = await tx.chats.get(owner_id)
    t = visit.services.texts[owner.language] if owner else visit.t
    look = keyboard([button(t.plain("people-look"), ShowPerson(visit.user_id))])
    told = t("people-joined", name=name, role=t.plain(f"role-{invitation.role}"))
    try:
        await visit.bot.send_message(owner_id, told, parse_mode="HTML", reply_markup=look)
    except (BadRequest, Forbidden) as error:
        logger.info("Owner %s cannot be told who has joined: %s", owner_id, error)
