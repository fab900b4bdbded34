"""What an editor's decision on an article implies of its topics; what a plain word has said of them stands.

published ── its topics are right         discarded ── the one topic that it is on is wrong, if it is on one
"""

from __future__ import annotations

from datetime import datetime

from digests.audit.acting import who
from digests.model import Article
from digests.store import Transaction


async def teach(tx: Transaction, article: Article, *, accepted: bool, now: datetime) -> None:
    """Let the topics of an article learn of a decision on it, where that says something of them.

    Nobody reads what the bot publishes by itself. A copy is discarded for being one, and one's own mistake for another
    reason; of several topics nobody knows which was wrong.
    """
    if who() is None or (not accepted and (article.copy_of is not None or article.added_by == who())):
        return
    if await tx.matches.chosen_by_editor(article.id):
        return
    matches = await tx.matches.of(article.id)
    if accepted or len(matches) == 1:
        for match in matches:
            await tx.lessons.add(match.topic.id, article.id, accepted=accepted, now=now, implied=True)
