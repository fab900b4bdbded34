"""How far an article went, and how far its last correction has come: in digests, and in the answers that show it."""

from __future__ import annotations

from datetime import datetime

from bot.actions.corrections import ShowCorrection
from bot.actions.intake import ShowHistory
from bot.handlers.intake import view
from bot.handlers.intake.loading import card_view
from bot.keyboards import Row, button, keyboard
from bot.render.push import figures
from bot.replies import View
from bot.texts import Html
from bot.visit import Visit
from digests.intake.ingested import IngestedArticle
from digests.model import ArticleStatus, AuditFilter, Deed
from digests.store import Transaction

CORRECTING = (Deed.CORRECTED, Deed.ILLUSTRATED, Deed.RETRACTED, Deed.REINSTATED)
# So many acts are looked through for the last one that corrected.
LOOKED_AT = 20


async def reach(visit: Visit, article_id: int) -> Html:
    """Return in how many chats an article has arrived, and in how many answers it stands."""
    t = visit.t
    async with visit.store.read() as tx:
        sent, shown = await tx.corrections.reach(article_id), await tx.answers.showing(article_id)
    told = [t("corrections-reach", count=sent.messages) if sent.messages else t("corrections-reach-none")]
    told += [t("corrections-reach-answers", count=shown.answers)] if shown.answers else []
    return Html("\n".join(told))


async def begun(visit: Visit, article_id: int) -> View:
    """Return how far a correction has come that has begun just now."""
    now = await state(visit, await visit.services.ingest.look(article_id))
    return now.saying(visit.t.plain("corrections-begun"))


async def state(visit: Visit, intake: IngestedArticle | None) -> View:
    """Return the card with how far its correction has come, if there is one. Raises: Refusal where it is gone."""
    async with visit.store.read() as tx:
        since = None if intake is None else await _since(tx, intake)
    if intake is None or since is None:
        return await card_view(visit, intake)
    t, article = visit.t, intake.article
    note = await _how_far(visit, article.id, since)
    refresh: Row = [button(t.plain("deliveries-refresh"), ShowCorrection(article.id))] if note else []
    out = article.status is ArticleStatus.PUBLISHED
    back = view.to_card("back", article.id, t) if out else button(t.plain("intake-history"), ShowHistory(article.id))
    return await card_view(visit, intake, note=note or t("corrections-nobody"), buttons=keyboard(refresh, [back]))


async def _since(tx: Transaction, intake: IngestedArticle) -> datetime | None:
    """Return when the last correction of an article began, None where there was none."""
    found = await tx.audit.page(AuditFilter(article_id=intake.article.id), LOOKED_AT)
    made = (each.made_at for each in found if each.deed in CORRECTING)
    return next(made, intake.article.corrected_at)


async def _how_far(visit: Visit, article_id: int, since: datetime) -> str:
    """Return what has come of a correction, and what could not be changed; the empty string where nobody had it."""
    t = visit.t
    async with visit.store.read() as tx:
        sent, shown = await tx.corrections.reach(article_id), await tx.answers.showing(article_id)
        total = await tx.deliveries.corrections_of(article_id, since)
    lines = []
    if sent.messages:
        left = f" · {t('deliveries-left', count=total.left)}" if total.left else ""
        lines.append(f"{t('corrections-state')}\n{figures(total, t)}{left}")
    if shown.answers:
        done = [t("corrections-answers", count=shown.answers - shown.left - shown.lost)]
        done += [t("deliveries-left", count=shown.left)] if shown.left else []
        done += [t("corrections-answers-lost", count=shown.lost)] if shown.lost else []
        lines.append(" · ".join(done))
    return "\n".join(lines)
