"""What is new: the newest articles, of one topic or of all, five a page; and the digest as it would come now."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from bot.actions.reading import OpenLatest, ShowDigest, ShowLatest
from bot.actions.settings import OpenFilters
from bot.handlers.guards import genuine_button, to_private_chat
from bot.handlers.reading.remembering import Reader, remembered
from bot.keyboards import arrows, button, keyboard, paged
from bot.render.lines import short_label
from bot.render.listing import NO_EXCERPT, PAGE_SIZE, listed, read_buttons
from bot.render.renderer import left_out
from bot.render.topics import topic_rests, topic_rows
from bot.replies import Refusal, Reply, View
from bot.rooms import behind, on
from bot.texts import Html
from bot.visit import Visit
from digests.errors import InputError
from digests.model import Article, Topic
from digests.store import Transaction
from digests.timing.timetable import zone
from digests.topics.names import topic_called

ALL_TOPICS = 0


async def latest(visit: Visit) -> Reply:
    """Show the newest articles, those of one topic where its name is given; of one that is archived say so.

    Raises: InputError (unknown-topic).
    """
    # A deep link without a slug leaves an empty word.
    called = " ".join(visit.arguments).strip()
    topic = await _topic_called(visit, called) if called else None
    return await _rests(visit, topic) if topic and topic.archived else await _page(visit, topic)


async def turn(visit: Visit, action: ShowLatest, topic: Topic | None) -> Reply:
    """Show another page in place."""
    return await _page(visit, topic, action.page, every_language=action.every_language)


async def open_new(visit: Visit, _: OpenLatest, topic: Topic | None) -> Reply:
    """Show the newest articles of a topic in a new message: the button stands under a digest."""
    way = to_private_chat(visit, f"latest_{topic.slug}" if topic else "latest")
    return way or (await _page(visit, topic)).standing_anew()


async def digest(visit: Visit) -> Reply:
    """Send what is new since the last digest, now."""
    topic_ids = await visit.store.read_whole(lambda tx: tx.subscriptions.sections(visit.chat.id))
    if not topic_ids:
        return View(visit.t("reading-digest-no-topics"), anew=True)
    if await visit.services.publisher.now(visit.chat.id):
        visit.services.wake_delivery()
        return None
    t, newest = visit.t, [button(visit.t.plain("reading-latest-button"), OpenLatest(ALL_TOPICS))]
    if filtered := await visit.services.publisher.left_out(visit.chat.id):
        filters = [button(t.plain("digest-filters"), OpenFilters())]
        return View(Html("\n".join(left_out(filtered, t))), keyboard(filters, newest), anew=True)
    return View(t("reading-digest-nothing"), keyboard(newest), anew=True)


async def show_digest(visit: Visit, _: ShowDigest) -> Reply:
    """Send what is new since the last digest, below what the button stands under."""
    return await digest(visit)


async def _page(visit: Visit, topic: Topic | None, number: int = 0, *, every_language: bool = False) -> View:
    action = ShowLatest(topic.id if topic else ALL_TOPICS, number, every_language)
    view, articles = await page(visit, topic, action)
    return remembered(visit, view, action, [each.id for each in articles]) if articles else view


async def page(
    reader: Reader, topic: Topic | None, action: ShowLatest, shown: Sequence[Article] | None = None
) -> tuple[View, Sequence[Article]]:
    """Return a page of the newest articles, or the nearest one there is; of those ``shown`` there where they are known.

    What a message has listed stays in it: others may have come since.
    """
    t, topic_id, every_language = reader.t, topic.id if topic else None, action.every_language
    wanted = partial(_newest, topic_id, () if every_language else reader.chat.reads, action.page)
    count, everything, newest = await reader.services.store.read_whole(wanted)
    places, articles = paged(range(count), action.page, PAGE_SIZE), newest if shown is None else shown
    named = short_label(topic, t, reader.chat.reads) if topic else ""
    if not articles:
        return View(t("reading-none-on-topic", topic=named) if topic else t("reading-no-articles")), ()
    heading = t("reading-latest-on", topic=named) if topic else t("reading-latest")
    first = places.first + 1
    entries = listed(((article, NO_EXCERPT) for article in articles), first, t, zone(reader.chat.timezone))
    turns = arrows(places, partial(ShowLatest, action.topic_id, every_language=every_language))
    label = t.plain("reading-in-other-languages", count=everything - count)
    besides = [button(label, ShowLatest(action.topic_id, every_language=True))] if everything > count else []
    buttons = keyboard(*read_buttons(articles, first, t), turns, besides)
    return View(Html(f"{heading}\n\n{entries}"), buttons), articles


async def _newest(
    topic_id: int | None, reads: Sequence[str], page: int, tx: Transaction
) -> tuple[int, int, Sequence[Article]]:
    """Return how many articles there are in some languages and in all, and those of a page, or of the nearest one."""
    count = everything = await tx.articles.count(topic_id)
    if reads:
        # Somebody who would see nothing sees what there is.
        count = await tx.articles.count(topic_id, reads)
        count, reads = (count, reads) if count else (everything, ())
    first = paged(range(count), page, PAGE_SIZE).first
    return count, everything, await tx.articles.latest(topic_id, PAGE_SIZE, first, reads)


async def again(reader: Reader, action: ShowLatest, article_ids: Sequence[int]) -> View | None:
    """Return a page that has listed some articles with what is left of them there; None where its topic is gone."""
    async with reader.services.store.read() as tx:
        topic = await tx.topics.get(action.topic_id) if action.topic_id else None
        known = (await tx.articles.several(article_ids)).values()
        matches = {each.id: {match.topic.id for match in await tx.matches.of(each.id)} for each in known}
    if action.topic_id and (topic is None or topic.archived):
        return None
    left = [each for each in known if each.number and (topic is None or topic.id in matches[each.id])]
    return (await page(reader, topic, action, sorted(left, key=lambda each: -(each.number or 0))))[0]


async def _topic_called(visit: Visit, called: str) -> Topic:
    known, merged = await visit.store.read_whole(_all_topics)
    topic = topic_called(called, [each for each in known if not each.archived]) or topic_called(called, known)
    if topic is None and (part := topic_called(called, merged)):
        topic = next((each for each in known if each.id == part.merged_into), None)
    if topic is None:
        raise InputError("unknown-topic", slug=called[:32])
    return topic


async def _all_topics(tx: Transaction) -> tuple[list[Topic], list[Topic]]:
    """Return all topics, and those that are part of another one by now."""
    return await tx.topics.all(), await tx.topics.merged()


async def _rests(visit: Visit, topic: Topic) -> View:
    """Say that a topic is archived, and offer the others."""
    async with visit.store.read() as tx:
        others, followed = await tx.topics.active(), await tx.subscriptions.of(visit.chat.id)
    rows = topic_rows(visit.t, visit.chat, others, followed)
    return View(topic_rests(visit.t, visit.chat, topic), keyboard(*rows) if rows else None)


async def topic_in(visit: Visit, action: ShowLatest | OpenLatest) -> Topic | None:
    """Return the topic that a button speaks of, None for all. Raises: Refusal where it has been removed meanwhile."""
    if action.topic_id == ALL_TOPICS:
        return None
    async with visit.store.read() as tx:
        topic = await tx.topics.get(action.topic_id)
        if topic is not None and topic.merged_into is not None:
            topic = await tx.topics.get(topic.merged_into)
    if topic is None or topic.archived:
        raise Refusal("error-old-button")
    return topic


ACTIONS = (
    on(OpenLatest, topic_in, open_new),
    *behind(genuine_button, on(ShowLatest, topic_in, turn), on(ShowDigest, show_digest)),
)
