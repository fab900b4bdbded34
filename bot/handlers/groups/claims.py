"""Who tells an admin of a chat: that the bot was added there and that the chat was chosen come side by side."""

from __future__ import annotations

from dataclasses import replace

import telegram

from bot.handlers.groups.questions import AskedChat
from bot.services import Services
from bot.transport.in_hand import IN_HAND
from digests.model import PendingInput


async def claimed(services: Services, person: telegram.User, chat_id: int) -> bool:
    """Tell whether the admin is to hear of a chat by the update in hand.

    The first one that claims a chat speaks of it, in all its tries.
    """
    update, speaks = _update_in_hand(), True

    def seen_to(pending: PendingInput) -> PendingInput | None:
        nonlocal speaks
        if pending.kind != AskedChat.kind:
            return pending
        if pending.details.get("connected") == chat_id and pending.details.get("update") != update:
            speaks = False
            return None
        return replace(pending, details=AskedChat(chat_id, update).details())

    await services.questions.change(person.id, person.id, seen_to)
    return speaks


async def unclaimed(services: Services, person: telegram.User) -> None:
    """Let the admin hear of the chat again: something stood in the way, and they may mend it."""

    def open_again(pending: PendingInput) -> PendingInput:
        return replace(pending, details=AskedChat().details()) if pending.kind == AskedChat.kind else pending

    await services.questions.change(person.id, person.id, open_again)


def _update_in_hand() -> int:
    in_hand = IN_HAND.get()
    return in_hand.update.id if in_hand is not None else 0
