"""Holding a topic's next digest until somebody approves it, and for how long; letting it go; what stayed out."""

from __future__ import annotations

from datetime import timedelta

from bot.handlers.desk import view
from bot.handlers.desk.scene import pressed_sheet, sheet_of, show_sheet
from bot.visit import Handler, Visit
from digests.publishing.desk import DeskTopic
from digests.timing.timetable import zone


async def show(visit: Visit) -> None:
    """Show how a topic is held."""
    sheet = await pressed_sheet(visit)
    if sheet is not None:
        await _show(visit, sheet)


async def hold(visit: Visit) -> None:
    """Hold the next digest of a topic."""
    sheet = await pressed_sheet(visit)
    if sheet is not None:
        await visit.services.desk.hold(sheet.topic.id)
        await _show_again(visit, sheet.topic.id)


async def set_wait(visit: Visit) -> None:
    """Say how long digests of a topic wait."""
    hours = visit.press.number(1)
    sheet = await pressed_sheet(visit)
    if sheet is not None and hours in view.WAITS_H:
        await visit.services.desk.set_hold(sheet.topic.id, wait=timedelta(hours=hours))
        await _show_again(visit, sheet.topic.id)


async def set_end(visit: Visit) -> None:
    """Say what becomes of what nobody approves in time."""
    sheet = await pressed_sheet(visit)
    if sheet is not None:
        await visit.services.desk.set_hold(sheet.topic.id, drops=visit.press.word(1) == "1")
        await _show_again(visit, sheet.topic.id)


async def set_standing(visit: Visit) -> None:
    """Say whether the next digest of a topic is held, or every one."""
    sheet = await pressed_sheet(visit)
    if sheet is not None:
        await visit.services.desk.set_hold(sheet.topic.id, standing=visit.press.word(1) == "1")
        await _show_again(visit, sheet.topic.id)


async def stop(visit: Visit) -> None:
    """Hold a topic no longer; what waits goes."""
    await _release(visit, ends=True)


async def approve(visit: Visit) -> None:
    """Let what waits go, and hold no longer what was held for one digest."""
    await _release(visit, ends=False)


async def _release(visit: Visit, *, ends: bool) -> None:
    sheet = await pressed_sheet(visit)
    if sheet is None:
        return
    count = await visit.services.desk.release(sheet.topic.id, ends=ends)
    t = visit.t
    await visit.notice(t.plain("desk-not-held") if count is None else t.plain("desk-approved", count=count))
    await _show_sheet_again(visit, sheet.topic.id)


async def bring_back(visit: Visit) -> None:
    """Let what was not approved in time come with the next digests after all."""
    sheet = await pressed_sheet(visit)
    if sheet is not None:
        await visit.services.desk.bring_back(sheet.topic.id)
        await _show_sheet_again(visit, sheet.topic.id)


async def _show(visit: Visit, sheet: DeskTopic) -> None:
    await visit.show(*view.hold(sheet, visit.t, zone(visit.chat.timezone)))


async def _show_again(visit: Visit, topic_id: int) -> None:
    sheet = await sheet_of(visit, topic_id)
    if sheet is not None:
        await _show(visit, sheet)


async def _show_sheet_again(visit: Visit, topic_id: int) -> None:
    sheet = await sheet_of(visit, topic_id)
    if sheet is not None:
        await show_sheet(visit, sheet)


BUTTONS: dict[str, Handler] = {
    "dk-hold": show,
    "dk-held": hold,
    "dk-wait": set_wait,
    "dk-then": set_end,
    "dk-each": set_standing,
    "dk-ok": approve,
    "dk-stop": stop,
    "dk-all": bring_back,
}
