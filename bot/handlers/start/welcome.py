"""What /start says: to somebody new a real article and the topics to choose from, to a reader how things stand."""

from __future__ import annotations

from html import escape

from telegram import InlineKeyboardMarkup

from bot.handlers.settings.following import known_topics, label, topic_rows
from bot.keyboards import button, keyboard
from bot.render.lines import byline, linked, next_digest, published_day, title
from bot.render.utf16 import shortened
from bot.texts import Html, Translator, place
from bot.visit import Visit
from digests.compose.summary import summary
from digests.model import Article, Chat, Topic
from digests.timing.timetable import zone

NAMES_UNITS = 190
LOOKED_AT = 10


async def tour(visit: Visit, chosen: Topic | None = None) -> tuple[Html, InlineKeyboardMarkup]:
    """Return the greeting with the newest article, of a topic chosen already or of all, and the buttons to begin."""
    t, chat = visit.t, visit.chat
    topics, followed = await known_topics(visit, chat)
    async with visit.store.read() as tx:
        newest = await tx.articles.latest(chosen.id if chosen else None, LOOKED_AT, 0)
    # The newest of all, unless one that came a little earlier is in the reader's own language.
    newest.sort(key=lambda article: article.language != t.language)
    sample = _sample(newest[0], chat, t) if newest else t("onboarding-no-articles")
    choose = _invitation(chat, t, chosen) if topics else t("onboarding-no-topics")
    read = [button(t.plain("onboarding-read-button"), "read", newest[0].id)] if newest else []
    first = [button(t.plain("onboarding-first-button"), "first")] if topics and newest else []
    rows = topic_rows(t, chat, topics, followed)
    settings = [button(t.plain("onboarding-settings-button"), "settings")]
    greeting = t("onboarding-greeting", name=visit.user.first_name if visit.user else "")
    return Html("\n\n".join([greeting, sample, choose])), keyboard(*rows, first, read, settings)


async def state(visit: Visit, chat: Chat, *, back: bool) -> tuple[Html, InlineKeyboardMarkup]:
    """Return how things stand for a reader; ``back`` where the digests have just been taken up again."""
    t = visit.t
    topics, followed = await known_topics(visit, chat)
    names = [label(topic, t.language) for topic in topics if topic.id in followed]
    paused = chat.paused_until is not None and chat.paused_until > visit.now
    lines = [
        t("onboarding-back" if back else "onboarding-again", name=visit.user.first_name if visit.user else ""),
        _followed(names, t),
        t("onboarding-paused") if paused else "",
        next_digest(chat, t),
    ]
    rows = [
        [button(t.plain("personal-resume-button"), "resume", chat.id)] if paused else [],
        [button(t.plain("onboarding-digest-button"), "digest"), button(t.plain("onboarding-topics-button"), "topics")],
        [button(t.plain("onboarding-settings-button"), "settings")],
    ]
    return Html("\n\n".join(line for line in lines if line)), keyboard(*rows)


def _sample(article: Article, chat: Chat, t: Translator) -> Html:
    """Return a headline, two sentences and where they come from."""
    about = byline(article, t, published_day(article, t, zone(chat.timezone)))
    lines = [
        t("onboarding-sample"),
        f"<b>{linked(title(article), article)}</b>",
        escape(" ".join(summary(article).split()), quote=False),
        f"<i>{about}</i>" if about else "",
    ]
    return Html("\n".join(line for line in lines if line))


def _invitation(chat: Chat, t: Translator, chosen: Topic | None) -> Html:
    clock = chat.digest_time
    when = t("onboarding-when", time=t.time(clock), hour=clock.hour, place=place(chat.timezone, t.language))
    if chosen:
        return t("onboarding-followed", topic=label(chosen, t.language), when=when)
    return t("onboarding-choose", when=when)


def _followed(names: list[str], t: Translator) -> Html:
    if not names:
        return t("onboarding-nothing-followed")
    return t("onboarding-following", count=len(names), names=shortened(", ".join(names), NAMES_UNITS))
