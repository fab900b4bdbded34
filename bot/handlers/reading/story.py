"""/story: how the story of an article went on, turned in place, and the digests in which this chat has had it.

In channels and supergroups an earlier digest has an address. In a private chat it has none: there the bot replies to
the old message, and Telegram leads to it by a tap on the reply.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import partial

from telegram import InlineKeyboardButton, ReplyParameters

from bot.actions.reading import FindDigest, OpenStory, ReadArticle, ShowStory
from bot.handlers.guards import chat_in, data_in, genuine_button, read_by, to_private_chat
from bot.handlers.published import numbered
from bot.handlers.reading.loading import article_in, count_opened, number_given
from bot.handlers.reading.remembering import Reader, remembered
from bot.keyboards import arrows, button, in_rows, keyboard, link, paged
from bot.render.listing import PAGE_SIZE, read_buttons
from bot.render.timeline import timeline_messages
from bot.replies import Refusal, Reply, View
from bot.rooms import behind, on
from bot.texts import Translator
from bot.visit import Visit
from digests.model import Appearance, Article, Chat, ChatKind
from digests.timing.timetable import zone

DIGESTS_A_ROW, DIGESTS_SHOWN = 3, 6
# Telegram's own ids of channels and supergroups have this in front where bots see them.
MARK = "-100"
LINKED = (ChatKind.CHANNEL, ChatKind.SUPERGROUP)


async def story(visit: Visit) -> Reply:
    """Show the story of the article whose number is given. Raises: Refusal."""
    word = number_given(visit)
    if not word:
        return View(visit.t("story-which"))
    return await _shown(visit, await numbered(visit, word), visit.chat)


async def open_link(visit: Visit) -> Reply:
    """Show the story of a deep link, with the digests of the group or channel where it was pressed. Raises: Refusal."""
    word, _, place = visit.arguments[0].partition("_")
    found = await numbered(visit, word)
    await count_opened(visit, found)
    return await _shown(visit, found, await read_by(visit, chat_in(visit, place)))


async def open_new(visit: Visit, _: OpenStory, found: Article) -> Reply:
    """Show the story of an article in a new message: the button stands under a digest."""
    if way := to_private_chat(visit, f"story_{found.id}_{visit.chat.id}"):
        return way
    await count_opened(visit, found)
    return (await _shown(visit, found, visit.chat)).standing_anew()


async def turn(visit: Visit, action: ShowStory, found: Article) -> Reply:
    """Show another page in place."""
    return await _shown(visit, found, await read_by(visit, action.chat_id), action.page)


async def find_digest(visit: Visit, action: FindDigest, found: Article) -> Reply:
    """Lead to the digest of a private chat that told of an article: by a reply to it."""
    shown = await visit.services.timelines.shown(visit.chat.id, [found])
    wanted = [each for each in _one_an_edition(shown) if each.edition_id == action.edition_id]
    if not wanted or visit.chat.kind is not ChatKind.PRIVATE:
        raise Refusal("error-old-button")
    there = ReplyParameters(wanted[0].message_id, allow_sending_without_reply=True)
    return View(visit.t("story-digest-here", day=visit.t.date(wanted[0].day)), anew=True, reply_to=there)


async def _shown(visit: Visit, found: Article, chat: Chat, number: int = 0) -> View:
    view, articles = await page(visit, found, chat, number)
    return remembered(visit, view, ShowStory(found.id, chat.id, number), [found.id, *(each.id for each in articles)])


async def page(reader: Reader, found: Article, chat: Chat, number: int) -> tuple[View, Sequence[Article]]:
    """Return a page of a story, or the nearest one there is, with the digests in which a chat has had it."""
    record = await reader.services.back_issues.record(chat.id, found)
    timeline = await reader.services.timelines.of(found, record)
    # The newest first: a reader who comes from today's digest goes back from there.
    page = paged(range(len(timeline.articles))[::-1], number, PAGE_SIZE)
    articles = [timeline.articles[place] for place in page.items]
    shown = await reader.services.timelines.shown(chat.id, articles)
    html = timeline_messages(timeline, page.items, page.first + 1, reader.t, zone(reader.chat.timezone))
    buttons = keyboard(
        *read_buttons(articles, page.first + 1, reader.t),
        arrows(page, partial(ShowStory, found.id, chat.id)),
        *in_rows(_digests(reader.t, chat, shown), DIGESTS_A_ROW),
    )
    return View(html, buttons), articles


def _digests(t: Translator, chat: Chat, shown: Sequence[Appearance]) -> list[InlineKeyboardButton]:
    """Return a button for each digest that told of the story, where there is a way to it."""
    found = _one_an_edition(shown)[:DIGESTS_SHOWN]
    labels = [t.plain("story-digest", day=t.short_date(each.day)) for each in found]
    if chat.kind in LINKED and str(chat.id).startswith(MARK):
        place = str(chat.id).removeprefix(MARK)
        addresses = [f"https://t.me/c/{place}/{each.message_id}" for each in found]
        return [link(label, address) for label, address in zip(labels, addresses, strict=True)]
    if chat.kind is not ChatKind.PRIVATE:
        return []
    return [
        button(label, FindDigest(each.article_id, each.edition_id)) for label, each in zip(labels, found, strict=True)
    ]


def _one_an_edition(shown: Iterable[Appearance]) -> list[Appearance]:
    """Keep the message of each edition that has the article's own button, else its first."""
    first: dict[int, Appearance] = {}
    own: dict[int, Appearance] = {}
    for each in shown:
        first.setdefault(each.edition_id, each)
        if ReadArticle(each.article_id).encode() in set(data_in(each.parameters)):
            own.setdefault(each.edition_id, each)
    return list({**first, **own}.values())


ACTIONS = (
    on(OpenStory, article_in, open_new),
    *behind(genuine_button, on(ShowStory, article_in, turn), on(FindDigest, article_in, find_digest)),
)
