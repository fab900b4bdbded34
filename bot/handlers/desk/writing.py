"""What editors write on the desk: a title for a story, and the introduction of a topic's next digest."""

from __future__ import annotations

from html import escape

from bot.actions.desk import AskIntroduction, AskTitle, ShowStory, ShowTopic, UseIntroduction, UseOwnTitle
from bot.handlers.answers import text_in, title_in
from bot.handlers.desk.loading import (
    OnDesk,
    asked_topic,
    story_again,
    story_in,
    story_of,
    topic_again,
    topic_by,
    topic_in,
)
from bot.handlers.desk.questions import AskedIntroduction, AskedTitle
from bot.keyboards import Row, button, keyboard
from bot.render import lines
from bot.render.document import INTRODUCTION_UNITS
from bot.render.utf16 import units
from bot.replies import Reply, View
from bot.rooms import on
from bot.texts import Html
from bot.visit import Visit
from digests.errors import InputError
from digests.publishing.sheet import DeskTopic


async def ask_title(visit: Visit, action: AskTitle, on_desk: OnDesk) -> Reply:
    """Ask for a title for a story."""
    topic, story = on_desk.topic.topic, on_desk.story
    leave = [button(visit.t.plain("back"), ShowStory(topic.id, story.lead.id))]
    return View(
        visit.t("desk-ask-title", title=story.story.title or lines.title(story.lead)),
        keyboard(leave),
        question=AskedTitle(topic.id, story.lead.id, visit.message.message_id),
    )


async def take_title(visit: Visit, question: AskedTitle) -> Reply:
    """Give a story its title. Raises: NoAnswer, InputError (title-empty, title-too-long, one-text), Refusal."""
    title = title_in(visit)
    topic = await asked_topic(visit, question)
    story = story_of(visit, topic, question.article_id)
    await visit.services.desk.retitle(story, title)
    return await story_again(visit, topic.topic.id, story.lead.id)


async def use_own_title(visit: Visit, action: UseOwnTitle, on_desk: OnDesk) -> Reply:
    """Use the article's own title again, or the editors' once more, as the button says."""
    await visit.services.desk.use_titles(on_desk.story, used=not action.own)
    return await story_again(visit, on_desk.topic.topic.id, on_desk.story.lead.id)


async def ask_introduction(visit: Visit, _: AskIntroduction, topic: DeskTopic) -> Reply:
    """Show the introduction and ask for another."""
    return _introduction(visit, topic)


async def take_introduction(visit: Visit, question: AskedIntroduction) -> Reply:
    """Let the words stand before the topic's next digest. Raises: NoAnswer, InputError, Refusal."""
    text = text_in(visit)
    if units(text) > INTRODUCTION_UNITS:
        raise InputError("introduction-too-long", length=units(text), limit=INTRODUCTION_UNITS)
    topic = await asked_topic(visit, question)
    await visit.services.desk.introduce(topic.topic.id, visit.t.language, text)
    return await topic_again(visit, topic.topic.id)


async def use_introduction(visit: Visit, action: UseIntroduction, topic: DeskTopic) -> Reply:
    """Take the introduction away or put it back, as the button says."""
    await visit.services.desk.use_introductions(topic.topic.id, used=action.used)
    notice = visit.t.plain("desk-introduction-back" if action.used else "desk-introduction-removed")
    return _introduction(visit, await topic_by(visit, topic.topic.id)).saying(notice)


def _introduction(visit: Visit, topic: DeskTopic) -> View:
    t, topic_id = visit.t, topic.topic.id
    now = f"<blockquote>{escape(topic.introduction, quote=False)}</blockquote>\n" if topic.introduction else ""
    remove: Row = [button(t.plain("desk-remove"), UseIntroduction(topic_id, used=False))] if topic.introduction else []
    if topic.spare_introduction and not topic.introduction:
        put_back = t.plain("desk-put-back", words=topic.spare_introduction)
        remove = [button(put_back, UseIntroduction(topic_id, used=True))]
    return View(
        Html(f"{now}{t('desk-ask-introduction')}"),
        keyboard(remove, [button(t.plain("back"), ShowTopic(topic_id))]),
        question=AskedIntroduction(topic_id, visit.message.message_id),
    )


ACTIONS = (
    on(AskTitle, story_in, ask_title),
    on(UseOwnTitle, story_in, use_own_title),
    on(AskIntroduction, topic_in, ask_introduction),
    on(UseIntroduction, topic_in, use_introduction),
)
QUESTIONS = (on(AskedTitle, take_title), on(AskedIntroduction, take_introduction))
