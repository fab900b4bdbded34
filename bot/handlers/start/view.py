"""What /start says: to somebody new an article and the topics to choose from, to a reader how things stand. Pure."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from datetime import datetime, timedelta
from html import escape

from bot.actions.reading import ReadArticle, ShowDigest
from bot.actions.settings import OpenSettings, Resume, ShowTopics
from bot.actions.start import ComposeFirst, Speak
from bot.keyboards import button, keyboard
from bot.render.languages import language_rows
from bot.render.lines import byline, linked, next_digest, published_day, short_label, title
from bot.render.topics import topic_rows, topics_in_order
from bot.render.utf16 import shortened
from bot.replies import View
from bot.texts import Html, Translator, own_name, place
from digests.compose.summary import summary
from digests.model import Article, Chat, Topic
from digests.timing.timetable import zone

NAMES_UNITS = 190
SHORT_NAME = 3
# News of the last hours is what has just come in.
JUST_NOW = timedelta(hours=6)
MONDAY = 1


def tour(
    chat: Chat,
    name: str,
    topics: Sequence[Topic],
    followed: Collection[int],
    sample: Article | None,
    shown: Html,
    chosen: Topic | None,
    languages: Sequence[str],
    t: Translator,
    spoken: Sequence[str] = (),
) -> View:
    """Return the greeting with a sample of what comes, and the buttons to begin; ``chosen`` is followed already.

    shown: how the sample reads, or that there is none.
    languages: those that can be read, which is asked where there are several.
    spoken: those of the bot, offered where it is not certain which one the reader speaks.
    """
    choose = _invitation(chat, t, chosen) if topics else t("onboarding-no-topics")
    to_read = language_rows(chat, languages) if topics else []
    buttons = keyboard(
        [button(_short_name(language), Speak(language)) for language in spoken if language != t.language],
        *topic_rows(t, chat, topics, followed, first=chosen),
        *to_read,
        [button(t.plain("onboarding-first-button"), ComposeFirst())] if topics else [],
        [button(t.plain("onboarding-read-button"), ReadArticle(sample.id))] if sample else [],
        [button(t.plain("onboarding-settings-button"), OpenSettings())],
    )
    asked = [t("onboarding-languages")] if to_read else []
    return View(Html("\n\n".join([t("onboarding-greeting", name=name), shown, choose, *asked])), buttons)


def state(
    chat: Chat,
    name: str,
    topics: Sequence[Topic],
    followed: Collection[int],
    own: Sequence[str],
    now: datetime,
    t: Translator,
    *,
    chosen: Topic | None = None,
    back: bool,
) -> View:
    """Return how things stand for a reader; ``back`` where the digests have just been taken up again.

    own: the words that are followed beside topics. chosen: the topic that is followed from now on.
    """
    ordered = topics_in_order(topics, t.language, chat.reads)
    names = [short_label(topic, t, chat.reads) for topic in ordered if topic.id in followed]
    paused = chat.paused_until is not None and chat.paused_until > now
    lines = [
        t("onboarding-back" if back else "onboarding-again", name=name) if back or not chosen else "",
        _invitation(chat, t, chosen) if chosen else "",
        "" if chosen and len([*names, *own]) == 1 else _followed([*names, *own], t),
        t("onboarding-paused") if paused else "",
        "" if chosen or not (names or own) else next_digest(chat, t),
    ]
    buttons = keyboard(
        [button(t.plain("personal-resume-button"), Resume(chat.id))] if paused else [],
        [
            button(t.plain("onboarding-digest-button"), ShowDigest()),
            button(t.plain("onboarding-topics-button"), ShowTopics()),
        ],
        [button(t.plain("onboarding-settings-button"), OpenSettings())],
    )
    return View(Html("\n\n".join(line for line in lines if line)), buttons)


def _short_name(language: str) -> str:
    """Return a language as it fits into a row of them: what it calls itself, or its letters: "中文", "DE"."""
    name = own_name(language)
    return name if len(name) <= SHORT_NAME else language.upper()


def sample(
    article: Article | None, chosen: Topic | None, chat: Chat, now: datetime, t: Translator, *, is_empty: bool
) -> Html:
    """Return a sample of what comes; where there is none, that nothing is on the topic that was chosen, or at all."""
    if article is not None:
        return _sample(article, chat, now, t)
    if chosen is None or is_empty:
        return t("onboarding-no-articles")
    return t("reading-none-on-topic", topic=short_label(chosen, t, chat.reads))


def _sample(article: Article, chat: Chat, now: datetime, t: Translator) -> Html:
    """Return a headline, two sentences and where they come from, under a title that says how new they are."""
    is_new = article.published_at is not None and now - article.published_at <= JUST_NOW
    about = byline(article, t, published_day(article, t, zone(chat.timezone)))
    lines = [
        t("onboarding-sample-new" if is_new else "onboarding-sample"),
        f"<b>{linked(title(article), article)}</b>",
        escape(" ".join(summary(article).split()), quote=False),
        f"<i>{about}</i>" if about else "",
    ]
    return Html("\n".join(line for line in lines if line))


def _invitation(chat: Chat, t: Translator, chosen: Topic | None) -> Html:
    times = chat.times_on(MONDAY)
    clocks = t.listed([t.time(each) for each in times])
    when = t("onboarding-when", time=clocks, hour=times[0].hour, place=place(chat.timezone, t.language, chat.city))
    if chosen:
        return t("onboarding-followed", topic=short_label(chosen, t, chat.reads), when=when)
    return t("onboarding-choose", when=when)


def _followed(names: Sequence[str], t: Translator) -> Html:
    if not names:
        return t("onboarding-nothing-followed")
    return t("onboarding-following", count=len(names), names=shortened(t.series(names), NAMES_UNITS))
