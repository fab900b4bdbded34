"""Who did what, as owners see it. Pure."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import tzinfo

from bot.actions.intake import ShowHistory
from bot.actions.owner import ExportAudit, ShowAudit, ShowAuditPeople
from bot.keyboards import button, in_rows, keyboard
from bot.render.acts import Known, act, who
from bot.replies import View
from bot.texts import Html, Translator
from digests.model import AuditEntry


def page(
    action: ShowAudit, entries: Sequence[AuditEntry], known: Known, t: Translator, zone: tzinfo, *, more: bool
) -> View:
    """Return a page of acts; ``more`` says that older ones follow."""
    narrowed = [t("audit-only", name=who(action.by, known, t))] if action.by else []
    head = " · ".join([t("audit-title"), *narrowed])
    blocks = [f"{number}. {act(each, known, t, zone)}" for number, each in enumerate(entries, 1)]
    articles = [
        button(str(number), ShowHistory(each.article_id))
        for number, each in enumerate(entries, 1)
        if each.article_id is not None
    ]
    older = [button(t.plain("audit-older"), replace(action, before=entries[-1].id))] if more else []
    newest = [button(t.plain("audit-newest"), replace(action, before=0))] if action.before else []
    buttons = keyboard(
        *in_rows(articles, 8),
        [*newest, *older],
        [button(t.plain("audit-by"), ShowAuditPeople()), button(t.plain("audit-export"), ExportAudit(action.by))],
        [button(t.plain("audit-everything"), ShowAudit())] if action.by else [],
    )
    return View(Html("\n\n".join([head, *(blocks or [t("audit-empty")])])), buttons)


def people(found: Sequence[tuple[int, int]], names: Mapping[int, str], t: Translator) -> View:
    """Offer to see what one of those did who did most."""
    known = Known(people=names)
    choices = [button(f"{who(user_id, known, t)} · {count}", ShowAudit(by=user_id)) for user_id, count in found]
    everything = [button(t.plain("audit-everything"), ShowAudit())]
    return View(t("audit-whose"), keyboard(*in_rows(choices, 2), everything))
