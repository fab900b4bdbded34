"""When single topics come: with every digest, at a time of their own, or once a week.

/settings ─ Time ─ By topic ─ a topic ─ a time
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from telegram import InlineKeyboardButton

from bot.actions.settings import SetTime, SetTopicTime
from bot.handlers.settings.loading import chat_on_screen, followed_topics, settings_of
from bot.handlers.settings.view import FURTHER_TIMES, ChatSettings, choice, what_comes
from bot.keyboards import Row, button, in_rows, keyboard
from bot.moments import spoken_time
from bot.render.lines import short_label
from bot.render.topics import time_of_topic
from bot.replies import Refusal, Reply, View
from bot.rooms import on
from bot.texts import Html
from bot.visit import Visit
from digests.model import EVERY_DAY, Chat, Topic, TopicTime

# More are not looked through, and a message has no room for their buttons.
MOST_TOPICS = 40
WEEKLY = "w"


async def set_topic_time(visit: Visit, action: SetTopicTime, chat: Chat) -> Reply:
    """Show the topics of a chat, or the times of one, and set what the button says. Raises: Refusal."""
    topics = await followed_topics(visit, chat)
    if not action.topic_id:
        return _topics_view(await settings_of(visit, chat), topics)
    topic = next((each for each in topics if each.id == action.topic_id), None)
    if topic is None:
        raise Refusal("error-old-button")
    if action.when:
        chosen = _chosen(topic.id, action.when)
        chat = await visit.services.subscribers.changed(chat, lambda now: _with(now, topic.id, chosen))
    return _topic_view(await settings_of(visit, chat), topic)


def _chosen(topic_id: int, when: str) -> TopicTime | None:
    """Return what a button says: a time, a day of the week behind its letter, or anything else for every digest."""
    if at := spoken_time(when, needs_minutes=True):
        return TopicTime(topic_id, at)
    day = when.removeprefix(WEEKLY)
    is_day = when.startswith(WEEKLY) and len(day) == 1 and day.isascii() and day.isdigit() and int(day) in EVERY_DAY
    return TopicTime(topic_id, None, int(day)) if is_day else None


def _with(chat: Chat, topic_id: int, chosen: TopicTime | None) -> Chat:
    others = [each for each in chat.topic_times if each.topic_id != topic_id]
    return replace(chat, topic_times=tuple(sorted([*others, chosen] if chosen else others, key=lambda each: each[0])))


def _topics_view(shown: ChatSettings, topics: Sequence[Topic]) -> View:
    chat, t = shown.chat, shown.t
    own = {each.topic_id: each for each in chat.topic_times}
    rows = [[_topic_button(shown, topic, own.get(topic.id))] for topic in topics[:MOST_TOPICS]]
    return View(
        Html(f"{t('settings-by-topic')}\n\n{what_comes(shown)}".rstrip()),
        keyboard(*rows, [button(t.plain("back"), SetTime(chat.id))]),
    )


def _topic_button(shown: ChatSettings, topic: Topic, chosen: TopicTime | None) -> InlineKeyboardButton:
    label = short_label(topic, shown.t, shown.chat.reads)
    when = f" · {time_of_topic(chosen, shown.t)}" if chosen else ""
    return button(f"{label}{when}", SetTopicTime(shown.chat.id, topic.id))


def _topic_view(shown: ChatSettings, topic: Topic) -> View:
    """Show when a topic may come: with all the others, at times, or on one day of the week."""
    chat, t = shown.chat, shown.t
    present = next((each for each in chat.topic_times if each.topic_id == topic.id), None)

    def option(label: str, chosen: TopicTime | None, when: str) -> InlineKeyboardButton:
        return choice(label, chosen == present, SetTopicTime(chat.id, topic.id, when))

    every = option(t.plain("settings-with-every"), None, "all")
    own = {present.at} if present and present.at else set()
    times = sorted({*chat.times_on(1), *FURTHER_TIMES, *own})
    clocks = [option(t.time(at), TopicTime(topic.id, at), f"{at:%H:%M}") for at in times]
    days = [option(name, TopicTime(topic.id, None, day), f"{WEEKLY}{day}") for day, name in t.weekdays().items()]
    rows: list[Row] = [[every], *in_rows(clocks, 4), *in_rows(days, 4)]
    heading = t("settings-topic-when", topic=short_label(topic, t, chat.reads))
    return View(
        Html(f"{heading}\n\n{what_comes(shown)}".rstrip()),
        keyboard(*rows, [button(t.plain("back"), SetTopicTime(chat.id))]),
    )


ACTIONS = (on(SetTopicTime, chat_on_screen, set_topic_time),)
