"""What became of every push: the editions, one of them with its articles, and all that was sent on a topic."""

from __future__ import annotations

from bot.actions.owner import ShowArticles, ShowDeliveries, ShowEdition, ShowSentTopic, ShowSentTopics
from bot.handlers.owner import view
from bot.handlers.owner.loading import edition_in, edition_view, editions_view, topic_in
from bot.replies import Reply
from bot.rooms import on
from bot.visit import Visit
from digests.model import EditionFilter, EditionReport, Topic


async def list_editions(visit: Visit) -> Reply:
    """List the editions, the newest first, and whether messages leave."""
    return await editions_view(visit)


async def show_editions(visit: Visit, action: ShowDeliveries) -> Reply:
    """Show a page of the editions in place."""
    return await editions_view(visit, action.page)


async def show_edition(visit: Visit, _: ShowEdition, edition: EditionReport) -> Reply:
    """Show one edition, why what failed has failed, and what can be done about it."""
    return await edition_view(visit, edition)


async def show_articles(visit: Visit, action: ShowArticles, edition: EditionReport) -> Reply:
    """Offer the articles of an edition, each with the card from which it is corrected or taken back."""
    async with visit.store.read() as tx:
        articles = await tx.articles.several(await tx.deliveries.articles_of(edition.id))
    return view.articles(edition.id, [articles[each] for each in sorted(articles)], action.page, visit.t)


async def show_topics(visit: Visit, _: ShowSentTopics) -> Reply:
    """Offer the topics, each with the number of messages that went out on it."""
    async with visit.store.read() as tx:
        topics = await tx.topics.all()
        sent = {topic.id: (await tx.deliveries.total(EditionFilter(topic_id=topic.id))).sent for topic in topics}
    return view.topics(topics, sent, visit.t)


async def show_topic(visit: Visit, _: ShowSentTopic, topic: Topic) -> Reply:
    """Show what became of everything that showed a topic."""
    which = EditionFilter(topic_id=topic.id)
    async with visit.store.read() as tx:
        total, reasons = await tx.deliveries.total(which), await tx.deliveries.reasons(which)
        counts = {state: await tx.deliveries.resendable(which, state) for state in view.AGAIN}
    return view.topic(topic, total, reasons, counts, visit.t)


ACTIONS = (
    on(ShowDeliveries, show_editions),
    on(ShowEdition, edition_in, show_edition),
    on(ShowArticles, edition_in, show_articles),
    on(ShowSentTopics, show_topics),
    on(ShowSentTopic, topic_in, show_topic),
)
