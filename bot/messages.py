"""Messages that stand in a chat already: edited in place, their buttons taken, where Telegram still lets us.

Telegram says no where a message is as it should be already, and where somebody has deleted it: neither is an error.
"""

from __future__ import annotations

from collections.abc import Awaitable
from typing import Any

from telegram import Bot, InlineKeyboardMarkup, LinkPreviewOptions
from telegram.error import BadRequest

from bot.render.fallbacks import fallbacks
from digests.model import Message

NO_PREVIEW = LinkPreviewOptions(is_disabled=True)
# Telegram words these when somebody taps twice or late; neither is anybody's fault.
HARMLESS = ("message is not modified", "query is too old")
GONE = ("message to edit not found", "message can't be edited", "message_id_invalid")


async def harmlessly(call: Awaitable[Any]) -> None:
    """Await a call; that there was nothing to change, or that it comes too late, is no error. Raises: TelegramError."""
    try:
        await call
    except BadRequest as error:
        if not says(error, HARMLESS):
            raise


async def edited(
    bot: Bot, chat_id: int, message_id: int, html: str, keyboard: InlineKeyboardMarkup | None = None
) -> bool:
    """Edit a text in place; tell whether it is there to be seen. Raises: TelegramError."""
    call = bot.edit_message_text(
        html, chat_id, message_id, parse_mode="HTML", reply_markup=keyboard, link_preview_options=NO_PREVIEW
    )
    try:
        await harmlessly(call)
    except BadRequest as error:
        if not says(error, GONE):
            raise
        return False
    return True


async def deleted(bot: Bot, chat_id: int, message_id: int) -> None:
    """Delete a message that may be gone already. Raises: TelegramError, but for BadRequest."""
    try:
        await bot.delete_message(chat_id, message_id)
    except BadRequest:
        return


async def without_buttons(bot: Bot, chat_id: int, message_id: int) -> None:
    """Take the buttons from a message that may have been deleted. Raises: TelegramError, but for BadRequest."""
    try:
        await bot.edit_message_reply_markup(chat_id=chat_id, message_id=message_id)
    except BadRequest:
        return


def says(error: BadRequest, sentences: tuple[str, ...]) -> bool:
    """Tell whether Telegram refuses in one of these words."""
    return any(words in str(error).lower() for words in sentences)


async def reading(bot: Bot, message: Message, **where: int | str) -> None:
    """Let a message read as one that a renderer has made; an older server gets the first form that it knows.

    where: ``chat_id`` and ``message_id``, or ``inline_message_id``. Raises: TelegramError.
    """
    parameters = {name: value for name, value in message.parameters.items() if name != "disable_notification"}
    try:
        # A rich message has no text, which the method of the library insists on.
        await harmlessly(bot.edit_message_text("", **where, api_kwargs={"text": None, **parameters}))  # type: ignore[arg-type]  # names and kinds as above
    except BadRequest as error:
        older = fallbacks(message, 400, str(error))
        if not older:
            raise
        await reading(bot, older[0], **where)
