"""A topic's query, tried on the stored articles: how many match, which, by which words; then saved."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import asdict, replace
from html import escape
from zlib import crc32

from telegram import InlineKeyboardMarkup, Message
from telegram.error import BadRequest

from bot.handlers.fallback import refusal
from bot.handlers.topics.edit import QUERY, TopicDraft, allowed, answer, ask_query, old_question, planned
from bot.handlers.topics.rematching import sort
from bot.keyboards import button, keyboard
from bot.render.lines import title
from bot.render.marks import excerpt, marked
from bot.render.utf16 import shortened
from bot.rooms import Handler
from bot.texts import Html
from bot.visit import Visit
from digests.errors import QuerySyntaxError
from digests.model import ProgressMessage
from digests.topics.topics import EXAMPLES, Example, Trial, new_slug

QUERY_UNITS = 1500
NAME_UNITS = 80


async def take_query(visit: Visit) -> None:
    """Try the query, and show what it finds before anything is saved; where it does not parse, point at the place."""
    plan, text = await answer(visit)
    if plan is None:
        return
    plan = replace(plan, query=" ".join(text.split()))
    waiting = await visit.say(visit.t("topics-trying"))
    try:
        trial = await visit.services.topics.trial(plan.query, await _query_before(visit, plan))
    except QuerySyntaxError as error:
        await _become(visit, waiting, refusal(visit.t, error))
        return
    await visit.expect(QUERY, **asdict(plan))
    await _become(visit, waiting, _shown(visit, plan, trial), _choices(visit, plan))


async def change(visit: Visit) -> None:
    """Ask for the query again, with the one that was tried to begin from."""
    plan = await _tried(visit)
    if plan is not None:
        await ask_query(visit, plan)


async def save(visit: Visit) -> None:
    """Save the topic as it was tried, and sort the stored articles anew."""
    plan = await _tried(visit)
    if plan is None:
        return
    if visit.press.word(0) != _mark(plan.query):
        await old_question(visit)
        return
    await visit.forget_question()
    slug = plan.slug or await _free_slug(visit, plan)
    shown = ProgressMessage(visit.message.chat_id, visit.message.message_id)
    topic = await visit.services.topics.record(slug, plan.names, plan.query, plan.emoji, shown)
    visit.services.background.start(sort(visit.bot, visit.services, topic, shown))


async def _query_before(visit: Visit, plan: TopicDraft) -> str:
    async with visit.store.read() as tx:
        topic = await tx.topics.get(plan.topic_id) if plan.topic_id else None
    return topic.query if topic else ""


async def _tried(visit: Visit) -> TopicDraft | None:
    plan = planned(visit) if await allowed(visit) else None
    if plan is None or not plan.query or visit.pending is None or visit.pending.kind != QUERY:
        await old_question(visit)
        return None
    return plan


def _mark(query: str) -> str:
    """Return what tells queries apart in a button: the one under an earlier trial must not save a later query."""
    return f"{crc32(query.encode()):x}"


async def _free_slug(visit: Visit, plan: TopicDraft) -> str:
    async with visit.store.read() as tx:
        return new_slug(plan.names, {topic.slug for topic in await tx.topics.all()})


def _shown(visit: Visit, plan: TopicDraft, trial: Trial) -> Html:
    t = visit.t
    periods = [
        t("topics-trial-period", days=each.days, matching=each.matching, published=each.published)
        for each in trial.periods
    ]
    blocks = [
        t("topics-trial", name=shortened(plan.label(t), NAME_UNITS), query=shortened(plan.query, QUERY_UNITS)),
        Html("\n".join(periods)) if trial.periods[-1].published else t("topics-trial-nothing"),
        *(_example(example) for example in trial.examples),
        *_changes(visit, trial),
        t("topics-trial-hint"),
    ]
    return Html("\n\n".join(blocks))


def _example(example: Example) -> Html:
    article, words = example
    passage = marked(excerpt(article.text, words), words)
    return Html(f"• {marked(title(article), words)}\n{passage}")


def _changes(visit: Visit, trial: Trial) -> Iterator[Html]:
    """Yield what the change would add and drop, some of each by title."""
    for key, articles in (("topics-trial-added", trial.added), ("topics-trial-dropped", trial.dropped)):
        if articles:
            titles = "\n".join(f"• {escape(title(article), quote=False)}" for article in articles[-EXAMPLES:])
            yield Html(f"{visit.t(key, count=len(articles))}\n{titles}")


def _choices(visit: Visit, plan: TopicDraft) -> InlineKeyboardMarkup:
    t = visit.t
    leave = button(t.plain("topics-leave"), "topic-view", plan.topic_id) if plan.topic_id else None
    keep = button(t.plain("topics-save"), "topic-save", _mark(plan.query))
    return keyboard(
        [keep, button(t.plain("topics-change"), "topic-change")],
        [leave or button(t.plain("topics-cancel"), "topic-cancel")],
    )


async def _become(visit: Visit, message: Message, html: Html, buttons: InlineKeyboardMarkup | None = None) -> None:
    """Put the answer in the place of the message that asked for patience; send it where that was deleted."""
    try:
        await message.edit_text(html, parse_mode="HTML", reply_markup=buttons)
    except BadRequest:
        await visit.say(html, buttons)


BUTTONS: dict[str, Handler] = {"topic-save": save, "topic-change": change}
INPUTS: dict[str, Handler] = {QUERY: take_query}
