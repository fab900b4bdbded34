"""From what an editor has sent to a draft, and its first card."""

from __future__ import annotations

from dataclasses import replace

from bot.handlers.intake.loading import first_card
from bot.handlers.intake.parts import IncomingPart
from bot.replies import View
from bot.visit import Visit
from digests.intake.ingest import IngestedArticle
from digests.model import Card
from digests.sources.drafts import Draft, draft


async def begin(visit: Visit, part: IncomingPart, url: str | None = None) -> View:
    """Make a draft of a part, which stands at ``url`` or nowhere, and return its card. Raises: ArticleRejected."""
    intake = await visit.services.ingest.add(_draft_of(part, url), visit.user_id)
    return first_card(visit, intake, card_of(visit, intake, part))


def card_of(visit: Visit, intake: IngestedArticle, part: IncomingPart) -> Card:
    """Return the card of a draft that was made of a part, as it is kept."""
    return Card(
        intake.article.id, visit.chat.id, visit.user_id, None, part.sent_at, (part.text,), part.media_group,
        part.origin.mark if part.origin else None,
    )  # fmt: skip


def _draft_of(part: IncomingPart, url: str | None) -> Draft:
    """Make the draft of a part: where it was forwarded from is its source, unless a file knows better."""
    made = part.draft or draft(part.text)
    name = part.origin.name if part.origin else None
    address = (part.origin.url if part.origin else None) or url
    return replace(made, source=made.source or name, url=address or made.url)
