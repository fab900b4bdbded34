"""Why an article is there: the topic under which the chat was told of its story, and by whose words."""

from __future__ import annotations

from bot.actions.reading import ShowReason
from bot.handlers.reading.loading import article_in
from bot.render.lines import because, followed, through
from bot.replies import Notice, Reply
from bot.rooms import on
from bot.visit import Visit
from digests.model import Article, TopicMatch, is_rule
from digests.store import Transaction

# Looked at to say by which report of a story it is on a topic.
REASONS_AMONG = 10


async def show_reason(visit: Visit, _: ShowReason, found: Article) -> Reply:
    """Say in one line on which topics an article is, by which of its words.

    First comes the topic under which this chat was told of it, where need be by the words of another report of its
    story; then those that the chat follows, else all.
    """
    section = await visit.services.back_issues.section_of(visit.chat.id, found)
    async with visit.store.read() as tx:
        matches = await tx.matches.of(found.id)
        subscribed = await tx.subscriptions.of(visit.chat.id)
        own = [match for match in matches if match.topic.id in subscribed] or matches
        if section is None:
            return Notice(because(own, visit.t), alert=True)
        topic_id, members = section
        if is_rule(topic_id):
            words = (await tx.follows.texts([-topic_id])).get(-topic_id, "")
            return Notice(followed(words, visit.t) if words else because(own, visit.t), alert=True)
        own.sort(key=lambda match: match.topic.id != topic_id)
        if not own or own[0].topic.id != topic_id:
            other = await _other(tx, topic_id, members - {found.id})
            if other is not None:
                return Notice(through(*other, visit.t), alert=True)
    return Notice(because(own, visit.t), alert=True)


async def _other(tx: Transaction, topic_id: int, members: frozenset[int]) -> tuple[TopicMatch, Article] | None:
    """Return the report of a story that matches a topic best, with its match; None where none does any more."""
    reports = await tx.articles.several(sorted(members)[:REASONS_AMONG])
    matches = [(match, each) for each in reports.values() for match in await tx.matches.of(each.id)]
    return max((pair for pair in matches if pair[0].topic.id == topic_id), key=lambda pair: pair[0].score, default=None)


ACTIONS = (on(ShowReason, article_in, show_reason),)
