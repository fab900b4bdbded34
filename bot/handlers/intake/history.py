"""The history of an article: who did what to it, and when, the newest first; under its card."""

from __future__ import annotations

from dataclasses import replace

from bot.actions.intake import ShowHistory, UndoStep
from bot.handlers.acts import known_of
from bot.handlers.intake import view
from bot.handlers.intake.card import local
from bot.handlers.intake.loading import article_in, card_view
from bot.keyboards import button, keyboard
from bot.render import lines
from bot.render.acts import act
from bot.replies import Refusal, Reply, View
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
    last = None if action.before else await visit.services.undoing.last(article.id)
    undo = []
    if last is not None:
        step = t.plain("history-undo", step=t.plain(f"audit-{last.deed}"))
        undo = [button(step, UndoStep(article.id, last.id))]
    buttons = keyboard(undo, [*newest, *older], [view.to_card("back", article.id, t)])
    return View(Html("\n\n".join(blocks)), buttons)


async def undo(visit: Visit, action: UndoStep, intake: IngestedArticle) -> Reply:
    """Take the last step back; where readers are told of that, only after a question."""
    t, article_id = visit.t, intake.article.id
    last = await visit.services.undoing.last(article_id)
    if last is None or last.id != action.entry_id:
        raise Refusal("history-moved-on", await card_view(visit, intake))
    if visit.services.undoing.is_seen(last) and not action.sure:
        yes = [button(t.plain(f"history-yes-{last.deed}"), replace(action, sure=True))]
        note = t(f"history-ask-{last.deed}")
        return await card_view(visit, intake, note=note, buttons=keyboard(yes, [view.to_card("back", article_id, t)]))
    await visit.services.undoing.undo(article_id, last.id)
    visit.services.corrections.wake()
    undone = await visit.services.ingest.look(article_id)
    return (await card_view(visit, undone)).saying(t.plain("history-undone"))


ACTIONS = (on(ShowHistory, article_in, show), on(UndoStep, article_in, undo))
