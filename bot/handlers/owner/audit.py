"""/audit: who did what, the newest first, by whom or to which article; and all of it as a file."""

from __future__ import annotations

from bot.actions.owner import ExportAudit, ShowAudit, ShowAuditPeople
from bot.handlers.acts import known_of
from bot.handlers.owner import audit_view
from bot.render.acts import NOBODY
from bot.replies import Notice, Reply
from bot.rooms import on
from bot.visit import Visit
from digests.audit.export import exported
from digests.model import AuditFilter
from digests.timing.timetable import zone

ENTRIES_A_PAGE, PEOPLE_OFFERED = 6, 12


async def audit(visit: Visit) -> Reply:
    """Show what was done last."""
    return await show(visit, ShowAudit())


async def show(visit: Visit, action: ShowAudit) -> Reply:
    """Show a page of what was done."""
    async with visit.store.read() as tx:
        found = await tx.audit.page(AuditFilter(by=action.by or None), ENTRIES_A_PAGE + 1, before=action.before or None)
        known = await known_of(tx, found, visit.t, action.by)
    entries, more = found[:ENTRIES_A_PAGE], len(found) > ENTRIES_A_PAGE
    return audit_view.page(action, entries, known, visit.t, zone(visit.chat.timezone), more=more)


async def offer_people(visit: Visit, _: ShowAuditPeople) -> Reply:
    """Offer to see what one person did."""
    async with visit.store.read() as tx:
        people = [each for each in await tx.audit.people(PEOPLE_OFFERED) if each[0] != NOBODY]
        names = await tx.people.names([user_id for user_id, _ in people])
    return audit_view.people(people, names, visit.t)


async def export(visit: Visit, action: ExportAudit) -> Reply:
    """Send all of it, or what one person did, as a file."""
    file = await exported(visit.store, AuditFilter(by=action.by or None))
    if not file.count:
        return Notice(visit.t.plain("audit-empty"))
    caption = visit.t("audit-file" if file.whole else "audit-file-newest", count=file.count)
    name = f"audit-{visit.now:%Y-%m-%d}.csv"
    await visit.here(
        visit.bot.send_document, document=file.content, filename=name, caption=caption, parse_mode="HTML"
    )  # fmt: skip
    return None


ACTIONS = (on(ShowAudit, show), on(ShowAuditPeople, offer_people), on(ExportAudit, export))
