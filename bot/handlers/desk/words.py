"""What editors write on the desk: a title for a story, and the introduction of a topic's next digest."""

from __future__ import annotations

from html import escape

from bot.handlers.desk import scene
from bot.handlers.desk.scene import INTRODUCTION, TITLE, pressed_item, pressed_sheet, show_item
from bot.handlers.intake.edit import is_no_answer, title_in
from bot.keyboards import Row, button, keyboard
from bot.render import lines
from bot.render.document import INTRODUCTION_UNITS
from bot.render.utf16 import units
from bot.texts import Html
from bot.visit import Handler, Visit
from digests.errors import InputError
from digests.publishing.desk import DeskTopic
from digests.sources.drafts import tidy


async def ask_title(visit: Visit) -> None:
    """Ask for a title for a story."""
    found = await pressed_item(visit)
    if found is None:
        return
    sheet, item = found
    question = visit.t("desk-ask-title", title=item.story.title or lines.title(item.lead))
    leave = [button(visit.t.plain("back"), "dk-story", sheet.topic.id, item.lead.id)]
    await scene.ask(visit, TITLE, question, keyboard(leave), topic=sheet.topic.id, article=item.lead.id)


async def take_title(visit: Visit) -> None:
    """Give a story its title. Raises: InputError (title-empty, title-too-long, one-text)."""
    if await is_no_answer(visit):
        return
    title = title_in(visit.message.text or "")
    article_id = visit.pending.details.get("article") if visit.pending else None
    topic_id = await scene.asked(visit)
    sheet = await scene.sheet_of(visit, topic_id) if topic_id is not None else None
    item = sheet.item(article_id) if sheet and isinstance(article_id, int) else None
    if sheet is not None and item is None:
        await visit.notice(visit.t.plain("desk-gone"))
        await scene.show_sheet(visit, sheet)
    elif sheet is not None and item is not None:
        await visit.services.desk.retitle(item, title)
        await show_item(visit, sheet.topic.id, item.lead.id)


async def use_own_title(visit: Visit) -> None:
    """Use the article's own title again, or the editors' once more, as the button says."""
    found = await pressed_item(visit)
    if found is None:
        return
    sheet, item = found
    own = visit.press.word(2) == "1"
    await visit.services.desk.use_titles(item, used=not own)
    await show_item(visit, sheet.topic.id, item.lead.id)


async def ask_introduction(visit: Visit) -> None:
    """Show the introduction and ask for another."""
    sheet = await pressed_sheet(visit)
    if sheet is not None:
        await _ask_introduction(visit, sheet)


async def take_introduction(visit: Visit) -> None:
    """Let the words stand before the topic's next digest. Raises: InputError (introduction-too-long, one-text)."""
    message = visit.message
    if message.forward_origin is not None or message.document is not None:
        await visit.pass_on()
        return
    text = tidy(message.text or "")
    if not text:
        raise InputError("one-text")
    if units(text) > INTRODUCTION_UNITS:
        raise InputError("introduction-too-long", length=units(text), limit=INTRODUCTION_UNITS)
    topic_id = await scene.asked(visit)
    if topic_id is None or await scene.sheet_of(visit, topic_id) is None:
        return
    await visit.services.desk.introduce(topic_id, visit.t.language, text)
    sheet = await scene.sheet_of(visit, topic_id)
    if sheet is not None:
        await scene.show_sheet(visit, sheet)


async def use_introduction(visit: Visit) -> None:
    """Take the introduction away or put it back, as the button says."""
    sheet = await pressed_sheet(visit)
    if sheet is None:
        return
    used = visit.press.word(1) == "1"
    await visit.services.desk.use_introductions(sheet.topic.id, used=used)
    sheet = await scene.sheet_of(visit, sheet.topic.id)
    if sheet is not None:
        await visit.notice(visit.t.plain("desk-introduction-back" if used else "desk-introduction-removed"))
        await _ask_introduction(visit, sheet)


async def _ask_introduction(visit: Visit, sheet: DeskTopic) -> None:
    t, topic_id = visit.t, sheet.topic.id
    now = f"<blockquote>{escape(sheet.introduction, quote=False)}</blockquote>\n" if sheet.introduction else ""
    remove: Row = [button(t.plain("desk-remove"), "dk-words", topic_id, 0)] if sheet.introduction else []
    if sheet.spare_introduction and not sheet.introduction:
        remove = [button(t.plain("desk-put-back", words=sheet.spare_introduction), "dk-words", topic_id, 1)]
    leave = [button(t.plain("back"), "dk-topic", topic_id, 0)]
    question = Html(f"{now}{t('desk-ask-introduction')}")
    await scene.ask(visit, INTRODUCTION, question, keyboard(remove, leave), topic=topic_id)


BUTTONS: dict[str, Handler] = {
    "dk-title": ask_title,
    "dk-own": use_own_title,
    "dk-intro": ask_introduction,
    "dk-words": use_introduction,
}
INPUTS: dict[str, Handler] = {TITLE: take_title, INTRODUCTION: take_introduction}
