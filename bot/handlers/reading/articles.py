"""One article in full, page by page; and what is most like it."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import Any

from bot.actions.intake import OpenCard
from bot.actions.reading import FindSimilar, ReadArticle, ShowReason, ShowWishes, TurnArticle
from bot.actions.start import ShowTour
from bot.handlers.guards import genuine_button, to_private_chat
from bot.handlers.published import numbered
from bot.handlers.reading import saved
from bot.handlers.reading.loading import article_in, count_opened, number_given
from bot.handlers.reading.remembering import Reader, picture_of, remembered
from bot.keyboards import arrows, button, keyboard, paged
from bot.render.article import article_pages, picture_preview
from bot.render.lines import title
from bot.render.listing import NO_EXCERPT, PAGE_SIZE, listed, read_buttons
from bot.replies import Notice, Reply, View
from bot.rooms import Route, behind, on
from bot.texts import Html
from bot.visit import Visit
from digests.model import Article, ChatKind, Erratum
from digests.store import Transaction
from digests.timing.timetable import zone


async def article(visit: Visit) -> Reply:
    """Show the article whose number is given. Raises: Refusal."""
    word = number_given(visit)
    if not word:
        return View(visit.t("reading-article-which"))
    found = await numbered(visit, word)
    await count_opened(visit, found)
    return await _shown(visit, found)


async def open_link(visit: Visit) -> Reply:
    """Show the article of a link; to somebody who follows nothing yet also the way to a digest. Raises: Refusal."""
    await visit.answer(await article(visit))
    if not number_given(visit):
        return None
    async with visit.store.read() as tx:
        topic_ids = await tx.subscriptions.of(visit.chat.id)
    if topic_ids:
        return None
    return View(visit.t("reading-daily"), keyboard([button(visit.t.plain("reading-daily-button"), ShowTour())]))


async def read(visit: Visit, _: ReadArticle, found: Article) -> Reply:
    """Show the article in a new message, to the one person who wants to read it."""
    if way := to_private_chat(visit, f"a_{found.id}"):
        return way
    await count_opened(visit, found)
    return (await _shown(visit, found)).standing_anew()


async def turn(visit: Visit, action: TurnArticle, found: Article) -> Reply:
    """Show another page of an article in place."""
    return await _shown(visit, found, action.page)


async def find_similar(visit: Visit, _: FindSimilar, found: Article) -> Reply:
    """List the articles that are most like one, in whatever language, in a new message."""
    t, alike = visit.t, await visit.services.similar.to_article(found, PAGE_SIZE)
    if not alike:
        return Notice(t.plain("reading-similar-unknown" if alike is None else "reading-similar-none"))
    entries = listed([(each, NO_EXCERPT) for each in alike], 1, t, zone(visit.chat.timezone))
    heading = t("reading-similar", title=title(found))
    return View(Html(f"{heading}\n\n{entries}"), keyboard(*read_buttons(alike, 1, t)), anew=True)


async def _shown(visit: Visit, found: Article, number: int = 0) -> View:
    view = replace(await page(visit, found, number), picture=picture_of(visit, found))
    return remembered(visit, view, TurnArticle(found.id, number), [found.id])


async def page(reader: Reader, found: Article, number: int) -> View:
    """Return a page of an article, or the nearest one there is."""
    t = reader.t
    errata, is_saved = await reader.services.store.read_whole(partial(_beside, found.id, reader.chat.id))
    shown = paged(article_pages(found, t, zone(reader.chat.timezone), errata), number, 1)
    reason = button(t.plain("digest-why-button"), ShowReason(found.id))
    similar = button(t.plain("reading-similar-button"), FindSimilar(found.id))
    # Only an editor who is alone with the bot: a group sees the same message.
    own = reader.is_editor and reader.chat.kind is ChatKind.PRIVATE
    card = [button(t.plain("corrections-open"), OpenCard(found.id))] if own else []
    wish = button(t.plain("wish-button"), ShowWishes(found.id))
    alone = reader.chat.kind is ChatKind.PRIVATE
    kept = [saved.save_button(t, found.id, is_saved=is_saved)] if alone else []
    turns = arrows(shown, partial(TurnArticle, found.id))
    buttons = keyboard(turns, [reason, similar], [*kept, wish], card)
    return View(shown.items[0], buttons, preview=picture_preview(found, shown.number))


async def _beside(article_id: int, chat_id: int, tx: Transaction) -> tuple[list[Erratum], bool]:
    """Return what was wrong in an article, and whether a chat keeps it."""
    return await tx.errata.of([article_id]), await tx.saved.has(chat_id, article_id)


ACTIONS: tuple[Route[Any], ...] = (
    on(ReadArticle, article_in, read),
    on(FindSimilar, article_in, find_similar),
    *behind(genuine_button, on(TurnArticle, article_in, turn)),
)
