"""Topics that are no longer offered: archived, listed, brought back by one tap, or deleted for good by an owner."""

from __future__ import annotations

from bot.actions.topics import ArchiveTopic, AskToDelete, BringTopicBack, DeleteTopic, ShowArchivedTopics, ShowTopics
from bot.handlers.guards import owners_only, whole_newsroom
from bot.handlers.topics import view
from bot.handlers.topics.listing import show_topics, topic_view
from bot.handlers.topics.loading import archived_topic, topic_in, topic_to_change
from bot.handlers.topics.rematching import rematch
from bot.keyboards import keyboard
from bot.render.lines import label
from bot.replies import Notice, Reply, View
from bot.rooms import behind, on
from bot.visit import Visit
from digests.model import ProgressMessage, Topic


async def show_archived(visit: Visit, action: ShowArchivedTopics) -> Reply:
    """Show a page of the archived topics; where none is left, those that are not."""
    async with visit.store.read() as tx:
        known = [each for each in await tx.topics.all() if each.archived and visit.seat.covers([each.id])]
    return view.archived_topics(known, action.page, visit.t) if known else await show_topics(visit, ShowTopics())


async def archive(visit: Visit, _: ArchiveTopic, found: Topic) -> Reply:
    """Archive a topic, and show the way back."""
    return await topic_view(visit, await visit.services.topics.archive(found.id))


async def bring_back(visit: Visit, _: BringTopicBack, found: Topic) -> Reply:
    """Take a topic up again, and sort by it what has come meanwhile; how far that is stands in this message."""
    if not found.archived:
        return await topic_view(visit, found)
    shown = ProgressMessage(visit.message.chat_id, visit.message.message_id)
    topic = await visit.services.topics.bring_back(found.id, shown)
    async with visit.store.read() as tx:
        followers = await tx.subscriptions.count(topic.id)
    visit.services.background.start(rematch(visit.bot, visit.services, topic, shown))
    return Notice(visit.t.plain("topics-back", name=label(topic, visit.t), count=followers))


async def ask_to_delete(visit: Visit, _: AskToDelete, found: Topic) -> Reply:
    """Ask once before deleting, and say who would miss it and what is on it."""
    async with visit.store.read() as tx:
        followers, articles = await tx.subscriptions.count(found.id), await tx.articles.count(found.id)
    return view.deletion(found, followers, articles, visit.t)


async def delete(visit: Visit, _: DeleteTopic, found: Topic) -> Reply:
    """Delete a topic with its subscriptions."""
    await visit.services.topics.remove(found.slug)
    return View(visit.t("topics-deleted", name=label(found, visit.t)), keyboard(view.to_topics(visit.t)))


ACTIONS = (
    on(ShowArchivedTopics, show_archived),
    *behind(whole_newsroom, on(ArchiveTopic, topic_to_change, archive), on(BringTopicBack, topic_in, bring_back)),
    *behind(owners_only, on(AskToDelete, archived_topic, ask_to_delete), on(DeleteTopic, archived_topic, delete)),
)
