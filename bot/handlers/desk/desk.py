"""The desk's table, its topics, and the preview of a digest."""

from __future__ import annotations

from bot.actions.desk import Preview, ShowTopic, ShowTopics
from bot.handlers.desk import frame, hold, picture, plan, story, testing, view, writing
from bot.handlers.desk.loading import topic_in, topic_view
from bot.handlers.desk.questions import QUESTIONS
from bot.handlers.guards import editors_only, in_private
from bot.messages import without_buttons
from bot.render.renderer import DigestRenderer
from bot.replies import Refusal, Reply
from bot.rooms import Room, on
from bot.visit import Visit
from digests.publishing.sheet import DeskTopic


async def open_desk(visit: Visit) -> Reply:
    """Show the topics to choose from."""
    return await show_topics(visit, ShowTopics())


async def show_topics(visit: Visit, action: ShowTopics) -> Reply:
    """Show a page of the topics to choose from."""
    await visit.let_go(*QUESTIONS)
    async with visit.store.read() as tx:
        topics, held = (
            [each for each in await tx.topics.active() if visit.seat.covers([each.id])],
            await tx.holds.held(),
        )
    return view.topics(topics, {hold.topic_id: hold for hold in held}, action.page, visit.t)


async def show_topic(visit: Visit, action: ShowTopic, topic: DeskTopic) -> Reply:
    """Show a page of a topic's next digest."""
    return topic_view(visit, topic, action.page)


async def preview(visit: Visit, _: Preview, topic: DeskTopic) -> Reply:
    """Send the digest as its readers would get it now; the desk follows under it, and leaves where it was."""
    digest = await visit.services.desk.preview(topic.topic.id, visit.t.language)
    renderer = DigestRenderer(visit.services.texts)
    messages = renderer.render(renderer.fitted(digest, visit.chat.look), visit.chat.look)
    if not messages:
        raise Refusal("desk-nothing")
    for message in messages:
        await visit.post(message)
    await without_buttons(visit.bot, visit.chat.id, visit.message.message_id)
    return topic_view(visit, topic).standing_anew()


ROOM = Room(
    commands={"desk": open_desk, "plan": plan.open_plan},
    actions=(
        on(ShowTopics, show_topics),
        on(ShowTopic, topic_in, show_topic),
        on(Preview, topic_in, preview),
        *story.ACTIONS,
        *writing.ACTIONS,
        *picture.ACTIONS,
        *hold.ACTIONS,
        *plan.ACTIONS,
        *frame.ACTIONS,
        *testing.ACTIONS,
    ),
    questions=(*writing.QUESTIONS, *frame.QUESTIONS, *picture.QUESTIONS),
    guards=(editors_only, in_private("desk-in-private")),
)
