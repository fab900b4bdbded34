"""What the acts of a page speak of, looked up at once: people, articles and topics by their names."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from bot.render.acts import Known
from bot.render.lines import label, title
from bot.texts import Translator
from digests.model import AuditEntry, Topic
from digests.store import Transaction


async def known_of(tx: Transaction, entries: Sequence[AuditEntry], t: Translator, *people: int) -> Known:
    """Return what is known of what some acts speak of, and of some people besides."""
    ids = {number for each in entries for number in (each.by, each.chat_id) if number}
    names = await tx.people.names({*ids, *filter(None, people)})
    articles = await tx.articles.several(sorted({each.article_id for each in entries if each.article_id is not None}))
    titles = {article_id: title(article) for article_id, article in articles.items()}
    return Known(names, titles, await _topics(tx, {each.subject for each in entries if is_topic(each)}, t))


async def _topics(tx: Transaction, subjects: Collection[str], t: Translator) -> dict[str, str]:
    """Return what topics are called, by their subjects; those that were deleted as they were called then."""
    if not subjects:
        return {}
    known = {f"topic {topic.id}": label(topic, t) for topic in (*await tx.topics.all(), *await tx.topics.merged())}
    gone = await tx.audit.removed_topics([subject for subject in subjects if subject not in known])
    topics = {subject: Topic(0, was["slug"], was["names"], "", was["emoji"]) for subject, was in gone.items()}
    return known | {subject: label(topic, t) for subject, topic in topics.items()}


def is_topic(entry: AuditEntry) -> bool:
    """Tell whether something was done to a topic."""
    return entry.subject.startswith("topic ")
