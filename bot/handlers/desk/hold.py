"""Holding a topic's next digest until somebody approves it, and for how long; letting it go; what stayed out."""

from __future__ import annotations

from datetime import timedelta

from bot.actions.desk import Approve, BringBack, Hold, SetEnd, SetStanding, SetWait, ShowHold, StopHolding
from bot.handlers.desk import view
from bot.handlers.desk.loading import topic_again, topic_by, topic_in
from bot.replies import Reply
from bot.rooms import on
from bot.visit import Visit
from digests.model import WAITS_H
from digests.publishing.sheet import DeskTopic
from digests.timing.timetable import zone


async def show(visit: Visit, _: ShowHold, topic: DeskTopic) -> Reply:
    """Show how a topic is held."""
    return view.hold(topic, visit.t, zone(visit.chat.timezone))


async def hold(visit: Visit, action: Hold, _: DeskTopic) -> Reply:
    """Hold the next digest of a topic."""
    await visit.services.desk.hold(action.topic_id)
    return await _again(visit, action.topic_id)


async def set_wait(visit: Visit, action: SetWait, _: DeskTopic) -> Reply:
    """Say how long digests of a topic wait."""
    if action.hours in WAITS_H:
        await visit.services.desk.set_hold(action.topic_id, wait=timedelta(hours=action.hours))
    return await _again(visit, action.topic_id)


async def set_end(visit: Visit, action: SetEnd, _: DeskTopic) -> Reply:
    """Say what becomes of what nobody approves in time."""
    await visit.services.desk.set_hold(action.topic_id, drops=action.drops)
    return await _again(visit, action.topic_id)


async def set_standing(visit: Visit, action: SetStanding, _: DeskTopic) -> Reply:
    """Say whether the next digest of a topic is held, or every one."""
    await visit.services.desk.set_hold(action.topic_id, standing=action.standing)
    return await _again(visit, action.topic_id)


async def release(visit: Visit, action: Approve | StopHolding, _: DeskTopic) -> Reply:
    """Let what waits go; a standing hold goes on unless it is to stop."""
    count = await visit.services.desk.release(action.topic_id, ends=isinstance(action, StopHolding))
    t = visit.t
    notice = t.plain("desk-not-held") if count is None else t.plain("desk-approved", count=count)
    return await topic_again(visit, action.topic_id, notice=notice)


async def bring_back(visit: Visit, action: BringBack, _: DeskTopic) -> Reply:
    """Let what was not approved in time come with the next digests after all."""
    count = await visit.services.desk.bring_back(action.topic_id)
    return await topic_again(visit, action.topic_id, notice=visit.t.plain("desk-let-in", count=count))


async def _again(visit: Visit, topic_id: int) -> Reply:
    return view.hold(await topic_by(visit, topic_id), visit.t, zone(visit.chat.timezone))


ACTIONS = (
    on(ShowHold, topic_in, show),
    on(Hold, topic_in, hold),
    on(SetWait, topic_in, set_wait),
    on(SetEnd, topic_in, set_end),
    on(SetStanding, topic_in, set_standing),
    on(Approve, topic_in, release),
    on(StopHolding, topic_in, release),
    on(BringBack, topic_in, bring_back),
)
