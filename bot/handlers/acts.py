"""What the acts of a page speak of, looked up at once: people, articles and topics by their names."""

from __future__ import annotations

from collections.abc import Sequence

from bot.render.acts import Known
from bot.render.lines import label, title
from bot.texts import Translator
from digests.model import AuditEntry
from digests.store import Transaction


async def known_of(tx: Transaction, entries: Sequence[AuditEntry], t: Translator, *people: int) -> Known:
    """Return what is known of what some acts speak of, and of some people besides."""
    ids = {number for each in entries for number in (each.by, each.chat_id) if number}
    names = await tx.people.names({*ids, *filter(None, people)})
    articles = await tx.articles.several(sorted({each.article_id for each in entries if each.article_id is not None}))
    topics = await tx.topics.all() if any(each.subject.startswith("topic ") for each in entries) else []
    titles = {article_id: title(article) for article_id, article in articles.items()}
    return Known(names, titles, {f"topic {topic.id}": label(topic, t) for topic in topics})
