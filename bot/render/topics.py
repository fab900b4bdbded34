"""The topics that a chat can follow: the words above them, and a button for each that follows or leaves it."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from functools import partial

from telegram import InlineKeyboardButton

from bot.actions.settings import Follow, ShowTopics
from bot.keyboards import Row, arrows, button, in_rows, paged
from bot.render.lines import short_label
from bot.texts import Html, Translator
from digests.model import Chat, Topic, TopicTime, TopicTurn, Turn

PAGE_SIZE = 24
# So many topics stand one below the other; more stand in two columns.
ONE_COLUMN = 6
# So many archived topics are named to a follower; who follows more has been told enough.
RESTING_NAMED = 10


def topics_in_order(topics: Iterable[Topic], language: str, reads: Sequence[str] = ()) -> list[Topic]:
    """Return topics in the editors' order, or where they have none, by name in a language."""
    return sorted(topics, key=lambda topic: (topic.position, topic.name(language, reads).casefold()))


def topics_heading(t: Translator, chat: Chat, *, any_topics: bool, elsewhere: bool = False) -> Html:
    """Return what is said above the topics of a chat; ``elsewhere`` names the chat where it is not the present one."""
    if not any_topics:
        return t("reading-no-topics")
    return t("reading-topics-of", chat=chat.title) if elsewhere else t("reading-topics")


def topics_resting(heading: Html, resting: Sequence[Topic], t: Translator, chat: Chat) -> Html:
    """Return a heading with a line about the followed topics that are archived, where there are any."""
    if not resting:
        return heading
    names = t.listed([short_label(topic, t, chat.reads) for topic in resting[:RESTING_NAMED]])
    return Html(f"{heading}\n\n{t('reading-resting', topics=names, count=len(resting))}")


def topic_turns(turns: Sequence[TopicTurn], t: Translator, reads: Sequence[str]) -> tuple[str, ...]:
    """Return what became of topics, in lines of plain text."""
    lines = []
    for turn, key in ((Turn.RESTS, "reading-resting"), (Turn.BACK, "digest-topic-back")):
        names = [short_label(each.topic, t, reads) for each in turns if each.turn is turn]
        told = t.series(names[:RESTING_NAMED])
        lines += [t.plain(key, topics=told, count=len(names))] if names else []
    lines += [
        t.plain("digest-topic-part", name=short_label(each.topic, t, reads), into=short_label(each.into, t, reads))
        for each in turns
        if each.into is not None
    ]
    return tuple(lines)


def topic_rests(t: Translator, chat: Chat, topic: Topic) -> Html:
    """Return that a topic somebody asked for is archived."""
    return t("reading-topic-rests", topic=short_label(topic, t, chat.reads))


def topic_rows(
    t: Translator,
    chat: Chat,
    topics: Iterable[Topic],
    chosen: Collection[int],
    page: int = 0,
    first: Topic | None = None,
) -> list[Row]:
    """Return the buttons of a page of topics in order, ``first`` before all, those followed ticked, and the arrows."""
    ordered = topics_in_order(topics, t.language, chat.reads)
    ordered.sort(key=lambda topic: topic != first)
    shown = paged(ordered, page, PAGE_SIZE)
    buttons = [_toggle(t, chat, topic, followed=topic.id in chosen) for topic in shown.items]
    columns = 1 if len(ordered) <= ONE_COLUMN else 2
    return [row for row in [*in_rows(buttons, columns), arrows(shown, partial(ShowTopics, chat.id))] if row]


def _toggle(t: Translator, chat: Chat, topic: Topic, *, followed: bool) -> InlineKeyboardButton:
    mark = "✅" if followed else "☐"
    return button(f"{mark} {short_label(topic, t, chat.reads)}", Follow(chat.id, topic.id, wanted=not followed))


def times_of_topics(times: Iterable[tuple[Topic, TopicTime]], t: Translator, reads: Sequence[str]) -> str:
    """Return which topics come at times of their own, as in "Space – 18:00 · Climate – Wed"."""
    return " · ".join(f"{short_label(topic, t, reads)} – {time_of_topic(when, t)}" for topic, when in times)


def time_of_topic(when: TopicTime, t: Translator) -> str:
    """Return when a topic with a time of its own comes, as in "18:00" or "Wed"."""
    clock = [t.time(when.at)] if when.at else []
    return " ".join([*([t.weekdays()[when.weekday]] if when.weekday else []), *clock])
