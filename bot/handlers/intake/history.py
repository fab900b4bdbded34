"""The history of an article: who did what to it, and when, the newest first; under its card."""

from __future__ import annotations

from bot.actions.intake import ShowHistory
from bot.handlers.acts import known_of
from bot.handlers.intake import view
from bot.handlers.intake.card import local
from bot.handlers.intake.loading import article_in
from bot.keyboards import button, keyboard
from bot.render import lines
from bot.render.acts import act
from bot.replies import Reply, View
from bot.rooms import on
from bot.texts import Html
from bot.visit import Visit
from digests.intake.ingested import IngestedArticle
from digests.model import AuditFilter, Deed
from digests.timing.timetable import zone

ENTRIES_A_PAGE = 6


async def show(visit: Visit, action: ShowHistory, intake: IngestedArticle) -> Reply:
    """Show what was done to an article, and at the end how it came."""
    t, article, there = visit.t, intake.article, zone(visit.chat.timezone)
    async with visit.store.read() as tx:
        which = AuditFilter(article_id=article.id)
        found = await tx.audit.page(which, ENTRIES_A_PAGE + 1, before=action.before or None)
        known = await known_of(tx, found, t)
    entries, more = found[:ENTRIES_A_PAGE], len(found) > ENTRIES_A_PAGE
    blocks = [t("audit-history", title=lines.title(article))]
    blocks += [act(each, known, t, there, of_article=True) for each in entries]
    if not more and not (entries and entries[-1].deed is Deed.ADDED):
        came = local(article.created_at, t, there)
        blocks.append(t("audit-came", source=lines.source(article) or t.plain("intake-no-source"), **came))
    older = [button(t.plain("audit-older"), ShowHistory(article.id, entries[-1].id))] if more else []
    newest = [button(t.plain("audit-newest"), ShowHistory(article.id))] if action.before else []
    buttons = keyboard([*newest, *older], [view.to_card("back", article.id, t)])
    return View(Html("\n\n".join(blocks)), buttons)


ACTIONS = (on(ShowHistory, article_in, show),)
