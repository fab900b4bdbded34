"""The table of the editors' topics, their list, one topic, and its end."""

from __future__ import annotations

from bot.actions.topics import AskToDelete, DeleteTopic, ExpectConfirmation, NewTopic, ShowTopic, ShowTopics
from bot.handlers.guards import editors_only, in_private, whole_newsroom
from bot.handlers.topics import countries, edit, query, view
from bot.handlers.topics.loading import own_draft, topic_in
from bot.handlers.topics.questions import AskedCountryWords, AskedEmoji, AskedNames, AskedQuery
from bot.keyboards import keyboard
from bot.render.lines import label
from bot.render.utf16 import shortened
from bot.replies import Refusal, Reply, View
from bot.rooms import Room, behind, on
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
    return await _topic(visit, found)


async def show_topics(visit: Visit, action: ShowTopics) -> Reply:
    """Show a page of the list."""
    async with visit.store.read() as tx:
        known = [topic for topic in await tx.topics.all() if visit.seat.covers([topic.id])]
    return view.topics(known, action.page, visit.t, whole=visit.seat.is_whole)


async def show_topic(visit: Visit, _: ShowTopic, found: Topic) -> Reply:
    """Show one topic, and let go of a question about it."""
    await visit.let_go(AskedNames, AskedEmoji, AskedQuery, AskedCountryWords)
    return await _topic(visit, found)


async def expect_confirmation(visit: Visit, action: ExpectConfirmation, found: Topic) -> Reply:
    """Let stories that only one source tells be marked, or no longer."""
    changed = await visit.services.topics.expect_confirmation(found.id, wanted=action.wanted)
    return await _topic(visit, changed)


async def ask_to_delete(visit: Visit, _: AskToDelete, found: Topic) -> Reply:
    """Ask once before deleting, and say who would miss it."""
    return view.deletion(found, await _followers(visit, found), visit.t)


async def delete(visit: Visit, _: DeleteTopic, found: Topic) -> Reply:
    """Delete a topic with its subscriptions."""
    await visit.services.topics.remove(found.slug)
    return View(visit.t("topics-deleted", name=label(found, visit.t)), keyboard(view.to_topics(visit.t)))


async def _topic(visit: Visit, found: Topic) -> View:
    return view.topic(found, await _followers(visit, found), visit.t, whole=visit.seat.is_whole)


async def _followers(visit: Visit, found: Topic) -> int:
    async with visit.store.read() as tx:
        return await tx.subscriptions.count(found.id)


ROOM = Room(
    commands={"topic": topic},
    actions=(
        on(ShowTopics, show_topics),
        on(ShowTopic, topic_in, show_topic),
        on(ExpectConfirmation, topic_in, expect_confirmation),
        *behind(whole_newsroom, on(AskToDelete, topic_in, ask_to_delete), on(DeleteTopic, topic_in, delete)),
        *behind(whole_newsroom, on(NewTopic, edit.new), *countries.ACTIONS),
        *edit.ACTIONS,
        *query.ACTIONS,
    ),
    questions=(*behind(own_draft, *edit.QUESTIONS, *query.QUESTIONS), *behind(whole_newsroom, *countries.QUESTIONS)),
    guards=(editors_only, in_private("topics-in-private")),
)
