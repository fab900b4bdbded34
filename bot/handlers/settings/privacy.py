"""What is stored about a chat: told, handed over, deleted."""

from __future__ import annotations

import json
from datetime import timedelta
from urllib.parse import urlsplit

from bot.actions.settings import DeleteMe, KeepMe
from bot.handlers.guards import chat_to_change
from bot.handlers.settings.loading import chat_in
from bot.keyboards import button, keyboard
from bot.replies import Reply, View
from bot.rooms import on
from bot.texts import Html
from bot.visit import Visit
from digests.model import Chat, ChatKind, Role


async def privacy(visit: Visit) -> Reply:
    """Say in plain words what is stored."""
    settings = visit.services.settings
    lines = [visit.t("personal-privacy", days=_days(settings.delivery.keep))]
    if (translation := settings.translation) is not None:
        lines.append(visit.t("personal-privacy-translation", host=urlsplit(translation.base_url).hostname))
    if visit.seat.role is not Role.READER:
        lines.append(visit.t("personal-privacy-editor", days=_days(settings.audit.keep)))
    return View(Html("\n\n".join([*lines, visit.t("personal-privacy-choices")])))


def _days(kept: timedelta) -> int:
    """Return how many days something is kept, a begun one as a whole."""
    return -(-kept // timedelta(days=1))


async def export(visit: Visit) -> Reply:
    """Send all that is stored about this chat as a JSON file. Raises: Refusal."""
    chat = await chat_to_change(visit, visit.chat.id)
    async with visit.store.read() as tx:
        stored = await tx.personal_data.export(chat.id)
    await visit.here(
        visit.bot.send_document,
        document=json.dumps(stored, ensure_ascii=False, indent=2).encode(),
        filename=f"newsdigest-{visit.now:%Y-%m-%d}.json",
        caption=visit.t("personal-export"),
        parse_mode="HTML",
    )
    return None


async def ask_to_delete(visit: Visit) -> Reply:
    """Ask once before everything is deleted. Raises: Refusal."""
    chat = await chat_to_change(visit, visit.chat.id)
    yes = button(visit.t.plain("personal-delete-button"), DeleteMe(chat.id))
    no = button(visit.t.plain("cancel"), KeepMe(chat.id))
    key = "personal-delete-ask" if chat.kind is ChatKind.PRIVATE else "personal-delete-ask-group"
    return View(visit.t(key), keyboard([yes], [no]))


async def delete(visit: Visit, _: DeleteMe, chat: Chat) -> Reply:
    """Delete all that is stored about the chat, with a private chat all about its person."""
    await visit.services.subscribers.forgotten(chat.id)
    return View(visit.t("personal-deleted"))


async def keep(visit: Visit, _: KeepMe, chat: Chat) -> Reply:
    """Delete nothing after all."""
    return View(visit.t("cancelled"))


COMMANDS = {"privacy": privacy, "export": export, "delete_me": ask_to_delete}
ACTIONS = (on(DeleteMe, chat_in, delete), on(KeepMe, chat_in, keep))
