"""A topic's query, tried on the stored articles: how many match, which, by which words; then saved."""

from __future__ import annotations

from dataclasses import replace

from bot.actions.topics import AskQuery, ChangeQuery, SaveTopic, TakeMeant
from bot.handlers.answers import text_in
from bot.handlers.deciding import taken_up
from bot.handlers.fallback import refusal
from bot.handlers.topics import view
from bot.handlers.topics.loading import as_it_stands, topic_to_change, tried_in
from bot.handlers.topics.operators import explain
from bot.handlers.topics.questions import AskedQuery, TopicDraft
from bot.handlers.topics.rematching import rematch
from bot.keyboards import keyboard
from bot.render.utf16 import shortened
from bot.replies import Refusal, Reply, View
from bot.rooms import on
from bot.visit import Visit
from digests.errors import QuerySyntaxError
from digests.model import ProgressMessage, Topic
from digests.query.meant import meant
from digests.topics.topics import new_slug

WHOLE_QUERY_UNITS = 3900
EXAMPLE_QUERY = "(China OR Cina OR Китай OR 中国) AND (Russia OR Россия OR 俄罗斯)"


async def ask_query(visit: Visit, _: AskQuery, topic: Topic) -> Reply:
    """Ask for a new query of a topic."""
    return query_question(visit, TopicDraft.of(topic))


async def change(visit: Visit, _: ChangeQuery, draft: AskedQuery) -> Reply:
    """Ask for the query again, with the one that was tried to begin from."""
    return query_question(visit, draft)


def query_question(visit: Visit, draft: TopicDraft) -> View:
    """Ask for the query, and show the one that there is."""
    if draft.query:
        html = visit.t("topics-ask-query-now", query=shortened(draft.query, WHOLE_QUERY_UNITS))
    else:
        html = visit.t("topics-ask-query", example=EXAMPLE_QUERY)
    return view.question(draft.asking(AskedQuery), html, visit.t, explain(visit.t))


async def take_query(visit: Visit, question: AskedQuery) -> Reply:
    """Try the query, and show what it finds before anything is saved; where it does not parse, point at the place.

    Raises: NoAnswer, InputError (one-text).
    """
    draft = replace(question, query=" ".join(text_in(visit).split()))
    waiting = await visit.say(visit.t("topics-trying"))
    await visit.replace(waiting.message_id, await _tried(visit, draft))
    return None


async def take_meant(visit: Visit, action: TakeMeant, draft: AskedQuery) -> Reply:
    """Try the query with the operators that were meant, in place of the trial of what was written."""
    read = meant(draft.query, visit.t.language)
    if action.mark != view.mark(draft.query) or read is None:
        raise Refusal("topics-old-question")
    return await _tried(visit, replace(draft, query=read))


async def _tried(visit: Visit, draft: AskedQuery) -> View:
    """Return what a query finds, and keep it as the one that was tried; else what is wrong with it."""
    try:
        trial = await visit.services.trials.of(draft.query, await _query_before(visit, draft))
    except QuerySyntaxError as error:
        return View(refusal(visit.t, error), keyboard(explain(visit.t)))
    await visit.remember(draft)
    return view.trial(draft, trial, visit.t, meant(draft.query, visit.t.language))


async def save(visit: Visit, action: SaveTopic, draft: AskedQuery) -> Reply:
    """Save the topic as it was tried, and sort the stored articles anew; how far that is stands in this message."""
    if action.mark != view.mark(draft.query):
        raise Refusal("topics-old-question")
    draft = await as_it_stands(visit, draft)
    await visit.forget_question()
    slug = draft.slug or await _free_slug(visit, draft)
    shown = ProgressMessage(visit.message.chat_id, visit.message.message_id)
    topic = await visit.services.topics.record(slug, draft.names, draft.query, draft.emoji, shown)
    if draft.suggestion_id:
        await taken_up(visit, draft.suggestion_id)
    visit.services.background.start(rematch(visit.bot, visit.services, topic, shown))
    return None


async def _query_before(visit: Visit, draft: TopicDraft) -> str:
    async with visit.store.read() as tx:
        topic = await tx.topics.get(draft.topic_id) if draft.topic_id else None
    return topic.query if topic else ""


async def _free_slug(visit: Visit, draft: TopicDraft) -> str:
    async with visit.store.read() as tx:
        return new_slug(draft.names, {each.slug for each in (*await tx.topics.all(), *await tx.topics.merged())})


ACTIONS = (
    on(AskQuery, topic_to_change, ask_query),
    on(ChangeQuery, tried_in, change),
    on(SaveTopic, tried_in, save),
    on(TakeMeant, tried_in, take_meant),
)
QUESTIONS = (on(AskedQuery, take_query),)
