"""``@bot words`` in any chat: articles to share there, more of them as one scrolls; without words the newest.

Where nothing is found, what is found by the nearest spelling is offered instead. The button above the results says so,
and leads to the same search in the private chat.
"""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import tzinfo

import telegram
from telegram import InlineQueryResultArticle, InlineQueryResultsButton, InputTextMessageContent, LinkPreviewOptions

from bot.actions.reading import ShareArticle
from bot.handlers import fallback
from bot.handlers.reading import search
from bot.keyboards import keyboard, link, shortened
from bot.messages import harmlessly
from bot.render.article import shared
from bot.render.lines import byline, one_line, published_day, title, usable_address
from bot.render.listing import NO_EXCERPT, PASSAGE_UNITS
from bot.render.utf16 import visible
from bot.replies import View
from bot.services import Context, Services
from bot.texts import Translator
from digests.archive.search import Page
from digests.errors import QuerySyntaxError, StoreError
from digests.model import Answer, Article, Erratum
from digests.query.passages import Excerpt
from digests.timing.timetable import zone

logger = logging.getLogger(__name__)

# A client shows about six at once and asks for more near the end; Telegram takes 50.
PAGE_SIZE = 20
# How long Telegram may answer the same words by itself: articles come in by the minute.
FRESH_S = 60
# Nobody scrolls through so many pages.
LONGEST_OFFSET = 4

Hit = tuple[Article, Excerpt]


@dataclass(frozen=True, slots=True)
class Asker:
    """Who types: the language and the zone that they are answered in, and the languages that they read."""

    t: Translator
    zone: tzinfo
    reads: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Offer:
    """A page of articles, whether there are more, and what the button above them says and leads to."""

    hits: Sequence[Hit] = ()
    more: bool = False
    note: str = ""
    payload: str = search.PAYLOAD


async def asked(update: telegram.Update, context: Context) -> None:
    """Answer an inline query."""
    query, services = update.inline_query, context.bot_data
    if query is None:
        return
    number = int(query.offset) if query.offset.isdecimal() and len(query.offset) <= LONGEST_OFFSET else 0
    asker, fresh_s = Asker(services.texts[query.from_user.language_code or ""], zone("UTC")), FRESH_S
    try:
        asker = await _asker(services, query.from_user)
        offer = await _offer(services, asker, " ".join(query.query.split()), number)
    except StoreError as error:
        logger.error("The archive did not answer an inline query: %s", error)
        offer, fresh_s = Offer(note=asker.t.plain("error-store")), 0
    results = await asyncio.to_thread(_results, offer.hits, asker, context.bot.username)
    await _answer(query, results, offer, number, fresh_s)


async def _answer(
    query: telegram.InlineQuery, results: list[InlineQueryResultArticle], offer: Offer, number: int, fresh_s: int
) -> None:
    note = InlineQueryResultsButton(shortened(offer.note), start_parameter=offer.payload) if offer.note else None
    onward = str(number + 1) if offer.more else ""
    # The words around each article are in the language of the one who asks.
    await harmlessly(query.answer(results, fresh_s, is_personal=True, next_offset=onward, button=note))


async def _asker(services: Services, user: telegram.User) -> Asker:
    """Return how a person is answered: as in their private chat, else as Telegram and the configuration say."""
    async with services.store.read() as tx:
        chat = await tx.chats.get(user.id)
    language = chat.language if chat else user.language_code or ""
    where = zone(chat.timezone if chat else services.settings.digest.timezone)
    return Asker(services.texts[language], where, chat.reads if chat else ())


async def _offer(services: Services, asker: Asker, words: str, number: int) -> Offer:
    if not words:
        return await _newest(services, asker, number)
    payload = search.payload(words)
    try:
        page = await services.archive_search.page(words, number, PAGE_SIZE, zone=asker.zone, languages=asker.reads)
    except QuerySyntaxError as error:
        return Offer(note=fallback.sentence(asker.t, error), payload=payload)
    if page.meant is not None:
        meant = await services.archive_search.page(page.meant, number, PAGE_SIZE, zone=asker.zone)
        if meant.found.hits:
            note = asker.t.plain("inline-meant", meant=page.meant)
            return _found(meant, number, note, search.payload(page.meant))
    if not page.found.hits:
        return Offer(note=asker.t.plain("inline-nothing"), payload=payload)
    return _found(page, number)


def _found(page: Page, number: int, note: str = "", payload: str = search.PAYLOAD) -> Offer:
    """Return a page as it is offered; where another was asked for, the end has been passed and nothing more is left."""
    hits = page.found.hits if page.number == number else ()
    return Offer(hits, bool(hits) and page.found.count > (number + 1) * PAGE_SIZE, note, payload)


async def _newest(services: Services, asker: Asker, number: int) -> Offer:
    async with services.store.read() as tx:
        reads = asker.reads if await tx.articles.latest(None, 1, 0, asker.reads) else ()
        articles = await tx.articles.latest(None, PAGE_SIZE + 1, number * PAGE_SIZE, reads)
    if not articles and number == 0:
        return Offer(note=asker.t.plain("reading-no-articles"))
    return Offer([(article, NO_EXCERPT) for article in articles[:PAGE_SIZE]], len(articles) > PAGE_SIZE)


def _results(hits: Sequence[Hit], asker: Asker, username: str) -> list[InlineQueryResultArticle]:
    return [_result(article, passage, asker, username) for article, passage in hits]


def _result(article: Article, passage: Excerpt, asker: Asker, username: str) -> InlineQueryResultArticle:
    t, view = asker.t, shared_view(article, (), asker, username)
    about = visible(byline(article, t, published_day(article, t, asker.zone)))
    return InlineQueryResultArticle(
        str(article.id),
        title(article),
        InputTextMessageContent(view.html, "HTML", link_preview_options=view.preview),
        view.keyboard,  # type: ignore[arg-type]  # one of buttons under the message
        description="\n".join(line for line in (about, one_line(passage.text or article.text, PASSAGE_UNITS)) if line),
        thumbnail_url=usable_address(article.image_url) or None,
    )


def shared_view(article: Article, errata: Sequence[Erratum], asker: Asker, username: str) -> View:
    """Return an article as it is shared, with what was wrong in it before."""
    address = usable_address(article.url)
    preview = LinkPreviewOptions(url=address, prefer_small_media=True) if address else LinkPreviewOptions(True)
    read = link(asker.t.plain("inline-read"), f"https://t.me/{username}?start=a_{article.id}")
    return View(shared(article, asker.t, asker.zone, errata), keyboard([read]), preview=preview)


async def chosen(update: telegram.Update, context: Context) -> None:
    """Remember what was shared, so that a correction reaches it: where Telegram is set to tell of it."""
    result, services = update.chosen_inline_result, context.bot_data
    if result is None or result.inline_message_id is None or not result.result_id.isdecimal():
        return
    article_id = int(result.result_id)
    asker = await _asker(services, result.from_user)
    answer = Answer(0, ShareArticle(article_id).encode(), 0, inline_id=result.inline_message_id)
    answer = replace(answer, language=asker.t.language, timezone=str(asker.zone))
    await services.shown_answers.keep_shared(answer, article_id)
