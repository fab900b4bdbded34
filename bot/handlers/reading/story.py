"""/story: how the story of an article went on, turned in place, and the digests in which this chat has had it.

In channels and supergroups an earlier digest has an address. In a private chat it has none: there the bot replies to
the old message, and Telegram leads to it by a tap on the reply.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from telegram import InlineKeyboardButton, InlineKeyboardMarkup, ReplyParameters
from telegram.error import BadRequest, ChatMigrated, Forbidden

from bot.handlers.guards import data_in, genuine, opened_privately
from bot.handlers.reading.latest import number_in, published
from bot.keyboards import button, encode, in_rows, keyboard, link, pager
from bot.render.listing import PAGE_SIZE, page_count, read_buttons
from bot.render.timeline import timeline_messages
from bot.rooms import Room
from bot.texts import Html
from bot.visit import Visit
from digests.model import Appearance, Article, Chat, ChatKind
from digests.timing.timetable import zone

CHAT_ID = re.compile(r"-?[0-9]{1,16}")
DIGESTS_A_ROW, DIGESTS_SHOWN = 3, 6
# Telegram's own ids of channels and supergroups have this in front where bots see them.
MARK = "-100"
LINKED = (ChatKind.CHANNEL, ChatKind.SUPERGROUP)


async def story(visit: Visit) -> None:
    """Show the story of the article whose number is given."""
    word = visit.arguments[0].removeprefix("#") if visit.arguments else ""
    if not word:
        await visit.say(visit.t("story-which"))
        return
    await visit.show(*await _page(visit, await published(visit, number_in(word)), 0, visit.chat))


async def open_link(visit: Visit) -> None:
    """Show the story of a deep link, with the digests of the group or channel where it was pressed."""
    word, _, chat_id = visit.arguments[0].partition("_")
    found = await published(visit, number_in(word))
    await visit.say(*await _page(visit, found, 0, await _read_by(visit, chat_id)))


async def open_new(visit: Visit) -> None:
    """Show the story of the article in the button in a new message: the button stands under a digest."""
    found = await published(visit, visit.press.number(0))
    if not await opened_privately(visit, f"story_{found.id}_{visit.chat.id}"):
        await visit.say(*await _page(visit, found, 0, visit.chat))


async def turn(visit: Visit) -> None:
    """Show another page in place."""
    found = await published(visit, visit.press.number(0))
    chat = await _read_by(visit, visit.press.word(1))
    await visit.show(*await _page(visit, found, visit.press.number(2) or 0, chat))


async def show_digest(visit: Visit) -> None:
    """Lead to the digest of a private chat that told of an article: by a reply to it."""
    found = await published(visit, visit.press.number(0))
    shown = await visit.services.timelines.shown(visit.chat.id, [found])
    wanted = [each for each in _one_an_edition(shown) if each.edition_id == visit.press.number(1)]
    if not wanted or visit.chat.kind is not ChatKind.PRIVATE:
        await visit.notice(visit.t.plain("error-old-button"), alert=True)
        return
    there = ReplyParameters(wanted[0].message_id, allow_sending_without_reply=True)
    await visit.say(visit.t("story-digest-here", day=visit.t.date(wanted[0].day)), reply_parameters=there)


async def _page(visit: Visit, found: Article, page: int, chat: Chat) -> tuple[Html, InlineKeyboardMarkup]:
    timeline = await visit.services.timelines.of(found)
    pages = page_count(len(timeline.articles))
    page = min(max(page, 0), pages - 1)
    # The newest first: a reader who comes from today's digest goes back from there.
    places = range(len(timeline.articles))[::-1][page * PAGE_SIZE : (page + 1) * PAGE_SIZE]
    first = page * PAGE_SIZE + 1
    articles = [timeline.articles[place] for place in places]
    shown = await visit.services.timelines.shown(chat.id, articles)
    html = timeline_messages(timeline, places, first, visit.t, zone(visit.chat.timezone))
    return html, keyboard(
        read_buttons(articles, first, visit.t),
        pager("story", page, pages, found.id, chat.id),
        *in_rows(_digests(visit, chat, shown), DIGESTS_A_ROW),
    )


def _digests(visit: Visit, chat: Chat, shown: Sequence[Appearance]) -> list[InlineKeyboardButton]:
    """Return a button for each digest that told of the story, where there is a way to it."""
    found = _one_an_edition(shown)[:DIGESTS_SHOWN]
    labels = [visit.t.plain("story-digest", day=visit.t.short_date(each.day)) for each in found]
    if chat.kind in LINKED and str(chat.id).startswith(MARK):
        place = str(chat.id).removeprefix(MARK)
        addresses = [f"https://t.me/c/{place}/{each.message_id}" for each in found]
        return [link(label, address) for label, address in zip(labels, addresses, strict=True)]
    if chat.kind is not ChatKind.PRIVATE:
        return []
    opened = [("story-digest", each.article_id, each.edition_id) for each in found]
    return [button(label, *arguments) for label, arguments in zip(labels, opened, strict=True)]


def _one_an_edition(shown: Iterable[Appearance]) -> list[Appearance]:
    """Keep the message of each edition that has the article's own button, else its first."""
    first: dict[int, Appearance] = {}
    own: dict[int, Appearance] = {}
    for each in shown:
        first.setdefault(each.edition_id, each)
        if encode("read", each.article_id) in set(data_in(each.parameters)):
            own.setdefault(each.edition_id, each)
    return list({**first, **own}.values())


async def _read_by(visit: Visit, word: str) -> Chat:
    """Return the group or channel where a story was opened, if this person reads it; else the present chat."""
    chat_id = int(word) if CHAT_ID.fullmatch(word) else visit.chat.id
    if chat_id == visit.chat.id:
        return visit.chat
    async with visit.store.read() as tx:
        chat = await tx.chats.get(chat_id)
    return chat if chat is not None and await _is_member(visit, chat_id) else visit.chat


async def _is_member(visit: Visit, chat_id: int) -> bool:
    try:
        member = await visit.bot.get_chat_member(chat_id, visit.user_id)
    except (BadRequest, ChatMigrated, Forbidden):
        return False
    return member.status not in (member.LEFT, member.BANNED)


ROOM = Room(
    commands={"story": story},
    buttons={"story-new": open_new, "story": genuine(turn), "story-digest": genuine(show_digest)},
    starts={"story": open_link},
)
