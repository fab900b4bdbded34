"""Buttons under messages that many people see: nobody may post there or change what the others read.

A client can send any data it likes as a press, also data that no button of the message carries.
"""

from __future__ import annotations

from bot.context import Handler, Visit
from bot.handlers import fallback
from digests.model import ChatKind


async def opened_privately(visit: Visit, payload: str) -> bool:
    """Lead whoever pressed a button in a group or channel to the private chat by a deep link; tell whether we did."""
    query = visit.update.callback_query
    if query is None or visit.chat.kind is ChatKind.PRIVATE:
        return False
    visit.answered = True
    await query.answer(url=f"https://t.me/{visit.bot.username}?start={payload}")
    return True


def genuine(handler: Handler) -> Handler:
    """Return a handler that, where others see the message too, obeys only the buttons that the message has."""

    async def handle(visit: Visit) -> None:
        await (handler if visit.chat.kind is ChatKind.PRIVATE or _has_button(visit) else fallback.old_button)(visit)

    return handle


def _has_button(visit: Visit) -> bool:
    query, markup = visit.update.callback_query, visit.message.reply_markup
    rows = markup.inline_keyboard if markup else ()
    return query is not None and any(button.callback_data == query.data for row in rows for button in row)
