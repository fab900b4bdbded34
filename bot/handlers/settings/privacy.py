"""What is stored about a chat: told, handed over, deleted; and the breaks that it takes."""

from __future__ import annotations

import json
from datetime import timedelta

from bot.handlers.guards import target
from bot.handlers.settings import pausing
from bot.keyboards import button, keyboard
from bot.rooms import Room
from bot.visit import Visit
from digests.model import ChatKind


async def privacy(visit: Visit) -> None:
    """Say in plain words what is stored."""
    lines = [visit.t("personal-privacy", days=-(-visit.services.settings.delivery.keep // timedelta(days=1)))]
    if visit.is_editor:
        lines.append(visit.t("personal-privacy-editor"))
    await visit.say("\n\n".join([*lines, visit.t("personal-privacy-choices")]))


async def export(visit: Visit) -> None:
    """Send all that is stored about this chat as a JSON file."""
    chat = await target(visit, visit.chat.id)
    if chat is None:
        return
    async with visit.store.read() as tx:
        stored = await tx.personal_data.export(chat.id)
    content = json.dumps(stored, ensure_ascii=False, indent=2).encode()
    await visit.bot.send_document(
        visit.message.chat_id,
        content,
        filename=f"newsdigest-{visit.now:%Y-%m-%d}.json",
        caption=visit.t("personal-export"),
        parse_mode="HTML",
    )


async def ask_to_delete(visit: Visit) -> None:
    """Ask once before everything is deleted."""
    chat = await target(visit, visit.chat.id)
    if chat is None:
        return
    yes = button(visit.t.plain("personal-delete-button"), "delete-me", chat.id)
    no = button(visit.t.plain("cancel"), "keep-me", chat.id)
    key = "personal-delete-ask" if chat.kind is ChatKind.PRIVATE else "personal-delete-ask-group"
    await visit.say(visit.t(key), keyboard([yes], [no]))


async def delete(visit: Visit) -> None:
    """Delete all that is stored about the chat, with a private chat all about its person."""
    chat = await target(visit, visit.press.number(0))
    if chat is None:
        return
    await visit.services.subscribers.forgotten(chat.id)
    await visit.show(visit.t("personal-deleted"))


async def keep(visit: Visit) -> None:
    """Delete nothing after all."""
    if await target(visit, visit.press.number(0)):
        await visit.show(visit.t("cancelled"))


ROOM = Room(
    commands={"privacy": privacy, "export": export, "delete_me": ask_to_delete, **pausing.ROOM.commands},
    buttons={"delete-me": delete, "keep-me": keep, **pausing.ROOM.buttons},
)
