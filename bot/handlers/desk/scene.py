"""The scene of the desk: who may come in, the topic and story that a button speaks of, and the one living message."""

from __future__ import annotations

from telegram import InlineKeyboardMarkup
from telegram.error import BadRequest

from bot.handlers.desk.card import card
from bot.handlers.desk.view import sheet as sheet_view
from bot.keyboards import LARGEST_NUMBER
from bot.texts import Html
from bot.visit import Handler, Visit
from digests.model import ChatKind
from digests.publishing.desk import DeskStory, DeskTopic
from digests.timing.timetable import zone

# The kinds of the questions.
TITLE, INTRODUCTION = "desk-title", "desk-introduction"


def for_editors(handler: Handler) -> Handler:
    """Let only editors in, and only in private, where nobody else reads along."""

    async def guarded(visit: Visit) -> None:
        if not visit.is_editor:
            await visit.notice(visit.t.plain("error-not-allowed"), alert=True)
        elif visit.chat.kind is not ChatKind.PRIVATE:
            await visit.notice(visit.t.plain("desk-in-private"), alert=True)
        else:
            await handler(visit)

    return guarded


async def sheet_of(visit: Visit, topic_id: int | None) -> DeskTopic | None:
    """Return the sheet of a topic; say so where there is no such topic."""
    known = topic_id is not None and 0 < topic_id <= LARGEST_NUMBER
    sheet = await visit.services.desk.look(topic_id, visit.t.language) if known and topic_id else None
    if sheet is None:
        await visit.notice(visit.t.plain("topics-missing"), alert=True)
    return sheet


async def pressed_sheet(visit: Visit) -> DeskTopic | None:
    """Return the sheet of the topic in the button, and let go of a question of the desk that is open."""
    await close_question(visit)
    return await sheet_of(visit, visit.press.number(0))


async def pressed_item(visit: Visit) -> tuple[DeskTopic, DeskStory] | None:
    """Return the story in the button with its sheet; where it is no longer there say so and show the sheet."""
    sheet = await pressed_sheet(visit)
    if sheet is None:
        return None
    item = sheet.item(visit.press.number(1))
    if item is None:
        await visit.notice(visit.t.plain("desk-gone"), alert=True)
        await show_sheet(visit, sheet)
        return None
    return sheet, item


async def show_sheet(visit: Visit, sheet: DeskTopic, page: int = 0) -> None:
    """Show a topic's next digest."""
    await visit.show(*sheet_view(sheet, page, visit.t, zone(visit.chat.timezone)))


async def show_item(visit: Visit, topic_id: int, article_id: int) -> None:
    """Show the card of a story as it is now, or the sheet where the story is gone."""
    sheet = await sheet_of(visit, topic_id)
    item = sheet.item(article_id) if sheet else None
    if sheet is not None and item is not None:
        await visit.show(*card(sheet, item, visit.t))
    elif sheet is not None:
        await show_sheet(visit, sheet)


async def ask(visit: Visit, kind: str, html: Html, buttons: InlineKeyboardMarkup, **details: int) -> None:
    """Put a question in the place of what the message showed."""
    await visit.expect(kind, message=visit.message.message_id, **details)
    await visit.show(html, buttons)


async def close_question(visit: Visit) -> None:
    """Let go of a question of the desk; a question of another room stays open."""
    if visit.pending is not None and visit.pending.kind in (TITLE, INTRODUCTION):
        await visit.forget_question()


async def asked(visit: Visit) -> int | None:
    """Return the topic that the open question is about, where an editor answers it; its buttons go."""
    details = visit.pending.details if visit.pending else {}
    await visit.forget_question()
    await _without_buttons(visit, details.get("message"))
    topic_id = details.get("topic")
    if not visit.is_editor or not isinstance(topic_id, int):
        await visit.notice(visit.t.plain("error-not-allowed"))
        return None
    return topic_id


async def leave_behind(visit: Visit) -> None:
    """Take the buttons from the message whose button was pressed: the next one is the living one."""
    if visit.update.callback_query is not None:
        await _without_buttons(visit, visit.message.message_id)


async def _without_buttons(visit: Visit, message_id: object) -> None:
    """Take the buttons from an older message; it may have been deleted."""
    if isinstance(message_id, int):
        try:
            await visit.bot.edit_message_reply_markup(chat_id=visit.chat.id, message_id=message_id)
        except BadRequest:
            return
