"""Buttons under messages that many people see: nobody may post there or change what the others read.

A client can send any data it likes as a press, also data that no button of the message carries.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from bot.handlers import fallback
from bot.visit import Handler, Visit
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
    query, message = visit.update.callback_query, visit.message
    rows = message.reply_markup.inline_keyboard if message.reply_markup else ()
    shown = {button.callback_data for row in rows for button in row}
    return query is not None and (query.data in shown or query.data in set(data_in(message.api_kwargs)))


def data_in(part: Any) -> Iterator[str]:
    """Yield the data of all buttons in a part of a message as Telegram gives or takes it."""
    if isinstance(part, Mapping):
        yield from (data for data in (part.get("callback_data"),) if isinstance(data, str))
        part = list(part.values())
    if isinstance(part, list):
        for each in part:
            yield from data_in(each)
