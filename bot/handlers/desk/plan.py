"""/plan: the day at a glance, and from each line to what it speaks of."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from bot.actions.desk import ShowPlan, ShowSent
from bot.handlers.desk import plan_view
from bot.handlers.desk.questions import QUESTIONS
from bot.replies import Refusal, Reply, View
from bot.rooms import on
from bot.visit import Visit
from digests.timing.timetable import zone


async def open_plan(visit: Visit) -> Reply:
    """Show the day."""
    return (await _plan(visit, 0)).standing_anew()


async def show_plan(visit: Visit, action: ShowPlan) -> Reply:
    """Show a page of the day as it stands now."""
    return await _plan(visit, action.page)


async def show_sent(visit: Visit, action: ShowSent) -> Reply:
    """Send the digest that most chats got at a moment, as it went out. Raises: Refusal."""
    try:
        moment = datetime.fromtimestamp(action.at, UTC)
    except (OverflowError, ValueError, OSError):
        raise Refusal("error-old-button") from None
    async with visit.store.read() as tx:
        edition_id = await tx.rundown.widest(moment, moment + timedelta(seconds=1))
        edition = await tx.editions.get(edition_id) if edition_id else None
    if edition is None:
        raise Refusal("plan-gone", await _plan(visit, 0))
    for message in edition.messages:
        await visit.post(message)
    return None


async def _plan(visit: Visit, page: int) -> View:
    await visit.let_go(*QUESTIONS)
    there = visit.now.astimezone(zone(visit.chat.timezone))
    midnight = there.replace(hour=0, minute=0, second=0, microsecond=0).astimezone(UTC)
    found = await visit.services.rundowns.of(visit.seat, visit.user_id, midnight, page, plan_view.LINES_A_PAGE)
    return plan_view.plan(found, there, visit.t)


ACTIONS = (on(ShowPlan, show_plan), on(ShowSent, show_sent))
