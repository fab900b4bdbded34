"""Who is an editor: invited by a link that serves once, listed, and a reader again."""

from __future__ import annotations

from datetime import timedelta
from urllib.parse import urlencode

from bot import commands
from bot.actions.owner import AskToRemoveEditor, RemoveEditor, ShowEditors
from bot.keyboards import button, in_rows, keyboard, link
from bot.replies import Refusal, Reply, View
from bot.rooms import on
from bot.texts import Html
from bot.visit import Visit
from digests.editors import INVITATION_LASTS
from digests.model import Person

# Telegram keeps a name within 64 characters twice over; a list of them should not fill the screen.
NAME_SHOWN = 40


async def invite(visit: Visit) -> Reply:
    """Make a link that turns one person into an editor; only the hash of its token is kept."""
    token = await visit.services.editors.invite(visit.user_id)
    address = f"https://t.me/{visit.bot.username}?start=editor_{token}"
    text = visit.t.plain("owner-share-text")
    share = link(visit.t.plain("owner-share"), f"https://t.me/share/url?{urlencode({'url': address, 'text': text})}")
    minutes = INVITATION_LASTS // timedelta(minutes=1)
    return View(visit.t("owner-invite", link=address, minutes=minutes), keyboard([share]))


async def list_editors(visit: Visit) -> Reply:
    """List the editors, each with a button to remove them."""
    return await _list(visit)


async def show_editors(visit: Visit, _: ShowEditors) -> Reply:
    """List the editors in place."""
    return await _list(visit)


async def ask_to_remove(visit: Visit, _: AskToRemoveEditor, person: Person) -> Reply:
    """Ask once before an editor is removed."""
    yes = button(visit.t.plain("owner-yes-remove"), RemoveEditor(person.user_id))
    no = button(visit.t.plain("back"), ShowEditors())
    return View(visit.t("owner-really-remove", name=_name(person)), keyboard([yes], [no]))


async def remove(visit: Visit, _: RemoveEditor, person: Person) -> Reply:
    """Make an editor a reader again, and show who is left."""
    drafts = await visit.services.editors.remove(person.user_id, visit.user_id)
    await commands.register_for(visit.bot, person.user_id, commands.Role.READER, visit.services.texts, None)
    return (await _list(visit)).saying(visit.t.plain("owner-removed", name=_name(person), drafts=drafts))


async def editor_in(visit: Visit, action: AskToRemoveEditor | RemoveEditor) -> Person:
    """Return the editor that a button speaks of. Raises: Refusal, which shows those there are."""
    async with visit.store.read() as tx:
        person = await tx.people.editor(action.user_id)
    if person is None:
        raise Refusal("owner-no-such-editor", await _list(visit), alert=False)
    return person


async def _list(visit: Visit) -> View:
    async with visit.store.read() as tx:
        people = await tx.people.editors()
    t = visit.t
    if not people:
        return View(t("owner-editors-empty"))
    lines = [t("owner-editor", name=_name(person), day=t.short_date(person.added_at.date())) for person in people]
    buttons = [
        button(t.plain("owner-remove", name=_name(person)), AskToRemoveEditor(person.user_id)) for person in people
    ]
    return View(Html("\n".join([t("owner-editors"), "", *lines])), keyboard(*in_rows(buttons, 1)))


def _name(person: Person) -> str:
    return " ".join(person.name.split())[:NAME_SHOWN] or str(person.user_id)


ACTIONS = (
    on(ShowEditors, show_editors),
    on(AskToRemoveEditor, editor_in, ask_to_remove),
    on(RemoveEditor, editor_in, remove),
)
