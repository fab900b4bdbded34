"""What an editor sends is stored once, also where the process ended before it could say so."""

from __future__ import annotations

from bot.transport.in_hand import IN_HAND
from bot.visit import Visit
from digests.intake.ingest import IngestedArticle
from digests.sources.drafts import Draft


async def stored(visit: Visit, draft: Draft) -> IngestedArticle:
    """Store a draft, or return the one that an earlier try to handle the same message has made of these words."""
    return await _stored_before(visit, draft) or await visit.services.ingest.add(draft, visit.user_id)


async def _stored_before(visit: Visit, draft: Draft) -> IngestedArticle | None:
    in_hand = IN_HAND.get()
    if in_hand is None or not in_hand.again:
        return None
    async with visit.store.read() as tx:
        brought = await tx.articles.brought(visit.user_id, in_hand.update.received_at)
    same = next((each.id for each in brought if (each.title, each.text) == (draft.title, draft.text)), None)
    return None if same is None else await visit.services.ingest.look(same)
