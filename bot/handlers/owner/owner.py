"""What only the owners do: invite editors by a one-time link, see who is one, and look how the bot is doing."""

from __future__ import annotations

import logging
from datetime import timedelta
from urllib.parse import urlencode

from telegram.constants import ChatType
from telegram.error import BadRequest, Forbidden

from bot import commands
from bot.keyboards import button, in_rows, keyboard, link
from bot.rooms import Handler, Room
from bot.texts import Html
from bot.visit import Visit
from digests.editors import INVITATION_LASTS
from digests.model import DeliveryState, Person

logger = logging.getLogger(__name__)

# Telegram keeps a name within 64 characters twice over; a list of them should not fill the screen.
NAME_SHOWN = 40


def for_owners(handler: Handler) -> Handler:
    """Let only owners in, and only in private, where nobody else reads along."""

    async def guarded(visit: Visit) -> None:
        if not visit.is_owner:
            await visit.notice(visit.t.plain("owner-only"), alert=True)
        elif visit.message.chat.type != ChatType.PRIVATE:
            await visit.notice(visit.t.plain("owner-in-private"), alert=True)
        else:
            await handler(visit)

    return guarded


async def invite(visit: Visit) -> None:
    """Make a link that turns one person into an editor; only the hash of its token is kept."""
    token = await visit.services.editors.invite(visit.user_id)
    address = f"https://t.me/{visit.bot.username}?start=editor_{token}"
    text = visit.t.plain("owner-share-text")
    share = link(visit.t.plain("owner-share"), f"https://t.me/share/url?{urlencode({'url': address, 'text': text})}")
    minutes = INVITATION_LASTS // timedelta(minutes=1)
    await visit.say(visit.t("owner-invite", link=address, minutes=minutes), keyboard([share]))


async def join(visit: Visit) -> None:
    """Redeem an invitation; those who need none leave it to somebody else."""
    if visit.is_editor:
        await visit.say(visit.t("owner-invite-own" if visit.is_owner else "owner-invite-needless"))
        return
    inviter = await _redeem(visit, visit.arguments[0])
    if inviter is None:
        await visit.say(visit.t("owner-invite-invalid"))
        return
    await visit.say(visit.t("owner-welcome"))
    await commands.register_for(visit.bot, visit.user_id, commands.Role.EDITOR, visit.services.texts)
    await _tell_owner(visit, inviter)


async def show_editors(visit: Visit) -> None:
    """List the editors, each with a button to remove them."""
    async with visit.store.read() as tx:
        editors = await tx.people.editors()
    if not editors:
        await visit.show(visit.t("owner-editors-empty"))
        return
    t = visit.t
    lines = [t("owner-editor", name=_name(person), day=t.short_date(person.added_at.date())) for person in editors]
    buttons = [button(t.plain("owner-remove", name=_name(person)), "editor-off", person.user_id) for person in editors]
    await visit.show(Html("\n".join([t("owner-editors"), "", *lines])), keyboard(*in_rows(buttons, 1)))


async def ask_to_remove(visit: Visit) -> None:
    """Ask once before an editor is removed."""
    if person := await _editor(visit):
        yes = button(visit.t.plain("owner-yes-remove"), "editor-cut", person.user_id)
        no = button(visit.t.plain("back"), "editors")
        await visit.show(visit.t("owner-really-remove", name=_name(person)), keyboard([yes], [no]))


async def remove(visit: Visit) -> None:
    """Make an editor a reader again, and show who is left."""
    if person := await _editor(visit):
        await visit.services.editors.remove(person.user_id)
        await commands.register_for(visit.bot, person.user_id, commands.Role.READER, visit.services.texts)
        await visit.notice(visit.t.plain("owner-removed", name=_name(person)))
    await show_editors(visit)


async def status(visit: Visit) -> None:
    """Say in a few lines what is stored and how the deliveries went."""
    t = visit.t
    async with visit.store.read() as tx:
        articles, chats = await tx.articles.count(None), await tx.chats.count()
        editors, states = await tx.people.editors(), await tx.outbox.states()
    lines = [t("owner-status", articles=articles, chats=chats, editors=len(editors))]
    figures = [t.plain(f"owner-{state}", count=states[state]) for state in DeliveryState if states.get(state)]
    lines.append(t("owner-deliveries", figures=" · ".join(figures)) if figures else t("owner-no-deliveries"))
    if states.get(DeliveryState.UNKNOWN):
        lines.append(t("owner-unknown-explained"))
    await visit.say(Html("\n".join(lines)))


async def _redeem(visit: Visit, token: str) -> int | None:
    """Return the owner who invited, None where the invitation is no longer good; the guest is an editor then."""
    if visit.user is None or visit.message.chat.type != ChatType.PRIVATE:
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


async def _editor(visit: Visit) -> Person | None:
    async with visit.store.read() as tx:
        person = await tx.people.editor(visit.press.number(0) or 0)
    if person is None:
        await visit.notice(visit.t.plain("owner-no-such-editor"))
        await show_editors(visit)
    return person


def _name(person: Person) -> str:
    return " ".join(person.name.split())[:NAME_SHOWN] or str(person.user_id)


ROOM = Room(
    commands={"invite": for_owners(invite), "editors": for_owners(show_editors), "status": for_owners(status)},
    buttons={
        "editors": for_owners(show_editors),
        "editor-off": for_owners(ask_to_remove),
        "editor-cut": for_owners(remove),
    },
    starts={"editor": join},
)
