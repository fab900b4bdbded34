"""One topic made part of another: of which one, what that means in numbers, and then for good."""

from __future__ import annotations

from collections.abc import Iterator

from bot.actions.topics import AskToMerge, MergeTopic, ShowMerge, ShowTopic
from bot.handlers.topics.loading import merged_with, topic_in
from bot.handlers.topics.rematching import rematch
from bot.handlers.topics.view import TOPICS_A_PAGE, mark
from bot.keyboards import arrows, button, in_rows, keyboard, paged
from bot.render.lines import label
from bot.render.utf16 import shortened
from bot.replies import Notice, Refusal, Reply, View
from bot.rooms import on
from bot.texts import Html, Translator
from bot.visit import Visit
from digests.errors import QuerySyntaxError
from digests.model import MergeOutlook, ProgressMessage, Topic
from digests.query.joining import either

QUERY_UNITS = 1500


async def ask(visit: Visit, action: AskToMerge, topic: Topic) -> Reply:
    """Ask of which other topic one becomes a part."""
    async with visit.store.read() as tx:
        others = [each for each in await tx.topics.active() if each.id != topic.id]
    shown = paged(others, action.page, TOPICS_A_PAGE)
    rows = in_rows((button(label(each, visit.t), ShowMerge(topic.id, each.id)) for each in shown.items), 2)
    turns = arrows(shown, lambda page: AskToMerge(topic.id, page))
    asked = visit.t("topics-merge-which" if others else "topics-merge-none", name=label(topic, visit.t))
    return View(asked, keyboard(*rows, turns, [button(visit.t.plain("back"), ShowTopic(topic.id))]))


async def show(visit: Visit, action: ShowMerge, topic: Topic) -> Reply:
    """Say in numbers what would go over, and what would not, and show the query. Raises: Refusal."""
    into = await merged_with(visit, action)
    query = _joined(topic, into)
    outlook = await visit.services.merging.outlook(topic, into)
    blocks = [*_told(topic, into, outlook, visit.t), visit.t("topics-merge-query", query=shortened(query, QUERY_UNITS))]
    buttons = keyboard(
        [button(visit.t.plain("topics-merge-yes"), MergeTopic(topic.id, into.id, mark(query)))],
        [button(visit.t.plain("topics-merge-no"), ShowTopic(topic.id))],
    )
    return View(Html("\n\n".join([*blocks, visit.t("topics-merge-for-good")])), buttons)


async def merge(visit: Visit, action: MergeTopic, topic: Topic) -> Reply:
    """Make a topic part of another one; how far the archive is sorted by its query stands in this message.

    Raises: Refusal where another query was shown.
    """
    into = await merged_with(visit, action)
    if action.mark != mark(_joined(topic, into)):
        raise Refusal("topics-merge-changed")
    shown = ProgressMessage(visit.message.chat_id, visit.message.message_id)
    try:
        changed = await visit.services.merging.merge(topic, into, shown)
    except LookupError:
        raise Refusal("topics-merge-changed") from None
    visit.services.background.start(rematch(visit.bot, visit.services, changed, shown))
    return Notice(visit.t.plain("topics-merged", name=label(topic, visit.t), into=label(into, visit.t)))


def _joined(topic: Topic, into: Topic) -> str:
    """Return the query of both. Raises: Refusal where that is too much for one."""
    try:
        return either(into.query, topic.query)
    except QuerySyntaxError:
        raise Refusal("topics-merge-too-much") from None


def _told(topic: Topic, into: Topic, outlook: MergeOutlook, t: Translator) -> Iterator[Html]:
    named = {"name": label(topic, t), "into": label(into, t)}
    yield t("topics-merge", **named)
    counted = {"articles": outlook.articles, "lessons": outlook.lessons, "people": outlook.people}
    lines = [t("topics-merge-followers", count=outlook.followers - outlook.both, **named)]
    lines += [t("topics-merge-both", count=outlook.both, **named)] if outlook.both else []
    lines += [
        t(f"topics-merge-{what}", count=count, **named)
        for what, count in counted.items()
        if count or what == "articles"
    ]
    lines += [t("topics-merge-held", **named)] if outlook.held else []
    lines += [t("topics-merge-words", **named)] if outlook.worded else []
    yield Html("\n".join(f"• {line}" for line in lines))
    yield t("topics-merge-names", **named)


ACTIONS = (on(AskToMerge, topic_in, ask), on(ShowMerge, topic_in, show), on(MergeTopic, topic_in, merge))
