"""Drafts that an editor joins, and parts again: which messages are one article, the editor knows best."""

from __future__ import annotations

from bot.actions.intake import Join, PartDraft, ShowParts
from bot.handlers.intake import view
from bot.handlers.intake.loading import card_view, open_in
from bot.replies import Refusal, Reply
from bot.rooms import on
from bot.visit import Visit
from digests.intake.ingested import IngestedArticle
from digests.intake.joining import places


async def join(visit: Visit, _: Join, intake: IngestedArticle) -> Reply:
    """Make the draft the end of the one before it, which now stands here. Raises: ArticleRejected, Refusal."""
    whole = await visit.services.joining.join(intake.article.id)
    if whole is None:
        raise Refusal("intake-nothing-before", await card_view(visit, intake))
    return (await card_view(visit, whole)).saying(visit.t.plain("intake-joined"))


async def offer(visit: Visit, _: ShowParts, intake: IngestedArticle) -> Reply:
    """Part the draft where that is clear, else ask which message begins the other article. Raises: Refusal."""
    article_id = intake.article.id
    async with visit.store.read() as tx:
        card = await tx.cards.of(article_id)
    found = places(card.parts) if card else []
    if card is None or len(found) < 2:
        return await _parted(visit, intake, found[0] if found else 0)
    choices = view.parts(article_id, {place: card.parts[place] for place in found}, visit.t)
    return await card_view(visit, intake, note=visit.t("intake-pick-part"), buttons=choices)


async def part(visit: Visit, action: PartDraft, intake: IngestedArticle) -> Reply:
    """Make a draft of its own of what begins with the chosen message. Raises: Refusal."""
    return await _parted(visit, intake, action.place)


async def _parted(visit: Visit, intake: IngestedArticle, place: int) -> Reply:
    drafts = await visit.services.joining.part(intake.article.id, place)
    if drafts is None:
        raise Refusal("intake-nothing-to-part", await card_view(visit, intake))
    first, second = drafts
    await visit.answer(await card_view(visit, first))
    return (await card_view(visit, second)).standing_anew()


ACTIONS = (on(Join, open_in, join), on(ShowParts, open_in, offer), on(PartDraft, open_in, part))
