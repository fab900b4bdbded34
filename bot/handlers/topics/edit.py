"""Making and changing a topic: its names and its emoji, asked for one after the other where it is new."""

from __future__ import annotations

from dataclasses import replace

from bot.actions.topics import AskEmoji, AskNames, CancelTopic, NewTopic, SkipQuestion
from bot.handlers.answers import text_in
from bot.handlers.topics import names, view
from bot.handlers.topics.loading import as_it_stands, draft_in, topic_to_change
from bot.handlers.topics.query import query_question
from bot.handlers.topics.questions import AskedEmoji, AskedNames, AskedQuery, TopicDraft
from bot.keyboards import button
from bot.render.lines import label
from bot.replies import Refusal, Reply, View
from bot.rooms import on
from bot.texts import FALLBACK
from bot.visit import Visit
from digests.errors import InputError, QuerySyntaxError
from digests.model import Suggestion, Topic
from digests.query import parse

ASKED_FOR = 2


async def new(visit: Visit, _: NewTopic) -> Reply:
    """Begin a new topic with its names."""
    return _names_question(visit, TopicDraft())


def prefilled(visit: Visit, suggestion: Suggestion) -> View:
    """Begin a new topic with what somebody has suggested: its name, where it is short enough, and its query."""
    text = suggestion.text
    try:
        found = names.names(text.partition(":")[2] or text, [visit.t.language])
    except InputError:
        found = {}
    try:
        parse(text)
        query = text
    except QuerySyntaxError:
        query = ""
    draft = TopicDraft(names=found, query=query, suggestion_id=suggestion.id)
    return _next_question(visit, draft) if found else _names_question(visit, draft)


async def ask_names(visit: Visit, _: AskNames, topic: Topic) -> Reply:
    """Ask for new names of a topic."""
    return _names_question(visit, TopicDraft.of(topic))


async def take_names(visit: Visit, question: AskedNames) -> Reply:
    """Take names; of a new topic, ask for those that are missing. Raises: NoAnswer, InputError."""
    text = text_in(visit)
    question = await as_it_stands(visit, question)
    spoken = [language for language in _spoken(visit) if language not in question.skipped]
    unnamed = [language for language in spoken if question.topic_id or language not in question.names]
    draft = replace(question, names={**question.names, **names.names(text, unnamed or spoken)})
    return await _saved(visit, draft) if draft.topic_id else _next_question(visit, draft)


async def ask_emoji(visit: Visit, _: AskEmoji, topic: Topic) -> Reply:
    """Ask for a new emoji."""
    return _emoji_question(visit, TopicDraft.of(topic))


async def take_emoji(visit: Visit, question: AskedEmoji) -> Reply:
    """Take the emoji. Raises: NoAnswer, InputError."""
    emoji = names.emoji(text_in(visit))
    return await _with_emoji(visit, replace(await as_it_stands(visit, question), emoji=emoji))


async def skip(visit: Visit, _: SkipQuestion, draft: TopicDraft) -> Reply:
    """Go on without what was asked for: a name in one more language, or an emoji. Raises: Refusal."""
    if isinstance(draft, AskedQuery) or not (draft.names or draft.topic_id):
        raise Refusal("topics-old-question")
    if isinstance(draft, AskedNames):
        return _next_question(visit, replace(draft, skipped=[*draft.skipped, *_missing(visit, draft)[:1]]))
    return await _with_emoji(visit, replace(await as_it_stands(visit, draft), emoji=""))


async def cancel(visit: Visit, _: CancelTopic, draft: TopicDraft) -> Reply:
    """Give up a new topic."""
    await visit.forget_question()
    return View(visit.t("topics-cancelled"))


def _names_question(visit: Visit, draft: TopicDraft) -> View:
    example = names.listed(draft.names or _example_names(visit), "\n")
    return view.question(draft.asking(AskedNames), visit.t("topics-ask-names", example=example), visit.t)


def _emoji_question(visit: Visit, draft: TopicDraft) -> View:
    none = [button(visit.t.plain("topics-no-emoji"), SkipQuestion())]
    return view.question(draft.asking(AskedEmoji), visit.t("topics-ask-emoji"), visit.t, none)


def _next_question(visit: Visit, draft: TopicDraft) -> View:
    """Return a new topic's next question: a missing name, else the emoji."""
    missing = _missing(visit, draft)
    if not missing:
        return _emoji_question(visit, draft)
    html = visit.t("topics-ask-name-in", language=visit.t.language_name(missing[0]))
    left_out = [button(visit.t.plain("topics-skip"), SkipQuestion())]
    return view.question(draft.asking(AskedNames), html, visit.t, left_out)


async def _with_emoji(visit: Visit, draft: TopicDraft) -> View:
    """Save the emoji of a topic; of a new one, ask for the query."""
    return await _saved(visit, draft) if draft.topic_id else query_question(visit, draft)


async def _saved(visit: Visit, draft: TopicDraft) -> View:
    """Save names and emoji of an existing topic; its query stays, so the stored articles do too."""
    await visit.forget_question()
    topic = await visit.services.topics.record(draft.slug, draft.names, draft.query, draft.emoji)
    return View(visit.t("topics-saved-plain", name=label(topic, visit.t)), view.to_topic(topic.id, visit.t))


def _spoken(visit: Visit) -> list[str]:
    """Return the interface languages: the editor's own first, then those that are asked for."""
    return list(dict.fromkeys((*_asked_for(visit), *visit.services.texts.languages)))


def _asked_for(visit: Visit) -> list[str]:
    """Return the two languages in which a new topic's name is asked for: more would tire, and can be written at once.

    They are the editor's own and the one that all others fall back to, else the bot's next.
    """
    texts = visit.services.texts
    configured = (language for language in visit.services.settings.digest.languages if language in texts.languages)
    return list(dict.fromkeys((visit.t.language, FALLBACK, *configured)))[:ASKED_FOR]


def _missing(visit: Visit, draft: TopicDraft) -> list[str]:
    return [each for each in _asked_for(visit) if each not in draft.names and each not in draft.skipped]


def _example_names(visit: Visit) -> dict[str, str]:
    texts = visit.services.texts
    return {language: texts[language].plain("topics-example-name") for language in _asked_for(visit)}


ACTIONS = (
    on(AskNames, topic_to_change, ask_names),
    on(AskEmoji, topic_to_change, ask_emoji),
    on(SkipQuestion, draft_in, skip),
    on(CancelTopic, draft_in, cancel),
)
QUESTIONS = (on(AskedNames, take_names), on(AskedEmoji, take_emoji))
