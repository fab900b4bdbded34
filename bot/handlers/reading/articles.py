"""Reading: the topics, what is new, the newest, one article in full, and search."""

from __future__ import annotations

from telegram import InlineKeyboardMarkup

from bot.handlers.guards import genuine, opened_privately
from bot.handlers.reading import latest, search, story
from bot.handlers.reading.latest import digest, number_in, published
from bot.handlers.settings import following
from bot.keyboards import button, keyboard, pager
from bot.render.article import article_pages
from bot.render.lines import because
from bot.rooms import Room
from bot.texts import Html
from bot.visit import Visit
from digests.model import Article, ChatKind
from digests.timing.timetable import zone


async def article(visit: Visit) -> None:
    """Show the article whose number is given."""
    word = visit.arguments[0].removeprefix("#") if visit.arguments else ""
    if not word:
        await visit.say(visit.t("reading-article-which"))
        return
    found = await published(visit, number_in(word))
    await visit.show(*_page(visit, found, 0))


async def open_link(visit: Visit) -> None:
    """Show the article of a deep link; to somebody who follows nothing yet also the way to a digest."""
    await article(visit)
    async with visit.store.read() as tx:
        topic_ids = await tx.subscriptions.of(visit.chat.id)
    if not topic_ids:
        await visit.say(visit.t("reading-daily"), keyboard([button(visit.t.plain("reading-daily-button"), "tour")]))


async def read(visit: Visit) -> None:
    """Open the article in the button in a new message, for the one person who wants to read it."""
    found = await published(visit, visit.press.number(0))
    if not await opened_privately(visit, f"article_{found.id}"):
        await visit.say(*_page(visit, found, 0))


async def why(visit: Visit) -> None:
    """Say in one line on which topics an article is, by which of its words; those that the chat follows come first."""
    found = await published(visit, visit.press.number(0))
    async with visit.store.read() as tx:
        matches = await tx.matches.of(found.id)
        followed = await tx.subscriptions.of(visit.chat.id)
    told = [match for match in matches if match.topic.id in followed] or matches
    await visit.notice(because(told, visit.t), alert=True)


async def turn(visit: Visit) -> None:
    """Show another page of an article in place."""
    found = await published(visit, visit.press.number(0))
    await visit.show(*_page(visit, found, visit.press.number(1) or 0))


def _page(visit: Visit, found: Article, page: int) -> tuple[Html, InlineKeyboardMarkup]:
    pages = article_pages(found, visit.t, zone(visit.chat.timezone))
    page = min(max(page, 0), len(pages) - 1)
    arrows = pager("article", page, len(pages), found.id)
    reason = button(visit.t.plain("digest-why-button"), "why", found.id)
    # Only an editor who is alone with the bot: a group sees the same message.
    own = visit.is_editor and visit.chat.kind is ChatKind.PRIVATE
    card = [button(visit.t.plain("corrections-open"), "in-open", found.id)] if own else []
    return pages[page], keyboard(arrows, [reason], card)


ROOM = Room(
    commands={
        "digest": digest,
        "article": article,
        **following.ROOM.commands,
        **latest.ROOM.commands,
        **search.ROOM.commands,
        **story.ROOM.commands,
    },
    buttons={
        "read": read,
        "article": genuine(turn),
        "why": why,
        "digest": genuine(digest),
        **following.ROOM.buttons,
        **latest.ROOM.buttons,
        **search.ROOM.buttons,
        **story.ROOM.buttons,
    },
    inputs=search.ROOM.inputs,
    starts={"article": open_link, **latest.ROOM.starts, **search.ROOM.starts, **story.ROOM.starts},
)
