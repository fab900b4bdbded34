"""What the buttons and questions about announcements speak of, as it stands now."""

from __future__ import annotations

from bot.actions.announcing import AnnouncementAction
from bot.handlers.announcing import sent_view, view
from bot.handlers.announcing.questions import ALL, AskedCorrection, AskedLinks
from bot.render.announcements import campaigns
from bot.replies import Refusal, View
from bot.visit import Visit
from digests.model import Announcement, AnnouncementReport, Topic
from digests.timing.timetable import zone

PAST_A_PAGE = 5


async def draft_in(visit: Visit, action: AnnouncementAction | AskedLinks) -> Announcement:
    """Return the draft that a button speaks of, in the hands of whoever pressed it. Raises: Refusal, InputError."""
    if isinstance(action, AnnouncementAction):
        await visit.let_go(*ALL)
    return await draft(visit, action.announcement_id)


async def draft(visit: Visit, announcement_id: int) -> Announcement:
    """Return a draft, in the hands of whoever speaks. Raises: Refusal where it is out, or a colleague has it.

    Raises: InputError (announcement-gone).
    """
    found = await visit.services.announcements.take(announcement_id, visit.user_id)
    if not found.is_draft:
        raise Refusal("announce-is-out", await report_view(visit, found.id))
    if found.holder_id != visit.user_id:
        raise Refusal("announce-elsewhere", await held_view(visit, found), alert=False)
    return found


async def out_in(visit: Visit, action: AnnouncementAction | AskedCorrection) -> AnnouncementReport:
    """Return what has become of what a button speaks of. Raises: Refusal where it is a draft, InputError."""
    if isinstance(action, AnnouncementAction):
        await visit.let_go(*ALL)
    return await out(visit, action.announcement_id)


async def out(visit: Visit, announcement_id: int) -> AnnouncementReport:
    """Return what has become of what is out. Raises: Refusal where it is a draft, InputError (announcement-gone)."""
    report = await visit.services.announcements.report(announcement_id)
    if report.announcement.is_draft:
        raise Refusal("error-old-button")
    return report


async def card(visit: Visit, found: Announcement) -> View:
    """Return a draft with all that can be done about it."""
    count = await visit.services.announcements.reach(found)
    return view.card(found, count, await _topics(visit, found), visit.t)


async def _topics(visit: Visit, found: Announcement) -> list[Topic]:
    """Return the topics whose followers an announcement is for."""
    async with visit.store.read() as tx:
        return [topic for topic in await tx.topics.all() if topic.id in found.audience.topic_ids]


async def held_view(visit: Visit, found: Announcement) -> View:
    """Return a draft that a colleague has in hand."""
    async with visit.store.read() as tx:
        names = await tx.people.names([found.holder_id] if found.holder_id else [])
    return view.held(found, names.get(found.holder_id or 0, ""), visit.t, zone(visit.chat.timezone))


async def report_view(visit: Visit, announcement_id: int) -> View:
    """Return what has become of an announcement, and who came by its links. Raises: InputError (announcement-gone)."""
    report = await visit.services.announcements.report(announcement_id)
    names = campaigns((each.message for each in report.announcement.versions), visit.bot.username)
    async with visit.store.read() as tx:
        came = await tx.campaigns.named(names)
    topics = await _topics(visit, report.announcement)
    return sent_view.report(report, topics, names, came, visit.t, zone(visit.chat.timezone))
