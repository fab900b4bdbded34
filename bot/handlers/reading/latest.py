"""/latest: the newest articles, of one topic or of all, five a page, turned in place."""

from __future__ import annotations

from telegram import InlineKeyboardMarkup

from bot.handlers.guards import genuine, opened_privately
from bot.handlers.settings.following import label
from bot.keyboards import button, keyboard, pager
from bot.render.listing import PAGE_SIZE, listed, page_count, read_buttons
from bot.render.renderer import DigestRenderer
from bot.rooms import Room
from bot.texts import Html
from bot.visit import Visit
from digests.errors import InputError
from digests.model import Article, ArticleStatus, Topic
from digests.timing.timetable import zone

ALL_TOPICS = 0


async def latest(visit: Visit) -> None:
    """Show the newest articles, those of one topic where its slug is given."""
    # A deep link without a slug leaves an empty word.
    slug = "-".join(visit.arguments).lower()
    await visit.show(*await _page(visit, await _by_slug(visit, slug) if slug else None, 0))


async def turn(visit: Visit) -> None:
    """Show another page in place."""
    topic = await _by_id(visit, visit.press.number(0) or ALL_TOPICS)
    await visit.show(*await _page(visit, topic, visit.press.number(1) or 0))


async def more_of_topic(visit: Visit) -> None:
    """Show the newest articles of the topic in the button, in a new message: the button stands under a digest."""
    topic = await _by_id(visit, visit.press.number(0) or ALL_TOPICS)
    if await opened_privately(visit, f"latest_{topic.slug}" if topic else "latest"):
        return
    await visit.say(*await _page(visit, topic, 0))


async def _page(visit: Visit, topic: Topic | None, page: int) -> tuple[Html, InlineKeyboardMarkup | None]:
    t, topic_id = visit.t, topic.id if topic else ALL_TOPICS
    async with visit.store.read() as tx:
        pages = page_count(await tx.articles.count(topic.id if topic else None))
        page = min(max(page, 0), max(pages - 1, 0))
        first = page * PAGE_SIZE
        articles = await tx.articles.latest(topic.id if topic else None, PAGE_SIZE, first)
    if not articles:
        return t("reading-none-on-topic", topic=label(topic, t.language)) if topic else t("reading-no-articles"), None
    heading = t("reading-latest-on", topic=label(topic, t.language)) if topic else t("reading-latest")
    entries = listed(((article, "") for article in articles), first + 1, t, zone(visit.chat.timezone))
    buttons = keyboard(read_buttons(articles, first + 1, t), pager("latest", page, pages, topic_id))
    return Html(f"{heading}\n\n{entries}"), buttons


async def _by_slug(visit: Visit, slug: str) -> Topic:
    async with visit.store.read() as tx:
        topic = await tx.topics.by_slug(slug)
    if topic is None:
        raise InputError("unknown-topic", slug=slug[:32])
    return topic


async def _by_id(visit: Visit, topic_id: int) -> Topic | None:
    """Return the topic, None for all; one that has been removed meanwhile has no page to show."""
    if topic_id == ALL_TOPICS:
        return None
    async with visit.store.read() as tx:
        topic = await tx.topics.get(topic_id)
    if topic is None:
        raise InputError("old-button")
    return topic


ROOM = Room(
    commands={"latest": latest},
    buttons={"latest": genuine(turn), "latest-new": more_of_topic},
    starts={"latest": latest},
)


async def digest(visit: Visit) -> None:
    """Send the digest that would come now."""
    async with visit.store.read() as tx:
        topic_ids = await tx.subscriptions.of(visit.chat.id)
    if not topic_ids:
        await visit.say(visit.t("reading-digest-no-topics"))
        return
    composed = await visit.services.publisher.preview(visit.chat)
    messages = DigestRenderer(visit.services.texts).render(composed, visit.chat.look)
    for message in messages:
        await visit.post(message)
    if not messages:
        latest = button(visit.t.plain("reading-latest-button"), "latest-new", ALL_TOPICS)
        await visit.say(visit.t("reading-digest-nothing"), keyboard([latest]))


# The largest id that a database keeps.
LARGEST_ID = 2**63 - 1


def number_in(word: str) -> int | None:
    """Return the number that somebody wrote, None where it is none."""
    return int(word) if word.isdecimal() and len(word) < 20 else None


async def published(visit: Visit, article_id: int | None) -> Article:
    """Return a published article. Raises: InputError (unknown-article)."""
    if article_id is None or not 0 < article_id <= LARGEST_ID:
        raise InputError("unknown-article")
    async with visit.store.read() as tx:
        found = await tx.articles.get(article_id)
    if found is None or found.status is not ArticleStatus.PUBLISHED:
        raise InputError("unknown-article")
    return found
