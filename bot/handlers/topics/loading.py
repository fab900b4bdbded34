"""What the buttons about topics speak of: a topic as it is stored, or the one in the question that is open."""

from __future__ import annotations

from bot.actions import Action
from bot.actions.topics import TopicAction
from bot.handlers.topics.questions import AskedEmoji, AskedNames, AskedQuery, TopicDraft
from bot.questions import Questions
from bot.replies import Refusal
from bot.visit import Visit
from digests.model import Topic

ABOUT_TOPICS = Questions((AskedNames, AskedEmoji, AskedQuery))


async def topic_in(visit: Visit, action: TopicAction) -> Topic:
    """Return the topic of the pressed button. Raises: Refusal."""
    found = None
    if action.topic_id > 0:
        async with visit.store.read() as tx:
            found = await tx.topics.get(action.topic_id)
    if found is None:
        raise Refusal("topics-missing")
    if not visit.seat.covers([found.id]):
        raise Refusal("error-other-topics")
    return found


async def own_draft(visit: Visit) -> None:
    """Let a question about a topic be answered only by whoever may change that topic, or make one. Raises: Refusal."""
    question = ABOUT_TOPICS.read(visit.pending) if visit.pending else None
    if isinstance(question, TopicDraft) and not visit.seat.covers([question.topic_id]):
        raise Refusal("error-other-topics")


async def draft_in(visit: Visit, _: Action) -> TopicDraft:
    """Return the open question about a topic, which the pressed button belongs to. Raises: Refusal."""
    question = ABOUT_TOPICS.read(visit.pending) if visit.pending else None
    if not isinstance(question, TopicDraft):
        raise Refusal("topics-old-question")
    await own_draft(visit)
    return question


async def tried_in(visit: Visit, action: Action) -> AskedQuery:
    """Return the open question for a query where one has been tried. Raises: Refusal."""
    draft = await draft_in(visit, action)
    if not isinstance(draft, AskedQuery) or not draft.query:
        raise Refusal("topics-old-question")
    return draft
