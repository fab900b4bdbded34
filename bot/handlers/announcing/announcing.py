"""The table of announcements, and /announce: the words of a new one, drafts, and what went out with its figures."""

from __future__ import annotations

from dataclasses import replace

from bot.actions.announcing import OpenAnnouncement, ShowAnnouncements
from bot.handlers.announcing import aiming, sending, sent, sent_view, writing
from bot.handlers.announcing.loading import PAST_A_PAGE, card, draft, report_view
from bot.handlers.announcing.questions import ALL, AskedAnnouncement
from bot.handlers.guards import in_private, owners_only
from bot.keyboards import paged
from bot.render.announcements import written
from bot.replies import Reply, View
from bot.rooms import Room, on
from bot.visit import Visit
from digests.timing.timetable import zone


async def announce(visit: Visit) -> Reply:
    """Ask for the words of an announcement, and show what there is; what stands behind the command are the words."""
    if visit.arguments:
        # Of what is refused, a shorter or other one that comes next is the announcement, and no article.
        await visit.remember(AskedAnnouncement())
        return await writing.taken(visit, written(visit.message, behind_command=True))
    return await _listed(visit)


async def show_announcements(visit: Visit, action: ShowAnnouncements) -> Reply:
    """Show drafts, and a page of what went out."""
    return await _listed(visit, action.page)


async def open_announcement(visit: Visit, action: OpenAnnouncement) -> Reply:
    """Show a draft, or what has become of what is out. Raises: Refusal, InputError (announcement-gone)."""
    await visit.let_go(*ALL)
    report = await visit.services.announcements.report(action.announcement_id)
    if not report.announcement.is_draft:
        return await report_view(visit, action.announcement_id)
    return await card(visit, await draft(visit, action.announcement_id))


async def _listed(visit: Visit, number: int = 0) -> View:
    announcements = visit.services.announcements
    async with visit.store.read() as tx:
        page = paged(range(await tx.announcements.count_past()), number, PAST_A_PAGE)
    drafts, past = await announcements.page(PAST_A_PAGE, page.first)
    shown = sent_view.listed(drafts, past, page, visit.t, zone(visit.chat.timezone))
    return replace(shown, question=AskedAnnouncement())


ROOM = Room(
    commands={"announce": announce},
    actions=(
        on(ShowAnnouncements, show_announcements),
        on(OpenAnnouncement, open_announcement),
        *(*writing.ACTIONS, *aiming.ACTIONS, *sending.ACTIONS, *sent.ACTIONS),
    ),
    questions=(*writing.QUESTIONS, *sent.QUESTIONS),
    guards=(owners_only, in_private("owner-in-private")),
)
