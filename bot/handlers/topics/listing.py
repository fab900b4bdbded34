"""The list of topics, and one of them as it stands."""

from __future__ import annotations

from bot.actions.topics import ExpectConfirmation, ShowTopic, ShowTopics
from bot.handlers.topics import view
from bot.handlers.topics.loading import topic_in, topic_to_change
from bot.handlers.topics.questions import AskedCountryWords, AskedEmoji, AskedNames, AskedQuery
from bot.render.utf16 import shortened
from bot.replies import Refusal, Reply, View
from bot.rooms import on
from bot.visit import Visit
from digests.errors import InputError
from digests.model import Topic


async def topic(visit: Visit) -> Reply:
    """Show the topic whose slug is given, else the list. Raises: InputError (unknown-topic)."""
    if not visit.arguments:
        return await show_topics(visit, ShowTopics())
    slug = visit.arguments[0].lower()
    async with visit.store.read() as tx:
        found = await tx.topics.by_slug(slug)
    if found is None:
        raise InputError("unknown-topic", slug=shortened(slug, 64))
    if not visit.seat.covers([found.id]):
        raise Refusal("error-other-topics")
    return await topic_view(visit, found)


async def show_topics(visit: Visit, action: ShowTopics) -> Reply:
    """Show a page of the list."""
    async with visit.store.read() as tx:
        known = [topic for topic in await tx.topics.all() if visit.seat.covers([topic.id])]
        suggested = await tx.suggestions.waiting() if visit.seat.is_whole else 0
    active = [topic for topic in known if not topic.archived]
    whole = visit.seat.is_whole
    return view.topics(active, len(known) - len(active), action.page, visit.t, suggested, whole=whole)


async def show_topic(visit: Visit, _: ShowTopic, found: Topic) -> Reply:
    """Show one topic, and let go of a question about it."""
    await visit.let_go(AskedNames, AskedEmoji, AskedQuery, AskedCountryWords)
    return await topic_view(visit, found)


async def expect_confirmation(visit: Visit, action: ExpectConfirmation, found: Topic) -> Reply:
    """Let stories that only one source tells be marked, or no longer."""
    changed = await visit.services.topics.expect_confirmation(found.id, wanted=action.wanted)
    return await topic_view(visit, changed)


async def topic_view(visit: Visit, found: Topic) -> View:
    """Return a topic with how many chats follow it, and what this person may do with it."""
    async with visit.store.read() as tx:
        followers = await tx.subscriptions.count(found.id)
    if found.archived:
        return view.archived_topic(found, followers, visit.t, whole=visit.seat.is_whole, owner=visit.is_owner)
    return view.topic(found, followers, visit.t, whole=visit.seat.is_whole)


ACTIONS = (
    on(ShowTopics, show_topics),
    on(ShowTopic, topic_in, show_topic),
    on(ExpectConfirmation, topic_to_change, expect_confirmation),
)
