"""What a topic has learned from what editors decided, in words; forgotten by one tap, and taken up again by another."""

from __future__ import annotations

from collections.abc import Iterator

from bot.actions.topics import ForgetLearned, RecallLearned, ShowLearned, ShowTopic
from bot.handlers.topics.loading import topic_to_change
from bot.handlers.topics.rematching import rematch
from bot.keyboards import Row, button, keyboard
from bot.render.lines import label
from bot.replies import Reply, View
from bot.rooms import on
from bot.texts import Html, Translator
from bot.visit import Visit
from digests.model import Topic
from digests.query.learning import FEWEST_LESSONS
from digests.topics.teaching import Taught


async def show(visit: Visit, _: ShowLearned, topic: Topic) -> Reply:
    """Show what a topic has learned."""
    return await _learned(visit, topic)


async def forget(visit: Visit, _: ForgetLearned, topic: Topic) -> Reply:
    """Let a topic go by its query alone again, and sort the stored articles so."""
    return await _sorted_anew(visit, await visit.services.teaching.forget(topic.id))


async def recall(visit: Visit, _: RecallLearned, topic: Topic) -> Reply:
    """Let a topic learn from all that it was taught, and sort the stored articles so."""
    return await _sorted_anew(visit, await visit.services.teaching.recall(topic.id))


async def _sorted_anew(visit: Visit, topic: Topic) -> View:
    visit.services.background.start(rematch(visit.bot, visit.services, topic, None))
    return await _learned(visit, topic)


async def _learned(visit: Visit, topic: Topic) -> View:
    taught = await visit.services.teaching.look(topic)
    t = visit.t
    html = Html("\n".join([t("topics-learned", name=label(topic, t)), *_told(taught, t)]))
    back = [button(t.plain("back"), ShowTopic(topic.id))]
    return View(html, keyboard(*_choices(topic, taught, t), back))


def _told(taught: Taught, t: Translator) -> Iterator[Html]:
    count = taught.count
    if count.whole:
        yield t("topics-learned-from", accepted=count.accepted, rejected=count.rejected)
    if count.implied:
        yield t("topics-learned-implied", count=count.implied)
    if not count.whole:
        yield t("topics-learned-nothing")
    elif not taught.decides:
        yield t("topics-learned-too-few", least=FEWEST_LESSONS)
    if taught.more:
        yield t("topics-learned-more", words=t.series(taught.more))
    if taught.less:
        yield t("topics-learned-less", words=t.series(taught.less))
    if taught.by_meaning:
        yield t("topics-learned-meaning")
    if taught.decides:
        yield t("topics-learned-decides")
    if taught.forgotten:
        yield t("topics-learned-forgotten", count=taught.forgotten)


def _choices(topic: Topic, taught: Taught, t: Translator) -> Iterator[Row]:
    if taught.count.whole:
        yield [button(t.plain("topics-learned-forget"), ForgetLearned(topic.id))]
    if taught.forgotten:
        yield [button(t.plain("topics-learned-recall"), RecallLearned(topic.id))]


ACTIONS = (
    on(ShowLearned, topic_to_change, show),
    on(ForgetLearned, topic_to_change, forget),
    on(RecallLearned, topic_to_change, recall),
)
