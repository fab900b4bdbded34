"""What the buttons about topics speak of: a topic as it is stored, or the one in the question that is open."""

from __future__ import annotations

from dataclasses import replace
from typing import TypeVar

from bot.actions import Action
from bot.actions.topics import MergeTopic, ShowMerge, TopicAction
from bot.handlers.topics.questions import AskedEmoji, AskedNames, AskedQuery, TopicDraft
from bot.questions import Questions
from bot.replies import Refusal
from bot.visit import Visit
from digests.model import Topic

Draft = TypeVar("Draft", bound=TopicDraft)
ABOUT_TOPICS = Questions((AskedNames, AskedEmoji, AskedQuery))


async def topic_in(visit: Visit, action: TopicAction) -> Topic:
    """Return the topic of the pressed button. Raises: Refusal."""
    found = None
    if action.topic_id > 0:
        async with visit.store.read() as tx:
            found = await tx.topics.get(action.topic_id)
    if found is None:
        raise Refusal("topics-missing")
    if found.merged_into is not None:
        raise Refusal("topics-is-merged")
    if not visit.seat.covers([found.id]):
        raise Refusal("error-other-topics")
    return found


async def topic_to_change(visit: Visit, action: TopicAction) -> Topic:
    """Return the topic of the pressed button, which is not archived. Raises: Refusal."""
    found = await topic_in(visit, action)
    if found.archived:
        raise Refusal("topics-is-archived")
    return found


async def merged_with(visit: Visit, action: ShowMerge | MergeTopic) -> Topic:
    """Return the topic that another one is to become a part of. Raises: Refusal where that cannot be any more."""
    found = await topic_to_change(visit, TopicAction(action.into))
    if found.id == action.topic_id:
        raise Refusal("topics-missing")
    return found


async def archived_topic(visit: Visit, action: TopicAction) -> Topic:
    """Return the topic of the pressed button, which is archived. Raises: Refusal."""
    found = await topic_in(visit, action)
    if not found.archived:
        raise Refusal("topics-archive-first")
    return found


async def own_draft(visit: Visit) -> None:
    """Let a question about a topic be answered only by whoever may change that topic, or make one. Raises: Refusal."""
    question = ABOUT_TOPICS.read(visit.pending) if visit.pending else None
    if isinstance(question, TopicDraft) and not visit.seat.covers([question.topic_id]):
        raise Refusal("error-other-topics")
    if isinstance(question, TopicDraft) and question.topic_id:
        async with visit.store.read() as tx:
            found = await tx.topics.get(question.topic_id)
        if found is not None and found.archived:
            raise Refusal("topics-is-archived")


async def as_it_stands(visit: Visit, draft: Draft) -> Draft:
    """Return a question about a topic that there is with all that it does not ask for as it stands now.

    A colleague may have changed the rest meanwhile, which whoever answers has not seen. Raises: Refusal where the topic
    is gone.
    """
    if not draft.topic_id:
        return draft
    async with visit.store.read() as tx:
        topic = await tx.topics.get(draft.topic_id)
    if topic is None:
        await visit.forget_question()
        raise Refusal("topics-missing")
    query = draft.query if isinstance(draft, AskedQuery) else topic.query
    return replace(draft, slug=topic.slug, names=dict(topic.names), emoji=topic.emoji, query=query)


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
