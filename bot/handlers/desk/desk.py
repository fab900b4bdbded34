"""/desk: the next digest of each topic before it goes: looked at, changed story by story, previewed, held, approved."""

from __future__ import annotations

from bot.handlers.desk import hold as desk_hold
from bot.handlers.desk import story as desk_story
from bot.handlers.desk import view as desk_view
from bot.handlers.desk import words as desk_words
from bot.handlers.desk.scene import close_question, for_editors, leave_behind, pressed_sheet, show_sheet
from bot.handlers.desk.view import View
from bot.render.renderer import DigestRenderer
from bot.visit import Room, Visit
from digests.timing.timetable import zone


async def show(visit: Visit) -> None:
    """Show the topics to choose from."""
    await close_question(visit)
    await visit.show(*await _topics(visit))


async def open_topic(visit: Visit) -> None:
    """Show a page of a topic's next digest."""
    sheet = await pressed_sheet(visit)
    if sheet is not None:
        await show_sheet(visit, sheet, visit.press.number(1) or 0)


async def preview(visit: Visit) -> None:
    """Send the digest as its readers would get it now; the desk follows under it."""
    sheet = await pressed_sheet(visit)
    if sheet is None:
        return
    digest = await visit.services.desk.preview(sheet.topic.id, visit.t.language)
    messages = DigestRenderer(visit.services.texts).render(digest, visit.chat.look)
    if not messages:
        await visit.notice(visit.t.plain("desk-nothing"), alert=True)
        return
    for message in messages:
        await visit.post(message)
    await leave_behind(visit)
    await visit.say(*desk_view.sheet(sheet, 0, visit.t, zone(visit.chat.timezone)))


async def _topics(visit: Visit) -> View:
    async with visit.store.read() as tx:
        topics, held = await tx.topics.all(), await tx.holds.held()
    return desk_view.topics(topics, {hold.topic_id: hold for hold in held}, visit.press.number(0) or 0, visit.t)


ROOM = Room(
    commands={"desk": for_editors(show)},
    buttons={
        action: for_editors(handler)
        for action, handler in {
            "dk": show,
            "dk-topic": open_topic,
            "dk-see": preview,
            **desk_story.BUTTONS,
            **desk_words.BUTTONS,
            **desk_hold.BUTTONS,
        }.items()
    },
    inputs=desk_words.INPUTS,
)
